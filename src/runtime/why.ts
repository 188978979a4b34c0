import type { Reason } from './outcome.ts'
import type { Site } from './site.ts'
import { NO } from './truth.ts'
import type { Truth } from './truth.ts'

/** Collects the reasons of one award, in the order in which its rules apply. Made only when somebody asks why. */
export class Why {
  readonly reasons: Reason[]
  /** Reasons that do not hold but fail nothing: another part of their 或 or 任意…项 holds. */
  readonly excused: Reason[]
  /** Index of the record that the steps are about, -1 for the applicant. */
  record = -1

  /** Begins with what the policy's own scope gave. */
  constructor(scope?: Why) {
    this.reasons = scope === undefined ? [] : scope.reasons.slice()
    this.excused = scope === undefined ? [] : scope.excused.slice()
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
    this.reasons.push({ site, record: this.record, truth, value, from: 0, to: 0 })
  }

  /** A step of the amount: the fact that went in, and the interval after it in 1/scale fen. */
  step(site: Site, value: Reason['value'], from: number, to: number): void {
    this.reasons.push({ site, record: this.record, truth: undefined, value, from, to })
  }

  /** The rounding, if it changed anything; the interval before and after it, both in 1/scale fen. */
  rounding(site: Site, from: number, to: number, roundedFrom: number, roundedTo: number): void {
    if (from !== roundedFrom || to !== roundedTo) this.step(site, undefined, from, to)
  }

  /** There is no record to pay for. */
  noRecords(site: Site): void {
    this.reasons.push({ site, record: -1, truth: NO, value: 0, from: 0, to: 0 })
  }

  /** The conditions of these sites, of the record at hand, fail nothing. */
  excuse(...sites: readonly Site[]): void {
    for (let index = this.reasons.length - 1; index >= 0; index -= 1) {
      const reason = this.reasons[index]
      if (reason === undefined) continue
      if (reason.record === this.record && sites.includes(reason.site)) this.excused.push(reason)
    }
  }

  /** The conditions that fail, in document order. */
  failing(): Reason[] {
    return this.reasons.filter((reason) => reason.truth === NO && !this.excused.includes(reason))
  }
}

/** `value` if every fact that goes into it is known, for a reason. */
export function ifKnown(value: number, ...facts: readonly unknown[]): number | undefined {
  return facts.includes(undefined) ? undefined : value
}
