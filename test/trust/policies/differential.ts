/**
 * Random policy texts through the whole compiler: what is emitted and the interpreter agree on facts at their edges, reasons
 * included; the file as the house's formatter lays it out means the same, and so does it in the other script.
 */
import fc from 'fast-check'
import { format } from 'prettier/standalone'
import * as markdown from 'prettier/plugins/markdown'
import { analysePolicy } from '../../../src/compiler.ts'
import { interpret } from '../../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import type { EmittedPolicy } from '../../support/emitted.ts'
import type { Campaign } from '../campaign.ts'
import { disagreement } from './agree.ts'
import type { PolicyModel } from './generator/policy.ts'
import { textOf } from './generator/render.ts'
import { PLAIN } from './generator/surface.ts'
import { emitAndRun } from './load-emitted.ts'
import { differenceOf, foldedDifferenceOf } from './meaning.ts'
import { toTraditional, type Tradition } from './script.ts'
import { searchPolicies, type Counts, type Finding } from './search.ts'
import { translated } from './translate.ts'
import { trialsFor, type Trial } from './trials.ts'

/** Sets of facts for each policy. */
export const FACTS_EACH = 100
const TRADITIONS: readonly Tradition[] = ['t', 'tw', 'hk']

/** `policies`: generated code, interpreter, layout and script. */
export const differential: Campaign = {
  name: 'policies',
  run: (budget) => searchPolicies(budget, lookAt),
}

export async function lookAt(model: PolicyModel, seed: number, counts: Counts): Promise<Finding | undefined> {
  counts.inputs += 1
  const text = textOf(model)
  const { policy, diagnostics } = analysePolicy(text, host)
  if (policy === undefined) {
    const said = diagnostics.some(({ severity, span }) => severity === 'error' && span.end <= text.length)
    return said ? undefined : { kind: 'disagreement', check: 'diagnostics', what: 'neither a policy nor an error' }
  }
  counts.policies += 1
  const trials = fc.sample(trialsFor(policy), { numRuns: FACTS_EACH, seed })
  return (
    evaluateAll(policy, await emitAndRun(policy), trials, seed, counts) ??
    (await laidOut(text, policy)) ??
    inOtherScript(text, policy, TRADITIONS[(seed >>> 0) % TRADITIONS.length] ?? 't', trials.slice(0, 5)) ??
    asPlain(model, policy)
  )
}

const host = { readFile: (): undefined => undefined }

function evaluateAll(
  policy: PolicyIr,
  emitted: EmittedPolicy,
  trials: readonly Trial[],
  seed: number,
  counts: Counts,
): Finding | undefined {
  const known = new WeakMap<object, object>()
  const wrong = ({ facts, context }: Trial): string | undefined => disagreement(policy, emitted, facts, context, known)
  for (const trial of trials) {
    const what = wrong(trial)
    counts.evaluations += 1
    if (what !== undefined)
      return { kind: 'disagreement', check: 'back ends', what, facts: smallestFacts(policy, wrong, seed) }
  }
  return undefined
}

/** The same failure with fewer facts. */
function smallestFacts(policy: PolicyIr, wrong: (trial: Trial) => string | undefined, seed: number): string {
  const property = fc.property(trialsFor(policy), (trial) => wrong(trial) === undefined)
  const { counterexample } = fc.check(property, { seed, numRuns: 10 * FACTS_EACH })
  return JSON.stringify(counterexample?.[0], undefined, 2)
}

async function laidOut(text: string, policy: PolicyIr): Promise<Finding | undefined> {
  const formatted = await format(text, { parser: 'markdown', plugins: [markdown] })
  const { policy: again } = analysePolicy(formatted, host)
  const what = again === undefined ? 'the formatted file does not compile' : differenceOf(policy, again)
  return what === undefined ? undefined : { kind: 'disagreement', check: 'layout', what }
}

function inOtherScript(
  text: string,
  policy: PolicyIr,
  tradition: Tradition,
  trials: readonly Trial[],
): Finding | undefined {
  const fail = (what: string): Finding => ({ kind: 'disagreement', check: `script ${tradition}`, what })
  const { policy: again } = analysePolicy(toTraditional(text, tradition), host)
  if (again === undefined) return fail('the file in traditional characters does not compile')
  const difference = foldedDifferenceOf(policy, again)
  if (difference !== undefined) return fail(difference)
  for (const { facts, context } of trials) {
    const [here, there] = [
      interpret(policy, facts, context, { explain: false }),
      interpret(again, translated(facts, policy, again), context, { explain: false }),
    ]
    const results = [here, there].map(({ awards, total }) =>
      JSON.stringify([total, awards.map(({ status, from, to }) => [status, from, to])]),
    )
    if (results[0] !== results[1]) return fail(`${results[0] ?? ''} became ${results[1] ?? ''}`)
  }
  return undefined
}

/** However it is written, it is the policy that it is in plain writing. */
function asPlain(model: PolicyModel, policy: PolicyIr): Finding | undefined {
  const { policy: plain } = analysePolicy(textOf({ ...model, surface: PLAIN }), host)
  const what = plain === undefined ? 'in plain writing it does not compile' : foldedDifferenceOf(plain, policy)
  return what === undefined ? undefined : { kind: 'disagreement', check: 'writing', what }
}
