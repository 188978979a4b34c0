/** Steps of an explanation, as `src/runtime/outcome.ts` has them. */
import type { Reason } from '../../runtime/outcome.ts'
import type { Site } from '../../runtime/site.ts'
import { NO, type Truth } from '../../runtime/truth.ts'
import type { Interval } from './interval.ts'

/** A condition that was looked at, for a record (its index) or the applicant (-1). */
export function conditionReason(site: Site, record: number, truth: Truth, value: Reason['value']): Reason {
  return { site, record, truth, value, from: 0, to: 0 }
}

/** A refusal of the whole award. */
export function refusalReason(site: Site, value: number | string): Reason {
  return conditionReason(site, -1, NO, value)
}

/** A step of a calculation and the interval after it, in 1/scale fen. */
export function amountReason(site: Site, record: number, value: Reason['value'], { lo, hi }: Interval): Reason {
  return { site, record, truth: undefined, value, from: Number(lo), to: Number(hi) }
}
