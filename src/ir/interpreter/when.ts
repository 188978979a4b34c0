/** Guarded cases. Section 4 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import { decidingFact } from '../cases.ts'
import type { WhenAmount } from '../types.ts'
import { scalarOf, type Asked, type View } from './facts.ts'
import { hull, most } from './interval.ts'
import { measured, type Inside, type Measured } from './measured.ts'
import { NO_MONEY, together, type Twin } from './twin.ts'

/** A case that may be the one, `otherwise` among them with index -1. */
interface Reachable {
  readonly index: number
  readonly truth: Truth
  readonly measured: Measured
}

/** What is left of the cases: those that may be, which one it is when that is known, and what its guards still ask. */
interface Reach {
  readonly cases: readonly Reachable[]
  readonly twin: Twin
  /** Undefined while it is not decided. */
  readonly chosen: Reachable | undefined
  readonly guards: readonly Asked[]
}

/** Only the case that is known to be the one gives reasons. */
export function measureWhen(amount: WhenAmount, view: View, scale: bigint, inside: Inside): Measured {
  const { cases, twin, chosen, guards } =
    amount.overlap === 'first' ? firstOf(amount, view, scale, inside) : highestOf(amount, view, scale, inside)
  return measured(amount, view, twin, valueOfCase(amount, view, chosen), {
    reasons: chosen?.measured.reasons ?? [],
    asked: [...guards, ...cases.flatMap((one) => one.measured.asked)],
  })
}

/** Up to the first case that holds. */
function firstOf(amount: WhenAmount, view: View, scale: bigint, inside: Inside): Reach {
  const cases: Reachable[] = []
  const guards: Asked[] = []
  for (const [index, { if: guard, then }] of amount.cases.entries()) {
    const { truth, asked } = inside.judge(guard, view)
    guards.push(...asked)
    if (truth !== NO) cases.push({ index, truth, measured: inside.measure(then, view, scale) })
    if (truth === YES) break
  }
  const reached = cases.at(-1)?.truth === YES ? cases : withOtherwise(amount, cases, view, scale, inside)
  const [only] = reached
  const isDecided = reached.length <= 1 && only?.truth !== UNKNOWN
  return { cases: reached, twin: around(reached), chosen: isDecided ? only : undefined, guards }
}

/** The most of those that hold; while none surely does, anything from the least to the most of what may be. */
function highestOf(amount: WhenAmount, view: View, scale: bigint, inside: Inside): Reach {
  const judged = amount.cases.map(({ if: guard, then }, index) => ({ index, then, ...inside.judge(guard, view) }))
  const cases = judged
    .filter(({ truth }) => truth !== NO)
    .map(({ index, truth, then }): Reachable => ({ index, truth, measured: inside.measure(then, view, scale) }))
  const guards = judged.flatMap(({ asked }) => asked)
  const isDecided = judged.every(({ truth }) => truth !== UNKNOWN)
  const sure = cases.filter(({ truth }) => truth === YES)
  if (sure.length === 0) {
    const reached = withOtherwise(amount, cases, view, scale, inside)
    return { cases: reached, twin: around(reached), chosen: isDecided ? reached[0] : undefined, guards }
  }
  const certain = highest(sure)
  const possible = highest(cases)
  const twin: Twin = {
    f: { lo: certain.f.lo, hi: possible.f.hi },
    c: { lo: certain.c.lo, hi: possible.c.hi },
  }
  const [first, ...others] = sure
  const chosen = others.reduce(
    (best, one) => (best === undefined || one.measured.twin.c.hi > best.measured.twin.c.hi ? one : best),
    first,
  )
  return { cases, twin, chosen: isDecided ? chosen : undefined, guards }
}

/** Where one of the cases holds for sure nothing else is reached. */
function withOtherwise(
  { otherwise }: WhenAmount,
  cases: readonly Reachable[],
  view: View,
  scale: bigint,
  inside: Inside,
): readonly Reachable[] {
  if (otherwise === 'impossible') return cases
  return [...cases, { index: -1, truth: YES, measured: inside.measure(otherwise, view, scale) }]
}

/** The least that holds all of them; nothing where none can be. */
function around(cases: readonly Reachable[]): Twin {
  const [first, ...others] = cases.map((one) => one.measured.twin)
  return first === undefined ? NO_MONEY : others.reduce((a, b) => together(a, b, hull), first)
}

function highest(cases: readonly Reachable[]): Twin {
  return cases.map((one) => one.measured.twin).reduce((a, b) => together(a, b, most), NO_MONEY)
}

/** Of grades and tiers the fact that decides, otherwise which case it is. */
function valueOfCase(amount: WhenAmount, view: View, chosen: Reachable | undefined): Reason['value'] {
  const isTable = amount.site?.kind === 'grade' || amount.site?.kind === 'tier'
  const fact = isTable ? decidingFact(amount) : undefined
  if (fact !== undefined) return scalarOf(view, fact)
  return chosen?.index
}
