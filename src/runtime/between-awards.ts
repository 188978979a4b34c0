import { exact } from './arithmetic.ts'
import { chooseHighest } from './highest-only.ts'
import type { OpenChoice } from './highest-only.ts'
import { isCandidate } from './draft.ts'
import type { Draft, ToldDraft } from './draft.ts'
import type { Money } from './money.ts'
import type { History, Total } from './outcome.ts'
import type { HighestOnly, SharedLimit } from './policy.ts'
import { drawSharedLimit, leftOf } from './shared-limit.ts'
import { highestTotal } from './highest-total.ts'
import type { DrawnLimit } from './highest-total.ts'

/** The rules between the awards of one policy; `PolicyInfo` has them. */
export interface Rules {
  readonly sharedLimits: readonly SharedLimit[]
  readonly highestOnly: readonly HighestOnly[]
}

/** Applies shared ceilings, then 取高, to the outcomes in place, and adds up. */
export function settle(outcomes: readonly ToldDraft[], rules: Rules, history: History | undefined): Total {
  if (!anyConcerns(rules.sharedLimits, outcomes, 1) && !anyConcerns(rules.highestOnly, outcomes, 2)) {
    return plainSum(outcomes)
  }
  const hanging: number[] = []
  const limits: DrawnLimit[] = []
  for (const limit of rules.sharedLimits) {
    const left = leftOf(limit, outcomes, history)
    drawSharedLimit(limit, left, outcomes, hanging)
    limits.push({ members: limit.members, left })
  }
  const open: OpenChoice[] = []
  for (const group of rules.highestOnly) {
    const choice = concerns(group, outcomes, 2) ? chooseHighest(group, outcomes, hanging) : undefined
    if (choice !== undefined) open.push(choice)
  }
  let from = 0
  for (const outcome of outcomes) from += outcome.from
  for (const choice of open) if (standsAlone(choice, open)) from += choice.certain
  return total(from, highestTotal(outcomes, limits, open))
}

function anyConcerns(
  rules: readonly (SharedLimit | HighestOnly)[],
  outcomes: readonly Draft[],
  least: number,
): boolean {
  for (const rule of rules) if (concerns(rule, outcomes, least)) return true
  return false
}

/** Whether at least so many of a rule's members are there for it to say something about. */
function concerns({ members }: SharedLimit | HighestOnly, outcomes: readonly Draft[], least: number): boolean {
  let count = 0
  for (const member of members) {
    const outcome = outcomes[member]
    if (outcome !== undefined && isCandidate(outcome)) count += 1
  }
  return count >= least
}

/** Whether no candidate of a choice is one of another open choice too: it may lose there what it wins here. */
function standsAlone(choice: OpenChoice, open: readonly OpenChoice[]): boolean {
  return open.every((other) => other === choice || !other.members.some((member) => choice.members.includes(member)))
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
