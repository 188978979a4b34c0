/**
 * Sentences of nothing but steps: 区商务局对申报材料进行审核, 公示5个工作日. An authority does something, or something is done with what is handed in;
 * what an applicant has to have passed (通过审核, 须经公示) is asked.
 */
import { decidingWords, vagueWords } from '../../../grammar/tokens/deferrals.ts'
import {
  authorityNouns,
  filedWords,
  procedureWords,
  resultWords,
  waysOfFiling,
} from '../../../grammar/tokens/procedure.ts'
import { promisingWords } from '../../../grammar/tokens/wishes.ts'
import type { PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { isIdle } from './inert.ts'
import { noNames } from './no-names.ts'
import { readProvision } from './read-provision.ts'
import { saysWhen } from './says-when.ts'
import { textOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export function isProcedure(sentence: PieceSentence): boolean {
  const segments = sentence.limbs.flatMap((limb) => limb.segments)
  const [first] = segments
  if (first === undefined || !namesStep(first) || noNames(sentence).length > 0) return false
  const steps = segments.map(takesStep)
  return steps.includes(true) && segments.every((segment, index) => asksNothing(segment, steps.slice(index + 1)))
}

/** Who does it, or with what it is done. */
function namesStep({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  const ways = waysOfFiling.some((way) => text.endsWith(way))
  return ways || wordAt(text, 0, filedWords) !== undefined || authorityNouns.some((noun) => text.indexOf(noun) > 0)
}

const takesStep = ({ pieces }: PieceSegment): boolean => {
  const { text } = textOf(pieces)
  return procedureWords.some((word) => text.includes(word))
}

function asksNothing({ pieces, introduces }: PieceSegment, behind: readonly boolean[]): boolean {
  const { text } = textOf(pieces)
  const provision = readProvision(pieces)?.kind
  const settles = pieces.some((piece) => ['Form', 'AmountNoun', 'Standard'].includes(familyOf(piece) ?? ''))
  return (
    !introduces &&
    isIdle(pieces.filter((piece) => !saysWhen(piece))) &&
    provision !== 'require' &&
    provision !== 'refuse' &&
    // 材料不齐的，退回补正
    (pieces.at(-1)?.kind !== 'de' || behind.includes(true)) &&
    !resultWords.some((word) => text.endsWith(word)) &&
    !promisingWords.some((word) => text.includes(word)) &&
    !(settles && [...decidingWords, ...vagueWords].some((word) => text.includes(word)))
  )
}
