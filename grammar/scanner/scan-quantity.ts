/** Quantities: a number with its unit. */
import type { TokenType } from 'chevrotain'
import * as tokens from '../tokens/quantities.ts'
import { Text } from '../tokens/structure.ts'
import { Inexact } from '../tokens/unsupported.ts'
import { chineseNumerals } from './chinese-numerals.ts'
import { currencies, currencyAt } from './currencies.ts'
import { scanCivilDate } from './dates.ts'
import { matchInexact } from './inexact.ts'
import { scanNumber } from './numbers.ts'
import type { ExactNumber, ScannedNumber } from './exact-number.ts'
import { measureAt, perUnitAt } from './units.ts'

/** What a quantity token carries. */
export interface QuantityPayload {
  readonly number: ExactNumber
  /** 万, 亿 behind the digits; 1 without one. */
  readonly multiplier: bigint
  /** 元, 家, %, 年 …; '' without one; of a price what one unit is (人, 平方米·月); of a date the ISO form. */
  readonly unit: string
  /** Written in Chinese numerals with a measure word: a number only beside something operative (一门, 三家). */
  readonly weak: boolean
}

export interface ScannedQuantity {
  readonly end: number
  readonly token: TokenType
  readonly payload: QuantityPayload
}

const one: ExactNumber = { numerator: 1n, denominator: 1n }
const percentWord = /([百千万])分之/y
const percentScales: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n }
/** 贰拾万元整; not the beginning of a word (整改, 整治). */
const wholeYuan = /整(?=[，。；：、）的]|$)/y
/** 一百、五十万元: what stands between the members of a list, 三至五万元: between the ends of a range. */
const listed = /[、和或]/u
const ranged = /[至到—~～-]/u
const fraction = /(\d{1,4})\/(\d{1,4})(?![\d/])/y
const ratio = /(\d{1,3}(?:\.\d{1,4})?)[:：](\d{1,3}(?:\.\d{1,4})?)(?![\d.]|[:：]\d)/y
const proportion = /\d{1,3}(?:[:：]\d{1,3}){2,9}(?![\d.%％])/y
const basisPoints = /个基点|基点|(?:个)?BPs?(?![A-Za-z])/iy
/** 三成, 一半 as a share; not 三成员, 一半以上. */
const tenths = /(?:([一二两三四五六七八九])成|一半)(?=[的、，。；）给予补奖资]|$)/y
const chineseFraction = /([二两三四五六七八九十])分之([一二三四五六七八九])/y

export function scanQuantity(text: string, offset: number): ScannedQuantity | undefined {
  const unclear = matchInexact(text, offset)
  if (unclear !== undefined) return quantity(unclear, Inexact, one, 1n, '', false)
  if (!opensNumber(text[offset])) return text.startsWith(yuanName, offset) ? scanYuan(text, offset) : undefined
  return scanDate(text, offset) ?? scanProportion(text, offset) ?? scanFraction(text, offset) ?? scanPlain(text, offset)
}

const yuanName = '人民币'
/** 人民币10万元 */
function scanYuan(text: string, offset: number): ScannedQuantity | undefined {
  const behind = offset + yuanName.length
  const sum = opensNumber(text[behind]) ? scanPlain(text, behind) : undefined
  return sum?.token === tokens.Money ? sum : undefined
}

/** Whether a number, a date or a fraction (百分之…) can begin with a character: most places of a text need no more. */
const opensNumber = (character: string | undefined): boolean =>
  character !== undefined && (('0' <= character && character <= '9') || chineseNumerals.has(character))

function scanDate(text: string, offset: number): ScannedQuantity | undefined {
  const date = scanCivilDate(text, offset)
  return date === undefined ? undefined : quantity(date.end, tokens.CalendarDate, one, 1n, date.iso, false)
}

/** 4:3:3 */
function scanProportion(text: string, offset: number): ScannedQuantity | undefined {
  proportion.lastIndex = offset
  const written = proportion.exec(text)?.[0]
  return written === undefined
    ? undefined
    : quantity(offset + written.length, tokens.Proportion, one, 1n, written.replaceAll('：', ':'), false)
}

/** 2/3, 1:1, 三分之二, 三成, 一半, 百分之三十. */
function scanFraction(text: string, offset: number): ScannedQuantity | undefined {
  percentWord.lastIndex = offset
  const scale = percentScales[percentWord.exec(text)?.[1] ?? '']
  if (scale !== undefined) {
    const number = scanNumber(text, offset + 3)
    if (number === undefined) return undefined
    if (number.inexact) return quantity(number.end, Inexact, one, 1n, '', false)
    const { numerator, denominator } = number.digits
    const share = { numerator: numerator * number.multiplier, denominator: denominator * scale }
    return quantity(number.end, tokens.Percentage, share, 1n, '%', false)
  }
  tenths.lastIndex = offset
  const tenth = tenths.exec(text)
  if (tenth !== null) {
    const share = { numerator: scanNumber(tenth[1] ?? '五', 0)?.digits.numerator ?? 0n, denominator: 10n }
    return quantity(offset + tenth[0].length, tokens.Percentage, share, 1n, '/', false)
  }
  for (const [pattern, isInverted] of [
    [fraction, false],
    [ratio, true],
    [chineseFraction, true],
  ] as const) {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    if (match === null) continue
    const [written, first = '', second = ''] = match
    // 1:0.5 gives half of the basis; 三分之二 names the whole first.
    const part = scanNumber(isInverted ? second : first, 0)?.digits
    const whole = scanNumber(isInverted ? first : second, 0)?.digits
    if (part === undefined || whole === undefined || whole.numerator === 0n) continue
    const share = { numerator: part.numerator * whole.denominator, denominator: whole.numerator * part.denominator }
    return quantity(offset + written.length, tokens.Percentage, share, 1n, '/', false)
  }
  return undefined
}

