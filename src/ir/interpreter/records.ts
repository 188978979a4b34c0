/** The records of an award with `records`: for which of them it is. Section 3.2 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { AwardIr, Times } from '../types.ts'
import { highestTruth, judge, lowestTruth, type Judgement } from './condition.ts'
import { viewsOfRecords, type FactRecord, type View } from './facts.ts'
import { reaches } from './history.ts'
import type { Matters } from './matters.ts'
import { conditionReason, refusalReason } from './reason.ts'

/** One record and what `where` says of it. */
export interface JudgedRecord {
  readonly view: View
  readonly where: Judgement
}

/** The list of an award. */
export interface JudgedList {
  /** Undefined when nobody has said what is in the list. */
  readonly records: readonly JudgedRecord[] | undefined
  /** Whether there is a record that the award is for. */
  readonly some: Truth
  readonly reasons: readonly Reason[]
  /** What fails in each record, or that there is none: why, when `some` is NO. */
  readonly failing: readonly Reason[]
}

type RecordsIr = NonNullable<AwardIr['records']>

/** Judges every record. */
export function judgeRecords(declared: RecordsIr, facts: FactRecord, matters: Matters | undefined): JudgedList {
  const { list, where, site, times = [] } = declared
  const records = viewsOfRecords(facts, list)?.map((view) => ({
    view,
    where: [judge(where, view), ...times.map((one) => judgeTimesOf(view, one, matters))].reduce(both),
  }))
  if (records === undefined) return { records, some: UNKNOWN, reasons: [], failing: [] }
  const some = highestTruth(records.map((record) => record.where.truth))
  const reasons = records.flatMap((record) => record.where.reasons)
  const nothing = records.length === 0 ? [refusalReason(site, 0)] : []
  const failing = records.flatMap((record) => record.where.failing)
  return { records, some, reasons: [...reasons, ...nothing], failing: [...failing, ...nothing] }
}

/** Whether a record may be paid for once more. */
function judgeTimesOf(view: View, { most, period, site }: Times, matters: Matters | undefined): Judgement {
  if (matters === undefined) return { truth: YES, reasons: [], asked: [], failing: [] }
  const { interval, asked } = matters.times(period, view)
  const used = reaches(interval, most)
  if (used !== YES)
    return { truth: used === NO ? YES : UNKNOWN, reasons: [], asked: used === NO ? [] : asked, failing: [] }
  const value = period === 'year' ? matters.received(period, view).interval.lo : interval.lo
  const reason = conditionReason(site, view.index, NO, Number(value))
  return { truth: NO, reasons: [reason], asked: [], failing: [reason] }
}

function both(a: Judgement, b: Judgement): Judgement {
  const truth = lowestTruth([a.truth, b.truth])
  return {
    truth,
    reasons: [...a.reasons, ...b.reasons],
    asked: truth === UNKNOWN ? [...a.asked, ...b.asked] : [],
    failing: [...a.failing, ...b.failing],
  }
}
