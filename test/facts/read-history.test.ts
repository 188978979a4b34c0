import { expect, test } from 'vitest'
import { readHistoriesText, readHistory, readHistoryText } from '../../src/facts/read-history.ts'

const TODAY = '2025-06-30'
const awards = ['modelUse', 'toString']

test('amounts in every form; what is absent is nothing', () => {
  const { history, problems } = readHistoryText(
    awards,
    '{"modelUse": {"total": "50万元", "thisYear": 1000.5, "count": 2}}',
    TODAY,
  )
  expect(problems).toEqual([])
  expect({ ...history }).toEqual({ modelUse: { total: 50_000_000, thisYear: 100_050, count: 2 } })
  expect({ ...readHistory(awards, { modelUse: {} }, TODAY).history }).toEqual({
    modelUse: { total: 0, thisYear: 0, count: 0 },
  })
})

test('a total is at least what was received this year', () => {
  expect(readHistory(awards, { modelUse: { thisYear: 1 } }, TODAY).history['modelUse']).toMatchObject({ total: 100 })
  expect(readHistory(awards, { modelUse: { thisYear: 2, total: 1 } }, TODAY).problems).toMatchObject([
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
  expect(readHistory(awards, json, TODAY).problems).toMatchObject([{ code, path }])
})

test('an award named like a property of objects', () => {
  const { history } = readHistory(awards, {}, TODAY)
  expect('toString' in history).toBe(false)
})

test('not JSON', () => {
  expect(readHistoryText(awards, '{', TODAY).problems).toMatchObject([{ code: 'CY7001' }])
})

test('receipts, one by one', () => {
  const receipts = [
    { date: '2025-01-01', sum: '10万元', matter: '甲项目' },
    { date: '2024-12-31', sum: '5万元', case: '甲-1' },
    { date: '2022-06-30', sum: 1 },
    { date: '2022-06-29', sum: 2 },
  ]
  const { history, problems } = readHistory(awards, { sample: { modelUse: { receipts } } }, TODAY, 'sample')
  expect(problems).toEqual([])
  expect(history['modelUse']).toMatchObject({
    total: 15_000_300,
    count: 4,
    thisYear: 10_000_000,
    countThisYear: 1,
    lastYears: [
      { total: 15_000_000, count: 2 },
      { total: 15_000_000, count: 2 },
      { total: 15_000_100, count: 3 },
    ],
  })
  expect(readHistory(awards, { modelUse: { receipts: [] } }, TODAY).history['modelUse']).toMatchObject({
    count: 0,
    countThisYear: 0,
  })
})

test('payments of one case are received once, and told apart by matter', () => {
  const receipts = [
    { date: '2025-06-30', sum: 3, case: '1', matter: '甲' },
    { date: '2025-01-01', sum: 2, case: '1' },
    { date: '2024-06-30', sum: 1, matter: '乙' },
    { date: '2020-01-01', sum: 1 },
  ]
  const { history, problems } = readHistory(awards, { modelUse: { receipts } }, TODAY)
  expect(problems).toEqual([])
  expect(history['modelUse']).toMatchObject({ total: 700, count: 3, thisYear: 500, countThisYear: 1 })
  const { named, unnamed } = history['modelUse']?.matters ?? {}
  expect(named?.['甲']).toEqual({
    total: 500,
    count: 1,
    thisYear: 500,
    countThisYear: 1,
    lastYears: [],
    payments: [500],
  })
  expect(named?.['乙']).toEqual({ total: 100, count: 1, thisYear: 0, countThisYear: 0, lastYears: [], payments: [100] })
  expect(unnamed).toMatchObject({ total: 100, count: 1, countThisYear: 0 })
})

test('a payment of a case of several matters has to name its own', () => {
  const receipts = [
    { date: '2025-06-30', sum: 3, case: '1', matter: '甲' },
    { date: '2025-06-30', sum: 3, case: '1', matter: '乙' },
    { date: '2025-06-30', sum: 2, case: '1' },
  ]
  expect(readHistory(awards, { modelUse: { receipts } }, TODAY).problems).toMatchObject([
    { code: 'CY7022', path: ['modelUse', 'receipts', 2] },
  ])
})

test('a total without a number of times is at least once', () => {
  expect(readHistory(awards, { modelUse: { total: 1 } }, TODAY).history['modelUse']).toMatchObject({
    count: 1,
    countIsLeast: true,
  })
})

test.each<[unknown, string]>([
  [{ receipts: [{ date: '2025-07-01', sum: 1 }] }, 'CY7019'],
  [{ receipts: [{ sum: 1 }] }, 'CY7018'],
  [{ receipts: [{ date: '2025-02-30', sum: 1 }] }, 'CY7013'],
  [{ receipts: [{ date: '2025-01-01', sum: -1 }] }, 'CY7007'],
  [{ receipts: [{ date: '2025-01-01', sum: 1, amount: 1 }] }, 'CY7003'],
  [{ receipts: [{ date: '2025-01-01', sum: 1, matter: 5 }] }, 'CY7005'],
  [{ receipts: 5 }, 'CY7005'],
  [{ receipts: [], total: 1 }, 'CY7021'],
])('%j is refused with %s', (received, code) => {
  expect(readHistory(awards, { modelUse: received }, TODAY).problems).toMatchObject([{ code }])
})

test('two versions of one policy have one history', () => {
  const both = [
    { policy: 'one', awards: ['support'] },
    { policy: 'one', awards: ['support', 'reward'] },
  ]
  for (const text of [
    '{"one": {"support": {"total": 1}, "reward": {"total": 2}}}',
    '{"support": {"total": 1}, "reward": {"total": 2}}',
  ]) {
    const read = readHistoriesText(both, text, TODAY)
    expect(read.problems).toEqual([])
    expect(read.histories.map((history) => Object.keys(history))).toEqual([['support'], ['support', 'reward']])
  }
  expect(readHistoriesText(both, '{"support": {"total": -1}}', TODAY).problems).toHaveLength(1)
})

test('awards of two policies with one identifier are never mixed', () => {
  const both = [
    { policy: 'one', awards: ['support'] },
    { policy: 'two', awards: ['support', 'reward'] },
  ]
  const read = readHistoriesText(both, '{"one": {"support": {"total": 1}}, "reward": {"total": 2}}', TODAY)
  expect(read.problems).toEqual([])
  expect(read.histories.map((history) => Object.keys(history))).toEqual([['support'], ['reward']])
  expect(readHistoriesText(both, '{"support": {"total": 1}}', TODAY).problems).toMatchObject([{ code: 'CY7020' }])
  expect(
    readHistoriesText(both, '{"two": {"reward": {"total": 1}}, "reward": {"total": 2}}', TODAY).problems,
  ).toMatchObject([{ code: 'CY7021' }])
})
