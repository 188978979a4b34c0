/**
 * Money: an exact count of fen in a `number` within the safe range. Every sum of a policy is far inside it (2^53 fen is
 * about 90 万亿元), and an input beyond it is an error, never a wrong number.
 */
declare const unit: unique symbol
/** Integer fen, `0` to `2^53 - 1`. */
export type Money = number & { readonly [unit]: 'fen' }

/** Nothing. */
export const ZERO: Money = 0 as Money

/** Money of `n` fen. Throws a RangeError unless `n` is an integer from 0 to 2^53 - 1. */
export function fen(n: number): Money {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`金额须为 0 至 2^53-1 的整数分：${n} (not a non-negative safe integer of fen)`)
  }
  return (n === 0 ? 0 : n) as Money
}

/**
 * Money of `n` yuan, exactly: a decimal string (`'500000.05'`, `'1,500'`), or a number whose shortest decimal form has at
 * most two places. Throws a TypeError for what is no such number, a RangeError beyond the exact range.
 */
export function yuan(n: number | string): Money {
  if (typeof n === 'number' && Number.isSafeInteger(n * 100) && Number.isInteger(n) && n >= 0)
    return (n * 100 + 0) as Money
  const text = typeof n === 'number' ? String(n) : n.trim()
  const parts = DECIMAL.exec(text)
  if (parts === null) {
    throw new TypeError(
      `金额须为至多两位小数的非负元数：${text} (not a non-negative amount of yuan with at most two places)`,
    )
  }
  // Digits of an integer beyond the safe range never read as a safe one, so that the check below is exact.
  const value = Number((parts[1] ?? '').replaceAll(',', '') + (parts[2] ?? '').padEnd(2, '0'))
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`金额超出精确范围：${text}元 (beyond the exact range of 2^53-1 fen)`)
  }
  return value as Money
}

const DECIMAL = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** Yuan with two places, for programs: `'600000.00'`. */
export function moneyToDecimal(money: Money): string {
  const cents = money % 100
  return `${(money - cents) / 100}.${String(cents).padStart(2, '0')}`
}

/** For people: `200万元`, `1.5亿元`, `12.5万元`, `500,000.05元`: the largest unit that needs at most two places. */
export function formatMoney(money: Money): string {
  return formatIn(money, 100, '元')
}

/** The same of any currency: `parts` smallest parts to the unit, a hundred or one. */
export function formatIn(money: number, parts: number, unit: string): string {
  const [yi, wan] = [YI * parts, WAN * parts]
  if (money >= yi && money % (yi / 100) === 0) return `${places(money / (yi / 100))}亿${unit}`
  if (money >= wan && money % (wan / 100) === 0) return `${places(money / (wan / 100))}万${unit}`
  return money % parts === 0 ? `${grouped(money / parts)}${unit}` : `${places(money, false)}${unit}`
}

/** 亿 and 万. */
const YI = 100_000_000
const WAN = 10_000

/** Hundredths as a decimal with separators, trailing zeros dropped unless told otherwise. */
function places(hundredths: number, drop = true): string {
  const rest = hundredths % 100
  const decimals = String(rest).padStart(2, '0')
  const shown = drop ? decimals.replace(/0+$/, '') : decimals
  return grouped((hundredths - rest) / 100) + (shown === '' ? '' : `.${shown}`)
}

/** A whole number with separators by thousands, whatever the locale. */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
