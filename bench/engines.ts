/**
 * The same amounts by rule engines: the awards of Chengdu's city policy that such engines can say without writing a program
 * around them (a condition, a rate with a ceiling, a table of grades), for applicants all of whose facts are known.
 */
import { createRequire } from 'node:module'

/** Amounts in fen, in the order of `awards`. */
export type Amounts = readonly number[]
export type Engine = (facts: Readonly<Record<string, unknown>>) => Promise<Amounts>

/** Ids of the awards that the engines compute. */
export const awards: readonly string[] = ['modelUse', 'greenCentre', 'otherPrize', 'rankingReward', 'typicalCaseReward']

const grades = { '100强': 20_000_000, '50强': 50_000_000, '20强': 100_000_000 } as const
const require = createRequire(import.meta.url)

// The engines' packages are installed below bench/ only when the benchmark runs: what is used of them is declared here.
interface Almanac {
  readonly factValue: (name: string) => Promise<number>
}
interface RulesEngine {
  readonly addFact: (name: string, value: (params: unknown, almanac: Almanac) => Promise<number>) => void
  readonly addRule: (rule: object) => void
  readonly run: (facts: object) => Promise<{
    readonly events: readonly { readonly type: string; readonly params?: Readonly<Record<string, unknown>> }[]
    readonly almanac: Almanac
  }>
}
interface RulesModule {
  readonly Engine: new (rules: readonly object[], options: object) => RulesEngine
}
interface ZenModule {
  readonly ZenEngine: new () => {
    readonly createDecision: (content: object) => {
      readonly evaluate: (facts: object) => Promise<{ readonly result: unknown }>
    }
  }
}

export function jsonRulesEngine(): Engine {
  const { Engine: Rules } = require('json-rules-engine') as RulesModule
  const engine = new Rules([], { allowUndefinedFacts: true })
  const is = (fact: string, award: string, fen: number): void => {
    engine.addRule({
      conditions: { all: [{ fact, operator: 'equal', value: true }] },
      event: { type: award, params: { fen } },
    })
  }
  engine.addFact('modelSubsidy', async (_, almanac) => {
    const fee = await almanac.factValue('annualModelFee')
    return Math.min(Math.round((fee * 3) / 10), 100_000_000)
  })
  engine.addRule({
    conditions: { all: [{ fact: 'usesModel', operator: 'equal', value: true }] },
    event: { type: 'modelUse', params: { fen: { fact: 'modelSubsidy' } } },
  })
  is('nationalGreenDataCentre', 'greenCentre', 100_000_000)
  is('wonOtherWuWenjunPrize', 'otherPrize', 20_000_000)
  is('ministryTypicalCase', 'typicalCaseReward', 50_000_000)
  for (const [grade, fen] of Object.entries(grades)) {
    engine.addRule({
      conditions: { all: [{ fact: 'nationalRanking', operator: 'equal', value: grade }] },
      event: { type: 'rankingReward', params: { fen } },
    })
  }
  return async (facts) => {
    const { events, almanac } = await engine.run({ ...facts })
    const found = new Map<string, number>()
    for (const { type, params } of events) {
      const fen: unknown = params?.['fen']
      found.set(type, typeof fen === 'number' ? fen : type === 'modelUse' ? await almanac.factValue('modelSubsidy') : 0)
    }
    return awards.map((award) => found.get(award) ?? 0)
  }
}

export function zenEngine(): Engine {
  const { ZenEngine } = require('@gorules/zen-engine') as ZenModule
  const expressions = [
    ['modelUse', 'usesModel ? min([round(annualModelFee * 3 / 10), 100000000]) : 0'],
    ['greenCentre', 'nationalGreenDataCentre ? 100000000 : 0'],
    ['otherPrize', 'wonOtherWuWenjunPrize ? 20000000 : 0'],
    [
      'rankingReward',
      "nationalRanking == '100强' ? 20000000 : nationalRanking == '50强' ? 50000000 : nationalRanking == '20强' ? 100000000 : 0",
    ],
    ['typicalCaseReward', 'ministryTypicalCase ? 50000000 : 0'],
  ] as const
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      {
        id: 'amounts',
        name: 'amounts',
        type: 'expressionNode',
        position: { x: 0, y: 0 },
        content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'amounts', type: 'edge' },
      { id: 'b', sourceId: 'amounts', targetId: 'out', type: 'edge' },
    ],
  }
  const decision = new ZenEngine().createDecision(content)
  return async (facts) => {
    const { result } = await decision.evaluate(facts)
    const amounts = result as Readonly<Record<string, number>>
    return awards.map((award) => amounts[award] ?? 0)
  }
}
