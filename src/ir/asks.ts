/** Which facts may be asked for, most decisive first: what alone can refuse, then other conditions, then the amount. */
import { isCompound } from './conditions.ts'
import type { AwardIr, Condition, FactRef, PolicyIr } from './types.ts'
import { countsByMatter, factsInAmount, factOf, factsOfCondition, factsOfLeaf, leavesOf, uniqueFacts } from './walk.ts'

/**
 * Every fact that an award may ask for, each once, in the order of `missing` and `pending` in a result: conditions, whom it
 * may be refused as received before, amount, ceilings, then difference and deferrals. Payment plans ask for nothing.
 */
export function asksOf(award: AwardIr): readonly FactRef[] {
  const { condition, records, times, amount, ceilings, difference, deferrals } = award
  const conditions = records === undefined ? [condition] : [condition, records.where]
  return uniqueFacts([
    ...asksOfConditions(conditions),
    ...times.flatMap((one) => factsOfCondition(one.if)),
    ...(amount === undefined ? [] : factsInAmount(amount)),
    ...ceilings.flatMap((ceiling) => factsInAmount(ceiling.is)),
    ...(countsByMatter(award) ? [award.records.matter] : []),
    ...(difference === undefined ? [] : factsOfCondition(difference.if)),
    ...deferrals.flatMap((one) => (one.blocking ? factsOfCondition(one.if) : [])),
    ...conditions.flatMap(listsIn),
  ])
}

/** Facts of the policy's own condition in the order of asking. */
export function scopeAsksOf(policy: Pick<PolicyIr, 'scope'>): readonly FactRef[] {
  return uniqueFacts([...asksOfConditions([policy.scope]), ...listsIn(policy.scope)])
}

function asksOfConditions(conditions: readonly Condition[]): readonly FactRef[] {
  const deciding: FactRef[] = []
  const other: FactRef[] = []
  for (const condition of conditions) collect(condition, true, deciding, other)
  return uniqueFacts([...deciding, ...other])
}

/** Lists of which a condition asks whether they have records: behind all else, in front of what is asked of records. */
function listsIn(condition: Condition): readonly FactRef[] {
  return leavesOf(condition).flatMap((leaf) => (leaf.kind === 'has-records' ? [factOf(leaf)] : []))
}

/** `alone`: reached through 且 only, so that this fact can refuse by itself. */
function collect(condition: Condition, alone: boolean, deciding: FactRef[], other: FactRef[]): void {
  if (isCompound(condition)) {
    for (const part of condition.of) collect(part, alone && condition.kind === 'and', deciding, other)
  } else if (condition.kind !== 'has-records') (alone ? deciding : other).push(...factsOfLeaf(condition))
}
