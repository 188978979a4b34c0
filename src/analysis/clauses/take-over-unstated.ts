/**
 * One award said in two places: 给予补助，支持比例不超过核定投资额的15% · 给予补贴。补贴标准为每人500元 · 给予最高100万元。支持比例为…
 */
import type { Limit } from './former-amounts.ts'
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
    if (before === undefined || award === undefined) continue
    if (!isAlways(award.condition) && besides(award) !== besides(before)) continue
    const dropped = joinTerms(before, award, context)
    if (dropped === undefined) continue
    awards.splice(awards.indexOf(dropped), 1)
    context.sentenceAwards = context.sentenceAwards.filter((other) => other !== dropped)
  }
}

/** Which of the two goes, because the other says both; undefined when they are two awards. */
function joinTerms(before: AwardDraft, award: AwardDraft, context: ClauseContext): AwardDraft | undefined {
  if (isUnstated(before) && !isUnstated(award)) return takeOver(award, before)
  // 补贴比例不超过…，对…给予补贴: the terms stand in front.
  if (before.statesTerms && isUnstated(award)) return takeOver(before, award)
  if (!award.statesTerms) return undefined
  if (before.amount?.kind === 'open' && !isDeferred(before)) return takeOver(award, before)
  return limitBefore(award, context)
}

/** What `from` says of one award goes to `to`, which has its figures; its ceilings stay. */
function takeOver(to: AwardDraft, from: AwardDraft): AwardDraft {
  to.condition = isAlways(from.condition) ? to.condition : from.condition
  to.list ??= from.list
  to.form = from.form === '' ? to.form : from.form
  to.recipient ??= from.recipient
  to.once ??= from.once
  to.itemLimits.push(...from.itemLimits)
  to.sumLimits.push(...from.sumLimits)
  to.periodLimits.push(...from.periodLimits)
  to.statesTerms = to.statesTerms && from.statesTerms
  return from
}

/** 给予30万元，补助比例不超过…的30%: a ceiling on what has its figure already; a second figure for it contradicts. */
function limitBefore(award: AwardDraft, context: ClauseContext): AwardDraft {
  const share = award.kind === 'discretionary' && award.amount?.kind === 'rate' ? award.amount : undefined
  if (share === undefined) {
    context.reporter.report('CY3003', award.span, { text: context.written(award.span) })
    return award
  }
  const { basis, rate } = share
  const site = { kind: 'limit' as const, text: context.written(award.span), source: award.source }
  const limit: Limit = { kind: 'relative', basis, rate, site }
  for (const other of context.draft.awards) if (other !== award) other.itemLimits.push(limit, ...award.itemLimits)
  return award
}

const isDeferred = ({ deferrals }: AwardDraft): boolean => deferrals.some(({ blocking }) => blocking)

/** No figure, no ceiling, nothing that says that there is none. */
function isUnstated(award: AwardDraft): boolean {
  const { amount, itemLimits, sumLimits, periodLimits, kind } = award
  const bounded = itemLimits.length + sumLimits.length + periodLimits.length > 0
  return kind !== 'in-kind' && amount?.kind === 'open' && !bounded && !isDeferred(award)
}
