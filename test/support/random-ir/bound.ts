/** How large the numbers inside a random amount can become, so that those that leave the exact range are drawn anew. */
import { scaleOfAmount } from '../../../src/ir/scale.ts'
import type { Amount, Condition, Factor } from '../../../src/ir/types.ts'
import { childrenOf, conditionsIn, leavesOf } from '../../../src/ir/walk.ts'
import { MOST_FEN, MOST_RECORDS, MOST_UNITS } from './palette.ts'

/** Half of 2⁵³, as rounding doubles. */
const LARGEST = 2 ** 52

/** Whether an amount stays exact in doubles in a scale, `times` over; the amounts that its conditions compare, too. */
export function staysExact(amount: Amount, scale: number, times: number): boolean {
  return highest(amount) * scale * times <= LARGEST && conditionsIn(amount).every(compareExactly)
}

/** Whether all amounts that a condition compares stay exact. */
export function compareExactly(condition: Condition): boolean {
  return leavesOf(condition).every(
    (leaf) => leaf.kind !== 'compare-amount' || staysExact(leaf.of, scaleOfAmount(leaf.of), 1),
  )
}

/** Whether an amount may be certain without end, which no award is: that much is only ever left to the authority. */
export function isEndless(amount: Amount): boolean {
  switch (amount.kind) {
    case 'unlimited':
      return true
    case 'between':
      return isEndless(amount.from)
    case 'less':
      return isEndless(amount.of)
    case 'min':
      return amount.of.every(isEndless)
    default:
      return childrenOf(amount).some(isEndless)
  }
}

/** The highest number in an amount or any part of it, in fen. */
function highest(amount: Amount): number {
  const inside = childrenOf(amount).map(highest)
  return Math.max(own(amount, inside), ...inside)
}

function own(amount: Amount, inside: readonly number[]): number {
  const [of = 0] = inside
  switch (amount.kind) {
    case 'constant':
      return amount.fen
    case 'fact':
      return MOST_FEN
    case 'share':
      return amount.by.reduce((product, factor) => product * most(factor), of)
    case 'each':
      // Counts are stepped by a few units, money by 1元 and more.
      return (
        of * (amount.every < 100 ? MOST_UNITS : Math.ceil(Math.min(MOST_FEN, amount.most ?? MOST_FEN) / amount.every))
      )
    case 'pieces':
      return of * amount.bands.reduce((sum, { rate }) => sum + most({ kind: 'rate', rate }), 0)
    case 'sum':
      return inside.reduce((sum, one) => sum + one, 0)
    case 'total':
      return of * MOST_RECORDS
    default:
      return Math.max(0, ...inside)
  }
}

/** A published rate is at most 100%, and its spread less than that; an exchange rate at most 1. */
function most(factor: Factor): number {
  switch (factor.kind) {
    case 'rate':
      return Math.max(1, factor.rate.numerator / factor.rate.denominator)
    case 'published':
      return 2
    case 'exchange':
      return 1
  }
}
