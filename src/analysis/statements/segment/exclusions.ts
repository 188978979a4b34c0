/** （连锁店除外）: whom it leaves out, where its words are a list of them each. */
import { inertAdverbs } from '../../../../grammar/tokens/shades.ts'
import type { ExclusionNode } from '../../../syntax/ast.ts'
import { type ExclusionPiece, familyOf, type Piece } from '../../../syntax/pieces/piece.ts'
import type { Cursor } from './cursor.ts'

/** Undefined, and left over, where whoever is both is left out, （甲且乙的除外）, （甲的乙除外）, and where it is no words alone: （5台以上的除外）. */
export function takeExclusion(cursor: Cursor, piece: ExclusionPiece): ExclusionNode | undefined {
  const { pieces } = piece.segment
  const joins = pieces.some((one, index) => {
    const behind = pieces[index + 1]
    const narrows = one.kind === 'de' && behind?.kind === 'word' && behind.phrase !== undefined
    return narrows || (one.kind === 'connective' && one.word === 'and') || !isExcluded(one, behind)
  })
  const also = piece.also === true && { also: piece.also }
  if (!joins)
    return { kind: 'exclusion', words: pieces.filter((part) => part.kind === 'word'), ...also, span: piece.span }
  cursor.left.push(piece)
  return undefined
}

const isExcluded = (piece: Piece, behind: Piece | undefined): boolean =>
  piece.kind === 'word'
    ? piece.role !== 'unsupported' && (piece.role !== 'adverb' || inertAdverbs.includes(piece.text))
    : piece.kind === 'de' || piece.kind === 'connective' || (familyOf(piece) === 'Excepted' && behind === undefined)
