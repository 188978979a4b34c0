/**
 * 成都市打造人工智能產業發展新高地若干政策, as one would write it by hand: the yardstick that the generated modules are
 * measured with. Statuses, intervals and missing facts; no reasons, no sentences of the text.
 */
import type { Facts } from '../../generated/chengdu-city-ai-2025/facts.ts'
import type { Context, Received } from '../../src/runtime/outcome.ts'
import { decided, NONE, outOfPeriod, refused, share, total, WAN } from './result.ts'
import type { Evaluation, Result } from './result.ts'

/** Every award of the policy for one applicant. */
export function evaluateCity(facts: Facts, { date, history }: Context): Evaluation {
  if (date < '2025-09-18' || date > '2027-09-17') return outOfPeriod(AWARDS)
  const awards = [
    computeVoucher(facts.computePurchaseCost, history?.['computeVoucher']),
    found('greenCentre', facts.nationalGreenDataCentre, 'nationalGreenDataCentre', 100 * WAN, history?.['greenCentre']),
    modelUse(facts),
    scenarioReward(facts),
    prize(
      'achievementPrize',
      facts.wonWuWenjunAchievementPrize,
      'wonWuWenjunAchievementPrize',
      50 * WAN,
      history?.['achievementPrize'],
    ),
    prize('otherPrize', facts.wonOtherWuWenjunPrize, 'wonOtherWuWenjunPrize', 20 * WAN, history?.['otherPrize']),
    found('theoryInnovation', facts.theoryBreakthrough, 'theoryBreakthrough', 100 * WAN, history?.['theoryInnovation']),
    equityFinancing(facts),
    exhibitionSubsidy(facts),
    hitProductReward(facts, history?.['hitProductReward']),
    rankingReward(facts, history?.['rankingReward']),
    prize(
      'typicalCaseReward',
      facts.ministryTypicalCase,
      'ministryTypicalCase',
      50 * WAN,
      history?.['typicalCaseReward'],
    ),
  ]
  return { awards, total: total(awards) }
}

/** In document order. */
const AWARDS = [
  ...['computeVoucher', 'greenCentre', 'modelUse', 'scenarioReward', 'achievementPrize', 'otherPrize'],
  ...['theoryInnovation', 'equityFinancing', 'exhibitionSubsidy', 'hitProductReward', 'rankingReward'],
  'typicalCaseReward',
]

/** 一: at most 60% of the costs, 500万元 a year. */
function computeVoucher(cost: number | undefined, received: Received | undefined): Result {
  const left = Math.max(0, 500 * WAN - (received?.thisYear ?? 0))
  if (cost === undefined) return decided('computeVoucher', 0, left, left > 0 ? ['computePurchaseCost'] : NONE, NONE)
  return decided('computeVoucher', 0, Math.min(Math.round((cost * 3) / 5), left), NONE, NONE)
}

/** One payment of a fixed sum, if the applicant has what it is for. */
function prize(
  id: string,
  has: boolean | undefined,
  fact: string,
  fen: number,
  received: Received | undefined,
): Result {
  if (has === false || (received !== undefined && received.count > 0)) return refused(id)
  return has === undefined ? decided(id, 0, fen, [fact], NONE) : decided(id, fen, fen, NONE, NONE)
}

/** One payment of a fixed sum, if the authority finds so. */
function found(
  id: string,
  has: boolean | undefined,
  fact: string,
  fen: number,
  received: Received | undefined,
): Result {
  if (has === false || (received !== undefined && received.count > 0)) return refused(id)
  return has === undefined ? decided(id, 0, fen, NONE, [fact]) : decided(id, fen, fen, NONE, NONE)
}

/** 二: at most 30% of the fee, 100万元. */
function modelUse({ usesModel, annualModelFee: fee }: Facts): Result {
  if (usesModel === false) return refused('modelUse')
  let missing = NONE
  if (usesModel === undefined) missing = fee === undefined ? ['usesModel', 'annualModelFee'] : ['usesModel']
  else if (fee === undefined) missing = ['annualModelFee']
  return decided('modelUse', 0, share(fee, 3, 10, 100 * WAN), missing, NONE)
}

/** 三: at most 30% of the investment, 100万元. */
function scenarioReward({ landmarkScenario, scenarioInvestment: investment }: Facts): Result {
  if (landmarkScenario === false) return refused('scenarioReward')
  return decided(
    'scenarioReward',
    0,
    share(investment, 3, 10, 100 * WAN),
    investment === undefined ? ['scenarioInvestment'] : NONE,
    landmarkScenario === undefined ? ['landmarkScenario'] : NONE,
  )
}

