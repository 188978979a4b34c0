/**
 * 按市场租金与实付租金差额的50%, 年产值较上年产值新增部分的2%: the second of two sums is taken off the first, and nothing of it is
 * the 差额 that is left when less was received before.
 */
import {
  betweenWords,
  gapEnds,
  growthEnds,
  growthOverWords,
  overEnds,
  overWords,
} from '../../../grammar/tokens/differences.ts'
import type { ConnectiveNode } from '../../syntax/ast.ts'
import type { KeyPiece, Piece, WordPiece } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export function withSumsApart(pieces: readonly Piece[]): readonly Piece[] {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'connective' && piece.kind !== 'word' && piece.kind !== 'key') continue
    const ends = endsBehind(piece)
    const [first, second] = [pieces[at - 1], pieces[at + 1]]
    // A、B与C差额: of which of them, nobody says.
    if (ends === undefined || !isPhrase(first) || !isPhrase(second) || pieces[at - 2]?.kind === 'connective') continue
    const end = endOf(pieces, at + 2, ends)
    if (end === undefined) continue
    return [...pieces.slice(0, at), between(piece), second, ...withSumsApart(pieces.slice(end))]
  }
  return pieces
}

function endsBehind(piece: WordPiece | KeyPiece | ConnectiveNode): readonly string[] | undefined {
  if (betweenWords.includes(piece.text)) return gapEnds
  if (overWords.includes(piece.text)) return overEnds
  return growthOverWords.includes(piece.text) ? growthEnds : undefined
}

/** Behind the longest run of pieces whose words end a difference. */
function endOf(pieces: readonly Piece[], from: number, ends: readonly string[]): number | undefined {
  const { text, starts } = textOf(pieces.slice(from))
  const lengths = [...starts.slice(1), text.length]
  const found = lengths.findLastIndex((length) => ends.includes(text.slice(0, length)))
  return found < 0 ? undefined : from + found + 1
}

const isPhrase = (piece: Piece | undefined): piece is WordPiece => familyOf(piece) === 'Phrase'

const between = ({ text, span }: WordPiece | KeyPiece | ConnectiveNode): WordPiece => ({
  kind: 'word',
  text,
  phrase: undefined,
  role: 'difference',
  family: 'Text',
  span,
})
