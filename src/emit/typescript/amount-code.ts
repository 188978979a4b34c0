/** Amounts (docs/evaluation.md §4) as straight-line code over the ends of their intervals, in 1/scale fen. */
import type { Amount, BetweenAmount, ManyAmount } from '../../ir/types.ts'
import { amountsOf } from '../../ir/walk.ts'
import { formatMoney } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import type { Site } from '../../runtime/site.ts'
import { code, joined, lineComment } from './code.ts'
import type { Code } from './code.ts'
import { max, scaled } from './expression.ts'
import type { Expr } from './expression.ts'
import { runtime, valueOf } from './module.ts'
import { eachCode, innerScale, isOfSame, piecesCode, shareCode, writtenRate } from './share-code.ts'
import { writeTotal } from './total-code.ts'
import { between, change, differenceOf, exactly, exprsOf, hold, leastOf, mostOf, pointOf, sumOf, told } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr, Written } from './writing.ts'
import { writeWhen } from './when-code.ts'

/** Writes an amount. What tells nothing comes out as expressions, as far as it can. */
export function writeAmount(amount: Amount, at: AmountPlace): Written {
  const place = at.why && !tells(amount) ? { ...at, why: false } : at
  switch (amount.kind) {
    case 'constant':
      return constant(amount.fen, amount.site, place)
    case 'unlimited':
      return finished(amount.site, place, exactly(Infinity), code`undefined`)
    case 'fact': {
      const value = valueOf(amount.fact, place.places)
      const end = (otherwise: number): Expr => scaled(code`(${value} ?? ${otherwise})`, place.scale)
      return { ...finished(amount.site, place, between(end(0), end(Infinity)), value), point: () => value }
    }
    case 'between':
      return writeBetween(amount, place)
    case 'share': {
      note(place, amount.site)
      const inner = innerScale(amount)
      const of = writeBasis(amount.of, { ...place, scale: inner })
      return finished(amount.site, place, shareCode(amount, of.twin, inner, place), of.point)
    }
    case 'pieces': {
      note(place, amount.site)
      const inner = innerScale(amount)
      const of = writeBasis(amount.of, { ...place, scale: inner })
      return finished(amount.site, place, piecesCode(amount, of.twin, inner, place), of.point)
    }
    case 'each': {
      const of = writeAmount(amount.of, place)
      return finished(amount.site, place, eachCode(amount, of.twin, place), valueOf(amount.count, place.places))
    }
    case 'sum':
    case 'min':
    case 'max':
      return writeMany(amount, place)
    case 'less': {
      const of = writeAmount(amount.of, place)
      const by = writeAmount(amount.by, place)
      return finished(amount.site, place, differenceOf(of.twin, by.twin, place.module), code`undefined`)
    }
    case 'when':
      return pointed(writeWhen(amount, place), place)
    case 'total':
      return pointed(writeTotal(amount, place), place)
  }
}

/** Whether an amount or one in it has something to say. */
function tells(amount: Amount): boolean {
  return amountsOf(amount).some(({ site }) => site !== undefined)
}

function constant(fen: number, site: Site | undefined, place: AmountPlace): Written {
  if (place.why && site !== undefined) place.block.lines.push(lineComment(formatMoney(fen as Money)))
  return finished(site, place, exactly(fen * place.scale), code`undefined`)
}

/** F of what it begins with; C of what it ends with, never less. */
function writeBetween(amount: BetweenAmount, place: AmountPlace): Written {
  const { from, to, site } = amount
  const share = from.kind === 'share' || from.kind === 'pieces' ? from : undefined
  if (share !== undefined) note(place, site)
  const low = writeAmount(from, place)
  const high = writeAmount(to, place)
  const [fLo, fHi] = exprsOf(low.twin)
  const [, , cLo, cHi] = exprsOf(high.twin)
  const isHigher =
    from.kind === 'share' && to.kind === 'share' && isOfSame(from, to) && writtenRate(from) <= writtenRate(to)
  const ends: TwinExpr = isHigher ? [fLo, fHi, cLo, cHi] : [fLo, fHi, max(fLo, cLo), max(fHi, cHi)]
  const value = share === undefined ? code`undefined` : writeAmount(share.of, { ...place, why: false, scale: 1 }).point
  if (site !== undefined && place.why) return finished(site, place, ends, value)
  // A number below leaves what it goes up to as it stands, in its variables.
  return pointed(low.twin.every((end) => end === 0) ? [0, 0, high.twin[2], high.twin[3]] : ends, place)
}

function writeMany(amount: ManyAmount, place: AmountPlace): Written {
  const { kind, of, site } = amount
  if (kind === 'sum' && of.every((part) => part.kind === 'fact')) return writeSumOfFacts(amount, place)
  const parts = of.map((part) => writeAmount(part, place).twin)
  const ends = kind === 'sum' ? sumOf(parts) : kind === 'min' ? leastOf(parts) : mostOf(parts)
  const [first, second, ...others] = parts
  // A ceiling of an amount that stands in variables goes on in them.
  if (kind === 'min' && place.why && first !== undefined && second !== undefined && others.length === 0) {
    const top = of[1]?.kind === 'constant' ? lineComment(formatMoney(of[1].fen as Money)) : undefined
    const capped = change(place, first, ends, top)
    return pointed(site === undefined ? capped : told(place, site, code`undefined`, capped), place)
  }
  return finished(site, place, ends, code`undefined`)
}

/** A sum is known when all its facts are. */
function writeSumOfFacts({ of, site }: ManyAmount, place: AmountPlace): Written {
  const parts = of.map((part) => writeAmount(part, place))
  const values = parts.map(({ point }) => point())
  const ends = sumOf(parts.map(({ twin }) => twin))
  const inFen = sumOf(of.map((part) => writeAmount(part, { ...place, scale: 1 }).twin))[0]
  const point = (): Code => code`${runtime(place.module, 'ifKnown')}(${joined([code`${inFen}`, ...values], ', ')})`
  return { ...finished(site, place, ends, code`undefined`), point }
}

/** What a share or bands are of. */
function writeBasis(of: Amount, place: AmountPlace): Written {
  const written = writeAmount(of, place)
  const isPlain =
    of.kind === 'fact' || of.kind === 'constant' || (of.kind === 'sum' && of.of.every(({ kind }) => kind === 'fact'))
  if (isPlain || !place.why) return written
  return pointed(hold(place, written.twin, 'basis'), place)
}

/** Tells what an amount came to, if it has something to say. */
function finished(site: Site | undefined, place: AmountPlace, ends: TwinExpr, value: Code | (() => Code)): Written {
  if (site === undefined || !place.why) return pointed(ends, place)
  const twin = told(place, site, typeof value === 'function' ? value() : value, hold(place, ends))
  return pointed(twin, place)
}

function pointed(twin: Twin, place: AmountPlace): Written {
  return { twin, point: () => pointOf(twin, place) }
}

function note(place: AmountPlace, site: Site | undefined): void {
  if (place.why && site !== undefined) place.block.lines.push(lineComment(wording(site)))
}

/** What a comment says about a step. */
function wording(site: Site): string {
  if (site.kind !== 'rate' && site.kind !== 'marginal' && site.kind !== 'floating-rate') return site.kind
  const basis = site.plus.join('＋') + site.minus.map((label) => `－${label}`).join('')
  if (site.kind === 'floating-rate') return `${basis} × ${site.reference} × ${site.rate}`
  return site.kind === 'rate' ? `${basis} × ${site.rate}` : `${basis}，分段计`
}
