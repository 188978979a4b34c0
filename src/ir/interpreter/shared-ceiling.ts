/** What is left of a ceiling over several awards before they draw on it. Section 6.1 of docs/evaluation.md. */
import { asAward } from '../ceiling-asks.ts'
import type { Fact, SharedCeiling } from '../types.ts'
import { scaleOfAmount } from '../scale.ts'
import { measure } from './amount.ts'
import { asksOfAward, type Ask } from './asking.ts'
import { viewOfApplicant, type FactRecord } from './facts.ts'
import { less, type Extent, type Interval } from './interval.ts'

/** In fen. What the authority may settle of it counts at its most: a ceiling is one number. */
export interface Ceiling {
  readonly ceiling: SharedCeiling
  readonly left: Interval
  /** What can still change it. */
  readonly asks: readonly Ask[]
}

/** `gone` is what its awards have received in its time. */
export function ceilingLeft(
  ceiling: SharedCeiling,
  facts: FactRecord,
  declared: readonly Fact[],
  gone: bigint,
): Ceiling {
  const scale = BigInt(scaleOfAmount(ceiling.is))
  const { twin, asked } = measure(ceiling.is, viewOfApplicant(facts), scale)
  const left = (end: Extent): Extent => less(typeof end === 'bigint' ? end / scale : end, gone)
  return {
    ceiling,
    left: { lo: left(twin.c.lo), hi: left(twin.c.hi) },
    asks: asksOfAward(declared, asAward(ceiling), undefined, asked),
  }
}
