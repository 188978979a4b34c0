import type { Draft, ToldDraft } from './draft.ts'
import { isCandidate } from './draft.ts'
import { receivedFor, receivedInYears } from './history.ts'
import type { Money } from './money.ts'
import type { History, Received } from './outcome.ts'
import type { SharedLimit } from './policy.ts'
import { wait, waitingFor } from './waiting.ts'
import { reasonOf } from './why.ts'

/** What is left of a shared ceiling before this evaluation, in fen. */
export function leftOf(limit: SharedLimit, outcomes: readonly Draft[], history: History | undefined): number {
  if (limit.period === 'matter' || history === undefined) return limit.fen
  let left: number = limit.fen
  for (const member of limit.members) {
    const outcome = outcomes[member]
    if (outcome === undefined) continue
    const received = receivedFor(history, outcome.award.id)
    left -= receivedIn(limit.period, received)
  }
  return Math.max(0, left)
}

function receivedIn(period: SharedLimit['period'], received: Received): number {
  if (typeof period === 'object') return receivedInYears(received, period.years)
  return period === 'year' ? received.thisYear : received.total
}

/**
 * Draws a shared ceiling in the order of its members. What is certain of one award is surely gone for the next; what is
 * possible may be gone, and then the next waits for what that one waits for. Members that may be left more or less are
 * added to `hanging`.
 */
export function drawSharedLimit(
  limit: SharedLimit,
  left: number,
  outcomes: readonly ToldDraft[],
  hanging: number[],
): void {
  /** Earlier awards that facts or findings can still change. */
  const undecided: Draft[] = []
  let leftAtLeast = left
  let leftAtMost = left
  for (const member of limit.members) {
    const outcome = outcomes[member]
    if (outcome === undefined || !isCandidate(outcome)) continue
    const from = Math.min(outcome.from, leftAtLeast)
    const to = Math.min(outcome.to ?? Infinity, leftAtMost)
    const { scale } = outcome.award
    outcome.reasons?.push(reasonOf(limit.site, -1, undefined, leftAtMost, from * scale, to * scale))
    outcome.from = from as Money
    outcome.to = to as Money
    if (to > leftAtLeast) {
      hanging.push(member)
      if (undecided.length > 0) wait(outcome, waitingFor(outcome, [outcome, ...undecided]))
    }
    if (outcome.status !== 'granted' && from < to) undecided.push(outcome)
    leftAtLeast = Math.max(0, leftAtLeast - to)
    leftAtMost = Math.max(0, leftAtMost - from)
  }
}
