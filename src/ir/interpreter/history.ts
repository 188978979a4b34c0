/** What the applicant received before. Sections 3 and 6.1 of docs/evaluation.md. */
import type { History, Received } from '../../runtime/outcome.ts'
import type { AwardId, SharedLimitIr } from '../types.ts'
import { fenOf } from './fen.ts'
import { atLeastNothing } from './interval.ts'

/** What was received for an award, nothing by default. */
export type ReceivedFor = (award: AwardId) => Received

/** Looks up a history. Only own properties count. */
export function receivedIn(history: History | undefined): ReceivedFor {
  return (award) => {
    const entry = history !== undefined && Object.hasOwn(history, award) ? history[award] : undefined
    return entry ?? { total: fenOf(0n), thisYear: fenOf(0n), count: 0 }
  }
}

/** What is left of a limit over several awards before the first of them draws on it, in fen. */
export function leftOf({ awards, period, fen }: SharedLimitIr, received: ReceivedFor): bigint {
  if (period === 'matter') return BigInt(fen)
  const amounts = awards.map((award) => BigInt(period === 'year' ? received(award).thisYear : received(award).total))
  return atLeastNothing(BigInt(fen) - amounts.reduce((sum, amount) => sum + amount, 0n))
}
