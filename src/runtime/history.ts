import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { History, Received } from './outcome.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'

/** Nothing was received. */
export const NOTHING_RECEIVED: Received = { total: ZERO, thisYear: ZERO, count: 0 }

/** What was received for an award. */
export function receivedFor(history: History, award: string): Received {
  return history[award] ?? NOTHING_RECEIVED
}

/** In fen, in the last so many years. Where nobody has said when, all of it, which is never too little. */
export function receivedInYears(received: Received, years: number): Money {
  return (received.lastYears?.[years - 1] ?? received).total
}

/**
 * Whether something was received `most` times or more: this year, ever, or in the last so many years. Unknown where
 * totals alone do not say how often.
 */
export function usedUp(received: Received, period: 'year' | 'lifetime' | number, most: number): Truth {
  if (period === 'year') {
    if (received.countThisYear !== undefined) return received.countThisYear >= most ? YES : NO
    return received.thisYear <= 0 ? NO : most <= 1 ? YES : UNKNOWN
  }
  const counted = period === 'lifetime' ? undefined : received.lastYears?.[period - 1]
  if (counted !== undefined) return counted.count >= most ? YES : NO
  return received.count >= most ? YES : received.countIsLeast === true ? UNKNOWN : NO
}
