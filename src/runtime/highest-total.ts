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
  let all = 0
  for (const outcome of outcomes) all += ceilingOf(outcome)
  if (open.length === 0 && fitAll(limits, outcomes)) return all
  const bound = boundBy(limits, open)
  const isBound = outcomes.map(() => false)
  for (const member of bound) isBound[member] = true
  let apart = 0
  for (let member = 0; member < outcomes.length; member += 1) {
    if (isBound[member] === false) apart += ceilingOf(outcomes[member])
  }
  const limited = apart + sumByLimit(outcomes, bound, limits, open, (member) => firstWith(member, limits))
  if (open.length === 0) return limited
  const chosen = sumByLimit(outcomes, bound, limits, open, (member) =>
    firstWith(member, open) >= 0 ? -1 : firstWith(member, limits),
  )
  return Math.min(limited, apart + chosen)
}

/** Whether no shared ceiling takes anything away. */
function fitAll(limits: readonly DrawnLimit[], outcomes: readonly Draft[]): boolean {
  for (const { members, left } of limits) {
    let sum = 0
    for (const member of members) sum += ceilingOf(outcomes[member])
    if (sum > left) return false
  }
  return true
}

/** The awards that some rule is about, each once. */
function boundBy(limits: readonly DrawnLimit[], open: readonly Candidates[]): readonly number[] {
  const bound: number[] = []
  for (const { members } of limits) for (const member of members) if (!bound.includes(member)) bound.push(member)
  for (const { members } of open) for (const member of members) if (!bound.includes(member)) bound.push(member)
  return bound
}

/** The sum of the bound awards; `limitOf` gives the index of the ceiling that one counts under, -1 for none. */
function sumByLimit(
  outcomes: readonly Draft[],
  bound: readonly number[],
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
  for (const member of bound) {
    if (firstWith(member, open) < 0) count(limitOf(member), ceilingOf(outcomes[member]))
  }
  open.forEach(({ members }, choice) => {
    const largest = new Map<number, number>()
    for (const member of members) {
      // Who stands in two choices counts in the first.
      if (firstWith(member, open) !== choice) continue
      const limit = limitOf(member)
      largest.set(limit, Math.max(largest.get(limit) ?? 0, ceilingOf(outcomes[member])))
    }
    for (const [limit, to] of largest) count(limit, to)
  })
  return limits.reduce((sum, { left }, limit) => sum + Math.min(left, sums[limit] ?? 0), free)
}

/** Infinity without one. */
function ceilingOf(outcome: Draft | undefined): number {
  return outcome?.to ?? Infinity
}

/** The first rule that is about an award, -1 for none. */
function firstWith(member: number, rules: readonly { readonly members: readonly number[] }[]): number {
  for (let index = 0; index < rules.length; index += 1)
    if (rules[index]?.members.includes(member) === true) return index
  return -1
}
