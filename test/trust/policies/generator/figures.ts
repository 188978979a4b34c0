/** Figures and the ways in which they are written. */
import { pick, some, type Draw } from '../../../support/random-ir/draw.ts'

/** Yuan, from what is easy to read to what is not. */
const YUAN = [
  100_000, 10_000, 500_000, 1_000_000, 200_000, 300_000, 3_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000,
  100_000_000, 150_000_000, 1_000_000_000, 12_500_000, 5_000, 2_000, 300, 33, 125_000, 15_000_000,
]
const SMALL_YUAN = [1_000, 2_000, 10_000, 500, 20_000, 50_000, 3_000, 12_500, 33, 100_000]

/** An amount of money. */
export function money(draw: Draw): string {
  return spelled(draw, pick(draw, YUAN))
}

/** One that is paid for each of something. */
export function smallMoney(draw: Draw): string {
  return spelled(draw, pick(draw, SMALL_YUAN))
}

/** Several, ascending, all spelled in the same unit. */
export function ascendingMoney(draw: Draw, count: number): readonly string[] {
  const way = pick<Way>(draw, WAYS)
  return distinct(draw, YUAN, count).map((yuan) => way(yuan) ?? inTenThousands(yuan))
}

export function spelled(draw: Draw, yuan: number): string {
  return pick<Way>(draw, WAYS)(yuan) ?? inTenThousands(yuan)
}

/** A spelling, undefined for a sum that is not written so. */
type Way = (yuan: number) => string | undefined
const inTenThousands = (yuan: number): string => (yuan >= 100 ? `${String(yuan / 10_000)}万元` : `${String(yuan)}元`)
const WAYS: readonly Way[] = [
  inTenThousands,
  (yuan) => (yuan >= 1000 ? `${String(yuan / 10_000)} 万元` : undefined),
  (yuan) => `${String(yuan)}元`,
  (yuan) => `${yuan.toLocaleString('en-US')}元`,
  (yuan) => (yuan >= 10_000_000 ? `${(yuan / 10_000).toLocaleString('en-US')}万元` : undefined),
  (yuan) => (yuan % 10_000 === 0 && yuan < 100_000_000 ? `${inCharacters(yuan / 10_000)}万元` : undefined),
  (yuan) => (yuan >= 100_000_000 ? `${String(yuan / 100_000_000)}亿元` : undefined),
  (yuan) => (yuan % 100_000_000 === 0 ? `${inCharacters(yuan / 100_000_000)}亿元` : undefined),
]

/** 一百二十, 二百零五: whole numbers below 100,000,000. */
export function inCharacters(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000
    const tail = rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${inCharacters(rest)}`
    return `${inCharacters(Math.floor(number / 10_000))}万${tail}`
  }
  const digits = [...String(number)].map(Number)
  const written = digits.map((digit, i) =>
    digit === 0
      ? '零'
      : `${'零一二三四五六七八九'.charAt(digit)}${['', '十', '百', '千'][digits.length - 1 - i] ?? ''}`,
  )
  const text = written.join('').replaceAll(/零+/gu, '零').replace(/零$/u, '')
  return text.startsWith('一十') ? text.slice(1) : text
}

const RATES = [
  ...['10%', '50%', '20%', '30%', '5%', '100%', '2%', '15%', '12.5%', '0.5%', '33.3%'],
  ...['5‰', '2‰', '百分之三十', '百分之五', '1/2', '1/3', '三分之一', '二分之一', '30 %'],
]

export function rate(draw: Draw): string {
  return pick(draw, RATES)
}

const PERCENTS = [5, 10, 15, 20, 30, 40, 50, 60, 80]

/** Several percentages, ascending. */
export function ascendingRates(draw: Draw, count: number): readonly string[] {
  return distinct(draw, PERCENTS, count).map((percent) => `${String(percent)}%`)
}

const COUNTS = [1, 2, 5, 10, 20, 30, 50, 100, 200, 500, 1000]

/** Numbers of something, ascending. */
export function ascendingCounts(draw: Draw, count: number, unit: string): readonly string[] {
  return distinct(draw, COUNTS, count).map((number) => `${String(number)}${unit}`)
}

const SHARES = [3, 5, 10, 20, 30, 60, 80, 90]

/** Thresholds of a ratio, ascending; not of more than a whole. */
export function ascendingShares(draw: Draw, count: number): readonly string[] {
  return distinct(draw, SHARES, count).map((percent) => `${String(percent)}%`)
}

const FOREIGN = [10, 100, 500, 1000, 3000, 10_000]

/** Amounts of foreign money, ascending: 100万美元. */
export function ascendingForeign(draw: Draw, count: number, currency: string): readonly string[] {
  return distinct(draw, FOREIGN, count).map((amount) => `${String(amount)}万${currency}`)
}

const DAYS = ['2025年1月1日', '2024年7月1日', '2025年9月18日', '2024年2月29日', '2026年12月31日']

export function days(draw: Draw, count: number): readonly string[] {
  return distinct(draw, DAYS, count)
}

/** So many of these, ascending by their place in the list, or by value when they are numbers. */
function distinct<T>(draw: Draw, from: readonly T[], count: number): readonly T[] {
  const taken = some(draw, from, count, count)
  return taken.toSorted((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : 1))
}
