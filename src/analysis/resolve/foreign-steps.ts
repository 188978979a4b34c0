/** Steps of foreign money as texts state them: 每1美元, 每出口100万美元, 0.03元/美元. */
import { type Currency, partsOf } from '../../runtime/currency.ts'
import type { Fraction, QuantityNode } from '../../syntax/ast.ts'
import { currencyOf } from '../currencies.ts'

/** How much makes one step. */
interface MoneyStep {
  readonly currency: Currency
  /** Smallest parts of the currency. */
  readonly every: number
}

/** 1美元, 100万美元 as a step. */
export function stepSizeOf({ value }: QuantityNode): MoneyStep | undefined {
  const currency = value.kind === 'foreign-money' ? currencyOf(value.currency) : undefined
  if (value.kind !== 'foreign-money' || currency === undefined) return undefined
  return wholeSteps(currency, value.amount, partsOf(currency))
}

function wholeSteps(currency: Currency, { numerator, denominator }: Fraction, parts: number): MoneyStep | undefined {
  const every = (numerator * BigInt(parts)) / denominator
  const exact = every > 0n && every * denominator === numerator * BigInt(parts) && every <= Number.MAX_SAFE_INTEGER
  return exact ? { currency, every: Number(every) } : undefined
}
