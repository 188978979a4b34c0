/** A share of a base, in yuan: of foreign money through the exchange rate that the glossary declares. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, Rate } from '../../ir/types.ts'
import { inYuan } from '../clauses/exchange.ts'
import { labelsOf, sumOf } from './bases.ts'
import type { Base } from './figure-setting.ts'
import type { Place } from './place.ts'

/** `text`: the share as written. */
export function shareOf(base: Base, rate: Rate, text: string, span: Span, { environment }: Place): Amount | undefined {
  const own = inYuan(base, span, environment)
  if (own === undefined) return undefined
  const { exchange } = own.basis
  const by = [
    { kind: 'rate' as const, rate },
    ...(exchange === undefined ? [] : [{ kind: 'exchange' as const, rate: exchange }]),
  ]
  const site = { kind: 'rate' as const, ...labelsOf(base), rate: text, ...own.exchange, source: environment.source }
  return { kind: 'share', of: sumOf(base), by, site }
}

/** 不超过实际支出: all of it, and nothing that a reason says. */
export function allOf(base: Base, span: Span, place: Place): Amount | undefined {
  const own = inYuan(base, span, place.environment)
  const exchange = own?.basis.exchange
  if (own === undefined || exchange === undefined) return own === undefined ? undefined : sumOf(base)
  const whole: Rate = { numerator: 1, denominator: 1 }
  const by = [
    { kind: 'rate' as const, rate: whole },
    { kind: 'exchange' as const, rate: exchange },
  ]
  return { kind: 'share', of: sumOf(base), by }
}
