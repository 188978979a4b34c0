/** Amounts. Section 4 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import type {
  Amount,
  ByGradeAmount,
  ByTierAmount,
  FactRef,
  FloatingRateAmount,
  Limit,
  LimitedAmount,
  MarginalAmount,
  PerUnitAmount,
} from '../types.ts'
import { measureBasis } from './basis.ts'
import { compares } from './condition.ts'
import { amountOf, scalarOf, type View } from './facts.ts'
import type { Interval, Upper } from './interval.ts'
import { ANYTHING, atLeastNothing, exactly, hull, lower, NOTHING, plus, times } from './interval.ts'
import { applyLimit, type Ceiling, statedCeiling } from './limit.ts'
import { perFen, share, type Measured } from './measured.ts'
import { amountReason } from './reason.ts'

/** The interval of an amount for the applicant or one record. */
export function measure(amount: Amount, view: View, scale: bigint): Measured {
  switch (amount.kind) {
    case 'fixed':
      return leaf(amount, view, exactly(BigInt(amount.fen) * scale), undefined, [])
    case 'rate': {
      const { interval, value, reads } = measureBasis(amount.basis, view)
      const { lo } = share(interval, amount.rate, scale, perFen(amount.basis))
      const { hi } = share(interval, amount.upTo ?? amount.rate, scale, perFen(amount.basis))
      return leaf(amount, view, { lo, hi }, value, reads)
    }
    case 'between':
      return leaf(amount, view, { lo: BigInt(amount.fromFen) * scale, hi: BigInt(amount.toFen) * scale }, undefined, [])
    case 'floating-rate':
      return measureFloating(amount, view, scale)
    case 'marginal':
      return measureMarginal(amount, view, scale)
    case 'open':
      return leaf(amount, view, ANYTHING, undefined, [])
    case 'by-grade':
      return measureByGrade(amount, view, scale)
    case 'by-tier':
      return measureByTier(amount, view, scale)
    case 'per-unit':
      return measurePerUnit(amount, view, scale)
    case 'limited':
      return applyLimits(amount.limits, measure(amount.amount, view, scale), view, scale)
  }
}

/** What was measured, under each of the limits in turn. Section 5. */
export function applyLimits(limits: readonly Limit[], measured: Measured, view: View, scale: bigint): Measured {
  return limits.reduce((before, limit) => applyLimit(limit, before, ceilingOf(limit, view, scale), view), measured)
}

/** What a limit comes to. */
export function ceilingOf(limit: Limit, view: View, scale: bigint): Ceiling {
  return limit.kind === 'amount' ? measure(limit.amount, view, scale) : statedCeiling(limit, view, scale)
}

/** rate × (reference + spread) × basis. */
function measureFloating(amount: FloatingRateAmount, view: View, scale: bigint): Measured {
  const { interval, value, reads } = measureBasis(amount.basis, view)
  const reference = amountOf(view, amount.reference)
  const { numerator, denominator } = amount.rate
  const factor = (BigInt(numerator) * scale) / (BigInt(denominator) * 100_000n)
  const rate = reference === undefined ? undefined : hundredThousandths(reference + BigInt(amount.spread))
  const lo = rate === undefined ? 0n : interval.lo * rate * factor
  const hi = rate === undefined ? forSome(interval).hi : times(interval.hi, rate * factor)
  return leaf(amount, view, { lo, hi }, value, [...reads, amount.reference])
}

/** A rate of at least nothing. Throws a RangeError for one that is no whole number of 1/100,000. */
function hundredThousandths(rate: bigint): bigint {
  const positive = atLeastNothing(rate)
  if (positive % 1000n !== 0n)
    throw new RangeError(`利率须精确到十万分之一：${String(positive)} (not a whole number of 1/100,000)`)
  return positive / 1000n
}

function measureByGrade(amount: ByGradeAmount, view: View, scale: bigint): Measured {
  const grade = scalarOf(view, amount.fact)
  const amounts = amount.cases.map((item) => item.amount)
  if (grade === undefined) return undecided(amount, amounts, view, scale)
  return decided(amount, amount.cases.find((item) => item.value === grade)?.amount, grade, view, scale)
}

