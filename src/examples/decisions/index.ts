/**
 * Which decisions of a policy its worked examples show, both ways, and a row to add for each that they do not. In: a policy, its
 * tables, what the compiler found. Out: a report. Every example that holds is worked out again with the policy put another way;
 * where it would then no longer hold, it shows what was changed. Not done here: printing, and writing into the policy.
 */
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { readExpectation } from '../expectation.ts'
import { agrees } from '../combine.ts'
import type { ExampleTable } from '../types.ts'
import { decisionsOf } from './list/index.ts'
import { findTrial } from './search.ts'
import { unshown } from './unshown.ts'
import { rowShowing, trialsOf, type RowTrial } from './shown-by-rows.ts'
import type { Decision, DecisionKind, Side, SideName } from './types.ts'
import { writeRow, type WrittenRow } from './write-row.ts'

/** How it stands with one side of a decision. */
export type Standing =
  /** The first row that shows it. */
  | { readonly kind: 'shown'; readonly span: Span }
  /** No row does; this one would, an index into the rows of the report. */
  | { readonly kind: 'open'; readonly row: number }
  /** No facts can: `finding` is the code that says why, where there is one. */
  | { readonly kind: 'impossible'; readonly finding: string | undefined }
  /** None were found, which proves nothing. */
  | { readonly kind: 'not-found' }

export interface ReportedDecision {
  readonly kind: DecisionKind
  readonly label: string
  /** Undefined for what holds of the whole policy. */
  readonly clause: string | undefined
  /** Identifiers of the awards that it is about. */
  readonly awards: readonly string[]
  readonly sides: readonly { readonly name: SideName; readonly standing: Standing }[]
}

export interface DecisionReport {
  readonly decisions: readonly ReportedDecision[]
  /** Rows to add, in the order of the clauses. */
  readonly rows: readonly WrittenRow[]
  /** How many sides stand so. */
  readonly shown: number
  readonly open: number
  readonly impossible: number
  readonly notFound: number
}

/** `diagnostics` are those of the same analysis: readings (CY45xx) are decisions, findings (CY46xx) say why one cannot be shown. */
export function decideExamples(
  policy: PolicyIr,
  tables: readonly ExampleTable[],
  diagnostics: readonly Diagnostic[],
): DecisionReport {
  const rows = trialsOf(policy, tables)
  const offered: OfferedRow[] = []
  const standingOf = (decision: Decision, side: Side): Standing => {
    const shown = rowShowing(side, decision, rows)
    if (shown !== undefined) return { kind: 'shown', span: shown.span }
    const already = offeredFor(decision, side, offered)
    if (already !== undefined) return already
    const found = findTrial(policy, decision, side)
    if (found.kind !== 'found') return unshown(policy, decision, side, diagnostics, found.kind === 'none')
    const row = writeRow(policy, tables, found.trial, side)
    if (row === undefined) return { kind: 'not-found' }
    offered.push({ row, trial: asRow(row) })
    return { kind: 'open', row: offered.length - 1 }
  }

  const first = decisionsOf(policy, diagnostics).map((decision) => ({
    decision,
    sides: decision.sides.map((side) => ({ side, standing: standingOf(decision, side) })),
  }))
  // What was found later may show what nothing was found for.
  const decisions = first.map(({ decision, sides }): ReportedDecision => {
    const { kind, label, clause, awards } = decision
    const settled = sides.map(({ side, standing }) => {
      const later = standing.kind === 'not-found' ? offeredFor(decision, side, offered) : undefined
      return { name: side.name, standing: later ?? standing }
    })
    return { kind, label, clause, awards: [...new Set(awards.flat())], sides: settled }
  })
  return { decisions, rows: offered.map(({ row }) => row), ...countsOf(decisions) }
}

/** A row to add, and the same as a row of a table. */
interface OfferedRow {
  readonly row: WrittenRow
  readonly trial: RowTrial
}

function offeredFor(decision: Decision, side: Side, offered: readonly OfferedRow[]): Standing | undefined {
  const trials = offered.map(({ trial }) => trial)
  const shown = rowShowing(side, decision, trials)
  return shown === undefined ? undefined : { kind: 'open', row: trials.indexOf(shown) }
}

function countsOf(
  decisions: readonly ReportedDecision[],
): Pick<DecisionReport, 'shown' | 'open' | 'impossible' | 'notFound'> {
  const standings = decisions.flatMap(({ sides }) => sides.map(({ standing }) => standing.kind))
  const count = (kind: Standing['kind']): number => standings.filter((one) => one === kind).length
  return {
    shown: count('shown'),
    open: count('open'),
    impossible: count('impossible'),
    notFound: count('not-found'),
  }
}

/** A written row read like those of the tables. */
function asRow({ trial, cells }: WrittenRow): RowTrial {
  const expected = readExpectation(cells.at(-1) ?? '')
  return {
    span: { start: 0, end: 0 },
    trial,
    seen: (combined) => expected !== undefined && agrees(expected, combined),
  }
}
