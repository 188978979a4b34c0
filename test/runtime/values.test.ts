import { describe, expect, test } from 'vitest'
import {
  count,
  fen,
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
  test.each(['90071992547409.92', '9007199254740993.00', 90_071_992_547_410, 1e20])(
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
