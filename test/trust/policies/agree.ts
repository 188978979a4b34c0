/** Emitted TypeScript and interpreter on one set of facts. */
import { interpret, type FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import type { Context, Evaluation, ExplainedOutcome } from '../../../src/runtime/outcome.ts'
import { firstDifference, type KnownPairs } from '../../support/differences.ts'
import type { EmittedPolicy } from '../../support/emitted.ts'

const REFUSED = 'refused'

/** Where the two differ, with or without reasons; undefined when they agree. Anything but a RangeError is thrown on. */
export function disagreement(
  policy: PolicyIr,
  emitted: EmittedPolicy,
  facts: FactRecord,
  context: Context,
  known: KnownPairs,
): string | undefined {
  const expected = orRefused(() => interpret(policy, facts, context, { explain: true }))
  const explained = orRefused(() => emitted.explain(facts, context))
  const plain = orRefused(() => emitted.evaluate(facts, context))
  if (explained === REFUSED || plain === REFUSED) {
    // docs/evaluation.md §1: emitted code may refuse what doubles cannot hold, and nothing else.
    return expected === REFUSED || isBeyondDoubles(expected) ? undefined : 'emitted code refuses amounts in range'
  }
  if (expected === REFUSED) return 'the interpreter alone refuses'
  const inReasons = firstDifference(expected, explained, known)
  if (inReasons !== undefined) return `explain${inReasons}`
  const inResults = firstDifference(withoutReasons(expected), withoutReasons(plain), known)
  return inResults === undefined ? undefined : `evaluate${inResults}`
}

function orRefused<T>(run: () => T): T | typeof REFUSED {
  try {
    return run()
  } catch (error) {
    if (error instanceof RangeError) return REFUSED
    throw error
  }
}

/** Whether some step of it is above 2^53 − 1 in its own unit. */
function isBeyondDoubles({ awards }: Evaluation<ExplainedOutcome>): boolean {
  const isLarge = (amount: number): boolean => amount > Number.MAX_SAFE_INTEGER && amount !== Infinity
  return awards.some(({ reasons }) => reasons.some(({ from, to }) => isLarge(from) || isLarge(to)))
}

function withoutReasons({ awards, total, receipt }: Evaluation): unknown {
  const outcomes = awards.map(({ award, status, from, to, missing, pending }) => {
    return { award, status, from, to, missing, pending }
  })
  return { awards: outcomes, total, receipt }
}
