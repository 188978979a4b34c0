/** How the function of an award ends: with its outcome, and with its reasons if somebody asks why. */
import { exact } from './arithmetic.ts'
import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { AwardInfo, Outcome, Status } from './outcome.ts'
import { NONE } from './scope.ts'
import type { Why } from './why.ts'

/** The condition does not hold. */
export function refused(award: AwardInfo, why?: Why): Outcome {
  if (why !== undefined) return why.outcome(award, 'refused', ZERO, ZERO, NONE, NONE)
  return { award, status: 'refused', from: ZERO, to: ZERO, missing: NONE, pending: NONE }
}

/**
 * Granted between `from` and `to` fen (Infinity without a ceiling) unless something is still asked for: then
 * undetermined, or pending when findings and deferred rules are all that is open. Throws beyond the exact range, and where what
 * is certain has no end.
 */
export function concluded(
  award: AwardInfo,
  from: number,
  to: number,
  missing: readonly string[],
  pending: readonly string[],
  why?: Why,
): Outcome {
  const status = statusOf(missing, pending)
  const least = finite(exact(from)) as Money
  const most = to === Infinity ? null : (exact(to) as Money)
  if (why !== undefined) return why.outcome(award, status, least, most, missing, pending)
  return { award, status, from: least, to: most, missing, pending }
}

/** What is certain has an end. */
function finite(amount: number): number {
  if (amount !== Infinity) return amount
  throw new RangeError('金额没有上限 (an amount without an end is certain)')
}

/** The status of what is not refused, by what it asks for. */
export function statusOf(missing: readonly string[], pending: readonly string[]): Status {
  return missing.length > 0 ? 'undetermined' : pending.length > 0 ? 'pending' : 'granted'
}
