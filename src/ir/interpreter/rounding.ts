/** The one rounding of an award. Section 3.8 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import type { AwardIr } from '../types.ts'
import type { Interval, Upper } from './interval.ts'
import { amountReason } from './reason.ts'

/** An interval in 1/scale fen, in fen; the reason only if something was rounded. */
export function roundInterval(
  { rounding, scale }: AwardIr,
  before: Interval,
): { readonly interval: Interval; readonly reasons: readonly Reason[] } {
  const lo = round(before.lo, rounding, BigInt(scale))
  const hi: Upper = typeof before.hi === 'bigint' ? round(before.hi, rounding, BigInt(scale)) : Infinity
  const changed = lo * BigInt(scale) !== before.lo || (typeof hi === 'bigint' && hi * BigInt(scale) !== before.hi)
  return {
    interval: { lo, hi },
    reasons: changed ? [amountReason(rounding.site, -1, undefined, before)] : [],
  }
}

/** 1/scale fen to fen, a multiple of `toFen`. */
function round(amount: bigint, { mode, toFen }: AwardIr['rounding'], scale: bigint): bigint {
  const unit = scale * BigInt(toFen)
  switch (mode) {
    case 'down':
      return (amount / unit) * BigInt(toFen)
    case 'up':
      return ((amount + unit - 1n) / unit) * BigInt(toFen)
    case 'half-up':
      return ((2n * amount + unit) / (2n * unit)) * BigInt(toFen)
  }
}
