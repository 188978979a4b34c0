/**
 * Cuts a file into parts that the Markdown library can read one by one, with the same result as all at once: a cut is
 * made only where no block can reach across, or where the builder of blocks joins the two sides again (lists, quotes).
 * Each line is looked at once, and no part of nested blocks is long, so the whole stays linear.
 */
import { lineAt, skipBlanks } from './lines.ts'

interface Part {
  readonly start: number
  /** After the last line that is not blank. */
  readonly end: number
  /** A fenced code block, fences included. */
  readonly isCode: boolean
  /** The part before it is the same quote, up to an empty line of it. */
  readonly continuesQuote: boolean
  /** It was ended by force: more nested lines without a place to cut than a person writes. */
  readonly isCutOff: boolean
}

/** Parts in order; blank lines between them, and a byte order mark before them, belong to none. */
export function* splitParts(text: string): Generator<Part> {
  let open: OpenPart | undefined
  for (let next = text.startsWith('\ufeff') ? 1 : 0; next < text.length;) {
    const { start, contentEnd, end } = lineAt(text, next, text.length)
    next = end
    const contentStart = skipBlanks(text, start, contentEnd)
    const content = text.slice(contentStart, contentEnd)
    const line: PartLine = { start, end, content, isIndented: contentStart > start }
    const cut = open === undefined ? undefined : findCut(open, line)
    if (open !== undefined && cut !== undefined) {
      yield finish(open, cut === 'force')
      open = undefined
    }
    if (open !== undefined) grow(open, line)
    else if (content !== '') open = begin(line, cut === 'quote')
    if (open?.fence !== undefined && closesFence(open, line)) {
      yield finish(open, false)
      open = undefined
    }
  }
  if (open !== undefined) yield finish(open, false)
}

interface PartLine {
  readonly start: number
  readonly end: number
  /** Without indentation and line ending; '' for a blank line. */
  readonly content: string
  readonly isIndented: boolean
}

interface OpenPart {
  readonly start: number
  readonly continuesQuote: boolean
  /** The characters that opened a code block. */
  readonly fence: string | undefined
  /** Its first line is an item of an ordered list, so a number at the margin below is the next item. */
  readonly startsNumbered: boolean
  end: number
  lines: number
  /** A list or a quote has begun in it, so indented lines may belong to that. */
  isNested: boolean
  endsBlank: boolean
  endsInEmptyQuote: boolean
  /** Its last line is a row of a table that begins at the margin. */
  endsInRow: boolean
}

/** Lists and quotes of more lines than this are cut, whatever the next line belongs to. */
const MAX_NESTED_LINES = 512

const HEADING = /^#{1,6}(?:[ \t]|$)/
const BULLET = /^[*+-][ \t]+\S/
const NUMBERED = /^\d{1,9}[.)][ \t]+\S/
const CONTAINER = /^(?:>|[*+-](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/
const EMPTY_QUOTE = /^>[ \t]*$/
/** |---|:-:| under the header of a table. */
const DELIMITERS = /^\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/

/** Why the line cannot belong to the open part; undefined when it may. */
function findCut(open: OpenPart, line: PartLine): 'block' | 'quote' | 'force' | undefined {
  if (open.fence !== undefined || line.content === '') return undefined
  const isOutside = !line.isIndented || !open.isNested
  if (isOutside && (open.endsBlank || FENCE.test(line.content))) return 'block'
  if (!line.isIndented) {
    if (HEADING.test(line.content) || BULLET.test(line.content)) return 'block'
    if (open.startsNumbered && open.lines === 1 && NUMBERED.test(line.content)) return 'block'
    // A sentence right under a table is a paragraph, not a row without bars.
    if (open.endsInRow && !line.content.includes('|')) return 'block'
    if (open.endsInEmptyQuote && line.content.startsWith('>')) return 'quote'
  }
  if (open.isNested && open.lines >= MAX_NESTED_LINES) return 'force'
  return undefined
}

function begin(line: PartLine, continuesQuote: boolean): OpenPart {
  const fence = FENCE.exec(line.content)?.[0]
  const startsNumbered = !line.isIndented && NUMBERED.test(line.content)
  const state = { lines: 0, isNested: false, endsBlank: false, endsInEmptyQuote: false, endsInRow: false }
  const open: OpenPart = { start: line.start, end: line.end, continuesQuote, fence, startsNumbered, ...state }
  grow(open, line)
  return open
}

function grow(open: OpenPart, line: PartLine): void {
  open.endsBlank = line.content === ''
  if (open.endsBlank && open.fence === undefined) return
  open.end = line.end
  open.lines++
  open.isNested ||= CONTAINER.test(line.content)
  open.endsInEmptyQuote = !line.isIndented && EMPTY_QUOTE.test(line.content)
  const isRow = !line.isIndented && line.content.startsWith('|')
  open.endsInRow = isRow && (open.endsInRow || (open.lines > 1 && DELIMITERS.test(line.content)))
}

/** A run of the same character, at least as long, on a later line. */
function closesFence(open: OpenPart, line: PartLine): boolean {
  const closing = /^(`{3,}|~{3,})[ \t]*$/.exec(line.content)?.[1]
  return open.fence !== undefined && line.start > open.start && closing?.startsWith(open.fence) === true
}

function finish(open: OpenPart, isCutOff: boolean): Part {
  const { start, end, continuesQuote } = open
  return { start, end, isCode: open.fence !== undefined, continuesQuote, isCutOff }
}
