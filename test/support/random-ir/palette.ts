/**
 * The numbers of random policies. They are few, so that facts and rules often meet, and small enough that no product of
 * them leaves the exact range: at most 2 facts of 5·10⁹ fen × scale 1000 × 100 units × 4 records = 4·10¹⁵ < 2⁵³.
 */
import type { Rate } from '../../../src/ir/types.ts'

/** Fen: 1分, 0.99元, 1元, 1万元 … 5000万元. */
export const AMOUNTS: readonly number[] = [
  1, 99, 100, 333, 1_000_000, 12_345_678, 50_000_000, 100_000_000, 250_000_050, 1_000_000_000, 5_000_000_000,
]

/** Rates whose denominators divide each other's, so that an award's scale stays small. */
export const RATES: readonly Rate[] = [
  { numerator: 3, denominator: 10 },
  { numerator: 1, denominator: 2 },
  { numerator: 1, denominator: 1 },
  { numerator: 7, denominator: 100 },
  { numerator: 1, denominator: 4 },
  { numerator: 3, denominator: 1000 },
  { numerator: 0, denominator: 1 },
]

/** Units of 1/100,000,000: 0, 5‰, 30%, 60%, 100%. */
export const RATIOS: readonly number[] = [0, 500_000, 30_000_000, 60_000_000, 100_000_000]

/** Yuan to the unit in 1/10,000: nothing, and rates below one, so that foreign money is no more in yuan. */
export const EXCHANGE_RATES: readonly number[] = [0, 1, 4_871, 9_234, 10_000]

export const COUNTS: readonly number[] = [0, 1, 2, 5, 10, 30]
/** Steps of an amount of money, in fen: every 1000万元, every 元. */
export const STEPS: readonly number[] = [100, 1_000_000, 1_000_000_000]

export const DAYS: readonly string[] = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-09-18', '2026-02-28']

/** The most records that a list has. */
export const MOST_RECORDS = 4

/** The largest count that facts have. */
export const MOST_UNITS = 100

/** The largest amount that facts have, in fen. */
export const MOST_FEN = 5_000_000_000

/** Ends of labels, alternatives and sentences: nothing, or what must not break out of the place where it is emitted. */
export const TAILS: readonly string[] = ['', '', '', '"', "'", '`', '*/', '${1}', '\\', '</script>', '\u2028', '\u0000']

/** Names of matters, one of them a property of every object. */
export const MATTERS = ['甲项目', '乙项目', 'constructor'] as const
