/**
 * 人工智能（机器人）领域: a bracket inside a name is part of it. What the name asks, or that nothing declares it, is settled of the whole;
 * a bracket that asks, chooses or counts (（须为法人）), or that nothing of the name stands behind, is left as it is.
 */
import { demands } from '../../../grammar/tokens/shades.ts'
import type { Piece, PieceLimb, PieceSentence, WordPiece } from './piece.ts'

export function gatherNames(sentence: PieceSentence): PieceSentence {
  const limbs = sentence.limbs.map((limb): PieceLimb => {
    const segments = limb.segments.map((segment) => ({ ...segment, pieces: joinNames(segment.pieces) }))
    return { ...limb, segments }
  })
  return { ...sentence, limbs }
}

function joinNames(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(isAside)) return pieces
  const joined: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const last = joined.at(-1)
    const next = pieces[index + 1]
    const goesOn = next?.kind === 'word' && ['text', 'phrase'].includes(next.role) && touches(piece, next)
    const inside = isAside(piece) && goesOn && !demands(piece.text)
    const behind = isAside(pieces[index - 1]) && isText(piece)
    if (isText(last) && piece.kind === 'word' && touches(last, piece) && (inside || behind))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text, span: { ...last.span, end: piece.span.end } }
    else joined.push(piece)
  }
  return joined
}

const isAside = (piece: Piece | undefined): piece is WordPiece => piece?.kind === 'word' && piece.role === 'aside'
const isText = (piece: Piece | undefined): piece is WordPiece =>
  piece?.kind === 'word' && piece.family === 'Text' && piece.role === 'text'
const touches = (left: Piece, right: Piece): boolean => left.span.end === right.span.start
