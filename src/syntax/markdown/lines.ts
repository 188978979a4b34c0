/** Lines of a range of a file, as Markdown counts them. */

export interface Line {
  readonly start: number
  /** Where the line ending begins. */
  readonly contentEnd: number
  /** After the line ending. */
  readonly end: number
}

/** The lines of a range that begins at the beginning of a line, one after the other. */
export function eachLine(text: string, from: number, to: number, take: (line: Line) => void): void {
  for (let start = from; start < to;) {
    const line = lineAt(text, start, to)
    take(line)
    start = line.end
  }
}

/** `eachLine` at once, for parts that are not long. */
export function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = []
  eachLine(text, from, to, (line) => lines.push(line))
  return lines
}

/** The line that begins at an offset before `to`. */
export function lineAt(text: string, start: number, to: number): Line {
  const ending = /\r\n?|\n/g
  ending.lastIndex = start
  const found = ending.exec(text)
  if (found === null || found.index >= to) return { start, contentEnd: to, end: to }
  return { start, contentEnd: found.index, end: Math.min(to, found.index + found[0].length) }
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
