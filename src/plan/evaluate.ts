/**
 * Runs a plan on the facts of one applicant, exactly, node by node: what the operations mean (docs/plan.md). Only what a result
 * needs is worked out.
 */
import type { AwardId, FactId } from '../ir/types.ts'
import type { History, Status } from '../runtime/outcome.ts'
import { divided } from './graph.ts'
import { Inputs, type PlainFacts } from './inputs.ts'
import type { Ask, AwardPlan, BoolNode, End, NumberNode, PlanNode, PolicyPlan, Settled } from './types.ts'

/** What a policy that is in force comes to; the paths of what is asked in no order. */
export interface PlanResult {
  readonly awards: readonly PlanOutcome[]
  readonly total: { readonly from: bigint; readonly to: bigint | null }
}
export interface PlanOutcome {
  readonly award: AwardId
  readonly status: Exclude<Status, 'out-of-period'>
  /** In fen; null without an end. */
  readonly from: bigint
  readonly to: bigint | null
  readonly missing: readonly string[]
  readonly pending: readonly string[]
  /** How many conditions fail, each record counted. */
  readonly failing: number
  /** Which deferrals may be for the applicant. */
  readonly deferred: readonly number[]
}

/** Throws a RangeError where a sum is beyond 2^53 − 1 fen or has no end and is certain, a fact no whole number. */
export function evaluatePlan(plan: PolicyPlan, facts: PlainFacts, history: History | undefined): PlanResult {
  const run = new Run(new Inputs(facts, history))
  return {
    awards: plan.awards.map((award) => run.outcome(award)),
    total: { from: within(run.number(plan.total.from)), to: run.end(plan.total.to) },
  }
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)

function within(value: bigint): bigint {
  if (value > MOST) throw new RangeError('金额超出精确范围 (amount beyond the exact range)')
  return value
}

class Run {
  private readonly inputs: Inputs
  /** By node, then by record (the applicant's are -1). */
  private readonly known = new Map<PlanNode, Map<number, bigint | boolean>>()

  constructor(inputs: Inputs) {
    this.inputs = inputs
  }

  outcome(plan: AwardPlan): PlanOutcome {
    const { award, can, sure, amount, alone, paid, failing, deferred } = plan
    if (this.bool(sure) && this.bool(amount.fLo.unbounded))
      throw new RangeError('金额没有上限 (an amount without an end is certain)')
    this.end(alone.to)
    const asked = this.asked(paid, award)
    const isRefused = !this.bool(can)
    return {
      award,
      status: isRefused
        ? 'refused'
        : asked.missing.length > 0
          ? 'undetermined'
          : asked.pending.length > 0
            ? 'pending'
            : 'granted',
      from: within(this.number(paid.from)),
      to: this.end(paid.to),
      ...asked,
      failing: failing.reduce(
        (sum, { list, when }) => sum + this.recordsOf(list).filter((at) => this.bool(when, at)).length,
        0,
      ),
      deferred: deferred.flatMap((when, index) => (this.bool(when) ? [index] : [])),
    }
  }

  /** Null without an end. */
  end({ value, unbounded }: End): bigint | null {
    return this.bool(unbounded) ? null : within(this.number(value))
  }

  number(node: NumberNode, record = -1): bigint {
    return this.once(node, record, (at) => this.numberOf(node, at)) as bigint
  }

  bool(node: BoolNode, record = -1): boolean {
    return this.once(node, record, (at) => this.boolOf(node, at)) as boolean
  }

  private asked(
    { asks }: Settled,
    viewer: AwardId,
  ): { readonly missing: readonly string[]; readonly pending: readonly string[] } {
    const pathsOf = ({ asked, when }: Ask): readonly string[] =>
      this.recordsOf(asked.kind === 'fact' ? asked.list : undefined).flatMap((record) =>
        this.bool(when, record) ? [pathOf(asked, record, viewer)] : [],
      )
    return {
      missing: asks.filter(({ finding }) => !finding).flatMap(pathsOf),
      pending: asks.filter(({ finding }) => finding).flatMap(pathsOf),
    }
  }

  private recordsOf(list: FactId | undefined): readonly number[] {
    return list === undefined ? [-1] : this.indices(list)
  }

  private indices(list: FactId): readonly number[] {
    return Array.from({ length: this.inputs.lengthOf(list) ?? 0 }, (_, index) => index)
  }

  /** What does not hang on the record is worked out once for all of them. */
  private once(node: PlanNode, record: number, work: (at: number) => bigint | boolean): bigint | boolean {
    const at = node.list === undefined ? -1 : record
    let byRecord = this.known.get(node)
    if (byRecord === undefined) this.known.set(node, (byRecord = new Map<number, bigint | boolean>()))
    const before = byRecord.get(at)
    if (before !== undefined) return before
    const value = work(at)
    byRecord.set(at, value)
    return value
  }

  private numberOf(node: NumberNode, at: number): bigint {
    const of = (part: NumberNode): bigint => this.number(part, at)
    switch (node.op) {
      case 'constant':
        return node.value
      case 'input':
        return this.inputs.number(node.input, at)
      case 'record-input':
        return this.inputs.numberOfRecord(node.input, node.what, at)
      case 'add':
        return node.of.map(of).reduce((a, b) => a + b)
      case 'min':
        return node.of.map(of).reduce((a, b) => (a < b ? a : b))
      case 'max':
        return node.of.map(of).reduce((a, b) => (a > b ? a : b))
      case 'monus': {
        const [left, right] = [of(node.left), of(node.right)]
        return left > right ? left - right : 0n
      }
      case 'times':
        return of(node.left) * of(node.right)
      case 'divide':
        return divided(of(node.of), node.by, node.mode)
      case 'pick':
        return of(this.bool(node.if, at) ? node.then : node.otherwise)
      case 'sum-over':
        return this.indices(node.over).reduce((sum, record) => sum + this.number(node.of, record), 0n)
      case 'max-over':
        return this.indices(node.over).reduce((most, record) => {
          const one = this.number(node.of, record)
          return one > most ? one : most
        }, 0n)
    }
  }

  private boolOf(node: BoolNode, at: number): boolean {
    const of = (part: BoolNode): boolean => this.bool(part, at)
    switch (node.op) {
      case 'truth':
        return node.value
      case 'known':
        return this.inputs.isKnown(node.input, at)
      case 'record-known':
        return this.inputs.isKnownOfRecord(node.input, at)
      case 'record-flag':
        return this.inputs.flagOfRecord(node.input, node.what, at)
      case 'flag':
        return this.inputs.value(node.input, at) === true
      case 'one-of':
        return node.values.some((value) => value === this.inputs.value(node.input, at))
      case 'date':
        return this.inputs.isOnSide(node, at)
      case 'at-least':
        return this.number(node.left, at) >= this.number(node.right, at)
      case 'more-than':
        return this.number(node.left, at) > this.number(node.right, at)
      case 'and':
        return node.of.every(of)
      case 'or':
        return node.of.some(of)
      case 'not':
        return !of(node.of)
      case 'count':
        return node.of.filter(of).length >= node.least
      case 'any-over':
        return this.indices(node.over).some((record) => this.bool(node.of, record))
    }
  }
}

function pathOf(asked: Ask['asked'], record: number, viewer: AwardId): string {
  switch (asked.kind) {
    case 'fact':
      return asked.list === undefined ? asked.id : `${asked.list}[${String(record)}].${asked.id}`
    case 'receipts':
      return `history.${asked.award}.receipts`
    case 'deferral':
      return asked.award === viewer
        ? `deferral:${String(asked.index)}`
        : `deferral:${asked.award}:${String(asked.index)}`
  }
}