function measureByTier(amount: ByTierAmount, view: View, scale: bigint): Measured {
  const indicator = scalarOf(view, amount.fact)
  const amounts = amount.tiers.map((tier) => tier.amount)
  if (indicator === undefined) return undecided(amount, amounts, view, scale)
  const reached = amount.tiers.findLast((tier) => compares(indicator, tier.comparison, tier.threshold))
  return decided(amount, reached?.amount, indicator, view, scale)
}

/** The deciding fact is known: the amount that it chose, or nothing. */
function decided(
  amount: ByGradeAmount | ByTierAmount,
  chosen: Amount | undefined,
  value: Reason['value'],
  view: View,
  scale: bigint,
): Measured {
  if (chosen === undefined) return leaf(amount, view, NOTHING, value, [amount.fact])
  const { interval, reasons, reads } = measure(chosen, view, scale)
  const own = amountReason(amount.site, view.index, value, interval)
  return { interval, reasons: [...reasons, own], reads: [amount.fact, ...reads] }
}

/** The deciding fact is unknown: any of the amounts, or nothing; none of them gives reasons. */
function undecided(
  amount: ByGradeAmount | ByTierAmount,
  amounts: readonly Amount[],
  view: View,
  scale: bigint,
): Measured {
  const possible = amounts.map((item) => measure(item, view, scale))
  const interval = hull([NOTHING, ...possible.map((item) => item.interval)])
  return leaf(amount, view, interval, undefined, [amount.fact, ...possible.flatMap((item) => item.reads)])
}

function measureMarginal(amount: MarginalAmount, view: View, scale: bigint): Measured {
  const { interval, value, reads } = measureBasis(amount.basis, view)
  const lo = overBands(amount, interval.lo, scale)
  const hi = overBands(amount, interval.hi, scale)
  // A finite basis gives a finite sum.
  return leaf(amount, view, { lo: typeof lo === 'bigint' ? lo : 0n, hi }, value, reads)
}

/** Σ over the bands of the part of the basis inside each × its rate. */
function overBands({ bands }: MarginalAmount, basis: Upper, scale: bigint): Upper {
  return bands.reduce<Upper>((sum, { fromFen, rate }, i) => {
    const next = bands[i + 1]
    const top = next === undefined ? basis : lower<Upper>(basis, BigInt(next.fromFen))
    const part = typeof top === 'bigint' ? atLeastNothing(top - BigInt(fromFen)) : Infinity
    return plus(sum, share({ lo: 0n, hi: part }, rate, scale).hi)
  }, 0n)
}

function measurePerUnit(amount: PerUnitAmount, view: View, scale: bigint): Measured {
  const count = amountOf(view, amount.fact)
  const { interval: each, reasons, reads } = measure(amount.amount, view, scale)
  const interval = count === undefined ? forSome(each, amount) : forEach(each, unitsOf(amount, count))
  const own = amountReason(amount.site, view.index, count === undefined ? undefined : Number(count), interval)
  return { interval, reasons: [...reasons, own], reads: [amount.fact, ...reads] }
}

function unitsOf({ above, every, most }: PerUnitAmount, count: bigint): bigint {
  const counted = atLeastNothing(count - BigInt(above))
  return (most === undefined ? counted : lower(counted, BigInt(most))) / BigInt(every)
}

function forEach({ lo, hi }: Interval, units: bigint): Interval {
  return { lo: lo * units, hi: times(hi, units) }
}

/** Of an unknown number. */
function forSome({ hi }: Interval, limit?: PerUnitAmount): Interval {
  if (limit?.most !== undefined) return { lo: 0n, hi: times(hi, BigInt(limit.most) / BigInt(limit.every)) }
  return hi === 0n ? NOTHING : ANYTHING
}

function leaf(
  amount: Exclude<Amount, LimitedAmount>,
  view: View,
  interval: Interval,
  value: Reason['value'],
  reads: readonly FactRef[],
): Measured {
  return { interval, reasons: [amountReason(amount.site, view.index, value, interval)], reads }
}
