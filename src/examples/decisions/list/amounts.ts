/** What an award comes to: each figure, each part of a basis, each tier, case and band, what is counted. */
import { gradeCases, tierCases, type TierCases } from '../../../ir/cases.ts'
import type { Amount, AwardIr, Fact, ManyAmount, WhenAmount } from '../../../ir/types.ts'
import { amountsOf } from '../../../ir/walk.ts'
import { conditionText, numberText } from '../../../verify/findings/condition-text.ts'
import type { SiteUnit } from '../../../runtime/site.ts'
import { changedBy } from '../evidence.ts'
import { figureText } from '../labels.ts'
import type { Decision, Side } from '../types.ts'
import { isNothing, otherFigure, withAmount, withoutMember } from '../variants.ts'
import { isBasis, partsOfBases } from './bases.ts'
import { binding, ONE } from './binding.ts'
import { band, counted } from './counted.ts'
import { decide } from './decide.ts'
import { casesOf } from './guards.ts'
import { tierSides } from './tier-sides.ts'

/** An award, and the facts of its policy for what people call them. */
export interface Within {
  readonly award: AwardIr
  readonly facts: readonly Fact[]
}

/** Of one award, in the order of the text. */
export function amountsOfAward(award: AwardIr, facts: readonly Fact[]): readonly Decision[] {
  const inAmount = award.amount === undefined ? [] : within({ award, facts }, award.amount, '')
  return [...inAmount, ...partsOfBases(award, facts)]
}

/** The decisions inside an amount; `of` says of which case of the award it is. */
export function within(place: Within, amount: Amount, of: string): readonly Decision[] {
  const inside = (part: Amount, name = ''): readonly Decision[] => within(place, part, `${of}${name}`)
  switch (amount.kind) {
    case 'unlimited':
      return []
    case 'constant':
      return amount.fen === 0 ? [] : [figure(place, amount, of)]
    case 'fact':
      return [figure(place, amount, of)]
    case 'share':
      return [...inBase(place, amount.of, of), figure(place, amount, of)]
    case 'between':
      return ofRange(place, amount, of)
    case 'pieces':
      return [...inBase(place, amount.of, of), ...amount.bands.map((_, index) => band(place.award, amount, index, of))]
    case 'each':
      return [...inside(amount.of), ...counted(place.award, amount, of)]
    case 'sum':
      return amount.of.flatMap((part) => inside(part))
    case 'min': {
      // The others are ceilings on the first, which are decisions of their own.
      const [first, ...others] = amount.of
      return [...(first === undefined ? [] : inside(first)), ...others.flatMap((part) => guardedIn(place, part, of))]
    }
    case 'max': {
      const [first, ...others] = amount.of
      return [
        ...(first === undefined ? [] : inside(first)),
        ...others.flatMap((part) => floor(place, amount, part, of)),
      ]
    }
    case 'less':
      return [...inside(amount.of), ...inside(amount.by)]
    case 'when':
      return ofCases(place, amount, of)
    case 'total':
      return isBasis(amount.of)
        ? [...casesOf(place.award, amount, of), figure(place, amount, of)]
        : inBase(place, amount, of)
  }
}

/** What a share is of: of facts in money nothing is decided but which of them count. */
function inBase(place: Within, base: Amount, of: string): readonly Decision[] {
  if (isBasis(base)) return []
  if (base.kind !== 'total') return within(place, base, of)
  return [...casesOf(place.award, base, of), ...inBase(place, base.of, of)]
}

/** Of an amount that is a decision as a whole, who it is for and what it is for whom. */
export function guardedIn(place: Within, amount: Amount, of: string): readonly Decision[] {
  if (amount.kind === 'when') return within(place, amount, of)
  return amountsOf(amount)
    .slice(1)
    .flatMap((part) => (part.kind === 'when' ? within(place, part, of) : []))
}

function figure({ award, facts }: Within, amount: Amount, of: string): Decision {
  const sides: readonly Side[] = [{ name: 'holds', shows: changedBy(withAmount(award.id, amount, otherFigure)) }]
  return decide(award, 'amount', `${of}${figureText(amount, facts)}`, sides)
}

/** From nothing to something is what it ends with; where nothing ends it but a ceiling, that is all that it says. */
function ofRange(place: Within, amount: Extract<Amount, { kind: 'between' }>, of: string): readonly Decision[] {
  const { from, to } = amount
  const { award } = place
  if (isNothing(from) && to.kind !== 'unlimited') return within(place, to, of)
  const hasCeiling = award.ceilings.length > 0 || amountsOf(award.amount).some(({ kind }) => kind === 'min')
  if (isNothing(from) && hasCeiling) return []
  const isPlain = [from, to].every((end) => (end.kind === 'share' ? isBasis(end.of) : PLAIN.has(end.kind)))
  return isPlain ? [figure(place, amount, of)] : [...within(place, from, of), ...within(place, to, of)]
}

const PLAIN: ReadonlySet<Amount['kind']> = new Set(['constant', 'fact', 'unlimited'])

/** At least so much: it raises what there would be otherwise, or does not. */
function floor(place: Within, whole: ManyAmount, part: Amount, of: string): readonly Decision[] {
  const { award, facts } = place
  const sides = binding(withoutMember(award.id, whole, part), award, ONE)
  return [decide(award, 'floor', `${of}不低于${figureText(part, facts)}`, sides), ...guardedIn(place, part, of)]
}

/** Grades are shown by what they give; tiers and other cases by who is in them, too. */
function ofCases(place: Within, amount: WhenAmount, of: string): readonly Decision[] {
  const [grades, table] = [gradeCases(amount), tierCases(amount)]
  if (grades !== undefined)
    return grades.cases.flatMap((one) => within(place, one.amount, `${of}${one.values.join('、')}：`))
  if (table !== undefined) return tiers(place, amount, table, of)
  const { cases, otherwise } = amount
  return [
    ...casesOf(place.award, amount, of),
    ...cases.flatMap((one) => within(place, one.then, `${of}${conditionText(one.if)}：`)),
    ...(otherwise === 'impossible' ? [] : within(place, otherwise, `${of}其他：`)),
  ]
}

function tiers(place: Within, when: WhenAmount, table: TierCases, of: string): readonly Decision[] {
  const unit: SiteUnit = when.site?.kind === 'tier' ? when.site.unit : 'count:'
  return table.tiers.flatMap(({ comparison, threshold, amount: own }, index) => {
    const bound = `${of}${numberText(threshold, unit)}${comparison === 'at-least' ? '以上' : '以上（不含）'}`
    const isFixed = own.kind === 'constant'
    const label = `${bound}${isFixed ? `：${figureText(own, place.facts)}` : ''}`
    const tier = decide(place.award, 'tier', label, tierSides(place.award, when, table, index))
    return isFixed ? [tier] : [tier, ...within(place, own, `${bound}：`)]
  })
}
