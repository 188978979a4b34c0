/** The rules between awards as generated code runs them, against the interpreter. CEYAN_RUNS is the number of policies. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interpret } from '../../src/ir/interpreter/index.ts'
import { policyInfoOf } from '../../src/ir/interpreter/policy-info.ts'
import { settle } from '../../src/runtime/between-awards.ts'
import { KNOWLEDGE, plainPolicy } from '../interpreter/plain-policies.ts'

const runs = Number(process.env['CEYAN_RUNS'] ?? 60)
const seed = Number(process.env['CEYAN_SEED'] ?? 20250918)
const context = { date: '2025-10-01' }

it('settles as the interpreter does, reasons included', () => {
  let openChoices = 0
  const property = fc.property(plainPolicy('p'), fc.integer({ min: 0, max: 6 }), (policy, offset) => {
    const rules = policyInfoOf(policy)
    const apart = { ...policy, sharedLimits: [], highestOnly: [] }
    for (const { known } of KNOWLEDGE.filter((_, i) => i % 7 === offset)) {
      const expected = interpret(policy, known, context, { explain: true })
      const before = interpret(apart, known, context, { explain: true }).awards
      const outcomes = before.map((outcome) => ({ ...outcome, reasons: [...outcome.reasons] }))
      const total = settle(outcomes, rules, undefined)
      expect(outcomes).toEqual(expected.awards)
      expect(total).toEqual(expected.total)
      openChoices += expected.awards.filter(({ reasons }) => reasons.at(-1)?.truth === 1).length
    }
  })
  fc.assert(property, { numRuns: 2 * runs, seed })
  expect(openChoices).toBeGreaterThan(runs)
})
