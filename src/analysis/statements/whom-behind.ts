/** 按服务收入的5%对示范店给予奖励: whom it is for, between how much and the verb. It says what 对示范店 says in front of 按, and is read there. */
import type { Piece } from '../../syntax/pieces/piece.ts'
import { familyOf, isSum, opensAct } from './triggers.ts'

export function withWhomInFront(pieces: readonly Piece[]): readonly Piece[] {
  const from = familyOf(pieces[0]) === 'Among' ? 1 : 0
  const whom = pieces.findIndex((piece) => familyOf(piece) === 'For')
  const end = pieces.findIndex((_, at) => at > whom + 1 && opensAct(pieces, at))
  if (familyOf(pieces[from]) !== 'By' || whom < 0 || end < 0) return pieces
  const [figure, rest] = [pieces.slice(from, whom), pieces.slice(end)]
  // 按贡献的一定比例对示范店给予奖励
  const says = figure.some((piece, at) => isSum(pieces, from + at) || familyOf(piece) === 'Deferral')
  if (!says || !gives(rest[0]) || rest.some((piece) => familyOf(piece) === 'For')) return pieces
  return [...pieces.slice(0, from), ...pieces.slice(whom, end), ...figure, ...rest]
}

const gives = (piece: Piece | undefined): boolean => ['Give', 'Form', 'Once'].includes(familyOf(piece) ?? '')
