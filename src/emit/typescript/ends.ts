import type { Site } from '../../runtime/site.ts'
import { assign, declare } from './block.ts'
import type { Block, Variable } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { min } from './expression.ts'
import type { Expr } from './expression.ts'
import { siteOf } from './module.ts'
import type { Module, Places } from './module.ts'

/** One end of an interval, in 1/scale fen: known at compile time, or in a variable. */
export type End = number | Variable
/** An interval; the ends of a sum that is certain are one and the same. */
export interface Ends {
  readonly lo: End
  readonly hi: End
}

/** Where an amount is written. */
export interface AmountPlace {
  readonly module: Module
  readonly block: Block
  readonly places: Places
  /** The list that the award goes through, if any. */
  readonly list: string | undefined
  readonly scale: number
}

/** A ceiling of the whole, which rounding must not pass: its two ends in units of so many 1/scale fen to the fen. */
export interface Ceiling {
  readonly lo: Expr
  readonly hi: Expr
  /** 1 for ends in fen, `scale` for ends in 1/scale fen. */
  readonly perFen: number
  /** Both ends are whole fen, so that rounding to the fen cannot pass it. */
  readonly whole: boolean
}

/** An end as an expression. */
export function exprOf(end: End): Expr {
  return typeof end === 'number' ? end : end.name
}

/** Keeps two expressions in variables, as far as they are not constants. */
export function hold(place: AmountPlace, lo: Expr, hi: Expr): Ends {
  return { lo: put(place.block, 'lo', undefined, lo), hi: put(place.block, 'hi', undefined, hi) }
}

/** Applies a function to both ends, once if they are one. */
export function onEnds(place: AmountPlace, ends: Ends, change: (end: Expr) => Expr, comment?: Code): Ends {
  if (ends.lo === ends.hi) {
    const amount = put(place.block, 'amount', ends.lo, change(exprOf(ends.lo)), comment)
    return { lo: amount, hi: amount }
  }
  const lo = put(place.block, 'lo', ends.lo, change(exprOf(ends.lo)))
  return { lo, hi: put(place.block, 'hi', ends.hi, change(exprOf(ends.hi)), comment) }
}

/** Caps both ends by those of another interval. */
export function capEnds(place: AmountPlace, ends: Ends, lo: Expr, hi: Expr): Ends {
  if (lo === hi) return onEnds(place, ends, (end) => min(end, lo))
  // A variable that was both ends stays the upper one.
  const old = ends.lo === ends.hi ? undefined : ends.lo
  const low = put(place.block, 'lo', old, min(exprOf(ends.lo), lo))
  return { lo: low, hi: put(place.block, 'hi', ends.hi, min(exprOf(ends.hi), hi)) }
}

/** Tells a step of the amount to whoever asks why; the ends are handed on. */
export function told(place: AmountPlace, site: Site, value: Code, ends: Ends): Ends {
  const reference = siteOf(place.module, site, site.kind)
  place.block.lines.push(code`why?.step(${reference}, ${value}, ${exprOf(ends.lo)}, ${exprOf(ends.hi)})`)
  return ends
}

/** Gives an end a new value: in its variable if it has one. */
function put(block: Block, name: string, old: End | undefined, value: Expr, comment?: Code): End {
  if (typeof value === 'number') return value
  if (old === undefined || typeof old === 'number') return declare(block, name, value, comment)
  if (value !== old.name) assign(block, old, value, comment)
  return old
}
