/** 给予5万元支持, 给予经费支持: behind a verb of giving or a sum the verb of a wish is the name of what is given. */
import { supportName } from '../../../grammar/tokens/deferrals.ts'
import { totalWords } from '../../../grammar/tokens/shades.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
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
