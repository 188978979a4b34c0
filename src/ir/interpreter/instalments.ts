/** Payment plans. Section 8 of docs/evaluation.md. */
import type { Money } from '../../runtime/money.ts'
import type { Shares } from '../../runtime/outcome.ts'
import { NO, YES } from '../../runtime/truth.ts'
import { isPlanGuarded } from '../plan.ts'
import type { AwardIr, Rate } from '../types.ts'
import { judge } from './condition.ts'
import type { View } from './facts.ts'
import { fenOf } from './fen.ts'

/** Where the plan depends on who applies: those up to the first that surely holds; everything at once where none does. */
export function plansFor(award: AwardIr, view: View): { readonly plans?: readonly Shares[] } {
  if (!isPlanGuarded(award)) return {}
  const judged = award.instalments.map(({ if: guard, shares }) => ({ truth: judge(guard, view).truth, shares }))
  const sure = judged.findIndex(({ truth }) => truth === YES)
  const looked = sure < 0 ? judged : judged.slice(0, sure + 1)
  const plans = looked
    .filter(({ truth }) => truth !== NO)
    .map(({ shares }) => shares.map(({ numerator, denominator }) => [numerator, denominator] as const))
  return { plans: sure < 0 ? [...plans, [[1, 1]]] : plans }
}

/** One payment of a plan, first year first. */
export interface Instalment {
  readonly from: Money
  /** Null where the award has no ceiling. */
  readonly to: Money | null
}

/** Splits both ends of an award, each for itself, by shares that add up to one. */
export function splitInstalments(
  outcome: { readonly from: Money; readonly to: Money | null },
  shares: readonly Rate[],
): readonly Instalment[] {
  const from = payments(outcome.from, shares)
  const to = outcome.to === null ? undefined : payments(outcome.to, shares)
  return from.map((payment, i) => ({ from: payment, to: to?.[i] ?? null }))
}

/** The differences of the rounded cumulated payments. */
function payments(amount: Money, shares: readonly Rate[]): readonly Money[] {
  const cumulated = shares.map((_, i) => roundedShare(amount, shares.slice(0, i + 1)))
  return cumulated.map((paid, i) => fenOf(paid - (cumulated[i - 1] ?? 0n)))
}

/** The amount times the sum of the shares, half up. */
function roundedShare(amount: Money, shares: readonly Rate[]): bigint {
  const denominator = shares.reduce((product, share) => product * BigInt(share.denominator), 1n)
  const numerator = shares.reduce(
    (sum, share) => sum + (denominator / BigInt(share.denominator)) * BigInt(share.numerator),
    0n,
  )
  return (2n * BigInt(amount) * numerator + denominator) / (2n * denominator)
}
