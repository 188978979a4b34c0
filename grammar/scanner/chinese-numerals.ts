import type { ExactNumber, ScannedNumber } from './exact-number.ts'

/** 壹, 贰 … as banks write them. */
const formal: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九' },
  ...{ 拾: '十', 佰: '百', 仟: '千', 两: '二', 〇: '零' },
}
const digits = '零一二三四五六七八九'
const powers: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }
const numerals = '零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿'
const run = new RegExp(`[${numerals}]{1,40}`, 'y')
/** 队伍, 大陆, 收拾: alone these are no numerals. */
const lone = /^[肆伍陆柒捌玖拾佰仟]$/u
/** 点五 behind 一: the fraction, and the multiplier behind it. */
const fraction = /点([零〇一二三四五六七八九]{1,8})([十百千]?[万亿]{0,2})(?![零〇一二三四五六七八九十])/y

export const chineseNumerals: ReadonlySet<string> = new Set(numerals)

/** The run of numerals that begins at `offset`; inexact when people read it in two ways or as about so many. */
export function scanChinese(text: string, offset: number): ScannedNumber | undefined {
  run.lastIndex = offset
  const written = run.exec(text)?.[0]
  if (written === undefined || lone.test(written)) return undefined
  const end = offset + written.length
  const plain = [...written].map((numeral) => formal[numeral] ?? numeral).join('')
  const whole = valueOf(plain)
  if (whole === undefined) return approximates(plain) ? scanned(end, whole) : undefined
  fraction.lastIndex = end
  const [point, behind = '', unit = ''] = fraction.exec(text) ?? []
  if (point === undefined || /[万亿]/u.test(plain)) {
    const multiplier = multiplierOf(plain)
    return scanned(end, { numerator: whole / multiplier, denominator: 1n }, multiplier)
  }
  const denominator = 10n ** BigInt(behind.length)
  const value = { numerator: whole * denominator + inPlaces(behind), denominator }
  return scanned(end + point.length, value, unit === '' ? 1n : (valueOf(unit) ?? 1n))
}

function scanned(end: number, value: ExactNumber | undefined, multiplier = 1n): ScannedNumber {
  const digits = value ?? { numerator: 0n, denominator: 1n }
  return { end, digits, multiplier, chinese: true, inexact: value === undefined }
}

/** 五十万: what a list says once behind its last number (一百、五十万元). */
function multiplierOf(plain: string): bigint {
  const [, unit = ''] = /^[^万亿]+([万亿])$/u.exec(plain) ?? []
  return powers[unit] ?? 1n
}

/** 三万五 (35,000 or 30,005), 三五万, 七八十, 十七八: not one number. */
const approximates = (plain: string): boolean =>
  /[百千万亿][一二三四五六七八九]$/u.test(plain) ||
  /(?<![零一二三四五六七八九])[一二三四五六七八九]{2}(?![零一二三四五六七八九])/u.test(plain)

function valueOf(plain: string): bigint | undefined {
  const [, places, unit = ''] = /^([零一二三四五六七八九]{2,})([万亿]?)$/u.exec(plain) ?? []
  // 一五〇, 二〇二六: digit by digit; 三五 is three to five.
  if (places !== undefined) {
    const clear = places.length > 2 || places.includes('零')
    return clear ? inPlaces(places) * (powers[unit] ?? 1n) : undefined
  }
  if (/.[百千万亿][一二三四五六七八九]$/u.test(plain)) return undefined
  // 万元以上, 千亿: one of them.
  return grouped(/^[万亿]/u.test(plain) ? `一${plain}` : plain, ['亿', '万'])
}

const inPlaces = (places: string): bigint =>
  [...places].reduce((total, digit) => total * 10n + BigInt(digits.indexOf(digit.replace('〇', '零'))), 0n)

/** 二万三千亿 multiplies what stands before it, 一亿二千万 adds to it. */
function grouped(plain: string, units: readonly string[]): bigint | undefined {
  const [unit, ...lower] = units
  if (unit === undefined) return section(plain)
  const at = plain.lastIndexOf(unit)
  if (at < 0) return grouped(plain, lower)
  const high = grouped(plain.slice(0, at), lower)
  const rest = plain.slice(at + 1)
  const low = rest === '' ? 0n : grouped(rest, lower)
  const power = powers[unit] ?? 1n
  if (high === undefined || low === undefined || high === 0n || low >= power) return undefined
  return high * power + low
}

const belowTenThousand =
  /^(?:([一二三四五六七八九]?)千)?零?(?:([一二三四五六七八九]?)百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九])?$/u

/** A number below 万; the leading digit of 千, 百 or 十 may be left out (十, 百万, 千亿). */
function section(plain: string): bigint | undefined {
  if (plain === '零') return 0n
  const parts = plain === '' ? null : belowTenThousand.exec(plain)
  if (parts === null) return undefined
  const found: readonly (string | undefined)[] = parts.slice(1)
  const values = found.map((digit) => (digit === undefined ? 0 : digit === '' ? 1 : digits.indexOf(digit)))
  return BigInt(values.reduce((total, value) => total * 10 + value, 0))
}
