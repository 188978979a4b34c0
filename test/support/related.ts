/** Trees of awards that are paid together, from ceilings and choices as a test lists them: each over some awards. */
import { payoutTrees, type Related } from '../../src/ir/lower/payout-tree.ts'
import type { AwardId, GroupIr, PolicyIr, SharedCeiling } from '../../src/ir/types.ts'

export interface CeilingOver extends SharedCeiling {
  readonly awards: readonly AwardId[]
}
export interface RelationsOver {
  readonly sharedLimits?: readonly CeilingOver[]
  readonly highestOnly?: readonly GroupIr[]
}

/** The policy with these relations alone. Throws where they are no tree. */
export function related(policy: PolicyIr, { sharedLimits = [], highestOnly = [] }: RelationsOver): PolicyIr {
  const order = policy.clauses.flatMap(({ awards }) => awards.map(({ id }) => id))
  const known = (awards: readonly AwardId[]): readonly AwardId[] => awards.filter((id) => order.includes(id))
  const relations: readonly Related[] = [
    ...highestOnly.map(({ name, awards, site }) => ({ name, site, parts: known(awards).map((id) => [id]) })),
    ...sharedLimits.map(({ awards, ...ceiling }) => ({ awards: known(awards), ceiling })),
  ]
  const { payouts, crossing } = payoutTrees(relations, order)
  if (crossing.length > 0) throw new Error('relations that cross')
  return { ...policy, payouts }
}
