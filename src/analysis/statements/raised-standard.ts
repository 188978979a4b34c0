/**
 * 对标杆店，可提高资助标准，给予10万元资助: a sum in place of the one before it, which the words in front of it say; as if 提高资助标准 stood in front of
 * the verb.
 */
import { raisedStandards } from '../../../grammar/tokens/shades.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { gives, isSum } from './triggers.ts'

export const outdoing = 'Outdoes'

export function withRaisedStandards(segments: readonly PieceSegment[]): readonly PieceSegment[] {
  return segments.flatMap((segment, index) => {
    const next = segments[index + 1]
    if (raises(segment) && next !== undefined && givesSum(next)) return []
    const before = segments[index - 1]
    if (before === undefined || !raises(before) || !givesSum(segment)) return [segment]
    const [first] = segment.pieces
    const span = first?.span ?? segment.span
    const mark: Piece = {
      kind: 'key',
      family: outdoing,
      text: '',
      payload: undefined,
      span: { ...span, end: span.start },
    }
    return [{ ...segment, pieces: [mark, ...segment.pieces], span: { ...segment.span, start: before.span.start } }]
  })
}

/** Whether or not the glossary has it as a name. */
const raises = ({ pieces, introduces }: PieceSegment): boolean =>
  !introduces && raisedStandards.includes(pieces.map((piece) => ('text' in piece ? piece.text : ' ')).join(''))

const givesSum = (segment: PieceSegment): boolean =>
  gives(segment) && segment.pieces.some((_, at) => isSum(segment.pieces, at))
