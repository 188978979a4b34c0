/** All articles of a policy, as drafts by clause; of those that are not understood to the last word, the errors. */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { Excerpt } from '../../source/excerpt.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type {
  AwardDraft,
  ClauseDraft,
  HighestOnlyDraft,
  PoolDraft,
  QuotaDraft,
  RelationDraft,
  SharedLimitDraft,
} from './drafts.ts'
import { always } from '../../ir/conditions.ts'
import { readAnnotations } from '../annotations.ts'
import type { Environment, InterestNotes } from '../environment.ts'
import { conditionOf } from '../fold/make-award.ts'
import { makeReporter, type Reporter } from '../report.ts'
import type { Inert } from '../statements/inert.ts'
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'
import { clauseTrees, type ClauseTree, outliner, type Outliner } from '../statements/outline.ts'
import type { ArticleAward } from './article-cases.ts'
import { readArticle } from './read-article.ts'
import type { Eligibility } from './settle-provisions.ts'
import type { ArticleReference } from './settle-references.ts'

export interface ReadClause {
  readonly awards: AwardDraft[]
  readonly sharedLimits: SharedLimitDraft[]
  readonly highestOnly: HighestOnlyDraft[]
  readonly pools: PoolDraft[]
  readonly quotas: QuotaDraft[]
  readonly relations: RelationDraft[]
  readonly policyLimits: ClauseDraft['policyLimits'][number][]
  readonly accountable: string[]
  validity: ClauseDraft['validity']
}
export interface ReadArticles {
  /** By address; clauses of articles that are not read have no awards. */
  readonly clauses: ReadonlyMap<string, ReadClause>
  readonly eligibility: readonly Eligibility[]
  /** Sentences under a title of materials or steps that ask and give nothing, whatever they name. */
  readonly steps: readonly Span[]
  /** What asks and gives nothing, of articles that are read. */
  readonly inert: readonly (Inert & { readonly clause: string })[]
  /** Addresses of clauses that are not read. */
  readonly refused: ReadonlySet<string>
  /** The sentences of each clause, in document order. */
  readonly sentences: ReadonlyMap<string, readonly SentenceReading[]>
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
  const outlineOf = outliner(context)
  const found: Found = {
    ...{ clauses: new Map(), eligibility: [], steps: [], inert: [], refused: new Set(), sentences: new Map() },
    ...{ outlineOf, interest: loansIn(clauses) },
  }
  for (const tree of clauseTrees(clauses)) {
    for (const address of addressesOf(tree)) found.clauses.set(address, newClause())
    readTree(tree, context, found)
    for (const sentence of sentencesIn(outlineOf(tree).article)) {
      const { source, validity, accountable } = sentence
      const known = found.sentences.get(source.clause)
      if (known === undefined) found.sentences.set(source.clause, [sentence])
      else known.push(sentence)
      const clause = found.clauses.get(source.clause)
      if (clause === undefined) continue
      clause.accountable.push(...accountable)
      if (validity !== undefined) clause.validity = joined(clause.validity, { ...validity, source })
    }
  }
  return found
}

interface Found {
  readonly clauses: Map<string, ReadClause>
  readonly eligibility: Eligibility[]
  readonly steps: Span[]
  readonly inert: ReadArticles['inert'][number][]
  readonly refused: Set<string>
  readonly sentences: Map<string, SentenceReading[]>
  readonly outlineOf: Outliner
  readonly interest: ReadonlyMap<string, InterestNotes>
}

const newClause = (): ReadClause => ({
  ...{ awards: [], sharedLimits: [], highestOnly: [], pools: [], quotas: [], relations: [], policyLimits: [] },
  ...{ accountable: [], validity: undefined },
})

/** 自…起施行。有效期3年。: in two sentences. */
function joined(before: ClauseDraft['validity'], next: NonNullable<ClauseDraft['validity']>): ClauseDraft['validity'] {
  return {
    ...next,
    from: next.from ?? before?.from,
    to: next.to ?? before?.to,
    duration: next.duration ?? before?.duration,
  }
}

function sentencesIn(node: ScopeNode): readonly SentenceReading[] {
  return node.content.flatMap((part) => (part.kind === 'scope' ? sentencesIn(part) : [part]))
}

/** A chapter that only holds its articles. */
export const isBareChapter = ({ children, clause }: ClauseTree): boolean =>
  children.length > 0 && clause.texts.every(({ kind }) => kind === 'quote')

function readTree(tree: ClauseTree, context: ArticlesContext, found: Found): void {
  const { clauses: result } = found
  // What a refused article wrote out is written out again by its parts.
  const expansion = { ...context.expansion }
  const reading = readArticle(tree, found.outlineOf, context.written, (clause, sentence, reporter, uses) => ({
    table: context.table,
    reporter,
    uses,
    interest: found.interest.get(clause) ?? { principal: undefined, term: undefined },
    source: { clause, sentence },
    lists: [],
    written: context.written,
    partsOf: context.partsOf,
    depth: 0,
    expansion,
  }))
  if (reading.kind === 'refused') {
    // Each article of it by itself.
    if (isBareChapter(tree)) for (const child of tree.children) readTree(child, context, found)
    else {
      for (const one of reading.errors) context.reporter.adopt(one)
      for (const address of addressesOf(tree)) found.refused.add(address)
    }
    return
  }
  context.expansion.left = expansion.left
  for (const one of reading.reporter.diagnostics()) context.reporter.adopt(one)
  const drafts = new Map<ArticleAward, AwardDraft>()
  for (const award of reading.awards) {
    const { group } = award
    const { form, recipient, list, year, span } = group
    const { source, clause } = group.statement
    const made = withDocuments(award, reading.documents, context.written)
    const draft: AwardDraft = { source, span, form, recipient, condition: conditionOf(group), list, year, made }
    drafts.set(award, draft)
    result.get(clause)?.awards.push(draft)
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

/** What other documents settle of it, without a number that counts. */
function withDocuments(
  { group, made }: ArticleAward,
  documents: readonly ArticleReference[],
  written: ArticlesContext['written'],
): ArticleAward['made'] {
  const own = documents.filter(({ groups }) => groups.includes(group))
  const deferrals = own.map(({ span, source }) => {
    const text = written(span)
    return { if: always, text, blocking: false, site: { kind: 'deferral' as const, text, blocking: false, source } }
  })
  return { ...made, deferrals: [...made.deferrals, ...deferrals] }
}

/** What annotations say of loans, by clause; their own faults are reported with the clauses. */
const loansIn = (clauses: readonly ClauseSource[]): ReadonlyMap<string, InterestNotes> =>
  new Map(clauses.map((clause) => [clause.address, readAnnotations(clause, makeReporter()).interest]))

const addressesOf = ({ clause, children }: ClauseTree): readonly string[] => [
  clause.address,
  ...children.flatMap(addressesOf),
]
