/** How the function of an award ends. */
import type { Asked } from './asked.ts'
import { exact } from './arithmetic.ts'
import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { AwardInfo, ExplainedOutcome, Outcome } from './outcome.ts'
import { NONE } from './scope.ts'
import type { Why } from './why.ts'

/** The condition does not hold. */
export function refused(award: AwardInfo): Outcome {
  return { award, status: 'refused', from: ZERO, to: ZERO, missing: NONE, pending: NONE }
}

/**
 * Granted between `from` and `to` fen (Infinity without a ceiling) unless something is still asked for: then
 * undetermined, or pending when findings and deferred rules are all that is open. Throws beyond the exact range.
 */
export function concluded(award: AwardInfo, from: number, to: number, asked?: Asked): Outcome {
  const ceiling = to === Infinity ? null : (exact(to) as Money)
  const certain = exact(from) as Money
  if (asked === undefined || (asked.missing.length === 0 && asked.pending.length === 0)) {
    return { award, status: 'granted', from: certain, to: ceiling, missing: NONE, pending: NONE }
  }
  const { missing, pending } = asked
  const status = missing.length > 0 ? 'undetermined' : 'pending'
  return { award, status, from: certain, to: ceiling, missing, pending }
}

/** The outcome with what was collected on the way. */
export function explained(outcome: Outcome, why: Why): ExplainedOutcome {
  const { award, status, from, to, missing, pending } = outcome
  const failing = status === 'refused' ? why.failing() : []
  return { award, status, from, to, missing, pending, reasons: why.reasons, failing }
}
