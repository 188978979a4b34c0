/** Drives a law over random inputs until a budget is spent. What breaks it is made as small as fast-check can. */
import fc from 'fast-check'
import type { Budget, Campaign, Failure, Tally } from '../campaign.ts'

/** A law did not hold; anything else that is thrown is a crash. */
export class LawBroken extends Error {}

/** Throws a LawBroken when the law does not hold. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new LawBroken(what)
}

export interface Law<Input> {
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
  /** Throws when the law does not hold. Gives what it did besides trying one input. */
  readonly check: (input: Input) => Promise<Effort> | Effort
  /** The input as text to read and to paste. */
  readonly show: (input: Input) => string
}

/** How many policies were compiled, and evaluated. */
export interface Effort {
  readonly policies?: number
  readonly evaluations?: number
}

/** Inputs of one seed; shrinking is per batch. */
const batch = 8
/** A campaign that has found so much has to be looked at first. */
const mostFailures = 20

/** A campaign that tries random inputs, batch after batch. */
export function searching<Input>(law: Law<Input>): Campaign {
  return { name: law.name, run: (budget) => search(law, budget) }
}

async function search<Input>(law: Law<Input>, budget: Budget): Promise<Tally> {
  const done = { policies: 0, evaluations: 0, inputs: 0 }
  const disagreements: Failure[] = []
  const crashes: Failure[] = []
  const tally = (): Tally => ({ ...done, disagreements, crashes })
  const property = fc.asyncProperty(law.inputs, async (input) => {
    const { policies = 0, evaluations = 0 } = await law.check(input)
    done.inputs += 1
    done.policies += policies
    done.evaluations += evaluations
  })
  for (let seed = budget.seed; !budget.isSpent(tally()); seed += 1) {
    const result = await fc.check(property, { seed, numRuns: batch })
    if (result.failed) {
      const { errorInstance: error, counterexample, counterexamplePath } = result
      const failure: Failure = {
        what: error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error),
        example: counterexample === null ? '' : law.show(counterexample[0]),
        replay: `seed ${String(seed)} path ${counterexamplePath ?? ''}`,
      }
      ;(error instanceof LawBroken ? disagreements : crashes).push(failure)
    }
    if (disagreements.length + crashes.length >= mostFailures) break
    budget.report(tally())
  }
  return tally()
}
