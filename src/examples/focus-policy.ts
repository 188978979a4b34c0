/** A policy with some of its awards alone: a worked example says nothing of the facts that the others need. */
import { awardsBelow, changePayouts } from '../ir/payout.ts'
import type { AwardIr, PolicyIr } from '../ir/types.ts'
import { tableDecides } from './award-uses.ts'
import type { Column } from './column.ts'

/**
 * The policy with these awards, and with those that share a ceiling or a 取高 with them and that the table decides as
 * well; ceilings and groups reach over what is left.
 */
export function focusPolicy(policy: PolicyIr, awards: readonly AwardIr[], columns: readonly Column[]): PolicyIr {
  const wanted = new Set(awards.map(({ id }) => id))
  const relations = policy.payouts.map(awardsBelow)
  const related = new Set(relations.filter((ids) => ids.some((id) => wanted.has(id))).flat())
  const isKept = (award: AwardIr): boolean => {
    return wanted.has(award.id) || (related.has(award.id) && tableDecides(columns, award))
  }
  const clauses = policy.clauses.map((clause) => ({ ...clause, awards: clause.awards.filter(isKept) }))
  const kept = new Set(clauses.flatMap((clause) => clause.awards.map(({ id }) => id)))
  const keep = <T extends { readonly awards: readonly string[] }>(all: readonly T[]): T[] => {
    return all
      .map((relation) => ({ ...relation, awards: relation.awards.filter((id) => kept.has(id)) }))
      .filter((relation) => relation.awards.length > 0)
  }
  return {
    ...policy,
    clauses,
    payouts: changePayouts(policy.payouts, { award: (id) => (kept.has(id) ? id : undefined) }),
    pools: keep(policy.pools),
    quotas: keep(policy.quotas),
  }
}
