/** What is asked of an applicant or of a record: each condition holds for one example and fails for another. */
import { leavesOf } from '../../../ir/walk.ts'
import type { AwardIr, ConditionLeaf, PolicyIr } from '../../../ir/types.ts'
import { conditionText } from '../../../verify/findings/condition-text.ts'
import { changedBy, changedByRecord, given } from '../evidence.ts'
import type { Decision, Side, Variant } from '../types.ts'
import { mapLeaves, met, otherwiseAtTheNumber, unmet, withLeaves } from '../variants.ts'

/** Of one award. What stands in several places of its condition is one decision. */
export function conditionsOfAward({ id, clause, condition, items }: AwardIr): readonly Decision[] {
  const leaves = distinct([...leavesOf(condition), ...(items === undefined ? [] : leavesOf(items.where))])
  return leaves.map((leaf) => ({
    kind: 'condition',
    label: conditionText(leaf),
    clause,
    awards: [[id]],
    sides: sidesOf(leaf, (change) => withLeaves(id, (one) => keyOf(one) === keyOf(leaf), change)),
  }))
}

/** An award for every record whatever it is: only an empty list refuses it. */
export function recordsOfAward({ id, clause, items }: AwardIr): readonly Decision[] {
  if (items === undefined || leavesOf(items.where).length > 0) return []
  const label = `有${'label' in items.site ? items.site.label : ''}`
  const sides: readonly Side[] = [
    { name: 'holds', shows: given([id]) },
    { name: 'fails', shows: changedByRecord(items.list) },
  ]
  return [{ kind: 'records', label, clause, awards: [[id]], sides }]
}

/** Of the policy: any award shows it, best one that asks for little else. */
export function conditionsOfScope(policy: PolicyIr): readonly Decision[] {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const simplest = awards.toSorted((one, two) => one.asks.length - two.asks.length).map(({ id }) => [id])
  return distinct(leavesOf(policy.scope)).map((leaf) => ({
    kind: 'condition',
    label: conditionText(leaf),
    clause: undefined,
    awards: simplest,
    scope: true,
    sides: sidesOf(leaf, (change) => (other) => ({
      ...other,
      scope: mapLeaves(other.scope, (one) => keyOf(one) === keyOf(leaf), change),
    })),
  }))
}

/** The side that has the number itself is shown by the number alone: 以上 has it, 超过 has not. */
function sidesOf(
  leaf: ConditionLeaf,
  vary: (change: (leaf: ConditionLeaf) => ReturnType<typeof met>) => Variant,
): readonly Side[] {
  const atTheNumber = changedBy(vary(otherwiseAtTheNumber))
  const comparison = leaf.kind === 'compare' ? leaf.comparison : undefined
  const isWithin = comparison === 'at-least' || comparison === 'at-most'
  const isBeyond = comparison === 'more-than' || comparison === 'less-than'
  return [
    { name: 'holds', shows: isWithin ? atTheNumber : changedBy(vary(unmet)) },
    { name: 'fails', shows: isBeyond ? atTheNumber : changedBy(vary(met)) },
  ]
}

function distinct(leaves: readonly ConditionLeaf[]): readonly ConditionLeaf[] {
  return leaves.filter((leaf, index) => leaves.findIndex((other) => keyOf(other) === keyOf(leaf)) === index)
}

/** What a leaf asks, wherever it stands. */
function keyOf(leaf: ConditionLeaf): string {
  return JSON.stringify({ ...leaf, site: undefined })
}
