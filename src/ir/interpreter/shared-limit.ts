/** Ceilings over several awards. Section 6.1 of docs/evaluation.md. */
import type { SharedLimitIr } from '../types.ts'
import { isInPlay, type Draft } from './award.ts'
import { leftOf, type ReceivedFor } from './history.ts'
import { atLeastNothing, lower } from './interval.ts'
import { amountReason } from './reason.ts'
import { waitingFor } from './waiting.ts'

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
    // What is left may still change, and with it what is drawn.
    const hanging = to > leftLo
    const waiting = hanging ? waitingFor(draft, [draft, ...[...after.values()].filter(isUndecided)]) : draft
    const reasons = [...draft.reasons, reason]
    after.set(id, { ...waiting, from, to, reasons, hanging: draft.hanging || hanging })
    leftLo = atLeastNothing(leftLo - to)
    leftHi = atLeastNothing(leftHi - from)
  }
  return drafts.map((draft) => after.get(draft.award.id) ?? draft)
}

/** Whether facts or findings can still change what an award has drawn. */
function isUndecided({ status, from, to }: Draft): boolean {
  return status !== 'granted' && from < to
}
