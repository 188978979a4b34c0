/** What an award that is not refused pays. Sections 3.4 to 3.8 of docs/evaluation.md. */
import type { Reason, Received } from '../../runtime/outcome.ts'
import { NO, YES } from '../../runtime/truth.ts'
import type { Amount, AwardIr, FactRef, Limit } from '../types.ts'
import { applyLimits, ceilingOf, measure } from './amount.ts'
import { viewOfApplicant, type FactRecord, type View } from './facts.ts'
import { ANYTHING, atLeastNothing, capped, exactly, NOTHING, reduced, sum, type Interval } from './interval.ts'
import type { Measured } from './measured.ts'
import { amountReason } from './reason.ts'
import type { JudgedList, JudgedRecord } from './records.ts'
import { roundInterval } from './rounding.ts'

/** The interval of an award before discretion. */
export interface Payable {
  /** In fen, rounded. */
  readonly interval: Interval
  readonly reasons: readonly Reason[]
  /** The facts that were read, known or not, each from where it was read. */
  readonly reads: readonly { readonly view: View; readonly fact: FactRef }[]
}

/** Amount, limits, sum, difference, what is left of the periods' ceilings, rounding. */
export function payable(award: AwardIr, facts: FactRecord, list: JudgedList | undefined, received: Received): Payable {
  const applicant = viewOfApplicant(facts)
  if (award.amount === undefined) return { interval: NOTHING, reasons: [], reads: [] }
  if (award.items === undefined || list === undefined) {
    const matter = measureMatter(award, award.amount, applicant)
    return settle(award, matter, readsOf(matter, applicant), received, ceilings(award, award.itemLimits, applicant))
  }
  const amount = award.amount
  const records = list.records
    ?.filter(({ where }) => where.truth !== NO)
    .map((record) => ({ view: record.view, measured: measureRecord(award, amount, record) }))
  const interval = records?.map(({ measured }) => measured.interval).reduce(sum, NOTHING) ?? ANYTHING
  const summed: Measured = {
    interval,
    reasons: [
      ...(records?.flatMap(({ measured }) => measured.reasons) ?? []),
      amountReason(award.items.site, -1, records?.length, interval),
    ],
    reads: [],
  }
  const limited = applyLimits(award.sumLimits, summed, applicant, BigInt(award.scale))
  const inRecords = records?.flatMap(({ view, measured }) => readsOf(measured, view)) ?? []
  const reads = [...inRecords, ...readsOf(limited, applicant)]
  return settle(award, limited, reads, received, ceilings(award, award.sumLimits, applicant))
}

function measureMatter(award: AwardIr, amount: Amount, view: View): Measured {
  const scale = BigInt(award.scale)
  return applyLimits(award.itemLimits, measure(amount, view, scale), view, scale)
}

/** A record that may still turn out not to count gives at least nothing. */
function measureRecord(award: AwardIr, amount: Amount, { view, where }: JudgedRecord): Measured {
  const measured = measureMatter(award, amount, view)
  return where.truth === YES ? measured : { ...measured, interval: { lo: 0n, hi: measured.interval.hi } }
}

/** What the ceilings of the whole come to. */
function ceilings({ scale }: AwardIr, limits: readonly Limit[], view: View): readonly Interval[] {
  return limits.map((limit) => ceilingOf(limit, view, BigInt(scale)).interval)
}

function readsOf({ reads }: Measured, view: View): Payable['reads'] {
  return reads.map((fact) => ({ view, fact }))
}

/** Sections 3.6, 3.7 and 3.8, which read the history alone. */
function settle(
  award: AwardIr,
  measured: Measured,
  reads: Payable['reads'],
  received: Received,
  stated: readonly Interval[],
): Payable {
  const scale = BigInt(award.scale)
  const reasons = [...measured.reasons]
  let interval = measured.interval
  if (award.difference !== undefined) {
    interval = reduced(interval, BigInt(received.total) * scale)
    reasons.push(amountReason(award.difference, -1, received.total, interval))
  }
  const tops = [...stated]
  for (const { period, fen, site } of award.periodLimits) {
    const left = atLeastNothing(BigInt(fen) - BigInt(period === 'year' ? received.thisYear : received.total))
    tops.push(exactly(left * scale))
    interval = capped(interval, exactly(left * scale))
    reasons.push(amountReason(site, -1, Number(left), interval))
  }
  const rounded = roundInterval(award, interval, tops)
  return { interval: rounded.interval, reasons: [...reasons, ...rounded.reasons], reads }
}
