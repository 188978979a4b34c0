/** A scale by parts (分段). Section 4 of docs/evaluation.md. */
import type { PiecesAmount } from '../types.ts'
import type { View } from './facts.ts'
import { less, lower, over, plus, times, type Extent } from './interval.ts'
import { measured, type Inside, type Measured } from './measured.ts'
import { inBoth, inFen, pointOf } from './twin.ts'

export function measurePieces(amount: PiecesAmount, view: View, scale: bigint, inside: Inside): Measured {
  const of = inside.measure(amount.of, view, scale)
  const twin = inBoth(of.twin, ({ lo, hi }) => ({ lo: overBands(amount, lo, scale), hi: overBands(amount, hi, scale) }))
  return measured(amount, view, twin, inFen(pointOf(of.twin), scale), of)
}

/** Σ over the bands of the part inside each × its rate. */
function overBands({ bands }: PiecesAmount, of: Extent, scale: bigint): Extent {
  return bands.reduce<Extent>((sum, { fromFen, rate }, i) => {
    const next = bands[i + 1]
    const top = next === undefined ? of : lower<Extent>(of, BigInt(next.fromFen) * scale)
    const part = less(top, BigInt(fromFen) * scale)
    return plus(sum, over(times(part, BigInt(rate.numerator)), BigInt(rate.denominator)))
  }, 0n)
}
