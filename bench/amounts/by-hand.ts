import { WAN } from '../hand-written/result.ts'
import type { Amounts, KnownFacts } from './award-amounts.ts'

/** The amounts in plain TypeScript with integers in `number`. */
export function amountsByHand(facts: KnownFacts): Amounts {
  const { receivedAngelInvestment, receivedVentureCapital, receivedPrivateEquity, aiRevenueShare } = facts
  const invested = receivedAngelInvestment || receivedVentureCapital || receivedPrivateEquity
  return [
    Math.min(Math.round((facts.computePurchaseCost * 3) / 5), 500 * WAN),
    facts.nationalGreenDataCentre ? 100 * WAN : 0,
    facts.usesModel ? Math.min(Math.round((facts.annualModelFee * 3) / 10), 100 * WAN) : 0,
    facts.landmarkScenario ? Math.min(Math.round((facts.scenarioInvestment * 3) / 10), 100 * WAN) : 0,
    facts.wonWuWenjunAchievementPrize ? 50 * WAN : 0,
    facts.wonOtherWuWenjunPrize ? 20 * WAN : 0,
    facts.theoryBreakthrough ? 100 * WAN : 0,
    invested && aiRevenueShare >= 60_000_000 ? Math.min(Math.round(facts.investmentReceived / 10), 100 * WAN) : 0,
    facts.hitProduct ? Math.min(Math.round(facts.annualSales / 5), 100 * WAN) : 0,
    RANKS[facts.nationalRanking],
    facts.ministryTypicalCase ? 50 * WAN : 0,
  ]
}

const RANKS: Readonly<Record<KnownFacts['nationalRanking'], number>> = {
  '100强': 20 * WAN,
  '50强': 50 * WAN,
  '20强': 100 * WAN,
  无: 0,
}
