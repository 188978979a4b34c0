/**
 * The scanner of list entries. Works on the text as written (identifiers stand in it verbatim), taking either width of
 * punctuation and either script of the type names.
 */
import type { TokenType } from 'chevrotain'
import * as entries from '../tokens/entries.ts'
import type { Keyword } from '../tokens/vocabulary.ts'
import type { ScanToken } from './scan-token.ts'

/** Folds a word to simplified characters: entries are scanned as written. */
export type FoldWord = (text: string) => string

const keywords: ReadonlyMap<string, Keyword> = new Map(
  [entries.Means, ...entries.typeKeywords].flatMap((row) => row.words.map((word) => [word, row])),
)
/** The same words in both scripts. */
const typeWord =
  /\s*(指|金额|金額|汇率|匯率|比例|数量|數量|是否|认定|認定|等级|等級|类别|類別|日期|事项|事項|清单|清單|名称|名稱|称谓|稱謂)/y
/** 认定为…, 指定…: the type name must end there. */
const typeEnd = /\s*(?:$|[（(`，,])/y

export function scanEntry(text: string, fold: FoldWord): readonly ScanToken[] {
  const colon = findColon(text)
  if (colon === undefined) return text.trim() === '' ? [] : [token(text, 0, text.length, entries.Label)]
  const head = [token(text, 0, colon, entries.Label), token(text, colon, colon + 1, entries.Colon)]
  return [...head, ...scanBody(text, colon + 1, fold)]
}

const punctuation = /[：:（(“《{「）)”》}」]/g

/** The colon in front of a type, otherwise the first one outside brackets and quotes. */
function findColon(text: string): number | undefined {
  let first: number | undefined
  let depth = 0
  for (const { 0: character, index } of text.matchAll(punctuation)) {
    if (character === '：' || character === ':') {
      if (wordAt(text, index + 1) !== undefined) return index
      if (depth === 0) first ??= index
    } else if ('（(“《{「'.includes(character)) depth += 1
    else depth = Math.max(0, depth - 1)
  }
  return first
}

/** The word of a type or 指 behind white space. */
function wordAt(text: string, offset: number): string | undefined {
  typeWord.lastIndex = offset
  return typeWord.exec(text)?.[1]
}

function scanBody(text: string, start: number, fold: FoldWord): readonly ScanToken[] {
  const tokens: ScanToken[] = []
  let offset = skipSpace(text, start)
  const word = wordAt(text, offset) ?? ''
  const declared = word === '' ? undefined : keywords.get(fold(word))
  typeEnd.lastIndex = offset + word.length
  const typed = declared !== undefined && (declared === entries.Means || typeEnd.test(text))
  if (typed) {
    tokens.push(token(text, offset, offset + word.length, declared.token))
    offset += word.length
    if (declared === entries.Means) {
      const from = skipSpace(text, offset)
      return from < text.length ? [...tokens, token(text, from, text.length, entries.Value)] : tokens
    }
  }
  while (offset < text.length) {
    offset = skipSpace(text, offset)
    if (offset >= text.length) break
    const next = scanBodyToken(text, offset, typed)
    tokens.push(next)
    offset = (next.endOffset ?? next.startOffset) + 1
  }
  return tokens
}

function scanBodyToken(text: string, offset: number, typed: boolean): ScanToken {
  const character = text[offset] ?? ''
  if (character === '`') {
    const close = text.indexOf('`', offset + 1)
    const end = close < 0 ? text.length : close + 1
    return token(text, offset, end, entries.Identifier, text.slice(offset + 1, close < 0 ? end : close))
  }
  if (typed && (character === '（' || character === '(')) {
    const close = text.slice(offset).search(/[）)]/u)
    const end = close < 0 ? text.length : offset + close + 1
    return token(text, offset, end, entries.TypeParameter, text.slice(offset + 1, close < 0 ? end : end - 1).trim())
  }
  if (typed && (character === '，' || character === ',')) return token(text, offset, offset + 1, entries.EntryComma)
  if (typed && character === '每')
    return token(text, offset, text.length, entries.ItemName, text.slice(offset + 1).trim())
  const stop = text.indexOf('`', offset + 1)
  return token(text, offset, stop < 0 ? text.length : stop, entries.Value)
}

function skipSpace(text: string, offset: number): number {
  const space = /\s*/y
  space.lastIndex = offset
  return offset + (space.exec(text)?.[0].length ?? 0)
}

function token(text: string, start: number, end: number, tokenType: TokenType, payload?: unknown): ScanToken {
  return {
    image: text.slice(start, end),
    startOffset: start,
    endOffset: end - 1,
    startLine: 1,
    endLine: 1,
    startColumn: start + 1,
    endColumn: end,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
    tokenType,
    payload,
  }
}
