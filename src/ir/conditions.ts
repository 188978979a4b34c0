/** Conditions put together; what nests in its own kind is flattened. */
import type { AtLeastCondition, Condition } from './types.ts'

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

/** A condition that is made of others: 且, 或, 任意…项. */
export type CompoundCondition =
  | { readonly kind: 'and'; readonly of: readonly Condition[] }
  | { readonly kind: 'or'; readonly of: readonly Condition[] }
  | AtLeastCondition

export function isCompound(condition: Condition): condition is CompoundCondition {
  return condition.kind === 'and' || condition.kind === 'or' || condition.kind === 'at-least'
}

/** What a condition asks, each by itself. */
export const conjuncts = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' ? condition.of : [condition]

/** What conditions ask, wherever they stand: equal for those that ask the same. */
export const asked = (condition: Condition | readonly Condition[]): string => withoutSites(condition)
/** For comparing: of everything but where it stands. */
export const withoutSites = (part: unknown): string =>
  JSON.stringify(part, (key, value: unknown) => (key === 'site' ? undefined : value))
