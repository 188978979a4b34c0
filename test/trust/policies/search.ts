/** Trying random policies one after another, and making what fails small. */
import fc from 'fast-check'
import type { Budget, Failure, Tally } from '../campaign.ts'
import type { PolicyModel } from './generator/policy.ts'
import { textOf } from './generator/render.ts'
import { policyOf } from './trials.ts'

/** What was found wrong with one policy. */
export interface Finding {
  readonly kind: 'disagreement' | 'crash'
  /** The check that found it; shrinking stays with it. */
  readonly check: string
  readonly what: string
  /** The facts for which it happens, once they are known. */
  readonly facts?: string
}

export interface Counts {
  policies: number
  evaluations: number
  inputs: number
}

/** Looks at one policy; what it counts goes into `counts`. */
export type Look = (model: PolicyModel, seed: number, counts: Counts) => Promise<Finding | undefined>

/** More attempts than this to make a failing policy smaller are not worth their time. */
const MOST_SHRINKS = 400
/** A campaign that has failed so often is stopped. */
const ENOUGH_FAILURES = 20

/** Goes through the policies of the seeds from `budget.seed` on. */
export async function searchPolicies(budget: Budget, look: Look): Promise<Tally> {
  const counts: Counts = { policies: 0, evaluations: 0, inputs: 0 }
  const disagreements: Failure[] = []
  const crashes: Failure[] = []
  const tally = (): Tally => ({ ...counts, disagreements, crashes })
  for (let seed = budget.seed; !budget.isSpent(tally()); seed += 1) {
    const found = await failureOf(seed, look, counts)
    if (found !== undefined) (found.kind === 'crash' ? crashes : disagreements).push(found.failure)
    if (disagreements.length + crashes.length >= ENOUGH_FAILURES) break
    budget.report(tally())
  }
  return tally()
}

interface Found {
  readonly kind: Finding['kind']
  readonly failure: Failure
}

async function failureOf(seed: number, look: Look, counts: Counts): Promise<Found | undefined> {
  let first: Finding | undefined
  let last: Finding | undefined
  let shrinks = 0
  const property = fc.asyncProperty(policyOf(seed), async (model) => {
    if (first !== undefined && (shrinks += 1) > MOST_SHRINKS) return true
    const isShrinking = first !== undefined
    const found = await guarded(look, model, seed, isShrinking ? { ...counts } : counts)
    if (found === undefined || (first !== undefined && found.check !== first.check)) return true
    first ??= found
    last = found
    return false
  })
  const { counterexample } = await fc.check(property, { seed, numRuns: 1, unbiased: true })
  const [model] = counterexample ?? []
  if (model === undefined || last === undefined) return undefined
  const example = [textOf(model), ...(last.facts === undefined ? [] : [last.facts])].join('\n')
  return {
    kind: last.kind,
    failure: { what: `${last.check}: ${last.what}`, example, replay: `--seed ${String(seed)} --policies 1` },
  }
}

async function guarded(look: Look, model: PolicyModel, seed: number, counts: Counts): Promise<Finding | undefined> {
  try {
    return await look(model, seed, counts)
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { kind: 'crash', check: 'thrown', what }
  }
}
