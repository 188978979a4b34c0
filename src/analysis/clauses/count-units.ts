/** 2万元/人, 每人, 每入围1个产品: an amount for each unit, and the fact that says how many there are. */
import { isCompound } from '../../ir/conditions.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { Amount } from './former-amounts.ts'
import type { QuantityListNode, ScopeNode } from '../../syntax/ast.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import type { AwardSetting, CoreInput } from './award-setting.ts'
import { type Environment, refOf, use } from './environment.ts'
import type { AwardDraft } from './draft.ts'
import { countsThings, isExtent, isMeasured, isPeriod, sameUnit, unitsIn } from './measure-units.ts'
import { resolvePhrase } from './money-terms.ts'
import { scaleAmount } from './scale-amount.ts'
import { stepOf, stepsFrom } from './step-units.ts'
import type { ForEach } from './for-each.ts'

/** Per record of the list in hand, or times a count fact for each unit: 30元/平方米·月 is times the area and the months. */
export function unitOf(
  input: CoreInput,
  list: QuantityListNode,
  setting: AwardSetting,
  environment: Environment,
  role: 'sum' | 'ceiling' = 'sum',
): ForEach | undefined | 'failed' {
  const perUnit = input.limb.perUnits[0]
  const step = stepOf(input.limb, setting.condition, environment)
  if (step === 'failed') return 'failed'
  const priced = pricedUnits(list)
  const stepped = step?.kind === 'count' ? step : undefined
  const units = unitsNamed(input, list, priced, stepped, setting.condition, environment)
  if (units.length === 0 && perUnit !== undefined && step === undefined) {
    environment.reporter.report('CY3003', perUnit.span, { text: environment.written(perUnit.span) })
    return 'failed'
  }
  const records = setting.lists[0]
  const aboveOf = (fact: FactSymbol): number => stepsFrom(fact, input.limb, setting.condition)
  const counted: Counted[] = []
  if (step?.kind === 'money') counted.push({ ...step, unit: '元', each: 1, above: aboveOf(step.fact) })
  for (const unit of units) {
    if (records?.itemKey.startsWith(unit) === true) continue
    // 给予每人最高3000元: a person may be the applicant; an area or a month is counted.
    const counts = role === 'sum' || [...priced, stepped?.unit].includes(unit) || isMeasured(unit)
    const words = perUnit?.parts.flatMap((part) => (part.kind === 'word' ? [part.text] : [])) ?? []
    const found = countFact(unit, setting.condition, unit === stepped?.unit ? words : [], environment, counts, records)
    if (!('fact' in found) && !counts) continue
    // 2万元/年: what one year brings, unless years are counted.
    if (!('fact' in found) && found.length === 0 && unit === '年') continue
    if (!('fact' in found)) {
      reportCount(unit, found, (perUnit ?? list).span, environment)
      return 'failed'
    }
    const isStep = unit === stepped?.unit
    counted.push({ ...found, every: isStep ? stepped.every : 1, above: isStep ? aboveOf(found.fact) : 0 })
  }
  return counted.length === 0
    ? undefined
    : (amount) => counted.reduce((inner: Amount | undefined, one) => times(inner, one, environment), amount)
}

/** A ceiling for each month or for each unit that the award counts: 每月最高500元. */
export function ceilingForEach(
  units: readonly string[],
  award: Pick<AwardDraft, 'amount' | 'condition'>,
  span: Span,
  environment: Environment,
): ForEach | undefined | 'failed' {
  const counted: Counted[] = []
  for (const unit of units) {
    if (!isExtent(unit) && !countsUnit(award.amount, unit)) continue
    const found = countFact(unit, award.condition, [], environment)
    if (!('fact' in found)) {
      reportCount(unit, found, span, environment)
      return 'failed'
    }
    counted.push({ ...found, every: 1, above: 0 })
  }
  return counted.length === 0
    ? undefined
    : (amount) => counted.reduce((inner: Amount | undefined, one) => times(inner, one, environment), amount)
}

