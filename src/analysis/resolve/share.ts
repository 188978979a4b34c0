/** A share of a base, in yuan: of foreign money through the exchange rate that the glossary declares. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, Factor, FactRef, Rate } from '../../ir/types.ts'
import { exchangeOf } from './exchange.ts'
import { labelsOf, sumOf } from './bases.ts'
import type { Base } from './figure-setting.ts'
import type { Place } from './place.ts'

/** `text`: the share as written. */
export function shareOf(base: Base, rate: Rate, text: string, span: Span, { environment }: Place): Amount | undefined {
  const exchange = exchangeOf(base, span, environment)
  if (exchange === undefined) return undefined
  const site = { kind: 'rate' as const, ...labelsOf(base), rate: text, ...exchange.site, source: environment.source }
  return { kind: 'share', of: sumOf(base), by: factorsOf(rate, exchange.rate), site }
}

/** 不超过实际支出: all of it, and nothing that a reason says. */
export function allOf(base: Base, span: Span, { environment }: Place): Amount | undefined {
  const exchange = exchangeOf(base, span, environment)
  if (exchange === undefined) return undefined
  const whole: Rate = { numerator: 1, denominator: 1 }
  if (exchange.rate === undefined) return sumOf(base)
  return { kind: 'share', of: sumOf(base), by: factorsOf(whole, exchange.rate) }
}

const factorsOf = (rate: Rate, exchange: FactRef | undefined): readonly Factor[] => [
  { kind: 'rate', rate },
  ...(exchange === undefined ? [] : [{ kind: 'exchange' as const, rate: exchange }]),
]
