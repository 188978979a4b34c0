/** Random policies: what is emitted type-checks, and gives what the reference interpreter gives, reasons included. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emitTypeScript } from '../../src/emit/typescript/index.ts'
import type { EmittedFile } from '../../src/emit/typescript/index.ts'
import { interpret } from '../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import type { Context } from '../../src/runtime/outcome.ts'
import { contextFor, factsFor, randomPolicy } from '../support/random-ir/index.ts'
import { load } from './load-policy.ts'
import { typeErrors } from './type-errors.ts'

/** Policies, and sets of facts for each. A few here; the many are in test/properties. */
const POLICIES = Number(process.env['CEYAN_RUNS'] ?? 12)
const FACTS = 60
const SEED = Number(process.env['CEYAN_SEED'] ?? 7)

test('what is emitted agrees with the interpreter and with the type checker', async () => {
  const policies = fc.sample(randomPolicy({ awards: 6 }), { numRuns: POLICIES, seed: SEED })
  const emitted: Record<string, readonly EmittedFile[]> = {}
  for (const [index, policy] of policies.entries()) {
    const files = await emitTypeScript(policy)
    emitted[`policy-${String(index)}`] = files
    const generated = await load(files)
    const trials = fc.sample(fc.tuple(factsFor(policy), contextFor(policy)), { numRuns: FACTS, seed: SEED })
    for (const [facts, context] of trials) {
      const expected = orError(() => interpret(policy, facts, context, { explain: true }))
      expect(
        orError(() => generated.explain(facts, context)),
        note(policy, facts, context),
      ).toEqual(expected)
      const plain = orError(() => interpret(policy, facts, context, { explain: false }))
      expect(orError(() => withoutReasons(generated.evaluate(facts, context)))).toEqual(plain)
    }
  }
  expect(typeErrors(emitted)).toEqual([])
})

function withoutReasons(evaluation: ReturnType<Awaited<ReturnType<typeof load>>['evaluate']>): unknown {
  return { ...evaluation, awards: evaluation.awards.map((award) => ({ ...award, reasons: [], failing: [] })) }
}

/** What a function gives, or the kind of its error: both must refuse the same inputs. */
function orError(evaluate: () => unknown): unknown {
  try {
    return evaluate()
  } catch (error) {
    return error instanceof RangeError ? 'RangeError' : error
  }
}

function note(policy: PolicyIr, facts: unknown, context: Context): string {
  return JSON.stringify({ awards: policy.clauses.flatMap((clause) => clause.awards).length, facts, context })
}
