/** So much for each of a number. Section 4 of docs/evaluation.md. */
import type { EachAmount } from '../types.ts'
import { amountOf, askedOf, type View } from './facts.ts'
import { atLeastNothing, exactly, lower, times, type Interval } from './interval.ts'
import { measured, type Inside, type Measured } from './measured.ts'
import { inBoth } from './twin.ts'

export function measureEach(amount: EachAmount, view: View, scale: bigint, inside: Inside): Measured {
  const count = amountOf(view, amount.count)
  const of = inside.measure(amount.of, view, scale)
  const units = count === undefined ? anyNumber(amount) : exactly(unitsOf(amount, count))
  const twin = inBoth(of.twin, ({ lo, hi }) => ({ lo: times(lo, units.lo), hi: times(hi, units.hi) }))
  const asked = [...askedOf(view, amount.count), ...of.asked]
  return measured(amount, view, twin, count === undefined ? undefined : Number(count), { reasons: of.reasons, asked })
}

function unitsOf({ above, every, most }: EachAmount, count: bigint): bigint {
  const counted = atLeastNothing(count - BigInt(above))
  return (most === undefined ? counted : lower(counted, BigInt(most))) / BigInt(every)
}

/** As many as count at most. */
function anyNumber({ every, most }: EachAmount): Interval {
  return { lo: 0n, hi: most === undefined ? Infinity : BigInt(most) / BigInt(every) }
}
