/** What amounts and limits come to. */
import type { Reason } from '../../runtime/outcome.ts'
import type { Basis, FactRef, Rate } from '../types.ts'
import { times, type Interval } from './interval.ts'

/** An amount, in 1/scale fen. */
export interface Measured {
  readonly interval: Interval
  /** Those of its parts, then its own. */
  readonly reasons: readonly Reason[]
  /** The facts that were read, known or not. */
  readonly reads: readonly FactRef[]
}

/** What one part of a measured basis is of a fen: 1, or 10,000 for a basis that an exchange rate has turned into yuan. */
export const perFen = ({ exchange }: Basis): number => (exchange === undefined ? 1 : 10_000)

/** rate × basis (in 1/`parts` fen) in 1/scale fen; an integer by the choice of the scale. */
export function share({ lo, hi }: Interval, rate: Rate, scale: bigint, parts = 1): Interval {
  const factor = (BigInt(rate.numerator) * scale) / (BigInt(rate.denominator) * BigInt(parts))
  return { lo: lo * factor, hi: times(hi, factor) }
}
