/**
 * Articles read one at a time, with the glossary that the caller has at the moment: for who drafts one and reads an article again
 * when a phrase of it is new. The file is taken apart once; a reading costs its article alone, however long the file is.
 */
import { type Lexicon, phrasePattern } from '../../grammar/scanner/lexicon.ts'
import type { CompilerHost } from '../host.ts'
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import { asWritten } from '../source/as-written.ts'
import { foldString } from '../source/fold.ts'
import type { Entry } from '../syntax/entry.ts'
import { readGlossaryFile } from '../syntax/glossary-file.ts'
import type { ClauseSource, ClauseText, PolicyFile } from '../syntax/policy-file.ts'
import { readBlocks } from '../syntax/read-blocks.ts'
import { readPolicyFile } from '../syntax/read-policy-file.ts'
import { isBareChapter, readArticles } from './articles/read-articles.ts'
import { definitionReader, noExpansion } from './definitions.ts'
import type { Uses } from './environment.ts'
import { declareGlossary } from './glossary/declare.ts'
import { readImports } from './glossary/imports.ts'
import { isImport } from './glossary/shared-glossary.ts'
import { isDefinition, namesDefined, withTextDefinitions } from './glossary/text-definitions.ts'
import { isReadable } from './readable.ts'
import { makeReporter } from './report.ts'
import { lexiconsOf } from './lexicons.ts'
import { isUsedIn } from './rules/unused.ts'
import { type ClauseTree, clauseTrees } from './statements/outline.ts'

/** What can be read without the rest of its file. */
export interface Article {
  readonly clauses: readonly ClauseSource[]
  /** All that it says, folded. */
  readonly text: string
}

/** A line of a glossary that is in no file. */
export interface LooseEntry {
  readonly entry: Entry
  /** Address of the clause that it is declared in; undefined for the glossary. */
  readonly clause: string | undefined
}

export interface ArticleAnswer {
  /** In the order of the file. */
  readonly errors: readonly Diagnostic[]
  readonly used: ReadonlySet<LooseEntry>
}

export interface ArticleFile {
  readonly articles: readonly Article[]
  /** Those of the entries that the article could name. */
  readonly inSight: (article: Article, entries: readonly LooseEntry[]) => readonly LooseEntry[]
  readonly read: (article: Article, inSight: readonly LooseEntry[]) => ArticleAnswer
}

/** `- 设备投资：金额`; spans of it name the line itself as their file. */
export function looseEntry(line: string, clause: string | undefined): LooseEntry | undefined {
  const [entry] = readGlossaryFile(readBlocks(line).blocks, line).entries
  return entry === undefined ? undefined : { entry, clause }
}

export function articleFile(text: string, host: CompilerHost): ArticleFile {
  const isWhole = isReadable(text, { start: 0, end: 0 }, makeReporter())
  const file = readPolicyFile(readBlocks(isWhole ? text : '').blocks)
  const imports = readImports(file.glossary, host, makeReporter())
  const defining = definingParagraphs(file)
  const own = file.glossary.map((entry): LooseEntry => ({ entry, clause: undefined }))
  const around = { text, file, imports, defining, own }
  return {
    articles: clauseTrees(file.clauses).flatMap(articlesIn),
    inSight: ({ text: said, clauses }, entries) => {
      const addresses = new Set(clauses.map(({ address }) => address))
      const possible = entries.filter(({ clause }) => clause === undefined || addresses.has(clause))
      return entriesNamedIn(withDefining(said, defining).text, possible)
    },
    read: (article, inSight) => readOne(article, inSight, around),
  }
}

interface Around {
  readonly text: string
  readonly file: PolicyFile
  readonly imports: ReturnType<typeof readImports>
  readonly defining: readonly DefiningParagraph[]
  readonly own: readonly LooseEntry[]
}

/** A chapter that only holds its articles says nothing of them. */
function articlesIn(tree: ClauseTree): readonly Article[] {
  if (isBareChapter(tree)) return tree.children.flatMap(articlesIn)
  const clauses = clausesOf(tree)
  const said = clauses.flatMap(({ heading, texts }) => [heading.text, ...texts.map(({ content }) => content.text)])
  return [{ clauses, text: foldString(said.join('\n')) }]
}

const clausesOf = ({ clause, children }: ClauseTree): readonly ClauseSource[] => [
  clause,
  ...children.flatMap(clausesOf),
]

