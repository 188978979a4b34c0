/** 可享受产业发展奖: behind a verb of giving or having, the name of what is given, which nothing declares and no figure is of. */
import { namesInKind } from '../../../grammar/tokens/honours.ts'
import { gradedPrizes, namesPrize } from '../../../grammar/tokens/shades.ts'
import { changesForm, changesName } from '../../../grammar/tokens/unheard.ts'
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

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

/** 给予10万元补贴、5年的租金减免; 给予最高10万元补贴或90平方米公寓: what is given beside a sum, or in place of up to a sum, and is none. */
export function withoutInKind(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly inKind: Span | undefined
} {
  const form = pieces.findLastIndex((piece) => familyOf(piece) === 'Form')
  const [joint, ...gift] = pieces.slice(form + 1)
  const sums = pieces.filter((_, at) => at < form && isSum(pieces, at))
  const named = gift.some((piece) => piece.kind === 'word' && namesInKind(piece.text)) && gift.every(isOfGift)
  const whole = joint?.kind === 'connective' && named && sums.length > 0
  // 10万元补贴或公寓一套: whether the sum is paid, whoever is given it says.
  if (!whole || (joint.word === 'or' && !pieces.slice(0, form).some(isUpTo))) return { pieces, inKind: undefined }
  return { pieces: pieces.slice(0, form + 1), inKind: spanning(joint.span, gift.at(-1)?.span ?? joint.span) }
}

const isUpTo = (piece: Piece): boolean =>
  ['Highest', 'NotExceed'].includes(familyOf(piece) ?? '') ||
  (piece.kind === 'quantities' && piece.items.every(({ bound }) => bound === 'or-less'))

/** 最高90平方米公寓, 5年的租金减免等: no money in it, and nothing declared. */
function isOfGift(piece: Piece): boolean {
  if (piece.kind === 'quantities') return piece.items.every(({ value }) => ['count', 'duration'].includes(value.kind))
  if (piece.kind === 'word')
    return piece.phrase === undefined && ['text', 'et-cetera'].includes(piece.role) && !changesName(piece.text)
  return piece.kind === 'de' || familyOf(piece) === 'Highest'
}