/** 五: at most 10% of the investment received, 100万元. */
function equityFinancing(facts: Facts): Result {
  const { receivedAngelInvestment: angel, receivedVentureCapital: venture, receivedPrivateEquity: equity } = facts
  const { aiRevenueShare, investmentReceived } = facts
  if (angel === false && venture === false && equity === false) return refused('equityFinancing')
  if (aiRevenueShare !== undefined && aiRevenueShare < 60_000_000) return refused('equityFinancing')
  let missing = NONE
  const invested = angel === true || venture === true || equity === true
  if (!invested || aiRevenueShare === undefined || investmentReceived === undefined) {
    const unknown: string[] = []
    if (aiRevenueShare === undefined) unknown.push('aiRevenueShare')
    if (!invested) {
      if (angel === undefined) unknown.push('receivedAngelInvestment')
      if (venture === undefined) unknown.push('receivedVentureCapital')
      if (equity === undefined) unknown.push('receivedPrivateEquity')
    }
    if (investmentReceived === undefined) unknown.push('investmentReceived')
    missing = unknown
  }
  return decided('equityFinancing', 0, share(investmentReceived, 1, 10, 100 * WAN), missing, NONE)
}

/** 六: at most 60% of booth and shipping, 10万元 an exhibition. */
function exhibitionSubsidy({ exhibitions }: Facts): Result {
  if (exhibitions === undefined) return decided('exhibitionSubsidy', 0, null, ['exhibitions'], NONE)
  let low = 0
  let high = 0
  let counted = false
  let unknown = false
  for (const { topTier, boothFee, shippingFee } of exhibitions) {
    if (topTier === false) continue
    counted = true
    const known = Math.min(((boothFee ?? 0) + (shippingFee ?? 0)) * 3, 50 * WAN)
    const isFull = boothFee !== undefined && shippingFee !== undefined
    if (topTier === undefined || !isFull) unknown = true
    if (topTier === true) low += known
    high += isFull ? known : 50 * WAN
  }
  if (!counted) return refused('exhibitionSubsidy')
  const to = Math.round(high / 5)
  if (!unknown) return decided('exhibitionSubsidy', 0, to, NONE, NONE)
  const open = Math.round(low / 5) < to
  const missing: string[] = []
  const pending: string[] = []
  exhibitions.forEach(({ topTier, boothFee, shippingFee }, i) => {
    if (topTier === false) return
    if (topTier === undefined) pending.push(`exhibitions[${String(i)}].topTier`)
    // One fee may reach the ceiling of an exhibition by itself: then the other does not matter.
    if (!open || ((boothFee ?? 0) + (shippingFee ?? 0)) * 3 >= 50 * WAN) return
    if (boothFee === undefined) missing.push(`exhibitions[${String(i)}].boothFee`)
    if (shippingFee === undefined) missing.push(`exhibitions[${String(i)}].shippingFee`)
  })
  return decided('exhibitionSubsidy', 0, to, missing, pending)
}

/** 七: at most 20% of a year's sales, 100万元, once. */
function hitProductReward({ hitProduct, annualSales }: Facts, received: Received | undefined): Result {
  if (hitProduct === false || (received !== undefined && received.count > 0)) return refused('hitProductReward')
  return decided(
    'hitProductReward',
    0,
    share(annualSales, 1, 5, 100 * WAN),
    annualSales === undefined ? ['annualSales'] : NONE,
    hitProduct === undefined ? ['hitProduct'] : NONE,
  )
}

/** 八: by rank, once. */
function rankingReward({ nationalRanking }: Facts, received: Received | undefined): Result {
  if (received !== undefined && received.count > 0) return refused('rankingReward')
  switch (nationalRanking) {
    case undefined:
      return decided('rankingReward', 0, 100 * WAN, ['nationalRanking'], NONE)
    case '20强':
      return decided('rankingReward', 100 * WAN, 100 * WAN, NONE, NONE)
    case '50强':
      return decided('rankingReward', 50 * WAN, 50 * WAN, NONE, NONE)
    case '100强':
      return decided('rankingReward', 20 * WAN, 20 * WAN, NONE, NONE)
    case '无':
      return refused('rankingReward')
  }
}
