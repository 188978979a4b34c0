/**
 * What the clauses of a policy without errors say together: every declared condition reaches some award, introductions are seen
 * by their items.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type { ClauseContext, SentenceGate } from '../clauses/clause-context.ts'
import type { AwardDraft, ClauseDraft } from '../clauses/draft.ts'
import { isProvision } from '../clauses/provision-segment.ts'
import type { Reporter } from '../report.ts'
import { lookup, type SymbolTable } from '../symbols.ts'

/** A clause as it was read. */
export interface ReadClause {
  readonly clause: ClauseSource
  readonly context: ClauseContext
  readonly draft: ClauseDraft
}

export function checkClauses(clauses: readonly ReadClause[], table: SymbolTable, reporter: Reporter): void {
  checkLost(clauses, table, reporter)
  checkIntroductions(clauses, reporter)
}

/** 对X按下列标准给予奖励： with items under headings of their own: the grant without a figure is none, and they do not see its conditions. */
function checkIntroductions(clauses: readonly ReadClause[], reporter: Reporter): void {
  for (const one of clauses) {
    const below = clauses.filter((other) => standsBelow(other.clause, one.clause) && other.draft.awards.length > 0)
    if (below.length === 0) continue
    for (const { sentence, awards } of one.context.gates) {
      if (awards.length === 0 || !awards.every(isUnstated)) continue
      reporter.report('CY4105', sentence.span, { text: one.context.written(sentence.span) })
    }
  }
}

const standsBelow = (inner: ClauseSource, outer: ClauseSource): boolean =>
  inner.path.length > outer.path.length && outer.path.every((entry, index) => inner.path[index] === entry)

/** An award of which the text says neither sum nor ceiling, nor that somebody settles it. */
function isUnstated({ amount, itemLimits, sumLimits, periodLimits, deferrals }: AwardDraft): boolean {
  const limits = itemLimits.length + sumLimits.length + periodLimits.length
  return amount?.kind === 'open' && limits === 0 && deferrals.length === 0
}

/** A condition of a sentence that no award, ceiling or scope asks for. */
function checkLost(clauses: readonly ReadClause[], table: SymbolTable, reporter: Reporter): void {
  const overall = new Set(clauses.flatMap(({ draft }) => factsIn([draft.scope, draft.requirements, draft.quotas])))
  for (const { draft, context } of clauses) {
    const used = new Set([...overall, ...factsIn(draft)])
    for (const gate of context.gates) {
      const stated = new Set(conditionsIn(gate))
      for (const { key, span } of phrasesAsked(gate)) {
        const symbol = lookup(table, key, { clause: draft.address, lists: context.lists })
        if (symbol?.kind !== 'fact' || used.has(symbol.id)) continue
        // 按实际投入的一定比例: a sum that no figure is taken of yet.
        if (!['boolean', 'enum'].includes(symbol.type.kind) && !stated.has(key)) continue
        reporter.report('CY4106', span, { text: context.written(span) })
      }
    }
  }
}

/** Keys of the phrases that say whom or when. */
function conditionsIn({ limbs }: SentenceGate): readonly string[] {
  const chains = limbs.flatMap(({ parts }) => parts.chains.filter(({ provision }) => !provision))
  return chains.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'word' ? (part.phrase?.key ?? []) : [])))
}

/** Phrases of a sentence, but for those in provisions. */
function phrasesAsked({ sentence }: SentenceGate): readonly { readonly key: string; readonly span: Span }[] {
  const segments = sentence.limbs.flatMap(({ segments: all }) => all.filter((segment) => !isProvision(segment)))
  return segments.flatMap((segment) => phrasesIn(segment))
}

function phrasesIn(value: unknown): readonly { readonly key: string; readonly span: Span }[] {
  if (Array.isArray(value)) return value.flatMap(phrasesIn)
  if (typeof value !== 'object' || value === null) return []
  const word = value as Partial<WordNode>
  if (word.kind === 'word') {
    return word.phrase === undefined || word.span === undefined ? [] : [{ key: word.phrase.key, span: word.span }]
  }
  return Object.values(value as Readonly<Record<string, unknown>>).flatMap(phrasesIn)
}

/** Identifiers of the facts that a part of a draft refers to. */
function factsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(factsIn)
  if (typeof value !== 'object' || value === null) return []
  const { scope, id } = value as { readonly scope?: unknown; readonly id?: unknown }
  if ((scope === 'applicant' || scope === 'item') && typeof id === 'string') return [id]
  return Object.values(value as Readonly<Record<string, unknown>>).flatMap(factsIn)
}
