/** Facts as an evaluation gets them, and how the rules look at them. Section 1 of docs/evaluation.md. */
import type { FactId, FactRef } from '../types.ts'

/**
 * Money in integer fen, a ratio in 1/100,000,000, a count, an alternative, an ISO date, a boolean, or the records of a list:
 * the representation of the generated `Facts`.
 */
export type FactValue = boolean | number | string | readonly FactRecord[]

/** Facts by identifier; absent and `undefined` mean unknown. Only own properties are facts. */
export interface FactRecord {
  readonly [id: FactId]: FactValue | undefined
}

/** From where a rule looks: the applicant's facts, and the record that the award is going through. */
export interface View {
  readonly facts: FactRecord
  /** Undefined outside a list. */
  readonly record: FactRecord | undefined
  /** Index of the record, -1 outside a list. */
  readonly index: number
  /** The list that the record is in. */
  readonly list?: FactId
}

/** An unknown fact that can still change something, by its path: `exhibitions[0].boothFee`. */
export interface Asked extends FactRef {
  readonly path: string
  /** Of a field: its list, and the index of its record. */
  readonly list?: FactId | undefined
  readonly index?: number
}

/** The view outside any list. */
export function viewOfApplicant(facts: FactRecord): View {
  return { facts, record: undefined, index: -1 }
}

/** The view of each record of a list; undefined when nobody has said what is in it. */
export function viewsOfRecords(facts: FactRecord, list: FactId): readonly View[] | undefined {
  return recordsOf(facts, list)?.map((record, index) => ({ facts, record, index, list }))
}

/** The fact as one that is asked for, nothing if it is known. */
export function askedOf(view: View, fact: FactRef): readonly Asked[] {
  if (valueOf(view, fact) !== undefined) return []
  const { scope, id } = fact
  if (scope === 'applicant') return [{ scope, id, path: id }]
  const { list, index } = view
  return [{ scope, id, path: `${list ?? ''}[${String(index)}].${id}`, list, index }]
}

/** What is known of a fact, undefined when nothing is. */
export function valueOf(view: View, { scope, id }: FactRef): FactValue | undefined {
  return ownValue(scope === 'applicant' ? view.facts : view.record, id)
}

/** The exact whole number that a money or count fact has. Throws a RangeError for what cannot be one. */
export function amountOf(view: View, ref: FactRef): bigint | undefined {
  const value = valueOf(view, ref)
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`事实 ${ref.id} 不是精确范围内的非负整数 (not a non-negative safe integer)`)
  return BigInt(value)
}

/** The records of one of the applicant's lists, undefined when nobody has said. */
export function recordsOf(facts: FactRecord, list: FactId): readonly FactRecord[] | undefined {
  const value = ownValue(facts, list)
  if (value === undefined) return undefined
  if (typeof value !== 'object') throw new TypeError(`事实 ${list} 应为清单 (not a list)`)
  return value
}

/** Number, text or boolean, undefined when unknown. Throws a TypeError for a list. */
export function scalarOf(view: View, ref: FactRef): boolean | number | string | undefined {
  const value = valueOf(view, ref)
  if (typeof value === 'object') throw new TypeError(`事实 ${ref.id} 不应为清单 (is a list)`)
  return value
}

function ownValue(record: FactRecord | undefined, id: FactId): FactValue | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined
}
