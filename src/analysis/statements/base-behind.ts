/**
 * 抵扣不超过60%的算力购买费用, 最高不超过30%的检测费用: what a share is taken of, behind it. Only where nothing but a ceiling follows: in
 * 给予50%的场地租金补贴 the words belong to what is given.
 */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { type ExclusionPiece, familyOf, type Piece } from '../../syntax/pieces/piece.ts'

export interface BaseBehind {
  readonly words: readonly WordNode[]
  readonly exclusion: ExclusionPiece | undefined
  /** Of the last piece of them. */
  readonly end: number
}

/** With a figure at `index`. */
export function baseBehind(pieces: readonly Piece[], index: number): BaseBehind | undefined {
  const share = pieces[index]
  const isShare = share?.kind === 'quantities' && share.items.every(({ value }) => value.kind === 'rate')
  if (!isShare || pieces[index + 1]?.kind !== 'de') return undefined
  const words: WordNode[] = []
  let at = index + 2
  for (; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece?.kind === 'de' && pieces[at + 1]?.kind === 'word') continue
    if (piece?.kind === 'word' && namesMoney(piece)) words.push(piece)
    else if (piece?.kind === 'connective' && (piece.word === 'with' || piece.word === 'enumeration')) {
      // …和10万元奖励: another sum.
      const next = pieces[at + 1]
      if (next?.kind !== 'word' || !namesMoney(next)) break
      words.push({ kind: 'word', text: piece.text, phrase: undefined, role: 'particle', span: piece.span })
    } else break
  }
  const isNamed =
    words.some(({ role }) => role === 'phrase') || (words.length > 0 && verbBefore(pieces, index) === 'Deduct')
  const less = pieces[at]
  const exclusion = less?.kind === 'exclusion' ? less : undefined
  if (exclusion !== undefined) at += 1
  const next = familyOf(pieces[at]) ?? ''
  const ends = at === pieces.length || isCeiling(next) || (next === 'Give' && verbBefore(pieces, index) === 'By')
  return isNamed && ends ? { words, exclusion, end: at - 1 } : undefined
}

const isCeiling = (family: string): boolean => ['Highest', 'NotExceed'].includes(family)

/** 按50%的服务支出和检测费用给予; 抵扣不超过50%的某项支出, which is still to be declared. */
export const verbBefore = (pieces: readonly Piece[], index: number): string | undefined =>
  familyOf(pieces.slice(0, index).findLast((piece) => !isCeiling(familyOf(piece) ?? '')))

/** A phrase of the glossary, or a noun that is nobody; of what kind it is, is settled where the share is resolved. */
const namesMoney = ({ role, text }: WordNode): boolean =>
  role === 'phrase' || role === 'last-year' || (role === 'text' && !namesParty(text))
