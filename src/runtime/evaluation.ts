/** What `evaluate` and `explain` of a generated policy do around its awards. */
import { settle } from './between-awards.ts'
import { explained } from './conclude.ts'
import type { Draft } from './draft.ts'
import { ZERO } from './money.ts'
import type { Context, Evaluation, ExplainedOutcome, Outcome, Receipt } from './outcome.ts'
import type { PolicyInfo } from './policy.ts'
import { NONE } from './scope.ts'
import { NO } from './truth.ts'
import type { Why } from './why.ts'

/** The outcomes of a policy's awards, in their order, put together. Takes them over: they must be nobody else's. */
export function evaluation(policy: PolicyInfo, outcomes: Draft[], context: Context): Evaluation {
  const total = settle(outcomes, policy, context.history)
  return { awards: outcomes, total, receipt: receipt(policy, context) }
}

/** The same, with the reasons that `whys` collected, one for each outcome. */
export function explanation(
  policy: PolicyInfo,
  outcomes: Draft[],
  whys: readonly Why[],
  context: Context,
): Evaluation<ExplainedOutcome> {
  const total = settle(outcomes, policy, context.history, whys)
  const awards: ExplainedOutcome[] = []
  whys.forEach((why, index) => {
    const outcome = outcomes[index]
    if (outcome !== undefined) awards.push(explained(outcome, why))
  })
  return { awards, total, receipt: receipt(policy, context) }
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

/** The same, with the day as the one reason of every award. */
export function explainedOutOfPeriod(policy: PolicyInfo, context: Context): Evaluation<ExplainedOutcome> {
  const { awards, total, receipt } = outOfPeriod(policy, context)
  const site = policy.validity?.site
  return {
    awards: awards.map((outcome) => ({
      ...outcome,
      reasons: site === undefined ? [] : [{ site, record: -1, truth: NO, value: context.date, from: 0, to: 0 }],
      failing: [],
    })),
    total,
    receipt,
  }
}

function receipt(policy: PolicyInfo, context: Context): Receipt {
  return { policy: policy.id, textDigest: policy.textDigest, compiler: policy.compiler, date: context.date }
}
