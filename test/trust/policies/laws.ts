/**
 * What must hold of every policy, tried on random policy texts with the interpreter: of one evaluation, of what becomes of it
 * when more is known or facts come in another order, and of the same policy with something beside it that does not concern it.
 */
import fc from 'fast-check'
import { analysePolicy } from '../../../src/compiler.ts'
import { interpret, type FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import type { Context, Evaluation, Outcome, Total } from '../../../src/runtime/outcome.ts'
import { pathsOf, withhold } from '../../support/random-ir/index.ts'
import type { Campaign } from '../campaign.ts'
import type { PolicyModel } from './generator/policy.ts'
import { textOf } from './generator/render.ts'
import { compiledDifferenceOf } from './meaning.ts'
import { searchPolicies, type Counts, type Finding } from './search.ts'
import { trialsFor, type Trial } from './trials.ts'
import { withCommentary, withGlossaryReversed, withStranger } from './variations.ts'

const FACTS_EACH = 20

/** The laws over policies as their texts give them. */
export const laws: Campaign = {
  name: 'laws of policy texts',
  run: (budget) => searchPolicies(budget, lookAtLaws),
}

export function lookAtLaws(model: PolicyModel, seed: number, counts: Counts): Promise<Finding | undefined> {
  counts.inputs += 1
  const text = textOf(model)
  const policy = compiled(text)
  if (policy === undefined) return Promise.resolve(undefined)
  counts.policies += 1
  const trials = fc.sample(fc.tuple(trialsFor(policy), fc.array(fc.nat(99), { minLength: 13, maxLength: 13 })), {
    numRuns: FACTS_EACH,
    seed,
  })
  for (const [trial, dice] of trials) {
    counts.evaluations += 1
    for (const [name, law] of Object.entries(EVALUATION_LAWS)) {
      const what = law(policy, trial, dice)
      if (what !== undefined) return Promise.resolve(failing(name, what, trial))
    }
  }
  for (const [name, law] of Object.entries(TEXT_LAWS)) {
    const what = law(text, policy, trials)
    if (what !== undefined) return Promise.resolve(failing(name, what, undefined))
  }
  return Promise.resolve(undefined)
}

function compiled(text: string): PolicyIr | undefined {
  return analysePolicy(text, { readFile: () => undefined }).policy
}

function failing(check: string, what: string, trial: Trial | undefined): Finding {
  return { kind: 'disagreement', check, what, ...(trial === undefined ? {} : { facts: JSON.stringify(trial) }) }
}

/** What is wrong, undefined when the law holds; the dice say which facts are withheld. */
type EvaluationLaw = (policy: PolicyIr, trial: Trial, dice: readonly number[]) => string | undefined

const EVALUATION_LAWS: Readonly<Record<string, EvaluationLaw>> = {
  '0 ≤ from ≤ to': (policy, { facts, context }) => {
    const { awards, total } = evaluate(policy, facts, context)
    const wrong = [...awards, total].find(({ from, to }) => from < 0 || end(to) < from)
    return wrong && JSON.stringify(wrong)
  },
  'knowing more only narrows': (policy, { facts, context }, dice) => {
    const before = evaluate(policy, less(facts, dice), context)
    const after = evaluate(policy, facts, context)
    const wrong = after.awards.find((award, i) => !isSettled(award, before.awards[i]))
    if (wrong !== undefined) return `${wrong.award.id} ${shown(wrong)}`
    return isNarrower(after.total, before.total) ? undefined : `${shown(before.total)} became ${shown(after.total)}`
  },
  'what no award asks for changes nothing': (policy, { facts, context }, dice) => {
    const known = less(facts, dice)
    const before = evaluate(policy, known, context)
    const asked = new Set(before.awards.flatMap(({ missing, pending }) => [...missing, ...pending]))
    const has = new Set(pathsOf(known))
    const more = withhold(facts, (path) => asked.has(path) && !has.has(path))
    return differing(before, evaluate(policy, more, context))
  },
  'the order of facts and records changes nothing': (policy, { facts, context }) => {
    return differing(evaluate(policy, facts, context), evaluate(policy, reversed(facts), context))
  },
}

type TextLaw = (
  text: string,
  policy: PolicyIr,
  trials: readonly (readonly [Trial, readonly number[]])[],
) => string | undefined

const TEXT_LAWS: Readonly<Record<string, TextLaw>> = {
  'commentary changes nothing': (text, policy) => {
    const again = compiled(withCommentary(text))
    return again === undefined ? 'it does not compile' : compiledDifferenceOf(policy, again)
  },
  'the order of the glossary changes nothing': (text, policy, trials) =>
    alike(policy, compiled(withGlossaryReversed(text)), trials, differing),
  'a clause about something else changes nothing of the others': (text, policy, trials) =>
    alike(policy, compiled(withStranger(text)), trials, (before, after) => {
      const ids = new Set(before.awards.map(({ award }) => award.id))
      const awards = after.awards.filter(({ award }) => ids.has(award.id))
      return differing(before, { ...after, awards, total: before.total })
    }),
}

function alike(
  policy: PolicyIr,
  again: PolicyIr | undefined,
  trials: readonly (readonly [Trial, readonly number[]])[],
  difference: (before: Evaluation, after: Evaluation) => string | undefined,
): string | undefined {
  if (again === undefined) return 'it does not compile'
  const found = trials.map(([{ facts, context }]) =>
    difference(evaluate(policy, facts, context), evaluate(again, facts, context)),
  )
  return found.find((what) => what !== undefined)
}

const evaluate = (policy: PolicyIr, facts: FactRecord, context: Context): Evaluation =>
  interpret(policy, facts, context, { explain: false })
const end = (to: number | null): number => to ?? Infinity
const shown = (value: Outcome | Total): string =>
  'status' in value
    ? `${value.status} ${String(value.from)}–${String(value.to)}`
    : `${String(value.from)}–${String(value.to)}`

/** A third of the facts are withheld. */
function less(facts: FactRecord, dice: readonly number[]): FactRecord {
  const paths = pathsOf(facts)
  return withhold(facts, (path) => (dice[paths.indexOf(path) % dice.length] ?? 0) < 33)
}

/** What is settled stays as it is; what is not only narrows. */
function isSettled(after: Outcome, before: Outcome | undefined): boolean {
  if (before === undefined) return false
  if (before.status === 'undetermined' || before.status === 'pending') return isNarrower(after, before)
  return shown(after) === shown(before)
}

function isNarrower(after: Total, before: Total): boolean {
  return after.from >= before.from && end(after.to) <= end(before.to)
}

/** Where two results of the same awards differ in status or amount. */
function differing(before: Evaluation, after: Evaluation): string | undefined {
  const results = [before, after].map(({ awards, total }) =>
    [...awards.map((award) => `${award.award.id} ${shown(award)}`), `total ${shown(total)}`].join('; '),
  )
  return results[0] === results[1] ? undefined : results.join(' became ')
}

/** Keys and records the other way round. */
function reversed(facts: FactRecord): FactRecord {
  const entries = Object.entries(facts).toReversed()
  return Object.fromEntries(
    entries.map(([id, value]) => [id, typeof value === 'object' ? value.map(reversed).toReversed() : value]),
  )
}
