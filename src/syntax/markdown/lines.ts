/** Lines of a range of a file, as Markdown counts them. */

export interface Line {
  readonly start: number
  /** Where the line ending begins. */
  readonly contentEnd: number
  /** After the line ending. */
  readonly end: number
}

/** The lines of a range that begins at the beginning of a line. */
export function* linesOf(text: string, from: number, to: number): Generator<Line> {
  let start = from
  while (start < to) {
    let contentEnd = start
    while (contentEnd < to && !isLineEnding(text.charCodeAt(contentEnd))) contentEnd++
    const end = Math.min(to, contentEnd + (text.startsWith('\r\n', contentEnd) ? 2 : 1))
    yield { start, contentEnd, end }
    start = end
  }
}

/** First offset of a range that is neither a space nor a tab, or its end. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

/** End of a range without the spaces and tabs before it. */
export function skipBlanksBack(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

function isLineEnding(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d
}
