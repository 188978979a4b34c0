/** Facts that satisfy the policy's own scope, for examples that do not speak of it. */
import type { FactRecord, FactValue } from '../ir/interpreter/facts.ts'
import type { CompareCondition, Condition, ConditionLeaf } from '../ir/types.ts'

/** A value for every applicant fact of the scope, by identifier: each leaf as the text wants it, exclusions not met. */
export function metScope(scope: Condition): FactRecord {
  const facts: Record<string, FactValue> = {}
  for (const leaf of leavesOf(scope)) {
    const id = leaf.kind === 'has-records' ? leaf.list : leaf.fact.id
    facts[id] ??= meeting(leaf)
  }
  return facts
}

function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  return 'of' in condition ? condition.of.flatMap(leavesOf) : [condition]
}

function meeting(leaf: ConditionLeaf): FactValue {
  switch (leaf.kind) {
    case 'is':
      return leaf.expect
    case 'one-of':
      return (leaf.expect ? leaf.values[0] : undefined) ?? '无'
    case 'has-records':
      return [{}]
    case 'compare':
      return leaf.comparison === 'at-least' || leaf.comparison === 'at-most' ? leaf.threshold : beyond(leaf)
    default:
      return leaf satisfies never
  }
}

/** One step past a threshold that does not itself count. */
function beyond({ comparison, threshold }: CompareCondition): number | string {
  const step = comparison === 'more-than' ? 1 : -1
  if (typeof threshold === 'number') return Math.max(0, threshold + step)
  const day = new Date(`${threshold}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + step)
  return day.toISOString().slice(0, 10)
}
