/** Offsets of a text to lines and columns. `\n`, `\r\n` and a lone `\r` end a line, as in Markdown and in LSP. */
import { countLeading } from './count-leading.ts'
import { displayWidth } from './display-width.ts'

export interface LineIndex {
  readonly text: string
  /** Offset where each line begins; the first is 0. */
  readonly starts: readonly number[]
}

/** All of it counts from 1. */
export interface Position {
  readonly line: number
  /** In UTF-16 units. */
  readonly column: number
}

export function lineIndex(text: string): LineIndex {
  const starts = [0]
  const ending = /\r\n|\r|\n/g
  while (ending.exec(text) !== null) starts.push(ending.lastIndex)
  return { text, starts }
}

/** Where an offset stands; one beyond the text stands at its end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, index.text.length))
  // The first line begins at 0, which is no more than any offset.
  const line = countLeading(index.starts.length, (place) => (index.starts[place] ?? 0) <= inside)
  return { line, column: inside - startOfLine(index, line) + 1 }
}

/** Column in terminal cells, from 1; counts the whole line before the offset. */
export function displayColumnAt(index: LineIndex, offset: number): number {
  const { line, column } = positionAt(index, offset)
  const start = startOfLine(index, line)
  return displayWidth(index.text.slice(start, start + column - 1)) + 1
}

/** Offsets of a line (from 1) without its ending. */
export function lineBounds(index: LineIndex, line: number): { readonly start: number; readonly end: number } {
  const start = startOfLine(index, line)
  let end = startOfLine(index, line + 1)
  while (end > start && isLineEnding(index.text.charCodeAt(end - 1))) end--
  return { start, end }
}

function startOfLine(index: LineIndex, line: number): number {
  return index.starts[line - 1] ?? index.text.length
}

function isLineEnding(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d
}
