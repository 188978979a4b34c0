/** What the rows of one table are about, and what one of them comes to. */
import { interpret } from '../ir/interpreter/index.ts'
import { sharedCeilingsOf } from '../ir/payout.ts'
import type { AwardIr, PolicyIr } from '../ir/types.ts'
import type { ExplainedOutcome, Received } from '../runtime/outcome.ts'
import { combine } from './combine.ts'
import type { Combined } from './combine.ts'
import type { ExampleProblem } from './example-problem.ts'
import { focusPolicy } from './focus-policy.ts'
import { metScope } from './met-scope.ts'
import type { ExampleRow } from './read-row.ts'
import { awardsOfColumns, namedAwards } from './resolve-awards.ts'
import { resolveColumns } from './resolve-columns.ts'
import type { Column } from './column.ts'
import type { ExampleTable } from './types.ts'

/** What a table's rows have in common. */
export interface Focus {
  /** With the awards alone that a row decides. */
  readonly policy: PolicyIr
  /** Of the last column. */
  readonly awards: readonly AwardIr[]
  /** All but the last one. */
  readonly columns: readonly Column[]
}

/** What a row says of the applicant. */
export type Given = Pick<ExampleRow, 'facts' | 'received' | 'date'>

export interface Worked {
  /** What the last column shows. */
  readonly combined: Combined
  /** Of the awards of the last column. */
  readonly shown: readonly ExplainedOutcome[]
  /** Of these and of what else the row decides. */
  readonly outcomes: readonly ExplainedOutcome[]
}

/** The focus of a table, or why its header cannot be read. */
export function focusOf(
  policy: PolicyIr,
  { clause, header }: Pick<ExampleTable, 'clause' | 'header'>,
): { readonly focus: Focus | undefined; readonly problems: readonly ExampleProblem[] } {
  const last = header.at(-1)
  const named = last === undefined ? [] : namedAwards(policy, clause, last)
  const { columns, problems } = resolveColumns(policy, clause, header, 'code' in named ? [] : named)
  if ('code' in named) return { focus: undefined, problems: [...problems, named] }
  if (problems.length > 0) return { focus: undefined, problems }
  const awards = awardsOfColumns(named, columns)
  return { focus: { policy: focusPolicy(policy, awards, columns), awards, columns }, problems }
}

/** The result of a row, of the scope that no column names as if it were met; reasons if asked for. Throws a RangeError beyond the exact range. */
export function workOut({ policy, awards, columns }: Focus, row: Given, explain = false): Worked {
  const named = new Set(columns.flatMap((column) => namedBy(column)))
  const met = Object.entries(metScope(policy)).filter(([id]) => !named.has(id))
  const facts = { ...Object.fromEntries(met), ...row.facts }
  const date = row.date ?? policy.validity?.from ?? ANY_DATE
  const history = historyOf(policy, awards, row.received)
  const { awards: outcomes, total } = interpret(policy, facts, { date, history }, { explain })
  const shown = outcomes.filter((outcome) => awards.some(({ id }) => id === outcome.award.id))
  return { combined: combine(shown, shown.length === outcomes.length ? total : undefined), shown, outcomes }
}

/** Without a validity the date decides nothing. */
const ANY_DATE = '2000-01-01'

function namedBy(column: Column): readonly string[] {
  if (column.kind === 'fact') return [column.fact.id]
  return column.kind === 'field' || column.kind === 'list' ? [column.list.id] : []
}

/** Every award has received it; of awards under one ceiling the first, so that it counts once. */
function historyOf(
  policy: PolicyIr,
  awards: readonly AwardIr[],
  received: Received | undefined,
): Readonly<Record<string, Received>> {
  if (received === undefined) return {}
  const together = sharedCeilingsOf(policy).some((limit) => awards.every(({ id }) => limit.awards.includes(id)))
  return Object.fromEntries((together ? awards.slice(0, 1) : awards).map(({ id }) => [id, received]))
}
