/**
 * 按设备款的20%与租金的50%孰低给予补助: the smaller of two is the one of them, and no more than the other. It is read as the two are written
 * where a comma parts them: 按设备款的20%给予补助，不超过租金的50%.
 */
import { lowerEnds, lowerFillings, lowerWords } from '../../../grammar/tokens/bounding.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityListNode, QuantityNode } from '../../syntax/ast.ts'
import {
  familyOf,
  type KeyPiece,
  type Piece,
  type PieceSegment,
  type PieceSentence,
} from '../../syntax/pieces/piece.ts'
import { madeOf, textOf } from './segment-text.ts'

/** What the bound has that stands for the second of two. */
export const lowerOfTwo = Symbol('the lower of two')

export function withLowerOfTwo(sentence: PieceSentence): PieceSentence {
  const limbs = sentence.limbs.map((limb) => ({ ...limb, segments: segmentsOf(limb.segments) }))
  return { ...sentence, limbs }
}

function segmentsOf(segments: readonly PieceSegment[]): readonly PieceSegment[] {
  const result: PieceSegment[] = []
  for (const segment of segments) {
    const before = result.at(-1)
    const both = before === undefined ? undefined : boundBefore(before, segment)
    if (both !== undefined) result.splice(-1, 1, ...both)
    else result.push(...((before && boundBehind(segment)) ?? partsOf(segment) ?? [segment]))
  }
  return result
}

/** ，与租金两者取低: no more than the rent. */
function boundBehind(segment: PieceSegment): readonly PieceSegment[] | undefined {
  const { pieces } = segment
  const [joint] = pieces
  const last = pieces.length - 1
  const other = pieces.slice(1, last)
  if (joint?.kind !== 'connective' || joint.word !== 'with' || !isLower(pieces[last]) || !isOperand(other))
    return undefined
  return [boundedBy(segment, other)]
}

/** 按设备款的20%或租金的50%给予补助，两者取其低: the two stand in front. */
function boundBefore(before: PieceSegment, segment: PieceSegment): readonly PieceSegment[] | undefined {
  const { text } = textOf(segment.pieces)
  if (!lowerWords.some((word) => text.includes(word)) || !madeOf(text, [...lowerWords, ...lowerFillings]))
    return undefined
  const at = before.pieces.findIndex((piece) => piece.kind === 'connective')
  const end = at < 0 ? -1 : operandEnd(before.pieces, at + 1)
  return end < 0 ? undefined : split(before, at, end, end)
}

/** 按设备款与租金孰低的50%给予补助 */
function partsOf(segment: PieceSegment): readonly PieceSegment[] | undefined {
  const { pieces } = segment
  const low = pieces.findIndex(isLower)
  const at = pieces.findLastIndex((piece, index) => index < low && piece.kind === 'connective')
  if (low < 0 || at < 0 || !isOperand(pieces.slice(at + 1, low))) return undefined
  return split(segment, at, low, low + 1)
}

/** The joint at `at`, the second operand up to `end`, and what follows from `rest` on. */
function split(segment: PieceSegment, at: number, end: number, from: number): readonly PieceSegment[] | undefined {
  const { pieces } = segment
  const start = pieces.findLastIndex((piece, index) => index < at && ['By', 'Give'].includes(familyOf(piece) ?? '')) + 1
  const first = pieces.slice(start, at)
  const second = pieces.slice(at + 1, end)
  if (!pieces.some(gives)) return undefined
  if (start === 0 || !isOperand(first) || !isOperand(second) || pieces.slice(0, start).some(bounds)) return undefined
  const rest = withoutEnds(pieces.slice(from))
  const rate = rest[0]?.kind === 'de' && isRate(rest[1]) ? rest[1] : undefined
  const behind = rate === undefined ? rest : rest.slice(2)
  const named = [first, second].map((one) => one.some(({ kind }) => kind === 'quantities'))
  // 设备款的20%与租金孰低: of one of them a share, and all of the other, or the same share of it.
  if (rate !== undefined && named.some(Boolean)) return undefined
  if (behind.some((piece) => piece.kind === 'quantities') || behind.some(bounds)) return undefined
  const share = (one: readonly Piece[]): readonly Piece[] => (rate === undefined ? one : [...one, de(rate.span), rate])
  const [given, limit] = isSumAlone(first) ? [second, first] : [first, second]
  if (isSumAlone(given)) return undefined
  const whole = given.some(({ kind }) => kind === 'quantities') || rate !== undefined ? share(given) : wholeOf(given)
  return [{ ...segment, pieces: [...pieces.slice(0, start), ...whole, ...behind] }, boundedBy(segment, share(limit))]
}

