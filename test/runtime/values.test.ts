import { describe, expect, test } from 'vitest'
import {
  civilDate,
  compareDates,
  count,
  exchangeRate,
  fen,
  foreign,
  formatCount,
  formatDate,
  formatMoney,
  formatRatio,
  isCivilDate,
  moneyToDecimal,
  ratio,
  yuan,
} from '../../src/runtime/index.ts'

describe('money', () => {
  test.each<[number | string, number]>([
    [0, 0],
    [0.07, 7],
    [500_000.05, 50_000_005],
    ['500000.05', 50_000_005],
    [' 1,500.5 ', 150_050],
    ['12', 1200],
    ['12,345', 1_234_500],
    ['1,234,567.8', 123_456_780],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    [-0, 0],
  ])('yuan(%j) is %d fen', (input, expected) => {
    expect(Object.is(yuan(input), expected)).toBe(true)
  })
  test.each([-1, '-1', 0.001, '0.001', NaN, Infinity, '', '1e3', '1,50', '１', 1e-7])(
    'yuan(%j) is refused',
    (input) => {
      expect(() => yuan(input)).toThrow(TypeError)
    },
  )
  test.each(['90071992547409.92', '9007199254740993.00', 90_071_992_547_410, 9_007_199_254_740_900, 1e20])(
    'yuan(%j) is beyond the range',
    (input) => {
      expect(() => yuan(input)).toThrow(RangeError)
    },
  )
  test.each([1.5, -1, NaN, 2 ** 53])('fen(%j) is refused', (input) => {
    expect(() => fen(input)).toThrow(RangeError)
  })
  test.each([
    [200_000_000, '200万元', '2000000.00'],
    [10_000_000_000, '1亿元', '100000000.00'],
    [15_000_000_000, '1.5亿元', '150000000.00'],
    [12_500_000, '12.5万元', '125000.00'],
    [50_000_005, '500,000.05元', '500000.05'],
    [1_000_005_000, '10,000,050元', '10000050.00'],
    [300_000, '3,000元', '3000.00'],
    [5, '0.05元', '0.05'],
    [0, '0元', '0.00'],
  ])('%d fen is %s', (input, people, decimal) => {
    expect(formatMoney(fen(input))).toBe(people)
    expect(moneyToDecimal(fen(input))).toBe(decimal)
  })
})

test.each<[number | string, number, string]>([
  ['60%', 60_000_000, '60%'],
  ['12.5％', 12_500_000, '12.5%'],
  ['5‰', 500_000, '0.5%'],
  ['1/4', 25_000_000, '25%'],
  [0.6, 60_000_000, '60%'],
  [1e-7, 10, '0.00001%'],
  ['120%', 120_000_000, '120%'],
])('ratio(%j)', (input, expected, text) => {
  expect(ratio(input)).toBe(expected)
  expect(formatRatio(ratio(input))).toBe(text)
})
test('ratios that are none, or not exact', () => {
  expect(() => ratio('2/3')).toThrow(RangeError)
  expect(() => ratio('1/0')).toThrow(RangeError)
  for (const input of ['-1%', 'x', '', NaN, -0.5]) expect(() => ratio(input)).toThrow(TypeError)
})

test('counts and dates', () => {
  expect(count(3)).toBe(3)
  for (const input of [-1, 1.5, 2 ** 53]) expect(() => count(input)).toThrow(RangeError)
  expect(['2024-02-29', '2000-02-29', '2025-12-31'].every(isCivilDate)).toBe(true)
  expect(
    ['2025-02-29', '1900-02-29', '2025-13-01', '2025-04-31', '2025-1-1', '0000-01-01', '2025-09-18 '].some(isCivilDate),
  ).toBe(false)
})

describe('numbers that are whole, but for their sign', () => {
  test.each([fen, count])('%o', (read) => {
    expect([read(0), read(-0), read(Number.MAX_SAFE_INTEGER)]).toEqual([0, 0, Number.MAX_SAFE_INTEGER])
  })
})

