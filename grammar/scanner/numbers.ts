/**
 * Numbers as Chinese texts write them: 1,500 · 1.5万 · 一亿 · 千亿 · 三十 · 贰拾 · 一点五 · 一五〇. Exact. The one reader of numbers, for
 * sentences as for facts and tables.
 */
import { chineseNumerals, scanChinese } from './chinese-numerals.ts'
import type { ExactNumber, ScannedNumber } from './exact-number.ts'

const powers: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n }
/** Digits with thousands separators, a fraction, then multipliers. Longer digit runs than this are no number. */
const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
const longestRun = 40
/** 二十余万, 30多家, 20来万: more than the number, by how much is not said. */
const more = /[余多几来](?=[十百千万亿元个家户名人项件台套场次亩吨年月天%％])/y

/** The number that begins at `offset`, without its unit. */
export function scanNumber(text: string, offset: number): ScannedNumber | undefined {
  arabic.lastIndex = offset
  const digits = arabic.exec(text)?.[0]
  const found = digits === undefined ? scanChinese(text, offset) : scanArabic(text, offset, digits)
  if (found === undefined) return undefined
  more.lastIndex = found.end
  if (!more.test(text)) return found
  return inexact(scanMultiplier(text, found.end + 1).end, found.chinese)
}

/** `1.50` -> 150/100. */
export function decimal(digits: string): ExactNumber {
  const [whole = '0', fraction = ''] = digits.split('.')
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

const inexact = (end: number, chinese: boolean): ScannedNumber => {
  return { end, digits: { numerator: 0n, denominator: 1n }, multiplier: 1n, chinese, inexact: true }
}

function scanArabic(text: string, offset: number, digits: string): ScannedNumber | undefined {
  if (digits.length > longestRun) return undefined
  const { multiplier, end } = scanMultiplier(text, offset + digits.length)
  const first = { end, digits: decimal(digits.replaceAll(',', '')), multiplier, chinese: false, inexact: false }
  return multiplier > 1n && /\d/u.test(text[end] ?? '') ? addSmaller(text, first) : first
}

/** 1亿2000万: a smaller unit behind a larger one adds. 3万8 is 38,000 to most people and 30,008 to some. */
function addSmaller(text: string, first: ScannedNumber): ScannedNumber {
  arabic.lastIndex = first.end
  const rest = scanArabic(text, first.end, arabic.exec(text)?.[0] ?? '')
  if (rest === undefined || rest.inexact) return inexact(rest?.end ?? first.end, false)
  const { digits, multiplier } = first
  const bare = rest.multiplier === 1n && rest.digits.denominator === 1n && rest.digits.numerator < 10n
  const room = rest.digits.numerator * rest.multiplier < multiplier * rest.digits.denominator
  if (bare || !room) return inexact(rest.end, false)
  const numerator =
    digits.numerator * multiplier * rest.digits.denominator +
    rest.digits.numerator * rest.multiplier * digits.denominator
  const denominator = digits.denominator * rest.digits.denominator
  return { end: rest.end, digits: { numerator, denominator }, multiplier: 1n, chinese: false, inexact: false }
}

function scanMultiplier(text: string, offset: number): { multiplier: bigint; end: number } {
  let multiplier = 1n
  let end = offset
  for (; end < offset + 4; end += 1) {
    const unit = text[end] ?? ''
    const factor = powers[unit]
    // 500千瓦: the unit, not five hundred thousand.
    if (factor === undefined || (unit === '千' && /[瓦克米]/u.test(text[end + 1] ?? ''))) break
    multiplier *= factor
  }
  return { multiplier, end }
}

/** Whether any figure is written in it, in digits or in words. */
export const hasNumeral = (text: string): boolean =>
  [...text].some((one) => /\d/u.test(one) || chineseNumerals.has(one))
