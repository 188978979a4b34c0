/** Campaigns of the oracle: random meanings, and the deletion law in random dress. */
import type { Budget, Campaign, Failure, Tally } from '../campaign.ts'
import { knownOf } from '../known/lists.ts'
import { caseOf, type Case } from './cases.ts'
import { compareCase, type Compared } from './compare.ts'
import { cells } from './grid.ts'
import { diceOf } from './random.ts'
import { shrink } from './shrink.ts'

/** A campaign that has failed so often is stopped. */
const ENOUGH_FAILURES = 20

const oracle: Campaign = {
  name: 'oracle',
  run: (budget) => Promise.resolve(search(budget, caseOf)),
}

const deletion: Campaign = {
  name: 'deletion',
  run(budget) {
    const all = cells().flatMap(({ cases }) => cases)
    return Promise.resolve(
      search(budget, (seed) => {
        const { meaning, writing } = diceOf(seed).one(all)
        return { meaning, writing: { seed, settled: writing.settled } }
      }),
    )
  },
}

export const oracleCampaigns: readonly Campaign[] = [oracle, deletion]

/** What differs for a cause that is not in the list of known ones is a failure. */
function search(budget: Budget, draw: (seed: number) => Case): Tally {
  const known = knownOf('oracle-causes')
  const counts = { policies: 0, evaluations: 0, inputs: 0 }
  const disagreements: Failure[] = []
  const crashes: Failure[] = []
  const tally = (): Tally => ({ ...counts, disagreements, crashes })
  for (let seed = budget.seed; !budget.isSpent(tally()); seed += 1) {
    counts.inputs += 1
    try {
      const drawn = draw(seed)
      const compared = compareCase(drawn)
      counts.policies += compared.verdict.outcome === 'refused' ? 0 : 1
      counts.evaluations += compared.evaluations
      const failure = compared.verdict.outcome === 'different' ? newFailure(drawn, compared, known) : undefined
      if (failure !== undefined) disagreements.push({ ...failure, replay: `--seed ${String(seed)}` })
    } catch (error) {
      crashes.push({
        what: error instanceof Error ? (error.stack ?? error.message) : String(error),
        example: '',
        replay: `--seed ${String(seed)}`,
      })
    }
    if (disagreements.length + crashes.length >= ENOUGH_FAILURES) break
    budget.report(tally())
  }
  return tally()
}

function newFailure(
  drawn: Case,
  first: Compared,
  known: ReadonlyMap<string, unknown>,
): Omit<Failure, 'replay'> | undefined {
  const { compared, cause } = shrink(drawn, first)
  if (known.has(cause)) return undefined
  const { verdict } = compared
  const what = verdict.outcome === 'different' ? verdict.difference.what : ''
  return { what: `${cause}: ${what}`, example: compared.text }
}
