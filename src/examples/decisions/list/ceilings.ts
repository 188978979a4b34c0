/** Ceilings of one award, and what is taken off for what was received before. */
import { amountsOf } from '../../../ir/walk.ts'
import type { Amount, AwardIr, Limit } from '../../../ir/types.ts'
import { fen } from '../../../runtime/money.ts'
import { changedBy, given, keptBy, summed } from '../evidence.ts'
import { limitText } from '../labels.ts'
import { decide } from './decide.ts'
import type { Decision, Seed, Side, Variant } from '../types.ts'
import { withAward, withoutDiscretion, withoutLimit } from '../variants.ts'

/** Each binds for one example and does not for another. */
export function ceilingsOfAward(award: AwardIr): readonly Decision[] {
  const { amount, itemLimits, sumLimits } = award
  const inside = amountsOf(amount).flatMap((one) =>
    one.kind === 'limited' ? one.limits.map((limit) => ceiling(award, limit, one.amount, ONE)) : [],
  )
  return [
    ...inside,
    ...itemLimits.map((limit) => ceiling(award, limit, amount, ONE)),
    ...itemLimits.flatMap((limit) => ofEachRecord(award, limit)),
    ...sumOfRecords(award),
    ...sumLimits.map((limit) => ceiling(award, limit, amount, SEVERAL)),
    ...award.periodLimits.flatMap((limit) => ofPeriod(award, limit)),
  ]
}

/** What was received before, and what else stands around the award. */
export function provisionsOfAward(award: AwardIr): readonly Decision[] {
  const { difference, once, rounding, deferrals, instalments } = award
  const less = (change: Partial<AwardIr>): Variant => withAward(award.id, (own) => ({ ...own, ...change }))
  const blocking = deferrals.filter((deferral) => deferral.blocking)
  const isDiscretionary = award.kind === 'discretionary' || award.kind === 'ceiling'
  const isUsual = rounding.mode === 'half-up' && rounding.toFen === 1
  return [
    ...(difference === undefined
      ? []
      : [
          decide(
            award,
            'received',
            textOf(difference),
            binding(less({ difference: undefined }), award, receivedLess(award)),
          ),
        ]),
    ...(once === undefined ? [] : [decide(award, 'once', once.text, onceSides(award, less({ once: undefined })))]),
    ...(isUsual ? [] : [decide(award, 'rounding', '取整', binding(less({ rounding: USUAL(award) }), award, ONE))]),
    ...(isDiscretionary && blocking.length === 0
      ? [
          decide(award, 'discretion', '上限以内由主管部门确定', [
            { name: 'holds', shows: changedBy(withoutDiscretion(award.id)) },
          ]),
        ]
      : []),
    ...blocking.map(({ text }) =>
      decide(award, 'deferral', text, [{ name: 'holds', shows: changedBy(less({ deferrals: [] })) }]),
    ),
    ...(instalments === undefined
      ? []
      : [decide(award, 'instalments', sharesText(instalments), [{ name: 'holds', shows: given([award.id]) }])]),
  ]
}

const ONE: readonly Seed[] = [{}]
/** Numbers of records with which a ceiling over all of them may bind. */
const SEVERAL: readonly Seed[] = [1, 2, 3, 5, 9, 12, 20, 40].map((records) => ({ records }))

function binding(without: Variant, { id }: AwardIr, seeds: readonly Seed[]): readonly Side[] {
  return [
    { name: 'holds', shows: changedBy(without), seeds },
    { name: 'fails', shows: keptBy(without, [id]) },
  ]
}

/** Where the text says nothing but the ceiling, it is the amount, and always binds. */
function ceiling(award: AwardIr, limit: Limit, on: Amount | undefined, seeds: readonly Seed[]): Decision {
  const sides = binding(withoutLimit(award.id, limit), award, seeds)
  return decide(award, 'ceiling', limitText(limit), isOpen(on) ? sides.slice(0, 1) : sides)
}

function isOpen(amount: Amount | undefined): boolean {
  return amount?.kind === 'limited' ? isOpen(amount.amount) : amount?.kind === 'open'
}

