/** Exact intervals `[lo, hi]` with `0 <= lo <= hi`, in 1/scale fen. Section 1 of docs/evaluation.md. */

/** An upper end: exact, or `Infinity`, which is the only number here. */
export type Upper = bigint | number

export interface Interval {
  readonly lo: bigint
  readonly hi: Upper
}

export const NOTHING: Interval = { lo: 0n, hi: 0n }
export const ANYTHING: Interval = { lo: 0n, hi: Infinity }

/** The interval of one known amount. */
export function exactly(amount: bigint): Interval {
  return { lo: amount, hi: amount }
}

/** The lower of two ends. */
export function lower<T extends Upper>(a: T, b: T): T {
  return a <= b ? a : b
}

/** The sum of two upper ends. */
export function plus(a: Upper, b: Upper): Upper {
  return typeof a === 'bigint' && typeof b === 'bigint' ? a + b : Infinity
}

/** An upper end times a factor; nothing times Infinity is nothing. */
export function times(a: Upper, factor: bigint): Upper {
  if (factor === 0n) return 0n
  return typeof a === 'bigint' ? a * factor : Infinity
}

/** An upper end less an amount, at least nothing. */
export function less(a: Upper, amount: bigint): Upper {
  return typeof a === 'bigint' ? atLeastNothing(a - amount) : Infinity
}

/** The amount, or 0 if it is negative. */
export function atLeastNothing(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}

/** The sum of two intervals. */
export function sum(a: Interval, b: Interval): Interval {
  return { lo: a.lo + b.lo, hi: plus(a.hi, b.hi) }
}

/** Both ends of `a`, each no higher than that of `ceiling`. */
export function capped(a: Interval, ceiling: Interval): Interval {
  return { lo: lower(a.lo, ceiling.lo), hi: lower(a.hi, ceiling.hi) }
}

/** Both ends less an amount, at least nothing. */
export function reduced(a: Interval, amount: bigint): Interval {
  return { lo: atLeastNothing(a.lo - amount), hi: less(a.hi, amount) }
}

/** The smallest interval around all of these. */
export function hull(intervals: readonly Interval[]): Interval {
  return intervals.reduce((a, b) => ({ lo: lower(a.lo, b.lo), hi: a.hi >= b.hi ? a.hi : b.hi }))
}
