/** Exact intervals `[lo, hi]` with `0 <= lo <= hi`, in 1/scale fen. Section 1 of docs/evaluation.md. */

/** An end of an interval: exact, or `Infinity`, which is the only number here. */
export type Extent = bigint | number

export interface Interval {
  readonly lo: Extent
  readonly hi: Extent
}

export const NOTHING: Interval = { lo: 0n, hi: 0n }
export const ANYTHING: Interval = { lo: 0n, hi: Infinity }

/** The interval of one known amount. */
export function exactly(amount: Extent): Interval {
  return { lo: amount, hi: amount }
}

/** Whether it is one amount. */
export function isPoint({ lo, hi }: Interval): boolean {
  return lo === hi
}

/** The lower of two ends. */
export function lower<T extends Extent>(a: T, b: T): T {
  return a <= b ? a : b
}

/** The higher of two ends. */
export function higher<T extends Extent>(a: T, b: T): T {
  return a >= b ? a : b
}

/** The sum of two ends. */
export function plus(a: Extent, b: Extent): Extent {
  return typeof a === 'bigint' && typeof b === 'bigint' ? a + b : Infinity
}

/** An end times another; nothing times Infinity is nothing. */
export function times(a: Extent, b: Extent): Extent {
  if (a === 0n || b === 0n) return 0n
  return typeof a === 'bigint' && typeof b === 'bigint' ? a * b : Infinity
}

/** An end divided by a number that divides it. */
export function over(a: Extent, divisor: bigint): Extent {
  return typeof a === 'bigint' ? a / divisor : Infinity
}

/** An end less another one, at least nothing: nothing is left of anything less Infinity. */
export function less(a: Extent, b: Extent): Extent {
  if (typeof b !== 'bigint') return 0n
  return typeof a === 'bigint' ? atLeastNothing(a - b) : Infinity
}

/** The amount, or 0 if it is negative. */
export function atLeastNothing(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}

/** The sum of two intervals. */
export function sum(a: Interval, b: Interval): Interval {
  return { lo: plus(a.lo, b.lo), hi: plus(a.hi, b.hi) }
}

/** The interval of the lower of two amounts. */
export function least(a: Interval, b: Interval): Interval {
  return { lo: lower(a.lo, b.lo), hi: lower(a.hi, b.hi) }
}

/** The interval of the higher of two amounts. */
export function most(a: Interval, b: Interval): Interval {
  return { lo: higher(a.lo, b.lo), hi: higher(a.hi, b.hi) }
}

/** The smallest interval around both. */
export function hull(a: Interval, b: Interval): Interval {
  return { lo: lower(a.lo, b.lo), hi: higher(a.hi, b.hi) }
}
