/** A condition into what it asks of the applicant and what it asks of each record. */
import type { Condition } from '../types.ts'

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
  if ('of' in condition) return new Set(condition.of.flatMap((part) => [...scopesOf(part)]))
  return new Set([condition.kind === 'has-records' ? 'applicant' : condition.fact.scope])
}

/** Said twice is said once: a condition that a sentence repeats is asked and explained one time. */
function distinct(parts: readonly Condition[]): Condition {
  const seen = new Set<string>()
  const of = parts.filter((part) => {
    const key = JSON.stringify(part, (name, value: unknown) => (name === 'site' ? undefined : value))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  const [only] = of
  return of.length === 1 && only !== undefined ? only : { kind: 'and', of }
}
