/** What exact searches find in policies that compile. Each kind of finding has a sample in test/samples/diagnostics. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { wordingOf } from '../../src/diagnostics/wording.ts'

const TERMS = `- 新建冷库：是否 \`builtColdStore\`
- 冷库投资：金额 \`investment\`
- 土地费用：金额 \`landCost\`
- 从业人员：数量（人） \`employees\`
- 获评{国家级、省级、市级}冷库：等级 \`grade\`
- 参加展会：清单 \`fairs\`，每场展会
  - 展位费：金额 \`boothFee\``

const found = (sentences: string, wanted = /^CY46/u): readonly string[] => {
  const text = `# 样例\n\n- 标识：sample\n\n## 术语\n\n${TERMS}\n\n## 一、支持\n\n${sentences}\n\n## 附则\n\n本政策自2026年1月1日起施行，有效期2年。\n`
  const { diagnostics } = analysePolicy(text, { readFile: () => undefined })
  return diagnostics
    .filter(({ code, severity }) => wanted.test(code) || severity === 'error')
    .map((one) => {
      const { message, help = '' } = wordingOf(one, 'zh')
      return `${one.code} ${message} ${help}`
    })
}

describe('conditions', () => {
  it('that contradict each other name the two that do', () => {
    const [one = '', ...more] = found(
      '对新建冷库且从业人员100人以上且冷库投资50万元以上且从业人员不足10人的企业，给予1万元奖励。',
    )
    expect(more).toEqual([])
    expect(one).toContain('CY4601')
    expect(one).toContain('从业人员100人以上，从业人员10人以下（不含）')
    expect(one).not.toContain('冷库投资')
  })

  it('that hold for one number alone are no contradiction', () => {
    expect(found('对从业人员10人以上且从业人员10人以下的企业，给予1万元奖励。')).toEqual([])
    expect(found('对从业人员超过9人且从业人员不足11人的企业，给予1万元奖励。')).toEqual([])
    expect(found('对从业人员超过10人且从业人员不足11人的企业，给予1万元奖励。')).toEqual([
      expect.stringContaining('CY4601'),
    ])
  })
})

describe('ceilings', () => {
  it('that one case alone reaches are in order', () => {
    expect(found('对获评国家级、省级、市级冷库的企业，分别给予30万元、20万元、10万元奖励，最高25万元。')).toEqual([])
    expect(found('对获评国家级、省级、市级冷库的企业，分别给予30万元、20万元、10万元奖励，最高30万元。')).toEqual([])
  })

  it('that the highest case does not reach show it', () => {
    const [one = ''] = found('对获评国家级、省级、市级冷库的企业，分别给予30万元、20万元、10万元奖励，最高300万元。')
    expect(one).toContain('CY4604 「最高300万元」永远不起作用：最多只有30万元')
    expect(one).toContain('例：获评国家级、省级、市级冷库 国家级，得30万元')
  })

  it('that a bounded base does not reach show the largest base', () => {
    const [one = ''] = found('对冷库投资100万元以下的企业，按冷库投资（不含土地费用）的10%，给予最高50万元补助。')
    expect(one).toContain('CY4604')
    expect(one).toContain('最多只有10万元')
    expect(one).toContain('冷库投资 100万元')
  })

  it('on what has no bound are reached', () => {
    expect(found('对新建冷库的企业，按冷库投资的1‰，给予最高1亿元补助。')).toEqual([])
    expect(found('对参加展会的企业，按展位费的50%给予补贴，单场最高5万元，每家企业每年最高20万元。')).toEqual([])
  })

  it('of a year below what one matter alone gets contradict it', () => {
    const [one = ''] = found('对参加展会的企业，按展位费的50%给予补贴，单场最高50万元，每家企业每年最高20万元。')
    expect(one).toContain('CY4606 「单场最高50万元」高于「每家企业每年最高20万元」')
    expect(one).toContain('例：展位费 100万元，按前者得50万元，按后者只得20万元')
  })

  it('contradict each other whichever of them is for less: a year and a life, one clause and the policy, the budget', () => {
    const fairs = '对参加展会的企业，按展位费的50%给予补贴，'
    expect(found(`${fairs}每家企业每年最高20万元，累计最高10万元。`)[0]).toContain(
      'CY4606 「每家企业每年最高20万元」高于「累计最高10万元」',
    )
    const whole = '## 二、总则\n\n同一企业每年享受本政策资金总额最高不超过15万元。'
    expect(found(`${fairs}每家企业每年最高20万元。\n\n${whole}`)[0]).toContain('CY4606 「每家企业每年最高20万元」高于')
    expect(found(`每年安排100万元。${fairs}每家企业每年最高200万元。`)[0]).toContain('高于「预算总额100万元」')
    expect(found(`每年安排1亿元。${fairs}每家企业每年最高200万元，累计最高500万元。`)).toEqual([])
  })
})

describe('awards of one clause that one applicant meets', () => {
  const codes = (sentences: string): readonly string[] =>
    found(sentences, /^CY46|^CY4525/u).map((one) => one.slice(0, 6))
  const [store, park] = [
    '对新建冷库的企业，按冷库投资的20%给予补助',
    '对从业人员10人以上的企业，按冷库投资的30%给予补助',
  ]

  it('for the same expense are a warning, unless the text says how they stand to each other', () => {
    expect(codes(`${store}。${park}。`)).toEqual(['CY4609'])
    expect(codes(`${store}。${park}。上述两项可叠加享受。`)).toEqual([])
    expect(codes(`${store}。${park}。上述两项就高不重复。`)).toEqual([])
    expect(codes(`${store}；${park}。每家企业每年累计不超过500万元。`)).toEqual([])
    expect(codes(`${store}。对从业人员10人以上的企业，再按冷库投资的30%给予补助。`)).toEqual([])
  })

  it('are none where nobody meets both, or where they are for different things', () => {
    expect(codes(`${store.replace('对新建冷库', '对从业人员不足10人')}。${park}。`)).toEqual([])
    expect(codes(`${store}；对参加展会的企业，按展位费的50%给予补贴。`)).toEqual([])
    expect(codes('对新建冷库的企业，给予5万元奖励。对从业人员10人以上的企业，给予3万元奖励。')).toEqual([])
  })

  it('are told apart record by record in a list', () => {
    const fairs = (second: string) =>
      `对参加展会的企业，按展位费的50%给予补贴。对参加展会且展位费${second}的企业，按展位费的10%给予补贴。`
    expect(codes(fairs('10万元以上'))).toEqual(['CY4609'])
  })
})

describe('facts that change nothing', () => {
  it('are shown with what is paid whatever they are', () => {
    const [one = ''] = found('对新建冷库或者新建冷库且从业人员10人以上的企业，给予1万元奖励。')
    expect(one).toContain('CY4610 「从业人员」不论怎样填')
    expect(one).toContain('例：新建冷库 是，不论「从业人员」是什么，都得1万元')
  })

  it('are none where one award of several goes by them', () => {
    const first = '对新建冷库或者新建冷库且从业人员10人以上的企业，给予1万元奖励。'
    expect(found(`${first}对从业人员20人以上的企业，按冷库投资的1%给予补助。`)).toEqual([])
  })

  it('are none where an amount goes by them, however far below its ceiling', () => {
    expect(found('对新建冷库的企业，按冷库投资（不含土地费用）的10%，给予最高50万元补助。')).toEqual([])
    expect(found('对获评国家级、省级、市级冷库的企业，给予10万元奖励。')).toEqual([])
  })
})

describe('the official policies', () => {
  const folder = join(import.meta.dirname, '../../policies')
  const files = readdirSync(folder).filter((name) => name.endsWith('.ceyan.md'))

  it.each(files)('%s gives no alarm', (name) => {
    const host = { readFile: (path: string) => readFileSync(join(folder, path), 'utf8') }
    const { diagnostics } = analysePolicy(readFileSync(join(folder, name), 'utf8'), host)
    expect(diagnostics.filter(({ code }) => code.startsWith('CY46'))).toEqual([])
  })
})
