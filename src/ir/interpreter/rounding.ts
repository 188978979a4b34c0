/** The one rounding of an award. Section 3.8 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { scaleOf } from '../scale.ts'
import type { AwardIr } from '../types.ts'
import { lower, type Extent, type Interval } from './interval.ts'
import { amountReason } from './reason.ts'
import { rangeOf, type Twin } from './twin.ts'

/**
 * An amount in 1/scale fen, in fen, under the ceilings of the whole rounded down; the reason only if what it says was changed.
 */
export function roundTwin(
  award: AwardIr,
  before: Twin,
  ceilings: readonly Twin[],
): { readonly twin: Twin; readonly reasons: readonly Reason[] } {
  const { rounding } = award
  const scale = BigInt(scaleOf(award))
  const round = (end: Extent, tops: readonly Extent[]): Extent =>
    tops.reduce(
      (rounded, top) => lower(rounded, roundTo(top, { ...rounding, mode: 'down' }, scale)),
      roundTo(end, rounding, scale),
    )
  const roundBoth = ({ lo, hi }: Interval, tops: readonly Interval[]): Interval => ({
    lo: round(
      lo,
      tops.map((top) => top.lo),
    ),
    hi: round(
      hi,
      tops.map((top) => top.hi),
    ),
  })
  const twin = {
    f: roundBoth(
      before.f,
      ceilings.map((top) => top.f),
    ),
    c: roundBoth(
      before.c,
      ceilings.map((top) => top.c),
    ),
  }
  const shown = rangeOf(before)
  const after = rangeOf(twin)
  const changed = [
    [shown.lo, after.lo],
    [shown.hi, after.hi],
  ].some(([was, is]) => typeof was === 'bigint' && (typeof is !== 'bigint' || is * scale !== was))
  return { twin, reasons: changed ? [amountReason(rounding.site, -1, undefined, shown)] : [] }
}

/** 1/scale fen to fen, a multiple of `toFen`. */
function roundTo(amount: Extent, { mode, toFen }: AwardIr['rounding'], scale: bigint): Extent {
  if (typeof amount !== 'bigint') return amount
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
