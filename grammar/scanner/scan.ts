/**
 * The scanner: one folded sentence into tokens. At each place the longest of a declared phrase, a quantity, a pattern and a
 * word decides; what none of them takes is `Text`. Never fails: every character of the sentence is in exactly one token.
 */
import type { TokenType } from 'chevrotain'
import { comparisons, scopes, structure } from '../tokens/index.ts'
import { isFullStop } from './full-stop.ts'
import type { Lexicon, PhrasePayload } from './lexicon.ts'
import { matchListed } from './listed.ts'
import { matchPattern } from './patterns.ts'
import { scanQuantity } from './scan-quantity.ts'
import { settleWords } from './settle-words.ts'
import { joinSplitPhrases } from './split-phrases.ts'
import { keywordOf, matchWord, strongTokens, type WordMatch } from './words.ts'
import type { ScanToken } from './scan-token.ts'

const punctuation = new Map<string, TokenType>([
  ['，', structure.Comma],
  ['；', structure.Semicolon],
  ['：', structure.Colon],
  ['。', structure.Period],
  ['！', structure.Period],
  ['？', structure.Period],
  ['!', structure.Period],
  ['?', structure.Period],
  ['、', structure.Enumeration],
])
/** （未失信）（须经备案）: says who, whether or not what it names is declared. */
const limits =
  /^(?:未(?!来|成年)|无(?!人|线|障|形|机|锡|论|纸)|须|应当|应(?=[为是有在经符具取于不])|必须|需(?!求)|仅|限(?!额|期|价)|只|不(?!含|包|超|低|高|少|另|定|断|锈))[^、]{1,40}$/u
const exclusionOpeners = ['（不含', '（不包括', '（不包含', '（扣除', '（剔除', '（除']
/** A quotation longer than this is read like other text. */
const longestQuotation = 80
/** Parentheses inside parentheses deeper than this are text. */
const deepestParenthesis = 8

interface Found {
  readonly end: number
  readonly token: TokenType
  readonly payload?: unknown
}

export function scan(text: string, lexicon: Lexicon): readonly ScanToken[] {
  return joinSplitPhrases(settleWords(scanWords(text, lexicon), text, makeToken), text, lexicon, makeToken)
}

/** Several readers take the same sentences in turn: its words are found once for as long as the lexicon is used. */
function scanWords(text: string, lexicon: Lexicon): readonly ScanToken[] {
  const known = scanned.get(lexicon) ?? new Map<string, readonly ScanToken[]>()
  scanned.set(lexicon, known)
  const tokens = known.get(text) ?? findWords(text, lexicon)
  known.set(text, tokens)
  return tokens
}

const scanned = new WeakMap<Lexicon, Map<string, readonly ScanToken[]>>()

function findWords(text: string, lexicon: Lexicon): readonly ScanToken[] {
  const tokens: ScanToken[] = []
  const closers: number[] = []
  let textStart = 0
  const flush = (until: number): void => {
    if (until > textStart) tokens.push(makeToken(text, textStart, until, structure.Text))
  }
  let offset = 0
  while (offset < text.length) {
    const found = closers.at(-1) === offset ? closeParenthesis(offset) : scanOne(text, offset, lexicon, closers)
    if (found === undefined) {
      offset += 1
      continue
    }
    if (found.token !== structure.Text) {
      flush(offset)
      tokens.push(makeToken(text, offset, found.end, found.token, found.payload))
      textStart = found.end
    }
    if (found.token === structure.CloseParenthesis) closers.pop()
    offset = found.end
  }
  flush(text.length)
  return tokens
}

const closeParenthesis = (offset: number): Found => ({ end: offset + 1, token: structure.CloseParenthesis })

function scanOne(text: string, offset: number, lexicon: Lexicon, closers: number[]): Found | undefined {
  const phrase = lexicon.match(text, offset)
  const character = text[offset] ?? ''
  if (phrase !== undefined) {
    const longer = longest(scanQuantity(text, offset), matchPattern(text, offset))
    if (longer === undefined || longer.end <= phrase.end || longer.token !== structure.Finding) {
      const payload: PhrasePayload = { key: phrase.key, alternatives: phrase.alternatives }
      return { end: phrase.end, token: structure.Phrase, payload }
    }
  }
  const list = matchListed(text, offset)
  if (list !== undefined) return { end: list.end, token: structure.Listed, payload: list.payload }
  const last = offset === text.length - 1
  const mark = last && isFullStop(text, offset) ? structure.Period : punctuation.get(character)
  if (mark !== undefined) return { end: offset + 1, token: mark }
  const word = wordAt(text, offset, lexicon)
  const wordFound: Found | undefined =
    word === undefined ? undefined : { end: word.end, token: word.keyword?.token ?? structure.Text }
  if (character === '（') return scanParenthesis(text, offset, lexicon, closers, wordFound)
  if (character === '“') return longest(scanQuotation(text, offset, lexicon), wordFound)
  const quantity = scanQuantity(text, offset)
  const pattern = matchPattern(text, offset)
  // 一家 of 对一家企业最高…: each of them rather than one.
  const each = pattern?.token === scopes.Each && pattern.end === quantity?.end
  return each ? longest(pattern, wordFound) : longest(longest(quantity, wordFound), pattern)
}

