/**
 * 按1.5个百分点给予贴息, 最高不超过2个百分点, 按LPR的50%: shares of a loan by the year. The principal and the term are facts: those that the
 * sentence names, those that annotations name (本金, 计息), otherwise the only ones that the clause or the policy declares.
 */
import { isCompound } from '../../ir/conditions.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import { reportCount } from './count-units.ts'
import { type Environment, use } from '../environment.ts'
import {
  countsInterest,
  isLoan,
  namesInterest,
  namesLoan,
  namesPrincipal,
  ofLending,
} from '../../../grammar/tokens/loans.ts'
import { isMoney } from './exchange.ts'
import { isPeriod } from '../measure-units.ts'

/** Where the facts of a loan may stand. */
export interface LoanPlace {
  /** What the share is said to be of. */
  readonly basis: readonly FactSymbol[]
  readonly condition: Condition
  readonly lists: readonly ListSymbol[]
}

/** The period of a loan that its interest is counted over; undefined where none or several could be it, which is reported. */
export function termOf(span: Span, place: LoanPlace, environment: Environment): FactSymbol | 'one-year' | undefined {
  const { term } = environment.interest
  if (term === '按年') return 'one-year'
  const candidates = candidatesOf(place, environment).map((facts) =>
    facts.filter(({ type }) => type.kind === 'count' && isPeriod(type.unit) && type.unit !== '天'),
  )
  const found = term === undefined ? choose(candidates, [countsInterest, ofLending]) : named(candidates, term)
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
    facts.filter((fact) => isMoney(fact) && !namesInterest(fact.key)),
  )
  const lent = candidates.map((facts) => facts.filter(({ key }) => namesLoan(key)))
  const found = principal === undefined ? choose(lent, [namesPrincipal, isLoan]) : named(candidates, principal)
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
function choose(
  places: readonly (readonly FactSymbol[])[],
  names: readonly ((phrase: string) => boolean)[],
): readonly FactSymbol[] {
  const facts = places.find((some) => some.length > 0) ?? []
  if (facts.length < 2) return facts
  const narrowed = names.map((name) => facts.filter(({ key }) => name(key))).find((some) => some.length > 0)
  return narrowed ?? facts
}

function named(places: readonly (readonly FactSymbol[])[], key: string): readonly FactSymbol[] {
  const found = places.flatMap((facts) => facts.filter((fact) => fact.key === key))
  return found.slice(0, 1)
}
