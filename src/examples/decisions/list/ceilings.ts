/** Ceilings of one award. */
import { amountsOf } from '../../../ir/walk.ts'
import type { Amount, AwardIr, Ceiling, Fact, ManyAmount, Period } from '../../../ir/types.ts'
import { levelsOf } from '../../../verify/bends.ts'
import { fen } from '../../../runtime/money.ts'
import { changedBy, summed } from '../evidence.ts'
import { limitText } from '../labels.ts'
import type { Decision, Seed, Side, Variant } from '../types.ts'
import { isNothing, withAward, withCeiling, withoutMember } from '../variants.ts'
import { guardedIn } from './amounts.ts'
import { binding, ONE, SEVERAL } from './binding.ts'
import { decide } from './decide.ts'

/** Each binds for one example and does not for another. */
export function ceilingsOfAward(award: AwardIr, facts: readonly Fact[]): readonly Decision[] {
  const guards = award.ceilings.flatMap(({ is, site }) => guardedIn({ award, facts }, is, `${limitText(is, site)}：`))
  const [ofRecords, ofAll] = [true, false].map((isInner) =>
    award.ceilings.filter((ceiling) => ceiling.period === 'matter' && isInner === isOfMatter(award, ceiling)),
  )
  return [
    ...amountsOf(award.amount).flatMap((one) => (one.kind === 'min' ? inside(award, one) : [])),
    ...(ofRecords ?? []).map((limit) => ceiling(award, limit, ONE)),
    ...(ofRecords ?? []).flatMap((limit) => ofEachRecord(award, limit)),
    ...sumOfRecords(award),
    ...(ofAll ?? []).map((limit) => ceiling(award, limit, SEVERAL)),
    ...award.ceilings.filter(({ period }) => period !== 'matter').flatMap((limit) => ofPeriod(award, limit)),
    ...guards,
  ]
}

const isOfMatter = ({ records }: AwardIr, { of }: Ceiling): boolean => of === 'record' || records === undefined

/** Of the amount's own parts: the lower of the first and the others. */
function inside(award: AwardIr, whole: ManyAmount): readonly Decision[] {
  const [on, ...limits] = whole.of
  return limits.map((limit) => {
    const sides = binding(withoutMember(award.id, whole, limit), award, ONE)
    return decide(award, 'ceiling', limitText(limit, whole.site ?? limit.site), isOpen(on) ? sides.slice(0, 1) : sides)
  })
}

/** Where the text says nothing but the ceiling, it is the amount, and always binds. */
function ceiling(award: AwardIr, limit: Ceiling, seeds: readonly Seed[]): Decision {
  const sides = binding(
    withCeiling(award.id, limit, () => []),
    award,
    seeds,
  )
  return decide(award, 'ceiling', limitText(limit.is, limit.site), isOpen(award.amount) ? sides.slice(0, 1) : sides)
}

/** No sum in the text: from nothing to whatever a ceiling says. */
function isOpen(amount: Amount | undefined): boolean {
  if (amount?.kind === 'min') return isOpen(amount.of[0])
  return amount?.kind === 'between' && isNothing(amount.from) && (amount.to.kind === 'unlimited' || isOpen(amount.to))
}

/** A ceiling of each record is not one of all of them. */
function ofEachRecord(award: AwardIr, limit: Ceiling): readonly Decision[] {
  if (award.records === undefined) return []
  const onAll = withAward(award.id, (own) => {
    const others = own.ceilings.filter((one) => one !== limit)
    const first = others.filter(({ of }) => of === 'record')
    return { ...own, ceilings: [...first, { ...limit, of: 'award' }, ...others.slice(first.length)] }
  })
  const sides: readonly Side[] = [{ name: 'holds', shows: changedBy(onAll), seeds: [{ records: 2 }] }]
  return [decide(award, 'each', limitText(limit.is, limit.site), sides)]
}

function sumOfRecords(award: AwardIr): readonly Decision[] {
  if (award.records === undefined || award.amount === undefined) return []
  const label = 'label' in award.records.site ? award.records.site.label : ''
  return [decide(award, 'sum', label, [{ name: 'holds', shows: summed(award.records.list), seeds: [{ records: 2 }] }])]
}

/** A ceiling of a time or for good: it binds, and what was received counts towards it. */
function ofPeriod(award: AwardIr, limit: Ceiling): readonly Decision[] {
  const label = 'text' in limit.site ? limit.site.text : ''
  const over = (period: Period): Variant => withCeiling(award.id, limit, (own) => [{ ...own, period }])
  const sides = binding(
    withCeiling(award.id, limit, () => []),
    award,
    award.records === undefined ? ONE : SEVERAL,
  )
  const isAll = isOpen(award.amount) && !award.ceilings.some(({ period }) => period === 'matter')
  return [
    decide(award, 'ceiling', label, isAll ? sides.slice(0, 1) : sides),
    decide(award, 'received', label, receivedSides(limit, over('matter'), over)),
  ]
}

/** What was received counts; of a year's ceiling what was received in other years does not. */
export function receivedSides(
  { is, period }: Pick<Ceiling, 'is' | 'period'>,
  forgetful: Variant,
  over: (period: 'year' | 'lifetime') => Variant,
): readonly Side[] {
  // Nine tenths of the ceiling, or all of it where a single award is far below.
  const sums = levelsOf(is)
    .flatMap((level) => [Math.floor((level * 9) / 10 / 100) * 100, level])
    .map((sum) => fen(sum))
  const before = sums.map((total): Seed => ({ received: { total, thisYear: fen(0), count: 0 } }))
  const thisYear = sums.map((total): Seed => ({ received: { total, thisYear: total, count: 0 } }))
  if (period !== 'year') return [{ name: 'holds', shows: changedBy(over('year')), seeds: before }]
  return [
    { name: 'holds', shows: changedBy(forgetful), seeds: thisYear },
    { name: 'fails', shows: changedBy(over('lifetime')), seeds: before },
  ]
}
