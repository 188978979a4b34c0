/**
 * Analysis of a whole policy file: glossary, clauses, sentences, coverage classes. In: text. Out: the IR, when there are no
 * errors, and everything that was found. All errors of a run at once: a sentence that fails costs itself alone.
 */
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import type { CompilerHost } from '../host.ts'
import { countDesignations } from './count-designations.ts'
import type { CoveragePiece, Designation } from '../coverage/types.ts'
import type { Span, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ExampleTable } from '../examples/types.ts'
import { lowerPolicy } from '../ir/lower/lower-policy.ts'
import type { Excerpt } from '../source/excerpt.ts'
import { asWritten } from '../source/as-written.ts'
import { foldString } from '../source/fold.ts'
import { isGlossary } from '../syntax/glossary-file.ts'
import type { PolicyFile } from '../syntax/policy-file.ts'
import { readBlocks } from '../syntax/read-blocks.ts'
import { readPolicyFile } from '../syntax/read-policy-file.ts'
import { readAnnotations } from './annotations.ts'
import { settleRelations } from './relations/settle-relations.ts'
import { unrelatedAwards, type UnrelatedAwards } from './relations/unrelated.ts'
import { checkReferences } from './rules/references.ts'
import { checkUndecided } from './rules/undecided.ts'
import { checkUnused } from './rules/unused.ts'
import { readClausePieces } from './clause-pieces.ts'
import { newClauseDraft } from './articles/drafts.ts'
import type { Uses } from './environment.ts'
import { definitionReader, noExpansion } from './definitions.ts'
import { declareGlossary } from './glossary/declare.ts'
import { readImports } from './glossary/imports.ts'
import { isDefinition, withTextDefinitions } from './glossary/text-definitions.ts'
import { checkUnusedInText } from './rules/unused-in-text.ts'
import { checkTiersApart } from './rules/tiers-apart.ts'
import { addFixes } from './fixes/index.ts'
import { lexiconsOf } from './lexicons.ts'
import { type PolicyMetadata, readMetadata } from './metadata.ts'
import { readPreamble, readHeadings } from './pieces.ts'
import { isReadable, isWithinEntries } from './readable.ts'
import { readArticles } from './articles/read-articles.ts'
import { settleEligibility } from './articles/settle-eligibility.ts'
import { makeReporter, type Reporter } from './report.ts'
import type { Inert } from './statements/inert.ts'
import { lookup, type NameSymbol, type SymbolTable } from './symbols.ts'
import type { PolicyIr } from '../ir/types.ts'

/** With what the findings need beside the policy. */
export interface PolicyFileAnalysis extends PolicyAnalysis {
  readonly unrelated: readonly UnrelatedAwards[]
}

export function analysePolicyFile(text: string, host: CompilerHost): PolicyFileAnalysis {
  const reporter = makeReporter()
  const top = { start: 0, end: Math.min(text.length, 1) }
  if (!isReadable(text, top, reporter)) return nothing(reporter)
  if (isGlossary(text)) {
    reporter.report('CY1030', top)
    return nothing(reporter)
  }
  const tree = readBlocks(text)
  for (const { kind, span } of tree.limits) reporter.report(kind === 'nesting' ? 'CY1012' : 'CY1013', span)
  const file = readPolicyFile(tree.blocks)
  const entries = [file.metadata, file.glossary, ...file.clauses.map((clause) => clause.entries)].flat()
  return isWithinEntries(entries, reporter) ? analyseFile(file, text, host, reporter) : nothing(reporter)
}

/** Of a file that is not read there is nothing but what is said about it. */
function nothing(reporter: Reporter): PolicyFileAnalysis {
  return {
    policy: undefined,
    diagnostics: reporter.diagnostics(),
    pieces: [],
    examples: [],
    designations: [],
    inert: [],
    officialText: undefined,
    sources: new Map(),
    unrelated: [],
  }
}

