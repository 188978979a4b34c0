/** Guarded cases. Section 4 of docs/evaluation.md. */
import type { Amount, WhenAmount } from '../ir/types.ts'
import { gated, gathered, type Wishes } from './asked.ts'
import { judge, surely, type Judged, type Measured, type Place } from './condition.ts'
import { endless, higher, lower, noMoney, nothing, onEnds, pickEnd, pickTwin, together } from './end.ts'
import type { BoolNode, End, Twin } from './types.ts'

/** A case, or what applies where none holds. */
interface Arm {
  readonly guard: Judged
  readonly twin: Twin
  readonly wishes: Wishes
}

export function measureWhen(amount: WhenAmount, place: Place, scale: bigint): Measured {
  const arm = (guard: Judged, then: Amount): Arm => ({ guard, ...place.measure(then, place, scale) })
  const cases = amount.cases.map((one) => arm(judge(one.if, place), one.then))
  const otherwise = amount.otherwise === 'impossible' ? [] : [arm(surely(place.g), amount.otherwise)]
  return amount.overlap === 'first' ? firstOf([...cases, ...otherwise], place) : highestOf(cases, otherwise, place)
}

/** Up to the first case that surely holds. */
function firstOf(arms: readonly Arm[], place: Place): Measured {
  const { g } = place
  const looked = arms.map((_, index) => g.and(...arms.slice(0, index).map(({ guard }) => g.not(guard.must))))
  const reached = arms.map(({ guard }, index) => g.and(looked[index] ?? g.yes, guard.can))
  return {
    twin: around(arms, reached, place),
    wishes: gathered(
      g,
      ...arms.map(({ guard }, index) => gated(g, looked[index] ?? g.yes, guard.wishes)),
      ...arms.map(({ wishes }, index) => gated(g, reached[index] ?? g.yes, wishes)),
    ),
  }
}

/** The most of those that hold; while none surely does, around all that may. */
function highestOf(cases: readonly Arm[], otherwise: readonly Arm[], place: Place): Measured {
  const { g } = place
  const someSure = g.or(...cases.map(({ guard }) => guard.must))
  const can = cases.map(({ guard }) => guard.can)
  const noneSure = g.not(someSure)
  const open = around([...cases, ...otherwise], [...can, ...otherwise.map(() => g.yes)], place)
  const mostOf = (which: readonly BoolNode[]): Twin =>
    together(
      g,
      cases.map(({ twin }, index) => onEnds(twin, (end) => pickEnd(g, which[index] ?? g.no, end, nothing(g)))),
      higher,
    )
  const certain = mostOf(cases.map(({ guard }) => guard.must))
  const possible = mostOf(can)
  const settled: Twin = { fLo: certain.fLo, fHi: possible.fHi, cLo: certain.cLo, cHi: possible.cHi }
  return {
    twin: pickTwin(g, someSure, settled, open),
    wishes: gathered(
      g,
      ...cases.map(({ guard }) => guard.wishes),
      ...cases.map(({ guard, wishes }) => gated(g, guard.can, wishes)),
      ...otherwise.map(({ wishes }) => gated(g, noneSure, wishes)),
    ),
  }
}

/** The least that holds all that are reached; nothing where none is. */
function around(arms: readonly Arm[], reached: readonly BoolNode[], { g }: Place): Twin {
  if (arms.length === 0) return noMoney(g)
  const lows = arms.map(({ twin }, index) => onEnds(twin, (end) => pickEnd(g, reached[index] ?? g.no, end, endless(g))))
  const highs = arms.map(({ twin }, index) =>
    onEnds(twin, (end) => pickEnd(g, reached[index] ?? g.no, end, nothing(g))),
  )
  const [low, high] = [together(g, lows, lower), together(g, highs, higher)]
  const hull: Twin = { fLo: low.fLo, fHi: high.fHi, cLo: low.cLo, cHi: high.cHi }
  // With a case behind all others that nothing guards something is reached, and what is reached has an end if all have.
  if (arms.at(-1)?.guard.can !== g.yes) return pickTwin(g, g.or(...reached), hull, noMoney(g))
  const bounded = (end: End, of: (twin: Twin) => End): End =>
    arms.every(({ twin }) => of(twin).unbounded === g.no) ? { ...end, unbounded: g.no } : end
  return { ...hull, fLo: bounded(hull.fLo, ({ fLo }) => fLo), cLo: bounded(hull.cLo, ({ cLo }) => cLo) }
}
