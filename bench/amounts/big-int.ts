import type { Amounts, KnownFacts } from './award-amounts.ts'

/** The amounts in plain TypeScript with `bigint` from the facts to the result. */
export function amountsInBigInt(facts: KnownFacts): Amounts {
  const { receivedAngelInvestment, receivedVentureCapital, receivedPrivateEquity, aiRevenueShare } = facts
  const invested = receivedAngelInvestment || receivedVentureCapital || receivedPrivateEquity
  const amounts = [
    share(facts.computePurchaseCost, 60n, 500n * WAN),
    facts.nationalGreenDataCentre ? 100n * WAN : 0n,
    facts.usesModel ? share(facts.annualModelFee, 30n, 100n * WAN) : 0n,
    facts.landmarkScenario ? share(facts.scenarioInvestment, 30n, 100n * WAN) : 0n,
    facts.wonWuWenjunAchievementPrize ? 50n * WAN : 0n,
    facts.wonOtherWuWenjunPrize ? 20n * WAN : 0n,
    facts.theoryBreakthrough ? 100n * WAN : 0n,
    invested && aiRevenueShare >= 60_000_000 ? share(facts.investmentReceived, 10n, 100n * WAN) : 0n,
    facts.hitProduct ? share(facts.annualSales, 20n, 100n * WAN) : 0n,
    RANKS[facts.nationalRanking],
    facts.ministryTypicalCase ? 50n * WAN : 0n,
  ]
  return amounts.map(Number)
}

const WAN = 1_000_000n

const RANKS: Readonly<Record<KnownFacts['nationalRanking'], bigint>> = {
  '100强': 20n * WAN,
  '50强': 50n * WAN,
  '20强': 100n * WAN,
  无: 0n,
}

/** So many percent of the basis, half up, at most `cap`. */
function share(basis: number, percent: bigint, cap: bigint): bigint {
  const fen = (BigInt(basis) * percent + 50n) / 100n
  return fen < cap ? fen : cap
}
