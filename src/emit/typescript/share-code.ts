/** What amounts are multiplied by (docs/evaluation.md §4): written rates, published rates, exchange rates, counts, bands. */
import { scaleOfAmount } from '../../ir/scale.ts'
import type { EachAmount, Factor, PiecesAmount, Rate, ShareAmount } from '../../ir/types.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { scaled, sum } from './expression.ts'
import type { Expr } from './expression.ts'
import { runtime, valueOf } from './module.ts'
import type { Module } from './module.ts'
import { onEnds } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr } from './writing.ts'

/** The rates of a share times an amount in 1/`inner` fen; in 1/scale fen. */
export function shareCode({ by }: ShareAmount, of: Twin, inner: number, place: AmountPlace): TwinExpr {
  const written = by.map(rateOf).reduce(product, { numerator: place.scale, denominator: inner })
  const factor = whole(written)
  return onEnds(of, (end, upper) => {
    const factored = by.reduce<Expr>((so, one) => factorCode(one, so, upper ? Infinity : 0, place), end)
    return scaled(factored, factor)
  })
}

/** The scale that the amount of a share or of bands is worked out in: the least that it needs. */
export function innerScale(amount: ShareAmount | PiecesAmount): number {
  return scaleOfAmount(amount.of)
}

/** An amount times an unknown, published or exchange rate; `otherwise` stands for an unknown one. */
function factorCode(factor: Factor, of: Expr, otherwise: number, { module, places }: AmountPlace): Expr {
  if (of === 0) return 0
  switch (factor.kind) {
    case 'rate':
      return of
    case 'exchange':
      return code`${runtime(module, 'times')}(${of}, ${valueOf(factor.rate, places)} ?? ${otherwise})`
    case 'published':
      return code`${runtime(module, 'floating')}(${of}, ${valueOf(factor.reference, places)}, ${factor.spread}, ${otherwise})`
  }
}

/** A factor with its facts taken for 1 of their units. */
function rateOf(factor: Factor): Rate {
  switch (factor.kind) {
    case 'rate':
      return factor.rate
    case 'exchange':
      return { numerator: 1, denominator: 10_000 }
    case 'published':
      return { numerator: 1, denominator: 100_000 }
  }
}

const product = (a: Rate, b: Rate): Rate => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** An amount times the number of units. */
export function eachCode(amount: EachAmount, of: Twin, place: AmountPlace): TwinExpr {
  return onEnds(of, (end, upper) => {
    if (end === 0) return 0
    const units = unitsCode(amount, upper ? Infinity : 0, place)
    // Only a positive constant bears multiplication by Infinity, and only a finite one by zero.
    if (typeof end === 'number' && end !== Infinity) return scaled(units, end)
    return code`${runtime(place.module, 'times')}(${end}, ${units})`
  })
}

/** How many units there are; `otherwise` stands for an unknown count. */
function unitsCode(
  { count: fact, above, every, most }: EachAmount,
  otherwise: number,
  { module, places }: AmountPlace,
): Code {
  const count = code`(${valueOf(fact, places)} ?? ${otherwise})`
  if (above > 0 || every > 1) {
    const ceiling = most === undefined ? code`` : code`, ${most}`
    return code`${runtime(module, 'wholeUnits')}(${count}, ${above}, ${every}${ceiling})`
  }
  return most === undefined ? count : code`Math.min(${count}, ${most})`
}

/** Σ rate × the part of an amount, in 1/`inner` fen, inside each band; in 1/scale fen. */
export function piecesCode({ bands }: PiecesAmount, of: Twin, inner: number, place: AmountPlace): TwinExpr {
  return onEnds(of, (end) =>
    sum(
      ...bands.map(({ fromFen, rate }, index): Expr => {
        const factor = whole(product(rate, { numerator: place.scale, denominator: inner }))
        if (factor === 0 || end === 0) return 0
        const to = (bands[index + 1]?.fromFen ?? Infinity) * inner
        return scaled(bandCode(end, fromFen * inner, to, place.module), factor)
      }),
    ),
  )
}

function bandCode(end: Expr, from: number, to: number, module: Module): Code {
  return code`${runtime(module, 'band')}(${end}, ${from}, ${to})`
}

/** Whether two shares are of the same facts where they stand; then the higher rate gives the higher end. */
export function isOfSame(a: ShareAmount, b: ShareAmount): boolean {
  const facts = ({ of, by }: ShareAmount): string =>
    JSON.stringify([of, by.filter(({ kind }) => kind !== 'rate')], (key, value: unknown) =>
      key === 'site' ? undefined : value,
    )
  return facts(a) === facts(b)
}

/** The written rates of a share, as one number to compare. */
export function writtenRate({ by }: ShareAmount): number {
  return by.reduce(
    (so, factor) => (factor.kind === 'rate' ? (so * factor.rate.numerator) / factor.rate.denominator : so),
    1,
  )
}

/** A whole number by the choice of scale. */
function whole({ numerator, denominator }: Rate): number {
  const factor = numerator / denominator
  if (Number.isSafeInteger(factor)) return factor
  throw new TypeError(`internal error: the scale does not suit the rate ${numerator}/${denominator}`)
}
