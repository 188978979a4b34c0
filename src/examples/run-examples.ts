/**
 * Worked examples: the tables under the clauses are tests. In: a policy, its tables. Out: one result a row. Each row is
 * evaluated by the reference interpreter on the awards of its last column, and what else the row decides of their groups. Not done here: printing.
 */
import type { Span } from '../diagnostics/diagnostic.ts'
import { interpret } from '../ir/interpreter/index.ts'
import type { AwardIr, PolicyIr } from '../ir/types.ts'
import type { Evaluation, ExplainedOutcome, Received } from '../runtime/outcome.ts'
import type { Excerpt } from '../source/excerpt.ts'
import { agrees, combine, describeCombined } from './combine.ts'
import type { ExampleProblem } from './example-problem.ts'
import { readExpectation } from './expectation.ts'
import { focusPolicy } from './focus-policy.ts'
import { metScope } from './met-scope.ts'
import { readRow } from './read-row.ts'
import type { ExampleRow } from './read-row.ts'
import { awardsOfColumns, namedAwards } from './resolve-awards.ts'
import { headerText, resolveColumns, wholeOf } from './resolve-columns.ts'
import type { Column } from './resolve-columns.ts'
import type { ExampleTable } from './types.ts'

export interface ExampleResult {
  readonly clause: string
  /** Of the row; of the table when its header cannot be read. */
  readonly span: Span
  readonly passed: boolean
  /** Header of the last column, and the cells, as the table writes them. */
  readonly header: string
  readonly cells: readonly string[]
  readonly expected: string
  /** In the words of a table; '' when the row could not be run. */
  readonly actual: string
  /** Why it could not be run. */
  readonly problems: readonly ExampleProblem[]
  /** Of the awards of the last column, explained. */
  readonly outcomes: readonly ExplainedOutcome[]
}

/** Runs every row of every table, in document order. Problems: CY7101–CY7108. */
export function runExamples(policy: PolicyIr, tables: readonly ExampleTable[]): readonly ExampleResult[] {
  return tables.flatMap((table) => runTable(policy, table))
}

function runTable(policy: PolicyIr, table: ExampleTable): readonly ExampleResult[] {
  const last = table.header.at(-1)
  if (last === undefined) return []
  const named = namedAwards(policy, table.clause, last)
  const { columns, problems } = resolveColumns(policy, table.clause, table.header, 'code' in named ? [] : named)
  const common = { clause: table.clause, header: headerText(last) }
  if ('code' in named || problems.length > 0) {
    const all = 'code' in named ? [...problems, named] : problems
    return [{ ...common, ...unrun(all), span: table.span, cells: [], expected: '' }]
  }
  const awards = awardsOfColumns(named, columns)
  const focus: Focus = { policy: focusPolicy(policy, awards, columns), awards, columns }
  return table.rows.map(({ cells, span }) => {
    const expected = cells[table.header.length - 1]
    const texts = cells.map((cell) => cell.text.trim())
    return {
      ...common,
      span,
      cells: texts,
      expected: expected?.text.trim() ?? '',
      ...runRow(focus, cells, expected, span),
    }
  })
}

/** What a table's rows have in common. */
interface Focus {
  readonly policy: PolicyIr
  readonly awards: readonly AwardIr[]
  readonly columns: readonly Column[]
}

type RowResult = Pick<ExampleResult, 'passed' | 'actual' | 'problems' | 'outcomes'>

function runRow(focus: Focus, cells: readonly Excerpt[], last: Excerpt | undefined, span: Span): RowResult {
  const row = readRow(focus.columns, cells)
  const expectation = readExpectation(last?.text ?? '')
  if (expectation === undefined || row.problems.length > 0) {
    const unread: ExampleProblem[] =
      expectation === undefined
        ? [
            {
              code: 'CY7106',
              params: { given: last?.text.trim() ?? '' },
              span: last === undefined ? span : wholeOf(last),
            },
          ]
        : []
    return unrun([...row.problems, ...unread])
  }
  try {
    const { awards, total } = evaluateRow(focus, row)
    const outcomes = awards.filter((outcome) => focus.awards.some(({ id }) => id === outcome.award.id))
    const actual = combine(outcomes, outcomes.length === awards.length ? total : undefined)
    return { passed: agrees(expectation, actual), actual: describeCombined(actual), problems: [], outcomes }
  } catch (error) {
    if (error instanceof RangeError) return unrun([{ code: 'CY7108', params: {}, span }])
    throw error
  }
}

function evaluateRow({ policy, awards, columns }: Focus, row: ExampleRow): Evaluation<ExplainedOutcome> {
  const named = new Set(columns.flatMap((column) => namedBy(column)))
  const met = Object.entries(metScope(policy.scope)).filter(([id]) => !named.has(id))
  const facts = { ...Object.fromEntries(met), ...row.facts }
  const date = row.date ?? policy.validity?.from ?? ANY_DATE
  const history = historyOf(policy, awards, row.received)
  return interpret(policy, facts, { date, history }, { explain: true })
}

/** Without a validity the date decides nothing. */
const ANY_DATE = '2000-01-01'

function namedBy(column: Column): readonly string[] {
  if (column.kind === 'fact') return [column.fact.id]
  return column.kind === 'field' || column.kind === 'list' ? [column.list.id] : []
}

/** Every award has received it; of awards under one ceiling the first, so that it counts once. */
function historyOf(
  { sharedLimits }: PolicyIr,
  awards: readonly AwardIr[],
  received: Received | undefined,
): Readonly<Record<string, Received>> {
  if (received === undefined) return {}
  const together = sharedLimits.some((limit) => awards.every(({ id }) => limit.awards.includes(id)))
  return Object.fromEntries((together ? awards.slice(0, 1) : awards).map(({ id }) => [id, received]))
}

function unrun(problems: readonly ExampleProblem[]): RowResult {
  return { passed: false, actual: '', problems, outcomes: [] }
}
