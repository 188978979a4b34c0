import { expect, test } from 'vitest'
import { readHistory, readHistoryText } from '../../src/facts/read-history.ts'

const awards = ['modelUse', 'toString']

test('amounts in every form; what is absent is nothing', () => {
  const { history, problems } = readHistoryText(
    awards,
    '{"modelUse": {"total": "50万元", "thisYear": 1000.5, "count": 2}}',
  )
  expect(problems).toEqual([])
  expect({ ...history }).toEqual({ modelUse: { total: 50_000_000, thisYear: 100_050, count: 2 } })
  expect({ ...readHistory(awards, { modelUse: {} }).history }).toEqual({
    modelUse: { total: 0, thisYear: 0, count: 0 },
  })
})

test('a total is at least what was received this year', () => {
  expect(readHistory(awards, { modelUse: { thisYear: 1 } }).history['modelUse']).toMatchObject({ total: 100 })
  expect(readHistory(awards, { modelUse: { thisYear: 2, total: 1 } }).problems).toMatchObject([
    { code: 'CY7015', path: ['modelUse'] },
  ])
})

test.each<[unknown, string, readonly string[]]>([
  [[], 'CY7002', []],
  [{ modelUs: {} }, 'CY7003', ['modelUs']],
  [{ modelUse: 5 }, 'CY7002', ['modelUse']],
  [{ modelUse: { sum: 5 } }, 'CY7003', ['modelUse', 'sum']],
  [{ modelUse: { total: -5 } }, 'CY7007', ['modelUse', 'total']],
  [{ modelUse: { count: 1.5 } }, 'CY7009', ['modelUse', 'count']],
  [{ modelUse: { total: 1, 累计已获: 2 } }, 'CY7004', ['modelUse', '累计已获']],
])('%j is refused', (json, code, path) => {
  expect(readHistory(awards, json).problems).toMatchObject([{ code, path }])
})

test('an award named like a property of objects', () => {
  const { history } = readHistory(awards, {})
  expect('toString' in history).toBe(false)
})

test('not JSON', () => {
  expect(readHistoryText(awards, '{').problems).toMatchObject([{ code: 'CY7001' }])
})
