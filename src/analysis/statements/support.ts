/** 给予5万元支持, 给予经费支持: behind a verb of giving or a sum the verb of a wish is the name of what is given. */
import { supportName } from '../../../grammar/tokens/deferrals.ts'
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
