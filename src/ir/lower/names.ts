/** Names of awards and modules: from 标识, otherwise from the clause's number. */
import type { AwardDraft, ClauseDraft } from '../../analysis/articles/drafts.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { ClauseAnnotations } from '../../analysis/annotations.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'

export interface Names {
  readonly ids: ReadonlyMap<AwardDraft, string>
  /** By address, unique; kebab-case. */
  readonly modules: ReadonlyMap<string, string>
}

export function nameAwards(clauses: readonly AnalysedClause[], reporter: Reporter): Names {
  const ids = new Map<AwardDraft, string>()
  const modules = new Map<string, string>()
  const takenIds = new Map<string, string>()
  for (const [position, { clause, annotations, draft }] of clauses.entries()) {
    const { identifiers } = annotations
    const number = `clause${String(position + 1)}`
    modules.set(clause.address, `${String(position + 1).padStart(2, '0')}-${kebab(identifiers[0]?.name ?? number)}`)
    if (identifiers.length > draft.awards.length) {
      const extra = identifiers[draft.awards.length]
      if (extra !== undefined) {
        reporter.report('CY1018', extra.span, { given: identifiers.length, awards: draft.awards.length })
      }
    }
    for (const [index, award] of draft.awards.entries()) {
      const given = identifiers[index]
      const id = given?.name ?? (draft.awards.length === 1 ? number : `${number}_${String(index + 1)}`)
      const other = takenIds.get(id)
      if (other !== undefined) reporter.report('CY2024', given?.span ?? award.span, { id, other })
      takenIds.set(id, clause.address)
      ids.set(award, id)
    }
  }
  return { ids, modules }
}

function kebab(name: string): string {
  return name
    .replace(/[_$]+/gu, '-')
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/^-+|-+$/gu, '')
}

export interface AnalysedClause {
  readonly clause: ClauseSource
  readonly annotations: ClauseAnnotations
  readonly draft: ClauseDraft
}
