/** What amounts and limits come to. */
import type { Reason } from '../../runtime/outcome.ts'
import type { FactRef, Rate } from '../types.ts'
import { times, type Interval } from './interval.ts'

/** An amount, in 1/scale fen. */
export interface Measured {
  readonly interval: Interval
  /** Those of its parts, then its own. */
  readonly reasons: readonly Reason[]
  /** The facts that were read, known or not. */
  readonly reads: readonly FactRef[]
}

/** rate × basis (fen) in 1/scale fen; an integer by the choice of the scale. */
export function share({ lo, hi }: Interval, rate: Rate, scale: bigint): Interval {
  const factor = (BigInt(rate.numerator) * scale) / BigInt(rate.denominator)
  return { lo: lo * factor, hi: times(hi, factor) }
}
