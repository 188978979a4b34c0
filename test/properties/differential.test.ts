/**
 * The emitted TypeScript against the reference interpreter, on random policies that use every construct of the IR: results
 * with and without reasons, byte for byte of what they say. CEYAN_RUNS is the number of policies; CEYAN_SEED another seed.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { emitTypeScript } from '../../src/emit/typescript/index.ts'
import { interpret, splitInstalments } from '../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { splitByShares } from '../../src/runtime/instalments.ts'
import type { Money } from '../../src/runtime/money.ts'
import type { Evaluation, ExplainedOutcome, Status } from '../../src/runtime/outcome.ts'
import { compareWithInterpreter } from '../support/compare-with-interpreter.ts'
import { importEmitted, removeEmitted, type EmittedPolicy } from '../support/emitted.ts'
import { contextFor, factsFor, randomPolicy } from '../support/random-ir/index.ts'

const POLICIES = Number(process.env['CEYAN_RUNS'] ?? 12)
const FACTS_EACH = 300
const SEED = Number(process.env['CEYAN_SEED'] ?? 20250918)
const FOLDER = `differential-${String(process.pid)}`

/** A few large policies and some small ones: every tenth award costs less to emit than the first. */
const policies = [
  ...fc.sample(randomPolicy({ awards: 30 }), { numRuns: Math.ceil(POLICIES / 2), seed: SEED }),
  ...fc.sample(randomPolicy({ awards: 4 }), { numRuns: Math.floor(POLICIES / 2), seed: SEED + 1 }),
]

afterAll(() => removeEmitted(FOLDER))

describe('emitted TypeScript and interpreter agree', () => {
  const statuses = new Map<Status, number>()
  const sites = new Set<string>()

  it.each(policies.map((policy, i) => [i, policy] as const))('on random policy %i', async (i, policy) => {
    const emitted = await emit(policy, i)
    const known = new WeakMap<object, object>()
    const trials = fc.tuple(factsFor(policy), contextFor(policy))
    fc.assert(
      fc.property(trials, ([facts, context]) => {
        count(compareWithInterpreter(policy, emitted, facts, context, known))
      }),
      { numRuns: FACTS_EACH, seed: SEED, interruptAfterTimeLimit: 30_000 },
    )
  })

  // Doubles are not exact beyond 2^53 − 1: emitted code may refuse what the interpreter can still do, but never differ.
  it('on amounts up to the largest, where emitted code may refuse', async () => {
    const met = { equal: 0, refused: 0, bothRefused: 0 }
    for (const [i, policy] of policies.slice(2, 6).entries()) {
      const emitted = await emit(policy, i + POLICIES)
      const trials = fc.tuple(factsFor(policy, { mostFen: Number.MAX_SAFE_INTEGER }), contextFor(policy))
      for (const [facts, context] of fc.sample(trials, { numRuns: 3 * FACTS_EACH, seed: SEED })) {
        const expected = withinRange(() => interpret(policy, facts, context, { explain: false }))
        const actual = withinRange(() => emitted.evaluate(facts, context))
        if (actual === undefined) met[expected === undefined ? 'bothRefused' : 'refused'] += 1
        else {
          expect(comparable(actual)).toEqual(expected && comparable(expected))
          met.equal += 1
        }
      }
    }
    for (const times of Object.values(met)) expect(times, JSON.stringify(met)).toBeGreaterThan(2)
  })

  it('having seen every status and every kind of reason', () => {
    for (const status of ['granted', 'refused', 'undetermined', 'pending', 'out-of-period'] as const)
      expect(statuses.get(status) ?? 0, status).toBeGreaterThan(50)
    expect([...sites].toSorted()).toEqual([...KINDS].toSorted())
  })

  function count({ awards }: Evaluation<ExplainedOutcome>): void {
    for (const { status, reasons } of awards) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      for (const { site } of reasons) sites.add(site.kind)
    }
  }
})

const KINDS: readonly string[] = [
  ...['is', 'compare', 'one-of', 'has-records', 'count-of', 'validity', 'once'],
  ...[
    'fixed',
    'between',
    'rate',
    'floating-rate',
    'grade',
    'tier',
    'cases',
    'marginal',
    'per-unit',
    'open',
    'limit',
    'sum',
  ],
  ...['difference', 'period-limit', 'shared-limit', 'highest-only', 'deferral', 'rounding'],
]

it('payment plans are split alike', () => {
  const plans = policies.flatMap(({ clauses }) =>
    clauses.flatMap(({ awards }) => awards.flatMap(({ instalments }) => instalments)),
  )
  expect(plans).not.toEqual([])
  const amounts = fc.record({ from: fc.maxSafeNat(), to: fc.option(fc.maxSafeNat()) })
  fc.assert(
    fc.property(fc.constantFrom(...plans), amounts, ({ shares: plan }, { from, to }) => {
      const outcome = { from: from as Money, to: to as Money | null }
      const shares = plan.map(({ numerator, denominator }) => [numerator, denominator] as const)
      const ofRuntime = (end: Money): readonly Money[] => splitByShares(end, shares)
      const split = splitInstalments(outcome, plan)
      expect(split.map((payment) => payment.from)).toEqual(ofRuntime(outcome.from))
      expect(split.map((payment) => payment.to)).toEqual(
        outcome.to === null ? shares.map(() => null) : ofRuntime(outcome.to),
      )
    }),
    { numRuns: 500, seed: SEED },
  )
})

async function emit(policy: PolicyIr, index: number): Promise<EmittedPolicy> {
  return importEmitted(`${FOLDER}/${String(index)}`, await emitTypeScript(policy))
}

/** The result, undefined when it is refused as beyond the exact range. */
function withinRange<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function comparable({ awards, total }: Evaluation): unknown {
  return [total, ...awards.map(({ status, from, to, missing, pending }) => ({ status, from, to, missing, pending }))]
}
