/** Words of who and when, up to the act or to the end of the segment. */
import {
  addingWords,
  alsoWords,
  applyingWords,
  endsAsNoun,
  explainsOnly,
  firstTimeWords,
  inertAdverbs,
  namesDeed,
  stagedWords,
  statesFigure,
  supposingWords,
  takesIn,
  togetherWords,
  turningWords,
} from '../../../../grammar/tokens/shades.ts'
import { startsOfConditions } from '../../../../grammar/tokens/demanding.ts'
import { changesName } from '../../../../grammar/tokens/unheard.ts'
import type { Comparator, ConditionPart, ConnectiveNode } from '../../../syntax/ast.ts'
import type { Piece, WordPiece } from '../../../syntax/pieces/piece.ts'
import { wordAt } from '../segment-text.ts'
import { choiceBehind } from '../by-choice.ts'
import type { Guard } from '../statement.ts'
import { familyOf, isComparator, opensAct } from '../triggers.ts'
import { asWord, type Bracket, type Cursor, spanOf } from './cursor.ts'
import { takeExclusion } from './exclusions.ts'

interface Draft {
  readonly parts: ConditionPart[]
  readonly also: Guard[]
  first: boolean
  others: boolean
}

export function readGuard(cursor: Cursor): Guard | undefined {
  const first = cursor.index
  const opening = cursor.piece
  const draft: Draft = { parts: [], also: [], first: false, others: false }
  const { parts, also } = draft
  const choice = choiceBehind(cursor.pieces, first)
  const addressed = cursor.family === 'For'
  if (addressed || choice !== undefined) cursor.index += 1
  const pointer = cursor.family === 'Same' || (cursor.piece?.kind === 'word' && cursor.piece.role === 'pointer')
  // 示范店根据小型、中型、大型规模: another guard begins.
  const isOther = (): boolean => cursor.index > first && choiceBehind(cursor.pieces, cursor.index) !== undefined
  while (cursor.piece !== undefined && !cursor.opens && !isOther()) {
    const comparison = readComparison(cursor)
    if (comparison !== undefined) {
      parts.push(comparison)
      continue
    }
    // 小型、中型、大型规模: what they are called.
    const isCalled = choice !== undefined && cursor.index < choice && !namesChoice(cursor.piece)
    if (!isCalled) takePart(cursor, draft, cursor.piece)
    cursor.index += 1
  }
  // 同时，: joins, and asks nothing; 或者给予…: a choice between awards is nothing to leave out.
  if (parts.every((part) => part.kind === 'connective') && also.length === 0 && !draft.others) {
    const choices = cursor.pieces.slice(first, cursor.index).filter(chooses)
    if (cursor.opens && first === 0 && choices.length === 1) cursor.instead = choices[0]
    else cursor.left.push(...choices)
    return undefined
  }
  const shares = takeAlso(cursor, draft)
  const de = parts.findLastIndex((part) => part.kind === 'de')
  return {
    kind: 'guard',
    ...(shares && { shares: true as const }),
    form: addressed ? 'subject' : de >= 0 ? 'clause' : 'bare',
    headed: de >= 0 ? parts.slice(de + 1).some((part) => part.kind === 'word') : addressed,
    others: draft.others,
    pointer,
    first: draft.first,
    adjacent: false,
    origin: opening?.span.start ?? 0,
    parts,
    also,
    span: cursor.spanFrom(first),
  }
}

/** 对合作社也给予: it says nothing of who they are. */
function takeAlso({ piece }: Cursor, { parts, also }: Draft): boolean {
  const last = parts.at(-1)
  const isText = last?.kind === 'word' && last.phrase === undefined && last.role === 'text'
  if (piece === undefined || !isText || !alsoWords.some((word) => last.text.endsWith(word))) return false
  // 企业也: one run of words.
  if (alsoWords.includes(last.text) && parts.length + also.length > 1) parts.pop()
  return true
}

