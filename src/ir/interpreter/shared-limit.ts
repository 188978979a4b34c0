/** Ceilings over several awards. Section 6.1 of docs/evaluation.md. */
import type { Fact, SharedLimitIr } from '../types.ts'
import { scaleOf, scaleOfAmount } from '../scale.ts'
import { measure } from './amount.ts'
import { asksOfLimit, type Ask } from './asking.ts'
import { isInPlay, statusOf, type Draft } from './award.ts'
import { viewOfApplicant, type FactRecord } from './facts.ts'
import { receivedIn, type ReceivedFor } from './history.ts'
import { less, lower, times, type Extent } from './interval.ts'
import { amountReason } from './reason.ts'
import { rangeOf } from './twin.ts'
import { waitingFor } from './waiting.ts'

/** What is left of a ceiling before the first of its awards draws on it, in fen. */
export interface SharedCeiling {
  readonly limit: SharedLimitIr
  readonly lo: Extent
  readonly hi: Extent
  /** What can still change it. */
  readonly asks: readonly Ask[]
}

export function sharedCeiling(
  limit: SharedLimitIr,
  facts: FactRecord,
  declared: readonly Fact[],
  received: ReceivedFor,
): SharedCeiling {
  const scale = BigInt(scaleOfAmount(limit.is))
  const { twin, asked } = measure(limit.is, viewOfApplicant(facts), scale)
  const { lo, hi } = rangeOf(twin)
  const gone = limit.awards.reduce((sum, id) => sum + receivedIn(limit.period, received(id)), 0n)
  const left = (end: Extent): Extent => less(typeof end === 'bigint' ? end / scale : end, gone)
  return { limit, lo: left(lo), hi: left(hi), asks: asksOfLimit(declared, asked) }
}

/** The awards after drawing on the limit, in its order. */
export function applySharedLimit({ limit, lo, hi, asks }: SharedCeiling, drafts: readonly Draft[]): readonly Draft[] {
  // No ceiling at all says nothing.
  if (lo === Infinity) return drafts
  const after = new Map<string, Draft>()
  let leftLo = lo
  let leftHi = hi
  for (const id of limit.awards) {
    const draft = drafts.find(({ award }) => award.id === id)
    if (draft === undefined || !isInPlay(draft)) continue
    const from = lower<Extent>(draft.from, leftLo)
    const to = lower(draft.to, leftHi)
    const scale = BigInt(scaleOf(draft.award))
    const reason = amountReason(limit.site, -1, Number(leftHi), { lo: times(from, scale), hi: times(to, scale) })
    // What is left may still change, and with it what is drawn.
    const hanging = to > leftLo
    const waiting = hanging
      ? asking(waitingFor(draft, [draft, ...[...after.values()].filter(isUndecided)]), asks)
      : draft
    const reasons = [...draft.reasons, reason]
    after.set(id, { ...waiting, from: finite(from), to, reasons, hanging: draft.hanging || hanging })
    leftLo = less(leftLo, to)
    leftHi = less(leftHi, from)
  }
  return drafts.map((draft) => after.get(draft.award.id) ?? draft)
}

/** The award, asking for what can change the ceiling too. */
function asking(draft: Draft, asks: readonly Ask[]): Draft {
  if (asks.length === 0) return draft
  const added = (paths: readonly string[], finding: boolean): readonly string[] => [
    ...new Set([...paths, ...asks.filter((ask) => ask.finding === finding).map(({ path }) => path)]),
  ]
  const missing = added(draft.missing, false)
  const pending = added(draft.pending, true)
  return { ...draft, missing, pending, status: statusOf(missing, pending) }
}

const finite = (end: Extent): bigint => (typeof end === 'bigint' ? end : 0n)

/** Whether facts or findings can still change what an award has drawn. */
function isUndecided({ status, from, to }: Draft): boolean {
  return status !== 'granted' && from < to
}
