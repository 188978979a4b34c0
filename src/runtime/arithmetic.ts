/**
 * Arithmetic on the ends of an interval: non-negative integers in 1/scale fen, or Infinity for an end without ceiling.
 * INVARIANT: a result within the safe range is exact. Sums and products beyond it stay beyond it, so that a ceiling
 * cuts them down exactly; where it would not stay so (a difference, a rounding) they are refused.
 */

/** Product, with nothing of an unlimited amount, and an unlimited amount of nothing, being nothing. */
export function times(amount: number, factor: number): number {
  return amount === 0 || factor === 0 ? 0 : amount * factor
}

/** What is left of `amount`, at least nothing. `taken` may be Infinity, of which nothing is left whatever there was. */
export function less(amount: number, taken: number): number {
  if (taken === 0) return amount
  return taken === Infinity ? 0 : Math.max(0, exact(amount) - taken)
}

/** The part of `basis` above `from` and up to `to`. */
export function band(basis: number, from: number, to: number): number {
  return basis <= from ? 0 : Math.min(basis, to) - from
}

/** How often `every` goes into what is above `above`, of which `most` count at most. */
export function wholeUnits(count: number, above: number, every: number, most = Infinity): number {
  return count <= above ? 0 : Math.floor(Math.min(count - above, most) / every)
}

/**
 * `basis` × (`reference` + `spread`), in 1/100,000; both are in 1/100,000,000, the sum is at least nothing. `otherwise` is
 * the rate that stands for an unknown reference. Throws a RangeError for a rate that is no whole number of 1/100,000.
 */
export function floating(basis: number, reference: number | undefined, spread: number, otherwise: number): number {
  if (reference === undefined) return times(basis, otherwise)
  const rate = Math.max(0, reference + spread)
  if (rate % 1000 !== 0) throw new RangeError(`利率须精确到十万分之一：${rate} (not a whole number of 1/100,000)`)
  return times(basis, rate / 1000)
}

/** In units of `unit`, half up. */
export function halfUp(amount: number, unit: number): number {
  const whole = Math.floor(exact(amount) / unit)
  return (amount - whole * unit) * 2 >= unit ? whole + 1 : whole
}

/** In whole units of `unit`. For a dividend within the safe range the floor of the quotient is exact. */
export function down(amount: number, unit: number): number {
  return Math.floor(exact(amount) / unit)
}

/** In units of `unit`, up. */
export function up(amount: number, unit: number): number {
  const whole = down(amount, unit)
  return amount > whole * unit ? whole + 1 : whole
}

/** So many units at most, as `ceiling` holds whole ones of `unit`. */
export function within(units: number, ceiling: number, unit: number): number {
  return Math.min(units, Math.floor(ceiling / unit))
}

/** `amount` if it is exact (or Infinity); throws a RangeError beyond 2^53 - 1. */
export function exact(amount: number): number {
  return amount > Number.MAX_SAFE_INTEGER && amount !== Infinity ? refuse(amount) : amount
}

function refuse(amount: number): never {
  throw new RangeError(`金额超出精确范围：${amount} (an amount beyond the exact range of 2^53-1)`)
}
