/** Bases in yuan and in foreign money. Of foreign money a share is in yuan through the exchange rate that the glossary declares. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { FactRef } from '../../ir/types.ts'
import { type Currency, currencyName } from '../../runtime/currency.ts'
import type { RateSite } from '../../runtime/site.ts'
import { moneyTypeOf } from '../currencies.ts'
import type { FactSymbol } from '../symbols.ts'
import { type Environment, refOf, use } from '../environment.ts'

/** What a share is taken of and what is left out of it: money facts of any currency, not yet in yuan. */
interface BasisFacts {
  readonly plus: readonly FactSymbol[]
  readonly minus: readonly FactSymbol[]
}

/** The rate that turns a base into yuan, undefined where it is in yuan, and what a reason says of it. */
interface Exchange {
  readonly rate: FactRef | undefined
  readonly site: Pick<RateSite, 'exchange'>
}

/** Money of any currency. */
export const isMoney = ({ type }: FactSymbol): boolean => type.kind === 'money' || type.kind === 'foreign-money'

/** The currency of a money fact, undefined for yuan. */
export const currencyOfFact = ({ type }: FactSymbol): Currency | undefined =>
  type.kind === 'foreign-money' ? type.currency : undefined

/** How a base comes to be in yuan; undefined for one of several currencies, or of one without a single exchange rate, which is reported. */
export function exchangeOf({ plus, minus }: BasisFacts, span: Span, environment: Environment): Exchange | undefined {
  const facts = [...plus, ...minus]
  const currency = facts[0] === undefined ? undefined : currencyOfFact(facts[0])
  const other = facts.find((fact) => currencyOfFact(fact) !== currency)
  if (other !== undefined) {
    const params = { phrase: facts[0]?.label ?? '', other: other.label }
    environment.reporter.report('CY4084', span, params, { related: facts.map((fact) => fact.span) })
    return undefined
  }
  if (currency === undefined) return { rate: undefined, site: {} }
  const rates = exchangeRates(currency, environment)
  const [rate] = rates
  if (rate === undefined || rates.length > 1) {
    reportExchange(facts[0]?.label ?? '', currency, rates, span, environment)
    return undefined
  }
  use(environment, rate)
  return { rate: refOf(rate), site: { exchange: { currency, label: rate.label } } }
}

/** Those of the nearest place that declares any: the records of the sentence, the clause, the policy. */
function exchangeRates(currency: Currency, { table, source, lists }: Environment): readonly FactSymbol[] {
  const places = [
    lists.flatMap(({ fields }) => fields),
    [...(table.local.get(source.clause)?.values() ?? [])],
    [...table.global.values()],
  ]
  return (
    places
      .map((symbols) =>
        symbols.flatMap((one) =>
          one.kind === 'fact' && one.type.kind === 'exchange-rate' && one.type.currency === currency ? [one] : [],
        ),
      )
      .find((some) => some.length > 0) ?? []
  )
}

function reportExchange(
  phrase: string,
  currency: Currency,
  rates: readonly FactSymbol[],
  span: Span,
  environment: Environment,
): void {
  const name = currencyName(currency)
  if (rates.length === 0) {
    environment.reporter.report('CY4085', span, { phrase, type: moneyTypeOf(currency), currency: name })
    return
  }
  const [one = '', other = ''] = rates.map(({ label }) => label)
  const related = rates.map((rate) => rate.span)
  environment.reporter.report('CY4086', span, { currency: name, phrase: one, other }, { related })
}
