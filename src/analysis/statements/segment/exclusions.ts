/** （连锁店除外）: whom it leaves out, where its words are a list of them each. */
import type { ExclusionNode } from '../../../syntax/ast.ts'
import type { ExclusionPiece } from '../../../syntax/pieces/piece.ts'
import type { Cursor } from './cursor.ts'

/** Undefined, and left over, where whoever is both is left out: （甲且乙的除外）, （甲的乙除外）. */
export function takeExclusion(cursor: Cursor, piece: ExclusionPiece): ExclusionNode | undefined {
  const { pieces } = piece.segment
  const joins = pieces.some((one, index) => {
    const behind = pieces[index + 1]
    const narrows = one.kind === 'de' && behind?.kind === 'word' && behind.phrase !== undefined
    return narrows || (one.kind === 'connective' && one.word === 'and')
  })
  if (!joins) return { kind: 'exclusion', words: pieces.filter((part) => part.kind === 'word'), span: piece.span }
  cursor.left.push(piece)
  return undefined
}
