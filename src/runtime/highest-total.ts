import type { Draft } from './draft.ts'

/** A shared ceiling and what was left of it before the evaluation, in fen. */
export interface DrawnLimit {
  readonly members: readonly number[]
  readonly left: number
}

/** Candidates, as indices into the outcomes, of which one will count. */
export interface Candidates {
  readonly members: readonly number[]
}

/**
 * The most that outcomes come to together, in fen, Infinity without a ceiling. Under a shared ceiling, the first that an
 * award has, they do not count beyond what is left; of an open choice the largest alone counts. Where candidates are
 * under different ceilings both cannot be said in one sum: the smaller one of two is taken, each of which is enough.
 */
export function highestTotal(
  outcomes: readonly Draft[],
  limits: readonly DrawnLimit[],
  open: readonly Candidates[],
): number {
  const limited = sumByLimit(outcomes, limits, open, (member) =>
    limits.findIndex((one) => one.members.includes(member)),
  )
  if (open.length === 0) return limited
  const chosen = sumByLimit(outcomes, limits, open, (member) =>
    choiceOf(member, open) >= 0 ? -1 : limits.findIndex((one) => one.members.includes(member)),
  )
  return Math.min(limited, chosen)
}

/** `limitOf` gives the index of the ceiling that an outcome counts under, -1 for none. */
function sumByLimit(
  outcomes: readonly Draft[],
  limits: readonly DrawnLimit[],
  open: readonly Candidates[],
  limitOf: (member: number) => number,
): number {
  const sums = limits.map(() => 0)
  let free = 0
  const count = (limit: number, to: number): void => {
    if (limit < 0) free += to
    else sums[limit] = (sums[limit] ?? 0) + to
  }
  outcomes.forEach((outcome, member) => {
    if (choiceOf(member, open) < 0) count(limitOf(member), outcome.to ?? Infinity)
  })
  open.forEach(({ members }, choice) => {
    const largest = new Map<number, number>()
    for (const member of members) {
      // Who stands in two choices counts in the first.
      if (choiceOf(member, open) !== choice) continue
      const limit = limitOf(member)
      largest.set(limit, Math.max(largest.get(limit) ?? 0, outcomes[member]?.to ?? Infinity))
    }
    for (const [limit, to] of largest) count(limit, to)
  })
  return limits.reduce((sum, { left }, limit) => sum + Math.min(left, sums[limit] ?? 0), free)
}

/** The first open choice that an outcome is a candidate of, -1 for none. */
function choiceOf(member: number, open: readonly Candidates[]): number {
  return open.findIndex(({ members }) => members.includes(member))
}
