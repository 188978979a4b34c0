/**
 * How long something is given, and how much of what is counted: 补贴期限不超过3年, 连续三年, 给予为期五年…, 补贴面积不超过60平方米. Such a run of
 * words is one thing wherever it stands, so it is taken out of the row of pieces, and what is left reads as it would without.
 */
import { namesApplicant, namesParty, partyUnits } from '../../../grammar/tokens/shades.ts'
import {
  countsHadTime,
  fills,
  lastingWords,
  namesCounted,
  namesCourse,
  namesInstrument,
  namesTerm,
  namesTime,
  beforeTerm,
  stakeShares,
} from '../../../grammar/tokens/terms.ts'
import { type EachPayload, readYears } from '../../../grammar/scanner/patterns.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityListNode, QuantityNode, WordNode } from '../../syntax/ast.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { isPeriod } from '../measure-units.ts'
import { textOf } from './segment-text.ts'
import { familyOf, isComparator, isSum } from './triggers.ts'

/** At most so long, or so many. */
export interface Term {
  readonly list: QuantityListNode
  /** 补贴面积, where the glossary says what it is. */
  readonly words: readonly WordNode[]
  /** Between the verb and what is given: 给予为期三年…. */
  readonly within: boolean
  readonly span: Span
}

/** The pieces of a segment without their terms, and the terms. */
export function takeTerms(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly terms: readonly Term[]
} {
  const row = pieces.filter((piece) => !countsHad(piece))
  const kept: Piece[] = []
  const terms: Term[] = []
  let index = 0
  while (index < row.length) {
    const found = termAt(row, index)
    if (found === undefined) {
      const piece = row[index]
      if (piece !== undefined) kept.push(piece)
      index += 1
      continue
    }
    terms.push(found.term)
    index = found.end
  }
  return terms.length === 0 ? { pieces, terms } : { pieces: kept, terms }
}

/** （含已享受的年份）: of the term. */
const countsHad = (piece: Piece): boolean =>
  piece.kind === 'word' && piece.role === 'aside' && countsHadTime(piece.text)

interface Found {
  readonly term: Term
  /** The first piece behind it and what joins it to the rest. */
  readonly end: number
}

function termAt(pieces: readonly Piece[], index: number): Found | undefined {
  return (
    consecutive(pieces, index) ??
    ofEach(pieces, index) ??
    besideSum(pieces, index) ??
    labelled(pieces, index) ??
    given(pieces, index)
  )
}

/** 给予3000万元、占股比例不超过20%、年限不超过8年的股权投资: joined to the sum by 、, in front of the 的 of what is given. */
function besideSum(pieces: readonly Piece[], index: number): Found | undefined {
  const gives = pieces.slice(0, index).some(isGiving)
  if (!joinsList(pieces[index]) || !isSum(pieces, index - 1) || !gives) return undefined
  let list: QuantityListNode | undefined
  let at = index
  while (joinsList(pieces[at])) {
    const ceiling = pieces.findIndex((piece, place) => place > at && isCeiling(piece))
    const noun = pieces.slice(at + 1, ceiling)
    const limit = oneOf(pieces[ceiling + 1])
    const kind = limit?.items[0]?.value.kind
    if (ceiling < 0 || limit === undefined || noun.some(isNoWord)) return undefined
    const { text } = textOf(noun)
    if (kind === 'duration' && namesTerm(text, true) && list === undefined) list = limit
    else if (kind !== 'rate' || !stakeShares.includes(text)) return undefined
    at = ceiling + 2
  }
  const [first, last] = [pieces[index + 1], pieces[at - 1]]
  if (list === undefined || first === undefined || last === undefined || pieces[at]?.kind !== 'de') return undefined
  const { text } = textOf(pieces.slice(at + 1))
  return { term: { list, words: [], within: !namesInstrument(text), span: spanning(first.span, last.span) }, end: at }
}

const isNoWord = (piece: Piece): boolean => piece.kind !== 'word' || piece.phrase !== undefined
const joinsList = (piece: Piece | undefined): boolean => piece?.kind === 'connective' && piece.word === 'enumeration'

