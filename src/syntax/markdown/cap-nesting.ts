/**
 * Bounds the depth that the Markdown library sees: its cost is a product of lines and levels.
 * A quote takes a column or more per level, a list two, so whoever bounds the column of a marker bounds the depth.
 */
import { eachLine } from './lines.ts'

/** Markers that begin beyond this column are text; 32 levels of lists fit. */
const MAX_COLUMN = 64
/** A tab reaches at most this far. */
const TAB = 4

interface CappedMarkdown {
  /** As long as what came in: a marker beyond the limit is replaced by a letter. */
  readonly text: string
  /** Offset of the first such marker. */
  readonly beyond: number | undefined
}

export function capNesting(markdown: string): CappedMarkdown {
  const replaced: number[] = []
  eachLine(markdown, 0, markdown.length, ({ start }) => {
    const offset = deepMarker(markdown, start)
    if (offset !== undefined) replaced.push(offset)
  })
  const beyond = replaced[0]
  // The library would drop a byte order mark, and all offsets after it would be one too low.
  if (markdown.startsWith('\ufeff')) replaced.unshift(0)
  let copied = 0
  const pieces = replaced.map((offset) => {
    const piece = markdown.slice(copied, offset)
    copied = offset + 1
    return `${piece}x`
  })
  return { text: pieces.join('') + markdown.slice(copied), beyond }
}

/** Offset of the first marker of a line beyond the last allowed column. */
function deepMarker(markdown: string, lineStart: number): number | undefined {
  const marker = /[ \t]|>|[*+-](?![^ \t\r\n])|\d{1,9}[.)](?![^ \t\r\n])/y
  let column = 0
  let at = lineStart
  for (;;) {
    marker.lastIndex = at
    const found = marker.exec(markdown)?.[0]
    if (found === undefined) return undefined
    const isMarker = found !== ' ' && found !== '\t'
    if (isMarker && column >= MAX_COLUMN) return at + found.length - 1
    column += found === '\t' ? TAB : found.length
    at += found.length
  }
}
