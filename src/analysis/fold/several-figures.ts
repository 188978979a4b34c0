/**
 * 年产值300万元以上且增速10%以上的给予N；800万元以上且增速15%以上的给予M: tiers that ask several figures, each of them more where the sum is more.
 * Whoever meets the higher meets the lower too, which it takes the place of.
 */
import { and, asked } from '../../ir/conditions.ts'
import type { Amount, Condition } from '../../ir/types.ts'
import type { Case } from './bands.ts'
import { figureOf } from './check-ranges.ts'
import type { Group } from './group.ts'
import { orderOf } from './order-of.ts'
import { conjunctsOf, isStricter } from './positions.ts'

export interface Tiers {
  readonly cases: readonly Case[]
  /** What the lowest of them asks. */
  readonly layers: readonly Condition[]
  readonly labels: readonly string[]
}

/** Undefined where they are no such tiers. `amounts`: of the one before, which may have tiers already, and of the next. */
export function tiersOfSeveral(left: Group, right: Group, amounts: readonly [Amount, Amount]): Tiers | undefined {
  const [before, next] = [conjunctsOf(left), conjunctsOf(right)]
  const [own, other] = [without(before, next), without(next, before)]
  const rises = areStricter(other, own)
  if (!rises && !areStricter(own, other)) return undefined
  const mine = casesOf(left, own, amounts[0])
  const theirs = { if: and(...other), then: amounts[1] }
  const cases = rises ? [theirs, ...mine] : [...mine, theirs]
  const sorted = cases.every((one, index) => {
    const above = cases[index - 1]
    const order = above === undefined ? 1 : orderOf(one.then, above.then)
    return above === undefined || (order !== -1 && order !== 0 && reaches(above.if, one.if))
  })
  return sorted ? { cases, layers: rises ? before : next, labels: cases.map((one) => labelOf(one.if)) } : undefined
}

const without = (all: readonly Condition[], others: readonly Condition[]): readonly Condition[] =>
  all.filter((one) => !others.some((other) => asked(other) === asked(one)))

/** Each of the first asks more of what one of the second asks. */
const areStricter = (first: readonly Condition[], second: readonly Condition[]): boolean =>
  first.length > 0 &&
  first.length === second.length &&
  first.every((one) => second.filter((other) => isStricter(one, other)).length === 1) &&
  second.every((one) => first.some((other) => isStricter(other, one)))

const leavesOf = (condition: Condition): readonly Condition[] => (condition.kind === 'and' ? condition.of : [condition])

/** Whoever is in the higher case is in the lower one. */
const reaches = (higher: Condition, lower: Condition): boolean =>
  leavesOf(lower).every((one) =>
    leavesOf(higher).some((other) => asked(other) === asked(one) || isStricter(other, one)),
  )

/** Each with all that tells it from the next. */
function casesOf({ slot }: Group, own: readonly Condition[], amount: Amount): readonly Case[] {
  const kind = slot?.amount.kind === 'when' ? slot.amount.site?.kind : undefined
  if (amount.kind !== 'when' || (kind !== 'tier' && kind !== 'cases')) return [{ if: and(...own), then: amount }]
  return amount.cases.map((one) => {
    const leaves = leavesOf(one.if)
    const missing = own.filter((of) => !leaves.some((leaf) => asked(leaf) === asked(of) || isStricter(leaf, of)))
    return { ...one, if: and(...leaves, ...missing) }
  })
}

const beyond: Readonly<Partial<Record<string, string>>> = {
  'at-least': '以上',
  'at-most': '以下',
  'more-than': '（不含）以上',
  'less-than': '（不含）以下',
}
const labelOf = (condition: Condition): string =>
  leavesOf(condition)
    .map((leaf) => {
      if (leaf.kind !== 'compare' || leaf.site.kind !== 'compare' || typeof leaf.threshold !== 'number') return ''
      return `${leaf.site.label}${figureOf(leaf.threshold, leaf.site.unit)}${beyond[leaf.comparison] ?? ''}`
    })
    .join('、')
