/** A policy with some of its awards alone: a worked example says nothing of the facts that the others need. */
import type { AwardIr, PolicyIr } from '../ir/types.ts'

/** The policy with these awards only; ceilings and groups reach over what is left. */
export function focusPolicy(policy: PolicyIr, awards: readonly AwardIr[]): PolicyIr {
  const kept = new Set(awards.map(({ id }) => id))
  const keep = <T extends { readonly awards: readonly string[] }>(relations: readonly T[]): T[] => {
    return relations
      .map((relation) => ({ ...relation, awards: relation.awards.filter((id) => kept.has(id)) }))
      .filter((relation) => relation.awards.length > 0)
  }
  return {
    ...policy,
    clauses: policy.clauses.map((clause) => ({ ...clause, awards: clause.awards.filter(({ id }) => kept.has(id)) })),
    sharedLimits: keep(policy.sharedLimits),
    highestOnly: keep(policy.highestOnly),
    pools: keep(policy.pools),
    quotas: keep(policy.quotas),
  }
}
