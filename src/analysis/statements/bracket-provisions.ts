/**
 * 给予8万元奖励（仅限连锁店）: who is refused, or alone gets it, in a bracket behind the one grant of a limb. It says the same as it would
 * behind a comma, so it is put there.
 */
import type { PieceSegment } from '../../syntax/pieces/piece.ts'
import { awardNamed } from './award-named.ts'
import { readProvision } from './read-provision.ts'
import { blank, textOf } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

export function withBracketProvisions(segments: readonly PieceSegment[]): readonly PieceSegment[] {
  const giving = segments.filter(
    ({ pieces }) => pieces.some((piece) => familyOf(piece) === 'Give') && pieces.some((_, at) => isSum(pieces, at)),
  )
  const [grant] = giving
  const bracket = grant?.pieces.at(-1)
  if (grant === undefined || giving.length > 1 || bracket?.kind !== 'bracket') return segments
  const { limb } = bracket
  const lifted = limb.segments.filter(saysWho)
  if (lifted.length === 0) return segments
  const kept = limb.segments.filter((segment) => !lifted.includes(segment))
  const rest = kept.length === 0 ? [] : [{ ...bracket, limb: { ...limb, segments: kept } }]
  const own = { ...grant, pieces: [...grant.pieces.slice(0, -1), ...rest] }
  return [...segments.map((segment) => (segment === grant ? own : segment)), ...lifted]
}

/** 给予8万元奖励（与创业补助不重复享受），每年…: behind the sum that it is of, and in front of what else the limb gives. */
export function withBracketStances(segments: readonly PieceSegment[]): readonly PieceSegment[] {
  return segments.flatMap((segment) => {
    const bracket = segment.pieces.at(-1)
    if (bracket?.kind !== 'bracket' || !segment.pieces.some((_, at) => isSum(segment.pieces, at))) return [segment]
    const { segments: inside } = bracket.limb
    if (inside.length === 0 || !inside.every((one) => awardNamed(one) !== undefined)) return [segment]
    return [{ ...segment, pieces: segment.pieces.slice(0, -1) }, ...inside]
  })
}

/** 适用于… is of the whole policy by its words, wherever it stands. */
function saysWho({ pieces }: PieceSegment): boolean {
  const provision = readProvision(pieces)
  // （须为法人）: what nothing declares stays in its bracket, where it is reported.
  if (provision === undefined || !textOf(provision.rest).text.includes(blank)) return false
  return provision.kind === 'refuse' || (provision.kind === 'require' && !provision.overall)
}
