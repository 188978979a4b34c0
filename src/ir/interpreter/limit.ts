/** Ceilings of a record, a matter or a sum. Section 5 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import type { FactRef, Limit } from '../types.ts'
import { measureBasis } from './basis.ts'
import type { View } from './facts.ts'
import { capped, exactly, type Interval } from './interval.ts'
import { perFen, share, type Measured } from './measured.ts'
import { amountReason } from './reason.ts'

/** What a limit comes to, and the value that its reason shows. */
export interface Ceiling {
  readonly interval: Interval
  readonly value?: number | undefined
  /** Reasons of its own parts. */
  readonly reasons?: readonly Reason[]
  readonly reads: readonly FactRef[]
}

/** A ceiling that is written, or a share of a basis. */
export function statedCeiling(limit: Exclude<Limit, { kind: 'amount' }>, view: View, scale: bigint): Ceiling {
  if (limit.kind === 'absolute') return { interval: exactly(BigInt(limit.fen) * scale), reads: [] }
  const basis = measureBasis(limit.basis, view)
  return { ...basis, interval: share(basis.interval, limit.rate, scale, perFen(limit.basis)) }
}

/** What was measured, under one limit. */
export function applyLimit(limit: Limit, before: Measured, ceiling: Ceiling, view: View): Measured {
  const interval = capped(before.interval, ceiling.interval)
  const own = amountReason(limit.site, view.index, ceiling.value, interval)
  return {
    interval,
    reasons: [...before.reasons, ...(ceiling.reasons ?? []), own],
    reads: [...before.reads, ...ceiling.reads],
  }
}
