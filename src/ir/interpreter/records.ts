/** The records of an award with `records`: for which of them it is. Section 3.2 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { UNKNOWN, type Truth } from '../../runtime/truth.ts'
import type { AwardIr } from '../types.ts'
import { highestTruth, judge, type Judgement } from './condition.ts'
import { viewsOfRecords, type FactRecord, type View } from './facts.ts'
import { refusalReason } from './reason.ts'

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

/** Judges every record. */
export function judgeRecords({ list, where, site }: NonNullable<AwardIr['records']>, facts: FactRecord): JudgedList {
  const records = viewsOfRecords(facts, list)?.map((view) => ({ view, where: judge(where, view) }))
  if (records === undefined) return { records, some: UNKNOWN, reasons: [], failing: [] }
  const some = highestTruth(records.map((record) => record.where.truth))
  const reasons = records.flatMap((record) => record.where.reasons)
  const nothing = records.length === 0 ? [refusalReason(site, 0)] : []
  const failing = records.flatMap((record) => record.where.failing)
  return { records, some, reasons: [...reasons, ...nothing], failing: [...failing, ...nothing] }
}
