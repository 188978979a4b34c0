/** Excerpts from several stretches of a file: the lines of a paragraph without their markers. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Excerpt } from '../../source/excerpt.ts'

/** The stretches joined; `pieces` in rising order. With none, an empty excerpt at `fallback`. */
export function excerptOf(text: string, pieces: readonly Span[], fallback = 0): Excerpt {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) return excerptOfPiece(text, only)
  const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  const offsets = new Uint32Array(length + 1)
  let at = 0
  for (const { start, end } of pieces) {
    for (let offset = start; offset < end; offset++) offsets[at++] = offset
  }
  offsets[at] = pieces.at(-1)?.end ?? fallback
  return { text: pieces.map(({ start, end }) => text.slice(start, end)).join(''), offsets }
}

function excerptOfPiece(text: string, { start, end }: Span): Excerpt {
  const offsets = new Uint32Array(end - start + 1)
  for (let offset = start; offset <= end; offset++) offsets[offset - start] = offset
  return { text: text.slice(start, end), offsets }
}

/** The stretches without the backslash of each `\|`, which stands for a bar inside a table. */
export function withoutBarEscapes(text: string, pieces: readonly Span[]): readonly Span[] {
  if (!pieces.some(({ start, end }) => text.slice(start, end).includes('\\|'))) return pieces
  return pieces.flatMap((piece) => withoutEscapes(text.slice(piece.start, piece.end), piece))
}

function withoutEscapes(content: string, piece: Span): readonly Span[] {
  const kept: Span[] = []
  let from = 0
  for (let at = content.indexOf('\\|'); at !== -1; at = content.indexOf('\\|', at + 2)) {
    kept.push({ start: piece.start + from, end: piece.start + at })
    from = at + 1
  }
  return kept.length === 0 ? [piece] : [...kept, { start: piece.start + from, end: piece.end }]
}
