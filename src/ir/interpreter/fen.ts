/** From exact amounts to the money of a result. Section 1 of docs/evaluation.md. */
import type { Money } from '../../runtime/money.ts'
import type { Extent } from './interval.ts'

/** Integer fen. Throws a RangeError beyond 2^53 − 1. */
export function fenOf(amount: bigint): Money {
  return Number(withinRange(amount)) as Money
}

/** Integer fen, null where there is no ceiling. Throws a RangeError beyond 2^53 − 1. */
export function fenOrNull(amount: Extent): Money | null {
  return typeof amount === 'bigint' ? fenOf(amount) : null
}

/** An end of an interval that money can be. Throws a RangeError for a finite one beyond 2^53 − 1. */
export function withinRange<T extends Extent>(amount: T): T {
  if (typeof amount === 'bigint' && amount > BigInt(Number.MAX_SAFE_INTEGER))
    throw new RangeError('金额超出精确范围 (amount beyond the exact range)')
  return amount
}
