import type { Reason } from './outcome.ts'
import type { Site } from './site.ts'
import { NO } from './truth.ts'
import type { Truth } from './truth.ts'

/** Collects the reasons of one award, in the order in which its rules apply. Made only when somebody asks why. */
export class Why {
  readonly reasons: Reason[] = []
  /** Reasons that do not hold but fail nothing: another part of their 或 or 任意…项 holds. */
  excused: readonly Reason[] = NO_REASONS
  /** Index of the record that the steps are about, -1 for the applicant. */
  record = -1

  /** Begins with what the policy's own scope gave. */
  constructor(scope?: Why) {
    if (scope === undefined) return
    // One by one: a copy in one piece would have no room left, and grow at the next reason.
    for (const reason of scope.reasons) this.reasons.push(reason)
    this.excused = scope.excused
  }

  /** Steps that follow are about the next record, the first one after the applicant. */
  nextRecord(): void {
    this.record += 1
  }

  /** Steps that follow are about the applicant again. */
  applicant(): void {
    this.record = -1
  }

  /** A condition and whether it holds. */
  condition(site: Site, truth: Truth, value: Reason['value']): void {
    this.reasons.push(reasonOf(site, this.record, truth, value, 0, 0))
  }

  /** A step of the amount: the fact that went in, and the interval after it in 1/scale fen. */
  step(site: Site, value: Reason['value'], from: number, to: number): void {
    this.reasons.push(reasonOf(site, this.record, undefined, value, from, to))
  }

  /** The rounding, if it changed anything; the interval before and after it, both in 1/scale fen. */
  rounding(site: Site, from: number, to: number, roundedFrom: number, roundedTo: number): void {
    if (from !== roundedFrom || to !== roundedTo) this.step(site, undefined, from, to)
  }

  /** There is no record to pay for. */
  noRecords(site: Site): void {
    this.reasons.push(reasonOf(site, -1, NO, 0, 0, 0))
  }

  /** The conditions of these sites, of the record at hand, fail nothing. */
  excuse(...sites: readonly Site[]): void {
    const excused = this.reasons.filter(({ record, site }) => record === this.record && sites.includes(site))
    this.excused = [...this.excused, ...excused]
  }

  /** A choice between awards: whether this one is chosen, and its interval after it in 1/scale fen. */
  choice(site: Site, truth: Truth, chosen: string | undefined, from: number, to: number): void {
    this.reasons.push(reasonOf(site, -1, truth, chosen, from, to))
  }

  /** The conditions that fail, in document order. */
  failing(): readonly Reason[] {
    const failing: Reason[] = []
    const { reasons, excused } = this
    for (const reason of reasons) {
      if (reason.truth === NO && (excused.length === 0 || !excused.includes(reason))) failing.push(reason)
    }
    return failing
  }
}

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
