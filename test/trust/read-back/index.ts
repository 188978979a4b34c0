/** Campaign of the read-back law: random policies of every construct, each written back and compiled again. */
import { analysePolicy } from '../../../src/compiler.ts'
import type { Campaign } from '../campaign.ts'
import { textOf } from '../policies/generator/render.ts'
import { searchPolicies } from '../policies/search.ts'
import { lossesOf } from './law.ts'

export const readBackCampaign: Campaign = {
  name: 'read-back',
  run: (budget) =>
    searchPolicies(budget, (model, _, counts) => {
      const { policy } = analysePolicy(textOf(model), { readFile: () => undefined }, { findings: 'errors' })
      counts.inputs += 1
      if (policy === undefined) return Promise.resolve(undefined)
      // What has no sentence, or is refused, is said; another meaning is not.
      const lost = lossesOf(policy).find(({ cause }) => !cause.startsWith('unsaid') && !cause.startsWith('error'))
      if (lost === undefined) counts.policies += 1
      return Promise.resolve(
        lost && { kind: 'disagreement', check: lost.cause, what: `${lost.cause}\n${lost.written}` },
      )
    }),
}