/** Whether an amount is paid for each such unit. */
function countsUnit(amount: Amount | undefined, unit: string): boolean {
  switch (amount?.kind) {
    case 'per-unit':
      return (amount.site.kind === 'per-unit' && sameUnit(amount.site.unit, unit)) || countsUnit(amount.amount, unit)
    case 'limited':
      return countsUnit(amount.amount, unit)
    case 'by-grade':
      return amount.cases.some((one) => countsUnit(one.amount, unit))
    case 'by-tier':
      return amount.tiers.some((one) => countsUnit(one.amount, unit))
    default:
      return false
  }
}

/** A fact that counts units, and how many of the unit of the text one of its own is (twelve months to the year). */
interface Counted {
  readonly fact: FactSymbol
  readonly unit: string
  readonly each: number
  readonly every: number
  /** Units up to here do not count. */
  readonly above: number
}

/** An amount for each unit that a fact counts. */
function times(
  amount: Amount | undefined,
  { fact, unit, each, every, above }: Counted,
  environment: Environment,
): Amount | undefined {
  const inner = amount === undefined || each === 1 ? amount : scaleAmount(amount, { numerator: each, denominator: 1 })
  if (inner === undefined) return undefined
  use(environment, fact)
  const steps = { ...(every > 1 ? { every } : {}), ...(above > 0 ? { above } : {}) }
  const money = fact.type.kind === 'money' ? { money: true as const } : {}
  const site = { kind: 'per-unit' as const, label: fact.label, unit, ...steps, ...money, source: environment.source }
  return { kind: 'per-unit', fact: refOf(fact), above, every, most: undefined, amount: inner, site }
}

function pricedUnits(list: QuantityListNode): readonly string[] {
  const value = list.items[0]?.value
  return value?.kind === 'money-per-unit' ? value.unit.split(/[·/.•]/u) : []
}

/** The units of a price, of 每…1个, of 每人每月, each once. 每家企业 is the applicant itself, unless the text prices or counts it. */
function unitsNamed(
  { limb, main }: CoreInput,
  list: QuantityListNode,
  priced: readonly string[],
  step: { readonly unit: string } | undefined,
  condition: Condition,
  environment: Environment,
): readonly string[] {
  const scopes = [...limb.bases.map(({ node }) => node.scope), main.scope, main.node.scope]
  const each = scopes
    .flatMap((scope) => scope?.each ?? [])
    .filter(
      (one) =>
        countsThings(one.measure) ||
        basesCount(limb.bases, one, environment) ||
        countsWhatIsNamed(one, list.span, condition, environment),
    )
    .map(({ measure }) => measure)
  const all = [...(step === undefined ? [] : [step.unit]), ...priced, ...each]
  return all.filter((unit, index) => all.findIndex((other) => sameUnit(other, unit)) === index)
}

/** 按服务农户数每户2000元: what is gone by says how many there are. */
function basesCount(
  bases: CoreInput['limb']['bases'],
  { measure, noun }: ScopeNode['each'][number],
  environment: Environment,
): boolean {
  return (
    noun.length === 0 &&
    bases.some(({ node }) =>
      node.words.some((word) => {
        const symbol = resolvePhrase(word, environment)
        return symbol?.kind === 'fact' && symbol.type.kind === 'count' && sameUnit(symbol.type.unit, measure)
      }),
    )
  )
}

/** 对新开设门店的企业，每家给予2万元 · 每个书屋2万元: the condition names how many there are, and the noun does not say otherwise. */
function countsWhatIsNamed(
  { measure, noun }: ScopeNode['each'][number],
  span: Span,
  condition: Condition,
  environment: Environment,
): boolean {
  if (measure === '') return false
  const text = noun.map((word) => word.text).join('')
  const facts = countFacts(condition, environment).filter(
    ({ type }) => type.kind === 'count' && sameUnit(type.unit, measure),
  )
  if (text !== '') return facts.some(({ key }) => key.includes(text))
  const [fact] = facts
  if (fact !== undefined && comparesMore(fact, condition)) {
    environment.reporter.report('CY4038', span, { unit: measure, phrase: fact.label }, { related: [fact.span] })
  }
  return facts.length > 0
}

