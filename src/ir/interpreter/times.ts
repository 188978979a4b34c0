/** Awards that are given so often and no more. Section 3.1 of docs/evaluation.md. */
import type { Reason, Received } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { AwardIr } from '../types.ts'
import { judge } from './condition.ts'
import type { Asked, View } from './facts.ts'
import { receivedTimes } from './history.ts'
import { refusalReason } from './reason.ts'

/** Whether an award was received too often already. */
export interface Exhausted {
  /** NO when it was, UNKNOWN when it is not known whether that counts for the applicant. */
  readonly truth: Truth
  readonly reasons: readonly Reason[]
  readonly asked: readonly Asked[]
}

/** A rule whose number is not reached asks nothing, whomever it is for. */
export function judgeTimes({ times }: AwardIr, received: Received, view: View): Exhausted {
  const reached = times
    .filter(({ most, period }) => receivedTimes(period, received) >= most)
    .map((one) => ({ ...one, guard: judge(one.if, view) }))
  const refusing = reached.filter(({ guard }) => guard.truth === YES)
  const open = reached.filter(({ guard }) => guard.truth === UNKNOWN)
  return {
    truth: refusing.length > 0 ? NO : open.length > 0 ? UNKNOWN : YES,
    reasons: refusing.map(({ site, period }) =>
      refusalReason(site, period === 'year' ? received.thisYear : received.count),
    ),
    asked: open.flatMap(({ guard }) => guard.asked),
  }
}
