/** An amount times rates: written, published, of exchange. Section 4 of docs/evaluation.md. */
import type { Factor, ShareAmount } from '../types.ts'
import { amountOf, askedOf, type Asked, type View } from './facts.ts'
import { ANYTHING, atLeastNothing, NOTHING, over, times, type Interval } from './interval.ts'
import { measured, type Inside, type Measured } from './measured.ts'
import { inBoth, inFen, pointOf } from './twin.ts'

/** Factor by factor; every division is exact by the choice of the scale. */
export function measureShare(amount: ShareAmount, view: View, scale: bigint, inside: Inside): Measured {
  const of = inside.measure(amount.of, view, scale)
  const twin = amount.by.reduce((before, factor) => inBoth(before, by(factor, view)), of.twin)
  const asked = [...of.asked, ...amount.by.flatMap((factor) => askedBy(factor, view))]
  return measured(amount, view, twin, inFen(pointOf(of.twin), scale), { reasons: of.reasons, asked })
}

function by(factor: Factor, view: View): (of: Interval) => Interval {
  switch (factor.kind) {
    case 'rate':
      return multiplied(BigInt(factor.rate.numerator), BigInt(factor.rate.denominator))
    case 'exchange': {
      const rate = amountOf(view, factor.rate)
      return rate === undefined ? anyOf : multiplied(rate, 10_000n)
    }
    case 'published': {
      const reference = amountOf(view, factor.reference)
      if (reference === undefined) return anyOf
      return multiplied(hundredThousandths(reference + BigInt(factor.spread)), 100_000n)
    }
  }
}

function multiplied(numerator: bigint, denominator: bigint): (of: Interval) => Interval {
  const end = (of: Interval['lo']): Interval['lo'] => over(times(of, numerator), denominator)
  return ({ lo, hi }) => ({ lo: end(lo), hi: end(hi) })
}

/** Times a rate that nobody has said. */
const anyOf = ({ hi }: Interval): Interval => (hi === 0n ? NOTHING : ANYTHING)

/** A rate of at least nothing. Throws a RangeError for one that is no whole number of 1/100,000. */
function hundredThousandths(rate: bigint): bigint {
  const positive = atLeastNothing(rate)
  if (positive % 1000n !== 0n)
    throw new RangeError(`利率须精确到十万分之一：${String(positive)} (not a whole number of 1/100,000)`)
  return positive / 1000n
}

function askedBy(factor: Factor, view: View): readonly Asked[] {
  switch (factor.kind) {
    case 'rate':
      return []
    case 'published':
      return askedOf(view, factor.reference)
    case 'exchange':
      return askedOf(view, factor.rate)
  }
}
