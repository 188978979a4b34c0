/**
 * Most of a policy file is official text, in paragraphs that no reading of Markdown could take for something else.
 * They need no library: what it would say is the lines without the white space around them. (A test compares the two.)
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ParagraphBlock } from '../document.ts'
import { lineAt, skipBlanks, skipBlanksBack } from './lines.ts'
import { excerptOf } from './pieces.ts'

/** What can begin a line of a heading, quote, list, rule, fence or of a table's second row. */
const MARKED_LINE = /(?:^|[\r\n])[ \t]*(?:[#>*+\-_`~|:]|\d{1,9}[.)])/

/** Whether a part is one paragraph and nothing else. */
export function isPlainParagraph(part: string): boolean {
  return !MARKED_LINE.test(part)
}

/** The paragraph at a range of the file; blank lines may follow inside the range, but not precede or part. */
export function plainParagraph(text: string, start: number, end: number): ParagraphBlock {
  const pieces: Span[] = []
  let ending: Span | undefined
  for (let next = start; next < end;) {
    const line = lineAt(text, next, end)
    next = line.end
    const first = skipBlanks(text, line.start, line.contentEnd)
    if (first === line.contentEnd) break
    if (ending !== undefined) pieces.push(ending)
    pieces.push({ start: first, end: skipBlanksBack(text, first, line.contentEnd) })
    ending = { start: line.contentEnd, end: line.end }
  }
  const span = { start: pieces[0]?.start ?? start, end: pieces.at(-1)?.end ?? start }
  return { kind: 'paragraph', content: excerptOf(text, pieces, start), span }
}
