/**
 * The unit inside an award: 1/scale fen, the least one in which every share of a whole number of fen is a whole number. A
 * share of a share multiplies denominators; an exchange rate counts 1/10,000, a published rate 1/100,000.
 */
import type { Amount, AwardIr, Factor } from './types.ts'
import { childrenOf } from './walk.ts'

/** The scale of an award: of its amount and of all its ceilings. */
export function scaleOf(award: Pick<AwardIr, 'amount' | 'ceilings'>): number {
  const amounts = [
    ...(award.amount === undefined ? [] : [award.amount]),
    ...award.ceilings.map((ceiling) => ceiling.is),
  ]
  return amounts.map(scaleOfAmount).reduce(commonMultiple, 1)
}

/** The scale of one amount. Amounts that its conditions compare have scales of their own. */
export function scaleOfAmount(amount: Amount): number {
  const inside = childrenOf(amount).map(scaleOfAmount).reduce(commonMultiple, 1)
  switch (amount.kind) {
    case 'share':
      return amount.by.map(denominatorOf).reduce((product, denominator) => product * denominator, inside)
    case 'pieces':
      return inside * amount.bands.map(({ rate }) => rate.denominator).reduce(commonMultiple, 1)
    default:
      return inside
  }
}

function denominatorOf(factor: Factor): number {
  switch (factor.kind) {
    case 'rate':
      return factor.rate.denominator
    case 'published':
      return 100_000
    case 'exchange':
      return 10_000
  }
}

function commonMultiple(left: number, right: number): number {
  return (left / commonDivisor(left, right)) * right
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right)
}
