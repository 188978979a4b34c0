import { exact } from './arithmetic.ts'
import { chooseHighest } from './highest-only.ts'
import type { Draft } from './draft.ts'
import type { Money } from './money.ts'
import type { History, Total } from './outcome.ts'
import type { HighestOnly, SharedLimit } from './policy.ts'
import { drawSharedLimit, leftOf } from './shared-limit.ts'
import type { Why } from './why.ts'

/** The rules between the awards of one policy; `PolicyInfo` has them. */
export interface Rules {
  readonly sharedLimits: readonly SharedLimit[]
  readonly highestOnly: readonly HighestOnly[]
}

/** Applies shared ceilings, then 取高, to the outcomes in place, and adds up. */
export function settle(
  outcomes: readonly Draft[],
  rules: Rules,
  history: History | undefined,
  whys?: readonly Why[],
): Total {
  if (rules.sharedLimits.length === 0 && rules.highestOnly.length === 0) return plainSum(outcomes)
  const limits = rules.sharedLimits.map((limit): DrawnLimit => {
    const left = leftOf(limit, outcomes, history)
    drawSharedLimit(limit, left, outcomes, whys)
    return { members: limit.members, left }
  })
  const open = rules.highestOnly.filter(({ members, site }) => chooseHighest(members, site, outcomes, whys))
  return totalOf(outcomes, limits, open)
}

/** A shared ceiling and what was left of it before the evaluation, in fen. */
export interface DrawnLimit {
  readonly members: readonly number[]
  readonly left: number
}

/**
 * The sum when several awards hang together: of an open choice only the largest ceiling counts, and awards under one
 * shared ceiling do not count beyond it.
 */
export function totalOf(
  outcomes: readonly Draft[],
  limits: readonly DrawnLimit[],
  open: readonly HighestOnly[],
): Total {
  const counted = new Set(open.flatMap((group) => group.members))
  const ceiling = (member: number): number => outcomes[member]?.to ?? Infinity
  let from = 0
  let to = 0
  outcomes.forEach((outcome, index) => {
    from += outcome.from
    if (!counted.has(index)) to += outcome.to ?? Infinity
  })
  for (const group of open) to += Math.max(...group.members.map(ceiling))
  for (const { members, left } of limits) {
    let sum = 0
    for (const member of members) {
      if (counted.has(member)) continue
      counted.add(member)
      sum += ceiling(member)
    }
    if (to !== Infinity) to -= Math.max(0, sum - left)
  }
  return total(from, to)
}

function plainSum(outcomes: readonly Draft[]): Total {
  let from = 0
  let to = 0
  for (const outcome of outcomes) {
    from += outcome.from
    to += outcome.to ?? Infinity
  }
  return total(from, to)
}

function total(from: number, to: number): Total {
  return { from: exact(from) as Money, to: to === Infinity ? null : (exact(to) as Money) }
}
