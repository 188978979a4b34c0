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
  run(budget) {
    const isKnown = knownCauses()
    return Promise.resolve(search(budget, (seed) => ({ drawn: caseOf(seed), isKnown })))
  },
}

/** A way that fails in its plainest dress is known to fail in any. */
const deletion: Campaign = {
  name: 'deletion',
  run(budget) {
    const known = knownOf('deletion')
    const isKnown = knownCauses()
    const all = cells()
    const draw = (seed: number): Draw => {
      const dice = diceOf(seed)
      const cell = dice.one(all)
      const way = dice.below(cell.cases.length)
      const { meaning, writing } = cell.cases[way] ?? caseOf(seed)
      const isListed = known.get(cell.name)?.includes(way) ?? false
      return {
        drawn: { meaning, writing: { seed, settled: writing.settled } },
        isKnown: (cause) => isListed || isKnown(cause),
      }
    }
    return Promise.resolve(search(budget, draw))
  },
}

export const oracleCampaigns: readonly Campaign[] = [oracle, deletion]

/** A known cause explains a failure that has all its parts: what else is left in it may be there by the luck of the draw. */
function knownCauses(): (cause: string) => boolean {
  const known = [...knownOf('oracle-causes').keys()].map(partsOf)
  return (cause) => {
    const { sort, parts } = partsOf(cause)
    return known.some((one) => one.sort === sort && one.parts.every((part) => parts.includes(part)))
  }
}

function partsOf(cause: string): { readonly sort: string; readonly parts: readonly string[] } {
  const [sort = '', parts = ''] = cause.split(': ')
  return { sort, parts: parts.split(' + ') }
}

interface Draw {
  readonly drawn: Case
  /** Whether a failure is known, by its cause. */
  readonly isKnown: (cause: string) => boolean
}

/** What differs and is not known is a failure. */
function search(budget: Budget, draw: (seed: number) => Draw): Tally {
  const counts = { policies: 0, evaluations: 0, inputs: 0 }
  const disagreements: Failure[] = []
  const crashes: Failure[] = []
  const tally = (): Tally => ({ ...counts, disagreements, crashes })
  for (let seed = budget.seed; !budget.isSpent(tally()); seed += 1) {
    counts.inputs += 1
    try {
      const { drawn, isKnown } = draw(seed)
      const compared = compareCase(drawn)
      counts.policies += compared.verdict.outcome === 'refused' ? 0 : 1
      counts.evaluations += compared.evaluations
      const failure = compared.verdict.outcome === 'different' ? newFailure(drawn, compared, isKnown) : undefined
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

function newFailure(drawn: Case, first: Compared, isKnown: Draw['isKnown']): Omit<Failure, 'replay'> | undefined {
  const { compared, cause } = shrink(drawn, first)
  if (isKnown(cause)) return undefined
  const { verdict } = compared
  const what = verdict.outcome === 'different' ? verdict.difference.what : ''
  return { what: `${cause}: ${what}`, example: compared.text }
}
