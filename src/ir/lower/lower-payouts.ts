/** How awards are paid together, of all clauses, as trees. */
import type { AwardDraft } from '../../analysis/articles/drafts.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { kindOf } from '../kind.ts'
import type { AwardId, AwardIr, GroupIr, Payout } from '../types.ts'
import type { AnalysedClause } from './names.ts'
import { payoutTrees, type CeilingOver, type ChoiceAmong } from './payout-tree.ts'

/** What the text, or an annotation, says of several awards. */
type Stated = (CeilingOver | ChoiceAmong) & { readonly span: Span | undefined }

export function lowerPayouts(
  clauses: readonly AnalysedClause[],
  awards: ReadonlyMap<AwardDraft, AwardIr>,
  groups: readonly GroupIr[],
  reporter: Reporter,
): readonly Payout[] {
  const order = [...awards.values()].map(({ id }) => id)
  const idsOf = (drafts: readonly AwardDraft[]): readonly AwardId[] => {
    const ids = new Set(drafts.flatMap((draft) => awards.get(draft)?.id ?? []))
    return order.filter((id) => ids.has(id))
  }
  const choices = [
    ...spanningGroups(clauses, awards, groups),
    ...clauses.flatMap(({ draft }) =>
      draft.highestOnly.map(({ name, awards: members, parts, site, span, assumedAt }) => ({
        name,
        site,
        parts: parts?.map(idsOf) ?? idsOf(members).map((id) => [id]),
        span: span ?? assumedAt ?? members.at(-1)?.span,
      })),
    ),
  ]
  const inKind = new Set([...awards.values()].filter((award) => kindOf(award) === 'in-kind').map(({ id }) => id))
  const ceilings = clauses.flatMap(({ draft }) =>
    draft.sharedLimits.map(({ awards: limited, is, period, site, span }) => ({
      awards: withInKind(idsOf(limited), choices, inKind),
      ceiling: { is, period, site },
      span,
    })),
  )
  const { payouts, crossing } = payoutTrees<Stated>([...choices, ...ceilings], order)
  for (const [, { span }] of crossing) if (span !== undefined) reporter.report('CY4058', span, {})
  return payouts
}

/** A benefit in kind draws on nothing; a ceiling reaches over what competes with an award of its own. */
function withInKind(
  limited: readonly AwardId[],
  choices: readonly ChoiceAmong[],
  inKind: ReadonlySet<AwardId>,
): readonly AwardId[] {
  const beside = choices
    .map(({ parts }) => parts.flat())
    .filter(
      (all) => all.some((id) => limited.includes(id)) && all.every((id) => limited.includes(id) || inKind.has(id)),
    )
  return [...new Set([...limited, ...beside.flat()])]
}

/**
 * A group competes within the policy when it spans clauses, names its awards, or stands under a clause that itself says that
 * its kind does not add up: otherwise the limbs of one clause are different matters.
 */
function spanningGroups(
  clauses: readonly AnalysedClause[],
  awards: ReadonlyMap<AwardDraft, AwardIr>,
  groups: readonly GroupIr[],
): readonly (ChoiceAmong & { readonly span: Span | undefined })[] {
  const clauseOf = new Map([...awards.values()].map((award) => [award.id, award.clause]))
  const named = new Set(
    clauses.flatMap(({ annotations, draft }) => {
      const stated = draft.relations.some(({ kind }) => kind === 'highest-only')
      // Sums that are written out for one matter: whoever meets several gets the highest (readings.md 8).
      const own = draft.awards.flatMap((award) => awards.get(award) ?? [])
      const several = own.length > 1 && own.every((award) => kindOf(award) === 'fixed')
      return annotations.groups.filter((group) => stated || several || group.awards.length > 1).map(({ name }) => name)
    }),
  )
  const spanOf = (ids: readonly AwardId[]): Span | undefined => {
    const last = [...awards].findLast(([, { id }]) => ids.includes(id))
    return last?.[0].span
  }
  return groups
    .filter((group) => named.has(group.name) || new Set(group.awards.map((id) => clauseOf.get(id))).size > 1)
    .map(({ name, awards: ids, site }) => ({ name, site, parts: ids.map((id) => [id]), span: spanOf(ids) }))
}