/** A ceiling of each record is not one of all of them. */
function ofEachRecord(award: AwardIr, limit: Limit): readonly Decision[] {
  if (award.items === undefined) return []
  const onAll = withAward(award.id, (own) => ({
    ...own,
    itemLimits: own.itemLimits.filter((one) => one !== limit),
    sumLimits: [limit, ...own.sumLimits],
  }))
  const sides: readonly Side[] = [{ name: 'holds', shows: changedBy(onAll), seeds: [{ records: 2 }] }]
  return [decide(award, 'each', limitText(limit), sides)]
}

function sumOfRecords(award: AwardIr): readonly Decision[] {
  if (award.items === undefined || award.amount === undefined) return []
  const label = 'label' in award.items.site ? award.items.site.label : ''
  return [decide(award, 'sum', label, [{ name: 'holds', shows: summed(award.items.list), seeds: [{ records: 2 }] }])]
}

/** A ceiling of a year or for good: it binds, and what was received counts towards it. */
function ofPeriod(award: AwardIr, limit: AwardIr['periodLimits'][number]): readonly Decision[] {
  const label = 'text' in limit.site ? limit.site.text : ''
  const others = (own: AwardIr): AwardIr['periodLimits'] => own.periodLimits.filter((one) => one !== limit)
  const without = withAward(award.id, (own) => ({ ...own, periodLimits: others(own) }))
  const forgetful = withAward(award.id, (own) => {
    const plain: Limit = { kind: 'absolute', fen: limit.fen, site: limit.site }
    const limits = own.items === undefined ? 'itemLimits' : 'sumLimits'
    return { ...own, periodLimits: others(own), [limits]: [...own[limits], plain] }
  })
  const over = (period: 'year' | 'lifetime'): Variant =>
    withAward(award.id, (own) => ({
      ...own,
      periodLimits: own.periodLimits.map((one) => (one === limit ? { ...one, period } : one)),
    }))
  const sides = binding(without, award, award.items === undefined ? ONE : SEVERAL)
  return [
    decide(award, 'ceiling', label, isOpen(award.amount) && award.itemLimits.length === 0 ? sides.slice(0, 1) : sides),
    decide(award, 'received', label, receivedSides(limit, forgetful, over)),
  ]
}

/** What was received counts; of a year's ceiling what was received in other years does not. */
export function receivedSides(
  limit: { readonly fen: number; readonly period: 'matter' | 'year' | 'lifetime' },
  forgetful: Variant,
  over: (period: 'year' | 'lifetime') => Variant,
): readonly Side[] {
  // Nine tenths of the ceiling, or all of it where a single award is far below.
  const sums = [Math.floor((limit.fen * 9) / 10 / 100) * 100, limit.fen].map((sum) => fen(sum))
  const before = sums.map((total): Seed => ({ received: { total, thisYear: fen(0), count: 0 } }))
  const thisYear = sums.map((total): Seed => ({ received: { total, thisYear: total, count: 0 } }))
  if (limit.period !== 'year') return [{ name: 'holds', shows: changedBy(over('year')), seeds: before }]
  return [
    { name: 'holds', shows: changedBy(forgetful), seeds: thisYear },
    { name: 'fails', shows: changedBy(over('lifetime')), seeds: before },
  ]
}

function onceSides(award: AwardIr, without: Variant): readonly Side[] {
  return [
    { name: 'holds', shows: changedBy(without), seeds: receivedOnce(award) },
    { name: 'fails', shows: given([award.id]) },
  ]
}

/** The award was received before, this year if that is what counts. */
export function receivedOnce({ once }: AwardIr): readonly Seed[] {
  const some = once?.period === 'year' ? fen(1_000_000) : fen(0)
  return [{ received: { total: some, thisYear: some, count: 1 } }]
}

/** What may have been received for a lower tier: the sums that the award names. */
export function receivedLess({ amount }: AwardIr): readonly Seed[] {
  const sums = amountsOf(amount).flatMap((one) => (one.kind === 'fixed' ? [one.fen] : []))
  return [...sums, 1_000_000].map((sum) => ({ received: { total: fen(sum), thisYear: fen(0), count: 0 } }))
}

function USUAL({ rounding }: AwardIr): AwardIr['rounding'] {
  return { ...rounding, mode: 'half-up', toFen: 1 }
}

const textOf = (site: NonNullable<AwardIr['difference']>): string => ('text' in site ? site.text : '差额')

const sharesText = (shares: NonNullable<AwardIr['instalments']>): string =>
  shares.map(({ numerator, denominator }) => `${String((numerator * 100) / denominator)}%`).join('、')