/** 对接 is an ordinary word, but not in 对接收实习生的企业, where 接收实习生 is declared; nor 应对 in 企业应对欧出口的, where 对欧出口 is. */
function wordAt(text: string, offset: number, lexicon: Lexicon): WordMatch | undefined {
  const word = matchWord(text, offset)
  if (word === undefined || word.keyword !== undefined) return word
  for (let inner = offset + 1; inner < word.end; inner += 1) {
    const phrase = lexicon.match(text, inner)
    if (phrase !== undefined && phrase.end > word.end)
      return { end: inner, keyword: keywordOf(text.slice(offset, inner)) }
  }
  return word
}

/** The longest; of equals the first. */
function longest(first: Found | undefined, second: Found | undefined): Found | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return second.end > first.end ? second : first
}

/** （含）, （责任单位：…）, （不含…）, a parenthesis with something operative in it, or an aside. */
function scanParenthesis(
  text: string,
  offset: number,
  lexicon: Lexicon,
  closers: number[],
  word: Found | undefined,
): Found | undefined {
  if (
    word !== undefined &&
    (word.token === comparisons.Inclusive.token || word.token === comparisons.Exclusive.token)
  ) {
    return word
  }
  const pattern = matchPattern(text, offset)
  if (pattern !== undefined) return pattern
  const again = repeatedNumber(text, offset) ?? fromHereOn(text, offset)
  if (again !== undefined) return again
  const close = matchingClose(text, offset)
  if (close === undefined || closers.length >= deepestParenthesis) return undefined
  const excepts = /(?:的)?除外$/u.test(text.slice(offset + 1, close))
  const opener = excepts ? '（' : exclusionOpeners.find((start) => text.startsWith(start, offset))
  if (opener !== undefined) {
    closers.push(close)
    return { end: offset + opener.length, token: structure.OpenExclusion }
  }
  const isNaming = /^(?:以下|下文)?(?:简称|统称|称)/u.test(text.slice(offset + 1, close))
  const inside = text.slice(offset + 1, close)
  if (!isNaming && (limits.test(inside) || holdsMeaning(inside, lexicon))) {
    closers.push(close)
    return { end: offset + 1, token: structure.OpenParenthesis }
  }
  return { end: close + 1, token: structure.Aside }
}

const repeats = /（(?:(不含|不包含|不包括)([^（）]{1,20})|(含|包含|包括)([^（），]{1,20}))(?:，下同)?）/y
const digit = /[\d.一二三四五六七八九十百千万亿零两]$/u
const boundBehind = /(?:[及或]?以[上下内]|之内)$/u

/** 300万元（含300万元）, 10年以上（含10年，下同）: whether the number in front is one of them, said with the number itself. */
function repeatedNumber(text: string, offset: number): Found | undefined {
  repeats.lastIndex = offset
  const match = repeats.exec(text)
  const [whole = '', not = '', left = '', , taken = ''] = match ?? []
  const number = not === '' ? taken : left
  const isNumber = match !== null && scanQuantity(number, 0)?.end === number.length
  const before = text.slice(0, offset).replace(boundBehind, '')
  if (whole.endsWith('，下同）') && (not !== '' || exceeding.test(before))) return undefined
  // 1300万元（含300万元）: another number.
  if (!isNumber || !before.endsWith(number) || digit.test(before.slice(0, -number.length))) return undefined
  const token = not === '' ? comparisons.Inclusive.token : comparisons.Exclusive.token
  return { end: offset + whole.length, token }
}

const inclusiveHere = /（含(?:本数)?，下同）/y
const exceeding = /(?:超过|高于|大于|多于|超出|低于|不足|少于|小于|不满)[^，。；]*$/u
/** 300张以上（含，下同）: as 以上 is read anyway; of 超过 it would change what follows. */
function fromHereOn(text: string, offset: number): Found | undefined {
  inclusiveHere.lastIndex = offset
  const [whole] = inclusiveHere.exec(text) ?? []
  if (whole === undefined || exceeding.test(text.slice(0, offset))) return undefined
  return { end: offset + whole.length, token: comparisons.Inclusive.token }
}

function matchingClose(text: string, offset: number): number | undefined {
  let depth = 0
  for (let index = offset; index < text.length; index += 1) {
    if (text[index] === '（') depth += 1
    if (text[index] === '）') depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/** Whether a stretch has a declared phrase, a strong word or a number in it. */
function holdsMeaning(text: string, lexicon: Lexicon): boolean {
  for (let offset = 0; offset < text.length;) {
    if (lexicon.match(text, offset) !== undefined) return true
    const number = scanQuantity(text, offset)
    if (number !== undefined && !number.payload.weak) return true
    const word = matchWord(text, offset)
    if (word?.keyword !== undefined && strongTokens.has(word.keyword.token)) return true
    offset = Math.max(word?.end ?? 0, number?.end ?? 0, offset + 1)
  }
  return false
}

/** A quotation is a name, unless it quotes a keyword (“取高不重复”) or holds a declared phrase. */
function scanQuotation(text: string, offset: number, lexicon: Lexicon): Found | undefined {
  const close = text.indexOf('”', offset)
  if (close < 0 || close - offset > longestQuotation) return undefined
  const quoted = text.slice(offset + 1, close)
  const keyword = keywordOf(quoted)
  if (keyword?.strong === true) return { end: close + 1, token: keyword.token }
  for (let inner = offset + 1; inner < close; inner += 1) {
    if (lexicon.match(text, inner) !== undefined) return undefined
  }
  return { end: close + 1, token: structure.Text }
}

function makeToken(text: string, start: number, end: number, tokenType: TokenType, payload?: unknown): ScanToken {
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
