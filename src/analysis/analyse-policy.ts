/**
 * Analysis of a whole policy file: glossary, clauses, sentences, coverage classes. In: text. Out: the IR, when there are no
 * errors, and everything that was found. All errors of a run at once: a sentence that fails costs itself alone.
 */
import { type Lexicon, makeLexicon } from '../../grammar/scanner/lexicon.ts'
import type { CompilerHost } from '../host.ts'
import { countDesignations } from './count-designations.ts'
import type { CoveragePiece, Designation } from '../coverage/types.ts'
import type { Span, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ExampleTable } from '../examples/types.ts'
import { lowerPolicy } from '../ir/lower/lower-policy.ts'
import type { Excerpt } from '../source/excerpt.ts'
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
import { readClauseTexts } from './clauses/clause-texts.ts'
import { asWritten, newClauseDraft } from './clauses/read-clause.ts'
import type { ClauseContext } from './clauses/clause-context.ts'
import type { Uses } from './clauses/environment.ts'
import { definitionReader, noExpansion } from './definitions.ts'
import { declareGlossary } from './glossary/declare.ts'
import { readImports } from './glossary/imports.ts'
import { isDefinition, withTextDefinitions } from './glossary/text-definitions.ts'
import { checkUnusedInText } from './gate/check-unused.ts'
import { checkClauses } from './gate/check-clauses.ts'
import { checkTiersApart } from './gate/tiers-apart.ts'
import { addFixes } from './fixes/index.ts'
import { type PolicyMetadata, readMetadata } from './metadata.ts'
import { readPreamble, readHeadings } from './pieces.ts'
import { isReadable, isWithinEntries } from './readable.ts'
import { type ReadArticles, readArticles } from './articles/read-articles.ts'
import { settleEligibility } from './articles/settle-eligibility.ts'
import { makeReporter, type Reporter } from './report.ts'
import type { Inert } from './statements/inert.ts'
import { type GlossarySymbol, lookup, type NameSymbol, type SymbolTable } from './symbols.ts'
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
  const table = withTextDefinitions(file, declared, makeLexicons(declared)(''))
  const lexiconOf = makeLexicons(table)
  const uses: Uses = new Map()
  const official = officialText === undefined ? undefined : foldString(officialText)
  const partsOf = definitionReader(
    ({ span }, clause) => imports.glossaries.get(span.file ?? '')?.lexicon ?? lexiconOf(clause),
  )
  const expansion = noExpansion()
  const written = (span: Span): string => asWritten(imports.texts.get(span.file ?? '') ?? text, span)
  const around = [...readHeadings(file), ...readPreamble(file, official, lexiconOf(''), reporter)]
  const defines = (sentence: Excerpt, clause: string): boolean => isDefinition(sentence, table, clause)
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
    const made = read.clauses.get(clause.address)
    // What the new passes have read whole is read here only for its coverage and for who is responsible.
    const here = made === undefined ? reporter : makeReporter()
    const usesHere = made === undefined ? uses : new Map<GlossarySymbol, Set<string>>()
    const errorsBefore = here.nameErrors()
    const context: ClauseContext = {
      clause,
      table,
      reporter: here,
      uses: usesHere,
      interest: annotations.interest,
      partsOf,
      written,
      expansion,
      draft: newClauseDraft(clause.address),
      failed: () => here.nameErrors() > errorsBefore,
      carried: [],
      isFull: false,
      lists: [],
      sentenceAwards: [],
      gates: [],
    }
    const pieces = readClauseTexts(context, annotations, lexiconOf(clause.address), { official })
    const { accountable, validity } = context.draft
    // What is found besides awards stands, whoever reads these.
    if (made !== undefined) for (const one of here.diagnostics()) if (keptCodes.includes(one.code)) reporter.adopt(one)
    const draft =
      made === undefined ? context.draft : { ...newClauseDraft(clause.address), accountable, validity, ...made }
    return { clause, annotations, context, draft, pieces }
  })
  settleEligibility(read.eligibility, clauses, written, reporter)
  const pieces: readonly CoveragePiece[] = [...around, ...clauses.flatMap((one) => one.pieces)]
  const related = clauses.map(({ clause, annotations, draft }) => {
    return { clause, draft, grouped: annotations.groups.length > 0 }
  })
  settleRelations(related, reporter)
  const digested = (): string =>
    official ?? foldString(file.clauses.flatMap((clause) => clause.texts.map((part) => part.content.text)).join(''))
  const policy = lowerPolicy({ metadata, table, uses, clauses, officialText: digested, reporter })
  const designations = designationsIn(pieces, table, lexiconOf, uses)
  checkUnused(table, uses, reporter)
  if (reporter.errors() === 0) {
    // What the new passes have read whole accounts for itself.
    checkClauses(
      clauses.filter(({ clause }) => !read.clauses.has(clause.address)),
      table,
      reporter,
    )
    checkTiersApart(clauses, table, reporter)
    reportUnsettled(read.unsettled, written, reporter)
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

/** What an article was refused for, where the older reader has nothing to say against it. */
function reportUnsettled(places: ReadArticles['unsettled'], written: (span: Span) => string, reporter: Reporter): void {
  for (const { span, why } of places) {
    const text = written(span)
    if (why === 'unsettled') reporter.report('CY4107', span, { text })
    else if (why === 'whose')
      reporter.report('CY4118', span, { text, first: '只在同一句的几项之间', second: '与前面各项也不能同得' })
    else reporter.report('CY4118', span, { text, first: '与前面各档相加', second: '是同一笔奖补的另一档，只得一档' })
  }
}

/** Figures that no reading can save among them: 约20万元, 2月30日. */
const keptCodes: readonly string[] = ['CY1016', 'CY3020', 'CY3021', 'CY4026']

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

/** A clause's own declarations are phrases in that clause alone. */
function makeLexicons(table: SymbolTable): (clause: string) => Lexicon {
  const fields = table.lists.filter((list) => list.clause === undefined).flatMap((list) => list.fields)
  const global = makeLexicon([...table.global.values(), ...fields].map((symbol) => symbol.pattern))
  const local = new Map<string, Lexicon>()
  for (const [clause, symbols] of table.local) {
    const own = [...symbols.values()].flatMap((symbol): readonly GlossarySymbol[] =>
      symbol.kind === 'list' ? [symbol, ...symbol.fields] : [symbol],
    )
    local.set(
      clause,
      makeLexicon(
        own.map((symbol) => symbol.pattern),
        global,
      ),
    )
  }
  return (clause) => local.get(clause) ?? global
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
