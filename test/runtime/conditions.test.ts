/** Leaves of conditions as generated code calls them: section 2 of docs/evaluation.md. */
import { describe, expect, it, test } from 'vitest'
import {
  after,
  anyRecord,
  atLeast,
  atMost,
  before,
  enough,
  fen,
  firstTime,
  hasRecords,
  is,
  isNot,
  lessThan,
  moreThan,
  NO,
  oneOf,
  onOrAfter,
  onOrBefore,
  UNKNOWN,
  Why,
  YES,
} from '../../src/runtime/index.ts'
import type { OnceSite, Site, Truth } from '../../src/runtime/index.ts'
import { told } from './told.ts'

const site: Site = { kind: 'open', source: { clause: '一', sentence: '' } }

/** What a leaf says, after it was seen to say the same, with the value, to whoever asks why. */
function truthOf(leaf: (why?: Why) => Truth, value: unknown): Truth {
  const why = new Why()
  const truth = leaf(why)
  expect(told(why)).toEqual([{ site, record: -1, truth, value, from: 0, to: 0 }])
  expect(leaf()).toBe(truth)
  return truth
}

describe('a boolean', () => {
  test.each([
    [true, YES, NO],
    [false, NO, YES],
    [undefined, UNKNOWN, UNKNOWN],
  ])('%s', (value, so, not) => {
    expect(truthOf((why) => is(value, site, why), value)).toBe(so)
    expect(truthOf((why) => isNot(value, site, why), value)).toBe(not)
  })
})

describe('a number against 10', () => {
  test.each([
    [9, NO, NO, YES, YES],
    [10, YES, NO, YES, NO],
    [11, YES, YES, NO, NO],
    [undefined, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
  ])('%s', (value, ...expected) => {
    const leaves = [atLeast, moreThan, atMost, lessThan]
    expect(leaves.map((leaf) => truthOf((why) => leaf(value, 10, site, why), value))).toEqual(expected)
  })
})

describe('a day against 2025-09-18', () => {
  test.each([
    ['2025-09-17', NO, NO, YES, YES],
    ['2025-09-18', YES, NO, YES, NO],
    ['2025-10-01', YES, YES, NO, NO],
    [undefined, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN],
  ])('%s', (value, ...expected) => {
    const leaves = [onOrAfter, after, onOrBefore, before]
    expect(leaves.map((leaf) => truthOf((why) => leaf(value, '2025-09-18', site, why), value))).toEqual(expected)
  })
})

test('one of several alternatives', () => {
  expect(truthOf((why) => oneOf('省级', true, site, why), '省级')).toBe(YES)
  expect(truthOf((why) => oneOf('无', false, site, why), '无')).toBe(NO)
  expect(truthOf((why) => oneOf(undefined, true, site, why), undefined)).toBe(UNKNOWN)
})

test('a list has records, and may have one that counts', () => {
  expect(truthOf((why) => hasRecords([1, 2], site, why), 2)).toBe(YES)
  expect(truthOf((why) => hasRecords([], site, why), 0)).toBe(NO)
  expect(truthOf((why) => hasRecords(undefined, site, why), undefined)).toBe(UNKNOWN)
  expect([[1], [], undefined].map(anyRecord)).toEqual([YES, NO, UNKNOWN])
})

describe('two of several', () => {
  test.each([
    [[YES, NO, YES], YES, 2],
    [[YES, YES, YES], YES, 3],
    [[YES, NO, NO], NO, 1],
    [[NO, NO], NO, 0],
    [[YES, UNKNOWN, NO], UNKNOWN, 1],
    [[UNKNOWN, UNKNOWN], UNKNOWN, 0],
  ])('%j', (parts, truth, holding) => {
    expect(truthOf((why) => enough(2, parts, site, why), holding)).toBe(truth)
  })
})

describe('once', () => {
  const once = (period: OnceSite['period']): OnceSite => ({ kind: 'once', period, source: site.source, text: '' })
  const received = { total: fen(700), thisYear: fen(500), count: 2 }

  it.each([
    ['lifetime', received, NO, 2],
    ['year', received, NO, 500],
    ['lifetime', { ...received, count: 0 }, YES, undefined],
    ['year', { ...received, thisYear: fen(0) }, YES, undefined],
  ] as const)('%s after %j', (period, before, truth, value) => {
    const why = new Why()
    expect(firstTime(before, once(period), why)).toBe(truth)
    expect(told(why).map((reason) => [reason.truth, reason.value])).toEqual(truth === YES ? [] : [[NO, value]])
    expect(firstTime(before, once(period))).toBe(truth)
  })
})
