/**
 * What a policy file has most of besides paragraphs: one-line headings, entries of lists, quoted paragraphs, tables. Where a
 * part is nothing else, its tokens are plain to see, and a library that weighs every character would cost more than the
 * rest of the compiler. (A test compares the blocks with those of the library's tokens.)
 */
import { linesOf, skipBlanks, skipBlanksBack, type Line } from './lines.ts'
import { isPlainParagraph } from './plain-paragraph.ts'
import type { BlockToken } from './tokenize.ts'

/** The tokens of a part, as far as blocks are built from them; undefined when the library has to look at it. */
export function plainTokens(part: string): readonly BlockToken[] | undefined {
  if (TRAILING_BLANKS.test(part)) return undefined
  const lines = linesOf(part, 0, part.length)
  const [first] = lines
  if (first === undefined) return undefined
  switch (part[0]) {
    case '#':
      return lines.length === 1 ? heading(part, first.contentEnd) : undefined
    case '-':
      return list(part, lines)
    case '>':
      return quote(part, lines)
    case '|':
      return table(part, lines)
    default:
      return undefined
  }
}

const TRAILING_BLANKS = /[ \t](?:[\r\n]|$)/

/** `## text`, not closed by another `#`. */
function heading(part: string, end: number): readonly BlockToken[] | undefined {
  const marker = /^#{1,6}(?=[ \t]+[^ \t])/.exec(part)?.[0].length
  if (marker === undefined || part[end - 1] === '#') return undefined
  const tokens: BlockToken[] = []
  enter(tokens, 'atxHeading', 0, end)
  leaf(tokens, 'atxHeadingSequence', 0, marker)
  data(tokens, part, marker, end)
  exit(tokens, 'atxHeading', 0, end)
  return tokens
}

/** `- text` and, indented by two, items inside it; no text opens a block of its own or code. */
function list(part: string, lines: readonly Line[]): readonly BlockToken[] | undefined {
  if (!lines.every((line, index) => isItem(part, line, index === 0 ? 0 : 2))) return undefined
  const end = lines.at(-1)?.contentEnd ?? 0
  const tokens: BlockToken[] = []
  enter(tokens, 'listUnordered', 0, end)
  for (const [index, line] of lines.entries()) {
    if (index === 1) enter(tokens, 'listUnordered', line.start + 2, end)
    item(tokens, line, index === 0 ? 0 : 2)
  }
  const [, second] = lines
  if (second !== undefined) exit(tokens, 'listUnordered', second.start + 2, end)
  exit(tokens, 'listUnordered', 0, end)
  return tokens
}

function isItem(part: string, { start, contentEnd }: Line, indent: number): boolean {
  const text = start + indent + 2
  if (part.slice(start, text) !== `${' '.repeat(indent)}- `) return false
  if (text === contentEnd || skipBlanks(part, text, contentEnd) !== text) return false
  return isPlainParagraph(part.slice(text, contentEnd))
}

/** One item of one line, without the list around it. */
function item(tokens: BlockToken[], { start, contentEnd }: Line, indent: number): void {
  const text = start + indent + 2
  leaf(tokens, 'listItemPrefix', text - 2, text)
  enter(tokens, 'paragraph', text, contentEnd)
  leaf(tokens, 'data', text, contentEnd)
  exit(tokens, 'paragraph', text, contentEnd)
}

/** Lines that all begin with `> `, a single paragraph. */
function quote(part: string, lines: readonly Line[]): readonly BlockToken[] | undefined {
  if (!lines.every(({ start, contentEnd }) => /^> [^ \t]/.test(part.slice(start, contentEnd)))) return undefined
  if (!lines.every(({ start, contentEnd }) => isPlainParagraph(part.slice(start + 2, contentEnd)))) return undefined
  const end = lines.at(-1)?.contentEnd ?? 0
  const tokens: BlockToken[] = []
  enter(tokens, 'blockQuote', 0, end)
  enter(tokens, 'paragraph', 2, end)
  for (const [index, { start, contentEnd }] of lines.entries()) {
    if (index > 0) leaf(tokens, 'lineEnding', lines[index - 1]?.contentEnd ?? 0, start)
    leaf(tokens, 'data', start + 2, contentEnd)
  }
  exit(tokens, 'paragraph', 2, end)
  exit(tokens, 'blockQuote', 0, end)
  return tokens
}

/** Rows between bars, a row of dashes after the first, no escapes. */
function table(part: string, lines: readonly Line[]): readonly BlockToken[] | undefined {
  const texts = lines.map(({ start, contentEnd }) => part.slice(start, contentEnd))
  if (lines.length < 2 || !/^\|(?: *:?-+:? *\|)+$/.test(texts[1] ?? '')) return undefined
  if (texts.some((text) => !/^\|[^|\\]+(?:\|[^|\\]+)*\|$/.test(text))) return undefined
  const [columns, dashes] = texts.slice(0, 2).map((text) => text.split('|').length)
  if (columns !== dashes) return undefined
  const end = lines.at(-1)?.contentEnd ?? 0
  const tokens: BlockToken[] = []
  enter(tokens, 'table', 0, end)
  for (const [index, line] of lines.entries()) {
    if (index !== 1) row(tokens, part, line, index === 0 ? 'tableHeader' : 'tableData')
  }
  exit(tokens, 'table', 0, end)
  return tokens
}

function row(tokens: BlockToken[], part: string, { start, contentEnd }: Line, cell: string): void {
  enter(tokens, 'tableRow', start, contentEnd)
  for (let from = start; from + 1 < contentEnd;) {
    const to = part.indexOf('|', from + 1)
    enter(tokens, cell, from, to)
    data(tokens, part, from + 1, to)
    exit(tokens, cell, from, to)
    from = to
  }
  exit(tokens, 'tableRow', start, contentEnd)
}

/** The text of a range without the white space around it; none when it has no other. */
function data(tokens: BlockToken[], part: string, from: number, to: number): void {
  const start = skipBlanks(part, from, to)
  if (start < to) leaf(tokens, 'data', start, skipBlanksBack(part, start, to))
}

function leaf(tokens: BlockToken[], type: string, start: number, end: number): void {
  enter(tokens, type, start, end)
  exit(tokens, type, start, end)
}

function enter(tokens: BlockToken[], type: string, start: number, end: number): void {
  tokens.push({ step: 'enter', type, start, end })
}

function exit(tokens: BlockToken[], type: string, start: number, end: number): void {
  tokens.push({ step: 'exit', type, start, end })
}
