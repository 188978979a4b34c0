/** The runner over real policies, with made-up ones whose results are plain. */
import { describe, expect, it } from 'vitest'
import { labelsOf, pathsWith } from '../../scripts/corpus/address.ts'
import { measureDraft } from '../../scripts/corpus/draft.ts'
import type { MeasuredDraft } from '../../scripts/corpus/draft.ts'
import { judge } from '../../scripts/corpus/judge.ts'
import { measure } from '../../scripts/corpus/measure.ts'
import type { Measured } from '../../scripts/corpus/measure.ts'
import { lineOf, tableOf } from '../../scripts/corpus/table.ts'
import { readTruth } from '../../scripts/corpus/truth.ts'

const head =
  '# 试例\n\n- 标识：sample\n- 原文：sources/sample.txt\n\n## 术语\n\n- 办茶厂：是否 `tea`\n- 办碾坊：是否 `mill`\n\n'
const tail = '\n\n## 附则\n\n本办法自2026年1月1日起施行，有效期5年。\n'

function measured(clauses: string, truth: string, official?: string): Measured {
  const published = official ?? clauses.replaceAll(/^[#>]+ /gmu, '')
  const readFile = (path: string): string | undefined => (path === 'sources/sample.txt' ? published : undefined)
  return measure(head + clauses + tail, published, readTruth(truth), { readFile })
}

const verdictsOf = ({ tables }: Measured): readonly string[] =>
  tables.map(({ address, verdict, codes }) => [address, verdict, ...codes].join(' '))

const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replaceAll(/[^|]+/gu, ' --- '), ...rows, ''].join('\n')

const tea = '对办茶厂的企业，给予3万元奖励。'
const teaTable = table('| 办茶厂 | 合计 |', '| 是 | 3万元 |', '| 否 | 不予支持 |')

describe('a clause', () => {
  it('is right or wrong by its rows', () => {
    const clauses = `## 一、茶\n\n${tea}\n\n## 二、碾坊\n\n对办碾坊的企业，给予2万元奖励。`
    const truth = `## 一\n\n${teaTable}\n## 二\n\n${table('| 办碾坊 | 合计 |', '| 是 | 5万元 |')}`
    const result = measured(clauses, truth)
    expect(verdictsOf(result)).toEqual(['一 right', '二 wrong'])
    expect(result.tables[1]?.details).toEqual(['对办碾坊的企业，给予2万元奖励。', '| 是 | 5万元 | gives 2万元'])
  })

  it('that cannot be read leaves the others to be judged', () => {
    const clauses = `## 一、茶\n\n${tea}\n\n## 二、酒\n\n对办酒厂的企业，给予2万元奖励。`
    const truth = `## 一\n\n${teaTable}\n## 二\n\n${table('| 办碾坊 | 合计 |', '| 是 | 2万元 |')}`
    const result = measured(clauses, truth)
    expect(verdictsOf(result)).toEqual(['一 right', '二 refused CY2001'])
    expect(result.tables[1]?.details[0]).toContain('办酒厂')
  })

  it('without a table that cannot be read is a refused rule', () => {
    const clauses = `## 一、茶\n\n${tea}\n\n## 二、酒\n\n对办酒厂的企业，给予2万元奖励。`
    const { refusedRules } = measured(clauses, `## 一\n\n${teaTable}\n## 二\n\n<!-- no award: sentence 1 -->\n`)
    expect(refusedRules.map(({ address, codes }) => [address, ...codes])).toEqual([['二', 'CY2001']])
  })

  it('that nobody finds, and a column that names nothing, are undecided', () => {
    const truth = `## 九\n\n${teaTable}\n## 一\n\n${table('| 办酒厂 | 合计 |', '| 是 | 3万元 |')}`
    expect(verdictsOf(measured(`## 一、茶\n\n${tea}`, truth))).toEqual(['九 undecided', '一 undecided CY7101'])
  })
})

describe('what the file quotes', () => {
  it('is read where it is official text, and its rewrite is not', () => {
    const clauses = `## 一、茶\n\n> ${tea}\n\n对办茶厂的企业，给予9万元奖励。`
    expect(verdictsOf(measured(clauses, `## 一\n\n${teaTable}`, `一、茶\n${tea}`))).toEqual(['一 right'])
  })

  it('stays quoted where it is a note', () => {
    const clauses = `## 一、茶\n\n> 说明：对办酒厂的企业另有规定。\n\n${tea}`
    expect(verdictsOf(measured(clauses, `## 一\n\n${teaTable}`, `一、茶\n${tea}`))).toEqual(['一 right'])
  })

  it('is refused by what the official sentence does, and what the file has instead is shown', () => {
    const clauses = `## 一、茶\n\n> 对办好茶厂的企业，给予3万元奖励。\n\n${tea}`
    const [one] = measured(clauses, `## 一\n\n${teaTable}`, '一、茶\n对办好茶厂的企业，给予3万元奖励。').tables
    expect(one).toMatchObject({ verdict: 'refused', codes: ['CY2001'] })
    expect(one?.details.at(-1)).toBe('as the file stands: right')
  })
})

describe('an address', () => {
  it('names a heading by the end of its path', () => {
    expect(labelsOf('第二条（一）1（5）')).toEqual(['第二条', '（一）', '1', '（5）'])
    expect(labelsOf('五(一)3')).toEqual(['五', '（一）', '3'])
    const paths = [['一'], ['一', '（一）'], ['二', '（一）'], ['二', '（一）', '1']]
    expect(pathsWith(paths, ['二', '（一）'])).toEqual([2])
    expect(pathsWith(paths, ['（一）'])).toEqual([1, 2])
    expect(pathsWith(paths, ['三'])).toEqual([])
  })

  it('names an item inside a paragraph, which gets a heading of its own', () => {
    const clauses = `## 一、作坊\n\n支持企业发展。（一）${tea}（二）对办碾坊的企业，给予2万元奖励。`
    const truth = `## 一（二）\n\n${table('| 办碾坊 | 合计 |', '| 是 | 2万元 |', '| 否 | 不予支持 |')}`
    expect(verdictsOf(measured(clauses, truth))).toEqual(['一（二） right'])
  })

  it('names an article that the file has inside another', () => {
    const clauses = `## 第一条\n\n${tea}\n\n> 第二条 对办碾坊的企业，给予2万元奖励。`
    const truth = `## 第二条\n\n${table('| 办碾坊 | 合计 |', '| 是 | 2万元 |')}\n## 第一条\n\n${teaTable}`
    const official = `第一条 ${tea}\n第二条 对办碾坊的企业，给予2万元奖励。`
    expect(verdictsOf(measured(clauses, truth, official))).toEqual(['第二条 right', '第一条 right'])
  })
})

describe('an added fact', () => {
  const wine = '对办酒厂的企业，给予2万元奖励。'
  const wineTable = table('| 办酒厂 | 合计 |', '| 是 | 2万元 |', '| 否 | 不予支持 |')

  it('is declared in its clause, or in the file when several clauses add it', () => {
    const clauses = `## 一、酒\n\n${wine}\n\n## 二、窖\n\n${wine}`
    const one = `\n\n- 办酒厂：是否\n\n${wineTable}\n`
    expect(verdictsOf(measured(clauses, `## 一${one}`.replace(/$/u, '')))).toEqual(['一 right'])
    expect(verdictsOf(measured(clauses, `## 一${one}## 二${one}`))).toEqual(['一 right', '二 right'])
  })

  it('may be an annotation, of its own clause alone', () => {
    const fund = '设立20亿元酒业基金。'
    const clauses = `## 一、酒\n\n${fund}${tea}\n\n## 二、窖\n\n${fund}${tea}`
    const one = `\n\n- 举措：设立20亿元酒业基金\n\n${teaTable}\n`
    expect(verdictsOf(measured(clauses, `## 一${one}## 二${one}`))).toEqual(['一 right', '二 right'])
    expect(verdictsOf(measured(clauses, `## 一${one}`))).toEqual(['一 right'])
    expect(verdictsOf(measured(clauses, `## 二\n\n${teaTable}`))).toEqual(['二 refused CY5001'])
  })

  it('that no sentence uses leaves its column to the sums', () => {
    const truth = (cell: string): string =>
      `## 一\n\n- 办酒厂：是否\n\n${table('| 办酒厂 | 办茶厂 | 合计 |', `| ${cell} | 是 | 3万元 |`)}`
    expect(verdictsOf(measured(`## 一、茶\n\n${tea}`, truth('是')))).toEqual(['一 right'])
    const wrong = measured(`## 一、茶\n\n${tea}`, truth('否').replace('3万元', '不予支持'))
    expect(wrong.tables[0]).toMatchObject({ verdict: 'wrong' })
    expect(wrong.tables[0]?.details).toContain('| 否 | 是 | 不予支持 | gives 3万元')
  })
})

it('no award of another clause draws on the ceiling of a clause', () => {
  const clauses = `## 一、茶\n\n${tea}\n\n## 二、再\n\n${tea}\n\n## 三、上限\n\n每家企业每年享受本办法规定的各类资金总额不超过5万元。`
  expect(verdictsOf(measured(clauses, `## 二\n\n${teaTable}`))).toEqual(['二 right'])
})

it('truth says how many sentences a table is about', () => {
  const { sentences, clauses } = readTruth(
    [
      '<!-- money sentences: 9 (…) -->',
      '## 一',
      '<!-- sentence 1 of the clause has no award; sentences 2 to 4 -->',
      '- 办茶厂：是否',
      teaTable,
      '<!-- sentences 1 and 2 of paragraph 1, sentence of paragraph 2 -->',
      '<!-- sentence 3: a limb -->',
      '<!-- doubt: sentence 9 -->',
      teaTable,
      '## 二',
      teaTable,
    ].join('\n'),
  )
  expect(sentences).toBe(9)
  expect(clauses.map((clause) => clause.tables.map((one) => one.sentences))).toEqual([[3, 4], [1]])
  expect(clauses[0]?.added).toEqual([{ phrase: '办茶厂', type: '是否' }])
})

it('a row that differs is wrong, or warned of where something is said at the words', () => {
  const span = { start: 0, end: 1 }
  const row = { clause: '一', span, header: '合计', cells: ['是', '5万元'], expected: '5万元', actual: '2万元' }
  const rows = [{ ...row, passed: false, problems: [], outcomes: [] }]
  expect(judge({ rows, text: '甲。' })).toEqual({
    verdict: 'wrong',
    codes: [],
    details: ['甲。', '| 是 | 5万元 | gives 2万元'],
  })
  const notices = [{ code: 'CY4503', phrase: '甲' }]
  expect(judge({ rows, notices })).toMatchObject({ verdict: 'warned', codes: ['CY4503'] })
})

it('a sum that a refused rule would cut is refused, and any other that differs is wrong', () => {
  const span = { start: 0, end: 1 }
  const row = { clause: '一', span, header: '合计', cells: ['是', '5万元'], expected: '5万元', actual: '20,000元' }
  const over = { ...row, actual: '6万元', passed: false, problems: [], outcomes: [] }
  const rules = [{ code: 'CY4017', phrase: '总额不超过5万元' }]
  const ruleTexts = ['每年总额不超过5万元。']
  expect(judge({ rows: [over], rules, ruleTexts })).toMatchObject({ verdict: 'refused', codes: ['CY4017'] })
  expect(judge({ rows: [{ ...over, actual: '4万元' }], rules, ruleTexts })).toMatchObject({ verdict: 'wrong' })
  expect(judge({ rows: [{ ...over, expected: '3万元' }], rules, ruleTexts })).toMatchObject({ verdict: 'wrong' })
  expect(judge({ rows: [over], rules: [], ruleTexts })).toMatchObject({ verdict: 'wrong' })
  // The figure is no limit there, or the end of another.
  for (const text of ['年产值达到5万元的企业，不予支持。', '每年总额不超过15万元。'])
    expect(judge({ rows: [over], rules, ruleTexts: [text] })).toMatchObject({ verdict: 'wrong' })
})

it('a policy that cannot be compiled at all decides nothing', () => {
  expect(judge({ rows: [] })).toMatchObject({ verdict: 'undecided' })
  expect(judge({ errors: [{ code: 'CY2001', phrase: '甲' }], rows: [] })).toMatchObject({
    verdict: 'refused',
    codes: ['CY2001'],
  })
})

it('prints a line a table, and counts sentences by verdict and refusals by code', () => {
  const tables = [
    { address: '一', sentences: 2, verdict: 'right' as const, codes: [], details: [] },
    {
      address: '二',
      sentences: 1,
      verdict: 'refused' as const,
      codes: ['CY2001', 'CY4010'],
      details: ['CY2001「甲」'],
    },
  ]
  expect(tables.flatMap((one) => lineOf('a', one))).toEqual([
    'right  a  一  2',
    'refused  a  二  1  CY2001 CY4010',
    '    CY2001「甲」',
  ])
  const lines = tableOf([{ slug: 'a', sentences: 4, tables, refusedRules: [] }])
  expect(lines.map((line) => line.trim().split(/\s{2,}/u))).toEqual([
    ['money sentences', 'right', 'wrong', 'warned', 'refused', 'undecided', 'no table', 'all', 'tables'],
    ['a', '2', '0', '0', '1', '0', '1', '4', '2'],
    ['all', '2', '0', '0', '1', '0', '1', '4', '2'],
    ['tables', '1', '0', '0', '1', '0', '2'],
    [''],
    ['tables refused by'],
    ['CY2001', '1'],
    ['CY4010', '1'],
  ])
})

describe('a drafted glossary', () => {
  const published = '关于扶持茶业的办法\n\n一、对新建茶厂的企业，按设备投入的10%给予补助，最高不超过50万元。\n'
  const glossary = (entries: string): string => `# 试例\n\n- 标识：sample\n\n## 术语\n\n${entries}\n`
  const draft = (entries: string, truth = ''): MeasuredDraft =>
    measureDraft(published, glossary(entries), readTruth(truth))

  it('is counted by entries that somebody kept with their type', () => {
    const kept = { entries: 2, drafted: 2, kept: 2 }
    expect(draft('- 新建茶厂：是否 `tea`\n- 设备投入：金额')).toMatchObject({ entries: 2, read: kept, both: kept })
    expect(draft('- 新建茶厂：认定\n- 设备投入：金额\n- 面积：数量（亩）').read).toEqual({
      entries: 3,
      drafted: 1,
      kept: 1,
    })
  })

  it('is compared with what the tables of the truth ask for, too', () => {
    const truth = `## 一\n\n- 设备投入：金额\n\n${table('| 设备投入 | 新建茶厂 | 合计 |', '| 10万元 | 是 | 1万元 |')}`
    expect(draft('- 新建茶厂：是否\n- 面积：数量（亩）', truth)).toMatchObject({
      truth: { entries: 2, drafted: 2, kept: 2 },
      both: { entries: 3, drafted: 2, kept: 2 },
    })
  })
})
