/** Quantities: a number with its unit. */
import type { TokenType } from 'chevrotain'
import * as tokens from '../tokens/quantities.ts'
import { currencies, currencyAt } from './currencies.ts'
import { type ExactNumber, opensNumber, scanNumber } from './numbers.ts'
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
const datePattern = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/y
const percentWord = /百分之|千分之/y
const fraction = /(\d{1,4})\/(\d{1,4})(?![\d/])/y
const ratio = /(\d{1,3}(?:\.\d{1,4})?)[:：](\d{1,3}(?:\.\d{1,4})?)(?![\d.]|[:：]\d)/y
const proportion = /\d{1,3}(?:[:：]\d{1,3}){2,9}(?![\d.%％])/y
const basisPoints = /个基点|基点|(?:个)?BPs?(?![A-Za-z])/iy
const chineseFraction = /([二两三四五六七八九十])分之([一二三四五六七八九])/y

export function scanQuantity(text: string, offset: number): ScannedQuantity | undefined {
  if (!opensNumber(text[offset])) return undefined
  return scanDate(text, offset) ?? scanProportion(text, offset) ?? scanFraction(text, offset) ?? scanPlain(text, offset)
}

function scanDate(text: string, offset: number): ScannedQuantity | undefined {
  datePattern.lastIndex = offset
  const match = datePattern.exec(text)
  if (match === null) return undefined
  const [written, year = '', month, day] = match
  const unit = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
  return quantity(offset + written.length, tokens.CalendarDate, one, 1n, unit, false)
}

/** 4:3:3 */
function scanProportion(text: string, offset: number): ScannedQuantity | undefined {
  proportion.lastIndex = offset
  const written = proportion.exec(text)?.[0]
  return written === undefined
    ? undefined
    : quantity(offset + written.length, tokens.Proportion, one, 1n, written.replaceAll('：', ':'), false)
}

/** 2/3, 1:1, 三分之二, 百分之三十. */
function scanFraction(text: string, offset: number): ScannedQuantity | undefined {
  percentWord.lastIndex = offset
  if (percentWord.test(text)) {
    const number = scanNumber(text, offset + 3)
    if (number === undefined) return undefined
    const { numerator, denominator } = number.digits
    const scale = text.startsWith('百', offset) ? 100n : 1000n
    return quantity(number.end, tokens.Percentage, { numerator, denominator: denominator * scale }, 1n, '%', false)
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
  if (rest === '元' || rest === '圆') {
    const written = text.startsWith('人民币', end + 1) ? end + 4 : end + 1
    const unit = perUnitAt(text, written)
    if (unit !== '') return quantity(written + 1 + unit.length, tokens.MoneyPerUnit, digits, multiplier, unit, false)
    return quantity(written, tokens.Money, digits, multiplier, '元', false)
  }
  const currency = currencyAt(text, end)
  if (currency !== '') {
    const code = currencies.get(currency) ?? ''
    return quantity(end + currency.length, tokens.ForeignMoney, digits, multiplier, code, false)
  }
  for (const word of ['年', '个月', '月', '日', '天', '个工作日']) {
    if (!text.startsWith(word, end) || text.startsWith('年度', end)) continue
    return quantity(end + word.length, tokens.Duration, digits, multiplier, word, chinese)
  }
  const unit = measureAt(text, end, chinese)
  if (unit === '' && chinese && !/[万亿]/u.test(text.slice(offset, end))) return undefined
  return quantity(end + unit.length, tokens.Count, digits, multiplier, unit, chinese)
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
