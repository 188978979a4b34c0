/** Awards that are given so often and no more. Section 3.1 of docs/evaluation.md. */
import type { Reason, Received } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { AwardIr } from '../types.ts'
import { judge } from './condition.ts'
import type { Asked, View } from './facts.ts'
import { wasReceived } from './history.ts'
import { receiptsOf } from './matters.ts'
import { refusalReason } from './reason.ts'

/** Whether an award was received too often already. */
export interface Exhausted {
  /** NO when it was, UNKNOWN when it is not known whether it was or whether that counts for the applicant. */
  readonly truth: Truth
  readonly reasons: readonly Reason[]
  /** Of whom that counts, and the award's receipts, when it takes them to say how often it was received. */
  readonly asked: readonly Asked[]
}

/** A rule whose number is not reached asks nothing, whomever it is for. */
export function judgeTimes(award: AwardIr, received: Received, view: View): Exhausted {
  const reached = award.times
    .map((one) => ({ ...one, used: wasReceived(one, received), guard: judge(one.if, view) }))
    .filter(({ used, guard }) => used !== NO && guard.truth !== NO)
  const refusing = reached.filter(({ used, guard }) => used === YES && guard.truth === YES)
  return {
    truth: refusing.length > 0 ? NO : reached.length > 0 ? UNKNOWN : YES,
    reasons: refusing.map(({ site, period }) =>
      refusalReason(site, period === 'year' ? received.thisYear : received.count),
    ),
    asked: [
      ...reached.flatMap(({ guard }) => guard.asked),
      ...(reached.some(({ used }) => used === UNKNOWN) ? [receiptsOf(award)] : []),
    ],
  }
}
