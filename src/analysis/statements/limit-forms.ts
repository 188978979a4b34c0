/** ，以10万元为限, 至多给10万元: a ceiling in another form, read as 最高10万元 and 不超过租金. */
import { boundCopula, boundEnds, boundOpening, shortGive } from '../../../grammar/tokens/bounding.ts'
import { familyOf, type KeyPiece, type Piece, type PieceSentence } from '../../syntax/pieces/piece.ts'

export function withLimitForms(sentence: PieceSentence): PieceSentence {
  const limbs = sentence.limbs.map((limb) => ({
    ...limb,
    segments: limb.segments.map((segment) => ({ ...segment, pieces: withoutShortVerb(bounded(segment.pieces)) })),
  }))
  return { ...sentence, limbs }
}

/** 以 in front of a sum or a declared one, and 为限 behind it. */
function bounded(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => isText(piece, [boundOpening]))
  const opening = pieces[at]
  if (opening === undefined) return pieces
  const from = isBound(pieces[at + 1]) ? at + 2 : at + 1
  const end = pieces.findIndex((piece, index) => index > from && closes(pieces, index) && piece.kind !== 'de')
  const sum = pieces.slice(from, end)
  const plain = sum.every(
    (piece) => piece.kind === 'de' || piece.kind === 'quantities' || (piece.kind === 'word' && piece.role !== 'adverb'),
  )
  const says = sum.some((piece) => piece.kind === 'quantities' || familyOf(piece) === 'Phrase')
  if (end < 0 || !plain || !says) return pieces
  const key: KeyPiece = { kind: 'key', family: 'NotExceed', text: '', payload: undefined, span: opening.span }
  const before = isBound(pieces[at - 1]) ? pieces.slice(0, at - 1) : pieces.slice(0, at)
  return [...before, key, ...sum, ...pieces.slice(isText(pieces[end], [boundCopula]) ? end + 2 : end + 1)]
}

/** 至多给10万元 */
function withoutShortVerb(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(
    (piece, index) =>
      !(isText(piece, [shortGive]) && isBound(pieces[index - 1]) && pieces[index + 1]?.kind === 'quantities'),
  )
}

const closes = (pieces: readonly Piece[], index: number): boolean =>
  isText(pieces[index], boundEnds) ||
  (isText(pieces[index], [boundCopula]) && familyOf(pieces[index + 1]) === 'Highest' && index + 2 === pieces.length)

const isText = (piece: Piece | undefined, words: readonly string[]): boolean =>
  piece?.kind === 'word' && piece.phrase === undefined && words.includes(piece.text)
const isBound = (piece: Piece | undefined): boolean => ['Highest', 'NotExceed'].includes(familyOf(piece) ?? '')
