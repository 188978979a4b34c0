/** How the function of an award ends. */
import { exact } from './arithmetic.ts'
import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { AwardInfo, ExplainedOutcome, Outcome, Status } from './outcome.ts'
import { NONE } from './scope.ts'
import { NO_REASONS } from './why.ts'
import type { Why } from './why.ts'

/** The condition does not hold. */
export function refused(award: AwardInfo): Outcome {
  return { award, status: 'refused', from: ZERO, to: ZERO, missing: NONE, pending: NONE }
}

/**
 * Granted between `from` and `to` fen (Infinity without a ceiling) unless something is still asked for: then
 * undetermined, or pending when findings and deferred rules are all that is open. Throws beyond the exact range.
 */
export function concluded(
  award: AwardInfo,
  from: number,
  to: number,
  missing: readonly string[],
  pending: readonly string[],
): Outcome {
  return {
    award,
    status: statusOf(missing, pending),
    from: exact(from) as Money,
    to: to === Infinity ? null : (exact(to) as Money),
    missing,
    pending,
  }
}

/** The status of what is not refused, by what it asks for. */
export function statusOf(missing: readonly string[], pending: readonly string[]): Status {
  return missing.length > 0 ? 'undetermined' : pending.length > 0 ? 'pending' : 'granted'
}

/** The outcome with what was collected on the way. */
export function explained(outcome: Outcome, why: Why): ExplainedOutcome {
  const { award, status, from, to, missing, pending } = outcome
  const failing = status === 'refused' ? why.failing() : NO_REASONS
  return { award, status, from, to, missing, pending, reasons: why.reasons, failing }
}
