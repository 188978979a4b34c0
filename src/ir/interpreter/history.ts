/** What the applicant received before. Sections 3 and 6.1 of docs/evaluation.md. */
import type { History, Received } from '../../runtime/outcome.ts'
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
 * What was received in the time of a ceiling, in fen. A history does not say when, but for this year: over several years
 * all of it counts, which is never too little.
 */
export function receivedIn(period: Period, received: Received): bigint {
  switch (period) {
    case 'matter':
      return 0n
    case 'year':
      return BigInt(received.thisYear)
    default:
      return BigInt(received.total)
  }
}

/** How often it was received in a time; of this year is known whether it was received at all. */
export function receivedTimes(period: AwardIr['times'][number]['period'], received: Received): number {
  if (period === 'year') return received.thisYear > 0 ? 1 : 0
  return received.count
}
