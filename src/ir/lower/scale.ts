/** The unit inside an award: 1/scale fen, so that every share of a whole fen is a whole number. */
import type { Amount, Basis, Limit, Rate } from '../types.ts'

export function scaleOf(amount: Amount | undefined, limits: readonly Limit[]): number {
  const denominators = [
    ...(amount === undefined ? [] : amountDenominators(amount)),
    ...limits.flatMap(limitDenominators),
  ]
  return denominators.reduce((scale, denominator) => (scale / gcd(scale, denominator)) * denominator, 1)
}

function amountDenominators(amount: Amount): readonly number[] {
  switch (amount.kind) {
    case 'fixed':
    case 'between':
    case 'open':
      return []
    case 'rate':
      return [shareDenominator(amount), shareDenominator({ ...amount, rate: amount.upTo ?? amount.rate })]
    case 'floating-rate':
      return [amount.rate.denominator * 100_000]
    case 'marginal':
      return amount.bands.map((band) => band.rate.denominator)
    case 'by-grade':
      return amount.cases.flatMap((one) => amountDenominators(one.amount))
    case 'by-tier':
      return amount.tiers.flatMap((tier) => amountDenominators(tier.amount))
    case 'per-unit':
      return amountDenominators(amount.amount)
    case 'limited':
      return [...amountDenominators(amount.amount), ...amount.limits.flatMap(limitDenominators)]
  }
}

function limitDenominators(limit: Limit): readonly number[] {
  switch (limit.kind) {
    case 'absolute':
      return []
    case 'relative':
      return [shareDenominator(limit)]
    case 'amount':
      return amountDenominators(limit.amount)
  }
}

/** That of the rate, and of an exchange rate. */
function shareDenominator({ rate, basis }: { readonly rate: Rate; readonly basis: Basis }): number {
  return basis.exchange === undefined ? rate.denominator : rate.denominator * 10_000
}

function gcd(left: number, right: number): number {
  return right === 0 ? left : gcd(right, left % right)
}
