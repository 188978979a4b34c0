import type { Basis, FactRef, FloatingRateAmount, Rate } from '../../ir/types.ts'
import { code, joined } from './code.ts'
import type { Code } from './code.ts'
import type { AmountPlace } from './ends.ts'
import { scaled, sum } from './expression.ts'
import type { Expr } from './expression.ts'
import { runtime, valueOf } from './module.ts'

/** The two ends of a basis, and its value for a reason: undefined unless all of it is known. */
export interface BasisCode {
  readonly lo: Expr
  readonly hi: Expr
  readonly value: Code
}

/**
 * A sum of facts less others, times the exchange rate if there is one: what is unknown counts nothing below and anything
 * above.
 */
export function basisCode(basis: Basis, place: AmountPlace): BasisCode {
  const sum = sumCode(basis, place)
  if (basis.exchange === undefined) return sum
  const exchange = valueOf(basis.exchange, place.places)
  const end = (ofSum: Expr, otherwise: number): Expr =>
    ofSum === 0 ? 0 : code`${runtime(place.module, 'times')}(${ofSum}, ${exchange} ?? ${otherwise})`
  return { ...sum, lo: end(sum.lo, 0), hi: end(sum.hi, Infinity) }
}

function sumCode(basis: Basis, place: AmountPlace): BasisCode {
  const added = (facts: readonly FactRef[], otherwise: number): Expr =>
    sum(facts.map((fact) => code`(${valueOf(fact, place.places)} ?? ${otherwise})`))
  const values = [...basis.plus, ...basis.minus].map((fact) => valueOf(fact, place.places))
  const [only] = values
  if (only === undefined) return { lo: 0, hi: 0, value: code`0` }
  const lo = added(basis.plus, 0)
  const hi = added(basis.plus, Infinity)
  if (values.length === 1 && basis.minus.length === 0) return { lo, hi, value: only }
  const ifKnown = (value: Expr): Code =>
    code`${runtime(place.module, 'ifKnown')}(${joined([code`${value}`, ...values], ', ')})`
  if (basis.minus.length === 0) return { lo: code`(${lo})`, hi: code`(${hi})`, value: ifKnown(lo) }
  const less = runtime(place.module, 'less')
  const rest = code`${less}(${lo}, ${added(basis.minus, Infinity)})`
  return { lo: rest, hi: code`${less}(${hi}, ${added(basis.minus, 0)})`, value: ifKnown(rest) }
}

/** rate × basis, in 1/scale fen; its upper end with `upTo`. */
export function rateCode(basis: Basis, rate: Rate, place: AmountPlace, upTo: Rate = rate): BasisCode {
  const { lo, hi, value } = basisCode(basis, place)
  const parts = basis.exchange === undefined ? 1 : 10_000
  const factor = ({ numerator, denominator }: Rate): number =>
    factorOf({ numerator, denominator: denominator * parts }, place.scale)
  return { lo: scaled(lo, factor(rate)), hi: scaled(hi, factor(upTo)), value }
}

/** rate × (reference + spread) × basis, in 1/scale fen. */
export function floatingRateCode(amount: FloatingRateAmount, place: AmountPlace): BasisCode {
  const { lo, hi, value } = basisCode(amount.basis, place)
  const reference = valueOf(amount.reference, place.places)
  const { numerator, denominator } = amount.rate
  const factor = factorOf({ numerator, denominator: denominator * 100_000 }, place.scale)
  const end = (basis: Expr, otherwise: number): Expr =>
    scaled(code`${runtime(place.module, 'floating')}(${basis}, ${reference}, ${amount.spread}, ${otherwise})`, factor)
  return { lo: end(lo, 0), hi: end(hi, Infinity), value }
}

/** Σ rate × the part of a basis inside each band. */
export function bandsCode(
  bands: readonly { readonly fromFen: number; readonly rate: Rate }[],
  basis: Expr,
  place: AmountPlace,
): Expr {
  return sum(
    bands.map(({ fromFen, rate }, index): Expr => {
      const factor = factorOf(rate, place.scale)
      if (factor === 0 || basis === 0) return 0
      const to = bands[index + 1]?.fromFen ?? Infinity
      return scaled(code`${runtime(place.module, 'band')}(${basis}, ${fromFen}, ${to})`, factor)
    }),
  )
}

/** rate × scale, a whole number by the choice of scale. */
function factorOf({ numerator, denominator }: Rate, scale: number): number {
  const factor = (numerator * scale) / denominator
  if (Number.isSafeInteger(factor)) return factor
  throw new TypeError(`internal error: scale ${scale} does not suit the rate ${numerator}/${denominator}`)
}
