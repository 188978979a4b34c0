/**
 * 按1.5个百分点给予贴息, 最高不超过2个百分点, 按LPR的50%: shares of a loan by the year. The principal and the term are facts: those that the
 * sentence names, those that annotations name (本金, 计息), otherwise the only ones that the clause or the policy declares.
 */
import { isCompound } from '../../ir/conditions.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition, Rate } from '../../ir/types.ts'
import type { Amount, Limit } from './former-amounts.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import { pointsOf, typeTerm } from '../conditions/quantity-values.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import { reportCount } from './count-units.ts'
import { type Environment, refOf, use } from './environment.ts'
import { inYuan, isMoney } from './exchange.ts'
import { isPeriod, unitsIn } from './measure-units.ts'
import { scaleAmount } from './scale-amount.ts'

/** Where the facts of a loan may stand. */
export interface LoanPlace {
  /** What the share is said to be of. */
  readonly basis: readonly FactSymbol[]
  readonly condition: Condition
  readonly lists: readonly ListSymbol[]
}

/** So many percentage points by the year, of the principal over its term. */
export function pointsAmount(
  item: QuantityNode,
  points: Rate,
  place: LoanPlace,
  environment: Environment,
): Amount | undefined {
  const principal = principalOf(place, item.span, environment)
  if (principal === undefined) return undefined
  const own = inYuan({ plus: [principal], minus: [] }, item.span, environment)
  if (own === undefined) return undefined
  const { basis, exchange } = own
  const site = {
    kind: 'rate' as const,
    plus: [principal.label],
    minus: [],
    rate: item.text,
    ...exchange,
    source: environment.source,
  }
  return overTerm({ kind: 'rate', basis, rate: points, site }, item.span, place, environment)
}

/** 最高不超过2个百分点: so much of the principal over its term is the ceiling. */
export function pointsLimit(
  item: QuantityNode,
  text: string,
  place: LoanPlace,
  environment: Environment,
): Limit | undefined {
  const rate = pointsOf(item, environment.reporter)
  const amount = rate === undefined ? undefined : pointsAmount(item, rate, place, environment)
  const site = { kind: 'limit' as const, text, source: environment.source }
  return amount === undefined ? undefined : { kind: 'amount', amount, site }
}

/** A share of a published rate, with so many points more or less, of the principal over its term. */
export function floatingAmount(
  reference: FactSymbol,
  share: { readonly rate: Rate; readonly text: string; readonly span: Span },
  spread: { readonly value: number; readonly text: string } | undefined,
  place: LoanPlace,
  environment: Environment,
): Amount | undefined {
  const principal = principalOf(place, share.span, environment)
  if (principal === undefined) return undefined
  if (principal.type.kind === 'foreign-money') {
    const params = { phrase: principal.label, type: typeTerm(principal.type) }
    environment.reporter.report('CY4024', share.span, params, { related: [principal.span] })
    return undefined
  }
  const label = spread === undefined ? reference.label : `（${reference.label}${spread.text}）`
  const amount: Amount = {
    kind: 'floating-rate',
    basis: { plus: [refOf(principal)], minus: [] },
    reference: refOf(reference),
    spread: spread?.value ?? 0,
    rate: share.rate,
    site: {
      kind: 'floating-rate',
      plus: [principal.label],
      minus: [],
      reference: label,
      rate: share.text,
      source: environment.source,
    },
  }
  return overTerm(amount, share.span, place, environment)
}

/** Times the months or years of the loan; once where one application is for one year. */
function overTerm(amount: Amount, span: Span, place: LoanPlace, environment: Environment): Amount | undefined {
  const fact = termOf(span, place, environment)
  if (fact === undefined || fact === 'one-year') return fact === undefined ? undefined : amount
  const unit = fact.type.kind === 'count' ? fact.type.unit : ''
  const perYear = unitsIn('年', unit) ?? 1
  const each = scaleAmount(amount, { numerator: 1, denominator: perYear })
  if (each === undefined) {
    environment.reporter.report('CY4020', span, { quantity: environment.written(span) })
    return undefined
  }
  const site = { kind: 'per-unit' as const, label: fact.label, unit, source: environment.source }
  return { kind: 'per-unit', fact: refOf(fact), above: 0, every: 1, most: undefined, amount: each, site }
}

