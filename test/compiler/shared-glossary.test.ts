/** 引用: phrases of shared glossaries in a policy, what collides, where messages point, what the receipt says. */
import { describe, expect, it } from 'vitest'
import { analyseGlossary, analysePolicy } from '../../src/compiler.ts'
import type { PolicyAnalysis } from '../../src/analysis/analyse-policy.ts'
import type { CompilerHost } from '../../src/host.ts'
import { runExamples } from '../../src/examples/run-examples.ts'

const enterprise = `# 术语：企业经营

> 说明。

## 收入

- 营业收入：金额 \`revenue\`
- 研发投入：金额 \`rdSpend\`

## 融资

- 获得融资：指 获得天使投资 或 获得风险投资
- 获得天使投资：是否 \`angel\`
- 获得风险投资：是否 \`venture\`
- 参加展会：清单 \`fairs\`，每场展会
  - 展位费：金额 \`boothFee\`
`

function policyOf(entries: string, clause: string): string {
  return `# 样例\n\n- 标识：sample\n\n## 术语\n\n${entries}\n\n## 一、支持\n\n${clause}\n\n## 二、附则\n\n本政策自2025年1月1日起施行，有效期2年。\n`
}

function analyse(entries: string, clause: string, files: Readonly<Record<string, string>> = {}): PolicyAnalysis {
  return analysePolicy(policyOf(entries, clause), hostOf({ '术语/企业经营.ceyan.md': enterprise, ...files }))
}

function hostOf(files: Readonly<Record<string, string>>): CompilerHost {
  return { readFile: (path) => files[path] }
}

const errorsOf = ({ diagnostics }: PolicyAnalysis): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
const factsOf = ({ policy }: PolicyAnalysis): readonly string[] | undefined => policy?.facts.map(({ id }) => id)

describe('a policy takes over', () => {
  it('phrases by name, with their identifiers', () => {
    const analysis = analyse('- 引用：企业经营\n  - 营业收入', '对营业收入1亿元以上的企业，给予50万元奖励。')
    expect(errorsOf(analysis)).toEqual([])
    expect(factsOf(analysis)).toEqual(['revenue'])
  })

  it('a whole glossary, of which what nothing uses is no finding', () => {
    const analysis = analyse('- 引用：企业经营', '对营业收入1亿元以上的企业，按研发投入的10%给予奖励。')
    expect(analysis.diagnostics.map(({ code }) => code)).toEqual(['CY5008'])
    expect(factsOf(analysis)).toEqual(['revenue', 'rdSpend'])
  })

  it('a definition with what it is made of', () => {
    const clause =
      '对获得融资的企业，给予50万元奖励。\n\n| 获得天使投资 | 获得风险投资 | 奖励 |\n| - | - | - |\n| 否 | 是 | 50万元 |'
    const analysis = analyse('- 引用：企业经营\n  - 获得融资', clause)
    expect(errorsOf(analysis)).toEqual([])
    expect(factsOf(analysis)).toEqual(['angel', 'venture'])
    const results = analysis.policy === undefined ? [] : runExamples(analysis.policy, analysis.examples)
    expect(results.map(({ passed }) => passed)).toEqual([true])
  })

  it('a list with its fields', () => {
    const analysis = analyse('- 引用：企业经营\n  - 参加展会', '对参加展会的企业，按展位费的50%给予补贴。')
    expect(errorsOf(analysis)).toEqual([])
    expect(analysis.policy?.facts).toMatchObject([{ id: 'fairs', fields: [{ id: 'boothFee' }] }])
  })

  it('in either script, and several glossaries at once', () => {
    const other = { '术语/資質.ceyan.md': '# 術語：資質\n\n- 高新技术企业：是否 `highTech`\n' }
    const clause = '對高新技術企業,給予10萬元獎勵。對獲得天使投資的企業,給予5萬元獎勵。'
    const analysis = analyse('- 引用：企業經營、資質', clause, other)
    expect(errorsOf(analysis)).toEqual([])
    expect(factsOf(analysis)).toEqual(['angel', 'highTech'])
  })

  it('nothing of a glossary that it names by a path', () => {
    const files = { '../秘密.ceyan.md': '# 术语：秘密\n\n- 甲：是否 `a`\n', '术语/a/b.ceyan.md': '# 术语：b\n' }
    for (const name of ['../../秘密', 'a/b', '.', '..', 'C:甲', '']) {
      expect(errorsOf(analyse(`- 引用：${name}`, '支持企业发展。', files))).toHaveLength(1)
    }
  })
})

describe('what a shared definition means', () => {
  const clause = '对获得融资的企业，给予50万元奖励。\n\n- 获得天使投资：认定 `own`'

  it('does not change with what a clause declares for itself', () => {
    expect(factsOf(analyse('- 引用：企业经营\n  - 获得融资', clause))).toEqual(['angel', 'venture'])
  })

  it('does not change with longer phrases of the policy', () => {
    const own = '- 获得天使投资或获得风险投资：是否 `either`'
    const analysis = analyse(`- 引用：企业经营\n  - 获得融资\n${own}`, '对获得融资的企业，给予50万元奖励。')
    expect(factsOf(analysis)).toEqual(['angel', 'venture'])
  })
})

