/** A piece of a file's text with where each character stands: what survives folding, joined lines and quote markers. */
import type { Span } from '../diagnostics/diagnostic.ts'

export interface Excerpt {
  readonly text: string
  /** Offset in the file of each UTF-16 unit of `text`; one more entry for the end. */
  readonly offsets: Uint32Array
  /** Path of the file when it is not the policy file; as in `Span`. */
  readonly file?: string
}

/** The span in the file of a range of an excerpt. */
export function spanOf(excerpt: Excerpt, start: number, end: number): Span {
  const from = excerpt.offsets[start] ?? 0
  const last = end > start ? excerpt.offsets[end - 1] : undefined
  const span = { start: from, end: last === undefined ? from : last + 1 }
  return excerpt.file === undefined ? span : { ...span, file: excerpt.file }
}

/** A range of an excerpt as an excerpt. */
export function sliceExcerpt(excerpt: Excerpt, start: number, end: number): Excerpt {
  return { ...excerpt, text: excerpt.text.slice(start, end), offsets: excerpt.offsets.slice(start, end + 1) }
}

/** A whole text as an excerpt of itself. */
export function wholeText(text: string): Excerpt {
  const offsets = new Uint32Array(text.length + 1)
  for (let offset = 0; offset <= text.length; offset++) offsets[offset] = offset
  return { text, offsets }
}