function boundedBy(segment: PieceSegment, limit: readonly Piece[]): PieceSegment {
  const [first, last] = [limit[0], limit.at(-1)]
  const span = first === undefined || last === undefined ? segment.span : spanning(first.span, last.span)
  const bound: KeyPiece = { kind: 'key', family: 'NotExceed', text: '', payload: lowerOfTwo, span }
  return { ...segment, pieces: [bound, ...limit], span }
}

/** All of it, as 100% of it. */
function wholeOf(given: readonly Piece[]): readonly Piece[] {
  const span = given.at(-1)?.span ?? { start: 0, end: 0 }
  const value: QuantityNode['value'] = { kind: 'rate', rate: { numerator: 1n, denominator: 1n } }
  const item: QuantityNode = { kind: 'quantity', value, bound: undefined, mark: undefined, text: '100%', span }
  return [
    ...given,
    de(span),
    { kind: 'quantities', items: [item], groups: [[item]], range: false, choice: false, span },
  ]
}

const de = (span: Span): Piece => ({ kind: 'de', span })

/** 的原则 behind it. */
function withoutEnds(rest: readonly Piece[]): readonly Piece[] {
  const at = rest[0]?.kind === 'de' ? 1 : 0
  const word = rest[at]
  return word?.kind === 'word' && lowerEnds.includes(word.text) ? rest.slice(at + 1) : rest
}

const isLower = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && piece.phrase === undefined && lowerWords.includes(piece.text)
const gives = (piece: Piece): boolean => ['Give', 'Form', 'Provide', 'Receive'].includes(familyOf(piece) ?? '')
const bounds = (piece: Piece): boolean => ['Highest', 'NotExceed', 'Lowest'].includes(familyOf(piece) ?? '')
const isRate = (piece: Piece | undefined): piece is QuantityListNode =>
  piece?.kind === 'quantities' && piece.items.length === 1 && piece.items[0]?.value.kind === 'rate'
const isSumAlone = (operand: readonly Piece[]): boolean => operand.length === 1 && operand[0]?.kind === 'quantities'

/** 设备款, 实际设备款的20%, 10万元: one base with one share at most, or one sum. */
function isOperand(pieces: readonly Piece[]): boolean {
  const figures = pieces.filter(({ kind }) => kind === 'quantities')
  const phrases = pieces.filter((piece) => piece.kind === 'word' && piece.phrase !== undefined)
  const plain = pieces.every((piece) => piece.kind === 'de' || piece.kind === 'quantities' || piece.kind === 'word')
  const last = pieces.at(-1)
  return (
    plain && figures.length <= 1 && phrases.length + figures.length > 0 && phrases.length <= 1 && last?.kind !== 'de'
  )
}

/** Behind the operand that begins at `from`; below nothing where none does. */
function operandEnd(pieces: readonly Piece[], from: number): number {
  let end = from
  while (['word', 'de', 'quantities'].includes(pieces[end]?.kind ?? '')) end += 1
  if (pieces[end - 1]?.kind === 'de') end -= 1
  return isOperand(pieces.slice(from, end)) ? end : -1
}
