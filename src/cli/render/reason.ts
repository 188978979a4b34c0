/** A reason as a person reads it. */
import { renderReason } from '../../runtime/index.ts'
import type { AwardInfo, Reason } from '../../runtime/outcome.ts'

export function reasonText(reason: Reason, award: AwardInfo): string {
  return renderReason(reason, award)
}
