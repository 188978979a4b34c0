import type { Money } from './money.ts'
import type { Outcome, Shares } from './outcome.ts'
import { NO, YES } from './truth.ts'

/** One payment of a plan. */
export interface Instalment {
  /** 1 for the first. */
  readonly year: number
  readonly from: Money
  /** null where the text sets no finite ceiling. */
  readonly to: Money | null
}

/**
 * The payment plan of an outcome, empty when the text has none, or several may be. The payments add up to the outcome, to the fen.
 */
export function instalmentsOf(outcome: Outcome): readonly Instalment[] {
  const [only, ...others] = outcome.plans ?? []
  const ofSome = only !== undefined && only.length > 1 && others.length === 0 ? only : undefined
  const shares = outcome.award.instalments ?? ofSome
  if (shares === undefined) return []
  const from = splitByShares(outcome.from, shares)
  const to = outcome.to === null ? undefined : splitByShares(outcome.to, shares)
  return from.map((amount, index) => ({ year: index + 1, from: amount, to: to?.[index] ?? null }))
}

/** An outcome with the plans that may be: of those with their guards the first that holds, and everything at once if none does. */
export function withPlans(outcome: Outcome, plans: readonly (readonly [guard: number, plan: Shares])[]): Outcome {
  const possible: Shares[] = []
  for (const [guard, plan] of plans) {
    if (guard !== NO) possible.push(plan)
    if (guard === YES) return { ...outcome, plans: possible }
  }
  return { ...outcome, plans: [...possible, AT_ONCE] }
}

const AT_ONCE: Shares = [[1, 1]]

/**
 * Splits an amount by exact shares [numerator, denominator] that add up to one. Each payment is what is due up to it,
 * half up to the fen, less what was paid before: the rounding never piles up, and none is negative.
 */
export function splitByShares(amount: Money, shares: Shares): readonly Money[] {
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
