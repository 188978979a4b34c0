/** Of X和Y, and of X（不含Y）, each one changes the amount. */
import type { Amount, AwardIr, Fact, FactRef } from '../../../ir/types.ts'
import { childrenOf } from '../../../ir/walk.ts'
import { labelsOf } from '../../../verify/amount-text.ts'
import { changedBy } from '../evidence.ts'
import type { Decision } from '../types.ts'
import { withAmount, withoutPart } from '../variants.ts'
import { decide } from './decide.ts'

/** Facts in money, added to and taken from each other: what a share is of. */
export const isBasis = (amount: Amount): boolean =>
  amount.kind === 'fact' || ((amount.kind === 'sum' || amount.kind === 'less') && childrenOf(amount).every(isBasis))

/** The parts of each basis that has several. */
export function partsOfBases(award: AwardIr, facts: readonly Fact[]): readonly Decision[] {
  const all = [...(award.amount === undefined ? [] : [award.amount]), ...award.ceilings.map(({ is }) => is)]
  return all.flatMap(sharesIn).flatMap((amount) => {
    const { site } = amount
    const stated = site !== undefined && 'plus' in site ? [...site.plus, ...site.minus.map((one) => `不含${one}`)] : []
    const parts = partsOf(amount)
    return (parts.length > 1 ? parts : []).map((part, index) => {
      const variant = withAmount(award.id, amount, (whole) => withoutPart(whole, part))
      const label = stated[index] ?? labelsOf(facts)(part)
      return decide(award, 'basis', label, [{ name: 'holds', shows: changedBy(variant) }])
    })
  })
}

/** Shares and bands of bases; of a range of two shares the whole, whose basis is one. */
function sharesIn(amount: Amount): readonly Amount[] {
  if (amount.kind === 'share' || amount.kind === 'pieces') return isBasis(amount.of) ? [amount] : sharesIn(amount.of)
  const inside = childrenOf(amount)
  const isRange = amount.kind === 'between' && inside.every((end) => end.kind === 'share' && isBasis(end.of))
  return isRange ? [amount] : inside.flatMap(sharesIn)
}

/** Each fact of the first basis once. */
function partsOf(amount: Amount): readonly FactRef[] {
  if (amount.kind === 'fact') return [amount.fact]
  if (amount.kind === 'between') return partsOf(amount.from)
  return childrenOf(amount).flatMap(partsOf)
}
