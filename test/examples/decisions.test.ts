/** What worked examples decide: each kind of decision, and rows that are missing, which close what they are offered for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { decideExamples, type DecisionReport, type Standing } from '../../src/examples/decisions/index.ts'
import type { WrittenRow } from '../../src/examples/decisions/write-row.ts'
import { runExamples } from '../../src/examples/run-examples.ts'
import type { ExampleTable } from '../../src/examples/types.ts'
import { wholeText } from '../../src/source/excerpt.ts'

const folder = join(import.meta.dirname, '../../policies')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

interface Decided {
  readonly report: DecisionReport
  /** Rows that do not come out as they say. */
  readonly failing: readonly string[]
}

function decide(text: string): Decided {
  const { policy, examples, diagnostics } = analysePolicy(text, { readFile: read })
  if (policy === undefined) throw new Error(`does not compile: ${diagnostics.map(({ code }) => code).join(' ')}`)
  const failing = runExamples(policy, examples).filter(({ passed }) => !passed)
  return {
    report: decideExamples(policy, examples, diagnostics),
    failing: failing.map(
      ({ cells, header, problems }) => `${header}: ${cells.join(' | ')} ${problems.map(({ code }) => code).join(' ')}`,
    ),
  }
}

/** Of the one clause that a sample has. */
function sample(sentence: string, glossary: string, table: string): string {
  return `# 样例\n\n- 标识：sample\n\n## 术语\n\n${glossary}\n\n## 一、样例\n\n${sentence}\n\n- 标识：\`award\`\n\n${table}\n`
}

/** `成立 缺` by decision: what is shown is the row's number in the sample's table. */
function standings(text: string): Readonly<Record<string, readonly (string | number)[]>> {
  const { report, failing } = decide(text)
  expect(failing).toEqual([])
  const lines = text.split('\n')
  const first = lines.findIndex((line) => /^\|\s*-/u.test(line)) + 1
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - first
  const word = (standing: Standing): string | number =>
    standing.kind === 'shown' ? lineOf(standing.span.start) : standing.kind
  return Object.fromEntries(
    report.decisions.map(({ kind, label, sides }) => [`${kind} ${label}`, sides.map(({ standing }) => word(standing))]),
  )
}

const rowsOf = (text: string): readonly string[] => decide(text).report.rows.map(({ cells }) => cells.join(' | '))

