/** 5个工作日, 3月31日前, 不少于10年: until when or how long, and not how much. */
import { timeUnits } from '../../../grammar/tokens/administration.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'

export const saysWhen = (piece: Piece): boolean =>
  piece.kind === 'quantities' &&
  piece.items.every(
    ({ value }) =>
      value.kind === 'date' || value.kind === 'duration' || (value.kind === 'count' && timeUnits.includes(value.unit)),
  )
