/** A word that is no keyword, where something is given. */
import {
  addingWords,
  beyondWords,
  explainsOnly,
  growingBy,
  inertAdverbs,
  mayWords,
  namesParty,
  performingWords,
  raisingWords,
  statesFigure,
  subtractingWords,
  supposingWords,
  takesIn,
} from '../../../../grammar/tokens/shades.ts'
import { changesName } from '../../../../grammar/tokens/unheard.ts'
import type { WordPiece } from '../../../syntax/pieces/piece.ts'
import { changes, familyOf, opensAct, pointsAtSums } from '../triggers.ts'
import { paysWith } from '../vouchers.ts'
import type { ActUnderWay } from './act-under-way.ts'
import type { Cursor, Step } from './cursor.ts'

export function takeWord(under: ActUnderWay, piece: WordPiece): Step {
  const { act, cursor } = under
  const { pieces, index } = cursor
  const { text } = piece
  // 每增加500万元再增加5万元: so much more, beside what was given.
  const steps = under.each.some(({ words }) => words.some((one) => beyondWords.includes(one.text)))
  if (steps && growingBy.includes(text)) act.adds = true
  else if (changes(pieces, index)) act.change = { how: 'by', up: raisingWords.includes(text), factor: undefined }
  else if (piece.role === 'adverb' || addingWords.includes(text)) takeAdverb(under, text)
  else if (pointsAtSums(pieces, index)) act.pointer = true
  else if (paysWith(pieces, index)) act.form = text
  else if (piece.family === 'Standard') takeStandard(under)
  else if (performingWords.includes(text) && cursor.nextIs('Form')) return 'next'
  else if (isUnread(piece) && !isOfBase(under, piece)) cursor.left.push(piece)
  else return takeText(under, piece)
  return 'next'
}

function takeAdverb({ act, cursor }: ActUnderWay, text: string): void {
  const { left, piece } = cursor
  const isInert = inertAdverbs.includes(text)
  // 给予若10万元: what asks something stands in front of what it asks.
  if (supposingWords.includes(text) && piece !== undefined) left.push(piece)
  if (addingWords.includes(text)) act.adds = true
  else if (mayWords.includes(text)) act.may ||= !cursor.nextIs('Deduct')
  else if (!isInert && piece !== undefined) left.push(piece)
  if (isInert && piece !== undefined && isMisplaced(cursor, act.gives)) left.push(piece)
}

/** 给予均5万元, 5万元均补助: in front of a figure, or between a figure and its form, an adverb of verbs is none. */
function isMisplaced({ next, before }: Cursor, gives: boolean): boolean {
  const within = gives && (before?.kind === 'quantities' || familyOf(before) === 'Give')
  return within || next === undefined || next.kind === 'quantities' || next.kind === 'de'
}

/** 标准为落地投资额的1%: the word says what follows what is given before. */
function takeStandard({ act, cursor, by }: ActUnderWay): void {
  const { next } = cursor
  const states = next?.kind === 'word' && next.role === 'text' && statesFigure(next.text) && next.text.length === 1
  // 给予1万元同比例补助: of what, nobody says.
  const { before, piece } = cursor
  const isOfName = before?.kind === 'word' && before.role === 'text' && act.form.endsWith(before.text)
  // 最高按比例10万元: of what, nobody says.
  const isProRata = by && familyOf(before) === 'By'
  if (((act.figures.length > 0 && !by && isOfName) || isProRata) && piece !== undefined) cursor.left.push(piece)
  if (act.figures.length > 0 || by || !states) return
  act.noun = 'sum'
  act.states = true
  cursor.index += 1
}

const isUnread = ({ role, family, text }: WordPiece): boolean =>
  ['particle', 'unsupported', 'excluding', 'et-cetera'].includes(role) ||
  family === 'Inexact' ||
  (role === 'aside' && !explainsOnly(text))

/** 按设备款（含安装费）的10%: what the figure takes in. */
const isOfBase = ({ cursor: { before } }: ActUnderWay, { role, text }: WordPiece): boolean =>
  role === 'aside' && before?.kind === 'word' && before.phrase !== undefined && takesIn(text) && !changesName(text)

function takeText(under: ActUnderWay, piece: WordPiece): Step {
  const { act, cursor } = under
  // 10万元产业奖励, 全额产业奖励
  const isBehind = (act.figures.length > 0 || (act.whole && cursor.nextIs('Form'))) && !under.by
  // 给予设备款减去10%的补助: less what, nobody says.
  if (subtractingWords.includes(piece.text) && cursor.next?.kind === 'quantities') cursor.left.push(piece)
  // 按20%给予研发单位最高100万元奖励, 按2万元/人的标准给予企业补贴: who is paid.
  const isPaid = namesParty(piece.text) && (familyOf(cursor.before) === 'Give' || isFigureAhead(cursor))
  if (isBehind && piece.role === 'text' && isFormAhead(cursor) && !isPaid) {
    act.form += piece.text
    if (!act.gives) under.loose.push(piece)
    return 'next'
  }
  const { pieces, index } = cursor
  if (isBehind && piece.role === 'phrase' && pieces.some((_, at) => at > index && opensAct(pieces, at))) return 'end'
  under.words.push(piece)
  return 'next'
}

const isFormAhead = ({ behind, isLast }: Cursor): boolean =>
  isLast || behind.some((piece) => ['Form', 'AmountNoun'].includes(familyOf(piece) ?? ''))

export const isFigureAhead = ({ behind }: Cursor): boolean =>
  behind.some(
    (piece) =>
      piece.kind === 'quantities' ||
      (piece.kind === 'word' && piece.role === 'phrase') ||
      ['NotExceed', 'By'].includes(familyOf(piece) ?? ''),
  )
