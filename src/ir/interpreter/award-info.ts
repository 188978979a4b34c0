/** What is fixed about an award, as results carry it. */
import type { AwardInfo } from '../../runtime/outcome.ts'
import type { AwardIr } from '../types.ts'

/** The `AwardInfo` of an award. */
export function awardInfoOf(award: AwardIr): AwardInfo {
  return {
    id: award.id,
    clause: award.clause,
    title: award.title,
    form: award.form,
    ...(award.recipient === undefined ? {} : { recipient: award.recipient }),
    kind: award.kind,
    sentence: award.source.sentence,
    references: award.deferrals.map(({ text }) => text),
    ...(award.instalments === undefined
      ? {}
      : { instalments: award.instalments.map(({ numerator, denominator }) => [numerator, denominator] as const) }),
    scale: award.scale,
  }
}
