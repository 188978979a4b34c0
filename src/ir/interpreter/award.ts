/** One award, before the rules between awards. Section 3 of docs/evaluation.md. */
import type { Reason, Received, Status } from '../../runtime/outcome.ts'
import { NO, YES } from '../../runtime/truth.ts'
import type { AwardIr, Fact } from '../types.ts'
import { asksOfAward, type Ask } from './asking.ts'
import { judge, lowestTruth, type Judgement } from './condition.ts'
import { viewOfApplicant, type FactRecord } from './facts.ts'
import { withinRange } from './fen.ts'
import type { Upper } from './interval.ts'
import { payable } from './payable.ts'
import { amountReason, refusalReason } from './reason.ts'
import { judgeRecords } from './records.ts'

/** An outcome with exact amounts in fen. */
export interface Draft {
  readonly award: AwardIr
  readonly status: Status
  readonly from: bigint
  readonly to: Upper
  readonly missing: readonly string[]
  readonly pending: readonly string[]
  readonly reasons: readonly Reason[]
  readonly failing: readonly Reason[]
  /** Whether a shared limit may leave more or less to it, whatever is known of the award itself. */
  readonly hanging: boolean
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
  const condition = judge(award.condition, viewOfApplicant(facts))
  const once = refusalOfOnce(award.once, received)
  const reasons = [...scope.reasons, ...condition.reasons, ...once]
  if (scope.truth === NO || condition.truth === NO || once.length > 0)
    return refused(award, reasons, [...scope.failing, ...condition.failing, ...once])

  // 3.2 Records
  const list = award.items && judgeRecords(award.items, facts)
  const certainty = lowestTruth([scope.truth, condition.truth, list?.some ?? YES])
  reasons.push(...(list?.reasons ?? []))
  if (certainty === NO) return refused(award, reasons, list?.failing ?? [])

  // 3.4 to 3.8 Amount, limits, rounding
  const paid = payable(award, facts, list, received)
  reasons.push(...paid.reasons)

  // 3.9 Discretion and certainty
  const { lo } = paid.interval
  const to = withinRange(paid.interval.hi)
  const blocking = award.deferrals.some((deferral) => deferral.blocking)
  const exact = award.kind === 'fixed' || award.kind === 'formula' || award.kind === 'range'
  const from = certainty === YES && exact && !blocking ? withinRange(lo) : 0n

  // 3.10 to 3.12 What is asked, status, deferrals
  const asks = [...scope.asks, ...asksOfAward(declared, award, condition, list, paid, lo < to)]
  const missing = pathsOf(asks.filter(({ finding }) => !finding))
  const open = award.deferrals.flatMap((deferral, i) => (deferral.blocking ? [`deferral:${String(i)}`] : []))
  const pending = [...pathsOf(asks.filter(({ finding }) => finding)), ...open]
  reasons.push(...award.deferrals.map(({ site }) => amountReason(site, -1, undefined, { lo: 0n, hi: 0n })))
  return { award, status: statusOf(missing, pending), from, to, missing, pending, reasons, failing: [], hanging: false }
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
  return { award, status: 'refused', from: 0n, to: 0n, missing: [], pending: [], reasons, failing, hanging: false }
}

/** 一次性 counts what was ever received, 每年一次 what was received this year. */
function refusalOfOnce(site: AwardIr['once'], received: Received): readonly Reason[] {
  if (site === undefined) return []
  const before = site.period === 'year' ? received.thisYear : received.count
  return before > 0 ? [refusalReason(site, before)] : []
}

/** Each path once, in order. */
function pathsOf(asks: readonly Ask[]): readonly string[] {
  return [...new Set(asks.map(({ path }) => path))]
}
