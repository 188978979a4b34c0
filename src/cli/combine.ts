/** Several policies' evaluations of one applicant, with 取高 among them. */
import { policyInfoOf } from '../ir/interpreter/policy-info.ts'
import type { PolicyIr } from '../ir/types.ts'
import { combineHighest } from '../runtime/combine.ts'
import type { CombinedEvaluation } from '../runtime/combine.ts'
import type { Evaluation, ExplainedOutcome, History } from '../runtime/outcome.ts'

export interface Evaluated {
  readonly policy: PolicyIr
  readonly evaluation: Evaluation<ExplainedOutcome>
  /** Of this policy's awards. */
  readonly history: History
}

export function combine(evaluated: readonly Evaluated[]): CombinedEvaluation {
  return combineHighest(
    evaluated.map(({ policy, evaluation, history }) => ({ policy: policyInfoOf(policy), evaluation, history })),
  )
}
