import { ZenEngine } from '@gorules/zen-engine'
import { WAN } from '../hand-written/result.ts'
import { AWARDS } from './award-amounts.ts'
import type { AmountsOf } from './award-amounts.ts'

/** The amounts by @gorules/zen-engine: one node with an expression for each award, evaluated outside of JavaScript. */
export function zenEngine(): AmountsOf {
  const position = { x: 0, y: 0 }
  const expressions = AWARDS.map((award) => ({ id: award, key: award, value: EXPRESSIONS[award] ?? '0' }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', position },
      { id: 'amounts', name: 'amounts', type: 'expressionNode', position, content: { expressions } },
      { id: 'result', name: 'result', type: 'outputNode', position },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'facts', targetId: 'amounts' },
      { id: 'out', type: 'edge', sourceId: 'amounts', targetId: 'result' },
    ],
  })
  return async (facts) => {
    const { result } = (await decision.evaluate(facts)) as { readonly result: Readonly<Record<string, number>> }
    return AWARDS.map((award) => Number(result[award]))
  }
}

const INVESTED = 'receivedAngelInvestment or receivedVentureCapital or receivedPrivateEquity'

const EXPRESSIONS: Readonly<Record<string, string>> = {
  computeVoucher: share('computePurchaseCost', 60, 500),
  greenCentre: when('nationalGreenDataCentre', fen(100)),
  modelUse: when('usesModel', share('annualModelFee', 30, 100)),
  scenarioReward: when('landmarkScenario', share('scenarioInvestment', 30, 100)),
  achievementPrize: when('wonWuWenjunAchievementPrize', fen(50)),
  otherPrize: when('wonOtherWuWenjunPrize', fen(20)),
  theoryInnovation: when('theoryBreakthrough', fen(100)),
  equityFinancing: when(`(${INVESTED}) and aiRevenueShare >= 60000000`, share('investmentReceived', 10, 100)),
  hitProductReward: when('hitProduct', share('annualSales', 20, 100)),
  rankingReward: [`nationalRanking == '20强' ? ${fen(100)}`, `nationalRanking == '50强' ? ${fen(50)}`]
    .concat(`nationalRanking == '100强' ? ${fen(20)} : 0`)
    .join(' : '),
  typicalCaseReward: when('ministryTypicalCase', fen(50)),
}

function when(condition: string, amount: string): string {
  return `${condition} ? ${amount} : 0`
}

/** Half up: amounts are not negative. */
function share(basis: string, percent: number, wan: number): string {
  return `min([floor(${basis} * ${String(percent)} / 100 + 0.5), ${fen(wan)}])`
}

function fen(wan: number): string {
  return String(wan * WAN)
}
