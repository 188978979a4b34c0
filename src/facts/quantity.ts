/** Exact numbers as people write them: `1500000.50`, `1,500万元`, `1亿5000万元`, `一亿元`, `10家（含）` without the （含）. */

/** `digits / 10^decimals`, and what stands behind the number. */
export interface Quantity {
  readonly digits: bigint
  readonly decimals: number
  readonly unit: string
}

/** Longest text that is looked at; nothing exact is longer. */
const LONGEST = 64

/** Reads a number and its unit; undefined when the text does not begin with a number or has two readings. */
export function readQuantity(text: string): Quantity | undefined {
  if (text.length > LONGEST) return undefined
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/萬/gu, '万').replace(/億/gu, '亿')
  const [, sign = '', rest = ''] = /^([-−+负負]?)(.*)$/su.exec(plain) ?? []
  const unsigned = readArabic(rest) ?? readChinese(rest)
  if (unsigned === undefined || sign === '' || sign === '+') return unsigned
  return { ...unsigned, digits: -unsigned.digits }
}

/** Reads a JSON number literal exactly; undefined for NaN, Infinity and literals longer than anything exact. */
export function readLiteral(literal: string): Quantity | undefined {
  const parts = literal.length > LONGEST ? null : /^(-?\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal)
  if (parts === null) return undefined
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const power = Math.max(-HIGHEST_POWER, Math.min(HIGHEST_POWER, Number(exponent)))
  const digits = BigInt(whole + fraction)
  const decimals = fraction.length - power
  if (decimals >= 0) return { digits, decimals, unit: '' }
  return { digits: digits * 10n ** BigInt(-decimals), decimals: 0, unit: '' }
}

/** Powers of ten beyond this are out of range whatever their digits. */
const HIGHEST_POWER = 400

/** The quantity counted in units of `10^-places`, or undefined when it falls between two of them. */
export function inUnits(quantity: Quantity, places: number): bigint | undefined {
  const shift = places - quantity.decimals
  if (shift >= 0) return quantity.digits * 10n ** BigInt(shift)
  const divisor = 10n ** BigInt(-shift)
  return quantity.digits % divisor === 0n ? quantity.digits / divisor : undefined
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d+))?([十百千]?[万亿]?亿?)/y

/** Groups of falling weight add up: `1亿5000万`. A group that reaches into the one before it has no reading. */
function readArabic(text: string): Quantity | undefined {
  let at = 0
  let sum: Quantity | undefined
  let room = Infinity
  while (at < text.length) {
    ARABIC.lastIndex = at
    const group = ARABIC.exec(text)
    if (group === null) break
    const [token, whole = '', fraction = '', weight = ''] = group
    const power = [...weight].reduce((total, unit) => total + (POWERS[unit] ?? 0), 0)
    const digits = whole.replace(/,/g, '')
    // 1万5 is 15000 to most people and 10005 to some.
    if (power + digits.length > room || (sum !== undefined && weight === '' && digits.length === 1)) return undefined
    room = power
    sum = add(sum, BigInt(digits + fraction) * 10n ** BigInt(power), fraction.length)
    at += token.length
  }
  return sum === undefined ? undefined : { ...sum, unit: text.slice(at) }
}

function add(sum: Quantity | undefined, digits: bigint, decimals: number): Quantity {
  if (sum === undefined) return { digits, decimals, unit: '' }
  const places = Math.max(sum.decimals, decimals)
  const left = sum.digits * 10n ** BigInt(places - sum.decimals)
  return { digits: left + digits * 10n ** BigInt(places - decimals), decimals: places, unit: '' }
}

const NUMERAL = /^[零〇一二三四五六七八九两兩十百千万亿]+/u

function readChinese(text: string): Quantity | undefined {
  const numeral = NUMERAL.exec(text)?.[0]
  if (numeral === undefined) return undefined
  // A last digit right after 百, 千, 万 or 亿 is read by people as tens, hundreds …: 两万五 is 25000, not 20005.
  if (/[百千万亿][一二三四五六七八九两兩]$/u.test(numeral)) return undefined
  const digits = chineseValue(numeral, ['亿', '万'])
  return digits === undefined ? undefined : { digits, decimals: 0, unit: text.slice(numeral.length) }
}

function chineseValue(numeral: string, units: readonly string[]): bigint | undefined {
  const [unit, ...lower] = units
  if (unit === undefined) return chineseSection(numeral)
  const at = numeral.lastIndexOf(unit)
  if (at < 0) return chineseValue(numeral, lower)
  const high = chineseValue(numeral.slice(0, at), lower)
  const rest = numeral.slice(at + 1)
  const low = rest === '' ? 0n : chineseValue(rest, lower)
  if (high === undefined || low === undefined || high === 0n) return undefined
  return high * 10n ** BigInt(POWERS[unit] ?? 0) + low
}

const DIGITS = '零一二三四五六七八九'
const SECTION = /^(?:(D?)千)?零?(?:(D?)百)?零?(?:(D?)十)?零?(D)?$/u.source.replace(/D/g, '[一二三四五六七八九]')

/** A number below 万; the leading digit of 千, 百 or 十 may be left out (十, 百万, 千亿). */
function chineseSection(numeral: string): bigint | undefined {
  const plain = numeral.replace(/〇/g, '零').replace(/[两兩]/g, '二')
  const parts = plain === '' ? null : new RegExp(SECTION, 'u').exec(plain)
  if (parts === null) return undefined
  const digits: readonly (string | undefined)[] = parts.slice(1)
  const values = digits.map((digit) => (digit === undefined ? 0 : digit === '' ? 1 : DIGITS.indexOf(digit)))
  return BigInt(values.reduce((total, value) => total * 10 + value, 0))
}
