/** A word that says how much, how often or to whom is heard or reported wherever it stands, and never part of a name. */
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'

const glossary = `- 建茶窖：是否 \`cellar\`
- 建酒坊：是否 \`winery\`
- 签约茶商：是否 \`contracted\`
- 茶机：数量（台） \`machines\`
- 设备款：金额 \`cost\``

function analyse(body: string) {
  const text = `# 试例\n\n- 标识：sample\n\n## 术语\n\n${glossary}\n\n${body}\n\n## 附则\n\n本办法自2026年1月1日起施行，有效期5年。\n`
  return analysePolicy(text, { readFile: () => undefined })
}

const codesOf = (body: string, ...severities: readonly string[]): readonly string[] =>
  analyse(body)
    .diagnostics.filter(({ severity }) => severities.includes(severity))
    .map(({ code }) => code)
    .filter((code) => code !== 'CY5008' && code !== 'CY2013')

const inertOf = (body: string): readonly string[] => analyse(body).inert.map(({ kind, text }) => `${kind} ${text}`)

describe('约', () => {
  it.each([
    '对建茶窖的企业，给予约5万元奖励。',
    '对建茶窖的企业，给予5万元约奖励。',
    '对建茶窖的约企业，给予5万元奖励。',
    '每年安排茶约专项资金1000万元。对建茶窖的企业，给予5万元奖励。',
    '鼓励企业约上云。对建茶窖的企业，给予5万元奖励。',
    '对建茶窖的企业，按《茶业办法》（县约府发〔2025〕3号）执行，给予5万元奖励。',
  ])('%s is no exact number', (body) => {
    expect(codesOf(`## 一、茶\n\n${body}`, 'error')).toContain('CY3020')
  })

  it.each(['鼓励企业节约用水。对签约茶商，给予5万元奖励。', '鼓励企业按合同约定用电。对建茶窖的企业，给予5万元奖励。'])(
    '%s: in a word it is none',
    (body) => {
      expect(codesOf(`## 一、茶\n\n${body}`, 'error')).toEqual([])
    },
  )
})

describe('what a bracket leaves out is words alone', () => {
  it.each(['茶机5台以上的', '建酒坊茶机5台以上', '一票否决建酒坊的', '最高建酒坊的', '每家建酒坊的', '再建酒坊的'])(
    '（%s除外）',
    (inside) => {
      expect(codesOf(`## 一、茶\n\n对建茶窖的企业（${inside}除外），给予5万元奖励。`, 'error')).toContain('CY4107')
    },
  )

  it('（建酒坊的除外）', () => {
    expect(codesOf('## 一、茶\n\n对建茶窖的企业（建酒坊的除外），给予5万元奖励。', 'error')).toEqual([])
  })
})

describe('between the words of a refusal', () => {
  it.each(['打八折', '两者取其低', '仅限三年'])('取消%s申报资格', (word) => {
    expect(codesOf(`## 一、茶\n\n对建茶窖的企业，给予5万元奖励。建酒坊的，取消${word}申报资格。`, 'error')).not.toEqual(
      [],
    )
  })
})

describe('a word of effect that no sum takes', () => {
  it.each([
    '对建茶窖的企业，给予5万元最低奖励。',
    '对建茶窖的企业，按设备款的10%给予最低补助，最高5万元。',
    '对建茶窖的企业，按设备款的10%给予补助（同一企业累计不超过50万元减半）。',
    '对建茶窖的企业，给予5万元奖励（建酒坊的最高减半6万元）。',
    '对建茶窖的企业，第一年给予5万元奖励，第二年减半奖励减半。',
    '对建茶窖的企业给予5万元奖励，同一企业扣除税费每年累计不超过20万元。',
    '本办法两者取其低的扶持对象是指建茶窖的企业。对建酒坊的企业，给予5万元奖励。',
    '对建茶窖的企业，给予5万元奖励。建酒坊的，取消扣除税费申报资格。',
  ])('%s', (body) => {
    expect(codesOf(`## 一、茶\n\n${body}`, 'error')).not.toEqual([])
  })

  it.each([
    '对建茶窖的企业，最低给予5万元奖励。',
    '对建茶窖的企业，第一年给予5万元奖励，第二年减半奖励。',
    '只有建茶窖的企业才能申报。对建酒坊的企业，给予5万元奖励。',
  ])('%s: one that does', (body) => {
    expect(codesOf(`## 一、茶\n\n${body}`, 'error')).toEqual([])
  })
})

describe('what asks nothing is shown', () => {
  it.each([
    ['按设备款的20%给予补贴，最高可5万元', 'adverb 可'],
    ['可给予不超过5万元', 'adverb 可'],
    ['给予5万元，补贴期限不超过3年', 'term 补贴期限不超过3年'],
  ])('%s', (grant, shown) => {
    expect(inertOf(`## 一、茶\n\n对建茶窖的企业，${grant}。`)).toContain(shown)
  })

  it('可给予5万元 leaves it open, and is no adverb', () => {
    const body = '## 一、茶\n\n对建茶窖的企业，可给予5万元奖励。'
    expect(inertOf(body)).not.toContain('adverb 可')
    expect(codesOf(body, 'warning', 'info')).toContain('CY4119')
  })
})

describe('numbers of items', () => {
  const listed = (...marks: readonly string[]): readonly string[] => {
    const items = ['建茶窖', '建酒坊', '签约茶商'].map((item, index) => `${marks[index] ?? ''}${item}`)
    return codesOf(`## 一、茶\n\n对符合下列条件之一的企业，给予5万元奖励：\n\n${items.join('；\n\n')}。`, 'warning')
  }

  it.each([
    ['（一）', '（二）', '（三）'],
    ['1．', '1．', '1．'],
    ['①', '②', '③'],
  ])('%s%s%s go on', (...marks) => {
    expect(listed(...marks)).toEqual([])
  })

  it.each([
    ['（一）', '（三）', '（三）'],
    ['（一）', '（二）', '（四）'],
    ['2．', '2．', '3．'],
  ])('%s%s%s do not', (...marks) => {
    expect(listed(...marks)).toContain('CY1021')
  })
})

it('a ceiling over all of a policy that gives nothing is an error', () => {
  const body = '## 一、茶\n\n同一企业每年享受本办法各项资金总额最高不超过240万元。'
  expect(codesOf(body, 'error')).toEqual(['CY4017'])
})
