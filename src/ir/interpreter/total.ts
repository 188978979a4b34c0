/** The total over all awards. Section 6.3 of docs/evaluation.md. */
import type { Total } from '../../runtime/outcome.ts'
import type { HighestOnlyIr, SharedLimitIr } from '../types.ts'
import type { Draft } from './award.ts'
import { fenOf, fenOrNull } from './fen.ts'
import { leftOf, type ReceivedFor } from './history.ts'
import { atLeastNothing, plus, type Upper } from './interval.ts'

/** `open` are the groups whose choice cannot be made yet. */
export function totalOf(
  drafts: readonly Draft[],
  open: readonly HighestOnlyIr[],
  limits: readonly SharedLimitIr[],
  received: ReceivedFor,
): Total {
  const certain = drafts.filter(({ award }) => !open.some((group) => group.awards.includes(award.id)))
  const ofGroups = open.map((group) => highestTo(drafts.filter(({ award }) => group.awards.includes(award.id))))
  const to = [...certain.map((draft) => draft.to), ...ofGroups].reduce(plus, 0n)
  const excess = limits.map((limit) => {
    const counted = certain.filter(({ award }) => limits.find(({ awards }) => awards.includes(award.id)) === limit)
    return excessOver(leftOf(limit, received), counted.map((draft) => draft.to).reduce(plus, 0n))
  })
  return {
    from: fenOf(drafts.reduce((sum, { from }) => sum + from, 0n)),
    to: fenOrNull(excess.reduce((sum, over) => (typeof sum === 'bigint' ? sum - over : sum), to)),
  }
}

function highestTo(drafts: readonly Draft[]): Upper {
  return drafts.map((draft) => draft.to).reduce((a, b) => (a >= b ? a : b), 0n)
}

/** Awards under a shared limit always have a ceiling. */
function excessOver(left: bigint, sum: Upper): bigint {
  return typeof sum === 'bigint' ? atLeastNothing(sum - left) : 0n
}
