/**
 * The laws of `test/trust/laws`, on random policies and on those of `policies/`. CEYAN_RUNS is the number of random policies,
 * CEYAN_SEED another seed.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpret, splitInstalments, type FactRecord } from '../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import type { Money } from '../../src/runtime/money.ts'
import type { Context, Outcome, Total } from '../../src/runtime/outcome.ts'
import { laws, tryLaw } from '../trust/laws/index.ts'
import { casesOf, randomCases, realPolicies } from '../trust/laws/trials.ts'
import { KNOWLEDGE, plainPolicy } from './plain-policies.ts'

const runs = Number(process.env['CEYAN_RUNS'] ?? 60)
const seed = Number(process.env['CEYAN_SEED'] ?? 20250918)
const TRIALS_EACH = 12
/** Runs of one real policy: each has so many trials again. */
const runsOfReal = Math.ceil(runs / 12)

describe.each(laws)('$name', (law) => {
  it('holds of random policies, and says something of them', { timeout: 600_000 }, () => {
    const { reached, failure } = tryLaw(law, randomCases(TRIALS_EACH), seed, runs)
    expect(failure?.failure).toBeUndefined()
    expect(reached).toBeGreaterThanOrEqual(ENOUGH)
  })

  it('holds of the policies in the folder, and says something of them', { timeout: 600_000 }, () => {
    const tried = real.map((policy) => tryLaw(law, casesOf(policy, TRIALS_EACH), seed, runsOfReal))
    expect(tried.flatMap(({ failure }) => failure?.failure ?? [])).toEqual([])
    expect(tried.reduce((sum, { reached }) => sum + reached, 0)).toBeGreaterThanOrEqual(ENOUGH)
  })
})

/** How often the precondition of a law has to be met, at the least. */
const ENOUGH = 20
const real = realPolicies()
const evaluate = (policy: PolicyIr, facts: FactRecord, context: Context) =>
  interpret(policy, facts, context, { explain: false })
const end = (to: Money | null): number => to ?? Infinity

describe('knowing one fact more, of all that can be known of plain policies', () => {
  it('only narrows, changes nothing that is settled, and nothing that did not ask for it', () => {
    const context = { date: '2025-10-01' }
    const property = fc.property(plainPolicy('p'), (policy) => {
      for (const { known, more } of KNOWLEDGE) {
        const before = evaluate(policy, known, context)
        for (const facts of more) {
          const after = evaluate(policy, facts, context)
          const learnt = Object.keys(facts).find((id) => !(id in known)) ?? ''
          for (const [i, outcome] of before.awards.entries()) {
            expectSettled(after.awards[i], outcome)
            const asked = outcome.missing.includes(learnt) || outcome.pending.includes(learnt)
            if (!asked) expect(comparable(after.awards[i])).toEqual(comparable(outcome))
          }
          expectNarrower(after.total, before.total)
        }
      }
    })
    fc.assert(property, { numRuns: runs, seed })
  })
})

it('instalments add up to the fen, and none is negative', () => {
  const shares = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 })
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => parts.map((numerator) => ({ numerator, denominator: parts.reduce((sum, part) => sum + part, 0) })))
  fc.assert(
    fc.property(fc.maxSafeNat(), shares, (amount, plan) => {
      const payments = splitInstalments({ from: 0 as Money, to: amount as Money }, plan).map(({ to }) => to ?? -1)
      expect(payments.reduce((sum, payment) => sum + payment, 0)).toBe(amount)
      expect(Math.min(...payments)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 10 * runs, seed },
  )
})

function expectNarrower(after: Total, before: Total): void {
  expect(after.from).toBeGreaterThanOrEqual(before.from)
  expect(end(after.to)).toBeLessThanOrEqual(end(before.to))
}

function expectSettled(after: Outcome | undefined, before: Outcome | undefined): void {
  if (after === undefined || before === undefined) throw new Error('no such award')
  if (before.status === 'undetermined' || before.status === 'pending') expectNarrower(after, before)
  else expect(comparable(after)).toEqual(comparable(before))
}

function comparable(outcome: Outcome | undefined): unknown {
  return outcome && [outcome.status, outcome.from, outcome.to]
}
