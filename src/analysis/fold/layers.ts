/** Layers of guards, and what they ask: which of them two stacks have in common. */
import { and, asked } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { guardsOf, type Layer } from '../compose/layers.ts'

/** All of them, each once: a subject and the clause behind it may ask the same. */
export function allOf(layers: readonly Condition[]): Condition {
  const whole = and(...layers)
  if (whole.kind !== 'and') return whole
  return and(...new Map(whole.of.map((one) => [asked(one), one])).values())
}

/** How many layers two stacks have in common from the outermost, with their places or as what they ask. */
export function sharedLength(left: readonly Condition[], right: readonly Condition[], tell = placed): number {
  const end = left.findIndex((one, at) => right[at] === undefined || tell(one) !== tell(right[at]))
  return end < 0 ? left.length : end
}
const placed = (condition: Condition): string => JSON.stringify(condition)

/** Where a layer stands in the text. */
export const startOf = (layer: Layer): number => Math.min(...guardsOf(layer).map(({ span }) => span.start))
