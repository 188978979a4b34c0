/** Segments that only wish, and what they wish. */
import { startsOfConditions } from '../../../grammar/tokens/demanding.ts'
import { aimingWords, encouragingWords, furtheringWords } from '../../../grammar/tokens/wishes.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { withoutChoosing } from './choosing.ts'
import { aims, encourages, furthers, isPlain } from './inert.ts'
import { readSelection } from './read-budget.ts'
import { textOf, wordAt } from './segment-text.ts'
import { familyOf, gives, isSum, opensAct } from './triggers.ts'

/**
 * Segments that only wish. 鼓励… always does; 打造… does where a subject of its own follows (对…), and so does what goes on
 * from a wish up to there, unless it opens as a condition does.
 */
export function wishesOf(segments: readonly PieceSegment[]): ReadonlySet<PieceSegment> {
  const found = new Set<PieceSegment>()
  let run: PieceSegment[] = []
  let wished = false
  for (const segment of segments) {
    const { pieces } = segment
    if (encourages(segment)) {
      for (const one of run) found.add(one)
      run = []
      found.add(segment)
      wished = true
    } else if (furthers(segment) || aims(segment) || (wished && continues(segment))) run.push(segment)
    else {
      // …，择优评选一批示范平台，: who it is for is named anew.
      const named = familyOf(withoutChoosing(pieces).rest[0]) === 'For' || readSelection(segment) !== undefined
      if (named) for (const one of run) found.add(one)
      run = []
      wished = false
    }
  }
  return found
}

function continues({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces[0]?.kind === 'connective' ? pieces.slice(1) : pieces)
  return isPlain(pieces) && pieces.at(-1)?.kind !== 'de' && wordAt(text, 0, startsOfConditions) === undefined
}

/** 鼓励企业投入3000万元建设平台: nobody says who gives it; 支持比例提高至30% does not wish. */
export function wishesOfSum(segment: PieceSegment): Piece | undefined {
  const { pieces } = segment
  const opens = wordAt(textOf(pieces).text, 0, [...encouragingWords, ...furtheringWords, ...aimingWords])
  if (opens === undefined || opensAct(pieces, 0) || gives(segment)) return undefined
  if (pieces.some((piece) => familyOf(piece) === 'Form')) return undefined
  return pieces.find((_, at) => isSum(pieces, at))
}
