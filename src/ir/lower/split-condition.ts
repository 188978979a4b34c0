/** A condition into what it asks of the applicant and what it asks of each record. */
import { asked } from '../conditions.ts'
import type { Amount, Condition, ConditionLeaf } from '../types.ts'
import { childrenOf, factOf, factsOfAmount, leavesOf } from '../walk.ts'

export interface SplitCondition {
  readonly applicant: Condition
  readonly item: Condition
  /** Parts that ask both at once and cannot be split. */
  readonly mixed: readonly Condition[]
}

export function splitCondition(condition: Condition): SplitCondition {
  const parts = condition.kind === 'and' ? condition.of : [condition]
  const scoped = parts.map((part) => ({ part, scopes: scopesOf(part) }))
  const applicant = scoped.filter(({ scopes }) => !scopes.has('item')).map(({ part }) => part)
  const item = scoped.filter(({ scopes }) => scopes.has('item') && !scopes.has('applicant')).map(({ part }) => part)
  const mixed = scoped.filter(({ scopes }) => scopes.size > 1).map(({ part }) => part)
  return { applicant: distinct(applicant), item: distinct(item), mixed }
}

function scopesOf(condition: Condition): ReadonlySet<'applicant' | 'item'> {
  return new Set(leavesOf(condition).flatMap((leaf) => scopesOfLeaf(leaf)))
}

function scopesOfLeaf(leaf: ConditionLeaf): readonly ('applicant' | 'item')[] {
  if (leaf.kind !== 'compare-amount') return [factOf(leaf).scope]
  const scopes = scopesOfAmount(leaf.of)
  return scopes.length === 0 ? ['applicant'] : scopes
}

/** A total over a list is the applicant's, whatever it says of its records. */
function scopesOfAmount(amount: Amount): readonly ('applicant' | 'item')[] {
  if (amount.kind === 'total') return ['applicant']
  return [...factsOfAmount(amount).map(({ scope }) => scope), ...childrenOf(amount).flatMap(scopesOfAmount)]
}

/** Said twice is said once: a condition that a sentence repeats is asked and explained one time. */
function distinct(parts: readonly Condition[]): Condition {
  const seen = new Set<string>()
  const of = parts.filter((part) => {
    const key = asked(part)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { kind: 'and', of }
}
