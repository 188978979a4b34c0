/** The rows of one table of the truth. */
import { runExamples } from '../../src/index.ts'
import type { ExampleResult, ExampleTable, PolicyIr } from '../../src/index.ts'
import { focusPolicy } from '../../src/examples/focus-policy.ts'
import { awardsUnder } from '../../src/examples/resolve-awards.ts'
import { foldString } from '../../src/source/fold.ts'
import { casesUnder } from './cases-under.ts'

export interface Ran {
  /** None when the table could not be found. */
  readonly rows: readonly ExampleResult[]
  /** Folded headers of declared phrases that no sentence uses: left out, the sums say whether that is right. */
  readonly unused: ReadonlySet<string>
}

/** Runs it with what stands under its clause alone: no award of another clause draws on a ceiling. `declared` are folded phrases. */
export function runTable(whole: PolicyIr, table: ExampleTable | undefined, declared: ReadonlySet<string>): Ran {
  if (table === undefined) return { rows: [], unused: new Set() }
  const here = casesUnder(whole, table.clause)
  const policy = focusPolicy(here, awardsUnder(here, table.clause), [])
  const rows = runExamples(policy, [table])
  const unused = new Set(
    rows
      .flatMap(({ problems }) => problems)
      .flatMap(({ code, params }) =>
        code === unknownHeader && typeof params['header'] === 'string' ? [params['header']] : [],
      )
      .map(foldString)
      .filter((header) => declared.has(header)),
  )
  if (unused.size === 0) return { rows, unused }
  const keep = <T>(cells: readonly T[]): readonly T[] =>
    cells.filter((_, index) => !unused.has(foldString(table.header[index]?.text.trim() ?? '')))
  const kept = table.rows.map((row) => ({ ...row, cells: keep(row.cells) }))
  const results = runExamples(policy, [{ ...table, header: keep(table.header), rows: kept }])
  // Shown with every cell that the truth writes.
  return { rows: results.map((one, index) => ({ ...one, cells: cellsOf(table, index) ?? one.cells })), unused }
}

const unknownHeader = 'CY7101'

function cellsOf({ rows }: ExampleTable, index: number): readonly string[] | undefined {
  return rows[index]?.cells.map(({ text }) => text.trim())
}
