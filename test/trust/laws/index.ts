/**
 * The laws, over random policies and over those of `policies/`, until the time is up. `test/interpreter/laws.test.ts` tries the same
 * laws for a while at every run of the tests.
 */
import fc from 'fast-check'
import { interpret } from '../../../src/ir/interpreter/index.ts'
import type { Budget, Campaign, Failure, Tally } from '../campaign.ts'
import { applicationLaws } from './applications.ts'
import { baseLaws } from './base.ts'
import { intervalLaws } from './intervals.ts'
import { knowledgeLaws } from './knowledge.ts'
import { LawBroken, type Evaluate, type Law, type Trial } from './law.ts'
import { orderLaws } from './order.ts'
import { payoutLaws } from './payouts.ts'
import { casesOf, randomCases, realPolicies, type Case } from './trials.ts'

export const laws: readonly Law[] = [
  ...intervalLaws,
  ...payoutLaws,
  ...baseLaws,
  ...knowledgeLaws,
  ...orderLaws,
  ...applicationLaws,
]

export const lawsCampaign: Campaign = { name: 'laws of evaluation', run: (budget) => Promise.resolve(tryLaws(budget)) }

/** Policies and applications of one round. */
const POLICIES = 3
const TRIALS = 4

function tryLaws(budget: Budget): Tally {
  const real = realPolicies().map((policy) => casesOf(policy, TRIALS))
  let tally: Tally = { policies: real.length, evaluations: 0, inputs: 0, disagreements: [], crashes: [] }
  const random = randomCases(TRIALS)
  const told = new Set<string>()
  for (let round = 0; !budget.isSpent(tally); round += 1) {
    const seed = budget.seed + round
    for (const law of laws) {
      if (budget.isSpent(tally)) return tally
      const sources = [random, ...real]
      for (const [index, source] of sources.entries()) {
        const { evaluations, inputs, failure } = tryLaw(law, source, seed, index === 0 ? POLICIES : 1)
        tally = {
          ...tally,
          policies: tally.policies + (index === 0 ? POLICIES : 0),
          evaluations: tally.evaluations + evaluations,
          inputs: tally.inputs + inputs,
        }
        if (failure === undefined || told.has(failure.what)) continue
        told.add(failure.what)
        const kind = failure.isCrash ? 'crashes' : 'disagreements'
        tally = { ...tally, [kind]: [...tally[kind], failure.failure] }
      }
    }
    budget.report(tally)
  }
  return tally
}

interface Tried {
  readonly evaluations: number
  readonly inputs: number
  /** How often the precondition of the law was met. */
  readonly reached: number
  readonly failure: { readonly what: string; readonly isCrash: boolean; readonly failure: Failure } | undefined
}

/** One law on so many cases; of a failure the smallest case that fast-check finds. */
export function tryLaw(law: Law, source: fc.Arbitrary<Case>, seed: number, numRuns: number): Tried {
  const counts = { evaluations: 0, inputs: 0, reached: 0 }
  const evaluate: Evaluate = (policy, facts, context) => {
    counts.evaluations += 1
    return interpret(policy, facts, context, { explain: true })
  }
  const property = fc.property(source, ({ policy, trials }) => {
    for (const trial of trials) {
      counts.inputs += 1
      counts.reached += law.check(policy, trial, evaluate)
    }
  })
  const details = fc.check(property, { seed, numRuns, interruptAfterTimeLimit: MOST_SHRINKING })
  if (!details.failed || details.counterexample === null) return { ...counts, failure: undefined }
  const [example] = details.counterexample
  const error = details.errorInstance
  const what = `${law.name}: ${error instanceof Error ? error.message : String(error)}`
  const replay = `${law.name}, seed ${String(details.seed)}, path ${details.counterexamplePath}`
  const failure = { what, example: exampleText(example, law, evaluate), replay }
  return { ...counts, failure: { what: law.name, isCrash: !(error instanceof LawBroken), failure } }
}

/** Milliseconds; shrinking a policy takes long, and what was found by then is told. */
const MOST_SHRINKING = 60_000

/** The application that breaks the law, and the policy by name, or whole where it was drawn at random. */
function exampleText({ policy, trials }: Case, law: Law, evaluate: Evaluate): string {
  const broken = trials.find((trial) => breaks(law, policy, trial, evaluate)) ?? trials[0]
  const shown = policy.id === 'random-policy' ? policy : policy.id
  return JSON.stringify({ policy: shown, facts: broken?.facts, context: broken?.context }, undefined, 1)
}

function breaks(law: Law, policy: Case['policy'], trial: Trial, evaluate: Evaluate): boolean {
  try {
    law.check(policy, trial, evaluate)
    return false
  } catch {
    return true
  }
}