function scanPlain(text: string, offset: number): ScannedQuantity | undefined {
  const number = scanNumber(text, offset)
  if (number === undefined) return undefined
  if (number.inexact) return scanInexact(text, offset, number)
  const { end, digits, multiplier, chinese } = number
  const rest = text[end] ?? ''
  if (rest === '%' || rest === '‰') {
    const scale = rest === '%' ? 100n : 1000n
    const share = { numerator: digits.numerator * multiplier, denominator: digits.denominator * scale }
    return quantity(end + 1, tokens.Percentage, share, 1n, rest, false)
  }
  if (text.startsWith('个百分点', end))
    return quantity(end + 4, tokens.PercentagePoints, digits, multiplier, '个百分点', false)
  basisPoints.lastIndex = end
  const points = basisPoints.exec(text)?.[0]
  if (points !== undefined) {
    const hundredths = { numerator: digits.numerator, denominator: digits.denominator * 100n }
    return quantity(end + points.length, tokens.PercentagePoints, hundredths, multiplier, '个基点', false)
  }
  const yuan = yuanAt(text, end)
  if (yuan !== undefined) {
    const unit = perUnitAt(text, yuan)
    if (unit !== '') return quantity(yuan + 1 + unit.length, tokens.MoneyPerUnit, digits, multiplier, unit, false)
    return quantity(yuan, tokens.Money, digits, multiplier, '元', false)
  }
  const currency = currencyAt(text, end)
  if (currency !== '') {
    const code = currencies.get(currency) ?? ''
    return quantity(end + currency.length, tokens.ForeignMoney, digits, multiplier, code, false)
  }
  const months = monthsAt(text, number)
  if (months !== undefined) return quantity(months.end, tokens.Duration, months.count, 1n, '个月', chinese)
  for (const word of ['年', '个月', '月', '日', '天', '个工作日']) {
    if (!text.startsWith(word, end) || text.startsWith('年度', end)) continue
    return quantity(end + word.length, tokens.Duration, digits, multiplier, word, chinese)
  }
  const unit = measureAt(text, end, chinese)
  if (unit === '' && chinese && !/[万亿]/u.test(text.slice(offset, end))) {
    // A run of numerals is a name where nothing is counted (十四五, 三产): no number begins inside it.
    return takesUnitBehind(text, end)
      ? quantity(end, tokens.Count, digits, multiplier, '', false)
      : quantity(end, Text, one, 1n, '', true)
  }
  return quantity(end + unit.length, tokens.Count, digits, multiplier, unit, chinese)
}

/** 三年半, 两年零六个月, 1年6个月: in months. */
function monthsAt(
  text: string,
  { end, digits, multiplier }: ScannedNumber,
): { readonly end: number; readonly count: ExactNumber } | undefined {
  if (text[end] !== '年' || multiplier !== 1n) return undefined
  const years = { numerator: digits.numerator * 12n, denominator: digits.denominator }
  const behind = (months: bigint): ExactNumber => {
    return { numerator: years.numerator + months * years.denominator, denominator: years.denominator }
  }
  if (text[end + 1] === '半') return { end: end + 2, count: behind(6n) }
  const at = '零又'.includes(text[end + 1] ?? '无') ? end + 2 : end + 1
  const more = scanNumber(text, at)
  if (more === undefined || more.inexact || more.multiplier !== 1n || !text.startsWith('个月', more.end))
    return undefined
  return { end: more.end + 2, count: behind(more.digits.numerator / more.digits.denominator) }
}

/** Where 元, 元人民币, 元整, 人民币 end, undefined where none of them stands. */
function yuanAt(text: string, offset: number): number | undefined {
  const named = /^(?:[元圆](?:人民币)?|人民币元?)/u.exec(text.slice(offset, offset + 4))?.[0]
  if (named === undefined) return undefined
  const end = offset + named.length
  wholeYuan.lastIndex = end
  return wholeYuan.test(text) ? end + 1 : end
}

/** 三万五, 二十余万元: a sum that is not said, or, without a sum, words (二十余家). */
function scanInexact(text: string, offset: number, { end }: ScannedNumber): ScannedQuantity {
  const written = text.slice(offset, end)
  const sum = yuanAt(text, end)
  const counts = /\d/u.test(written) || /.[万亿]/u.test(written) || sum !== undefined
  return counts ? quantity(sum ?? end, Inexact, one, 1n, '', false) : quantity(end, Text, one, 1n, '', true)
}

/** 一百、五十万元 · 三至五万元: a number whose unit stands behind the next one. */
function takesUnitBehind(text: string, end: number): boolean {
  const joint = text[end] ?? ''
  if (!listed.test(joint) && !ranged.test(joint)) return false
  const next = chineseNumerals.has(text[end + 1] ?? '') ? scanPlain(text, end + 1) : undefined
  if (next === undefined || next.token === Text || next.token === Inexact) return false
  return ranged.test(joint) || next.token !== tokens.Count || (!next.payload.weak && next.payload.unit === '')
}

function quantity(
  end: number,
  token: TokenType,
  number: ExactNumber,
  multiplier: bigint,
  unit: string,
  weak: boolean,
): ScannedQuantity {
  return { end, token, payload: { number, multiplier, unit, weak } }
}
