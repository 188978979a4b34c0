/**
 * 200万元以下的部分按8%、超过200万元的部分按2%: the parts of one sum with the share of each, as one piece. Only 部分 makes one, and
 * 超过部分 behind what goes up to a figure. What of it is no part of a scale is left as it stands.
 */
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { QuantityNode } from '../ast.ts'
import { type Bounds, boundsAt, familyOf, isPortionWord, isRest, isShare, restStart } from './bounds.ts'
import type { Piece, PieceLimb, PieceSegment, PieceSentence, ScalePart, ScalePiece, WordPiece } from './piece.ts'
import { withPortions } from './portions.ts'

export function gatherScales(given: PieceSentence): PieceSentence {
  const sentence = withPortions(given)
  if (!sentence.limbs.some(({ segments }) => segments.some(({ pieces }) => pieces.some(isPortionWord)))) return sentence
  const limbs: PieceLimb[] = []
  for (const limb of sentence.limbs) {
    const segments: PieceSegment[] = []
    let index = 0
    while (index < limb.segments.length) {
      const segment = limb.segments[index]
      index += 1
      if (segment === undefined) continue
      const behind = limb.segments[index]
      const whole = segment.introduces || behind === undefined ? undefined : withShare(segment, behind)
      if (whole !== undefined) index += 1
      const read = readScale(whole ?? segment)
      const last = segments.at(-1) ?? (segments.length === 0 ? limbs.at(-1)?.segments.at(-1) : undefined)
      const joined = last === undefined ? undefined : continued(last, read)
      if (joined === undefined) segments.push(read)
      else if (segments.length > 0) segments[segments.length - 1] = joined
      else replaceLast(limbs, joined)
    }
    if (segments.length > 0) limbs.push({ ...limb, segments })
  }
  return { ...sentence, limbs }
}

function replaceLast(limbs: PieceLimb[], segment: PieceSegment): void {
  const limb = limbs.at(-1)
  if (limb !== undefined) limbs[limbs.length - 1] = { ...limb, segments: [...limb.segments.slice(0, -1), segment] }
}

/** …的部分，按8%: the share stands behind a comma. */
function withShare(segment: PieceSegment, behind: PieceSegment): PieceSegment | undefined {
  const { pieces } = segment
  const last = pieces.at(-1)
  const ends = last !== undefined && isPortionWord(last) && portionAt(pieces, pieces.length - 1) !== undefined
  if (!ends || !behind.pieces.some(isShare)) return undefined
  return { ...behind, pieces: [...pieces, ...behind.pieces], span: spanning(segment.span, behind.span) }
}

interface Found extends Bounds {
  readonly words: readonly WordPiece[]
  readonly rest: boolean
}

/** What a part is bounded by, and what it is a part of, in front of the word at `end`. */
function portionAt(pieces: readonly Piece[], end: number): Found | undefined {
  if (isRest(pieces, end)) return { start: restStart(pieces, end), words: [], comparisons: [], rest: true }
  const { start: from, comparisons } = boundsAt(pieces, end)
  if (comparisons.length === 0) return undefined
  let start = from
  const words: WordPiece[] = []
  const before = pieces[start - 1]
  if (before?.kind === 'word' && before.phrase !== undefined) {
    words.push(before)
    start -= 1
  } else if (before?.kind === 'word' && before.role === 'text') {
    // What nothing declares is asked for where the scale is resolved.
    words.push(before)
    start -= 1
  }
  const opens = familyOf(pieces[start - 1])
  // 其中超过200万元的部分: of which scale before it, nobody says.
  if (opens === 'Among') return undefined
  if (opens === 'By' || (opens === 'For' && start === 1)) start -= 1
  return { start, words, comparisons, rest: false }
}

/** The first run of parts of a segment as one piece; what stands between a part and its share stands behind it. */
function readScale(segment: PieceSegment): PieceSegment {
  const { pieces } = segment
  const open: { readonly found: Found; readonly end: number }[] = []
  const parts: ScalePart[] = []
  const loose: Piece[] = []
  let start: number | undefined
  let words: readonly WordPiece[] = []
  let at = 0
  let end = 0
  while (at < pieces.length) {
    const next = pieces.findIndex((piece, index) => index >= at && (isPortionWord(piece) || isShare(piece)))
    const piece = pieces[next]
    if (piece === undefined) break
    if (isPortionWord(piece)) {
      const found = portionAt(pieces, next)
      if (found === undefined || (start !== undefined && found.words.length > 0)) break
      // Between two parts only what joins them, and the verb said again.
      const between = start === undefined ? [] : pieces.slice(end, found.start)
      if (!between.every((one) => one.kind === 'connective' || repeats(one))) break
      loose.push(...between.filter((one) => one.kind !== 'connective'))
      start ??= found.start
      if (found.words.length > 0) words = found.words
      open.push({ found, end: next })
      at = next + 1
      end = at
      continue
    }
    const between = pieces.slice(end, next)
    const shares = piece.kind === 'quantities' ? piece.items : []
    const fits = open.length > 0 && shares.length === open.length && (open.length === 1 || parts.length === 0)
    if (!fits || !between.every(repeats)) break
    loose.push(...between.filter((one) => ['Give', 'Form'].includes(familyOf(one) ?? '')))
    for (const [index, { found }] of open.entries()) {
      const share = shares[index]
      if (share !== undefined) parts.push(partOf(found, share, pieces))
    }
    open.length = 0
    at = next + 1
    end = at
    while (pieces[end]?.kind === 'de' || familyOf(pieces[end]) === 'Standard') end += 1
  }
  const [first, last] = [parts[0], parts.at(-1)]
  if (start === undefined || first === undefined || last === undefined || open.length > 0) return segment
  const scale: ScalePiece = { kind: 'scale', words, parts, span: spanning(first.span, last.span) }
  const verbs = [...loose, ...pieces.slice(end)]
  const once = verbs.filter((piece, index) => !verbs.slice(0, index).some((one) => isSame(one, piece)))
  return { ...segment, pieces: [...pieces.slice(0, start), scale, ...once] }
}

/** Between a part and its share. */
const repeats = (piece: Piece): boolean =>
  piece.kind === 'de' || ['By', 'Give', 'Form', 'Respectively'].includes(familyOf(piece) ?? '')
const isSame = (left: Piece, right: Piece): boolean =>
  left.kind === 'key' && right.kind === 'key' && ['Give', 'Form'].includes(left.family) && left.text === right.text

function partOf({ comparisons, rest, start }: Found, share: QuantityNode, pieces: readonly Piece[]): ScalePart {
  const first = pieces[start]
  return { comparisons, rest, share, span: first === undefined ? share.span : spanning(first.span, share.span) }
}

/** 200万元以下的部分按8%，超过200万元的部分按2%给予补助: the parts go on behind a comma, and the verb stands behind the last. */
function continued(before: PieceSegment, segment: PieceSegment): PieceSegment | undefined {
  const last = before.pieces.at(-1)
  const [first, ...behind] = segment.pieces
  if (before.introduces || last?.kind !== 'scale' || first?.kind !== 'scale' || first.words.length > 0) return undefined
  const scale: ScalePiece = {
    ...last,
    parts: [...last.parts, ...first.parts],
    span: spanning(last.span, first.span),
  }
  return {
    ...segment,
    pieces: [...before.pieces.slice(0, -1), scale, ...behind],
    span: spanning(before.span, segment.span),
  }
}
