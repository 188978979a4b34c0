/** Of which tier a payment was, its sum says (docs/evaluation.md §3.1). */
import { describe, expect, it } from 'vitest'
import { receivedUntil } from '../../src/facts/received-until.ts'
import { NOTHING_RECEIVED, tierReceived } from '../../src/runtime/history.ts'
import type { Money } from '../../src/runtime/money.ts'
import type { ReceivedSums } from '../../src/runtime/outcome.ts'
import { NO, UNKNOWN, YES } from '../../src/runtime/truth.ts'

const fen = (yuan: number): Money => (yuan * 100) as Money
const of = [fen(10), fen(20), fen(50)]
const tier = (pays: number): { readonly tier: { readonly pays: number; readonly of: readonly number[] } } => ({
  tier: { pays: fen(pays), of },
})
const totals = (total: number, count: number): ReceivedSums => ({ total: fen(total), thisYear: fen(0), count })
const receipt = (date: string, sum: number, number?: string) => ({
  date,
  sum: fen(sum),
  ...(number === undefined ? {} : { case: number }),
})

describe('a tier', () => {
  it('was not received where nothing was', () => {
    expect(tierReceived(NOTHING_RECEIVED, tier(10))).toBe(NO)
  })

  it('shows in a total of one payment', () => {
    expect(tierReceived(totals(20, 1), tier(20))).toBe(YES)
    expect(tierReceived(totals(20, 1), tier(50))).toBe(NO)
    expect(tierReceived(totals(15, 1), tier(50))).toBe(UNKNOWN)
  })

  it('does not show in a total of several, or of nobody knows how many', () => {
    expect(tierReceived(totals(30, 2), tier(20))).toBe(UNKNOWN)
    expect(tierReceived({ ...totals(20, 1), countIsLeast: true }, tier(20))).toBe(UNKNOWN)
  })

  it('shows in receipts, of which those of one case are one payment', () => {
    const before = receivedUntil(
      [receipt('2024-03-01', 10), receipt('2025-03-01', 12, '甲'), receipt('2025-09-01', 8, '甲')],
      '2026-01-01',
    )
    expect([10, 20, 50].map((pays) => tierReceived(before, tier(pays)))).toEqual([YES, YES, NO])
    expect(before.count).toBe(2)
  })

  it('may be what a payment of no tier was', () => {
    const before = receivedUntil([receipt('2024-03-01', 10), receipt('2025-03-01', 12)], '2026-01-01')
    expect([10, 20, 50].map((pays) => tierReceived(before, tier(pays)))).toEqual([YES, UNKNOWN, UNKNOWN])
  })
})
