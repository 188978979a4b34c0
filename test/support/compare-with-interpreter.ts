/** One evaluation by an emitted policy, held against the interpreter. */
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import type { Context, Evaluation, ExplainedOutcome, Outcome } from '../../src/runtime/outcome.ts'
import { firstDifference, type KnownPairs } from './differences.ts'
import type { EmittedPolicy } from './emitted.ts'

/** Two evaluations, with and without reasons. Throws with the first difference; gives what both say otherwise. */
export function compareWithInterpreter(
  policy: PolicyIr,
  emitted: EmittedPolicy,
  facts: FactRecord,
  context: Context,
  known: KnownPairs,
): Evaluation<ExplainedOutcome> {
  const expected = interpret(policy, facts, context, { explain: true })
  const inReasons = firstDifference(expected, emitted.explain(facts, context), known)
  if (inReasons !== undefined) throw new Error(`explain${inReasons}`)
  const without = firstDifference(withoutReasons(expected), emitted.evaluate(facts, context), known)
  if (without !== undefined) throw new Error(`evaluate${without}`)
  return expected
}

/** The same result as `evaluate` gives it. */
function withoutReasons({ awards, total, receipt }: Evaluation<ExplainedOutcome>): Evaluation {
  const outcomes = awards.map(({ award, status, from, to, missing, pending, plans }): Outcome => ({
    award,
    status,
    from,
    to,
    missing,
    pending,
    ...(plans === undefined ? {} : { plans }),
  }))
  return { awards: outcomes, total, receipt }
}
