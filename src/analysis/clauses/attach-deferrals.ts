/** 一事一议, 支持额度另行研究确定: who decides the number that the text leaves open; a number that it prints counts. */
import type { Constituent, SegmentNode } from '../../syntax/ast.ts'
import { governedAwards } from './attach-limit.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'
import type { Environment } from './environment.ts'
import type { LimbParts } from './limb-parts.ts'

/** Puts the deferrals of a limb on its awards; those that speak of a sum without any award on the awards before it. */
export function attachDeferrals(
  parts: LimbParts,
  own: readonly AwardDraft[],
  context: ClauseContext,
  environment: Environment,
): void {
  for (const text of deferralsOf(parts)) {
    const awards = own.length > 0 || !isLater(text) ? own : governedAwards(context)
    for (const award of awards) defer(award, text, environment)
  }
}

/** Texts of what the limb leaves to a decision; 另行制定 only of a sum, not of a procedure (申报办法另行制定). */
export function deferralsOf(parts: LimbParts): readonly string[] {
  return parts.node.segments.flatMap((segment) =>
    segment.constituents
      .flatMap((one) => deferredBy(one) ?? (parts.awards.length === 0 ? (wayOf(one) ?? []) : []))
      .filter((text) => !isLater(text) || speaksOfSum(segment)),
  )
}

/** 一事一议 by itself, or behind a noun for a sum (支持额度另行确定); behind 给予 it belongs to that award. */
function deferredBy(constituent: Constituent): string | undefined {
  if (constituent.kind === 'mark' && constituent.mark === 'deferral') return constituent.text
  if (constituent.kind !== 'award' || constituent.act !== undefined) return undefined
  return constituent.deferral?.text
}

/** 按“一事一议”另行研究, where nothing is given beside it: the way to decide is all that the text says. */
function wayOf(constituent: Constituent): string | undefined {
  return constituent.kind === 'basis' && constituent.quantities === undefined ? constituent.deferral?.text : undefined
}

/** 具体标准另行制定 · 支持额度由区政府另行研究确定 */
function speaksOfSum(segment: SegmentNode): boolean {
  return segment.constituents.some(
    (one) => one.kind === 'award' || wordsOf(one).some((text) => /标准|额度|金额|比例|数额/u.test(text)),
  )
}

/** 另行制定, 另行研究: a decision still to come. */
const isLater = (text: string): boolean => text.startsWith('另行')

function wordsOf(constituent: Constituent): readonly string[] {
  if (constituent.kind !== 'condition' && constituent.kind !== 'subject') return []
  return constituent.parts.flatMap((part) => (part.kind === 'word' ? [part.text] : []))
}

/** Only what has no figure of its own waits for the decision. */
function defer(award: AwardDraft, text: string, { source }: Environment): void {
  if (award.deferrals.some((deferral) => deferral.text === text)) return
  const blocking = award.amount?.kind === 'open'
  award.deferrals.push({ text, blocking, site: { kind: 'deferral', text, blocking, source } })
}
