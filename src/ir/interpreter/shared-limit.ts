/** Ceilings over several awards. Section 6.1 of docs/evaluation.md. */
import type { SharedLimitIr } from '../types.ts'
import { isInPlay, type Draft } from './award.ts'
import { leftOf, type ReceivedFor } from './history.ts'
import { atLeastNothing, lower } from './interval.ts'
import { amountReason } from './reason.ts'

/** The awards after drawing on the limit, in its order. */
export function applySharedLimit(
  limit: SharedLimitIr,
  drafts: readonly Draft[],
  received: ReceivedFor,
): readonly Draft[] {
  const after = new Map<string, Draft>()
  let leftLo = leftOf(limit, received)
  let leftHi = leftLo
  for (const id of limit.awards) {
    const draft = drafts.find(({ award }) => award.id === id)
    if (draft === undefined || !isInPlay(draft)) continue
    const from = lower(draft.from, leftLo)
    // No more than what is left, hence finite.
    const to = draft.to < leftHi && typeof draft.to === 'bigint' ? draft.to : leftHi
    const scale = BigInt(draft.award.scale)
    const reason = amountReason(limit.site, -1, Number(leftHi), { lo: from * scale, hi: to * scale })
    after.set(id, { ...draft, from, to, reasons: [...draft.reasons, reason] })
    leftLo = atLeastNothing(leftLo - to)
    leftHi = atLeastNothing(leftHi - from)
  }
  return drafts.map((draft) => after.get(draft.award.id) ?? draft)
}