/** The period of a loan that its interest is counted over; undefined where none or several could be it, which is reported. */
export function termOf(span: Span, place: LoanPlace, environment: Environment): FactSymbol | 'one-year' | undefined {
  const { term } = environment.interest
  if (term === '按年') return 'one-year'
  const candidates = candidatesOf(place, environment).map((facts) =>
    facts.filter(({ type }) => type.kind === 'count' && isPeriod(type.unit) && type.unit !== '天'),
  )
  const found =
    term === undefined ? choose(candidates, [/贴息|计息/u, /贷款|用款|借款|融资/u]) : named(candidates, term)
  const [fact] = found
  if (fact?.type.kind !== 'count' || found.length > 1) {
    if (found.length > 1) reportCount('月', found, span, environment)
    else environment.reporter.report('CY4033', span, { quantity: environment.written(span) })
    return undefined
  }
  use(environment, fact)
  return fact
}

/** What was lent; undefined where nothing declared, or more than one thing, could be it, which is reported. */
export function principalOf(place: LoanPlace, span: Span, environment: Environment): FactSymbol | undefined {
  const { principal } = environment.interest
  const candidates = candidatesOf(place, environment).map((facts) =>
    facts.filter((fact) => isMoney(fact) && !/利息|贴息|息费|费用/u.test(fact.key)),
  )
  const loans = /本金|(?:贷款|借款|融资|债券)[^费息]*(?:额|金额|余额|总额|规模|资金)?$/u
  const lent = candidates.map((facts) => facts.filter(({ key }) => loans.test(key)))
  const found = principal === undefined ? choose(lent, [/本金/u, /贷款/u]) : named(candidates, principal)
  const [fact] = found
  if (fact === undefined || found.length > 1) {
    environment.reporter.report(
      'CY4032',
      span,
      { quantity: environment.written(span) },
      { related: found.map((one) => one.span) },
    )
    return undefined
  }
  use(environment, fact)
  return fact
}

/** Facts from the nearest place outwards: of the basis, of the condition, of the records, of the clause, of the policy. */
function candidatesOf(place: LoanPlace, environment: Environment): readonly (readonly FactSymbol[])[] {
  const { table, source } = environment
  const own = [...(table.local.get(source.clause)?.values() ?? [])].filter((symbol) => symbol.kind === 'fact')
  const all = [...table.global.values()].filter((symbol) => symbol.kind === 'fact')
  const fields = place.lists[0]?.fields ?? []
  const everywhere = [...fields, ...own, ...all]
  const basis = new Set(place.basis.map(({ id }) => id))
  const compared = new Set(factsIn(place.condition))
  return [
    everywhere.filter(({ id }) => basis.has(id)),
    everywhere.filter(({ id }) => compared.has(id)),
    fields,
    own,
    all,
  ]
}

function factsIn(condition: Condition): readonly string[] {
  if (isCompound(condition)) return condition.of.flatMap(factsIn)
  return condition.kind === 'compare' ? [condition.fact.id] : []
}

/** Those of the nearest place that has any; of several those that the first fitting name singles out. */
function choose(places: readonly (readonly FactSymbol[])[], names: readonly RegExp[]): readonly FactSymbol[] {
  const facts = places.find((some) => some.length > 0) ?? []
  if (facts.length < 2) return facts
  const narrowed = names.map((name) => facts.filter(({ key }) => name.test(key))).find((some) => some.length > 0)
  return narrowed ?? facts
}

function named(places: readonly (readonly FactSymbol[])[], key: string): readonly FactSymbol[] {
  const found = places.flatMap((facts) => facts.filter((fact) => fact.key === key))
  return found.slice(0, 1)
}
