/** What a rate is taken of. Section 4 of docs/evaluation.md. */
import type { Basis, FactRef } from '../types.ts'
import { amountOf, type View } from './facts.ts'
import { ANYTHING, atLeastNothing, exactly, NOTHING, times, type Interval } from './interval.ts'

/** A basis in fen, of foreign money in 1/10,000 fen. */
export interface MeasuredBasis {
  readonly interval: Interval
  /** What a reason shows: the basis in its own currency when all of it is known. */
  readonly value: number | undefined
  readonly reads: readonly FactRef[]
}

/** Σ plus − Σ minus, at least nothing, times the exchange rate if there is one. */
export function measureBasis(basis: Basis, view: View): MeasuredBasis {
  const sum = measureSum(basis, view)
  if (basis.exchange === undefined) return sum
  const { interval } = sum
  const reads = [...sum.reads, basis.exchange]
  const exchange = amountOf(view, basis.exchange)
  if (exchange === undefined) return { ...sum, reads, interval: interval.hi === 0n ? NOTHING : ANYTHING }
  return { ...sum, reads, interval: { lo: interval.lo * exchange, hi: times(interval.hi, exchange) } }
}

function measureSum(basis: Basis, view: View): MeasuredBasis {
  const reads = [...basis.plus, ...basis.minus]
  const plus = basis.plus.map((fact) => amountOf(view, fact))
  const minus = basis.minus.map((fact) => amountOf(view, fact))
  const known = atLeastNothing(total(plus) - total(minus))
  if (!plus.includes(undefined) && !minus.includes(undefined))
    return { interval: exactly(known), value: Number(known), reads }
  const lo = minus.includes(undefined) ? 0n : known
  const hi = plus.includes(undefined) ? Infinity : known
  return { interval: { lo, hi }, value: undefined, reads }
}

/** The sum of those that are known. */
function total(amounts: readonly (bigint | undefined)[]): bigint {
  return amounts.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n)
}