/** 单笔贷款贴息时间最长不超过1年: what is worked out is one of them anyway. 每月 is how much of the time. */
function ofEach(pieces: readonly Piece[], index: number): Found | undefined {
  const piece = pieces[index]
  if (piece?.kind !== 'key' || piece.family !== 'Each' || index > 0) return undefined
  const { measure } = piece.payload as EachPayload
  const found = isPeriod(measure) ? undefined : labelled(pieces, index + 1)
  // 每个项目补贴面积不超过500平方米: of each of them, however many there are.
  const isTime = found?.term.list.items[0]?.value.kind === 'duration'
  if (found === undefined || !isTime || found.end < pieces.length) return undefined
  return { ...found, term: { ...found.term, span: spanning(piece.span, found.term.span) } }
}

/** 连续补贴两年 · 给予连续三年、每年20万元的补贴 */
function consecutive(pieces: readonly Piece[], index: number): Found | undefined {
  const piece = pieces[index]
  const count = piece?.kind === 'key' && piece.family === 'Consecutive' ? readYears(piece.text) : undefined
  if (piece?.kind !== 'key' || count === undefined || lastsWithin(pieces, index + 1)) return undefined
  const { text, span } = piece
  const item: QuantityNode = {
    kind: 'quantity',
    value: { kind: 'duration', count: { numerator: BigInt(count), denominator: 1n }, unit: '年' },
    bound: undefined,
    mark: undefined,
    text,
    span,
  }
  const before = pieces[index - 1]
  const within = isGiving(before) || isPaid(before)
  return { term: { list: listOf(item), words: [], within, span }, end: behindJoin(pieces, index + 1, index) }
}

/** 连续两年获评示范的: how long somebody has done so, and no term of what is given. */
function lastsWithin(pieces: readonly Piece[], from: number): boolean {
  const [first] = pieces.slice(from)
  if (first?.kind !== 'word' || !['phrase', 'text'].includes(first.role)) return false
  const ends = (piece: Piece, at: number): boolean => piece.kind === 'de' || piece.kind === 'key' || isSum(pieces, at)
  const end = pieces.findIndex((piece, at) => at >= from && ends(piece, at))
  return end < 0 || pieces[end]?.kind === 'de' || isComparator(pieces[end])
}

/** 补贴期限最长不超过24个月 · 期限3年 · 补贴面积不超过60平方米 · 单个企业补贴面积… · 累计不超过三年 · 为期三年 */
function labelled(pieces: readonly Piece[], index: number): Found | undefined {
  const ofEach = familyOf(pieces[index]) === 'Each'
  let at = ofEach ? index + 1 : index
  let text = ''
  const words: WordNode[] = []
  for (;;) {
    const piece = pieces[at]
    const isWord = piece?.kind === 'word' && (piece.role === 'text' || piece.role === 'phrase')
    if (!isWord && !['Form', 'Receive', 'Highest', 'Cumulative'].includes(familyOf(piece) ?? '')) break
    // 最长不超过三年: behind the noun the ceiling begins.
    if (familyOf(piece) === 'Highest' && text !== '') break
    if (piece?.kind === 'word') words.push(piece)
    if (familyOf(piece) !== 'Highest' && piece !== undefined && 'text' in piece) text += piece.text
    at += 1
  }
  const limits = at
  while (isCeiling(pieces[at])) at += 1
  const list = oneOf(pieces[at])
  const [item] = list?.items ?? []
  if (list === undefined || item === undefined || pieces[at + 1]?.kind === 'de') return undefined
  if (lastingWords.includes(text) && lastsWithin(pieces, at + 1)) return undefined
  const ceiling = at > limits || isCeiling(pieces[index]) || item.bound === 'or-less'
  const isTime = item.value.kind === 'duration'
  const isWhole = index === 0 && at === pieces.length - 1
  // 单个企业补贴面积不超过500平方米: of the one who applies; 单个项目补贴面积 is of each of their projects.
  if (ofEach && !isOfApplicant(pieces[index], beforeTerm(text))) return undefined
  const says =
    (isTime && (namesTerm(text, ceiling) || lastingWords.includes(text))) ||
    (isTime && isWhole && (namesCourse(text) || (ceiling && (fills(text) || namesTime(text))))) ||
    (item.value.kind === 'count' && item.value.unit !== '' && ceiling && namesCounted(text)) ||
    (isWhole && text === '' && familyOf(pieces[index]) === 'Highest' && countsThings(item))
  // 重点项目补贴面积不超过2000平方米: for whom, in front of it.
  const [opening] = words
  const rest = opening?.phrase === undefined ? '' : text.slice(opening.text.length)
  if (pieces[index] === opening && (namesCounted(rest) || namesTerm(rest, ceiling))) return undefined
  // 面积不超过800平方米 of what the glossary declares is asked; 补贴面积 cuts what is counted.
  const plain = (item.bound === undefined || item.bound === 'or-less') && item.mark !== 'exclusive'
  if (!says || !plain) return undefined
  const first = pieces[index]
  if (first === undefined) return undefined
  const within = isGiving(pieces[index - 1])
  const named = words.filter(({ role }) => role === 'phrase')
  const term = { list, words: named, within, span: spanning(first.span, list.span) }
  return { term, end: behindJoin(pieces, at + 1, index) }
}

