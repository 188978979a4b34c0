/** Sums over records in loops. */
import type { Amount } from '../../ir/types.ts'
import { declare } from './block.ts'
import type { Variable } from './block.ts'
import { code } from './code.ts'
import type { Code } from './code.ts'
import type { Bool } from './expression.ts'
import { isApart, isNothingSure } from './shape.ts'
import type { AmountPlace, TwinExpr } from './writing.ts'

/** The variables of a sum: one pair, two where F and C differ, and nothing of F where nothing is sure of any record. */
export type Sums = readonly [fLo: Variable | 0, fHi: Variable | 0, cLo: Variable, cHi: Variable]

/** Which of F and C a sum needs. */
export type Ends = 'one' | 'apart' | 'possible'

/** Declares them; `unknown` is what upper ends begin with. Of F it leaves out what C says as well. */
export function newSums(ends: Ends, { block }: AmountPlace, unknown: Code): Sums {
  const lo = declare(block, 'lo', 0)
  if (ends !== 'apart') {
    const hi = declare(block, 'hi', unknown)
    return ends === 'one' ? [lo, hi, lo, hi] : [0, 0, lo, hi]
  }
  const loAtMost = declare(block, 'lo-at-most', unknown)
  const hiAtLeast = declare(block, 'hi-at-least', 0)
  return [lo, loAtMost, hiAtLeast, declare(block, 'hi', unknown)]
}

/** What a sum of an amount needs. */
export function endsOf(amounts: readonly Amount[]): Ends {
  const [first] = amounts
  if (first !== undefined && isApart(first) && isNothingSure(first)) return 'possible'
  return amounts.some(isApart) ? 'apart' : 'one'
}

/** Statements that add one record; to the lower ends only if it surely counts. */
export function addTo(sums: Sums, ends: TwinExpr, isSure: Bool): readonly Code[] {
  const added = new Set<Variable>()
  return sums.flatMap((variable, slot): readonly Code[] => {
    const end = ends[slot] ?? 0
    if (variable === 0 || added.has(variable) || end === 0) return []
    added.add(variable)
    variable.reassigned = true
    const isUpper = slot === 1 || slot === 3
    const add = isUpper ? code`${variable.name} = ${variable.name} + ${end}` : code`${variable.name} += ${end}`
    return [isUpper || typeof isSure === 'boolean' ? add : code`if (${isSure}) ${add}`]
  })
}
