/** Keywords by longest match, and the words that only look like them. */
import type { TokenType } from 'chevrotain'
import { type Keyword, keywords, ordinaryWords } from '../tokens/index.ts'

export interface WordMatch {
  readonly end: number
  /** Undefined for an ordinary word. */
  readonly keyword: Keyword | undefined
}

/** By first character, longest first. */
const table = buildTable()

export function matchWord(text: string, offset: number): WordMatch | undefined {
  const row = table.get(text[offset] ?? '')?.find(({ word }) => text.startsWith(word, offset))
  return row === undefined ? undefined : { end: offset + row.word.length, keyword: row.keyword }
}

/** The keyword that a whole string spells, as in “取高不重复”. */
export function keywordOf(word: string): Keyword | undefined {
  const match = matchWord(word, 0)
  return match?.end === word.length ? match.keyword : undefined
}

/** Tokens whose mere presence makes a stretch of text operative. */
export const strongTokens: ReadonlySet<TokenType> = new Set(
  keywords.filter((row) => row.strong).map((row) => row.token),
)

/** Tokens that count only in front of certain others. */
export const contextual: ReadonlyMap<TokenType, readonly TokenType[]> = new Map(
  keywords.flatMap((row): [TokenType, readonly TokenType[]][] => {
    const before = row.before()
    return before === undefined ? [] : [[row.token, before]]
  }),
)

/** Tokens that count only behind certain others. */
export const trailing: ReadonlyMap<TokenType, readonly TokenType[]> = new Map(
  keywords.flatMap((row): [TokenType, readonly TokenType[]][] => {
    const behind = row.behind()
    return behind === undefined ? [] : [[row.token, behind]]
  }),
)

function buildTable(): ReadonlyMap<string, readonly { word: string; keyword: Keyword | undefined }[]> {
  const rows: { word: string; keyword: Keyword | undefined }[] = [
    ...keywords.flatMap((row) => row.words.map((word) => ({ word, keyword: row }))),
    ...ordinaryWords.map((word) => ({ word, keyword: undefined })),
  ]
  const result = new Map<string, { word: string; keyword: Keyword | undefined }[]>()
  for (const row of rows.sort((left, right) => right.word.length - left.word.length)) {
    const first = row.word[0] ?? ''
    const beginning = result.get(first)
    if (beginning === undefined) result.set(first, [row])
    else beginning.push(row)
  }
  return result
}
