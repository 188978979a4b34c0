/** What the worked examples show, row by row. */
import type { PolicyIr } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { YES } from '../../runtime/truth.ts'
import { agrees } from '../combine.ts'
import { readExpectation } from '../expectation.ts'
import { readRow } from '../read-row.ts'
import type { ExampleTable } from '../types.ts'
import { focusOf, workOut, type Worked } from '../work-out.ts'
import { verdictOf } from './evidence.ts'
import type { Decision, Seen, Side, Trial } from './types.ts'

/** A row that holds, as a trial. */
export interface RowTrial {
  readonly span: Span
  readonly trial: Trial
  /** Whether the row would still hold with this result. */
  readonly seen: Seen
}

/** The rows of all tables that come out as they say; what does not hold shows nothing. */
export function trialsOf(policy: PolicyIr, tables: readonly ExampleTable[]): readonly RowTrial[] {
  return tables.flatMap((table) => {
    const { focus } = focusOf(policy, table)
    if (focus === undefined) return []
    return table.rows.flatMap(({ cells, span }) => {
      const row = readRow(focus.columns, cells)
      const expected = readExpectation(cells[table.header.length - 1]?.text ?? '')
      if (expected === undefined || row.problems.length > 0) return []
      const seen: Seen = (combined) => agrees(expected, combined)
      const trial = workedOut({ ...focus, row })
      return trial !== undefined && agrees(expected, trial.worked.combined) ? [{ span, trial, seen }] : []
    })
  })
}

/** The first row that shows it. */
export function rowShowing(side: Side, decision: Decision, rows: readonly RowTrial[]): RowTrial | undefined {
  const awards = new Set(decision.awards.flat())
  return rows.find(({ trial, seen }) => {
    return trial.awards.some(({ id }) => awards.has(id)) && verdictOf(side, trial, seen).truth === YES
  })
}

/** Undefined beyond the exact range. */
function workedOut(trial: Trial): (Trial & { readonly worked: Worked }) | undefined {
  try {
    return { ...trial, worked: workOut(trial, trial.row) }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
