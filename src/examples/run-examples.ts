/**
 * Worked examples: the tables under the clauses are tests. In: a policy, its tables. Out: one result a row. Each row is
 * evaluated by the reference interpreter on the awards of its last column, and what else the row decides of their groups. Not done here: printing.
 */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { PolicyIr } from '../ir/types.ts'
import type { ExplainedOutcome } from '../runtime/outcome.ts'
import type { Excerpt } from '../source/excerpt.ts'
import { agrees, describeCombined } from './combine.ts'
import type { ExampleProblem } from './example-problem.ts'
import { readExpectation } from './expectation.ts'
import { focusOf, workOut } from './work-out.ts'
import type { Focus } from './work-out.ts'
import { readRow } from './read-row.ts'
import { headerText, wholeOf } from './resolve-columns.ts'
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
  const common = { clause: table.clause, header: headerText(last) }
  const { focus, problems } = focusOf(policy, table)
  if (focus === undefined) return [{ ...common, ...unrun(problems), span: table.span, cells: [], expected: '' }]
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
    const { shown, combined } = workOut(focus, row, true)
    const passed = agrees(expectation, combined)
    return { passed, actual: describeCombined(combined), problems: [], outcomes: shown }
  } catch (error) {
    if (error instanceof RangeError) return unrun([{ code: 'CY7108', params: {}, span }])
    throw error
  }
}

function unrun(problems: readonly ExampleProblem[]): RowResult {
  return { passed: false, actual: '', problems, outcomes: [] }
}
