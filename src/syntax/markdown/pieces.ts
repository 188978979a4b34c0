/** Excerpts from several stretches of a file: the lines of a paragraph without their markers. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Excerpt } from '../../source/excerpt.ts'

/** The stretches joined; `pieces` in rising order. With none, an empty excerpt at `fallback`. */
export function excerptOf(text: string, pieces: readonly Span[], fallback = 0): Excerpt {
  const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  const offsets = new Uint32Array(length + 1)
  let at = 0
  for (const { start, end } of pieces) {
    for (let offset = start; offset < end; offset++) offsets[at++] = offset
  }
  offsets[at] = pieces.at(-1)?.end ?? fallback
  return { text: pieces.map(({ start, end }) => text.slice(start, end)).join(''), offsets }
}

/** The stretches without the backslash of each `\|`, which stands for a bar inside a table. */
export function withoutBarEscapes(text: string, pieces: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const { start, end } of pieces) {
    let from = start
    for (let at = text.indexOf('\\|', from); at !== -1 && at + 1 < end; at = text.indexOf('\\|', at + 2)) {
      kept.push({ start: from, end: at })
      from = at + 1
    }
    kept.push({ start: from, end })
  }
  return kept
}
