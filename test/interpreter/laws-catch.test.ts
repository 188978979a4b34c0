/** Each law catches an interpreter that is wrong in the way that it speaks of. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import { fen, type Money } from '../../src/runtime/money.ts'
import type { Evaluation, ExplainedOutcome } from '../../src/runtime/outcome.ts'
import { NO } from '../../src/runtime/truth.ts'
import { laws } from '../trust/laws/index.ts'
import { LawBroken, type Evaluate } from '../trust/laws/law.ts'
import { casesOf, randomCases, realPolicies } from '../trust/laws/trials.ts'

const right: Evaluate = (policy, facts, context) => interpret(policy, facts, context, { explain: true })

/** Every outcome changed; the total stays. */
const changed =
  (change: (outcome: ExplainedOutcome, index: number) => ExplainedOutcome): Evaluate =>
  (...application) => {
    const evaluation = right(...application)
    return { ...evaluation, awards: evaluation.awards.map(change) }
  }

const withTotal =
  (change: (total: Evaluation['total']) => Evaluation['total']): Evaluate =>
  (...application) => {
    const evaluation = right(...application)
    return { ...evaluation, total: change(evaluation.total) }
  }

const doubled = (outcome: ExplainedOutcome): ExplainedOutcome =>
  outcome.to === null ? outcome : { ...outcome, from: fen(outcome.from * 2), to: fen(outcome.to * 2) }

const noHistory: Evaluate = (policy, facts, { date }) => right(policy, facts, { date })

/** What is paid falls with the sum of the facts. */
const falling: Evaluate = (policy, facts, context) => {
  const sum = JSON.stringify(facts).length % 97
  return changed((one) => (one.to === null ? one : { ...one, to: fen(one.to + 1000 - 10 * sum + 1000) }))(
    policy,
    facts,
    context,
  )
}

/** Each award that loses a choice takes a fen from every other one. */
const losersDraw: Evaluate = (...application) => {
  const evaluation = right(...application)
  const hasLost = ({ reasons }: ExplainedOutcome): boolean =>
    reasons.some(({ site, truth }) => site.kind === 'highest-only' && truth === NO)
  const gone = evaluation.awards.filter(hasLost).length
  const awards = evaluation.awards.map((one) =>
    hasLost(one) || one.to === null ? one : { ...one, to: fen(Math.max(0, one.to - gone)) },
  )
  return { ...evaluation, awards }
}

/** The total as the sum of what each award is sure of, and not what all of them are sure of together. */
const whatEachIsSureOf: Evaluate = (...application) => {
  const evaluation = right(...application)
  const from = evaluation.awards.reduce((sum, one) => sum + one.from, 0)
  return { ...evaluation, total: { ...evaluation.total, from: fen(from) } }
}

const MUTANTS: readonly (readonly [law: string, Evaluate])[] = [
  ['0 ≤ from ≤ to, of every award and of the total', changed((one) => ({ ...one, from: fen((one.to ?? 0) + 1) }))],
  ['to ≤ every ceiling of the award', changed(doubled)],
  ['the total is within what ceilings and choices leave of the awards', noHistory],
  [
    'the total is within what ceilings and choices leave of the awards',
    withTotal(({ from, to }) => ({ from, to: to === null ? to : fen(to * 2 + 1) })),
  ],
  ['what loses a choice changes nothing of any other award', losersDraw],
  ['the order in which awards draw on a ceiling changes no total', whatEachIsSureOf],
  ['more base never pays less', falling],
  [
    'more base never pays less in all',
    (policy, facts, context) =>
      withTotal((total) => ({ ...total, to: fen(10 ** 12 - numbersIn(facts)) }))(policy, facts, context),
  ],
  [
    'a newly known fact only narrows, and changes nothing of what is settled',
    (policy, facts, context) =>
      changed((one) => ({ ...one, to: one.to === null ? one.to : fen(one.to + Object.keys(facts).length) }))(
        policy,
        facts,
        context,
      ),
  ],
  [
    'facts that an award reports as not missing never change it',
    changed((one) => ({ ...one, missing: [], pending: [] })),
  ],
  [
    'facts that a whole policy reports as not missing never change its result',
    changed((one) => ({ ...one, missing: [], pending: [] })),
  ],
  [
    'the order in which facts and history are given changes nothing',
    (policy, facts, context) =>
      withTotal((total) => ({ ...total, from: fen(Object.keys(facts)[0]?.length ?? 0) }))(policy, facts, context),
  ],
  [
    'the order of the records of a list changes no amount',
    (policy, facts, context) =>
      withTotal((total) => ({ ...total, from: fen(firstRecordOf(facts)) }))(policy, facts, context),
  ],
  ['instalments add up to the fen, and none is negative', changed((one) => ({ ...one, from: -100 as Money }))],
  [
    'no evaluation throws on valid facts',
    (policy, facts, context) => {
      if (Object.keys(facts).length === 0) throw new TypeError('no facts')
      return right(policy, facts, context)
    },
  ],
  ['a year split in two applications pays what one would, under yearly caps', noHistory],
  ['paying step by step through tiers with 差额 totals what one jump pays', noHistory],
]

const numbersIn = (facts: FactRecord): number =>
  Object.values(facts).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value % 10 ** 9 : 0), 0)

const firstRecordOf = (facts: FactRecord): number =>
  Object.values(facts).reduce<number>((sum, value) => {
    const [first] = typeof value === 'object' ? value : []
    return sum + (first === undefined ? 0 : JSON.stringify(first).length)
  }, 0)

it('has a mutant for every law', () => {
  expect([...new Set(MUTANTS.map(([name]) => name))].sort()).toEqual(laws.map(({ name }) => name).sort())
})

const cases = [randomCases(12), ...realPolicies().map((policy) => casesOf(policy, 12))].flatMap((source) =>
  fc.sample(source, { seed: 20250918, numRuns: 25 }),
)

it.each(MUTANTS)('%s', (name, evaluate) => {
  const law = laws.find((one) => one.name === name)
  const isCaught = cases.some(({ policy, trials }) =>
    trials.some((trial) => isBroken(() => law?.check(policy, trial, evaluate))),
  )
  expect(isCaught).toBe(true)
})

function isBroken(check: () => void): boolean {
  try {
    check()
    return false
  } catch (error) {
    if (error instanceof LawBroken || error instanceof TypeError) return true
    throw error
  }
}
