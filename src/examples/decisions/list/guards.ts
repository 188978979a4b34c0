/** Whom a provision or a case is for: each condition of its guard holds for one example and fails for another. */
import { asked } from '../../../ir/conditions.ts'
import type { Amount, AwardIr, Condition, ConditionLeaf, TotalAmount, WhenAmount } from '../../../ir/types.ts'
import { leavesOf } from '../../../ir/walk.ts'
import { conditionText } from '../../../verify/findings/condition-text.ts'
import { changedBy } from '../evidence.ts'
import type { Decision, Seed, Side, Variant } from '../types.ts'
import { mapLeaves, met, otherwiseAtTheNumber, unmet, withAmount } from '../variants.ts'
import { decide } from './decide.ts'

/** The policy with another condition in place of some leaves. */
type Vary = (change: (leaf: ConditionLeaf) => Condition) => Variant

/** The side that has the number itself is shown by the number alone: 以上 has it, 超过 has not. */
export function sidesOf(leaf: ConditionLeaf, vary: Vary, seeds?: readonly Seed[]): readonly Side[] {
  const atTheNumber = changedBy(vary(otherwiseAtTheNumber))
  const comparison = 'comparison' in leaf ? leaf.comparison : undefined
  const isWithin = comparison === 'at-least' || comparison === 'at-most'
  const isBeyond = comparison === 'more-than' || comparison === 'less-than'
  const common = seeds === undefined ? {} : { seeds }
  return [
    { name: 'holds', shows: isWithin ? atTheNumber : changedBy(vary(unmet)), ...common },
    { name: 'fails', shows: isBeyond ? atTheNumber : changedBy(vary(met)), ...common },
  ]
}

/** The leaves of conditions; what stands in several places is one. */
export function distinctLeaves(conditions: readonly Condition[]): readonly ConditionLeaf[] {
  const leaves = conditions.flatMap(leavesOf)
  return leaves.filter((leaf, index) => leaves.findIndex((other) => isSameLeaf(other, leaf)) === index)
}

/** Whether two leaves ask the same, wherever they stand. */
export const isSameLeaf = (one: ConditionLeaf, other: ConditionLeaf): boolean => asked(one) === asked(other)

/** Which case of a `when` is the one, and which records are summed. */
export function casesOf(award: AwardIr, amount: WhenAmount | TotalAmount, of: string): readonly Decision[] {
  const guards = amount.kind === 'when' ? amount.cases.map((one) => one.if) : [amount.where]
  return distinctLeaves(guards).map((leaf) => {
    const vary: Vary = (change) =>
      withAmount<Amount>(award.id, amount, (whole) =>
        withGuards(whole, (guard) => mapLeaves(guard, (one) => isSameLeaf(one, leaf), change)),
      )
    return decide(award, 'case', `${of}${conditionText(leaf)}`, sidesOf(leaf, vary))
  })
}

function withGuards(amount: Amount, change: (guard: Condition) => Condition): Amount {
  if (amount.kind === 'total') return { ...amount, where: change(amount.where) }
  if (amount.kind !== 'when') return amount
  return { ...amount, cases: amount.cases.map((one) => ({ ...one, if: change(one.if) })) }
}

/** Whom a provision is for, where it is not for everybody; `vary` puts another guard in its place. */
export function guardOf(
  award: AwardIr,
  guard: Condition,
  text: string,
  vary: (guard: Condition) => Variant,
  seeds?: readonly Seed[],
): readonly Decision[] {
  return distinctLeaves([guard]).map((leaf) =>
    decide(
      award,
      'case',
      `${text}：${conditionText(leaf)}`,
      sidesOf(leaf, (change) => vary(mapLeaves(guard, (one) => isSameLeaf(one, leaf), change)), seeds),
    ),
  )
}
