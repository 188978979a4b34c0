/** What the applicant received before. Sections 3 and 6.1 of docs/evaluation.md. */
import type { History, Received, ReceivedWithin } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { AwardId, AwardIr, Period } from '../types.ts'
import { fenOf } from './fen.ts'

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
export function receivedIn(period: Period, received: Received): bigint {
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

/** Whether it was received `most` times in a time. Totals may not say: of this year only whether it was received at all. */
export function wasReceived(period: TimesPeriod, received: Received, most: number): Truth {
  const { least, exact } = timesIn(period, received)
  return least >= most ? YES : exact ? NO : UNKNOWN
}

type TimesPeriod = AwardIr['times'][number]['period']

function timesIn(period: TimesPeriod, received: Received): { readonly least: number; readonly exact: boolean } {
  const { countThisYear, thisYear, count, countIsLeast, lastYears } = received
  if (period === 'year') {
    if (countThisYear !== undefined) return { least: countThisYear, exact: true }
    return { least: thisYear > 0 ? 1 : 0, exact: thisYear === 0 }
  }
  if (period !== 'lifetime' && lastYears !== undefined)
    return { least: inYears(lastYears, period, received).count, exact: true }
  return { least: count, exact: countIsLeast !== true }
}

/** Years for which nothing is listed reach back to the first receipt. */
function inYears(
  lastYears: readonly ReceivedWithin[],
  { years }: { readonly years: number },
  all: ReceivedWithin,
): ReceivedWithin {
  return years <= lastYears.length ? (lastYears[years - 1] ?? all) : all
}