/** A threshold on the fact, rather than that there is any. */
export function comparesMore(fact: FactSymbol, condition: Condition): boolean {
  if (condition.kind === 'compare') {
    return condition.fact.id === fact.id && !(condition.comparison === 'at-least' && condition.threshold === 1)
  }
  return isCompound(condition) && condition.of.some((part) => comparesMore(fact, part))
}

/** A fact that counts `unit`, several between which the text does not choose, or none. */
type CountFound = Omit<Counted, 'every' | 'above'> | readonly FactSymbol[]

/**
 * The number of such units: a count that the condition names, otherwise the only one with that unit that the clause, then the
 * policy, declares; of several the one that `words` name. Where nothing counts months, years do.
 */
function countFact(
  unit: string,
  condition: Condition,
  words: readonly string[],
  environment: Environment,
  anywhere = true,
  records?: ListSymbol,
): CountFound {
  const own = [...(environment.table.local.get(environment.source.clause)?.values() ?? [])]
  const scopes = [
    records?.fields ?? [],
    countFacts(condition, environment),
    own.filter((symbol) => symbol.kind === 'fact'),
    anywhere ? [...environment.table.global.values()].filter((symbol) => symbol.kind === 'fact') : [],
  ]
  const ways = [
    (counted: string) => counted === unit,
    (counted: string) => sameUnit(counted, unit),
    (counted: string) => isPeriod(counted) && unitsIn(counted, unit) !== undefined,
  ]
  const found = ways.map((fits) => nearest(scopes, fits, words))
  const facts = found.find((some) => some.length > 0) ?? []
  const [only] = facts
  if (facts.length !== 1 || only?.type.kind !== 'count') return facts
  return { fact: only, unit: only.type.unit, each: unitsIn(only.type.unit, unit) ?? 1 }
}

/** The first scope that has such facts; of several those whose phrase holds the words. */
function nearest(
  scopes: readonly (readonly FactSymbol[])[],
  fits: (unit: string) => boolean,
  words: readonly string[],
): readonly FactSymbol[] {
  const fitting = scopes
    .map((facts) => facts.filter(({ type }) => type.kind === 'count' && fits(type.unit)))
    .find((facts) => facts.length > 0)
  if (fitting === undefined || fitting.length === 1) return fitting ?? []
  const named = fitting.filter(({ key }) => words.length > 0 && words.every((word) => key.includes(word)))
  return named.length === 1 ? named : fitting
}

/** Says that no fact, or more than one, counts the unit. */
export function reportCount(unit: string, facts: readonly FactSymbol[], span: Span, environment: Environment): void {
  const measure = unit === '月' ? '个月' : unit
  if (facts.length === 0) environment.reporter.report('CY4012', span, { unit: measure })
  else {
    const [phrase = '', other = ''] = facts.map(({ label }) => label)
    const related = facts.map((fact) => fact.span)
    environment.reporter.report('CY4030', span, { unit: measure, phrase, other }, { related })
  }
}

/** Count facts that the limb's condition names, then those of its basis. */
export function countFacts(condition: Condition, environment: Environment): readonly FactSymbol[] {
  const named = new Set<string>()
  const visit = (part: Condition): void => {
    if (part.kind === 'compare') named.add(part.fact.id)
    else if (isCompound(part)) part.of.forEach(visit)
  }
  visit(condition)
  const all = [
    ...environment.table.global.values(),
    ...(environment.table.local.get(environment.source.clause)?.values() ?? []),
  ]
  return all.filter((symbol) => symbol.kind === 'fact').filter((fact) => named.has(fact.id))
}
