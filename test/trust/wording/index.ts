/** Campaigns of the laws of paraphrase and of order: samples in a random order, each of them written otherwise in every way there is. */
import type { Campaign, Failure, Tally } from '../campaign.ts'
import { diceOf } from '../oracle/random.ts'
import { readSamples } from '../noise/samples.ts'
import { isOther, paraphrasesOf } from './law.ts'
import { FOLDERS, lookAt, type Looked, type Trial } from './look.ts'
import { isOtherInOrder, swapsOf } from './order.ts'

function campaignOf(
  name: string,
  trialsOf: (one: Looked) => readonly Trial[],
  isWrong: (before: Looked, trial: Trial) => boolean,
): Campaign {
  return {
    name,
    run(budget) {
      const counts = { policies: 0, evaluations: 0, inputs: 0 }
      const disagreements: Failure[] = []
      const tally = (): Tally => ({ ...counts, disagreements, crashes: [] })
      const names = readSamples(FOLDERS).map((sample) => sample.name)
      const dice = diceOf(budget.seed)
      while (!budget.isSpent(tally())) {
        const wanted = dice.one(names)
        for (const one of lookAt((other) => other === wanted)) {
          counts.policies += 1
          for (const trial of trialsOf(one)) {
            if (budget.isSpent(tally())) break
            counts.inputs += 1
            if (!isWrong(one, trial)) continue
            const what = `${wanted} ${String(trial.place)}: ${trial.what} means something else`
            disagreements.push({ what, example: trial.changed, replay: `--seed ${String(budget.seed)}` })
          }
        }
        budget.report(tally())
      }
      return Promise.resolve(tally())
    },
  }
}

export const wordingCampaigns: readonly Campaign[] = [
  campaignOf('paraphrase', paraphrasesOf, isOther),
  campaignOf('order', swapsOf, isOtherInOrder),
]
