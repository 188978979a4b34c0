import { exact } from './arithmetic.ts'
import { draw } from './draw.ts'
import type { ToldDraft } from './draft.ts'
import type { Money } from './money.ts'
import type { History, Total } from './outcome.ts'
import { sumOf, Trees } from './payout.ts'
import type { Node, StatedCeiling } from './payout.ts'
import type { Payout } from './policy.ts'
import { wait, waitingFor } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** The rules between the awards of one policy; `PolicyInfo` has them. */
export interface Rules {
  readonly payouts: readonly Payout[]
}

/**
 * Lets the awards of each tree give way to each other, in place, and adds up. `stated` are the shared ceilings that go by
 * facts.
 */
export function settle(
  outcomes: readonly ToldDraft[],
  { payouts }: Rules,
  history: History | undefined,
  stated: readonly StatedCeiling[] = [],
): Total {
  if (payouts.length === 0) return plainSum(outcomes)
  const trees = new Trees(outcomes, history, stated)
  const related = payouts.flatMap((payout) => trees.of(payout))
  // Before anything is changed: the total of a tree is more than what its awards get for sure.
  const { fLo, cHi } = sumOf([...related, ...free(outcomes, payouts)])
  const waiting: [ToldDraft, Waiting][] = []
  for (const tree of related) {
    draw(tree, (index, open) => {
      const outcome = outcomes[index]
      if (outcome !== undefined) waiting.push([outcome, asksOf(index, open, outcomes, stated)])
    })
  }
  for (const [outcome, asked] of waiting) wait(outcome, asked)
  return total(fLo, cHi)
}

/** What an award asks for that hangs on these: what they ask for, and the ceilings behind them. */
function asksOf(
  index: number,
  open: readonly number[],
  outcomes: readonly ToldDraft[],
  stated: readonly StatedCeiling[],
): Waiting {
  const viewer = outcomes[index]
  if (viewer === undefined) return { missing: [], pending: [] }
  const all = outcomes.filter((_, at) => at === index || open.includes(at))
  const { missing, pending } = waitingFor(viewer, all)
  const ceilings = open.flatMap((at) => stated[at - outcomes.length] ?? [])
  return {
    missing: [...new Set([...missing, ...ceilings.flatMap((ceiling) => ceiling.missing)])],
    pending: [...new Set([...pending, ...ceilings.flatMap((ceiling) => ceiling.pending)])],
  }
}

/** The awards that stand in no tree. */
function free(outcomes: readonly ToldDraft[], payouts: readonly Payout[]): Node[] {
  const below = new Set(payouts.flatMap(indicesIn))
  return outcomes.flatMap((outcome, index): Node[] => (below.has(index) ? [] : [{ kind: 'award', index, outcome }]))
}

/** The awards below. */
export function indicesIn(payout: Payout): readonly number[] {
  if (typeof payout === 'number') return [payout]
  return ('all' in payout ? payout.all : payout.highest).flatMap(indicesIn)
}

function plainSum(outcomes: readonly ToldDraft[]): Total {
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
