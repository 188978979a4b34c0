/** Arithmetic of generated code: section 1 of docs/evaluation.md, and the parts of 3.8 and 4 that it does. */
import { describe, expect, test } from 'vitest'
import { band, down, floating, halfUp, less, times, up, wholeUnits, within } from '../../src/runtime/index.ts'
import { exact } from '../../src/runtime/arithmetic.ts'

const LARGEST = Number.MAX_SAFE_INTEGER
const beyond = 2 ** 53

test.each([
  [3, 4, 12],
  [0, Infinity, 0],
  [Infinity, 0, 0],
  [Infinity, 2, Infinity],
])('%d times %d is %d', (amount, factor, product) => {
  expect(times(amount, factor)).toBe(product)
})

test.each([
  [10, 3, 7],
  [10, 10, 0],
  [10, 11, 0],
  [10, Infinity, 0],
  [Infinity, 5, Infinity],
  [LARGEST, 1, LARGEST - 1],
  [beyond, 0, beyond],
])('%d less %d is %d', (amount, taken, left) => {
  expect(less(amount, taken)).toBe(left)
})

test.each([
  [499, 0],
  [500, 0],
  [501, 1],
  [800, 300],
  [900, 300],
  [Infinity, 300],
])('of %d between 500 and 800: %d', (basis, part) => {
  expect(band(basis, 500, 800)).toBe(part)
})

describe('steps', () => {
  test.each([
    [9, 0],
    [10, 0],
    [12, 0],
    [13, 1],
    [15, 1],
    [16, 2],
    [Infinity, Infinity],
  ])('of 3 above 10 in %d: %d', (count, units) => {
    expect(wholeUnits(count, 10, 3)).toBe(units)
  })
  test.each([
    [15, 1],
    [16, 2],
    [19, 2],
    [Infinity, 2],
  ])('of which 7 count: in %d %d', (count, units) => {
    expect(wholeUnits(count, 10, 3, 7)).toBe(units)
  })
})

describe('a rate that is published', () => {
  test.each([
    [3_450_000, 500_000, 7900],
    [3_450_000, -500_000, 5900],
    [500_000, -500_000, 0],
    [400_000, -500_000, 0],
    [undefined, -500_000, Infinity],
  ])('%s with %d', (reference, spread, expected) => {
    expect(floating(2, reference, spread, Infinity)).toBe(expected)
  })
  test('of nothing is nothing, unknown or not', () => {
    expect([floating(0, undefined, 0, Infinity), floating(7, undefined, 0, 0)]).toEqual([0, 0])
  })
  test('is refused unless it is a whole number of 1/100,000', () => {
    expect(() => floating(2, 3_450_001, 0, 0)).toThrow(
      new RangeError('利率须精确到十万分之一：3450001 (not a whole number of 1/100,000)'),
    )
    expect(() => floating(2, 3_450_500, 500, 0)).not.toThrow()
  })
})

describe('rounding to units of 4', () => {
  test.each([
    [8, 2, 2, 2],
    [9, 2, 2, 3],
    [10, 2, 3, 3],
    [11, 2, 3, 3],
    [0, 0, 0, 0],
  ])('%d', (amount, floor, half, ceiling) => {
    expect([down(amount, 4), halfUp(amount, 4), up(amount, 4)]).toEqual([floor, half, ceiling])
  })
  test('no ceiling stays none', () => {
    expect([down(Infinity, 4), halfUp(Infinity, 4), up(Infinity, 4)]).toEqual([Infinity, Infinity, Infinity])
  })
  test('passes no ceiling, rounded down itself', () => {
    expect([within(3, 11, 4), within(3, 12, 4), within(3, 400, 4), within(3, Infinity, 4)]).toEqual([2, 3, 3, 3])
  })
})

describe('the exact range', () => {
  const refusal = new RangeError(`金额超出精确范围：${beyond} (an amount beyond the exact range of 2^53-1)`)
  test('has an end, and no ceiling is not beyond it', () => {
    expect([exact(LARGEST), exact(Infinity), exact(0)]).toEqual([LARGEST, Infinity, 0])
    expect(() => exact(beyond)).toThrow(refusal)
  })
  test('is asked for where a result might come back into it', () => {
    expect(() => less(beyond, 1)).toThrow(refusal)
    for (const round of [down, halfUp, up]) expect(() => round(beyond, 4)).toThrow(refusal)
  })
})
