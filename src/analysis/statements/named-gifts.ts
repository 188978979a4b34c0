/** 可享受产业发展奖: behind a verb of giving or having, the name of what is given, which nothing declares and no figure is of. */
import { gradedPrizes, namesPrize } from '../../../grammar/tokens/shades.ts'
import { changesForm } from '../../../grammar/tokens/unheard.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export function withNamedGift(pieces: readonly Piece[]): readonly Piece[] {
  const verb = pieces.findLastIndex((piece) => verbs.has(familyOf(piece) ?? ''))
  const name = pieces.slice(verb + 1)
  const [first, last] = [name[0], name.at(-1)]
  if (verb < 0 || first === undefined || last === undefined || pieces.some(({ kind }) => kind === 'quantities'))
    return pieces
  const { text } = textOf(name)
  const isName = name.every((piece) => piece.kind === 'connective' || familyOf(piece) === 'Text') && namesPrize(text)
  // 给予一等奖: of which of them; 质量奖和创新奖: one sum of both, or of each. 打八折奖: the word says how much.
  if (!isName || gradedPrizes.some((word) => text.includes(word)) || changesForm(text)) return pieces
  const span = { ...first.span, end: last.span.end }
  return [...pieces.slice(0, verb + 1), { kind: 'key', family: 'Form', text, payload: undefined, span }]
}

const verbs = new Set(['Give', 'Provide', 'Receive'])
