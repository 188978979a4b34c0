/** What `evaluate` and `explain` of a generated policy do around its awards. */
import { settle } from './between-awards.ts'
import { explained } from './conclude.ts'
import type { Draft } from './draft.ts'
import { ZERO } from './money.ts'
import type { Context, Evaluation, ExplainedOutcome, Outcome, Receipt } from './outcome.ts'
import type { PolicyInfo } from './policy.ts'
import { NONE } from './scope.ts'
import { NO } from './truth.ts'
import { NO_REASONS, reasonOf, Why } from './why.ts'

/** The outcomes of a policy's awards, in their order, put together. Takes them over: they must be nobody else's. */
export function evaluation(policy: PolicyInfo, outcomes: Draft[], context: Context): Evaluation {
  const total = settle(outcomes, policy, context.history)
  return { awards: outcomes, total, receipt: receipt(policy, context) }
}

/** A collector of reasons for each award of a policy; they begin with those of its scope. */
export function whysOf(policy: PolicyInfo, scope?: Why): readonly Why[] {
  const whys: Why[] = []
  for (let count = policy.awards.length; count > 0; count -= 1) whys.push(new Why(scope))
  return whys
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
  for (let index = 0; index < whys.length; index += 1) {
    const outcome = outcomes[index]
    const why = whys[index]
    if (outcome !== undefined && why !== undefined) awards.push(explained(outcome, why))
  }
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
      reasons: site === undefined ? NO_REASONS : [reasonOf(site, -1, NO, context.date, 0, 0)],
      failing: NO_REASONS,
    })),
    total,
    receipt,
  }
}

function receipt(policy: PolicyInfo, context: Context): Receipt {
  return { policy: policy.id, textDigest: policy.textDigest, compiler: policy.compiler, date: context.date }
}
