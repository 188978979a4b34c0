import { Engine } from 'json-rules-engine'
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine'
import { WAN } from '../hand-written/result.ts'
import { AWARDS } from './award-amounts.ts'
import type { AmountsOf } from './award-amounts.ts'

/**
 * The amounts by json-rules-engine: conditions as rules, sums as parameters of their events. It has no arithmetic, so that
 * a share of a basis is a fact computed by a function.
 */
export function jsonRulesEngine(): AmountsOf {
  const engine = new Engine(RULES, { replaceFactsInEventParams: true })
  for (const [award, { basis, percent, cap }] of Object.entries(SHARES)) {
    engine.addFact(shareOf(award), async (_params, almanac) =>
      Math.min(Math.round(((await almanac.factValue<number>(basis)) * percent) / 100), cap),
    )
  }
  return async (facts) => {
    const { events } = await engine.run(facts)
    const amounts = new Map(events.map(({ type, params }) => [type, Number(params?.['fen'])]))
    return AWARDS.map((award) => amounts.get(award) ?? 0)
  }
}

/** Shares of a basis, up to a ceiling. */
const SHARES: Readonly<Record<string, { readonly basis: string; readonly percent: number; readonly cap: number }>> = {
  computeVoucher: { basis: 'computePurchaseCost', percent: 60, cap: 500 * WAN },
  modelUse: { basis: 'annualModelFee', percent: 30, cap: 100 * WAN },
  scenarioReward: { basis: 'scenarioInvestment', percent: 30, cap: 100 * WAN },
  equityFinancing: { basis: 'investmentReceived', percent: 10, cap: 100 * WAN },
  hitProductReward: { basis: 'annualSales', percent: 20, cap: 100 * WAN },
}

const RULES: RuleProperties[] = [
  share('computeVoucher', { all: [{ fact: 'computePurchaseCost', operator: 'greaterThanInclusive', value: 0 }] }),
  sum('greenCentre', holds('nationalGreenDataCentre'), 100),
  share('modelUse', holds('usesModel')),
  share('scenarioReward', holds('landmarkScenario')),
  sum('achievementPrize', holds('wonWuWenjunAchievementPrize'), 50),
  sum('otherPrize', holds('wonOtherWuWenjunPrize'), 20),
  sum('theoryInnovation', holds('theoryBreakthrough'), 100),
  share('equityFinancing', {
    all: [
      {
        any: ['receivedAngelInvestment', 'receivedVentureCapital', 'receivedPrivateEquity'].map((fact) => {
          return { fact, operator: 'equal', value: true }
        }),
      },
      { fact: 'aiRevenueShare', operator: 'greaterThanInclusive', value: 60_000_000 },
    ],
  }),
  share('hitProductReward', holds('hitProduct')),
  sum('rankingReward', { all: [{ fact: 'nationalRanking', operator: 'equal', value: '20强' }] }, 100),
  sum('rankingReward', { all: [{ fact: 'nationalRanking', operator: 'equal', value: '50强' }] }, 50),
  sum('rankingReward', { all: [{ fact: 'nationalRanking', operator: 'equal', value: '100强' }] }, 20),
  sum('typicalCaseReward', holds('ministryTypicalCase'), 50),
]

function holds(fact: string): TopLevelCondition {
  return { all: [{ fact, operator: 'equal', value: true }] }
}

function sum(award: string, conditions: TopLevelCondition, wan: number): RuleProperties {
  return { conditions, event: { type: award, params: { fen: wan * WAN } } }
}

function share(award: string, conditions: TopLevelCondition): RuleProperties {
  return { conditions, event: { type: award, params: { fen: { fact: shareOf(award) } } } }
}

function shareOf(award: string): string {
  return `shareOf:${award}`
}
