/** 给予5万元支持, 给予经费支持: behind a verb of giving or a sum the verb of a wish is the name of what is given. */
import { supportName } from '../../../grammar/tokens/deferrals.ts'
import { performingWords, totalWords, wholeWords, yearEnd } from '../../../grammar/tokens/shades.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { isGeneric } from '../generic-nouns.ts'
import { familyOf } from './triggers.ts'

export function withSupport(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index): Piece => {
    if (piece.kind !== 'word' || piece.role !== 'encourage' || piece.text !== supportName) return piece
    const given = pieces.slice(0, index).some((one) => one.kind === 'quantities' || familyOf(one) === 'Give')
    const next = pieces[index + 1]
    const ends =
      next === undefined || next.kind === 'bracket' || next.kind === 'exclusion' || next.kind === 'connective'
    if (!given || !ends) return piece
    return { kind: 'key', family: 'Form', text: piece.text, payload: undefined, span: piece.span }
  })
}

/** 对茶企进行补贴: as 给予补贴, behind whom or what it is for. */
export function withPerforming(segment: PieceSegment): PieceSegment {
  const { pieces } = segment
  const at = pieces.findIndex((_, index) => pieces[index + 1] === pieces.at(-1) && familyOf(pieces.at(-1)) === 'Form')
  const word = pieces[at]
  const verb =
    word?.kind === 'word' && word.role === 'text' && word.phrase === undefined
      ? performingWords.find((one) => word.text.endsWith(one))
      : undefined
  const isFor = pieces.slice(0, at).some((piece) => familyOf(piece) === 'For')
  if (word?.kind !== 'word' || verb === undefined || !isFor) return segment
  const end = word.span.end - verb.length
  const name = { ...word, text: word.text.slice(0, -verb.length), span: { ...word.span, end } }
  const gives: Piece = {
    kind: 'key',
    family: 'Give',
    text: verb,
    payload: undefined,
    span: { ...word.span, start: end },
  }
  const named = name.text === '' ? [gives] : [name, gives]
  return { ...segment, pieces: [...pieces.slice(0, at), ...named, ...pieces.slice(at + 1)] }
}

/** 予以全额产业奖励: all of it, whatever it is called. */
export function withWhole(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const [before, next] = [pieces[index - 1], pieces[index + 1]].map(familyOf)
    const isName = piece.kind === 'word' && piece.role === 'text' && before === 'Give' && next === 'Form'
    const word = isName ? wholeWords.find((one) => piece.text.startsWith(one) && piece.text !== one) : undefined
    if (piece.kind !== 'word' || word === undefined) return [piece]
    const start = piece.span.start + word.length
    const key: Piece = {
      kind: 'key',
      family: 'Whole',
      text: word,
      payload: undefined,
      span: { ...piece.span, end: start },
    }
    return [key, { ...piece, text: piece.text.slice(word.length), span: { ...piece.span, start } }]
  })
}

/** 每家企业年补贴总额不超过300万元, 年奖励最高10万元: 每年; 企业年 is nobody. */
export function withYears(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const isPlain = piece.kind === 'word' && piece.role === 'text' && piece.phrase === undefined
    if (!isPlain || !piece.text.endsWith(yearEnd) || !limited.has(familyOf(pieces[index + 1]) ?? '')) return [piece]
    const name = piece.text.slice(0, -yearEnd.length)
    if (name !== '' && !isGeneric(name)) return [piece]
    const start = piece.span.end - yearEnd.length
    const key: Piece = {
      kind: 'key',
      family: 'Yearly',
      text: yearEnd,
      payload: undefined,
      span: { ...piece.span, start },
    }
    return name === '' ? [key] : [{ ...piece, text: name, span: { ...piece.span, end: start } }, key]
  })
}
const limited = new Set(['Form', 'AmountNoun', 'Cumulative', 'NotExceed', 'Highest'])

/** ，总额不超过500万元: of what is given, where no name of it stands in front (贷款总额). */
export function withTotals(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index): Piece => {
    if (piece.kind !== 'word' || piece.phrase !== undefined || !totalWords.includes(piece.text)) return piece
    const before = familyOf(pieces[index - 1])
    const opens = index === 0 || scopes.has(before ?? '')
    const limits = ['NotExceed', 'Highest'].includes(familyOf(pieces[index + 1]) ?? '')
    const isSum = pieces.at(-1)?.kind === 'quantities'
    if (!opens || !limits || !isSum) return piece
    return { kind: 'key', family: 'AmountNoun', text: piece.text, payload: undefined, span: piece.span }
  })
}

const scopes = new Set(['Yearly', 'YearOf', 'EveryYears', 'Cumulative'])
