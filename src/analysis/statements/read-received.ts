/** 同一项目已获市级财政资金的，不再重复支持: whoever received something declared gets nothing; of nothing declared it is a stance. */
import { receivedWords } from '../../../grammar/tokens/relating.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import type { ProvisionReading } from './read-provision.ts'
import type { Guard } from './statement.ts'
import { familyOf } from './triggers.ts'

/** `before`: the guards in front of the segment. */
export function readReceived(pieces: readonly Piece[], before: readonly Guard[]): ProvisionReading | undefined {
  const last = pieces.at(-1)
  if (familyOf(last) !== 'NotRepeated') return undefined
  // 已获省级专项资金的，则不再重复支持
  const rest = pieces.slice(0, -1).filter((piece) => familyOf(piece) !== 'Then')
  const parts = rest.length > 0 ? rest : before.flatMap((guard) => guard.parts)
  const says = parts.some(
    (part) =>
      part.kind === 'word' && part.phrase !== undefined && receivedWords.some((word) => part.text.includes(word)),
  )
  return says ? { kind: 'refuse', rest, overall: false } : undefined
}
