/** Ratios: exact counts of 1/100,000,000, so that 60% is 60,000,000 and a comparison is one of integers. */
declare const unit: unique symbol
/** Integer count of 1/1e8, `0` to `2^53 - 1`. */
export type Ratio = number & { readonly [unit]: 'ratio' }

/** One whole (100%). */
export const RATIO_ONE: Ratio = 100_000_000 as Ratio

/**
 * A ratio from `'60%'`, `'5‰'`, `'0.6'`, `'2/3'` (only if exact in 1/1e8), or a number such as `0.6` by its shortest
 * decimal form. Throws a TypeError for what is none, a RangeError for what is negative, inexact or too large.
 */
export function ratio(value: string | number): Ratio {
  const text = (typeof value === 'number' ? plain(value) : value).trim()
  const parts = PATTERN.exec(text)
  if (parts === null) throw new TypeError(`不是比例：${text} (not a ratio such as "60%", "5‰", "0.6")`)
  const [, whole = '', decimals = '', sign = ''] = parts
  const divisor = parts[4] === undefined ? 1n : BigInt(parts[4])
  const denominator = 10n ** BigInt(decimals.length) * SIGNS[sign as keyof typeof SIGNS] * divisor
  const scaled = BigInt(whole + decimals) * 100_000_000n
  if (denominator === 0n || scaled % denominator !== 0n) {
    throw new RangeError(`比例须能以亿分之一精确表示：${text} (not a whole number of 1/100,000,000)`)
  }
  const result = scaled / denominator
  if (result > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError(`比例超出精确范围：${text} (beyond the exact range)`)
  }
  return Number(result) as Ratio
}

/** For people: `60%`, `12.5%`. */
export function formatRatio(value: Ratio): string {
  return `${percentPoints(value)}%`
}

/** A ratio, or a difference of two, in hundredths: `10`, `0.5`. */
export function percentPoints(value: number): string {
  const millionths = value % 1_000_000
  const decimals = String(millionths).padStart(6, '0').replace(/0+$/, '')
  return `${(value - millionths) / 1_000_000}${decimals === '' ? '' : `.${decimals}`}`
}

const PATTERN = /^(\d+)(?:\.(\d+))?(?:\s*([%％‰])|\/(\d{1,15}))?$/
const SIGNS = { '': 1n, '%': 100n, '％': 100n, '‰': 1000n }

/** Shortest decimal form without an exponent: 1e-7 is `0.0000001`. */
function plain(value: number): string {
  const text = String(value)
  const small = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  if (small === null) return text
  const [, first = '', rest = '', exponent = '0'] = small
  return `0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`
}