function takePart(cursor: Cursor, draft: Draft, piece: Piece): void {
  const { parts } = draft
  switch (piece.kind) {
    case 'word':
      takeWord(cursor, draft, piece)
      break
    case 'connective':
      if (joinsNothing(piece, cursor, parts.length > 0)) cursor.left.push(piece)
      else parts.push(piece)
      break
    case 'de':
    case 'finding':
    case 'citation':
    case 'listed':
      parts.push(piece)
      break
    case 'exclusion': {
      const exclusion = takeExclusion(cursor, piece)
      if (exclusion !== undefined) parts.push(exclusion)
      break
    }
    case 'bracket':
      takeBracket(cursor, draft, guardsIn(cursor, piece), piece)
      break
    case 'key':
      if (isApplied(piece, parts.at(-1))) break
      if (plainKeys.has(piece.family) || (piece.family === 'For' && parts.length > 0)) parts.push(asWord(piece))
      else if (piece.family !== 'Besides') cursor.left.push(piece)
      break
    case 'quantities':
      parts.push({ kind: 'comparison', comparator: undefined, quantities: piece, span: piece.span })
      break
    default:
      cursor.left.push(piece)
  }
}

/** 获评国家级（或获评省级）的: the other way to qualify; behind 且 whose it is nobody says. */
function takeBracket({ left }: Cursor, { parts, also }: Draft, guards: readonly Guard[], piece: Piece): void {
  const [only, ...more] = guards
  const [first] = only?.parts ?? []
  if (first?.kind !== 'connective' || first.word !== 'or') also.push(...guards)
  else if (more.length > 0 || parts.some(({ kind }) => kind === 'connective')) left.push(piece)
  else parts.push(...(only?.parts ?? []))
}

/** 对与合作社合作的茶企, 对或者茶企: nothing stands in front that it could join; 上市的以及，: or behind. */
function joinsNothing(
  { word, text }: Extract<Piece, { kind: 'connective' }>,
  cursor: Cursor,
  isBehind: boolean,
): boolean {
  const { next, pieces, index, before } = cursor
  if (word === 'enumeration') return false
  // 对同时获评示范、参加展会的茶企
  if (togetherWords.includes(text) && next !== undefined) return false
  // ，或者给予8万元: in place of what stands in front.
  if (word === 'or' && index === 0) return false
  if (familyOf(before) === 'For' || (next === undefined && isBehind)) return true
  return word !== 'and' && opensAct(pieces, index + 1)
}

/** 申请补贴的, 申报享受奖励的: whoever is given anything applies for it. */
const isApplied = ({ family }: { readonly family: string }, before: ConditionPart | undefined): boolean =>
  ['Form', 'Receive'].includes(family) && before?.kind === 'word' && applyingWords.includes(before.text)

/** Keywords that can be words of who and when. */
const plainKeys = new Set([
  ...['Form', 'AmountNoun', 'Give', 'Select', 'Receive', 'Standard'],
  ...['Yearly', 'YearOf', 'Each', 'Per', 'Cumulative'],
])

function takeWord(cursor: Cursor, draft: Draft, piece: WordPiece): void {
  const { parts } = draft
  const { left } = cursor
  if (isOutOfPlace(cursor, piece)) left.push(piece)
  else if (stages(cursor, piece)) cursor.staged = true
  else if (piece.family === 'Others') {
    // 获得科技奖其他奖项: within a name that is not declared.
    if (isUnnamed(parts.at(-1))) parts.push(piece)
    else draft.others = true
  } else if (piece.role === 'adverb') {
    // 首次茶企: nobody is one for the first time.
    if (firstTimeWords.includes(piece.text) && !isPlainName(cursor)) draft.first = true
    else if (!inertAdverbs.includes(piece.text) || cursor.isLast) left.push(piece)
  } else if (piece.role === 'unsupported' || piece.family === 'Inexact') left.push(piece)
  else if (piece.family === 'Then' || (parts.length > 0 && isCopula(cursor, piece))) return
  else if (piece.role === 'aside' && !explainsOnly(piece.text) && !takesInMore(cursor, piece)) left.push(piece)
  else parts.push(piece)
}

