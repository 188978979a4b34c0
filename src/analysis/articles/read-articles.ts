/** All articles of a policy that the new passes read whole, as drafts by clause; the others are read as before. */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { Excerpt } from '../../source/excerpt.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import {
  type AwardDraft,
  type ClauseDraft,
  type HighestOnlyDraft,
  newDraft,
  type PoolDraft,
  type QuotaDraft,
  type RelationDraft,
  type SharedLimitDraft,
} from '../clauses/draft.ts'
import { readAnnotations } from '../annotations.ts'
import type { Environment, InterestNotes } from '../clauses/environment.ts'
import { conditionOf } from '../fold/make-award.ts'
import { makeReporter, type Reporter } from '../report.ts'
import type { Inert } from '../statements/inert.ts'
import { clauseTrees, type ClauseTree, outliner, type Outliner } from '../statements/outline.ts'
import { readArticle, type ArticleAward } from './read-article.ts'
import type { Eligibility } from './settle-provisions.ts'

/** Characters of one clause: a longer one is no article, and is read sentence by sentence. */
const mostCharacters = 40_000

export interface ReadClause {
  readonly awards: AwardDraft[]
  readonly sharedLimits: SharedLimitDraft[]
  readonly highestOnly: HighestOnlyDraft[]
  readonly pools: PoolDraft[]
  readonly quotas: QuotaDraft[]
  readonly relations: RelationDraft[]
  readonly policyLimits: ClauseDraft['policyLimits'][number][]
}
export interface ReadArticles {
  /** By address; clauses of articles that are not read are left out. */
  readonly clauses: ReadonlyMap<string, ReadClause>
  readonly eligibility: readonly Eligibility[]
  /** Sentences under a title of materials or steps that ask and give nothing, whatever they name. */
  readonly steps: readonly Span[]
  /** What asks and gives nothing, of articles that are read. */
  readonly inert: readonly (Inert & { readonly clause: string })[]
  /** Where an article was not read, and an error is due if whoever reads it then has none. */
  readonly unsettled: readonly { readonly span: Span; readonly why: 'apart' | 'unsettled' | 'whose' }[]
}

export interface ArticlesContext {
  readonly lexicon: (clause: string) => Lexicon
  readonly defines: (sentence: Excerpt, clause: string) => boolean
  readonly written: (span: Span) => string
  readonly table: Environment['table']
  readonly uses: Environment['uses']
  readonly partsOf: Environment['partsOf']
  readonly expansion: Environment['expansion']
  readonly reporter: Reporter
}

export function readArticles(clauses: readonly ClauseSource[], context: ArticlesContext): ReadArticles {
  const clausesRead = new Map<string, ReadClause>()
  const eligibility: Eligibility[] = []
  const steps: Span[] = []
  const inert: ReadArticles['inert'][number][] = []
  const unsettled: ReadArticles['unsettled'][number][] = []
  const found = { outlineOf: outliner(context), interest: loansIn(clauses), eligibility, steps, inert, unsettled }
  for (const tree of clauseTrees(clauses)) readTree(tree, context, clausesRead, found)
  return { clauses: clausesRead, eligibility, steps, inert, unsettled }
}

