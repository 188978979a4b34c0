/**
 * The plan against the reference interpreter: what awards come to by themselves and together, their status, what they ask for,
 * how many conditions fail, which deferrals there are; on random policies that use every construct of the IR, and on the
 * policies of the folder. CEYAN_RUNS is the number of random policies; CEYAN_SEED another seed.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { evaluatePlan, planPolicy, type PolicyPlan } from '../../src/plan/index.ts'
import type { Context, Status } from '../../src/runtime/outcome.ts'
import { contextFor, factsFor, randomPolicy } from '../support/random-ir/index.ts'
import { realPolicies } from '../trust/laws/trials.ts'

const POLICIES = Number(process.env['CEYAN_RUNS'] ?? 30)
const FACTS_EACH = 60
const SEED = Number(process.env['CEYAN_SEED'] ?? 20250918)

describe('plan and interpreter agree', () => {
  const statuses = new Map<Status, number>()

  it('on random policies', { timeout: 600_000 }, () => {
    const policies = [
      ...fc.sample(randomPolicy({ awards: 20 }), { numRuns: Math.ceil(POLICIES / 3), seed: SEED }),
      ...fc.sample(randomPolicy({ awards: 4 }), { numRuns: Math.floor((2 * POLICIES) / 3), seed: SEED + 1 }),
    ]
    for (const policy of policies) compareOn(policy, FACTS_EACH)
    for (const status of ['granted', 'refused', 'undetermined', 'pending'] as const)
      expect(statuses.get(status) ?? 0, status).toBeGreaterThan(50)
  })

  it('on the policies in the folder', { timeout: 600_000 }, () => {
    for (const policy of realPolicies()) compareOn(policy, 2 * FACTS_EACH)
  })

  function compareOn(policy: PolicyIr, runs: number): void {
    // Whether a policy is in force is asked before its plan is run.
    const inForce = { ...policy, validity: undefined }
    const plan = planPolicy(inForce)
    fc.assert(
      fc.property(factsFor(policy), contextFor(policy), (facts, context) => {
        for (const { status } of compare(inForce, plan, facts, context))
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }),
      { numRuns: runs, seed: SEED },
    )
  }
})

/** Throws with the first difference; gives what both say otherwise. */
function compare(
  policy: PolicyIr,
  plan: PolicyPlan,
  facts: FactRecord,
  context: Context,
): readonly { readonly status: Status }[] {
  const expected = interpret(policy, facts, context, { explain: true })
  const actual = evaluatePlan(plan, facts, context.history)
  const wanted = expected.awards.map(({ award, status, from, to, missing, pending, failing, reasons }) => ({
    award: award.id,
    status,
    from: BigInt(from),
    to: to === null ? null : BigInt(to),
    missing: missing.toSorted(),
    pending: pending.toSorted(),
    failing: failing.length,
    deferred: reasons.filter(({ site }) => site.kind === 'deferral').length,
  }))
  const given = actual.awards.map(({ missing, pending, deferred, ...outcome }) => ({
    ...outcome,
    missing: missing.toSorted(),
    pending: pending.toSorted(),
    deferred: deferred.length,
  }))
  expect(given).toEqual(wanted)
  const { from, to } = expected.total
  expect(actual.total).toEqual({ from: BigInt(from), to: to === null ? null : BigInt(to) })
  return expected.awards
}
