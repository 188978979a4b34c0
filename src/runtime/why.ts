import type { AwardInfo, ExplainedOutcome, Outcome, Reason, Status } from './outcome.ts'
import type { Site } from './site.ts'
import { NO } from './truth.ts'
import type { Truth } from './truth.ts'

/**
 * Collects the reasons of one award after the other, in the order in which its rules apply. Made only when somebody asks
 * why, and handed to awards one at a time.
 */
export class Why {
  /** The first `told` are those of the award at hand; others are left over from longer awards, and overwritten. */
  private readonly steps: Reason[] = []
  private told = 0
  /** How many of them are the scope's, and begin the reasons of every award. */
  private common = 0
  /** Reasons that do not hold but fail nothing: another part of their 或 or 任意…项 holds. */
  private excused: readonly Reason[] = NO_REASONS
  private excusedInCommon: readonly Reason[] = NO_REASONS
  /** Index of the record that the steps are about, -1 for the applicant. */
  private record = -1
  private readonly outer: number[] = []

  /** What was told so far is the policy's scope: it begins the reasons of every award. */
  endOfScope(): void {
    this.common = this.told
    this.excusedInCommon = this.excused
  }

  /** The outcome of the award at hand with what was told of it. What is told next is of another award. */
  outcome(
    award: AwardInfo,
    status: Status,
    from: Outcome['from'],
    to: Outcome['to'],
    missing: Paths,
    pending: Paths,
  ): ExplainedOutcome {
    // A copy of just the length: reasons are kept longer than anything else that is made on the way.
    const reasons = this.steps.slice(0, this.told)
    const failing = status === 'refused' ? this.failing(reasons) : NO_REASONS
    this.told = this.common
    this.excused = this.excusedInCommon
    this.record = -1
    return { award, status, from, to, missing, pending, reasons, failing }
  }

  /** Steps that follow are about the next record, the first one after the applicant. */
  nextRecord(): void {
    this.record += 1
  }

  /** Steps that follow are about the applicant again. */
  applicant(): void {
    this.record = -1
  }

  /** Steps that follow are about a list inside what they were about. */
  enterList(): void {
    this.outer.push(this.record)
    this.record = -1
  }

  /** Steps that follow are about what they were about before. */
  leaveList(): void {
    this.record = this.outer.pop() ?? -1
  }

  /** A condition and whether it holds. */
  condition(site: Site, truth: Truth, value: Reason['value']): Truth {
    this.tell(reasonOf(site, this.record, truth, value, 0, 0))
    return truth
  }

  /** A step of the amount: the fact that went in, and the interval after it in 1/scale fen. */
  step(site: Site, value: Reason['value'], from: number, to: number): void {
    this.tell(reasonOf(site, this.record, undefined, value, from, to))
  }

  /** The rounding, if it changed anything; the interval before and after it, both in 1/scale fen. */
  rounding(site: Site, from: number, to: number, roundedFrom: number, roundedTo: number): void {
    if (from !== roundedFrom || to !== roundedTo) this.step(site, undefined, from, to)
  }

  /** There is no record to pay for. */
  noRecords(site: Site): void {
    this.tell(reasonOf(site, -1, NO, 0, 0, 0))
  }

  /** The conditions of these sites, of the record at hand, fail nothing. */
  excuse(...sites: readonly Site[]): void {
    const excused = [...this.excused]
    for (const reason of this.steps.slice(0, this.told)) {
      if (reason.record === this.record && sites.includes(reason.site)) excused.push(reason)
    }
    this.excused = excused
  }

  private tell(reason: Reason): void {
    this.steps[this.told] = reason
    this.told += 1
  }

  /** The conditions that fail, in document order. */
  private failing(reasons: readonly Reason[]): readonly Reason[] {
    let failing: readonly Reason[] = NO_REASONS
    for (const reason of reasons) {
      if (reason.truth !== NO || this.excused.includes(reason)) continue
      failing = failing.length === 0 ? [reason] : [...failing, reason]
    }
    return failing
  }
}

type Paths = Outcome['missing']

/** What an outcome that is not refused fails. */
export const NO_REASONS: readonly Reason[] = Object.freeze([])

/** All reasons are made here, so that they have one shape. */
export function reasonOf(
  site: Site,
  record: number,
  truth: Truth | undefined,
  value: Reason['value'],
  from: number,
  to: number,
): Reason {
  return { site, record, truth, value, from, to }
}

/** `value` if every fact that goes into it is known, for a reason. */
export function ifKnown(value: number, ...facts: readonly unknown[]): number | undefined {
  return facts.includes(undefined) ? undefined : value
}

/** The amount between two ends, in 1/`perFen` fen, as a reason shows it: in fen, undefined unless it is one and has an end. */
export function ifOne(lo: number, hi: number, perFen = 1): number | undefined {
  return lo === hi && hi !== Infinity ? hi / perFen : undefined
}
