/** What an award that is not refused pays. Sections 3.4 to 3.8 of docs/evaluation.md. */
import type { Received } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES } from '../../runtime/truth.ts'
import { scaleOf } from '../scale.ts'
import type { Amount, AwardIr, Ceiling } from '../types.ts'
import { measure } from './amount.ts'
import { under, type Paid } from './ceiling.ts'
import { judge } from './condition.ts'
import { askedOf, viewOfApplicant, type FactRecord, type View } from './facts.ts'
import { receivedIn } from './history.ts'
import { exactly, sum, type Interval } from './interval.ts'
import type { Matters, OfRecord } from './matters.ts'
import { amountReason } from './reason.ts'
import type { JudgedList, JudgedRecord } from './records.ts'
import { roundTwin } from './rounding.ts'
import { ANY_MONEY, difference, isClosed, known, maybe, NO_MONEY, rangeOf, together, type Twin } from './twin.ts'

/** Amount, ceilings, sum, difference, what is left of the periods' ceilings, rounding: in fen. */
export function payable(
  award: AwardIr,
  facts: FactRecord,
  list: JudgedList | undefined,
  received: Received,
  matters: Matters | undefined,
): Paid {
  const { amount } = award
  if (amount === undefined) return { twin: NO_MONEY, reasons: [], asked: [] }
  const applicant = viewOfApplicant(facts)
  const paid =
    list === undefined
      ? measure(amount, applicant, BigInt(scaleOf(award)))
      : sumOfRecords(award, amount, list, applicant, { received, matters })
  return ofTheWhole(award, paid, applicant, received)
}

/** 3.4 and 3.5 The records under their own ceilings, and their sum. */
function sumOfRecords(award: AwardIr, amount: Amount, list: JudgedList, applicant: View, before: Before): Paid {
  const counting = list.records?.filter(({ where }) => where.truth !== NO)
  const records = counting?.map((record) => ofRecord(award, amount, record, before, counting.length))
  const twin = records?.map((record) => record.twin).reduce((a, b) => together(a, b, sum), NO_MONEY) ?? ANY_MONEY
  const { records: declared } = award
  const own = declared === undefined ? [] : [amountReason(declared.site, -1, records?.length, rangeOf(twin))]
  const ofList = declared === undefined ? [] : askedOf(applicant, { scope: 'applicant', id: declared.list })
  return {
    twin,
    reasons: [...(records?.flatMap(({ reasons }) => reasons) ?? []), ...own],
    asked: isClosed(twin) ? [] : (records?.flatMap(({ asked }) => asked) ?? ofList),
  }
}

/** A record that may still turn out not to count gives at least nothing. */
function ofRecord(
  award: AwardIr,
  amount: Amount,
  { view, where }: JudgedRecord,
  before: Before,
  records: number,
): Paid {
  const scale = BigInt(scaleOf(award))
  const limited = award.ceilings
    .filter((ceiling) => ceiling.of === 'record')
    .reduce<Paid>(
      (paid, ceiling) => under(ceiling, paid, view, scale, receivedFor(ceiling, view, before, records)).paid,
      measure(amount, view, scale),
    )
  return where.truth === YES ? limited : { ...limited, twin: maybe(limited.twin) }
}

/** What was received before, and what that says of the records. */
interface Before {
  readonly received: Received
  readonly matters: Matters | undefined
}

/** Of the time of a ceiling. Where nothing tells records apart, that of the only one, or of any of several. */
function receivedFor({ period }: Ceiling, view: View, { received, matters }: Before, records: number): OfRecord {
  if (period !== 'matter' && matters !== undefined) return matters.received(period, view)
  const all = exactly(receivedIn(period, received))
  return { interval: records === 1 ? all : { ...all, lo: 0n }, asked: [] }
}

/** Ceilings of the whole, 3.6 difference, 3.7 what is left of the ceilings of a time, 3.8 rounding. */
function ofTheWhole(award: AwardIr, before: Paid, view: View, received: Received): Paid {
  const scale = BigInt(scaleOf(award))
  const tops: Twin[] = []
  const capped = (paid: Paid, ceilings: readonly Ceiling[]): Paid =>
    ceilings.reduce((so, ceiling) => {
      const gone = { interval: exactly(receivedIn(ceiling.period, received)), asked: [] }
      const { paid: after, left } = under(ceiling, so, view, scale, gone)
      tops.push(left)
      return after
    }, paid)
  const whole = award.ceilings.filter((ceiling) => award.records === undefined || ceiling.of === 'award')
  const ofMatter = capped(
    before,
    whole.filter(({ period }) => period === 'matter'),
  )
  const ofTime = capped(
    lessReceived(award, ofMatter, view, received),
    whole.filter(({ period }) => period !== 'matter'),
  )
  const rounded = roundTwin(award, ofTime.twin, tops)
  return {
    twin: rounded.twin,
    reasons: [...ofTime.reasons, ...rounded.reasons],
    asked: isClosed(rounded.twin) ? [] : ofTime.asked,
  }
}

/** 3.6 Whose guard is not known may have to take off what was received, or not. */
function lessReceived({ difference: taken, ...award }: AwardIr, before: Paid, view: View, received: Received): Paid {
  if (taken === undefined) return before
  const guard = judge(taken.if, view)
  if (guard.truth === NO) return before
  const gone: Interval = exactly(BigInt(received.total) * BigInt(scaleOf(award)))
  const off = known(gone.lo)
  const twin = difference(before.twin, guard.truth === UNKNOWN ? maybe(off) : off)
  const asked = received.total > 0 ? guard.asked : []
  return {
    twin,
    reasons: [...before.reasons, amountReason(taken.site, -1, received.total, rangeOf(twin))],
    asked: isClosed(twin) ? [] : [...before.asked, ...asked],
  }
}
