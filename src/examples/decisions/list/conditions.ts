/** What is asked of an applicant or of a record: each condition holds for one example and fails for another. */
import { asksOf } from '../../../ir/asks.ts'
import { leavesOf } from '../../../ir/walk.ts'
import type { AwardIr, PolicyIr } from '../../../ir/types.ts'
import { conditionText } from '../../../verify/findings/condition-text.ts'
import { changedByRecord, given } from '../evidence.ts'
import type { Decision, Side } from '../types.ts'
import { mapLeaves, withLeaves } from '../variants.ts'
import { distinctLeaves, isSameLeaf, sidesOf } from './guards.ts'

/** Of one award. What stands in several places of its condition is one decision. */
export function conditionsOfAward({ id, clause, condition, records }: AwardIr): readonly Decision[] {
  return distinctLeaves([condition, ...(records === undefined ? [] : [records.where])]).map((leaf) => ({
    kind: 'condition',
    label: conditionText(leaf),
    clause,
    awards: [[id]],
    sides: sidesOf(leaf, (change) => withLeaves(id, (one) => isSameLeaf(one, leaf), change)),
  }))
}

/** An award for every record whatever it is: only an empty list refuses it. */
export function recordsOfAward({ id, clause, records }: AwardIr): readonly Decision[] {
  if (records === undefined || leavesOf(records.where).length > 0) return []
  const label = `有${'label' in records.site ? records.site.label : ''}`
  const sides: readonly Side[] = [
    { name: 'holds', shows: given([id]) },
    { name: 'fails', shows: changedByRecord(records.list) },
  ]
  return [{ kind: 'records', label, clause, awards: [[id]], sides }]
}

/** Of the policy: any award shows it, best one that asks for little else. */
export function conditionsOfScope(policy: PolicyIr): readonly Decision[] {
  const simplest = policy.clauses
    .flatMap((clause) => clause.awards)
    .map((award) => ({ id: award.id, asked: asksOf(award).length }))
    .toSorted((one, two) => one.asked - two.asked)
    .map(({ id }) => [id])
  return distinctLeaves([policy.scope]).map((leaf) => ({
    kind: 'condition',
    label: conditionText(leaf),
    clause: undefined,
    awards: simplest,
    scope: true,
    sides: sidesOf(leaf, (change) => (other) => ({
      ...other,
      scope: mapLeaves(other.scope, (one) => isSameLeaf(one, leaf), change),
    })),
  }))
}
