/** 按照《人才资助办法》给予资助: a document in place of a sum; how much, it says. */
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

/** Of what puts off a sum: a document settles it, and what is printed there counts. */
export const cited = 'citation'

/** The name of a document as what puts off the sum; one with a declared phrase in it is left as it stands. */
export function settledBy(document: readonly Piece[]): readonly Piece[] {
  const [first, last] = [document[0], document.at(-1)]
  const declared = document.some((piece) => piece.kind === 'word' && piece.phrase !== undefined)
  if (first === undefined || last === undefined || declared) return document
  const span = spanning(first.span, last.span)
  return [{ kind: 'key', family: 'Deferral', text: textOf(document).text, payload: cited, span }]
}

/** 按照《人才资助办法》给予资助, wherever it stands. */
export function withCited(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(({ kind }) => kind === 'quantities')) return pieces
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const by = familyOf(pieces[index - 1]) === 'By'
    const settles = piece.kind === 'citation' && by && pieces.slice(index).some((one) => familyOf(one) === 'Give')
    return settles ? settledBy([piece]) : [piece]
  })
}
