import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { History, Received, ReceivedSums } from './outcome.ts'
import type { Tier } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'

/** Nothing was received. */
export const NOTHING_RECEIVED: Received = { total: ZERO, thisYear: ZERO, count: 0 }

/** What was received for an award. */
export function receivedFor(history: History, award: string): Received {
  return history[award] ?? NOTHING_RECEIVED
}

/** A calendar year, all of the time, or the last so many years. */
export type TimeOfReceipts = 'year' | 'lifetime' | number

/** In fen, in the last so many years. Where nobody has said when, all of it, which is never too little. */
export function receivedInYears(received: ReceivedSums, years: number): Money {
  return (received.lastYears?.[years - 1] ?? received).total
}

/** In fen, in a time. */
export function receivedWithin(received: ReceivedSums, time: TimeOfReceipts): Money {
  if (typeof time === 'number') return receivedInYears(received, time)
  return time === 'year' ? received.thisYear : received.total
}

/** How often in a time, at least and at most: totals may not say. */
export function timesWithin(
  received: ReceivedSums,
  time: TimeOfReceipts,
): { readonly least: number; readonly most: number } {
  const { count, countIsLeast, countThisYear, thisYear, lastYears } = received
  if (time === 'year') {
    if (countThisYear !== undefined) return { least: countThisYear, most: countThisYear }
    return thisYear > 0 ? { least: 1, most: Infinity } : { least: 0, most: 0 }
  }
  const counted = time === 'lifetime' ? undefined : lastYears?.[time - 1]
  if (counted !== undefined) return { least: counted.count, most: counted.count }
  if (lastYears !== undefined) return { least: count, most: count }
  // A total alone may be of longer ago.
  if (time !== 'lifetime' && countIsLeast === true) return { least: thisYear > 0 ? 1 : 0, most: Infinity }
  return { least: count, most: countIsLeast === true ? Infinity : count }
}

/**
 * How often a tier was received, at least and at most: payments of its sum, and those of a sum of no tier, of which nobody
 * knows.
 */
export function timesOfTier(
  received: ReceivedSums,
  { pays, of }: Tier,
): { readonly least: number; readonly most: number } {
  const { total, count, countIsLeast } = received
  const payments = received.payments ?? (count === 1 && countIsLeast !== true ? [total] : undefined)
  if (payments === undefined) return { least: 0, most: count === 0 ? 0 : Infinity }
  let [least, unknown] = [0, 0]
  for (const sum of payments) {
    if (sum === pays) least += 1
    else if (!of.includes(sum)) unknown += 1
  }
  return { least, most: least + unknown }
}

/** Whether a tier was received; unknown where what is known of the payments does not say. */
export function tierReceived(received: ReceivedSums, { tier }: { readonly tier: Tier }): Truth {
  const { least, most } = timesOfTier(received, tier)
  return least > 0 ? YES : most > 0 ? UNKNOWN : NO
}

/**
 * Whether something was received `most` times or more: this year, ever, or in the last so many years. Unknown where
 * totals alone do not say how often.
 */
export function usedUp(received: ReceivedSums, time: TimeOfReceipts, most: number): Truth {
  const times = timesWithin(received, time)
  return times.least >= most ? YES : times.most < most ? NO : UNKNOWN
}
