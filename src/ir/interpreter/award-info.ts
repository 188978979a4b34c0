/** What is fixed about an award, as results carry it. */
import type { AwardInfo } from '../../runtime/outcome.ts'
import { kindOf } from '../kind.ts'
import { planOf } from '../plan.ts'
import { scaleOf } from '../scale.ts'
import type { AwardIr } from '../types.ts'

/** The `AwardInfo` of an award. */
export function awardInfoOf(award: AwardIr): AwardInfo {
  const plan = planOf(award)
  return {
    id: award.id,
    clause: award.clause,
    title: award.title,
    form: award.form,
    ...(award.recipient === undefined ? {} : { recipient: award.recipient }),
    kind: kindOf(award),
    sentence: award.source.sentence,
    references: award.deferrals.map(({ text }) => text),
    ...(plan === undefined
      ? {}
      : { instalments: plan.map(({ numerator, denominator }) => [numerator, denominator] as const) }),
    scale: scaleOf(award),
  }
}
