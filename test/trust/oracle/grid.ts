/**
 * The deletion law: a base and one effect under a guard, in every way to write it. While the guard does not hold it is the base, when it
 * does it is what the effect says, and with the guard unknown what lies between.
 */
import { baseOf, effectOf, poolOf, type Case } from './cases.ts'
import type { Base, Effect, Period, Test } from './meaning.ts'
import { diceOf } from './random.ts'
import { keyOf, realise } from './realise.ts'

/** One effect on one base under one sort of guard. */
export interface Cell {
  /** `share, ceiling matter, noun`. */
  readonly name: string
  /** By the way of writing, in an order that stays. */
  readonly cases: readonly Case[]
}

/** Sorts of guards: what a company did, what it is, what it counts. */
const GUARDS = ['deed', 'noun', 'compare'] as const
const PAIRS: readonly (readonly [Base['kind'], Effect['kind'], Period?])[] = [
  ['share', 'ceiling', 'matter'],
  ['share', 'ceiling', 'year'],
  ['share', 'ceiling', 'life'],
  ['share', 'share ceiling'],
  ['share', 'two ceilings'],
  ['share', 'replace the rate'],
  ['share', 'instalments'],
  ['fixed', 'add'],
  ['fixed', 'add a share'],
  ['fixed', 'replace'],
  ['fixed', 'multiply'],
  ['fixed', 'refuse'],
  ['fixed', 'times'],
  ['fixed', 'difference'],
  ['each', 'most'],
  ['by tier', 'ceiling', 'matter'],
  ['up to a share', 'ceiling', 'matter'],
  ['records', 'ceiling', 'year'],
]

export function cells(): readonly Cell[] {
  return PAIRS.flatMap(([base, effect, period], i) =>
    GUARDS.map((guard) => cellOf(base, effect, guard, 100 + i, period)),
  )
}

function cellOf(
  base: Base['kind'],
  effect: Effect['kind'],
  guard: (typeof GUARDS)[number],
  seed: number,
  period?: Period,
): Cell {
  const dice = diceOf(seed)
  const pool = poolOf(dice)
  const when = pool.deed()
  const sum = baseOf(base, dice, pool)
  const test: Test =
    guard === 'deed'
      ? pool.deed()
      : guard === 'noun'
        ? pool.noun()
        : { kind: 'compare', fact: pool.money('scale'), than: 'at least', n: 2_000_000_000 }
  const drawn = effectOf(effect, dice, pool, sum, true, test)
  const done = drawn.kind === 'ceiling' && period !== undefined ? { ...drawn, period } : drawn
  const award = { id: 'a0a', when, base: sum, effects: [done] }
  const meaning = {
    facts: pool.facts(),
    scope: undefined,
    articles: [{ subject: undefined, awards: [award], together: undefined }],
  }
  const place = `${award.id}.${keyOf(done)}`
  const plain = (settled: Readonly<Record<string, number>>): Case => ({ meaning, writing: { seed: -1, settled } })
  const places = countOf(plain({}), `${place} at`)
  const cases = Array.from({ length: places }, (_, at) => {
    const here = { [`${place} at`]: at }
    return Array.from({ length: countOf(plain(here), `${place} way`) }, (_way, way) =>
      plain({ ...here, [`${place} way`]: way }),
    )
  }).flat()
  return { name: `${base}, ${keyOf(done)}, ${guard}`, cases }
}

function countOf({ meaning, writing }: Case, place: string): number {
  return realise(meaning, writing).pen.picked.get(place)?.of ?? 1
}
