/** Branches that set variables to what an amount comes to. */
import type { Amount } from '../../ir/types.ts'
import { declare, innerBlock, render } from './block.ts'
import type { Variable } from './block.ts'
import { code, joined } from './code.ts'
import type { Code } from './code.ts'
import type { Expr } from './expression.ts'
import { isApart, isNothingSure } from './shape.ts'
import { exprsOf } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr } from './writing.ts'

/** Variables that branches set, nothing so far: one pair, unless something is left to the authority in one of the parts. */
export function resultsOf(parts: readonly (TwinExpr | Amount)[], { block }: AmountPlace): Twin {
  const lo = declare(block, 'lo', 0)
  if (!parts.some(differs)) {
    const hi = declare(block, 'hi', 0)
    return [lo, hi, lo, hi]
  }
  if (parts.every(isUnsure)) return [0, 0, lo, declare(block, 'hi', 0)]
  const loAtMost = declare(block, 'lo-at-most', 0)
  return [lo, loAtMost, declare(block, 'hi-at-least', 0), declare(block, 'hi', 0)]
}

/** The body of a branch. */
export function branch(amount: Amount, place: AmountPlace, result: Twin): readonly Code[] {
  const block = innerBlock(place.block)
  const { twin } = place.write(amount, { ...place, block })
  block.lines.push(...assignments(result, exprsOf(twin)))
  return render(block)
}

/** Statements that set the results; what gets the same is set in one. */
export function assignments(result: Twin, ends: TwinExpr): readonly Code[] {
  const values = new Map<Variable, Expr>()
  result.forEach((variable, slot) => {
    if (typeof variable === 'object') values.set(variable, ends[slot] ?? 0)
  })
  const groups = new Map<Expr, Variable[]>()
  for (const [variable, value] of values) {
    if (value === 0) continue
    variable.reassigned = true
    groups.set(value, [...(groups.get(value) ?? []), variable])
  }
  return [...groups].map(([value, variables]) => {
    const names = variables.map(({ name }) => name)
    return code`${joined([...names, code`${value}`], ' = ')}`
  })
}

/** Whether F and C differ in a part. */
function differs(part: TwinExpr | Amount): boolean {
  if ('kind' in part) return isApart(part)
  const [fLo, fHi, cLo, cHi] = part
  return fLo !== cLo || fHi !== cHi
}

function isUnsure(part: TwinExpr | Amount): boolean {
  return 'kind' in part ? isNothingSure(part) : part[0] === 0 && part[1] === 0
}
