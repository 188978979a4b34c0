import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen, instalmentsOf, NO, splitByShares, UNKNOWN, withPlans, YES } from '../../src/runtime/index.ts'
import type { Outcome } from '../../src/runtime/index.ts'

const plan = [[2, 5], [3, 10], [3, 10]] as const // prettier-ignore

test('the last takes the remainder: 500,000.05元', () => {
  expect(splitByShares(fen(50_000_005), plan)).toEqual([20_000_002, 15_000_002, 15_000_001])
})

test('payments add up to the amount, and none is negative', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map((part) => [part, parts.reduce((sum, other) => sum + other, 0)] as const))
  fc.assert(
    fc.property(fc.maxSafeNat(), shares, (amount, of) => {
      const payments = splitByShares(fen(amount), of)
      expect(payments.reduce((sum, payment) => sum + payment, 0)).toBe(amount)
      expect(Math.min(...payments)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('both ends for themselves, no ceiling stays none', () => {
  const award = { id: 'a', clause: '一', title: '', form: '', kind: 'formula', sentence: '', references: [], instalments: plan, scale: 1 } as const // prettier-ignore
  const outcome: Outcome = { award, status: 'granted', from: fen(10), to: null, missing: [], pending: [] }
  expect(instalmentsOf(outcome)).toEqual([
    { year: 1, from: 4, to: null },
    { year: 2, from: 3, to: null },
    { year: 3, from: 3, to: null },
  ])
  expect(instalmentsOf({ ...outcome, to: fen(20) })).toEqual([
    { year: 1, from: 4, to: 8 },
    { year: 2, from: 3, to: 6 },
    { year: 3, from: 3, to: 6 },
  ])
  const { instalments, ...without } = award
  expect([instalments.length, instalmentsOf({ ...outcome, award: without })]).toEqual([3, []])
})

test('where it depends on who applies: the first plan whose guard holds, or everything at once', () => {
  const award = { id: 'a', clause: '一', title: '', form: '', kind: 'fixed', sentence: '', references: [], scale: 1 } as const // prettier-ignore
  const outcome: Outcome = { award, status: 'granted', from: fen(10), to: fen(10), missing: [], pending: [] }
  const halves = [[1, 2], [1, 2]] as const // prettier-ignore
  const paid = (first: number, second: number) => withPlans(outcome, [[first, plan], [second, halves]]) // prettier-ignore
  expect(paid(YES, UNKNOWN).plans).toEqual([plan])
  expect(paid(NO, YES).plans).toEqual([halves])
  expect(paid(NO, NO).plans).toEqual([[[1, 1]]])
  expect(paid(UNKNOWN, YES).plans).toEqual([plan, halves])
  expect(paid(UNKNOWN, NO).plans).toEqual([plan, [[1, 1]]])
  expect(instalmentsOf(paid(NO, YES)).map(({ from }) => from)).toEqual([5, 5])
  expect([paid(NO, NO), paid(UNKNOWN, YES)].map(instalmentsOf)).toEqual([[], []])
})