const SHARE = '对营业收入达到100万元以上且获评示范的企业，按研发费用的10%，给予最高50万元补贴。'
const SHARE_GLOSSARY = '- 营业收入：金额 `revenue`\n- 获评示范：是否 `model`\n- 研发费用：金额 `cost`'
const share = (...rows: readonly string[]): string =>
  sample(
    SHARE,
    SHARE_GLOSSARY,
    ['| 营业收入 | 获评示范 | 研发费用 | 补贴 |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  )

describe('conditions', () => {
  it('are decided by what they alone change, thresholds at the number itself', () => {
    const { 'condition 营业收入100万元以上': bound, 'condition 获评示范': model } = standings(
      share(
        '| 200万元 | 是 | 100万元 | 10万元 |',
        '| 90万元 | 否 | 100万元 | 不予支持 |',
        '| 90万元 | 是 | 100万元 | 不予支持 |',
        '| 100万元 | 是 | 100万元 | 10万元 |',
      ),
    )
    // The second row fails both, so that neither decides; 200万元 says nothing of 以上 or 超过.
    expect(bound).toEqual([4, 3])
    expect(model).toEqual([1, 'open'])
  })

  it('ask for facts: an unknown result shows nothing, a refusal does whatever else is unknown', () => {
    const shown = standings(share('| 100万元 | 是 |  | 未知 |', '| 100万元 | 否 |  | 不予支持 |'))
    expect(shown['condition 营业收入100万元以上']).toEqual(['open', 'open'])
    expect(shown['condition 获评示范']).toEqual(['open', 2])
  })

  it('of an alternative need the other ones to fail', () => {
    const text = (...rows: readonly string[]): string =>
      sample(
        '对获评甲级或获评乙级的企业，给予10万元奖励。',
        '- 获评甲级：是否 `one`\n- 获评乙级：是否 `two`',
        ['| 获评甲级 | 获评乙级 | 奖励 |', '| --- | --- | --- |', ...rows].join('\n'),
      )
    expect(standings(text('| 是 | 是 | 10万元 |', '| 否 | 否 | 不予支持 |'))).toMatchObject({
      'condition 获评甲级': ['open', 2],
      'condition 获评乙级': ['open', 2],
      'amount 10万元': [1],
    })
    expect(rowsOf(text('| 否 | 否 | 不予支持 |'))).toEqual(['是 | 否 | 10万元', '否 | 是 | 10万元'])
  })

  it('that the rest of the sentence implies are impossible, and the finding is named', () => {
    const text = sample(
      '对员工人数10人以上且员工人数5人以上的企业，给予10万元奖励。',
      '- 员工人数：数量（人） `staff`',
      '| 员工人数 | 奖励 |\n| --- | --- |\n| 10人 | 10万元 |\n| 9人 | 不予支持 |',
    )
    const { decisions } = decide(text).report
    const implied = decisions.find(({ label }) => label === '员工人数5人以上')
    expect(implied?.sides.map(({ standing }) => standing)).toEqual([
      { kind: 'impossible', finding: 'CY4602' },
      { kind: 'impossible', finding: 'CY4602' },
    ])
  })
})

describe('amounts', () => {
  it('are shown below their ceiling, and the ceiling on both sides of it', () => {
    const shown = standings(share('| 100万元 | 是 | 500万元 | 50万元 |', '| 100万元 | 是 | 501万元 | 50万元 |'))
    // Exactly the ceiling: twice the share would give no more, and without the ceiling it would be the same.
    expect(shown['amount 研发费用的10%']).toEqual(['open'])
    expect(shown['ceiling 给予最高50万元补贴']).toEqual([2, 1])
  })

  it('beyond the exact range show nothing', () => {
    const text = sample(
      '对企业，按研发费用的100%给予补贴。',
      '- 研发费用：金额 `cost`',
      '| 研发费用 | 补贴 |\n| --- | --- |\n| 900000亿元 | 900000亿元 |',
    )
    expect(Object.values(standings(text))).toContainEqual(['open'])
  })

  it('of a row that says 成立 alone are not shown', () => {
    const shown = standings(share('| 100万元 | 是 | 100万元 | 成立 |'))
    expect(shown).toMatchObject({ 'amount 研发费用的10%': ['open'], 'ceiling 给予最高50万元补贴': ['open', 'open'] })
  })

  it('of tiers are reached at the number, and not before', () => {
    const text = sample(
      '服务企业数达到10家、30家以上的，分别给予5万元、10万元奖励（进档的奖励差额）。',
      '- 服务企业数：数量（家） `clients`',
      '| 服务企业数 | 累计已获 | 奖励 |\n| --- | --- | --- |\n| 9家 |  | 不予支持 |\n| 10家 |  | 5万元 |\n| 31家 |  | 10万元 |\n| 31家 | 5万元 | 5万元 |',
    )
    expect(standings(text)).toMatchObject({
      'condition 服务企业数10家以上': [2, 1],
      'tier 10家以上：5万元': [2],
      'tier 30家以上：10万元': ['open', 2],
      'received 差额': [4, 2],
    })
    expect(rowsOf(text)).toEqual(['30家 |  | 10万元'])
  })

  it('of records add up, each under its own ceiling, all of them under another', () => {
    const text = sample(
      '对参加展会的企业，按展位费的50%，给予单场展会最高5万元补贴，单个企业每年最高8万元。',
      '- 参加展会：清单 `fairs`，每场展会\n  - 展位费：金额 `fee`',
      '| 展位费 | 本年已获 | 补贴 |\n| --- | --- | --- |\n| 4万元；2万元 |  | 3万元 |',
    )
    const { report, failing } = decide(text)
    expect(failing).toEqual([])
    const open = report.decisions.flatMap(({ kind, sides }) =>
      sides.some(({ standing }) => standing.kind !== 'shown') ? [kind] : [],
    )
    expect(open).toEqual(['records', 'ceiling', 'each', 'ceiling', 'received'])
    expect(decide(pasted(text, report.rows)).report).toMatchObject({ open: 0, notFound: 0 })
  })

  it('at the discretion of the authority need both ends', () => {
    const text = (expected: string): string =>
      sample(
        '对企业，按不超过研发费用的10%，给予最高50万元补贴。',
        '- 研发费用：金额 `cost`',
        `| 研发费用 | 补贴 |\n| --- | --- |\n| 100万元 | ${expected} |`,
      )
    expect(standings(text('10万元'))).toMatchObject({ 'discretion 上限以内由主管部门确定': ['open'] })
    expect(standings(text('0元至10万元'))).toMatchObject({ 'discretion 上限以内由主管部门确定': [1] })
  })

  it('under a ceiling of the year forget other years', () => {
    const text = (...rows: readonly string[]): string =>
      sample(
        '对企业，按研发费用的10%给予补贴，单个企业每年最高50万元。',
        '- 研发费用：金额 `cost`',
        ['| 研发费用 | 本年已获 | 累计已获 | 补贴 |', '| --- | --- | --- | --- |', ...rows].join('\n'),
      )
    const one = '| 100万元 | 45万元 |  | 5万元 |'
    expect(standings(text(one))).toMatchObject({ 'received 单个企业每年最高50万元': [1, 'open'] })
    expect(standings(text(one, '| 100万元 | 0元 | 45万元 | 10万元 |'))).toMatchObject({
      'received 单个企业每年最高50万元': [1, 2],
    })
  })
})

describe('between awards', () => {
  const text = (...rows: readonly string[]): string =>
    `# 样例\n\n- 标识：sample\n\n## 术语\n\n- 场租：金额 \`rent\`\n- 广告：金额 \`ads\`\n\n## 一、样例\n\n对企业，按场租的50%给予补贴，按广告的20%给予奖励。上述两项就高不重复。\n\n- 标识：\`a\`、\`b\`\n\n${[
      '| 场租 | 广告 | 合计 |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n')}\n`

  it('either one may be the highest', () => {
    const one = decide(text('| 10万元 | 10万元 | 5万元 |')).report
    const highest = one.decisions.filter(({ kind }) => kind === 'highest')
    expect(highest.map(({ sides }) => sides.map(({ standing }) => standing.kind))).toEqual([
      ['shown', 'open'],
      ['open', 'shown'],
    ])
    // One more row shows both.
    expect(decide(text('| 10万元 | 10万元 | 5万元 |', '| 10万元 | 100万元 | 20万元 |')).report).toMatchObject({
      open: 0,
    })
  })
})

describe('the policies', () => {
  it.each(['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025'])('%s: its examples decide everything', (id) => {
    const { report, failing } = decide(read(`${id}.ceyan.md`))
    const missing = report.decisions.filter(({ sides }) => sides.some(({ standing }) => standing.kind !== 'shown'))
    expect(missing.map(({ clause, kind, label }) => `${clause ?? ''} ${kind} ${label}`)).toEqual([])
    expect(failing).toEqual([])
    expect(report.shown).toBeGreaterThan(70)
  })

  it('without any example: the rows that are offered hold, and decide everything', () => {
    const bare = read('chengdu-city-ai-2025.ceyan.md')
      .split('\n')
      .filter((line) => !line.startsWith('|'))
      .join('\n')
    const { report } = decide(bare)
    expect(report.shown).toBe(0)
    const { report: after, failing } = decide(pasted(bare, report.rows))
    expect(failing).toEqual([])
    expect(after).toMatchObject({ open: 0, notFound: 0, shown: report.open })
  })

  it('of other kinds, without any example: the same', () => {
    const { policy, diagnostics } = analysePolicy(read('yunchuan-talent-jobs-2026.ceyan.md'), { readFile: read })
    if (policy === undefined) throw new Error('does not compile')
    const report = decideExamples(policy, [], diagnostics)
    const tables = report.rows.map(asTable)
    const failing = runExamples(policy, tables).filter(({ passed }) => !passed)
    expect(report.open).toBeGreaterThan(200)
    expect(failing).toEqual([])
    expect(decideExamples(policy, tables, diagnostics)).toMatchObject({ open: 0, shown: report.open })
  })

  it('a text with another figure is contradicted by an example', () => {
    const text = read('chengdu-city-ai-2025.ceyan.md')
    const amended: readonly (readonly [string, string])[] = [
      ['占比60%以上的', '占比60%（不含）以上的'],
      ['最高500萬元算力券', '最高501萬元算力券'],
      ['不超過60%的算力', '不超過61%的算力'],
      ['分別給予20萬元、50萬元、100萬元', '分別給予20萬元、51萬元、100萬元'],
      ['給予單個企業單場展會最高10萬元', '給予單個企業最高10萬元'],
      ['實際展位費用和展品運輸費用的60%', '實際展位費用的60%'],
      ['有效期2年', '有效期3年'],
    ]
    for (const [from, to] of amended) {
      expect(text).toContain(from)
      const { policy, examples } = analysePolicy(text.replace(from, to), { readFile: read })
      const failing = policy === undefined ? [] : runExamples(policy, examples).filter(({ passed }) => !passed)
      expect([to, failing.length > 0]).toEqual([to, true])
    }
  })
})

/** An offered row as a table of its own. */
function asTable({ clause, header, cells }: WrittenRow): ExampleTable {
  const span = { start: 0, end: 0 }
  return { clause, header: header.map(wholeText), rows: [{ cells: cells.map(wholeText), span }], span }
}

/** The policy with the rows put where they belong: rows at the end of their table, new tables at the end of their clause. */
function pasted(text: string, rows: readonly WrittenRow[]): string {
  const inserted = new Map<number, string[]>()
  const insert = (offset: number, line: string): void => {
    inserted.set(offset, [...(inserted.get(offset) ?? []), line])
  }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  for (const { clause, table, header, cells } of rows) {
    if (table !== undefined) insert(table.span.end, `\n${line(cells)}`)
    else insert(endOfClause(text, clause), `\n\n${line(header)}\n${line(header.map(() => '---'))}\n${line(cells)}\n`)
  }
  return [...inserted]
    .sort(([one], [two]) => two - one)
    .reduce((whole, [offset, lines]) => {
      return whole.slice(0, offset) + lines.join('') + whole.slice(offset)
    }, text)
}

function endOfClause(text: string, clause: string): number {
  const start = text.search(new RegExp(`^#+ ${clause}[、：]`, 'mu'))
  const next = text.slice(start).search(/\n#/u)
  return next < 0 ? text.length : start + next + 1
}
