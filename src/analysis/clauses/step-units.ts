/** 每新增10人, 产值每新增1000万元, 每超过1000万元: how much makes one step, of which fact, and from where on steps count. */
import { isCompound } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { ComparisonNode, PerUnitNode } from '../../syntax/ast.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Environment } from './environment.ts'
import { isMoney } from './exchange.ts'
import type { LimbParts } from './limb-parts.ts'
import { resolvePhrase } from './money-terms.ts'
import type { RawChain } from './raw-chain.ts'

/** A step of a count (`unit` is its measure word), or of an amount of money, whose fact the text names. */
export type Step =
  | { readonly kind: 'count'; readonly unit: string; readonly every: number }
  | { readonly kind: 'money'; readonly fact: FactSymbol; readonly every: number }

/** The step of a limb; `failed` for an amount of money of which the text does not say what of. */
export function stepOf(limb: LimbParts, condition: Condition, environment: Environment): Step | 'failed' | undefined {
  const [perUnit] = limb.perUnits
  const [item] = comparisonOf(perUnit)?.quantities.items ?? []
  if (perUnit === undefined || item === undefined) return undefined
  if (item.value.kind === 'count') {
    const { numerator, denominator } = item.value.count
    return { kind: 'count', unit: item.value.unit, every: Math.max(1, Number(numerator / denominator)) }
  }
  if (item.value.kind !== 'money') return undefined
  const every = fenOf(item, environment.reporter)
  const fact = namedFact(perUnit, environment) ?? comparedMoney(condition, environment)
  if (fact === undefined) {
    environment.reporter.report('CY4045', perUnit.span, { text: environment.written(perUnit.span) })
    return 'failed'
  }
  return every === undefined || every < 1 ? 'failed' : { kind: 'money', fact, every }
}

/** 年产值达到1亿元的，…；每超过1000万元…: steps beyond what the condition asks for; otherwise all of it counts. */
export function stepsFrom(fact: FactSymbol, limb: LimbParts, condition: Condition): number {
  const threshold = limb.perUnits.some(stepsBeyond) ? thresholdOf(condition, fact.id) : undefined
  // 安置人数，每超过1人: one is what the condition asks for where the text names no figure.
  return threshold === undefined || threshold === 1 ? 0 : threshold
}

/** 产值每新增1000万元: words in front of 每 that name a count or an amount of money are what the steps are of. */
export function takeCounted(limb: LimbParts, environment: Environment): LimbParts {
  const counted = limb.chains.filter((chain) => chain.kind === 'statement' && namesCounted(chain, environment))
  const before = (perUnit: PerUnitNode): RawChain | undefined =>
    counted.find((chain) => chain.parts.at(-1)?.span.end === perUnit.span.start)
  const taken = limb.perUnits.flatMap((perUnit) => before(perUnit) ?? [])
  if (taken.length === 0) return limb
  const perUnits = limb.perUnits.map((perUnit) => {
    const words = before(perUnit)?.parts.filter((part) => part.kind === 'word') ?? []
    return { ...perUnit, parts: [...words, ...perUnit.parts] }
  })
  return { ...limb, perUnits, chains: limb.chains.filter((chain) => !taken.includes(chain)) }
}

/** 每超过1000万元: the steps lie beyond a threshold. */
export const stepsBeyond = (perUnit: PerUnitNode): boolean => comparisonOf(perUnit)?.comparator === 'exceed'

const comparisonOf = (perUnit: PerUnitNode | undefined): ComparisonNode | undefined =>
  perUnit?.parts.find((part) => part.kind === 'comparison')

function namesCounted(chain: RawChain, environment: Environment): boolean {
  const last = chain.parts.at(-1)
  if (last?.kind !== 'word' || chain.parts.some((part) => part.kind !== 'word')) return false
  const symbol = resolvePhrase(last, environment)
  return symbol?.kind === 'fact' && (symbol.type.kind === 'count' || isMoney(symbol))
}

function namedFact(perUnit: PerUnitNode, environment: Environment): FactSymbol | undefined {
  const symbols = perUnit.parts.flatMap((part) =>
    part.kind === 'word' ? (resolvePhrase(part, environment) ?? []) : [],
  )
  return symbols.filter((symbol) => symbol.kind === 'fact').find((fact) => fact.type.kind === 'money')
}

/** The amount of money that the condition compares, if it is one. */
function comparedMoney(condition: Condition, environment: Environment): FactSymbol | undefined {
  const ids = [...new Set(comparisonsIn(condition).map(({ fact }) => fact.id))]
  const all = [
    ...environment.table.global.values(),
    ...(environment.table.local.get(environment.source.clause)?.values() ?? []),
  ]
  const facts = all.filter((symbol) => symbol.kind === 'fact')
  const compared = facts.filter((fact) => fact.type.kind === 'money' && ids.includes(fact.id))
  return compared.length === 1 ? compared[0] : undefined
}

function thresholdOf(condition: Condition, id: string): number | undefined {
  const found = comparisonsIn(condition).find(
    ({ fact, comparison }) => fact.id === id && ['at-least', 'more-than'].includes(comparison),
  )
  return typeof found?.threshold === 'number' ? found.threshold : undefined
}

function comparisonsIn(condition: Condition): readonly Extract<Condition, { kind: 'compare' }>[] {
  if (condition.kind === 'compare') return [condition]
  return isCompound(condition) ? condition.of.flatMap(comparisonsIn) : []
}
