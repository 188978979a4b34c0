/** 每1美元给予0.03元, 0.03元/美元: so much for each step of foreign money, and the fact that is counted in steps. */
import { isCompound } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import type { QuantityListNode } from '../../syntax/ast.ts'
import { moneyTypeOf } from '../currencies.ts'
import { unitOf } from '../conditions/comparisons.ts'
import type { FactSymbol } from '../symbols.ts'
import type { CoreInput } from './award-setting.ts'
import type { ForEach } from './for-each.ts'
import { type Environment, refOf, use } from './environment.ts'
import { currencyOfFact, isMoney } from './exchange.ts'
import { type MoneyStep, pricedStep, statedStep } from './money-step-size.ts'
import { resolvePhrase } from './money-terms.ts'

/** An amount for each step; undefined where the limb names no step of money. */
export function moneyStepOf(
  input: CoreInput,
  list: QuantityListNode,
  condition: Condition,
  environment: Environment,
): ForEach | undefined | 'failed' {
  const step = statedStep(input.limb) ?? pricedStep(list)
  if (step === undefined) return undefined
  environment.reporter.read(step.span)
  const fact = factOf(step, input, condition, environment)
  if (fact === undefined) return 'failed'
  use(environment, fact)
  const unit: SiteUnit = unitOf(fact)
  const site = {
    kind: 'per-unit' as const,
    label: fact.label,
    unit: '',
    step: { unit, text: step.text },
    source: environment.source,
  }
  const { every } = step
  return (amount) => ({ kind: 'per-unit', fact: refOf(fact), above: 0, every, most: undefined, amount, site })
}

/** What grows by a step is an increase: its whole is not counted in steps. */
const increases = /增|提高|提升|超|多/u
const isIncrease = /增|超/u

/**
 * The money that is counted: named beside or right in front of the step, or in the basis, otherwise compared by the condition, otherwise the only one
 * of a foreign currency that the clause or the policy declares.
 */
function factOf(
  step: MoneyStep,
  input: CoreInput,
  condition: Condition,
  environment: Environment,
): FactSymbol | undefined {
  const named = step.words.flatMap((word) => resolvePhrase(word, environment) ?? [])
  const own = [...(environment.table.local.get(environment.source.clause)?.values() ?? [])]
  const all = [...environment.table.global.values()]
  const compared = new Set(factsIn(condition))
  const places = [
    named,
    [...(input.terms.basis?.plus ?? [])],
    [...own, ...all].filter((symbol) => symbol.kind === 'fact' && compared.has(symbol.id)),
    own,
    all,
  ]
  const found = places
    .map((symbols) => symbols.filter((one): one is FactSymbol => one.kind === 'fact' && isMoney(one)))
    .find((some) => some.length > 0)
  const fitting = found?.filter((fact) => currencyOfFact(fact) === step.currency) ?? []
  const [fact] = fitting
  const type = moneyTypeOf(step.currency)
  if (fact === undefined || fitting.length > 1) {
    const related = fitting.map((one) => one.span)
    environment.reporter.report('CY4087', step.span, { quantity: step.text, type }, { related })
    return undefined
  }
  const grows = step.exceeds || step.words.some(({ text, phrase }) => phrase === undefined && increases.test(text))
  if (grows && !isIncrease.test(fact.key)) {
    environment.reporter.report('CY4088', step.span, { phrase: fact.label, type }, { related: [fact.span] })
    return undefined
  }
  return fact
}

function factsIn(condition: Condition): readonly string[] {
  if (isCompound(condition)) return condition.of.flatMap(factsIn)
  return condition.kind === 'compare' ? [condition.fact.id] : []
}
