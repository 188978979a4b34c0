/** What a plan reads: facts, and what was received before. */
import { compares } from '../ir/compares.ts'
import type { AwardId, FactId } from '../ir/types.ts'
import { receivedWithin, timesOfTier, timesWithin, NOTHING_RECEIVED } from '../runtime/history.ts'
import type { History, Received } from '../runtime/outcome.ts'
import { ReceivedByRecord } from '../runtime/received-by-record.ts'
import type { BoolShape, FactInput, ReceivedByRecordInput, ReceivedInput, RecordFlag, RecordNumber } from './types.ts'

/** Facts by identifier, the records of a list likewise; undefined is unknown. Only own properties are facts. */
export interface PlainFacts {
  readonly [id: FactId]: boolean | number | string | readonly PlainFacts[] | undefined
}

export class Inputs {
  private readonly facts: PlainFacts
  private readonly history: History | undefined
  private readonly byRecord = new Map<AwardId, ReceivedByRecord>()

  constructor(facts: PlainFacts, history: History | undefined) {
    this.facts = facts
    this.history = history
  }

  /** Undefined while nobody has said what is in a list. */
  lengthOf(list: FactId): number | undefined {
    return this.recordsOf(list)?.length
  }

  value({ id, list }: FactInput, at: number): PlainFacts[string] {
    return own(list === undefined ? this.facts : this.recordsOf(list)?.[at], id)
  }

  isKnown(input: FactInput | ReceivedInput, at: number): boolean {
    return input.kind === 'fact' ? this.value(input, at) !== undefined : this.received(input) !== Infinity
  }

  /** 0 while it is unknown. */
  number(input: FactInput | ReceivedInput, at: number): bigint {
    return wholeOf(input.kind === 'fact' ? this.value(input, at) : this.received(input), input)
  }

  isOnSide({ input, comparison, threshold }: Extract<BoolShape, { op: 'date' }>, at: number): boolean {
    const value = this.value(input, at)
    return typeof value === 'string' && compares(value, comparison, threshold)
  }

  numberOfRecord(input: ReceivedByRecordInput, what: RecordNumber, at: number): bigint {
    return wholeOf(this.ofRecord(input, what, at), input)
  }

  isKnownOfRecord(input: ReceivedByRecordInput, at: number): boolean {
    return this.ofRecord(input, 'times-most', at) !== Infinity
  }

  flagOfRecord(input: ReceivedByRecordInput, what: RecordFlag, at: number): boolean {
    const before = this.before(input)
    return what === 'needs-receipts'
      ? before.needsReceipts(input.time)
      : before.needsMatter(this.matterOf(input, at), input.time)
  }

  private ofRecord(input: ReceivedByRecordInput, what: RecordNumber, at: number): number {
    const [before, matter] = [this.before(input), this.matterOf(input, at)]
    switch (what) {
      case 'fen-least':
        return before.atLeast(matter, input.time)
      case 'fen-most':
        return before.atMost(matter, input.time)
      case 'times-least':
        return before.timesAtLeast(matter, input.time)
      case 'times-most':
        return before.timesAtMost(matter, input.time)
    }
  }

  private received({ award, time, tier, what }: ReceivedInput): number {
    const received = this.of(award)
    if (what === 'fen') return receivedWithin(received, time)
    const { least, most } = tier === undefined ? timesWithin(received, time) : timesOfTier(received, tier)
    return what === 'times-least' ? least : most
  }

  private before(input: ReceivedByRecordInput): ReceivedByRecord {
    let before = this.byRecord.get(input.award)
    if (before === undefined) {
      const matters = Array.from({ length: this.lengthOf(input.list) ?? 0 }, (_, at) => this.matterOf(input, at))
      this.byRecord.set(input.award, (before = new ReceivedByRecord(this.of(input.award), matters)))
    }
    return before
  }

  private matterOf({ list, matter }: ReceivedByRecordInput, at: number): string | undefined {
    const name = this.value({ kind: 'fact', id: matter, list }, at)
    return typeof name === 'object' || name === undefined ? undefined : String(name)
  }

  private of(award: AwardId): Received {
    const { history } = this
    return (history !== undefined && Object.hasOwn(history, award) ? history[award] : undefined) ?? NOTHING_RECEIVED
  }

  private recordsOf(list: FactId): readonly PlainFacts[] | undefined {
    const value = own(this.facts, list)
    if (value === undefined) return undefined
    if (typeof value !== 'object') throw new TypeError(`事实 ${list} 应为清单 (not a list)`)
    return value
  }
}

function own(record: PlainFacts | undefined, id: FactId): PlainFacts[string] {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined
}

function wholeOf(value: PlainFacts[string], input: FactInput | ReceivedInput | ReceivedByRecordInput): bigint {
  if (value === undefined || value === Infinity) return 0n
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value)
  throw new RangeError(`${JSON.stringify(input)} 不是精确范围内的非负整数 (not a non-negative safe integer)`)
}
