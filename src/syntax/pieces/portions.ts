/**
 * 500万元以下按4%，超过部分按3%: 超过部分 says that what stands before it are parts of the one sum, too. Each of them up to the lowest gets the word
 * that it leaves out.
 */
import { boundsAt, familyOf, isPortionWord, isRest, isShare, restStart, upperEnd } from './bounds.ts'
import type { Piece, PieceSegment, PieceSentence, WordPiece } from './piece.ts'

export function withPortions(sentence: PieceSentence): PieceSentence {
  const segments = sentence.limbs.flatMap((limb) => limb.segments)
  const changed = new Map<PieceSegment, PieceSegment>()
  for (const [at, segment] of segments.entries()) {
    if (!opensWithRest(segment)) continue
    for (const [part, whole] of partsBefore(segments, at)) changed.set(part, whole)
  }
  if (changed.size === 0) return sentence
  const limbs = sentence.limbs.map((limb) => ({
    ...limb,
    segments: limb.segments.map((segment) => changed.get(segment) ?? segment),
  }))
  return { ...sentence, limbs }
}

function opensWithRest({ pieces }: PieceSegment): boolean {
  const end = pieces.findIndex(isPortionWord)
  return end > 0 && isRest(pieces, end) && restStart(pieces, end) === 0
}

/** From the last in front of the rest to the lowest; none where no part begins at nothing. */
function partsBefore(
  segments: readonly PieceSegment[],
  rest: number,
): readonly (readonly [PieceSegment, PieceSegment])[] {
  const found: (readonly [PieceSegment, PieceSegment])[] = []
  let at = rest - 1
  while (at >= 0) {
    const [segment, before] = [segments[at], segments[at - 1]]
    if (segment === undefined || segment.introduces || segment.pieces.some(isPortionWord)) return []
    // 500万元以下按4%
    const share = segment.pieces.findIndex(isShare)
    const end = familyOf(segment.pieces[share - 1]) === 'By' ? share - 1 : share
    // 500万元以下的，按4%
    const alone = end === 0 && share > 0 && before?.pieces.at(-1)?.kind === 'de' && !before.introduces
    const part = alone ? before : segment
    const until = alone ? part.pieces.length : end
    const bounds = boundsAt(part.pieces, until)
    if (share < 0 || bounds.comparisons.length === 0 || part.pieces.some(isPortionWord)) return []
    found.push([part, withWord(part, until)])
    if (upperEnd(bounds)) return found
    at -= alone ? 2 : 1
  }
  return []
}

function withWord(segment: PieceSegment, at: number): PieceSegment {
  const { pieces, span } = segment
  const before: Piece | undefined = pieces[at - 1]
  const word: WordPiece = {
    kind: 'word',
    family: 'Portion',
    text: '',
    phrase: undefined,
    role: 'text',
    span: before?.span ?? span,
  }
  return { ...segment, pieces: [...pieces.slice(0, at), word, ...pieces.slice(at)] }
}
