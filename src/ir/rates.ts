/** Rates times rates, exactly. */
import type { Rate } from './types.ts'

/** As a factor in a reason: 2, 50%, 1/12. */
export const factorText = ({ numerator, denominator }: Rate): string =>
  denominator === 1
    ? String(numerator)
    : 100 % denominator === 0
      ? `${String((numerator * 100) / denominator)}%`
      : `${String(numerator)}/${String(denominator)}`

/** The product of two rates in lowest terms. */
export function timesRate(left: Rate, right: Rate): Rate | undefined {
  return reduced(BigInt(left.numerator) * BigInt(right.numerator), BigInt(left.denominator) * BigInt(right.denominator))
}

function reduced(numerator: bigint, denominator: bigint): Rate | undefined {
  const divisor = gcd(numerator, denominator)
  const rate = { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) }
  return Number.isSafeInteger(rate.numerator) && rate.denominator <= 1_000_000 ? rate : undefined
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right)
}
