/** What stands around the amount of an award: what was received before, how often, rounding, other documents, instalments. */
import { kindOf } from '../../../ir/kind.ts'
import { amountsOf } from '../../../ir/walk.ts'
import type { AwardIr } from '../../../ir/types.ts'
import { fen } from '../../../runtime/money.ts'
import { changedBy, given } from '../evidence.ts'
import { guardText, sharesText } from '../labels.ts'
import type { Decision, Seed, Variant } from '../types.ts'
import { withAward, withoutDiscretion } from '../variants.ts'
import { binding, ONE } from './binding.ts'
import { decide } from './decide.ts'
import { guardOf } from './guards.ts'

/** Of one award; whom a provision is for is a decision of its own. */
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
