/**
 * 给予补助，支持比例不超过核定投资额的15% · 给予补贴。补贴标准为每人500元: a grant without a figure and the figure for it, said
 * next, are one award.
 */
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'
import { isAlways } from '../../ir/conditions.ts'
import { besides } from './merge-tiers.ts'

/** Looks at the awards of the sentence in hand and the one before them. */
export function takeOverUnstated(context: ClauseContext): void {
  const { awards } = context.draft
  const first = Math.max(1, awards.length - context.sentenceAwards.length)
  for (let index = awards.length - 1; index >= first; index -= 1) {
    const [before, award] = [awards[index - 1], awards[index]]
    if (before === undefined || award === undefined || !isUnstated(before) || isUnstated(award)) continue
    if (!isAlways(award.condition) && besides(award) !== besides(before)) continue
    award.condition = before.condition
    award.list ??= before.list
    award.form = before.form === '' ? award.form : before.form
    award.recipient ??= before.recipient
    award.once ??= before.once
    awards.splice(index - 1, 1)
    context.sentenceAwards = context.sentenceAwards.filter((other) => other !== before)
  }
}

/** No figure, no ceiling, nothing that says that there is none. */
function isUnstated(award: AwardDraft): boolean {
  const { amount, itemLimits, sumLimits, periodLimits, deferrals, kind } = award
  const bounded = itemLimits.length + sumLimits.length + periodLimits.length > 0
  return kind !== 'in-kind' && amount?.kind === 'open' && !bounded && !deferrals.some((deferral) => deferral.blocking)
}
