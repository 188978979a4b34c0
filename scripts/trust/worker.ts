/** One process of `npm run trust`: runs the campaigns of its job, and tells how far it is. */
import type { Budget, Tally } from '../../test/trust/campaign.ts'
import { campaigns } from '../../test/trust/index.ts'
import type { Job, Result } from './job.ts'

/** Milliseconds between two reports. */
const PAUSE = 1000

const job = JSON.parse(process.argv[2] ?? '') as Job
for (const campaign of campaigns.filter(({ name }) => job.names.includes(name))) {
  const begin = performance.now()
  let told = begin
  const seconds = (): number => (performance.now() - begin) / 1000
  const tell = (tally: Tally): void => {
    process.send?.({ name: campaign.name, tally, seconds: seconds() } satisfies Result)
  }
  const isSpent = (tally: Tally): boolean =>
    campaign.name === 'policies' && job.policies !== undefined
      ? tally.policies >= job.policies
      : seconds() >= job.seconds / job.names.length
  const budget: Budget = {
    seed: job.seed,
    isSpent,
    report(tally) {
      if (performance.now() - told < PAUSE) return
      told = performance.now()
      tell(tally)
    },
  }
  tell({ policies: 0, evaluations: 0, inputs: 0, disagreements: [], crashes: [] })
  tell(await campaign.run(budget))
}
