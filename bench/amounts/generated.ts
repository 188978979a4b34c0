import * as city from '../../generated/chengdu-city-ai-2025/index.ts'
import type { Amounts, KnownFacts } from './award-amounts.ts'

/** The amounts by the generated functions of the awards, which give statuses, intervals and missing facts as well. */
export function amountsGenerated(facts: KnownFacts): Amounts {
  return [
    city.computeVoucher(facts).to ?? Infinity,
    city.greenCentre(facts).to ?? Infinity,
    city.modelUse(facts).to ?? Infinity,
    city.scenarioReward(facts).to ?? Infinity,
    city.achievementPrize(facts).to ?? Infinity,
    city.otherPrize(facts).to ?? Infinity,
    city.theoryInnovation(facts).to ?? Infinity,
    city.equityFinancing(facts).to ?? Infinity,
    city.hitProductReward(facts).to ?? Infinity,
    city.rankingReward(facts).to ?? Infinity,
    city.typicalCaseReward(facts).to ?? Infinity,
  ]
}
