/** Ceilings of one award, and what is taken off for what was received before. */
import { kindOf } from '../../../ir/kind.ts'
import { amountsOf } from '../../../ir/walk.ts'
import type { Amount, AwardIr, Ceiling, Fact, ManyAmount, Period } from '../../../ir/types.ts'
import { levelsOf } from '../../../verify/bends.ts'
import { fen } from '../../../runtime/money.ts'
import { changedBy, given, summed } from '../evidence.ts'
import { guardText, limitText, sharesText } from '../labels.ts'
import type { Decision, Seed, Side, Variant } from '../types.ts'
import { isNothing, withAward, withCeiling, withoutDiscretion, withoutMember } from '../variants.ts'
import { guardedIn } from './amounts.ts'
import { binding, ONE, SEVERAL } from './binding.ts'
import { decide } from './decide.ts'
import { guardOf } from './guards.ts'

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

/** What was received before, and what else stands around the award. */
export function provisionsOfAward(award: AwardIr): readonly Decision[] {
  const { difference, times, rounding, deferrals, instalments } = award
  const less = (change: Partial<AwardIr>): Variant => withAward(award.id, (own) => ({ ...own, ...change }))
  const blocking = deferrals.filter((deferral) => deferral.blocking)
  const isDiscretionary = ['discretionary', 'ceiling'].includes(kindOf(award))
  const isUsual = rounding.mode === 'half-up' && rounding.toFen === 1
  return [
    ...(difference === undefined ? [] : ofDifference(award, difference)),
    ...times.flatMap((one) => ofTimes(award, one)),
    ...(isUsual ? [] : [decide(award, 'rounding', '取整', binding(less({ rounding: USUAL(award) }), award, ONE))]),
    ...(isDiscretionary && blocking.length === 0
      ? [
          decide(award, 'discretion', '上限以内由主管部门确定', [
            { name: 'holds', shows: changedBy(withoutDiscretion(award.id)) },
          ]),
        ]
      : []),
    ...blocking.flatMap((one) => ofDeferral(award, one)),
    ...instalments.map((one) =>
      decide(award, 'instalments', guardText(one.if) + sharesText(one.shares), [
        { name: 'holds', shows: given([award.id]) },
      ]),
    ),
  ]
}

function ofDifference(award: AwardIr, difference: NonNullable<AwardIr['difference']>): readonly Decision[] {
  const text = 'text' in difference.site ? difference.site.text : '差额'
  const other = (change: AwardIr['difference']): Variant =>
    withAward(award.id, (own) => ({ ...own, difference: change }))
  const seeds = receivedLess(award)
  return [
    decide(award, 'received', text, binding(other(undefined), award, seeds)),
    ...guardOf(award, difference.if, text, (guard) => other({ ...difference, if: guard }), seeds),
  ]
}

function ofTimes(award: AwardIr, rule: AwardIr['times'][number]): readonly Decision[] {
  const { text } = rule.site
  const other = (change: AwardIr['times']): Variant =>
    withAward(award.id, (own) => ({ ...own, times: own.times.flatMap((one) => (one === rule ? change : [one])) }))
  const seeds = receivedOften(rule)
  return [
    decide(award, 'once', text, [
      { name: 'holds', shows: changedBy(other([])), seeds },
      { name: 'fails', shows: given([award.id]) },
    ]),
    ...guardOf(award, rule.if, text, (guard) => other([{ ...rule, if: guard }]), seeds),
  ]
}

function ofDeferral(award: AwardIr, deferral: AwardIr['deferrals'][number]): readonly Decision[] {
  const { text } = deferral
  const other = (change: AwardIr['deferrals']): Variant =>
    withAward(award.id, (own) => ({
      ...own,
      deferrals: own.deferrals.flatMap((one) => (one === deferral ? change : one.blocking ? [] : [one])),
    }))
  return [
    decide(award, 'deferral', text, [{ name: 'holds', shows: changedBy(other([])) }]),
    ...guardOf(award, deferral.if, text, (guard) => other([{ ...deferral, if: guard }])),
  ]
}

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

/** The award was received so often as it may be, this year if that is what counts. */
export function receivedOften({ most, period }: AwardIr['times'][number]): readonly Seed[] {
  const some = period === 'year' ? fen(1_000_000) : fen(0)
  return [{ received: { total: some, thisYear: some, count: most } }]
}

/** What may have been received for a lower tier: the sums that the award names. */
export function receivedLess({ amount }: AwardIr): readonly Seed[] {
  const sums = amountsOf(amount).flatMap((one) => (one.kind === 'constant' && one.fen > 0 ? [one.fen] : []))
  return [...sums, 1_000_000].map((sum) => ({ received: { total: fen(sum), thisYear: fen(0), count: 0 } }))
}

function USUAL({ rounding }: AwardIr): AwardIr['rounding'] {
  return { ...rounding, mode: 'half-up', toFen: 1 }
}
