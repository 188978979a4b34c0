/**
 * The reference interpreter of the intermediate representation.
 *
 * In: a policy, facts, a context. Out: the results of `src/runtime/outcome.ts`, exactly as docs/evaluation.md says, one file
 * for each of its sections. It is the yardstick of the other back ends: BigInt inside, everything computed in the order
 * of the page, nothing shared with what it is compared to but the types of the result.
 *
 * Not done here: reading facts that people write, wording of reasons.
 */
import type { Context, Evaluation, ExplainedOutcome } from '../../runtime/outcome.ts'
import { scopeAsksOf } from '../asks.ts'
import type { PolicyIr } from '../types.ts'
import { asksOfScope } from './asking.ts'
import { awardInfoOf } from './award-info.ts'
import { evaluateAward, type Draft, type Scope } from './award.ts'
import { judge } from './condition.ts'
import { viewOfApplicant, type FactRecord } from './facts.ts'
import { settle } from './between-awards.ts'
import { fenOf, fenOrNull } from './fen.ts'
import { receivedBy, type ReceivedFor } from './history.ts'
import { outOfPeriod, violatedValidity } from './validity.ts'

export type { FactRecord, FactValue } from './facts.ts'
export { splitInstalments, type Instalment } from './instalments.ts'

export interface InterpretOptions {
  /** Whether the outcomes carry reasons and failing conditions; both are empty otherwise. */
  readonly explain: boolean
}

/**
 * Evaluates all awards of a policy. Throws a RangeError when a fact or a finite ceiling is beyond the exact range, a
 * TypeError when a list is given for a scalar fact or the other way round.
 */
export function interpret(
  policy: PolicyIr,
  facts: FactRecord,
  context: Context,
  { explain }: InterpretOptions,
): Evaluation<ExplainedOutcome> {
  const received = receivedBy(context.history)
  const alone = evaluateAwards(policy, facts, context.date, received)
  const { drafts, total } = settle(policy, alone, facts, received)
  return {
    awards: drafts.map((draft) => outcomeOf(draft, explain)),
    total: { from: fenOf(total.from), to: fenOrNull(total.to) },
    receipt: {
      policy: policy.id,
      textDigest: policy.textDigest,
      meaningDigest: policy.meaningDigest,
      compiler: policy.compiler,
      date: context.date,
    },
  }
}

/** Each award for itself, in document order. */
function evaluateAwards(policy: PolicyIr, facts: FactRecord, date: string, received: ReceivedFor): readonly Draft[] {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const violated = violatedValidity(policy, date)
  if (violated !== undefined) return awards.map((award) => outOfPeriod(award, violated, date))
  const judged = judge(policy.scope, viewOfApplicant(facts))
  const scope: Scope = { ...judged, asks: asksOfScope(policy.facts, scopeAsksOf(policy), judged) }
  return awards.map((award) => evaluateAward(award, facts, received(award.id), scope, policy.facts))
}

function outcomeOf(draft: Draft, explain: boolean): ExplainedOutcome {
  return {
    award: awardInfoOf(draft.award),
    status: draft.status,
    from: fenOf(draft.from),
    to: fenOrNull(draft.to),
    missing: draft.missing,
    pending: draft.pending,
    reasons: explain ? draft.reasons : [],
    failing: explain ? draft.failing : [],
    ...(draft.plans === undefined ? {} : { plans: draft.plans }),
  }
}
