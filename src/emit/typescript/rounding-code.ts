import type { AwardIr } from '../../ir/types.ts'
import { down, halfUp, up } from '../../runtime/arithmetic.ts'
import { declare } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { exprOf } from './ends.ts'
import type { AmountPlace, End, Ends } from './ends.ts'
import type { Expr } from './expression.ts'
import { runtime, siteOf } from './module.ts'

/** The one rounding of an award, from 1/scale fen to fen. Constants are rounded here, by the runtime's own functions. */
export function writeRounding(
  rounding: AwardIr['rounding'],
  ends: Ends,
  place: AmountPlace,
): { readonly lo: Expr; readonly hi: Expr } {
  const unit = rounding.toFen * place.scale
  if (unit === 1) return { lo: exprOf(ends.lo), hi: exprOf(ends.hi) }
  const round = (name: string, end: End): Expr => {
    if (typeof end === 'number') return FUNCTIONS[rounding.mode](end, unit) * rounding.toFen
    const whole = code`${runtime(place.module, NAMES[rounding.mode])}(${end.name}, ${unit})`
    return declare(place.block, name, rounding.toFen === 1 ? whole : code`${whole} * ${rounding.toFen}`).name
  }
  const lo = ends.lo === ends.hi ? round('rounded', ends.lo) : round('from', ends.lo)
  const hi = ends.lo === ends.hi ? lo : round('to', ends.hi)
  const unrounded = (end: Expr): Code | number =>
    typeof end === 'number' ? end * place.scale : place.scale === 1 ? end : code`${end} * ${place.scale}`
  const before = code`${exprOf(ends.lo)}, ${exprOf(ends.hi)}`
  const site = siteOf(place.module, rounding.site, 'rounding')
  place.block.lines.push(code`why?.rounding(${site}, ${before}, ${unrounded(lo)}, ${unrounded(hi)})`)
  return { lo, hi }
}

const NAMES = { 'half-up': 'halfUp', down: 'down', up: 'up' } as const
const FUNCTIONS = { 'half-up': halfUp, down, up } as const
