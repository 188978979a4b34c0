/** What `evaluate` and `explain` of a generated policy do around its awards. */
import { settle } from './between-awards.ts'
import { refused } from './conclude.ts'
import type { ToldDraft } from './draft.ts'
import { ZERO } from './money.ts'
import type { Context, Evaluation, ExplainedOutcome, Outcome, Receipt } from './outcome.ts'
import type { StatedCeiling } from './payout.ts'
import type { PolicyInfo } from './policy.ts'
import { NONE } from './scope.ts'
import { NO } from './truth.ts'
import { NO_REASONS, reasonOf } from './why.ts'

/**
 * The outcomes of a policy's awards, in their order, put together. Takes them over: they must be nobody else's. `ceilings`
 * are the shared ones that go by facts, in the order of the policy's trees.
 */
export function evaluation(
  policy: PolicyInfo,
  outcomes: ToldDraft[],
  context: Context,
  ceilings?: readonly StatedCeiling[],
): Evaluation {
  const total = settle(outcomes, policy, context.history, ceilings)
  return { awards: outcomes, total, receipt: receipt(policy, context) }
}

/** The same of outcomes that were explained: their awards were handed a `Why`. */
export function explanation(
  policy: PolicyInfo,
  outcomes: ToldDraft[],
  context: Context,
  ceilings?: readonly StatedCeiling[],
): Evaluation<ExplainedOutcome> {
  const { awards, total, receipt } = evaluation(policy, outcomes, context, ceilings)
  return { awards: awards as readonly ExplainedOutcome[], total, receipt }
}

/** Outside its validity a policy grants nothing and asks for nothing. */
export function outOfPeriod(policy: PolicyInfo, context: Context): Evaluation {
  const awards = policy.awards.map((award): Outcome => ({
    award,
    status: 'out-of-period',
    from: ZERO,
    to: ZERO,
    missing: NONE,
    pending: NONE,
  }))
  return { awards, total: { from: ZERO, to: ZERO }, receipt: receipt(policy, context) }
}

/** The policy is not for the applicant: every award is refused. */
export function outOfScope(policy: PolicyInfo, context: Context): Evaluation {
  const awards = policy.awards.map((award) => refused(award))
  return { awards, total: { from: ZERO, to: ZERO }, receipt: receipt(policy, context) }
}

/** Out of the period, with the day as the one reason of every award. */
export function explainedOutOfPeriod(policy: PolicyInfo, context: Context): Evaluation<ExplainedOutcome> {
  const { awards, total, receipt } = outOfPeriod(policy, context)
  const site = policy.validity?.site
  return {
    awards: awards.map((outcome) => ({
      ...outcome,
      reasons: site === undefined ? NO_REASONS : [reasonOf(site, -1, NO, context.date, 0, 0)],
      failing: NO_REASONS,
    })),
    total,
    receipt,
  }
}

/** One policy on one day has one receipt, whoever the applicant is: the last one is kept. */
function receipt(policy: PolicyInfo, { date }: Context): Receipt {
  if (policy === latest.policy && date === latest.receipt.date) return latest.receipt
  const { id, textDigest, meaningDigest, compiler } = policy
  latest = { policy, receipt: Object.freeze({ policy: id, textDigest, meaningDigest, compiler, date }) }
  return latest.receipt
}

let latest: { readonly policy: PolicyInfo | undefined; readonly receipt: Receipt } = {
  policy: undefined,
  receipt: { policy: '', textDigest: '', meaningDigest: '', compiler: '', date: '' },
}
