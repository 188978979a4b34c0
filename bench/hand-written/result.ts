/** What the hand-written evaluations give: plain objects of one shape, money in integer fen. */
export type Status = 'granted' | 'refused' | 'undetermined' | 'pending' | 'out-of-period'

/** One award of one applicant. */
export interface Result {
  readonly id: string
  status: Status
  from: number
  /** null without a ceiling. */
  to: number | null
  /** Paths of unknown facts. */
  missing: readonly string[]
  /** Paths of findings that nobody has made, and open deferrals. */
  pending: readonly string[]
}

/** All awards of a policy, in document order. */
export interface Evaluation {
  readonly awards: readonly Result[]
  readonly total: { readonly from: number; readonly to: number | null }
}

/** Whether a policy is surely for the applicant, and what that depends on. */
export interface Scope {
  readonly sure: boolean
  readonly missing: readonly string[]
  readonly pending: readonly string[]
}

/** Nothing is asked for. */
export const NONE: readonly string[] = Object.freeze([])

/** The condition does not hold. */
export function refused(id: string): Result {
  return { id, status: 'refused', from: 0, to: 0, missing: NONE, pending: NONE }
}

/** Between `from` and `to` fen, subject to what is still asked for. */
export function decided(
  id: string,
  from: number,
  to: number | null,
  missing: readonly string[],
  pending: readonly string[],
): Result {
  const status = missing.length > 0 ? 'undetermined' : pending.length > 0 ? 'pending' : 'granted'
  return { id, status, from, to, missing, pending }
}

/** Outside the validity of the policy. */
export function outOfPeriod(ids: readonly string[]): Evaluation {
  const awards = ids.map((id): Result => {
    return { id, status: 'out-of-period', from: 0, to: 0, missing: NONE, pending: NONE }
  })
  return { awards, total: { from: 0, to: 0 } }
}

/** The list with one more path, unless it has it. */
export function and(list: readonly string[], path: string): readonly string[] {
  if (list.length === 0) return [path]
  return list.includes(path) ? list : [...list, path]
}

/** Refuses what a `number` of fen cannot say exactly. */
export function exact(fen: number): number {
  if (fen > Number.MAX_SAFE_INTEGER) throw new RangeError(`beyond the exact range: ${String(fen)}`)
  return fen
}

/** The sum of awards that have nothing to do with each other. */
export function total(awards: readonly Result[]): Evaluation['total'] {
  let from = 0
  let to: number | null = 0
  for (const award of awards) {
    from += award.from
    to = to === null || award.to === null ? null : to + award.to
  }
  return { from: exact(from), to: to === null ? null : exact(to) }
}

/** A share of the basis, half up, at most `cap`; an unknown basis may reach it. */
export function share(basis: number | undefined, numerator: number, denominator: number, cap: number): number {
  return basis === undefined ? cap : Math.min(Math.round((basis * numerator) / denominator), cap)
}

/** 万元 in fen. */
export const WAN = 1_000_000
