/** What the applicant received before. Sections 3 and 6.1 of docs/evaluation.md. */
import type { History, Received, ReceivedSums, ReceivedWithin } from '../../runtime/outcome.ts'
import type { Tier } from '../../runtime/site.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { AwardId, AwardIr, Period, Times } from '../types.ts'
import { fenOf } from './fen.ts'
import { exactly, NOTHING, type Interval } from './interval.ts'

/** What was received for an award, nothing by default. */
export type ReceivedFor = (award: AwardId) => Received

/** Looks up a history. Only own properties count. */
export function receivedBy(history: History | undefined): ReceivedFor {
  return (award) => {
    const entry = history !== undefined && Object.hasOwn(history, award) ? history[award] : undefined
    return entry ?? { total: fenOf(0n), thisYear: fenOf(0n), count: 0 }
  }
}

/**
 * What was received in the time of a ceiling, in fen. Of several years totals do not say when: then all of it counts,
 * which is never too little.
 */
export function receivedIn(period: Period, received: ReceivedSums): bigint {
  switch (period) {
    case 'matter':
      return 0n
    case 'year':
      return BigInt(received.thisYear)
    case 'lifetime':
      return BigInt(received.total)
    default:
      return BigInt(
        received.lastYears === undefined ? received.total : inYears(received.lastYears, period, received).total,
      )
  }
}

/** Whether it was received so often. Totals may not say: of this year only whether it was received at all. */
export function wasReceived({ period, most, tier }: Times, received: ReceivedSums): Truth {
  return reaches(tier === undefined ? timesIn(period, received) : timesOfTier(tier, received), most)
}

/** How often a tier was received: payments of its sum, and at most those of a sum that no tier has. */
function timesOfTier({ pays, of }: Tier, received: ReceivedSums): Interval {
  const { total, count, countIsLeast, payments } = received
  if (count === 0) return NOTHING
  if (payments === undefined && (count > 1 || countIsLeast === true)) return { lo: 0n, hi: Infinity }
  const each = payments ?? [total]
  const own = each.filter((sum) => sum === pays).length
  return { lo: BigInt(own), hi: BigInt(own + each.filter((sum) => !of.includes(sum)).length) }
}

/** Whether a number of times is so many. */
export function reaches({ lo, hi }: Interval, most: number): Truth {
  return lo >= most ? YES : hi < most ? NO : UNKNOWN
}

export type TimesPeriod = AwardIr['times'][number]['period']

/** How often, at least and at most. */
export function timesIn(period: TimesPeriod, received: ReceivedSums): Interval {
  const { countThisYear, thisYear, count, countIsLeast, lastYears } = received
  if (period === 'year') {
    if (countThisYear !== undefined) return exactly(BigInt(countThisYear))
    return thisYear > 0 ? { lo: 1n, hi: Infinity } : NOTHING
  }
  if (period !== 'lifetime' && lastYears !== undefined)
    return exactly(BigInt(inYears(lastYears, period, received).count))
  // A total alone may be of longer ago.
  if (period !== 'lifetime' && countIsLeast === true) return { lo: thisYear > 0 ? 1n : 0n, hi: Infinity }
  return { lo: BigInt(count), hi: countIsLeast === true ? Infinity : BigInt(count) }
}

/** Years for which nothing is listed reach back to the first receipt. */
function inYears(
  lastYears: readonly ReceivedWithin[],
  { years }: { readonly years: number },
  all: ReceivedWithin,
): ReceivedWithin {
  return years <= lastYears.length ? (lastYears[years - 1] ?? all) : all
}
