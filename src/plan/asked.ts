/** What is asked for, and when: collected by what it is. */
import type { FactId } from '../ir/types.ts'
import type { Graph } from './graph.ts'
import type { Asked, BoolNode } from './types.ts'

/** Besides what outcomes ask for: the matter of every record of a list, as one may be what another is. */
export type Wanted = Asked | { readonly kind: 'matters'; readonly list: FactId; readonly field: FactId }

export interface Wish {
  readonly wanted: Wanted
  /**
   * Of a field that was asked for in a list that lies behind: of which of its records. What follows may stand in another record,
   * of this list or another one, that knows nothing of it.
   */
  readonly inner: BoolNode | undefined
  readonly when: BoolNode
}

/** By `keyOf`. */
export type Wishes = ReadonlyMap<string, Wish>

export const NO_WISHES: Wishes = new Map()

export function wish(wanted: Wanted, when: BoolNode): Wishes {
  const own = { wanted, inner: undefined, when }
  return new Map([[keyOf(own), own]])
}

/** Each when one of them asks it. */
export function gathered(g: Graph, ...all: readonly Wishes[]): Wishes {
  const result = new Map<string, Wish>()
  for (const wishes of all)
    for (const [key, one] of wishes) {
      const before = result.get(key)
      result.set(key, before === undefined ? one : { ...one, when: g.or(before.when, one.when) })
    }
  return result
}

/** Only where a test holds. */
export function gated(g: Graph, test: BoolNode, wishes: Wishes): Wishes {
  return new Map(
    [...wishes].flatMap(([key, one]) => {
      const when = g.and(test, one.when)
      return when === g.no ? [] : [[key, { ...one, when }]]
    }),
  )
}

/** Seen from outside a list: what is no field of its records is asked if some record asks it. */
export function outside(g: Graph, list: FactId, wishes: Wishes): Wishes {
  const seen = [...wishes.values()].map((one): Wishes => {
    const isOwn = one.wanted.kind === 'fact' && one.wanted.list === list && one.inner === undefined
    const out: Wish = isOwn
      ? { wanted: one.wanted, inner: one.when, when: g.yes }
      : { ...one, when: g.anyOver(list, one.when) }
    return new Map([[keyOf(out), out]])
  })
  return gathered(g, ...seen)
}

/** When it is asked, of a field of each record. */
export function whenOf(g: Graph, { inner, when }: Wish): BoolNode {
  return g.and(inner ?? g.yes, when)
}

function keyOf({ wanted, inner }: Pick<Wish, 'wanted' | 'inner'>): string {
  return JSON.stringify([wanted, inner?.id])
}
