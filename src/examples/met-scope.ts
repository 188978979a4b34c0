/** Facts that satisfy the policy's own scope, for examples that do not speak of it. */
import { viewOfApplicant, type FactRecord, type FactValue } from '../ir/interpreter/facts.ts'
import type { CompareAmountCondition, CompareCondition, Condition, ConditionLeaf, PolicyIr } from '../ir/types.ts'
import { factOf, leavesOf } from '../ir/walk.ts'
import { edgesOf } from '../verify/edges.ts'
import { judgeFirst } from '../verify/judge.ts'
import { viewsWhere } from '../verify/search.ts'

/** A value for every applicant fact of the scope, by identifier: each leaf as the text wants it, exclusions not met. */
export function metScope(policy: Pick<PolicyIr, 'scope' | 'facts'>): FactRecord {
  const known = met.get(policy.scope)
  if (known !== undefined) return known
  const facts: Record<string, FactValue> = {}
  const leaves = leavesOf(policy.scope)
  for (const leaf of leaves) if (leaf.kind !== 'compare-amount') facts[factOf(leaf).id] ??= meeting(leaf)
  const all = leaves.reduce<FactRecord>(
    (given, leaf) => (leaf.kind === 'compare-amount' ? { ...given, ...comingTo(leaf, given, policy) } : given),
    facts,
  )
  met.set(policy.scope, all)
  return all
}

/** Of each scope, which every row of every table asks for again. */
const met = new WeakMap<Condition, FactRecord>()

function meeting(leaf: Exclude<ConditionLeaf, CompareAmountCondition>): FactValue {
  switch (leaf.kind) {
    case 'is':
      return leaf.expect
    case 'one-of':
      return (leaf.expect ? leaf.values[0] : undefined) ?? '无'
    case 'has-records':
      return [{}]
    case 'compare':
      return leaf.comparison === 'at-least' || leaf.comparison === 'at-most' ? leaf.threshold : beyond(leaf)
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

const MOST_VIEWS = 200

/** Facts with which an amount comes to what is asked, besides those that are given; the given ones where none are found. */
function comingTo(leaf: CompareAmountCondition, given: FactRecord, { facts }: Pick<PolicyIr, 'facts'>): FactRecord {
  const values = edgesOf({ conditions: [leaf], awards: [], ceilings: [] }, facts, undefined)
  const question = (view: Parameters<typeof judgeFirst>[1]) => judgeFirst(leaf, view)
  for (const view of viewsWhere(viewOfApplicant(given), undefined, question, values, { left: MOST_VIEWS })) {
    return view.facts
  }
  return given
}
