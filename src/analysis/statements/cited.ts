/** 按照《人才资助办法》给予资助: a document in place of a sum; how much, it says. */
import { namesDocument } from '../../../grammar/tokens/grounds.ts'
import { namesPromised } from '../../../grammar/tokens/deferrals.ts'
import { changesName } from '../../../grammar/tokens/unheard.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

/** Of what puts off a sum: a document settles it, and what is printed there counts. */
export const cited = 'citation'

/** The name of a document as what puts off the sum; one with a declared phrase in it is left as it stands. */
export function settledBy(document: readonly Piece[]): readonly Piece[] {
  const [first, last] = [document[0], document.at(-1)]
  const declared = document.some((piece) => piece.kind === 'word' && piece.phrase !== undefined)
  if (first === undefined || last === undefined || declared) return document
  const span = spanning(first.span, last.span)
  return [{ kind: 'key', family: 'Deferral', text: textOf(document).text, payload: cited, span }]
}

/** 按照《人才资助办法》给予资助, 按照上述规定享受相应政策, wherever they stand. */
export function withCited(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(({ kind }) => kind === 'quantities')) return pieces
  const promised = withPromised(pieces)
  if (promised !== undefined) return promised
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const by = familyOf(pieces[index - 1]) === 'By'
    const settles = piece.kind === 'citation' && by && pieces.slice(index).some((one) => familyOf(one) === 'Give')
    return settles ? settledBy([piece]) : [piece]
  })
}

/** 按照《人才办法》享受相应待遇: what is given has no name but that it is whatever the document says. */
function withPromised(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const by = pieces.findIndex((piece) => familyOf(piece) === 'By')
  const verb = pieces.findIndex((piece, at) => at > by && ['Give', 'Receive'].includes(familyOf(piece) ?? ''))
  const document = pieces.slice(by + 1, verb)
  const behind = pieces.slice(verb)
  const gift = behind.slice(1)
  const [first, last] = [gift[0], gift.at(-1)]
  if (by < 0 || first === undefined || last === undefined || !isDocument(document) || !promises(behind))
    return undefined
  const { text } = textOf(gift)
  const form: Piece = { kind: 'key', family: 'Form', text, payload: cited, span: spanning(first.span, last.span) }
  return [...pieces.slice(0, by + 1), ...settledBy(document), ...pieces.slice(verb, verb + 1), form]
}

/** 享受相应政策, 给予相应支持 */
export function promises([verb, ...gift]: readonly Piece[]): boolean {
  const plain = gift.every(
    (piece) => familyOf(piece) === 'Form' || (piece.kind === 'word' && ['text', 'encourage'].includes(piece.role)),
  )
  const { text } = textOf(gift)
  return ['Give', 'Receive'].includes(familyOf(verb) ?? '') && plain && namesPromised(text) && !changesName(text)
}

/** 《人才办法》, 上述规定, 县里的扶持政策 */
function isDocument(run: readonly Piece[]): boolean {
  const last = run.at(-1)
  const plain = run.every(
    (piece) =>
      piece.kind === 'citation' ||
      piece.kind === 'de' ||
      familyOf(piece) === 'Form' ||
      (piece.kind === 'word' && (['text', 'particle'].includes(piece.role) || piece.family === 'Same')),
  )
  return plain && (last?.kind === 'citation' || (last?.kind === 'word' && namesDocument(last.text)))
}
