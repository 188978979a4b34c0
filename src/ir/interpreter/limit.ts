/** Ceilings of a record, a matter or a sum. Section 5 of docs/evaluation.md. */
import type { Limit } from '../types.ts'
import { measureBasis } from './basis.ts'
import type { View } from './facts.ts'
import { capped, exactly } from './interval.ts'
import { share, type Measured } from './measured.ts'
import { amountReason } from './reason.ts'

/** What was measured, under each of the limits in turn. */
export function applyLimits(limits: readonly Limit[], measured: Measured, view: View, scale: bigint): Measured {
  return limits.reduce((before, limit) => applyLimit(limit, before, view, scale), measured)
}

function applyLimit(limit: Limit, before: Measured, view: View, scale: bigint): Measured {
  const ceiling =
    limit.kind === 'absolute'
      ? { interval: exactly(BigInt(limit.fen) * scale), value: undefined, reads: [] }
      : relative(limit, view, scale)
  const interval = capped(before.interval, ceiling.interval)
  return {
    interval,
    reasons: [...before.reasons, amountReason(limit.site, view.index, ceiling.value, interval)],
    reads: [...before.reads, ...ceiling.reads],
  }
}

function relative(
  limit: Extract<Limit, { kind: 'relative' }>,
  view: View,
  scale: bigint,
): ReturnType<typeof measureBasis> {
  const basis = measureBasis(limit.basis, view)
  return { ...basis, interval: share(basis.interval, limit.rate, scale) }
}