function analyseFile(file: PolicyFile, text: string, host: CompilerHost, reporter: Reporter): PolicyFileAnalysis {
  const metadata = readMetadata(file, reporter)
  const officialText = readOfficialText(metadata.officialText, host, reporter)
  for (const span of file.strays) reporter.report('CY1014', span)
  const imports = readImports(file.glossary, host, reporter)
  const declared = declareGlossary(file, imports, reporter)
  const table = withTextDefinitions(file, declared, lexiconsOf(declared)(''))
  const lexiconOf = lexiconsOf(table)
  const uses: Uses = new Map()
  const official = officialText === undefined ? undefined : foldString(officialText)
  const partsOf = definitionReader(
    ({ span }, clause) => imports.glossaries.get(span.file ?? '')?.lexicon ?? lexiconOf(clause),
  )
  const expansion = noExpansion()
  const written = (span: Span): string => asWritten(imports.texts.get(span.file ?? '') ?? text, span)
  const around = [...readHeadings(file), ...readPreamble(file, official, lexiconOf(''), reporter)]
  const defines = (sentence: Excerpt, clause: string): boolean =>
    isDefinition(sentence, table, clause, lexiconOf(clause))
  const read = readArticles(file.clauses, {
    lexicon: lexiconOf,
    defines,
    written,
    table,
    uses,
    partsOf,
    expansion,
    reporter,
  })
  const clauses = file.clauses.map((clause) => {
    const annotations = readAnnotations(clause, reporter)
    const sentences = read.sentences.get(clause.address) ?? []
    const pieces = readClausePieces(clause, annotations, { official, sentences }, reporter)
    const draft = { ...newClauseDraft(clause.address), ...read.clauses.get(clause.address) }
    // Of what is not read no award can be named.
    const named = read.refused.has(clause.address) ? { ...annotations, identifiers: [], groups: [] } : annotations
    return { clause, annotations: named, draft, pieces }
  })
  settleEligibility(read.eligibility, clauses, written, reporter)
  const pieces: readonly CoveragePiece[] = [...around, ...clauses.flatMap((one) => one.pieces)]
  const related = clauses.map(({ clause, annotations, draft }) => {
    return { clause, draft, grouped: annotations.groups.length > 0 }
  })
  settleRelations(related, written, reporter)
  const digested = (): string =>
    official ?? foldString(file.clauses.flatMap((clause) => clause.texts.map((part) => part.content.text)).join(''))
  const policy = lowerPolicy({ metadata, table, uses, clauses, officialText: digested, reporter })
  const designations = designationsIn(pieces, table, lexiconOf, uses)
  const unread = file.clauses.filter(({ address }) => read.refused.has(address))
  checkUnused(table, uses, { clauses: unread, lexicon: lexiconOf }, reporter)
  if (reporter.errors() === 0) {
    checkTiersApart(clauses, table, reporter)
    checkUnusedInText(file, { table, uses, steps: read.steps }, reporter)
  }
  checkUndecided(file, reporter)
  checkReferences(file.clauses, officialText, reporter)
  const diagnostics = addFixes(reporter.diagnostics(), { ...file, text, host }, table.imported)
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === 'error')
  const examples = file.clauses.flatMap((clause) =>
    clause.tables.map((one): ExampleTable => ({
      clause: clause.address,
      header: one.header,
      rows: one.rows,
      span: one.span,
    })),
  )
  return {
    policy: failed ? undefined : policy,
    diagnostics,
    pieces,
    examples,
    officialText,
    sources: imports.texts,
    designations,
    inert: read.inert.map(({ class: kind, span, clause }) => ({ kind, clause, text: written(span), span })),
    unrelated: unrelatedAwards(related, written),
  }
}

/** 称谓 that the text names, or a definition (指) that a clause uses; both are uses. */
function designationsIn(
  pieces: readonly CoveragePiece[],
  table: SymbolTable,
  lexiconOf: (clause: string) => Lexicon,
  uses: Uses,
): readonly Designation[] {
  const designating = (key: string, clause: string): NameSymbol | undefined => {
    const symbol = lookup(table, key, { clause, lists: [] })
    return symbol?.kind === 'name' && symbol.designates ? symbol : undefined
  }
  const inText = countDesignations(pieces, lexiconOf, (key, clause) => {
    const symbol = designating(key, clause)
    if (symbol !== undefined) uses.set(symbol, (uses.get(symbol) ?? new Set<string>()).add(clause))
    return symbol?.label
  })
  const throughDefinitions = [...uses].flatMap(([symbol, clauses]) => {
    if (symbol.kind !== 'name' || !symbol.designates) return []
    return [...clauses]
      .filter((clause) => !inText.some((one) => one.phrase === symbol.label && one.clause === clause))
      .map((clause): Designation => ({ phrase: symbol.label, clause, count: 1 }))
  })
  return [...inText, ...throughDefinitions]
}

function readOfficialText(
  named: PolicyMetadata['officialText'],
  host: CompilerHost,
  reporter: Reporter,
): string | undefined {
  if (named === undefined) {
    reporter.report('CY5008', { start: 0, end: 0 })
    return undefined
  }
  const { path, span } = named
  const text = host.readFile(path)
  if (text === undefined) reporter.report('CY1015', span, { path })
  return text
}

/** A stretch of the text that is neither a condition nor money; its class says why. */
export interface InertText {
  readonly kind: Inert['class']
  /** Address of its article. */
  readonly clause: string
  /** As written. */
  readonly text: string
  readonly span: Span
}

export interface PolicyAnalysis {
  /** Undefined when there are errors. */
  readonly policy: PolicyIr | undefined
  /** Everything that one run found, by position. */
  readonly diagnostics: readonly Diagnostic[]
  /** The policy file piece by piece, for the coverage report. */
  readonly pieces: readonly CoveragePiece[]
  /** 称谓: phrases that the analyst says are no condition, by clause. */
  readonly designations: readonly Designation[]
  /** What asks and gives nothing, in document order: of every article that is read whole. */
  readonly inert: readonly InertText[]
  /** Worked examples, in document order. */
  readonly examples: readonly ExampleTable[]
  /** The official text, when 原文 names it and the host has it. */
  readonly officialText: string | undefined
  /** Texts of the shared glossaries that it uses, by the path that spans name. */
  readonly sources: ReadonlyMap<string, string>
}
