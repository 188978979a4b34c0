/** What an award comes to: each figure, each part of a basis, each tier and band, what is counted. */
import { allAmountsOf, leavesOf, limitsOf } from '../../../ir/walk.ts'
import type { Amount, AwardIr, Basis, ByTierAmount, MarginalAmount, PerUnitAmount } from '../../../ir/types.ts'
import { conditionsOf } from '../../../verify/edges.ts'
import { numberText } from '../../../verify/findings/condition-text.ts'
import type { SiteUnit } from '../../../runtime/site.ts'
import { changedBy, keptBy } from '../evidence.ts'
import { figureText, unitText } from '../labels.ts'
import { decide } from './decide.ts'
import type { Decision, Side } from '../types.ts'
import { otherFigure, twice, withAmount, withoutPart } from '../variants.ts'

/** Of one award, in the order of the text. */
export function amountsOfAward(award: AwardIr): readonly Decision[] {
  const inAmount = award.amount === undefined ? [] : within(award, award.amount, '')
  return [...inAmount, ...partsOfBases(award)]
}

function within(award: AwardIr, amount: Amount, of: string): readonly Decision[] {
  switch (amount.kind) {
    case 'limited':
      return within(award, amount.amount, of)
    case 'by-grade':
      return amount.cases.flatMap((one) => within(award, one.amount, `${of}${one.value}：`))
    case 'by-tier':
      return tiers(award, amount, of)
    case 'per-unit':
      return [...within(award, amount.amount, of), ...counted(award, amount, of)]
    case 'marginal':
      return amount.bands.map((_, index) => band(award, amount, index, of))
    case 'open':
      // Its ceiling is all that it says.
      if (limitsOf(award).length + award.periodLimits.length > 0) return []
      return [decide(award, 'amount', `${of}${figureText(amount)}`, shownBy(award, amount))]
    default:
      return [decide(award, 'amount', `${of}${figureText(amount)}`, shownBy(award, amount))]
  }
}

function shownBy({ id }: AwardIr, amount: Parameters<typeof otherFigure>[0]): readonly Side[] {
  return [{ name: 'holds', shows: changedBy(withAmount(id, amount, otherFigure)) }]
}

function tiers(award: AwardIr, amount: ByTierAmount, of: string): readonly Decision[] {
  const unit: SiteUnit = amount.site.kind === 'tier' ? amount.site.unit : 'count:'
  return amount.tiers.flatMap(({ comparison, threshold, amount: own }, index) => {
    const bound = `${numberText(threshold, unit)}${comparison === 'at-least' ? '以上' : '以上（不含）'}`
    const tier = decide(
      award,
      'tier',
      `${of}${bound}${own.kind === 'fixed' ? `：${figureText(own)}` : ''}`,
      tierSides(award, amount, index),
    )
    return own.kind === 'fixed' ? [tier] : [tier, ...within(award, own, `${of}${bound}：`)]
  })
}

/** Reached, and not reached but the one below it; the number itself shows the side that has it. */
function tierSides(award: AwardIr, amount: ByTierAmount, index: number): readonly Side[] {
  const tier = amount.tiers[index]
  const below = amount.tiers[index - 1]
  if (tier === undefined) return []
  const other = (change: ByTierAmount['tiers']) =>
    changedBy(withAmount(award.id, amount, () => ({ ...amount, tiers: change })))
  const others = amount.tiers.filter((one) => one !== tier)
  const atTheNumber = other(
    amount.tiers.map((one) =>
      one === tier ? { ...one, comparison: tier.comparison === 'at-least' ? 'more-than' : 'at-least' } : one,
    ),
  )
  const reachedSooner = other(
    amount.tiers.flatMap((one) => {
      if (one === below) return []
      if (one !== tier) return [one]
      return [below === undefined ? { ...one, comparison: 'at-least', threshold: 0 } : { ...below, amount: one.amount }]
    }),
  )
  const isWithin = tier.comparison === 'at-least'
  const reached: Side = { name: 'holds', shows: isWithin ? atTheNumber : other(others) }
  // Who is below the lowest tier is refused by a condition, mostly.
  if (below === undefined && hasFloor(award, amount)) return [reached]
  return [reached, { name: 'fails', shows: isWithin ? reachedSooner : atTheNumber }]
}

function hasFloor(award: AwardIr, { fact, tiers }: ByTierAmount): boolean {
  return conditionsOf(award)
    .flatMap(leavesOf)
    .some((leaf) => leaf.kind === 'compare' && leaf.fact.id === fact.id && leaf.threshold === tiers[0]?.threshold)
}

/** Something lies in the band; or, but of the first, nothing does. */
function band(award: AwardIr, amount: MarginalAmount, index: number, of: string): Decision {
  const variant = withAmount(award.id, amount, (whole) => ({
    ...whole,
    bands: whole.bands.map((one, i) => (i === index ? { ...one, rate: twice(one.rate) } : one)),
  }))
  const from = amount.bands[index]?.fromFen ?? 0
  const sides: readonly Side[] = [
    { name: 'holds', shows: changedBy(variant) },
    ...(from === 0 ? [] : [{ name: 'fails' as const, shows: keptBy(variant, [award.id]) }]),
  ]
  return decide(award, 'band', `${of}${from === 0 ? '第一段' : `超过${numberText(from, 'money')}的部分`}`, sides)
}

/** More than one counts; what does not make a whole step does not; and no more than the text says. */
function counted(award: AwardIr, amount: PerUnitAmount, of: string): readonly Decision[] {
  const { above, every, most } = amount
  const other = (change: Partial<PerUnitAmount>) => withAmount(award.id, amount, (whole) => ({ ...whole, ...change }))
  const label = `${of}${unitText(amount)}`
  const several: Side = { name: 'holds', shows: changedBy(other({ most: every })) }
  const whole: readonly Side[] = [
    { name: 'holds', shows: changedBy(other({ above: above + 1 })) },
    { name: 'fails', shows: changedBy(other({ above: above - 1 })) },
  ]
  const ceiling: readonly Side[] = [
    { name: 'holds', shows: changedBy(other({ most: undefined })) },
    { name: 'fails', shows: keptBy(other({ most: undefined }), [award.id]) },
  ]
  return [
    ...(most === every ? [] : [decide(award, 'unit', label, [several])]),
    ...(every === 1 ? [] : [decide(award, 'unit', `${label}，满一份`, whole)]),
    ...(most === undefined ? [] : [decide(award, 'ceiling', `${label}，最多计${String(most)}`, ceiling)]),
  ]
}

/** Of X和Y, and of X（不含Y）, each one changes the amount. */
function partsOfBases(award: AwardIr): readonly Decision[] {
  return allAmountsOf(award).flatMap((amount) => {
    if (amount.kind !== 'rate' && amount.kind !== 'marginal' && amount.kind !== 'floating-rate') return []
    const { basis, site } = amount
    const labels = 'plus' in site ? [...site.plus, ...site.minus.map((label) => `不含${label}`)] : []
    return refsOf(basis).map((part, index) => {
      const variant = withAmount(award.id, amount, (whole) => ({ ...whole, basis: withoutPart(basis, part) }))
      return decide(award, 'basis', labels[index] ?? part.id, [{ name: 'holds', shows: changedBy(variant) }])
    })
  })
}

/** The parts of a basis that has several. */
function refsOf({ plus, minus }: Basis): Basis['plus'] {
  const all = [...plus, ...minus]
  return all.length > 1 ? all : []
}
