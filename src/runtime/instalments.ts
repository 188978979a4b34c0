import type { Money } from './money.ts'
import type { Outcome } from './outcome.ts'

/** One payment of a plan. */
export interface Instalment {
  /** 1 for the first. */
  readonly year: number
  readonly from: Money
  /** null where the text sets no finite ceiling. */
  readonly to: Money | null
}

/** The payment plan of an outcome, empty when the text has none. The payments add up to the outcome, to the fen. */
export function instalmentsOf(outcome: Outcome): readonly Instalment[] {
  const shares = outcome.award.instalments
  if (shares === undefined) return []
  const from = splitByShares(outcome.from, shares)
  const to = outcome.to === null ? undefined : splitByShares(outcome.to, shares)
  return from.map((amount, index) => ({ year: index + 1, from: amount, to: to?.[index] ?? null }))
}

/**
 * Splits an amount by exact shares [numerator, denominator] that add up to one. Each payment is what is due up to it,
 * half up to the fen, less what was paid before: the rounding never piles up, and none is negative.
 */
export function splitByShares(amount: Money, shares: readonly (readonly [number, number])[]): readonly Money[] {
  // Off the path of evaluation, and amount × denominators may pass 2^53: BigInt is right here.
  let numerator = 0n
  let denominator = 1n
  let paid = 0n
  return shares.map(([above, below]) => {
    numerator = numerator * BigInt(below) + BigInt(above) * denominator
    denominator *= BigInt(below)
    const due = (2n * BigInt(amount) * numerator + denominator) / (2n * denominator)
    const payment = due - paid
    paid = due
    return Number(payment) as Money
  })
}
