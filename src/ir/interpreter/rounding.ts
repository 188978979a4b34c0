/** The one rounding of an award. Section 3.8 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import type { AwardIr } from '../types.ts'
import { lower, type Interval, type Upper } from './interval.ts'
import { amountReason } from './reason.ts'

/** An interval in 1/scale fen, in fen, under the ceilings of the whole rounded down; the reason only if something was rounded. */
export function roundInterval(
  { rounding, scale }: AwardIr,
  before: Interval,
  ceilings: readonly Interval[],
): { readonly interval: Interval; readonly reasons: readonly Reason[] } {
  const round = (end: bigint, tops: readonly Upper[]): bigint =>
    tops.reduce<bigint>(
      (rounded, top) =>
        typeof top === 'bigint' ? lower(rounded, roundTo(top, { ...rounding, mode: 'down' }, BigInt(scale))) : rounded,
      roundTo(end, rounding, BigInt(scale)),
    )
  const lo = round(
    before.lo,
    ceilings.map((ceiling) => ceiling.lo),
  )
  const hi: Upper =
    typeof before.hi === 'bigint'
      ? round(
          before.hi,
          ceilings.map((ceiling) => ceiling.hi),
        )
      : Infinity
  const changed = lo * BigInt(scale) !== before.lo || (typeof hi === 'bigint' && hi * BigInt(scale) !== before.hi)
  return {
    interval: { lo, hi },
    reasons: changed ? [amountReason(rounding.site, -1, undefined, before)] : [],
  }
}

/** 1/scale fen to fen, a multiple of `toFen`. */
function roundTo(amount: bigint, { mode, toFen }: AwardIr['rounding'], scale: bigint): bigint {
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
