import type { Site } from '../../runtime/site.ts'
import { assign, declare } from './block.ts'
import type { Variable } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { isLess, max, min, or, scaled, sum } from './expression.ts'
import type { Bool, Expr } from './expression.ts'
import { runtime, siteOf } from './module.ts'
import type { Module } from './module.ts'
import type { End, Twin, TwinExpr, AmountPlace } from './writing.ts'

/** Of an indicator: it has a value. */
export const REACHED = 'reached'

/** One amount, known at compile time or in code. */
export function exactly(amount: Expr): TwinExpr {
  return [amount, amount, amount, amount]
}

/** An interval, with nothing left to the authority. */
export function between(lo: Expr, hi: Expr): TwinExpr {
  return [lo, hi, lo, hi]
}

export const NOTHING: TwinExpr = exactly(0)

/** An end as an expression. */
export function exprOf(end: End): Expr {
  return typeof end === 'object' ? end.name : end
}

/** The ends as expressions. */
export function exprsOf([fLo, fHi, cLo, cHi]: Twin): TwinExpr {
  return [exprOf(fLo), exprOf(fHi), exprOf(cLo), exprOf(cHi)]
}

/** From what is certain to what is possible: what a reason says. */
export function rangeOf([fLo, , , cHi]: Twin): { readonly lo: Expr; readonly hi: Expr } {
  return { lo: exprOf(fLo), hi: exprOf(cHi) }
}

/** The same done to each end; `upper` says to which. */
export function onEnds(twin: Twin, change: (end: Expr, upper: boolean) => Expr): TwinExpr {
  const [fLo, fHi, cLo, cHi] = exprsOf(twin)
  return [change(fLo, false), change(fHi, true), change(cLo, false), change(cHi, true)]
}

/** The ends of several amounts, put together one by one. */
export function zipped(twins: readonly Twin[], join: (...ends: readonly Expr[]) => Expr): TwinExpr {
  const all = twins.map(exprsOf)
  const of = (index: 0 | 1 | 2 | 3): Expr => join(...all.map((twin) => twin[index]))
  return [of(0), of(1), of(2), of(3)]
}
export const sumOf = (twins: readonly Twin[]): TwinExpr => zipped(twins, sum)
export const leastOf = (twins: readonly Twin[]): TwinExpr => zipped(twins, min)
export const mostOf = (twins: readonly Twin[]): TwinExpr => zipped(twins, max)

/** `of` − `by`, never below zero: F less what `by` may come to, C less what it surely is. `finite`: `by` has an end. */
export function differenceOf(of: Twin, by: Twin, module: Module, finite = false): TwinExpr {
  const [fLo, fHi, cLo, cHi] = exprsOf(of)
  const [byFLo, byFHi, byCLo, byCHi] = exprsOf(by)
  const less = (end: Expr, taken: Expr): Expr => {
    if (end === 0 || taken === Infinity) return 0
    if (taken === 0 || (end === Infinity && (finite || typeof taken === 'number'))) return end
    if (typeof end === 'number' && typeof taken === 'number') return Math.max(0, end - taken)
    return code`${runtime(module, 'less')}(${end}, ${taken})`
  }
  return [less(fLo, byCHi), less(fHi, byCLo), less(cLo, byFHi), less(cHi, byFLo)]
}

/** Whether a fact can still change it. */
export function openOf(twin: Twin): Bool {
  const [fLo, fHi, cLo, cHi] = exprsOf(twin)
  return or(isLess(fLo, fHi), isLess(cLo, cHi))
}

/** The one finite amount in fen that it is, undefined while it may be several. */
export function pointOf(twin: Twin, place: AmountPlace): Code {
  const { lo, hi } = rangeOf(twin)
  if (typeof lo === 'number' && lo === hi) {
    const fen = lo / place.scale
    return fen === Infinity ? code`undefined` : code`${fen}`
  }
  const perFen = place.scale === 1 ? code`` : code`, ${place.scale}`
  return code`${runtime(place.module, 'ifOne')}(${lo}, ${hi}${perFen})`
}

/** Keeps in variables what is an expression so far; `prefix` begins their names. */
export function hold(place: AmountPlace, twin: Twin, prefix = ''): Twin {
  return change(place, twin, exprsOf(twin), undefined, prefix)
}

/**
 * Gives an amount new ends: in its variables, as far as it has them. INVARIANT: each new end mentions no variable of the
 * amount but that of the old one.
 */
export function change(place: AmountPlace, old: Twin, ends: TwinExpr, comment?: Code, prefix = ''): Twin {
  const groups = new Map<Expr, number[]>()
  ends.forEach((end, slot) => groups.set(end, [...(groups.get(end) ?? []), slot]))
  const entries = [...groups].filter(([end]) => typeof end !== 'number')
  const results = new Map<Expr, End>()
  entries.forEach(([end, slots], index) => {
    // A variable of several ends stays with the last of them, so that those before can still read it.
    const later = entries.slice(index + 1).flatMap(([, others]) => others.map((slot) => old[slot]))
    const own = slots.map((slot) => old[slot]).filter((one): one is Variable => typeof one === 'object')
    const variable = own.findLast((one) => !later.includes(one))
    const note = index === entries.length - 1 ? comment : undefined
    if (variable === undefined || typeof end === 'number') {
      results.set(end, declare(place.block, nameOf(slots, ends, prefix), end, note))
    } else {
      if (variable.name !== end) assign(place.block, variable, end, note)
      results.set(end, variable)
    }
  })
  const of = (slot: 0 | 1 | 2 | 3): End => results.get(ends[slot]) ?? ends[slot]
  return [of(0), of(1), of(2), of(3)]
}

/** `amount` for one number, `lo` and `hi` for an interval; of two intervals they are the outermost ends. */
function nameOf(slots: readonly number[], [fLo, fHi, cLo, cHi]: TwinExpr, prefix: string): string {
  const named = (name: string): string => (prefix === '' ? name : `${prefix}-${name}`)
  const oneInterval = (fLo === cLo && fHi === cHi) || (typeof fLo === 'number' && fLo === fHi)
  if (fLo === cHi) return prefix === '' ? 'amount' : prefix
  if (slots.includes(3)) return named('hi')
  if (slots.includes(0)) return named('lo')
  if (oneInterval || cLo === cHi) return named('lo')
  return slots.includes(1) ? named('lo-at-most') : named('hi-at-least')
}

/** Tells a step of the amount to whoever asks why; the ends are handed on. */
export function told(place: AmountPlace, site: Site, value: Code, twin: Twin): Twin {
  const { lo, hi } = rangeOf(twin)
  place.block.lines.push(stepCode(place, site, value, lo, hi))
  return twin
}

/** The call that tells a step. */
export function stepCode(place: AmountPlace, site: Site, value: Code, lo: Expr, hi: Expr): Code {
  const reference = siteOf(place.module, site, site.kind)
  const unit = place.toldScale / place.scale
  return code`why?.step(${reference}, ${value}, ${scaled(lo, unit)}, ${scaled(hi, unit)})`
}
