import type { AwardIr } from '../../ir/types.ts'
import { down, halfUp, up } from '../../runtime/arithmetic.ts'
import type { Top } from './ceiling-code.ts'
import { declare } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import { min } from './expression.ts'
import type { Expr } from './expression.ts'
import { runtime, siteOf } from './module.ts'
import { exprsOf } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr } from './writing.ts'

/** The one rounding of an award, from 1/scale fen to fen. Constants are rounded here, by the runtime's own functions. */
export function writeRounding(
  rounding: AwardIr['rounding'],
  twin: Twin,
  place: AmountPlace,
  ceilings: readonly Top[],
): TwinExpr {
  const unit = rounding.toFen * place.scale
  const before = exprsOf(twin)
  if (unit === 1) return before
  // Whole fen are never passed by rounding to the fen.
  const passed = rounding.mode === 'down' ? [] : ceilings.filter(({ whole }) => !whole || rounding.toFen > 1)
  const round = (slot: Slot): Expr => {
    const end = before[slot]
    if (end === Infinity) return end
    const rounded: Expr =
      typeof end === 'number'
        ? FUNCTIONS[rounding.mode](end, unit)
        : code`${runtime(place.module, NAMES[rounding.mode])}(${end}, ${unit})`
    const whole = passed.reduce<Expr>(
      (units, top) => under(units, top.twin[slot], rounding.toFen * top.perFen, place),
      rounded,
    )
    if (typeof whole === 'number') return whole * rounding.toFen
    return rounding.toFen === 1 ? whole : code`${whole} * ${rounding.toFen}`
  }
  const after = held([round(0), round(1), round(2), round(3)], place)
  const [lo, , , hi] = after
  const unrounded = (end: Expr): Code | number =>
    typeof end === 'number' ? end * place.scale : place.scale === 1 ? end : code`${end} * ${place.scale}`
  const site = siteOf(place.module, rounding.site, 'rounding')
  place.block.lines.push(code`why?.rounding(${site}, ${before[0]}, ${before[3]}, ${unrounded(lo)}, ${unrounded(hi)})`)
  return after
}

type Slot = 0 | 1 | 2 | 3

/** The rounded ends in variables, each once. */
function held(ends: TwinExpr, { block }: AmountPlace): TwinExpr {
  const [fLo, fHi, cLo, cHi] = ends
  const oneInterval = (fLo === cLo && fHi === cHi) || typeof fLo === 'number'
  const names: Readonly<Record<Slot, string>> =
    fLo === cHi
      ? { 0: 'rounded', 1: 'rounded', 2: 'rounded', 3: 'rounded' }
      : { 0: 'from', 1: oneInterval ? 'to' : 'from-at-most', 2: oneInterval ? 'from' : 'to-at-least', 3: 'to' }
  const known = new Map<Expr, Expr>()
  const hold = (end: Expr, slot: Slot): Expr => {
    const name = typeof end === 'number' ? end : (known.get(end) ?? declare(block, names[slot], end).name)
    known.set(end, name)
    return name
  }
  return [hold(fLo, 0), hold(fHi, 1), hold(cLo, 2), hold(cHi, 3)]
}

function under(units: Expr, ceiling: Expr, unit: number, place: AmountPlace): Expr {
  if (ceiling === Infinity) return units
  if (typeof ceiling === 'number') return min(units, Math.floor(ceiling / unit))
  return code`${runtime(place.module, 'within')}(${units}, ${ceiling}, ${unit})`
}

const NAMES = { 'half-up': 'halfUp', down: 'down', up: 'up' } as const
const FUNCTIONS = { 'half-up': halfUp, down, up } as const
