import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawPool, fen, fillQuota } from '../../src/runtime/index.ts'
import type { Claim } from '../../src/runtime/index.ts'

const claim = (id: string, date: string, amount: number, rank?: number): Claim => ({
  id,
  date,
  amount: fen(amount),
  ...(rank === undefined ? {} : { rank }),
})
const claims = [
  claim('d', '2025-10-03', 50),
  claim('b', '2025-10-02', 100, 1),
  claim('a', '2025-10-02', 100, 1),
  claim('c', '2025-10-01', 100, 2),
]
const paid = (allotments: readonly { readonly id: string; readonly amount: number }[]): string =>
  allotments.map(({ id, amount }) => `${id}${String(amount)}`).join(' ')

test('by rank before date before id, whatever the ids are', () => {
  const mixed = [
    claim('a', '2025-10-01', 1),
    claim('b', '2025-10-01', 1, 3),
    claim('c', '2025-10-02', 1, 2),
    claim('d', '2025-10-01', 1, 2),
    claim('e', '2025-09-01', 1),
    claim('f', '2025-10-01', 1, 2),
  ]
  const ids = (order: readonly { readonly id: string }[]): string => order.map(({ id }) => id).join('')
  for (const all of [mixed, mixed.toReversed()]) {
    expect(ids(fillQuota(all, 6))).toBe('dfcbea')
    expect(ids(drawPool(all, fen(6), 'first-come'))).toBe('edfbac')
  }
})

test('a quota by rank, then date, then id; without a rank last', () => {
  expect(fillQuota(claims, 3).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(fillQuota(claims, 0)).toEqual([])
})

describe('a pool', () => {
  test('the last one gets what is left', () => {
    expect(paid(drawPool(claims, fen(250), 'first-come'))).toBe('c100 a100 b50 d0')
    expect(paid(drawPool(claims, fen(250), 'by-rank'))).toBe('a100 b100 c50 d0')
  })
  test('pro rata, the remaining fen one by one', () => {
    expect(paid(drawPool(claims, fen(200), 'pro-rata'))).toBe('a58 b57 c57 d28')
    expect(paid(drawPool(claims, fen(400), 'pro-rata'))).toBe('a100 b100 c100 d50')
  })
  test('what a share is exactly gets no fen more', () => {
    // 2, 1 and 1 of 2: 1, a half and a half
    const exact = [claim('a', '2025-10-01', 2, 1), claim('b', '2025-10-01', 1, 2), claim('c', '2025-10-01', 1, 3)]
    expect(paid(drawPool(exact, fen(2), 'pro-rata'))).toBe('a1 b1 c0')
  })
  test('never more than asked for, all of the budget or all of the claims, whatever the order', () => {
    const random = fc.uniqueArray(
      fc.record({
        id: fc.string(),
        date: fc.constantFrom('2025-10-01', '2025-10-02'),
        rank: fc.nat(3),
        amount: fc.maxSafeNat().map((n) => fen(Math.floor(n / 8))),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    const methods = fc.constantFrom('first-come', 'pro-rata', 'by-rank')
    fc.assert(
      fc.property(random, fc.nat(2 ** 31 - 1), methods, (all, budget, method) => {
        const allotments = drawPool(all, fen(budget), method)
        const asked = new Map(all.map(({ id, amount }) => [id, amount]))
        expect(allotments.every(({ id, amount }) => amount >= 0 && amount <= (asked.get(id) ?? -1))).toBe(true)
        const wanted = all.reduce((sum, { amount }) => sum + amount, 0)
        expect(allotments.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.min(wanted, budget))
        expect(drawPool(all.toReversed(), fen(budget), method)).toEqual(allotments)
      }),
    )
  })
  test('one applicant cannot claim twice', () => {
    expect(() =>
      drawPool(
        [claims[0], claims[0]].flatMap((one) => one ?? []),
        fen(1),
        'by-rank',
      ),
    ).toThrow(new TypeError('申请编号重复 (ids of claims must be unique)'))
  })
})