describe('what collides', () => {
  const clause = '对营业收入1亿元以上的企业，给予50万元奖励。'

  it.each([
    ['a phrase', '- 引用：企业经营\n- 營業收入：金额 `own`', ['CY2040']],
    ['a phrase declared before', '- 营业收入：金额 `revenue`\n- 引用：企业经营', ['CY2040']],
    ['an identifier', '- 引用：企业经营\n- 利润：金额 `revenue`', ['CY2007']],
    ['nothing, of a phrase that is not imported', '- 引用：企业经营\n  - 研发投入\n- 营业收入：金额 `own`', []],
    ['nothing, of the same phrase twice', '- 引用：企业经营\n- 引用：企业经营\n  - 营业收入', []],
  ])('%s', (_, entries, codes) => {
    expect(errorsOf(analyse(entries, clause))).toEqual(codes)
  })

  it('two glossaries: said where the policy asks for the second', () => {
    const files = { '术语/另一份.ceyan.md': '# 术语：另一份\n\n- 营业收入：金额 `income`\n- 支出：金额 `rdSpend`\n' }
    const analysis = analyse('- 引用：企业经营\n- 引用：另一份', clause, files)
    expect(errorsOf(analysis)).toEqual(['CY2002', 'CY2007'])
    for (const { span, related } of analysis.diagnostics.filter(({ severity }) => severity === 'error')) {
      expect(policyOf('- 引用：企业经营\n- 引用：另一份', clause).slice(span.start, span.end)).toBe('另一份')
      expect(related.map(({ file }) => file)).toEqual(['术语/企业经营.ceyan.md', '术语/另一份.ceyan.md'])
    }
  })
})

describe('messages', () => {
  const broken = '# 术语：坏的\n\n- 甲企业：是否 `class`\n- 门槛：指 甲企业 或 店铺3家\n- 店铺：数量（家） `shops`\n'
  const files = { '术语/坏的.ceyan.md': broken }

  it('point into the glossary that is wrong', () => {
    const analysis = analyse('- 引用：坏的', '对门槛的企业，给予50万元奖励。', files)
    expect([...analysis.sources.keys()]).toEqual(['术语/坏的.ceyan.md'])
    const found = analysis.diagnostics.filter(({ severity }) => severity === 'error')
    expect(found.map(({ code, span }) => [code, span.file, broken.slice(span.start, span.end)])).toEqual([
      ['CY2006', '术语/坏的.ceyan.md', '`class`'],
      ['CY4001', '术语/坏的.ceyan.md', '3家'],
    ])
  })

  it('point into a file that cannot be read at all', () => {
    const analysis = analyse('- 引用：空的', '支持企业发展。', { '术语/空的.ceyan.md': '\n' })
    const [found] = analysis.diagnostics.filter(({ severity }) => severity === 'error')
    expect([found?.code, found?.span.file]).toEqual(['CY1009', '术语/空的.ceyan.md'])
    expect(analysis.sources.get('术语/空的.ceyan.md')).toBe('\n')
  })

  it('are the same of the glossary by itself', () => {
    const { diagnostics } = analyseGlossary(broken)
    expect(diagnostics.map(({ code, span }) => [code, span.file])).toEqual([
      ['CY2006', undefined],
      ['CY4001', undefined],
    ])
  })

  it.each([
    ['a definition of nothing that is declared', '- 甲企业：指 乙企业 或 丙企业', ['CY2022']],
    ['one that comes back to itself', '- 甲企业：指 乙企业\n- 乙企业：指 甲企业', ['CY2022', 'CY2022']],
    ['one that cannot be read', '- 甲企业：指 给予50万元', ['CY2022']],
    ['another name of an amount', '- 收入：金额 `income`\n- 营收：指 收入', []],
    ['an import', '- 引用：企业经营', ['CY2043']],
  ])('of a glossary: %s', (_, entries, codes) => {
    expect(analyseGlossary(`# 术语：样例\n\n${entries}\n`).diagnostics.map(({ code }) => code)).toEqual(codes)
  })
})

describe('the receipt', () => {
  const clause = '对获得融资的企业，给予50万元奖励。'
  const digests = (glossary: string): readonly (string | undefined)[] => {
    const { policy } = analyse('- 引用：企业经营\n  - 获得融资', clause, { '术语/企业经营.ceyan.md': glossary })
    return [policy?.textDigest, policy?.meaningDigest]
  }
  const before = digests(enterprise)

  it('changes with what a shared glossary means for the policy', () => {
    const [text, meaning] = digests(enterprise.replace('天使投资 或', '天使投资 且'))
    expect(text).toBe(before[0])
    expect(meaning).toMatch(/^[0-9a-f]{64}$/u)
    expect(meaning).not.toBe(before[1])
  })

  it('does not change with what the policy does not use', () => {
    expect(digests(enterprise.replace('说明', '另一段说明').replace('`rdSpend`', '`research`'))).toEqual(before)
  })
})
