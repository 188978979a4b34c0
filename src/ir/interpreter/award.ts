/** One award, before the rules between awards. Section 3 of docs/evaluation.md. */
import type { Reason, Received, Shares, Status } from '../../runtime/outcome.ts'
import { NO, YES } from '../../runtime/truth.ts'
import type { AwardIr, Fact } from '../types.ts'
import { asksOfAward, type Ask } from './asking.ts'
import { judge, lowestTruth, type Judgement } from './condition.ts'
import { viewOfApplicant, type FactRecord } from './facts.ts'
import { withinRange } from './fen.ts'
import { plansFor } from './instalments.ts'
import { NOTHING, type Extent } from './interval.ts'
import { mattersOf } from './matters.ts'
import { payable } from './payable.ts'
import { amountReason } from './reason.ts'
import { judgeRecords } from './records.ts'
import { judgeTimes } from './times.ts'
import { rangeOf } from './twin.ts'

/** An outcome with exact amounts in fen. */
export interface Draft {
  readonly award: AwardIr
  readonly status: Status
  readonly from: bigint
  readonly to: Extent
  readonly missing: readonly string[]
  readonly pending: readonly string[]
  readonly reasons: readonly Reason[]
  readonly failing: readonly Reason[]
  /** Where it depends on who applies: the payment plans that may be. */
  readonly plans?: readonly Shares[]
}

/** The policy's own condition, and what it asks for. */
export interface Scope extends Judgement {
  readonly asks: readonly Ask[]
}

/** Evaluates one award of a policy that is in force. `declared` are the facts of the policy. */
export function evaluateAward(
  award: AwardIr,
  facts: FactRecord,
  received: Received,
  scope: Scope,
  declared: readonly Fact[],
): Draft {
  // 3.1 Condition
  const view = viewOfApplicant(facts)
  const condition = judge(award.condition, view)
  const times = judgeTimes(award, received, view)
  const reasons = [...scope.reasons, ...condition.reasons, ...times.reasons]
  if ([scope.truth, condition.truth, times.truth].includes(NO))
    return refused(award, reasons, [...scope.failing, ...condition.failing, ...times.reasons])

  // 3.2 Records
  const matters = mattersOf(award, facts, received)
  const list = award.records && judgeRecords(award.records, facts, matters)
  const certainty = lowestTruth([scope.truth, condition.truth, times.truth, list?.some ?? YES])
  for (const reason of list?.reasons ?? []) reasons.push(reason)
  if (certainty === NO) return refused(award, reasons, list?.failing ?? [])

  // 3.4 to 3.8 Amount, ceilings, difference, rounding
  const paid = payable(award, facts, list, received, matters)
  for (const reason of paid.reasons) reasons.push(reason)

  // 3.9 Discretion and certainty
  const { lo, hi: to } = rangeOf(paid.twin)
  const deferrals = award.deferrals
    .map((deferral, index) => ({ ...deferral, index, guard: judge(deferral.if, view) }))
    .filter(({ guard }) => guard.truth !== NO)
  const blocking = deferrals.filter((deferral) => deferral.blocking)
  const from = certainty === YES && blocking.length === 0 ? withinRange(finite(lo)) : 0n

  // 3.10 to 3.12 What is asked, status, deferrals
  const asked = [...condition.asked, ...times.asked, ...paid.asked, ...blocking.flatMap(({ guard }) => guard.asked)]
  const asks = [...scope.asks, ...asksOfAward(declared, award, list, asked)]
  const missing = pathsOf(asks.filter(({ finding }) => !finding))
  const open = blocking.map(({ index }) => `deferral:${String(index)}`)
  const pending = [...pathsOf(asks.filter(({ finding }) => finding)), ...open]
  reasons.push(...deferrals.map(({ site }) => amountReason(site, -1, undefined, NOTHING)))
  return {
    award,
    status: statusOf(missing, pending),
    from,
    to: withinRange(to),
    missing,
    pending,
    reasons,
    failing: [],
    ...plansFor(award, view),
  }
}

/** What is certain has an end. Throws a RangeError for an amount that is nothing but unlimited. */
function finite(amount: Extent): bigint {
  if (typeof amount === 'bigint') return amount
  throw new RangeError('金额没有上限 (an amount without an end is certain)')
}

/** Whether an award takes part in the rules between awards: it is neither refused nor out of period. */
export function isInPlay({ status }: Draft): boolean {
  return status !== 'refused' && status !== 'out-of-period'
}

/** 3.11 Status of an award that is not refused. */
export function statusOf(missing: readonly string[], pending: readonly string[]): Status {
  return missing.length > 0 ? 'undetermined' : pending.length > 0 ? 'pending' : 'granted'
}

/** 3.3 Nothing is paid, nothing is asked. */
function refused(award: AwardIr, reasons: readonly Reason[], failing: readonly Reason[]): Draft {
  return { award, status: 'refused', from: 0n, to: 0n, missing: [], pending: [], reasons, failing }
}

/** Each path once, in order. */
function pathsOf(asks: readonly Ask[]): readonly string[] {
  return [...new Set(asks.map(({ path }) => path))]
}