/** 单个企业, 每家. */
const isOfApplicant = (each: Piece | undefined, noun: string): boolean =>
  noun === '' ? each?.kind === 'key' && partyUnits.some((one) => each.text.endsWith(one)) : namesApplicant(noun)

/** 给予不超过3年的场租补贴 · 给予企业累计3年的场租补贴 · 给予两年的贷款贴息补助 */
function given(pieces: readonly Piece[], index: number): Found | undefined {
  const direct = isGiving(pieces[index - 1])
  if (!direct && !(isPaid(pieces[index - 1]) && isGiving(pieces[index - 2]))) return undefined
  let at = index
  while (isCeiling(pieces[at]) || familyOf(pieces[at]) === 'Cumulative') at += 1
  const list = oneOf(pieces[at])
  const first = pieces[index]
  if (list?.items[0]?.value.kind !== 'duration' || first === undefined || at + 1 >= pieces.length) return undefined
  // 给予企业3年租金补贴: how long, or so many years of it.
  if (!direct && pieces[at + 1]?.kind !== 'de') return undefined
  const span = spanning(first.span, list.span)
  return { term: { list, words: [], within: true, span }, end: behindJoin(pieces, at + 1, index) }
}

/** Behind a term in the middle of a grant: 、 or 的 that joins it to what is given. */
function behindJoin(pieces: readonly Piece[], end: number, start: number): number {
  const piece = pieces[end]
  if (piece?.kind === 'connective' && piece.word === 'enumeration') return end + 1
  const before = pieces[start - 1]
  return piece?.kind === 'de' && (isGiving(before) || isPaid(before)) ? end + 1 : end
}

const isGiving = (piece: Piece | undefined): boolean => ['Give', 'Provide'].includes(familyOf(piece) ?? '')
/** 企业 of 给予企业… */
const isPaid = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && piece.role === 'text' && namesParty(piece.text)

/** 每家给予3万元，最多20家: what no sum counts is refused where it is folded. */
const countsThings = ({ value }: QuantityNode): boolean =>
  value.kind === 'count' && value.unit !== '' && value.unit !== '次'

const isCeiling = (piece: Piece | undefined): boolean => ['Highest', 'NotExceed'].includes(familyOf(piece) ?? '')

const oneOf = (piece: Piece | undefined): QuantityListNode | undefined =>
  piece?.kind === 'quantities' && piece.items.length === 1 ? piece : undefined

const listOf = (item: QuantityNode): QuantityListNode => ({
  kind: 'quantities',
  items: [item],
  groups: [[item]],
  range: false,
  choice: false,
  span: item.span,
})
