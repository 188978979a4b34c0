/** Numbers as Chinese texts write them: 1,500 · 1.5万 · 一亿 · 千亿 · 三十 · 2/3 · 1:1. Exact. */

/** numerator / denominator, not reduced; both non-negative, denominator positive. */
export interface ExactNumber {
  readonly numerator: bigint
  readonly denominator: bigint
}

export interface ScannedNumber {
  readonly end: number
  /** The digits before the multiplier. */
  readonly digits: ExactNumber
  /** 万, 亿 … behind the digits: 1 without one. */
  readonly multiplier: bigint
  /** Written with Chinese numerals alone: 三, 一百. */
  readonly chinese: boolean
}

const chineseDigits = new Map<string, number>(
  [...'零一二三四五六七八九']
    .map((digit, value): [string, number] => [digit, value])
    .concat([
      ['〇', 0],
      ['两', 2],
      ['壹', 1],
      ['贰', 2],
      ['叁', 3],
      ['伍', 5],
    ]),
)
const smallUnits = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
])
const largeUnits = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
])

const openers: ReadonlySet<string | undefined> = new Set([
  ...'0123456789',
  ...chineseDigits.keys(),
  ...smallUnits.keys(),
  ...largeUnits.keys(),
])

/** Whether a number, a date or a fraction (百分之…) can begin with a character: most places of a text need no more. */
export const opensNumber = (character: string | undefined): boolean => openers.has(character)

/** Digits with thousands separators, a fraction, then multipliers. Longer digit runs than this are no number. */
const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
const longestRun = 40

export function scanNumber(text: string, offset: number): ScannedNumber | undefined {
  arabic.lastIndex = offset
  const digits = arabic.exec(text)?.[0]
  if (digits !== undefined) {
    if (digits.length > longestRun) return undefined
    const { multiplier, end } = scanMultiplier(text, offset + digits.length)
    const first = { end, digits: decimal(digits.replaceAll(',', '')), multiplier, chinese: false }
    return /\d/u.test(text[end] ?? '') ? addSmaller(text, first) : first
  }
  return scanChinese(text, offset)
}

/** 1亿2000万: a smaller unit behind a larger one adds. */
function addSmaller(text: string, first: ScannedNumber): ScannedNumber {
  const rest = scanNumber(text, first.end)
  if (rest === undefined || rest.multiplier >= first.multiplier || rest.multiplier === 1n) return first
  const { digits, multiplier } = first
  const numerator =
    digits.numerator * multiplier * rest.digits.denominator +
    rest.digits.numerator * rest.multiplier * digits.denominator
  const denominator = digits.denominator * rest.digits.denominator
  return { end: rest.end, digits: { numerator, denominator }, multiplier: 1n, chinese: false }
}

/** `1.50` -> 150/100. */
export function decimal(digits: string): ExactNumber {
  const [whole = '0', fraction = ''] = digits.split('.')
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

function scanMultiplier(text: string, offset: number): { multiplier: bigint; end: number } {
  let multiplier = 1n
  let end = offset
  for (; end < offset + 4; end += 1) {
    const unit = text[end] ?? ''
    const factor = smallUnits.get(unit) ?? largeUnits.get(unit)
    // 500千瓦: the unit, not five hundred thousand.
    if (factor === undefined || (unit === '千' && /[瓦克米]/u.test(text[end + 1] ?? ''))) break
    multiplier *= factor
  }
  return { multiplier, end }
}

/** 一亿二千万, 三十, 千亿, 十五. */
function scanChinese(text: string, offset: number): ScannedNumber | undefined {
  let total = 0n
  let section = 0n
  let digit: bigint | undefined
  let end = offset
  for (; end < offset + longestRun; end += 1) {
    const character = text[end] ?? ''
    const value = chineseDigits.get(character)
    const small = smallUnits.get(character)
    const large = largeUnits.get(character)
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0n) break
      digit = BigInt(value)
    } else if (small !== undefined) {
      section += (digit ?? 1n) * small
      digit = undefined
    } else if (large !== undefined) {
      // 二万三千亿 multiplies what stands before it, 一亿二千万 adds to it.
      const part = section + (digit ?? (total + section === 0n ? 1n : 0n))
      total = total < large ? (total + part) * large : total + part * large
      section = 0n
      digit = undefined
    } else break
  }
  if (end === offset) return undefined
  const value = total + section + (digit ?? 0n)
  return { end, digits: { numerator: value, denominator: 1n }, multiplier: 1n, chinese: true }
}
