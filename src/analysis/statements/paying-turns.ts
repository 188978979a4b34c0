/** 采取先交后补的办法，每半年兑现一次: in which order and how often it is paid out; how much, and who is given it, is said elsewhere. */
import { orderEnds, orderOpenings, payingTurns, paymentOrders } from '../../../grammar/tokens/administration.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { isIdle } from './inert.ts'
import { textOf, wordAt } from './segment-text.ts'

export const saysHowPaid = (segments: readonly PieceSegment[]): boolean =>
  segments.length > 0 &&
  segments.every(({ pieces, introduces }) => !introduces && (saysOrder(pieces) || saysTurns(pieces)))

/** 采取先交后补的办法, 实行后补助 */
function saysOrder(pieces: readonly Piece[]): boolean {
  const { text } = textOf(pieces)
  const opening = wordAt(text, 0, orderOpenings)
  const order = opening === undefined ? undefined : wordAt(text, opening.length, paymentOrders)
  if (opening === undefined || order === undefined || pieces.at(-1)?.kind === 'de') return false
  return isIdle(pieces) && orderEnds.includes(text.slice(opening.length + order.length))
}

/** 每半年兑现一次, 按季支付; 每年申报一次 may be a limit, and 兑现两次 something else. */
function saysTurns(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1)
  const times = last?.kind === 'quantities' ? last : undefined
  const { text } = textOf(times === undefined ? pieces : pieces.slice(0, -1))
  if (!payingTurns.includes(text)) return false
  return times === undefined || times.items.every(isOnce)
}

const isOnce = ({ value, bound }: Extract<Piece, { kind: 'quantities' }>['items'][number]): boolean =>
  bound === undefined &&
  value.kind === 'count' &&
  value.unit === '次' &&
  value.count.numerator === value.count.denominator
