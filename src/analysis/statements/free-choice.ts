/** 可选择给予5万元补助或8万元奖励，由企业择一申报: what says of a choice between two sums that whoever is given one chooses. */
import { choiceFillings, choiceWords, choosingVerbs } from '../../../grammar/tokens/bounding.ts'
import { mayWords } from '../../../grammar/tokens/shades.ts'
import {
  familyOf,
  type Piece,
  type PieceLimb,
  type PieceSegment,
  type PieceSentence,
} from '../../syntax/pieces/piece.ts'
import { madeOf, textOf } from './segment-text.ts'
import { isSum } from './triggers.ts'

export const withFreeChoice = (sentence: PieceSentence): PieceSentence => ({
  ...sentence,
  limbs: sentence.limbs.map((limb) => (limb.segments.some(joinsSums) ? withoutChoice(limb) : limb)),
})

/** 给予5万元补助或8万元奖励, 或者按设备款的20%给予 */
const joinsSums = ({ pieces }: PieceSegment): boolean =>
  pieces.some(
    (piece, at) =>
      piece.kind === 'connective' &&
      piece.word === 'or' &&
      (isSum(pieces, at + 1) || ['Give', 'By', 'Receive'].includes(familyOf(pieces[at + 1]) ?? '')),
  )

function withoutChoice(limb: PieceLimb): PieceLimb {
  const last = limb.segments.at(-1)
  const says = last !== undefined && limb.segments.length > 1 && saysChoice(textOf(last.pieces).text)
  const segments = says ? limb.segments.slice(0, -1) : limb.segments
  return { ...limb, segments: segments.map((segment) => ({ ...segment, pieces: withoutVerb(segment.pieces) })) }
}

const saysChoice = (text: string): boolean =>
  choiceWords.some((word) => text.includes(word)) && madeOf(text, choiceFillings)

/** 可选择, in front of a verb of giving. */
function withoutVerb(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => piece.kind === 'word' && choosingVerbs.includes(piece.text))
  const [may, behind] = [pieces[at - 1], familyOf(pieces[at + 1])]
  const isMay = may?.kind === 'word' && mayWords.includes(may.text)
  const leads = ['Give', 'By', 'Receive'].includes(behind ?? '') || isSum(pieces, at + 1)
  return at < 0 || !isMay || !leads ? pieces : pieces.toSpliced(at - 1, 2)
}
