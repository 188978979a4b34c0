/** An amount as a whole times a factor: 减半, 上浮20%, twelve months to the year. */
import type { Rate } from '../../ir/types.ts'
import type { Amount, Limit } from './former-amounts.ts'

/** Undefined where a sum would be no whole number of fen, or a rate beyond what is exact. */
export function scaleAmount(amount: Amount, factor: Rate): Amount | undefined {
  switch (amount.kind) {
    case 'open':
      return amount
    case 'fixed': {
      const fen = timesFen(amount.fen, factor)
      return fen === undefined ? undefined : { ...amount, fen }
    }
    case 'between': {
      const [fromFen, toFen] = [timesFen(amount.fromFen, factor), timesFen(amount.toFen, factor)]
      return fromFen === undefined || toFen === undefined ? undefined : { ...amount, fromFen, toFen }
    }
    case 'rate': {
      const rate = timesRate(amount.rate, factor)
      const upTo = amount.upTo === undefined ? undefined : timesRate(amount.upTo, factor)
      if (rate === undefined || (amount.upTo !== undefined && upTo === undefined)) return undefined
      return { ...withRate(amount, rate, factor), ...(upTo === undefined ? {} : { upTo }) }
    }
    case 'floating-rate': {
      const rate = timesRate(amount.rate, factor)
      return rate === undefined ? undefined : withRate(amount, rate, factor)
    }
    case 'marginal': {
      const bands = amount.bands.map((band) => ({ ...band, rate: timesRate(band.rate, factor) }))
      const whole = bands.flatMap(({ fromFen, rate }) => (rate === undefined ? [] : [{ fromFen, rate }]))
      return whole.length < bands.length ? undefined : { ...amount, bands: whole }
    }
    case 'by-grade': {
      const cases = scaleEach(amount.cases, factor)
      return cases === undefined ? undefined : { ...amount, cases }
    }
    case 'by-tier': {
      const tiers = scaleEach(amount.tiers, factor)
      return tiers === undefined ? undefined : { ...amount, tiers }
    }
    case 'per-unit': {
      const inner = scaleAmount(amount.amount, factor)
      return inner === undefined ? undefined : { ...amount, amount: inner }
    }
    case 'limited': {
      const inner = scaleAmount(amount.amount, factor)
      const limits = scaleLimits(amount.limits, factor)
      return inner === undefined || limits === undefined ? undefined : { ...amount, amount: inner, limits }
    }
  }
}

/** Ceilings times a factor, undefined as above. */
export function scaleLimits(limits: readonly Limit[], factor: Rate): readonly Limit[] | undefined {
  const scaled = limits.map((limit) => scaleLimit(limit, factor))
  const whole = scaled.filter((limit) => limit !== undefined)
  return whole.length < scaled.length ? undefined : whole
}

function scaleLimit(limit: Limit, factor: Rate): Limit | undefined {
  switch (limit.kind) {
    case 'absolute': {
      const fen = timesFen(limit.fen, factor)
      return fen === undefined ? undefined : { ...limit, fen }
    }
    case 'relative': {
      const rate = timesRate(limit.rate, factor)
      return rate === undefined ? undefined : { ...limit, rate }
    }
    case 'amount': {
      const amount = scaleAmount(limit.amount, factor)
      return amount === undefined ? undefined : { ...limit, amount }
    }
  }
}

function scaleEach<T extends { readonly amount: Amount }>(parts: readonly T[], factor: Rate): readonly T[] | undefined {
  const scaled = parts.map((part) => ({ part, amount: scaleAmount(part.amount, factor) }))
  const whole = scaled.flatMap(({ part, amount }) => (amount === undefined ? [] : [{ ...part, amount }]))
  return whole.length < scaled.length ? undefined : whole
}

/** The rate as the reason shows it, with what it is multiplied by. */
function withRate<T extends Extract<Amount, { kind: 'rate' | 'floating-rate' }>>(
  amount: T,
  rate: Rate,
  factor: Rate,
): T {
  const { site } = amount
  if (site.kind !== 'rate' && site.kind !== 'floating-rate') return { ...amount, rate }
  return { ...amount, rate, site: { ...site, rate: `${site.rate} × ${factorText(factor)}` } }
}

export const factorText = ({ numerator, denominator }: Rate): string =>
  denominator === 1
    ? String(numerator)
    : 100 % denominator === 0
      ? `${String((numerator * 100) / denominator)}%`
      : `${String(numerator)}/${String(denominator)}`

function timesFen(fen: number, { numerator, denominator }: Rate): number | undefined {
  const whole = BigInt(fen) * BigInt(numerator)
  if (whole % BigInt(denominator) !== 0n) return undefined
  const result = whole / BigInt(denominator)
  return result > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(result)
}

/** The product of two rates in lowest terms. */
export function timesRate(left: Rate, right: Rate): Rate | undefined {
  return reduced(BigInt(left.numerator) * BigInt(right.numerator), BigInt(left.denominator) * BigInt(right.denominator))
}

/** The sum of two rates in lowest terms. */
export function plusRate(left: Rate, right: Rate): Rate | undefined {
  const numerator =
    BigInt(left.numerator) * BigInt(right.denominator) + BigInt(right.numerator) * BigInt(left.denominator)
  return reduced(numerator, BigInt(left.denominator) * BigInt(right.denominator))
}

function reduced(numerator: bigint, denominator: bigint): Rate | undefined {
  const divisor = gcd(numerator, denominator)
  const rate = { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) }
  return Number.isSafeInteger(rate.numerator) && rate.denominator <= 1_000_000 ? rate : undefined
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right)
}
