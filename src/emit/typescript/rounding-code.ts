import type { AwardIr } from '../../ir/types.ts'
import { down, halfUp, up } from '../../runtime/arithmetic.ts'
import { declare } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { exprOf } from './ends.ts'
import type { AmountPlace, Ceiling, End, Ends } from './ends.ts'
import { min } from './expression.ts'
import type { Expr } from './expression.ts'
import { runtime, siteOf } from './module.ts'

/** The one rounding of an award, from 1/scale fen to fen. Constants are rounded here, by the runtime's own functions. */
export function writeRounding(
  rounding: AwardIr['rounding'],
  ends: Ends,
  place: AmountPlace,
  ceilings: readonly Ceiling[],
): { readonly lo: Expr; readonly hi: Expr } {
  const unit = rounding.toFen * place.scale
  if (unit === 1) return { lo: exprOf(ends.lo), hi: exprOf(ends.hi) }
  // Whole fen are never passed by rounding to the fen.
  const passed = rounding.mode === 'down' ? [] : ceilings.filter(({ whole }) => !whole || rounding.toFen > 1)
  const round = (name: string, end: End, side: 'lo' | 'hi'): Expr => {
    const rounded: Expr =
      typeof end === 'number'
        ? FUNCTIONS[rounding.mode](end, unit)
        : code`${runtime(place.module, NAMES[rounding.mode])}(${end.name}, ${unit})`
    const whole = passed.reduce<Expr>(
      (units, top) => under(units, top[side], rounding.toFen * top.perFen, place),
      rounded,
    )
    if (typeof whole === 'number') return whole * rounding.toFen
    return declare(place.block, name, rounding.toFen === 1 ? whole : code`${whole} * ${rounding.toFen}`).name
  }
  const lo = ends.lo === ends.hi ? round('rounded', ends.lo, 'lo') : round('from', ends.lo, 'lo')
  const hi = ends.lo === ends.hi ? lo : round('to', ends.hi, 'hi')
  const unrounded = (end: Expr): Code | number =>
    typeof end === 'number' ? end * place.scale : place.scale === 1 ? end : code`${end} * ${place.scale}`
  const before = code`${exprOf(ends.lo)}, ${exprOf(ends.hi)}`
  const site = siteOf(place.module, rounding.site, 'rounding')
  place.block.lines.push(code`why?.rounding(${site}, ${before}, ${unrounded(lo)}, ${unrounded(hi)})`)
  return { lo, hi }
}

function under(units: Expr, ceiling: Expr, unit: number, place: AmountPlace): Expr {
  if (ceiling === Infinity) return units
  if (typeof ceiling === 'number') return min(units, Math.floor(ceiling / unit))
  return code`${runtime(place.module, 'within')}(${units}, ${ceiling}, ${unit})`
}

const NAMES = { 'half-up': 'halfUp', down: 'down', up: 'up' } as const
const FUNCTIONS = { 'half-up': halfUp, down, up } as const