/** 物流企业（含供应链企业）: behind a declared phrase that asks who somebody is. */
const takesInMore = ({ before }: Cursor, { text }: WordPiece): boolean =>
  before?.kind === 'word' && before.phrase !== undefined && takesIn(text) && !changesName(text)

/** 对若茶企, 示范的但茶企, 茶企若给予: words in front of what is asked or of a sentence, where a noun stands or nothing. */
function isOutOfPlace({ pieces, index, before, next }: Cursor, { text, phrase }: WordPiece): boolean {
  const inNoun = familyOf(before) === 'For' || before?.kind === 'de'
  if (supposingWords.includes(text))
    return inNoun || before?.kind === 'connective' || next?.kind === 'de' || opensAct(pieces, index + 1)
  if (phrase !== undefined || !turningWords.some((word) => text.startsWith(word))) return false
  // 合作社还可获得5万元: more of what is given, and of nobody's name.
  const adds = addingWords.includes(text) && familyOf(next) === 'Receive'
  const turns = turningWords.includes(text) && !alsoWords.includes(text) && !adds
  return inNoun || (turns && opensAct(pieces, index + 1))
}

/** Behind the word at hand nothing, or nothing but who somebody is: 茶企 of 首次茶企, and not 参加展会. */
function isPlainName({ pieces, index, next, isLast }: Cursor): boolean {
  if (isLast) return true
  if (next?.kind !== 'word' || next.phrase === undefined || !endsAsNoun(next.text) || namesDeed(next.text)) return false
  const does = wordAt(next.text, 0, startsOfConditions) !== undefined
  const behind = pieces[index + 2]
  return !does && (behind === undefined || behind.kind === 'connective' || opensAct(pieces, index + 2))
}

/** 分阶段合计给予: the stages of the sum behind it; without 合计 nobody says whether it is the sum of each. */
const stages = (cursor: Cursor, { text }: WordPiece): boolean =>
  cursor.nextIs('Cumulative') && stagedWords.includes(text)

/** 乙类企业为5万元: between who it is and what they get. */
const isCopula = ({ pieces, index }: Cursor, { phrase, text }: WordPiece): boolean =>
  phrase === undefined && text.length === 1 && statesFigure(text) && opensAct(pieces, index + 1)

const isUnnamed = (part: ConditionPart | undefined): boolean =>
  part?.kind === 'word' && part.phrase === undefined && part.role === 'text'

const namesChoice = (piece: Piece): boolean =>
  piece.kind === 'connective' || (piece.kind === 'word' && piece.phrase !== undefined)

const comparatorOf: Readonly<Record<string, Comparator>> = {
  Reach: 'reach',
  Exceed: 'exceed',
  FallBelow: 'fall-below',
  NotExceed: 'not-exceed',
  Top: 'top',
  Rank: 'rank',
}

/** 达到1亿元以上, 超过50人, 1000万元以上 */
function readComparison(cursor: Cursor): ConditionPart | undefined {
  const { pieces, index, piece } = cursor
  let at = index
  let comparator: Comparator | undefined
  while (isComparator(pieces[at]) || familyOf(pieces[at]) === 'NotExceed') {
    comparator = comparatorOf[familyOf(pieces[at]) ?? ''] ?? comparator
    at += 1
  }
  const list = pieces[at]
  if (list?.kind !== 'quantities') return undefined
  if (at === index && list.items[0]?.bound === undefined && !list.range) return undefined
  cursor.index = at + 1
  return { kind: 'comparison', comparator, quantities: list, span: spanOf(piece, list) }
}

/** （未失信）: what a bracket asks. What it gives or limits is left over here. */
function guardsIn(cursor: Cursor, piece: Bracket): readonly Guard[] {
  return cursor.inside(piece).flatMap((item) => {
    if (item.kind === 'guard') return [item]
    cursor.left.push(piece)
    return []
  })
}
const chooses = (piece: Piece): piece is ConnectiveNode => piece.kind === 'connective' && piece.word === 'or'
