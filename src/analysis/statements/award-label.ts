/** 落户奖励：对茶企，给予10万元: what it is called that the sentence gives. The name asks nothing, and whom it is for the rest says. */
import { isGeneric } from '../generic-nouns.ts'
import { namesParty, namesPersons } from '../../../grammar/tokens/shades.ts'
import { changingLabels } from '../../../grammar/tokens/announcements.ts'
import { changesForm, changesName } from '../../../grammar/tokens/unheard.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

/** What stands in front of the colon and is none of a name; undefined where it is no such label. `behind`: the rest of the limb. */
export function labelOfAward(
  { pieces, introduces }: PieceSegment,
  behind: readonly PieceSegment[],
): readonly Piece[] | undefined {
  const [first] = behind
  const rest = behind.flatMap((segment) => segment.pieces)
  const says = familyOf(first?.pieces[0]) === 'For' && rest.some((_, at) => isSum(rest, at))
  if (!introduces || !says || familyOf(pieces.at(-1)) !== 'Form' || pieces.length < 2) return undefined
  const name = pieces.slice(0, -1)
  // 一次性奖励：, 每年奖励：: how often, which a name does not say.
  const often = name.filter((piece) => timing.has(familyOf(piece) ?? ''))
  if (often.length === name.length) return often
  const { text } = textOf(name)
  const plain =
    name.every((piece) => isName(piece, rest)) &&
    !namesPersons(text) &&
    !changesName(text) &&
    !changesForm(text) &&
    !changingLabels.some((word) => text.includes(word))
  return plain ? [] : undefined
}

const timing = new Set(['Once', 'Yearly', 'YearOf', 'EveryYears', 'Cumulative'])

/** Nothing declares it, or the rest says it again: 租金补贴：对茶企，按租金的30%给予补贴. */
function isName(piece: Piece, rest: readonly Piece[]): boolean {
  if (familyOf(piece) === 'Form') return true
  if (piece.kind !== 'word') return false
  if (piece.phrase === undefined) return piece.role === 'text' && !holdsParty(piece.text)
  return rest.some((one) => one.kind === 'word' && one.phrase?.key === piece.phrase?.key)
}

/** 新引进企业落户: whom it is for is said in it, too. */
const holdsParty = (text: string): boolean =>
  [...text].some((_, at) =>
    [2, 3].some((length) => isGeneric(text.slice(at, at + length)) && namesParty(text.slice(at, at + length))),
  )
