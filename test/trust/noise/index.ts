/** Campaign of the noise law: samples in a random order, each place of them. */
import type { Campaign, Failure, Tally } from '../campaign.ts'
import { knownOf } from '../known/lists.ts'
import { diceOf } from '../oracle/random.ts'
import { isSilent, lookAt, trialsOf } from './law.ts'
import { readSamples } from './samples.ts'

export const noiseCampaign: Campaign = {
  name: 'noise',
  run(budget) {
    const known = knownOf('noise')
    const counts = { policies: 0, evaluations: 0, inputs: 0 }
    const disagreements: Failure[] = []
    const tally = (): Tally => ({ ...counts, disagreements, crashes: [] })
    const samples = readSamples()
    const dice = diceOf(budget.seed)
    while (!budget.isSpent(tally())) {
      const sample = dice.one(samples)
      const one = lookAt(sample)
      if (one === undefined) continue
      counts.policies += 1
      const listed = new Set(known.get(sample.name))
      for (const trial of trialsOf(one)) {
        if (budget.isSpent(tally())) break
        counts.inputs += 1
        if (listed.has(trial.place) || !isSilent(one, trial)) continue
        const what = `${sample.name} ${String(trial.place)}: ${trial.word} says nothing`
        disagreements.push({ what, example: trial.changed, replay: `--seed ${String(budget.seed)}` })
      }
      budget.report(tally())
    }
    return Promise.resolve(tally())
  },
}
