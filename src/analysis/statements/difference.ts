/** 补发两级之间的差额: the words in front that only say which difference it is belong to it. */
import { differenceWords } from '../../../grammar/tokens/upgrades.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { madeOf, textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export function withDifference(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => familyOf(piece) === 'TopUp')
  let from = at
  while (from > 0 && saysWhich(pieces[from - 1])) from -= 1
  const own = pieces.slice(from, Math.max(at, from))
  return own.length > 0 && madeOf(textOf(own).text, differenceWords)
    ? [...pieces.slice(0, from), ...pieces.slice(at)]
    : pieces
}

const saysWhich = (piece: Piece | undefined): boolean =>
  piece?.kind === 'de' || (piece?.kind === 'word' && piece.phrase === undefined && madeOf(piece.text, differenceWords))
