/** A tier is reached, or is not but the one below it is. */
import type { TierCases } from '../../../ir/cases.ts'
import type { Amount, AwardIr, WhenAmount } from '../../../ir/types.ts'
import { leavesOf } from '../../../ir/walk.ts'
import { conditionsOf } from '../../../verify/edges.ts'
import { changedBy } from '../evidence.ts'
import type { Side } from '../types.ts'
import { withAmount } from '../variants.ts'

/** The number itself shows the side that has it. */
export function tierSides(award: AwardIr, when: WhenAmount, table: TierCases, index: number): readonly Side[] {
  const tier = table.tiers[index]
  const below = table.tiers[index - 1]
  if (tier === undefined) return []
  const other = (change: TierCases['tiers']) =>
    changedBy(withAmount<Amount>(award.id, when, () => withTiers(when, table, change)))
  const others = table.tiers.filter((one) => one !== tier)
  const atTheNumber = other(
    table.tiers.map((one) =>
      one === tier ? { ...one, comparison: tier.comparison === 'at-least' ? 'more-than' : 'at-least' } : one,
    ),
  )
  const reachedSooner = other(
    table.tiers.flatMap((one) => {
      if (one === below) return []
      if (one !== tier) return [one]
      return [below === undefined ? { ...one, comparison: 'at-least', threshold: 0 } : { ...below, amount: one.amount }]
    }),
  )
  const isWithin = tier.comparison === 'at-least'
  const reached: Side = { name: 'holds', shows: isWithin ? atTheNumber : other(others) }
  // Who is below the lowest tier is refused by a condition, mostly.
  if (below === undefined && hasFloor(award, table)) return [reached]
  return [reached, { name: 'fails', shows: isWithin ? reachedSooner : atTheNumber }]
}

/** Other tiers, from the highest down. */
function withTiers(when: WhenAmount, { fact }: TierCases, tiers: TierCases['tiers']): WhenAmount {
  const site = when.cases.flatMap((one) => leavesOf(one.if)).map((leaf) => leaf.site)[0]
  if (site === undefined) return when
  return {
    ...when,
    cases: tiers.toReversed().map(({ comparison, threshold, amount }) => ({
      if: { kind: 'compare', fact, comparison, threshold, site },
      then: amount,
    })),
  }
}

function hasFloor(award: AwardIr, { fact, tiers }: TierCases): boolean {
  return conditionsOf(award)
    .flatMap(leavesOf)
    .some((leaf) => leaf.kind === 'compare' && leaf.fact.id === fact.id && leaf.threshold === tiers[0]?.threshold)
}
