/**
 * 按照县里的扶持政策给予最高50万元, 按照就高不重复的原则: a document or a principle that what is given goes by. The printed numbers count (readings.md
 * 1); what a sum is reckoned by is read with the sum.
 */
import { namesDocument, principleWords } from '../../../grammar/tokens/grounds.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { promises, settledBy } from './cited.ts'
import { madeOf, textOf } from './segment-text.ts'
import { acts, familyOf } from './triggers.ts'

export interface Grounds {
  /** Without the words. */
  readonly segment: PieceSegment
  readonly document?: Span
  /** 就高不重复 */
  readonly principle?: Span
}

/** `behind`: what follows in the limb; where nothing is given there either, the words say something of what was given before. */
export function withoutGrounds(segment: PieceSegment, behind: readonly PieceSegment[]): Grounds {
  const { pieces } = segment
  for (const [start, piece] of pieces.entries()) {
    if (familyOf(piece) !== 'By') continue
    const principle = principleEnd(pieces, start)
    const end = principle ?? documentEnd(pieces, start)
    const last = pieces[end ?? -1]
    if (end === undefined || last === undefined) continue
    const span = spanning(piece.span, last.span)
    const rest = { ...segment, pieces: [...pieces.slice(0, start), ...pieces.slice(end + 1)] }
    if (![rest, ...behind].some(acts)) continue
    // 按照《人才办法》给予相应支持: how much, the document says.
    if (promises(pieces.slice(end + 1))) return { segment }
    if (principle !== undefined) return { segment: rest, principle: span }
    const giving = [rest, ...behind].find(acts)
    if (giving === rest && !saysHowMuch(pieces.slice(end + 1))) {
      const settled = settledBy(pieces.slice(start + 1, end + 1))
      return { segment: { ...segment, pieces: [...pieces.slice(0, start + 1), ...settled, ...pieces.slice(end + 1)] } }
    }
    return { segment: rest, document: span }
  }
  return { segment }
}

/** 给予扶持, 给予一次性补助: nothing beside the verb and what it is called. */
const saysHowMuch = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => !['Give', 'Once', 'Form'].includes(familyOf(piece) ?? ''))

const isHighest = (piece: Piece): boolean => ['HighestOnly', 'NotRepeated'].includes(familyOf(piece) ?? '')

/** 按就高不重复的原则; 按就高不重复原则执行 says it of what was given before. */
function principleEnd(pieces: readonly Piece[], start: number): number | undefined {
  const run = pieces.slice(start + 1)
  const marks = run.findIndex((piece) => !isHighest(piece))
  const length = marks < 0 ? run.length : marks
  if (length === 0) return undefined
  const noun = run.slice(length, length + 2)
  const words = noun[0]?.kind === 'de' ? noun : noun.slice(0, 1)
  if (!madeOf(textOf(words).text, principleWords)) return undefined
  const end = start + length + words.length
  return opensGiving(pieces[end + 1]) || end === pieces.length - 1 ? end : undefined
}

/** Where the name of a document ends. */
function documentEnd(pieces: readonly Piece[], start: number): number | undefined {
  for (let at = start + 1; at < pieces.length; at += 1) {
    const piece = pieces[at]
    const names =
      piece?.kind === 'de' ||
      piece?.kind === 'citation' ||
      (piece?.kind === 'word' && ['text', 'phrase', 'particle'].includes(piece.role)) ||
      familyOf(piece) === 'Form'
    if (!names) return undefined
    const ends =
      piece?.kind === 'citation' || (piece?.kind === 'word' && piece.role === 'text' && namesDocument(piece.text))
    if (ends && (at === pieces.length - 1 || opensGiving(pieces[at + 1]))) return at
  }
  return undefined
}

const opensGiving = (piece: Piece | undefined): boolean =>
  ['Give', 'Once', 'Respectively', 'Highest', 'Cumulative'].includes(familyOf(piece) ?? '')
