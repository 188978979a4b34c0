import { ZERO } from './money.ts'
import type { History, Received } from './outcome.ts'

/** Nothing was received. */
export const NOTHING_RECEIVED: Received = { total: ZERO, thisYear: ZERO, count: 0 }

/** What was received for an award. */
export function receivedFor(history: History, award: string): Received {
  return history[award] ?? NOTHING_RECEIVED
}
