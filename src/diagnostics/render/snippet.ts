/** A line of the source with carets under a span, cut around it when it is long. */
import { displayWidth } from '../../source/display-width.ts'
import { lineBounds, positionAt } from '../../source/line-index.ts'
import type { Span } from '../diagnostic.ts'
import { visible } from '../visible.ts'
import type { SourceView } from './source-view.ts'

export interface SnippetLine {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Spaces and carets in the columns of `text`. */
  readonly carets: string
}

export interface Snippet {
  readonly lines: readonly SnippetLine[]
  /** The span goes on after the last of them. */
  readonly isCut: boolean
}

/** At most so many lines of a span are shown. */
const MAX_LINES = 3

/** The lines that a span touches, blank ones left out; `columns` is the room for the text. */
export function snippetOf(view: SourceView, span: Span, columns: number): Snippet {
  const { text } = view.lines
  const whole = wholeCharacters(text, span)
  const first = positionAt(view.lines, whole.start).line
  const last = positionAt(view.lines, Math.max(whole.start, whole.end - 1)).line
  const lines: SnippetLine[] = []
  for (let line = first; line <= last; line++) {
    const bounds = lineBounds(view.lines, line)
    const start = Math.max(bounds.start, whole.start)
    const end = Math.max(start, Math.min(bounds.end, whole.end))
    if (line > first && text.slice(start, end).trim() === '') continue
    if (lines.length === MAX_LINES) return { lines, isCut: true }
    lines.push({ line, ...marked(text, bounds, { start, end }, columns) })
  }
  return { lines, isCut: false }
}

/** More than this many UTF-16 units of a line are never looked at on one side. */
const MAX_UNITS = 400

function marked(text: string, line: Span, span: Span, columns: number): { text: string; carets: string } {
  const inside = visible(text.slice(span.start, Math.min(span.end, span.start + MAX_UNITS)))
  const before = visible(text.slice(Math.max(line.start, span.start - MAX_UNITS), span.start))
  const after = visible(text.slice(span.end, Math.min(line.end, span.end + MAX_UNITS)))
  const focus = fromStart(inside, Math.max(1, columns - 20))
  // A third of the room that is left goes before the span, and what it does not need goes behind.
  const room = columns - displayWidth(focus)
  const lead = fromEnd(before, Math.max(room - Math.max(displayWidth(after), 0), Math.floor(room / 3)))
  const tail = fromStart(after, room - displayWidth(lead))
  const carets = ' '.repeat(displayWidth(lead)) + '^'.repeat(Math.max(1, displayWidth(focus)))
  return { text: lead + focus + tail, carets }
}

/** The beginning of a text in so many columns, with … where it is cut. */
function fromStart(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  return `${take([...text], columns - 1).join('')}…`
}

/** The end of a text in so many columns, with … where it is cut. */
function fromEnd(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  return `…${take([...text].reverse(), columns - 1)
    .reverse()
    .join('')}`
}

function take(characters: readonly string[], columns: number): string[] {
  let width = 0
  const taken: string[] = []
  for (const character of characters) {
    width += displayWidth(character)
    if (width > columns) break
    taken.push(character)
  }
  return taken
}

/** Spans count UTF-16 units; what is shown is whole characters. */
function wholeCharacters(text: string, span: Span): Span {
  const start = Math.min(span.start, text.length)
  const end = Math.max(start, Math.min(span.end, text.length))
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end }
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
