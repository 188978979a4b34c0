/** 以市级补助为标准，, 以年产值为基数，: what is gone by, as 按市级补助， says it. */
import { baseOpening, namesBaseBehind } from '../../../grammar/tokens/shades.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'

export function withGoneBy(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces
  const last = rest.findLastIndex((piece) => piece.kind === 'word' && piece.phrase !== undefined)
  const opens = first?.kind === 'word' && first.text === baseOpening
  if (!opens || last < 0 || !namesBaseBehind(textOf(rest.slice(last + 1)).text)) return pieces
  const { text, span } = first
  return [{ kind: 'key', family: 'By', text, payload: undefined, span }, ...rest.slice(0, last + 1)]
}
