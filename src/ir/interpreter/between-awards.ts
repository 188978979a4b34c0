/** What the awards of a policy come to together. Section 6 of docs/evaluation.md. */
import type { PolicyIr } from '../types.ts'
import { statusOf, type Draft } from './award.ts'
import { draw } from './draw.ts'
import type { FactRecord } from './facts.ts'
import type { ReceivedFor } from './history.ts'
import type { Extent } from './interval.ts'
import { nodesOf, valueOf, type Node, type Open } from './payout.ts'
import type { Ceiling } from './shared-ceiling.ts'
import { rangeOf } from './twin.ts'
import { waitingFor } from './waiting.ts'

export interface Settled {
  readonly drafts: readonly Draft[]
  /** In fen. */
  readonly total: { readonly from: bigint; readonly to: Extent }
}

export function settle(
  { payouts, facts: declared }: PolicyIr,
  drafts: readonly Draft[],
  facts: FactRecord,
  received: ReceivedFor,
): Settled {
  const trees = payouts.flatMap((payout) => nodesOf(payout, drafts, facts, declared, received))
  const ceilings = trees.flatMap(ceilingsIn)
  const paid = new Map(trees.flatMap(draw).map((one) => [one.draft.award.id, one]))
  const related = drafts.map((draft): Draft => {
    const one = paid.get(draft.award.id)
    return one === undefined ? draft : waiting(one.draft, one.open, drafts, ceilings)
  })
  const free = drafts.filter(({ award }) => !paid.has(award.id)).map((draft): Node => ({ kind: 'award', draft }))
  const { lo, hi } = rangeOf(valueOf({ kind: 'all', of: [...trees, ...free], ceilings: [] }).twin)
  return { drafts: related, total: { from: typeof lo === 'bigint' ? lo : 0n, to: hi } }
}

/** The award, asking for what the awards ask for that it hangs on, then for what the ceilings do. */
function waiting(draft: Draft, open: readonly Open[], drafts: readonly Draft[], ceilings: readonly Ceiling[]): Draft {
  if (open.length === 0) return draft
  const waited = waitingFor(
    draft,
    drafts.filter((one) => one.award === draft.award || open.includes(one)),
  )
  const asks = ceilings.filter((one) => open.includes(one)).flatMap((one) => one.asks)
  const added = (paths: readonly string[], finding: boolean): readonly string[] => [
    ...new Set([...paths, ...asks.filter((ask) => ask.finding === finding).map(({ path }) => path)]),
  ]
  const missing = added(waited.missing, false)
  const pending = added(waited.pending, true)
  return { ...waited, missing, pending, status: statusOf(missing, pending) }
}

/** Outer ones first. */
function ceilingsIn(node: Node): readonly Ceiling[] {
  if (node.kind === 'award') return []
  return [...(node.kind === 'all' ? node.ceilings : []), ...node.of.flatMap(ceilingsIn)]
}
