/** 落户奖励：对茶企，给予10万元: what it is called that the sentence gives. The name asks nothing, and whom it is for the rest says. */
import { isGeneric } from '../generic-nouns.ts'
import { namesParty, namesPersons } from '../../../grammar/tokens/shades.ts'
import { changingLabels } from '../../../grammar/tokens/announcements.ts'
import { changesForm, changesName } from '../../../grammar/tokens/unheard.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
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
  const repeats = (text: string): boolean => rest.some((one) => one.kind === 'word' && one.text === text)
  return isPlainName(name, repeats) ? [] : undefined
}

/** 茶机补贴。对茶企…: the same as a sentence of its own, in front of the one that gives; `rest`: what the paragraph says behind it. */
export function titlesAward({ limbs: [limb, ...more] }: PieceSentence, rest: string): boolean {
  const [segment, ...others] = limb?.segments ?? []
  if (segment === undefined || more.length + others.length > 0 || rest === '') return false
  const name = segment.pieces.slice(0, -1)
  const isTimed = name.some((piece) => timing.has(familyOf(piece) ?? ''))
  const names = familyOf(segment.pieces.at(-1)) === 'Form' && name.length > 0 && !isTimed
  return names && isPlainName(name, (text) => rest.includes(text))
}

function isPlainName(name: readonly Piece[], repeats: (text: string) => boolean): boolean {
  const { text } = textOf(name)
  return (
    name.every((piece) => isName(piece, repeats)) &&
    !namesPersons(text) &&
    !changesName(text) &&
    !changesForm(text) &&
    !changingLabels.some((word) => text.includes(word))
  )
}

const timing = new Set(['Once', 'Yearly', 'YearOf', 'EveryYears', 'Cumulative'])

/** Nothing declares it, or the rest says it again: 租金补贴：对茶企，按租金的30%给予补贴. */
function isName(piece: Piece, repeats: (text: string) => boolean): boolean {
  if (familyOf(piece) === 'Form') return true
  if (piece.kind !== 'word') return false
  return piece.phrase === undefined ? piece.role === 'text' && !holdsParty(piece.text) : repeats(piece.text)
}

/** 新引进企业落户: whom it is for is said in it, too. */
const holdsParty = (text: string): boolean =>
  [...text].some((_, at) =>
    [2, 3].some((length) => isGeneric(text.slice(at, at + length)) && namesParty(text.slice(at, at + length))),
  )
