/**
 * 择优给予最高50万元, 择优对示范企业给予不超过50万元: who gives it chooses, and may give nothing. That is what up to a sum means anyway;
 * of a sum that is fixed it would leave open whether anybody gets it, and stays to be told.
 */
import { choosingWords } from '../../../grammar/tokens/shades.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import type { Item } from './statement.ts'
import { familyOf } from './triggers.ts'

/** The pieces without such a word in front of the verb or of whom it is for, and the word. */
export function withoutChoosing(pieces: readonly Piece[]): {
  readonly rest: readonly Piece[]
  readonly choosing: Piece | undefined
} {
  const at = pieces.findIndex(
    (piece, index) =>
      piece.kind === 'word' &&
      choosingWords.includes(piece.text) &&
      ['Give', 'For'].includes(familyOf(pieces[index + 1]) ?? ''),
  )
  return { rest: at < 0 ? pieces : pieces.toSpliced(at, 1), choosing: pieces[at] }
}

/** Whether all that is given is given up to a sum. */
export function givesUpTo(items: readonly Item[]): boolean {
  const acts = items.filter((item) => item.kind === 'act')
  const figures = acts.flatMap((act) => act.figures)
  return figures.length > 0 && figures.every(({ bound }) => bound === 'at-most')
}
