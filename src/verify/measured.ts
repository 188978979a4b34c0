/** What an amount comes to for an example, in fen parts, and what it still asks for. */
import { measure } from '../ir/interpreter/amount.ts'
import type { View } from '../ir/interpreter/facts.ts'
import type { Extent } from '../ir/interpreter/interval.ts'
import { rangeOf } from '../ir/interpreter/twin.ts'
import type { Amount } from '../ir/types.ts'
import type { Place } from './edges.ts'

/** From what is sure to what is possible; what the authority may still settle lies between them as well. */
export interface Weighed {
  readonly lo: Extent
  readonly hi: Extent
  /** Facts that could still change it. */
  readonly asked: readonly Place[]
}

export function weigh(amount: Amount, view: View, scale: bigint): Weighed {
  const { twin, asked } = measure(amount, view, scale)
  return { ...rangeOf(twin), asked }
}
