/**
 * 与创业补助不重复享受, 不与创业补助重复享受: another award, by what it is called. Which one of the policy it is, `relations` settles when all are read.
 */
import { clauseReferences } from '../../../grammar/scanner/clause-references.ts'
import {
  awardNouns,
  listingAwards as joints,
  notWithAnother,
  relationWords,
  togetherWords,
  withAnotherAward,
} from '../../../grammar/tokens/relating.ts'
import { changesName } from '../../../grammar/tokens/unheard.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { madeOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

/** The names; what more than a name stands there says something of who or when. */
export function awardNamed({ pieces, introduces }: PieceSegment): readonly string[] | undefined {
  const texts = pieces.map(written)
  if (introduces || texts.includes(undefined)) return undefined
  const text = texts.join('')
  const marked = familyOf(pieces.at(-1)) === 'NotRepeated'
  const before = marked ? texts.slice(0, -1).join('') : withoutEnd(text, togetherWords)
  const opening = before === undefined ? undefined : wordAt(before, 0, marked ? withAnotherAward : notWithAnother)
  if (before === undefined || opening === undefined) return undefined
  const name = before.slice(opening.length)
  if (!isName(name) || madeOf(name, relationWords) || changesName(name)) return undefined
  // 与本章第一条补助不得兼得: by its number.
  if (clauseReferences(name).length > 0) return undefined
  // 创业补助、设备补助: two; 商会、学会补助: one.
  const parts = joints.reduce<readonly string[]>((all, joint) => all.flatMap((part) => part.split(joint)), [name])
  return parts.every(isName) ? parts : [name]
}

const isName = (text: string): boolean => awardNouns.some((noun) => text.length > noun.length && text.endsWith(noun))

function withoutEnd(text: string, ends: readonly string[]): string | undefined {
  const [end] = ends.filter((word) => text.endsWith(word)).toSorted((left, right) => right.length - left.length)
  return end === undefined ? undefined : text.slice(0, -end.length)
}

/** Nouns, joined ones too; undefined of whatever counts, asks or leaves out. */
function written(piece: Piece): string | undefined {
  if (piece.kind === 'connective') return piece.word === 'or' || piece.word === 'and' ? undefined : piece.text
  if (piece.kind === 'word') return piece.text
  return piece.kind === 'key' && nouns.has(piece.family) ? piece.text : undefined
}
const nouns: ReadonlySet<string> = new Set(['Form', 'NotRepeated', 'AmountNoun', 'Text'])