function readTree(
  tree: ClauseTree,
  context: ArticlesContext,
  result: Map<string, ReadClause>,
  found: {
    readonly outlineOf: Outliner
    readonly interest: ReadonlyMap<string, InterestNotes>
    readonly eligibility: Eligibility[]
    readonly steps: Span[]
    readonly inert: ReadArticles['inert'][number][]
    readonly unsettled: ReadArticles['unsettled'][number][]
  },
): void {
  if (tree.clause.texts.reduce((sum, { content }) => sum + content.text.length, 0) > mostCharacters) return
  // What a refused article wrote out is written out again by whoever reads it then, with its own message.
  const expansion = { ...context.expansion }
  const reading = readArticle(tree, found.outlineOf, context.written, (clause, sentence, reporter, uses) => ({
    table: context.table,
    reporter,
    uses,
    interest: found.interest.get(clause) ?? { principal: undefined, term: undefined },
    source: { clause, sentence },
    lists: [],
    failed: () => false,
    written: context.written,
    partsOf: context.partsOf,
    depth: 0,
    expansion,
  }))
  if (reading.kind === 'refused') {
    for (const one of reading.errors) context.reporter.adopt(one)
    for (const { span, why } of reading.at)
      if (why === 'apart' || why === 'unsettled' || why === 'whose') found.unsettled.push({ span, why })
    // A chapter that only holds its articles: each by itself.
    const isBare = tree.clause.texts.every(({ kind }) => kind === 'quote')
    if (isBare) for (const child of tree.children) readTree(child, context, result, found)
    return
  }
  if (reading.kind === 'idle') return
  context.expansion.left = expansion.left
  const addresses = addressesOf(tree)
  for (const address of addresses)
    result.set(address, {
      awards: [],
      sharedLimits: [],
      highestOnly: [],
      pools: [],
      quotas: [],
      relations: [],
      policyLimits: [],
    })
  for (const one of reading.reporter.diagnostics()) context.reporter.adopt(one)
  const drafts = new Map<ArticleAward, AwardDraft>()
  for (const award of reading.awards) {
    const { group, made } = award
    const { source } = group.statement
    const draft = newDraft(source, group.span)
    draft.form = group.form
    draft.recipient = group.recipient
    draft.condition = conditionOf(group)
    draft.list = group.list
    draft.year = group.year
    draft.made = made
    drafts.set(award, draft)
    result.get(group.statement.clause)?.awards.push(draft)
  }
  for (const { clause, pools, quotas } of reading.budgets) {
    result.get(clause)?.pools.push(...pools)
    result.get(clause)?.quotas.push(...quotas)
  }
  for (const one of reading.eligibility) found.eligibility.push(one)
  for (const one of reading.steps) found.steps.push(one)
  for (const one of reading.inert) found.inert.push({ ...one, clause: tree.clause.address })
  for (const { awards, source, span } of reading.cases) {
    const name = `${source.clause}并列情形`
    const members = awards.flatMap((award) => drafts.get(award) ?? [])
    const site = { kind: 'highest-only' as const, group: name, source }
    result.get(source.clause)?.highestOnly.push({ name, awards: members, site, assumedAt: span })
  }
  const draftsOf = (groups: readonly ArticleAward['group'][]): readonly AwardDraft[] =>
    reading.awards.flatMap((award) => (groups.includes(award.group) ? (drafts.get(award) ?? []) : []))
  for (const { groups, span, source } of reading.documents) {
    const text = context.written(span)
    const site = { kind: 'deferral' as const, text, blocking: false, source }
    for (const draft of draftsOf(groups)) draft.deferrals.push({ text, blocking: false, site })
  }
  for (const { clause, limit } of reading.overall) result.get(clause)?.policyLimits.push(limit)
  for (const { clause, before, against, ...relation } of reading.relations) {
    const related = { ...relation, before: draftsOf(before), against: against && draftsOf(against) }
    result.get(clause)?.relations.push(related)
  }
  for (const { awards, is, period, site, span } of reading.shared) {
    const members = awards.flatMap((award) => drafts.get(award) ?? [])
    result.get(site.source.clause)?.sharedLimits.push({ awards: members, period, is, site, span })
  }
  for (const [symbol, used] of reading.uses) {
    const known = context.uses.get(symbol) ?? new Set<string>()
    for (const clause of used) known.add(clause)
    context.uses.set(symbol, known)
  }
}

/** What annotations say of loans, by clause; their own faults are reported with the clauses. */
const loansIn = (clauses: readonly ClauseSource[]): ReadonlyMap<string, InterestNotes> =>
  new Map(clauses.map((clause) => [clause.address, readAnnotations(clause, makeReporter()).interest]))

const addressesOf = ({ clause, children }: ClauseTree): readonly string[] => [
  clause.address,
  ...children.flatMap(addressesOf),
]
