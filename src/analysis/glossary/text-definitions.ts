/**
 * What the text itself defines: （以下简称“检测服务”） gives the phrase in front of it a second name; 本办法所称X，是指Y defines X, if the
 * glossary does not declare it. Of a phrase that the glossary declares, the sentence is its explanation.
 */
import { type Lexicon, phrasePattern } from '../../../grammar/scanner/lexicon.ts'
import { definition, delimitation, mayDefine, shortName } from '../../../grammar/scanner/definition-forms.ts'
import { withinWords } from '../../../grammar/tokens/demanding.ts'
import { namesPersons } from '../../../grammar/tokens/shades.ts'
import { keywordOf } from '../../../grammar/scanner/words.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { PolicyFile } from '../../syntax/policy-file.ts'
import { splitSentences } from '../../syntax/split-sentences.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { DefinitionSymbol, GlossarySymbol, SymbolTable } from '../symbols.ts'

/** The glossary with what the text defines; nothing that the glossary declares is changed. */
export function withTextDefinitions(file: PolicyFile, table: SymbolTable, lexicon: Lexicon): SymbolTable {
  const global = new Map<string, GlossarySymbol>(table.global)
  const paragraphs = [file.preamble, ...file.clauses.map((clause) => clause.texts)]
    .flat()
    .filter(({ kind }) => kind === 'paragraph')
  for (const { content } of paragraphs) {
    if (!mayDefine(content.text)) continue
    const folded = fold(content)
    for (const symbol of [...shortNames(folded, lexicon), ...definitions(folded)]) {
      if (isDeclared(symbol.key, global, table) || !isTellable(symbol, lexicon)) continue
      global.set(symbol.key, symbol)
    }
  }
  return { ...table, global }
}

/** Whether a sentence says what a declared phrase means, and grants nothing. */
export function isDefinition(sentence: Excerpt, table: SymbolTable, clause: string, lexicon: Lexicon): boolean {
  const delimits = delimitation.exec(sentence.text)
  const [whole = '', key] = definition.exec(sentence.text) ?? delimits ?? []
  if (key === undefined || !(table.global.has(key) || table.local.get(clause)?.has(key) === true)) return false
  // 不包括省级补助, which is declared: whether the number that is given holds it is not said.
  const rest = delimits === null ? '' : whole.slice(whole.indexOf(key) + key.length)
  return ![...rest].some((_, index) => lexicon.match(rest, index) !== undefined)
}

/** The words that a paragraph may say the meaning of. */
export function namesDefined(content: Excerpt): readonly string[] {
  if (!mayDefine(content.text)) return []
  const folded = fold(content)
  const short = [...folded.text.matchAll(shortName)].map(([, name = '']) => name)
  return [...short, ...definitions(folded).map(({ key }) => key)]
}

const isDeclared = (key: string, global: ReadonlyMap<string, GlossarySymbol>, table: SymbolTable): boolean =>
  global.has(key) || [...table.local.values()].some((own) => own.has(key))

/** A word of the grammar or a noun for anybody stays what it is, and what is not said with declared phrases defines nothing. */
function isTellable({ key, expression }: DefinitionSymbol, lexicon: Lexicon): boolean {
  const { text } = expression
  if (keywordOf(key) !== undefined || isGeneric(key) || text.includes(key)) return false
  // 高级管理人员，是指茶企中总经理、业务主管: the posts, and nothing that anybody could be asked.
  const end = namesPersons(key) ? lexicon.match(text, 0)?.end : undefined
  const rest = end === undefined ? '' : text.slice(end)
  if (withinWords.some((word) => rest.startsWith(word)) && !holdsPhrase(rest, lexicon)) return false
  return holdsPhrase(text, lexicon)
}

const holdsPhrase = (text: string, lexicon: Lexicon): boolean =>
  [...text].some((_, index) => lexicon.match(text, index) !== undefined)

function shortNames(text: Excerpt, lexicon: Lexicon): readonly DefinitionSymbol[] {
  return [...text.text.matchAll(shortName)].flatMap((match) => {
    const [, name = ''] = match
    const start = phraseBefore(text.text, match.index, lexicon)
    if (start === undefined) return []
    const at = match.index + match[0].indexOf(name)
    return [symbolOf(name, text, at, sliceExcerpt(text, start, match.index))]
  })
}

/** Where the longest declared phrase begins that ends at `end`. */
function phraseBefore(text: string, end: number, lexicon: Lexicon): number | undefined {
  for (let start = Math.max(0, end - 400); start < end; start += 1) {
    if (lexicon.match(text, start)?.end === end) return start
  }
  return undefined
}

function definitions(text: Excerpt): readonly DefinitionSymbol[] {
  return splitSentences(text).flatMap((sentence) => {
    const match = definition.exec(sentence.text)
    const [, name = '', meaning = ''] = match ?? []
    if (match === null) return []
    const from = sentence.text.lastIndexOf(meaning)
    return [symbolOf(name, sentence, sentence.text.indexOf(name), sliceExcerpt(sentence, from, from + meaning.length))]
  })
}

function symbolOf(name: string, text: Excerpt, at: number, expression: Excerpt): DefinitionSymbol {
  const span = spanOf(text, at, at + name.length)
  const common = { key: name, label: name, span, pattern: phrasePattern(name) }
  return { kind: 'definition', ...common, expression, clause: undefined, isFromText: true }
}