describe('for people', () => {
  test.each([
    [1_000_000, '1万元'],
    [10_500_000_000, '1.05亿元'],
    [999_900, '9,999元'],
    [1_000_100, '10,001元'],
    [9_999_000_000, '9,999万元'],
    [10_001_000_000, '10,001万元'],
    [123_456_700_000_000, '12,345.67亿元'],
    [100, '1元'],
    [10, '0.10元'],
    [123_456_789, '1,234,567.89元'],
  ])('%d fen is %s', (input, text) => {
    expect(formatMoney(fen(input))).toBe(text)
  })
  test('days, counts, ratios', () => {
    expect([formatDate('2025-09-08'), formatCount(30, '家'), formatCount(1500, '')]).toEqual([
      '2025年9月8日',
      '30家',
      '1500',
    ])
    expect(['100%', '12.34567%', '0.05%', '0'].map((text) => formatRatio(ratio(text)))).toEqual([
      '100%',
      '12.34567%',
      '0.05%',
      '0%',
    ])
  })
})

test('days are in the order of the calendar', () => {
  const days = ['2025-09-18', '2025-10-01']
  expect(days.map((a) => days.map((b) => compareDates(a, b)))).toEqual([
    [0, -1],
    [1, 0],
  ])
})

test.each(['2025-02-28', '2024-02-29', '2025-04-30', '2025-06-30', '2025-09-30', '2025-11-30', '2025-12-31'])(
  '%s is the last day of its month',
  (date) => {
    const next = Number(date.slice(8)) + 1
    expect(civilDate(date)).toBe(date)
    expect(isCivilDate(date.slice(0, 8) + String(next))).toBe(false)
  },
)
test('the first year is one', () => {
  expect(isCivilDate('0001-01-01')).toBe(true)
})
test.each(['2025-00-10', '2025-10-00', ' 2025-10-01', '2025-10-01T00:00', '2025/10/01'])('%s is no day', (date) => {
  expect(isCivilDate(date)).toBe(false)
})

describe('ratios', () => {
  test.each([
    ['0.60', 60_000_000],
    ['3/12', 25_000_000],
    ['1.5/3', 50_000_000],
    ['5 ‰', 500_000],
    [' 7% ', 7_000_000],
    [2.5e-7, 25],
    ['90071992.54740991', Number.MAX_SAFE_INTEGER],
  ])('%j', (input, expected) => {
    expect(ratio(input)).toBe(expected)
  })
  test.each(['90071992.54740992', '0.000000001', '1/3', 1.25e-7, 1e-10])('%j has none', (input) => {
    expect(() => ratio(input)).toThrow(RangeError)
  })
  test.each(['a5%', '5%b', '.5', '1.', '1/1234567890123456', '5%/2', '1e-7', -1e-7])('%j is none', (input) => {
    expect(() => ratio(input)).toThrow(TypeError)
  })
})

test.each<[() => unknown, Error]>([
  [() => fen(1.5), new RangeError('金额须为 0 至 2^53-1 的整数分：1.5 (not a non-negative safe integer of fen)')],
  [
    () => yuan('1.234'),
    new TypeError('金额须为至多两位小数的非负元数：1.234 (not a non-negative amount of yuan with at most two places)'),
  ],
  [
    () => yuan(' 90071992547409.92'),
    new RangeError('金额超出精确范围：90071992547409.92元 (beyond the exact range of 2^53-1 fen)'),
  ],
  [() => count(-1), new RangeError('数量须为非负整数：-1 (not a non-negative whole number)')],
  [() => civilDate('2025-13-01'), new RangeError('不是有效日期（YYYY-MM-DD）：2025-13-01 (not a civil date)')],
  [() => ratio(' x '), new TypeError('不是比例：x (not a ratio such as "60%", "5‰", "0.6")')],
  [() => ratio('1/3'), new RangeError('比例须能以亿分之一精确表示：1/3 (not a whole number of 1/100,000,000)')],
  [() => ratio('1/0'), new RangeError('比例须能以亿分之一精确表示：1/0 (not a whole number of 1/100,000,000)')],
  [() => ratio('90071993'), new RangeError('比例超出精确范围：90071993 (beyond the exact range)')],
  [
    () => foreign('USD', '1.234'),
    new TypeError('须为至多2位小数的非负美元数：1.234 (not a non-negative number with 2 places)'),
  ],
  [
    () => exchangeRate('JPY', 1e20),
    new RangeError('超出精确范围：100000000000000000000元/100日元 (beyond the exact range of 2^53-1)'),
  ],
])('what is refused is said with its value %#', (read, error) => {
  expect(read).toThrow(error)
})
