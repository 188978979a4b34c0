/**
 * 其中，…: what is said of a part of those before takes the place of what they would get: of both, only the one that gives
 * most counts.
 */
import type { ClauseContext } from './clause-context.ts'
import { onlyNames, reportNames } from './designations.ts'
import type { Environment } from './environment.ts'
import type { AwardDraft } from './draft.ts'
import { and, isAlways } from '../../ir/conditions.ts'
import type { LimbParts } from './limb-parts.ts'

export function narrowBefore(
  parts: LimbParts,
  awards: readonly AwardDraft[],
  context: ClauseContext,
  environment: Environment,
): void {
  if (!parts.marks.some(({ mark }) => mark === 'among')) return
  const before = context.draft.awards.findLast((award) => !awards.includes(award))
  if (before === undefined) return
  // 其中位于山区的再给予15万元: on top of it.
  const adds = parts.awards.some(({ node }) => /^(?:再|另|额外|还)/u.test(node.verb ?? ''))
  // 其中，对农业企业…: 称谓 tells nobody apart from those before.
  if (parts.chains.length > 0 && parts.chains.every((chain) => onlyNames(chain.parts, environment))) {
    for (const chain of parts.chains) reportNames(chain.parts, 'condition', environment)
  }
  for (const award of awards) {
    // 其中，重点企业最高150万元: the same, under another ceiling.
    const isCeiling = award.amount?.kind === 'open' && before.amount?.kind !== 'open' && award.kind === 'ceiling'
    if (isCeiling) {
      award.amount = before.amount
      award.kind = before.kind
      award.form = award.form === '' ? before.form : award.form
      award.list ??= before.list
    }
    award.condition = isAlways(award.condition) ? before.condition : and(before.condition, award.condition)
    award.difference ??= before.difference
    award.once ??= before.once
    if (adds) continue
    const name = `${award.source.clause}其中`
    context.draft.highestOnly.push({
      name,
      awards: [before, award],
      site: { kind: 'highest-only', group: name, source: award.source },
      assumedAt: parts.node.span,
    })
  }
}
