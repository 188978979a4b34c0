/** 2万元/人, 每人, 每入围1个产品: an amount for each unit, and the fact that says how many there are. */
import type { Amount, Condition } from '../../ir/types.ts'
import type { QuantityListNode } from '../../syntax/ast.ts'
import type { FactSymbol } from '../symbols.ts'
import type { CoreInput } from './award-core.ts'
import type { AwardSetting } from './build-award.ts'
import { type Environment, refOf, use } from './environment.ts'

/** 每人, 2万元/人, 每入围1个产品: per record of the list in hand, or times a count fact of that unit. */
export function unitOf(
  input: CoreInput,
  list: QuantityListNode,
  setting: AwardSetting,
  environment: Environment,
): ((amount: Amount) => Amount) | undefined | 'failed' {
  const { limb, main } = input
  const [first] = list.items
  const priced = first?.value.kind === 'money-per-unit' ? first.value.unit : undefined
  const each = [
    ...limb.bases.flatMap((basis) => basis.node.scope?.each ?? []),
    ...(main.scope?.each ?? []),
    ...(main.node.scope?.each ?? []),
  ]
  const perUnit = limb.perUnits[0]
  const counted = perUnit?.parts.find((part) => part.kind === 'comparison')?.quantities.items[0]
  const unit = priced ?? (counted?.value.kind === 'count' ? counted.value.unit : undefined) ?? each[0]?.measure
  if (unit === undefined && perUnit !== undefined) {
    environment.reporter.report('CY3003', perUnit.span, { text: environment.written(perUnit.span) })
    return 'failed'
  }
  if (unit === undefined) return undefined
  const records = setting.lists[0]
  if (records?.item.startsWith(unit) === true) return undefined
  // 每家企业: the applicant itself, unless the text prices or counts it.
  if (priced === undefined && perUnit === undefined && !countedMeasures.has(unit)) return undefined
  const units = unit.split(/[·/.•]/u)
  const facts = units.map((part) => countFact(part, setting, environment))
  const missing = units.find((_, index) => facts[index] === undefined)
  if (missing !== undefined) {
    environment.reporter.report('CY4012', (perUnit ?? list).span, { unit: missing })
    return 'failed'
  }
  const every =
    counted?.value.kind === 'count' ? Number(counted.value.count.numerator / counted.value.count.denominator) : 1
  return (amount) =>
    facts.reduce((inner: Amount, fact, index): Amount => {
      if (fact === undefined) return inner
      use(environment, fact)
      const { type } = fact
      const site = {
        kind: 'per-unit' as const,
        label: fact.label,
        unit: type.kind === 'count' ? type.unit : '',
        source: environment.source,
      }
      const step = index === 0 ? Math.max(1, every) : 1
      return { kind: 'per-unit', fact: refOf(fact), above: 0, every: step, amount: inner, site }
    }, amount)
}

/** Measure words that count something else than the applicant. */
const countedMeasures = new Set([
  '人',
  '名',
  '位',
  '台',
  '套',
  '辆',
  '件',
  '门',
  '场',
  '项',
  '亩',
  '平方米',
  '吨',
  '次',
  '届',
])

/**
 * The number of such units: a count that the condition names, otherwise the only one with that unit that the clause, then the
 * policy, declares.
 */
function countFact(unit: string, setting: AwardSetting, environment: Environment): FactSymbol | undefined {
  const fits = (fact: FactSymbol): boolean =>
    fact.type.kind === 'count' && (fact.type.unit === unit || (unit === '月' && fact.type.unit === '个月'))
  const own = [...(environment.table.local.get(environment.source.clause)?.values() ?? [])]
  const scopes = [
    countFacts(setting, environment),
    own.filter((symbol) => symbol.kind === 'fact'),
    [...environment.table.global.values()].filter((symbol) => symbol.kind === 'fact'),
  ]
  for (const facts of scopes) {
    const fitting = facts.filter(fits)
    if (fitting.length === 1) return fitting[0]
    if (fitting.length > 1) return undefined
  }
  return undefined
}

/** Count facts that the limb's condition names, then those of its basis. */
function countFacts(setting: AwardSetting, environment: Environment): readonly FactSymbol[] {
  const named = new Set<string>()
  const visit = (condition: Condition): void => {
    if (condition.kind === 'compare') named.add(condition.fact.id)
    else if ('of' in condition) condition.of.forEach(visit)
  }
  visit(setting.condition)
  const all = [
    ...environment.table.global.values(),
    ...(environment.table.local.get(environment.source.clause)?.values() ?? []),
  ]
  return all.filter((symbol) => symbol.kind === 'fact').filter((fact) => named.has(fact.id))
}
