/** Conditions put together; what nests in its own kind is flattened. */
import type { Condition } from './types.ts'

export const always: Condition = { kind: 'and', of: [] }

export function and(...conditions: readonly Condition[]): Condition {
  const of = conditions.flatMap((condition) => (condition.kind === 'and' ? condition.of : [condition]))
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { kind: 'and', of }
}

export function or(...conditions: readonly Condition[]): Condition {
  const of = conditions.flatMap((condition) => (condition.kind === 'or' ? condition.of : [condition]))
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { kind: 'or', of }
}

export const isAlways = (condition: Condition): boolean => condition.kind === 'and' && condition.of.length === 0
