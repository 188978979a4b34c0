/** The first and the last day, each with the day beside it. */
import { daysAfter } from '../../../ir/dates.ts'
import type { PolicyIr } from '../../../ir/types.ts'
import { formatDate } from '../../../runtime/date.ts'
import { changedBy } from '../evidence.ts'
import type { Decision } from '../types.ts'

export function validityOf(policy: PolicyIr): readonly Decision[] {
  const { validity } = policy
  if (validity === undefined) return []
  const { from, to } = validity
  const awards = policy.clauses.flatMap((clause) => clause.awards.map(({ id }) => [id]))
  const other = (change: Partial<typeof validity>) =>
    changedBy((own) => ({ ...own, validity: { ...validity, ...change } }))
  const day = (label: string, holds: Ends, fails: Ends): Decision => ({
    kind: 'validity',
    label,
    clause: undefined,
    awards,
    sides: [
      { name: 'holds', shows: other(holds.other), seeds: [{ date: holds.date }] },
      { name: 'fails', shows: other(fails.other), seeds: [{ date: fails.date }] },
    ],
  })
  const before = daysAfter(from, -1)
  const first = day(
    `${formatDate(from)}起`,
    { date: from, other: { from: daysAfter(from, 1) } },
    { date: before, other: { from: before } },
  )
  if (to === undefined) return [first]
  const after = daysAfter(to, 1)
  const last = day(
    `至${formatDate(to)}`,
    { date: to, other: { to: daysAfter(to, -1) } },
    { date: after, other: { to: after } },
  )
  return [first, last]
}

/** A day, and the validity with which it would be on the other side. */
interface Ends {
  readonly date: string
  readonly other: Partial<NonNullable<PolicyIr['validity']>>
}
