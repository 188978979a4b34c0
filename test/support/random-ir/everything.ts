/** Every condition and every amount of a policy, those that conditions compare among them. */
import type { Amount, AwardIr, Condition, PolicyIr } from '../../../src/ir/types.ts'
import { sharedCeilingsOf } from '../../../src/ir/payout.ts'
import { allAmountsOf, amountsOf, conditionsIn, guardsOf, leavesOf } from '../../../src/ir/walk.ts'

/** Of one award: its own, those of its records, guards and the cases of its amounts, those inside what they compare. */
export function everyCondition(award: AwardIr): readonly Condition[] {
  const own = [award.condition, ...(award.records === undefined ? [] : [award.records.where]), ...guardsOf(award)]
  const amounts = [...(award.amount === undefined ? [] : [award.amount]), ...award.ceilings.map(({ is }) => is)]
  return [...own, ...amounts.flatMap(conditionsIn)].flatMap(withInner)
}

/** Of one award: its own, its ceilings', and those that its conditions compare. */
export function everyAmount(award: AwardIr): readonly Amount[] {
  return [...allAmountsOf(award), ...everyCondition(award).flatMap(compared)]
}

/** Of the policy: those of its awards, of shared limits, and what its own condition compares. */
export function everyAmountOf({ clauses, scope, payouts }: PolicyIr): readonly Amount[] {
  return [
    ...clauses.flatMap(({ awards }) => awards.flatMap(everyAmount)),
    ...withInner(scope).flatMap(compared),
    ...sharedCeilingsOf({ payouts }).flatMap(({ is }) => [
      ...amountsOf(is),
      ...conditionsIn(is).flatMap(withInner).flatMap(compared),
    ]),
  ]
}

function withInner(condition: Condition): readonly Condition[] {
  const inner = leavesOf(condition).flatMap((leaf) => (leaf.kind === 'compare-amount' ? conditionsIn(leaf.of) : []))
  return [condition, ...inner.flatMap(withInner)]
}

function compared(condition: Condition): readonly Amount[] {
  return leavesOf(condition).flatMap((leaf) => (leaf.kind === 'compare-amount' ? amountsOf(leaf.of) : []))
}