function readOne(article: Article, inSight: readonly LooseEntry[], around: Around): ArticleAnswer {
  const { text, file, imports, own } = around
  const defining = withDefining(article.text, around.defining)
  const declared = declareGlossary(
    fileOf(article, [...entriesNamedIn(defining.text, own), ...inSight], file),
    imports,
    makeReporter(),
  )
  const places = { ...file, preamble: defining.paragraphs, clauses: [] }
  const table = withTextDefinitions(places, declared, lexiconsOf(declared)(''))
  const lexicon = lexiconsOf(table)
  const uses: Uses = new Map()
  const reporter = makeReporter()
  const lexiconIn = ({ file: path = '' }: Span): Lexicon | undefined => imports.glossaries.get(path)?.lexicon
  const { refused } = readArticles(article.clauses, {
    ...{ lexicon, table, uses, reporter, expansion: noExpansion() },
    defines: (sentence, clause) => isDefinition(sentence, table, clause, lexicon(clause)),
    written: (span) => asWritten(span.file === undefined ? text : (imports.texts.get(span.file) ?? span.file), span),
    partsOf: definitionReader(({ span }, clause) => lexiconIn(span) ?? lexicon(clause)),
  })
  const unread = article.clauses.filter(({ address }) => refused.has(address))
  const isUsed = isUsedIn(table, uses, { clauses: unread, lexicon })
  const used = inSight.filter(({ entry, clause }) => {
    const symbol = clause === undefined ? table.global.get(entry.key) : table.local.get(clause)?.get(entry.key)
    return symbol !== undefined && isUsed(symbol)
  })
  const errors = reporter.diagnostics().filter(({ severity, span }) => severity === 'error' && span.file === undefined)
  return { errors, used: new Set(used) }
}

function fileOf({ clauses }: Article, entries: readonly LooseEntry[], file: PolicyFile): PolicyFile {
  const glossary = entries.filter(({ clause }) => clause === undefined).map(({ entry }) => entry)
  return {
    ...file,
    glossary,
    clauses: clauses.map((one) => {
      const local = entries.filter(({ clause }) => clause === one.address).map(({ entry }) => entry)
      return local.length === 0 ? one : { ...one, entries: [...one.entries, ...local] }
    }),
  }
}

interface DefiningParagraph {
  readonly paragraph: ClauseText
  readonly names: readonly string[]
  readonly text: string
}

function definingParagraphs({ preamble, clauses }: PolicyFile): readonly DefiningParagraph[] {
  return [...preamble, ...clauses.flatMap(({ texts }) => texts)].flatMap((paragraph) => {
    const names = paragraph.kind === 'quote' ? [] : namesDefined(paragraph.content)
    return names.length === 0 ? [] : [{ paragraph, names, text: foldString(paragraph.content.text) }]
  })
}

/** The article with what the file says of words in it. */
function withDefining(
  said: string,
  defining: readonly DefiningParagraph[],
): { readonly text: string; readonly paragraphs: readonly ClauseText[] } {
  const { text, members } = namedIn(
    said,
    defining,
    ({ names }) => names,
    ({ text }) => text,
  )
  return { text, paragraphs: members.map(({ paragraph }) => paragraph) }
}

const entriesNamedIn = (text: string, entries: readonly LooseEntry[]): readonly LooseEntry[] =>
  namedIn(
    text,
    entries,
    // What an article has of its own may stand in no sentence of it.
    ({ entry, clause }) => (clause === undefined ? wordsOf(entry) : ['']),
    ({ entry: { body } }) => (body?.kind === 'definition' ? foldString(body.expression.text) : ''),
  ).members

/** A word that the text has wherever it names the phrase; a declaration of another file has none, and is always there. */
function wordsOf(entry: Entry): readonly string[] {
  if (isImport(entry)) return ['']
  const item = entry.body?.kind === 'declaration' ? entry.body.item : undefined
  const { prefix, alternatives } = phrasePattern(entry.key)
  const own = prefix === '' ? (alternatives ?? []).map((one) => one.slice(0, 1)) : [prefix]
  return [...own, ...(item === undefined ? [] : [foldString(item)]), ...entry.children.flatMap(wordsOf)]
}

/** Those of which a word stands in the text, or in what one of them says; in their order. */
function namedIn<T>(
  text: string,
  all: readonly T[],
  words: (one: T) => readonly string[],
  says: (one: T) => string,
): { readonly text: string; readonly members: readonly T[] } {
  const taken = new Set<T>()
  let whole = text
  for (let reach = ''; reach.length < whole.length;) {
    reach = whole
    const more = all.filter((one) => !taken.has(one) && words(one).some((word) => reach.includes(word)))
    for (const one of more) taken.add(one)
    whole += more.map(says).join('')
  }
  return { text: whole, members: all.filter((one) => taken.has(one)) }
}
