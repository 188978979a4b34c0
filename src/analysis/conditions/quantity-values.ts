/** Exact quantities in the units of the intermediate representation. */
import type { TermKey } from '../../diagnostics/terms.ts'
import type { Rate } from '../../ir/types.ts'
import { type Currency, currencyName, partsOf } from '../../runtime/currency.ts'
import type { Fraction, QuantityNode, QuantityValue } from '../../syntax/ast.ts'
import { moneyTypeOf } from '../currencies.ts'
import { converts, numberOf } from '../measure-units.ts'
import type { Reporter } from '../report.ts'
import type { FactSymbol, FactType } from '../symbols.ts'

const largest = BigInt(Number.MAX_SAFE_INTEGER)
const ratioScale = 100_000_000n

/** Whole number of parts, undefined when it is not whole or not exact as a double. */
function whole(value: Fraction, scale: bigint): number | undefined {
  const numerator = value.numerator * scale
  if (numerator % value.denominator !== 0n) return undefined
  const parts = numerator / value.denominator
  return parts > largest ? undefined : Number(parts)
}

/** Fen of a money quantity; anything else is reported. */
export function fenOf(quantity: QuantityNode, reporter: Reporter): number | undefined {
  const { value } = quantity
  if (value.kind === 'money' || value.kind === 'money-per-unit') {
    const fen = whole(value.yuan, 100n)
    if (fen === undefined) reporter.report('CY4020', quantity.span, { quantity: quantity.text })
    return fen
  }
  if (value.kind === 'foreign-money') {
    reporter.report('CY4021', quantity.span, { quantity: quantity.text })
    return undefined
  }
  reporter.report('CY4022', quantity.span, { quantity: quantity.text, expected: { term: 'type-money' } })
  return undefined
}

/** A rate in lowest terms. */
export function rateOf(quantity: QuantityNode, reporter: Reporter): Rate | undefined {
  if (quantity.value.kind !== 'rate') {
    reporter.report('CY4022', quantity.span, { quantity: quantity.text, expected: { term: 'type-ratio' } })
    return undefined
  }
  const { numerator, denominator } = quantity.value.rate
  const divisor = gcd(numerator, denominator)
  const rate = { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) }
  if (Number.isSafeInteger(rate.numerator) && rate.denominator <= 1_000_000) return rate
  reporter.report('CY4020', quantity.span, { quantity: quantity.text })
  return undefined
}

/** 2个百分点, 50个基点, or 2% where a rate by the year is meant: a rate in lowest terms. */
export function pointsOf(quantity: QuantityNode, reporter: Reporter): Rate | undefined {
  if (quantity.value.kind !== 'points') return rateOf(quantity, reporter)
  const { numerator, denominator } = quantity.value.points
  return rateOf(
    { ...quantity, value: { kind: 'rate', rate: { numerator, denominator: denominator * 100n } } },
    reporter,
  )
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right)
}

/** A threshold in the unit of the fact that it is compared with; a unit that does not fit is reported. */
export function thresholdOf(quantity: QuantityNode, fact: FactSymbol, reporter: Reporter): number | string | undefined {
  const { type } = fact
  const fits = fitting(quantity.value, type)
  if (fits === undefined) {
    const { span, text } = quantity
    reporter.report(
      'CY4023',
      span,
      { quantity: text, phrase: fact.label, type: typeTerm(type), implied: impliedType(quantity.value) },
      { related: [fact.span] },
    )
    return undefined
  }
  if (fits === 'inexact') {
    reporter.report('CY4020', quantity.span, { quantity: quantity.text })
    return undefined
  }
  return fits
}

/** The value as the type holds it, `'inexact'` when it has no such value, undefined when it is of another type. */
function fitting(value: QuantityValue, type: FactType): number | string | undefined {
  if (type.kind === 'money' && value.kind === 'money') return whole(value.yuan, 100n) ?? 'inexact'
  if (type.kind === 'money' && value.kind === 'count' && value.unit === '') return whole(value.count, 100n) ?? 'inexact'
  if (type.kind === 'foreign-money') return fittingForeign(value, type.currency)
  if (type.kind === 'ratio' && value.kind === 'rate') return whole(value.rate, ratioScale) ?? 'inexact'
  if (type.kind === 'count' && (value.kind === 'count' || value.kind === 'duration')) {
    if (value.unit === '' || (type.unit === '' && value.kind === 'count')) return whole(value.count, 1n) ?? 'inexact'
    return converts(value.unit, type.unit) ? (numberOf(value, type.unit) ?? 'inexact') : undefined
  }
  if (type.kind === 'date' && value.kind === 'date') return value.date.length === 10 ? value.date : undefined
  return undefined
}

/** Smallest parts of the currency; a number of ten thousands takes the currency of what it is compared with, like one of yuan. */
function fittingForeign(value: QuantityValue, currency: Currency): number | 'inexact' | undefined {
  const parts = BigInt(partsOf(currency))
  if (value.kind === 'foreign-money' && value.currency === currency) return whole(value.amount, parts) ?? 'inexact'
  return value.kind === 'count' && value.unit === '' ? (whole(value.count, parts) ?? 'inexact') : undefined
}

/** The type that a quantity implies for what it is compared with. */
export function impliedType(value: QuantityValue): string {
  switch (value.kind) {
    case 'money':
    case 'money-per-unit':
      return '金额'
    case 'foreign-money':
      return moneyTypeOf(value.currency)
    case 'rate':
    case 'points':
    case 'proportion':
      return '比例'
    case 'date':
      return '日期'
    default:
      return value.unit === '' ? '数量' : `数量（${value.unit}）`
  }
}

/** What messages call a type; one that names a currency as the glossary writes it. */
export function typeTerm(type: FactType): { readonly term: TermKey } | string {
  if (type.kind === 'foreign-money') return moneyTypeOf(type.currency)
  if (type.kind === 'exchange-rate') return `汇率（${currencyName(type.currency)}）`
  if (type.kind === 'boolean') return { term: type.finding ? 'type-finding' : 'type-boolean' }
  if (type.kind === 'enum') return { term: type.ordered ? 'type-grade' : 'type-category' }
  return { term: `type-${type.kind}` as const }
}
