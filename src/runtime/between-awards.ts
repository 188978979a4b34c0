import { exact } from './arithmetic.ts'
import { draw } from './draw.ts'
import type { ToldDraft } from './draft.ts'
import type { Money } from './money.ts'
import type { History, Total } from './outcome.ts'
import { bothOf, Trees } from './payout.ts'
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
  // Before anything is changed: the total of a tree is more than what its awards get for sure.
  let [from, to] = [0, 0]
  const isRelated = relatedIn(payouts)
  for (let index = 0; index < outcomes.length; index += 1) {
    const outcome = outcomes[index]
    if (outcome === undefined || isRelated[index] === true) continue
    from += outcome.from
    to += outcome.to ?? Infinity
  }
  const trees = new Trees(outcomes, history, stated)
  const related: Node[] = []
  for (const payout of payouts) {
    const tree = trees.of(payout)
    if (tree === undefined) continue
    from += tree.value.fLo
    to += tree.value.cHi
    // Nothing stands between an award by itself and its payment.
    if (tree.kind !== 'award') related.push(tree)
  }
  const waiting: [ToldDraft, Waiting][] = []
  for (const tree of related) {
    draw(tree, (index, open) => {
      const outcome = outcomes[index]
      if (outcome !== undefined) waiting.push([outcome, asksOf(outcome, bothOf([index], open), outcomes, stated)])
    })
  }
  for (const [outcome, asked] of waiting) wait(outcome, asked)
  return { from: exact(from) as Money, to: to === Infinity ? null : (exact(to) as Money) }
}

/** What an award asks for that hangs on these: what they ask for, itself among them, and the ceilings behind them. */
function asksOf(
  viewer: ToldDraft,
  open: readonly number[],
  outcomes: readonly ToldDraft[],
  stated: readonly StatedCeiling[],
): Waiting {
  const all: ToldDraft[] = []
  const ceilings: StatedCeiling[] = []
  for (const at of open) {
    const [outcome, ceiling] = [outcomes[at], stated[at - outcomes.length]]
    if (outcome !== undefined) all.push(outcome)
    if (ceiling !== undefined) ceilings.push(ceiling)
  }
  const waiting = waitingFor(viewer, all)
  if (ceilings.length === 0) return waiting
  return {
    missing: [...new Set([...waiting.missing, ...ceilings.flatMap((ceiling) => ceiling.missing)])],
    pending: [...new Set([...waiting.pending, ...ceilings.flatMap((ceiling) => ceiling.pending)])],
  }
}

/** By the index of an award, whether it stands in one of these trees; they are a policy's own and the same each time. */
function relatedIn(payouts: readonly Payout[]): readonly (boolean | undefined)[] {
  let related = relatedByTrees.get(payouts)
  if (related === undefined) {
    related = []
    for (const index of payouts.flatMap(indicesIn)) related[index] = true
    relatedByTrees.set(payouts, related)
  }
  return related
}

const relatedByTrees = new WeakMap<readonly Payout[], boolean[]>()

/** The awards below. */
export function indicesIn(payout: Payout): readonly number[] {
  if (typeof payout === 'number') return [payout]
  return ('all' in payout ? payout.all : payout.highest).flatMap(indicesIn)
}
