/**
 * How far an article of eligibility reaches (readings.md 26): in front of every award, or by its words, over the policy;
 * otherwise over the smallest chapter with awards that holds it.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and } from '../../ir/conditions.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type { ClauseDraft } from './drafts.ts'
import type { Reporter } from '../report.ts'
import type { Eligibility } from './settle-provisions.ts'

interface DraftedClause {
  readonly clause: ClauseSource
  readonly draft: ClauseDraft
}

export function settleEligibility(
  eligibility: readonly Eligibility[],
  clauses: readonly DraftedClause[],
  written: (span: Span) => string,
  reporter: Reporter,
): void {
  const first = clauses.findIndex(({ draft }) => draft.awards.length > 0)
  for (const { kind, condition, overall, stated, clause, span } of eligibility) {
    const at = clauses.findIndex((one) => one.clause.address === clause)
    const own = clauses[at]
    if (own === undefined) continue
    const chapter = overall || at < first ? undefined : chapterOf(own, clauses)
    if (chapter === undefined) {
      own.draft.scope.push(condition)
      // Who is refused is refused everywhere: no other reach is to be thought of.
      if (kind === 'require' && !stated) reporter.report('CY4521', span, { text: written(span) })
      continue
    }
    for (const { draft } of chapter) for (const award of draft.awards) award.condition = and(award.condition, condition)
  }
}

/** The clauses with awards under the nearest heading above; undefined where that is the whole policy. */
function chapterOf({ clause }: DraftedClause, clauses: readonly DraftedClause[]): readonly DraftedClause[] | undefined {
  for (let depth = clause.path.length - 1; depth > 0; depth -= 1) {
    const above = clause.path.slice(0, depth)
    const inside = clauses.filter(
      (one) => one.draft.awards.length > 0 && above.every((entry, index) => entry === one.clause.path[index]),
    )
    if (inside.length > 0) return inside
  }
  return undefined
}
