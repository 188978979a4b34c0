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
  return around('atxHeading', 0, end, [...leaf('atxHeadingSequence', 0, marker), ...data(part, marker, end)])
}

/** `- text` and, indented by two, items inside it; no text opens a block of its own or code. */
function list(part: string, lines: readonly Line[]): readonly BlockToken[] | undefined {
  const [head, ...nested] = lines.map((line, index) => item(part, line, index === 0 ? 0 : 2))
  if (head === undefined || nested.includes(undefined)) return undefined
  const end = lines.at(-1)?.contentEnd ?? 0
  const [, second] = lines
  const inside = nested.flatMap((one) => one ?? [])
  const inner = second === undefined ? [] : around('listUnordered', second.start + 2, end, inside)
  return around('listUnordered', 0, end, [...head, ...inner])
}

/** One item of one line, without the list around it. */
function item(part: string, { start, contentEnd }: Line, indent: number): readonly BlockToken[] | undefined {
  const marker = start + indent
  const text = marker + 2
  if (part.slice(start, text) !== `${' '.repeat(indent)}- `) return undefined
  if (text === contentEnd || skipBlanks(part, text, contentEnd) !== text) return undefined
  if (!isPlainParagraph(part.slice(text, contentEnd))) return undefined
  const paragraph = around('paragraph', text, contentEnd, leaf('data', text, contentEnd))
  return [...leaf('listItemPrefix', marker, text), ...paragraph]
}

/** Lines that all begin with `> `, a single paragraph. */
function quote(part: string, lines: readonly Line[]): readonly BlockToken[] | undefined {
  if (!lines.every(({ start, contentEnd }) => /^> [^ \t]/.test(part.slice(start, contentEnd)))) return undefined
  if (!lines.every(({ start, contentEnd }) => isPlainParagraph(part.slice(start + 2, contentEnd)))) return undefined
  const end = lines.at(-1)?.contentEnd ?? 0
  const pieces = lines.flatMap(({ start, contentEnd }, index) => [
    ...(index === 0 ? [] : leaf('lineEnding', lines[index - 1]?.contentEnd ?? 0, start)),
    ...leaf('data', start + 2, contentEnd),
  ])
  return around('blockQuote', 0, end, around('paragraph', 2, end, pieces))
}

/** Rows between bars, a row of dashes after the first, no escapes. */
function table(part: string, lines: readonly Line[]): readonly BlockToken[] | undefined {
  const rows = lines.map(({ start, contentEnd: end }) => ({ start, end }))
  const texts = rows.map(({ start, end }) => part.slice(start, end))
  if (rows.length < 2 || !/^\|(?: *:?-+:? *\|)+$/.test(texts[1] ?? '')) return undefined
  if (texts.some((text) => !/^\|[^|\\]+(?:\|[^|\\]+)*\|$/.test(text))) return undefined
  const [columns, dashes] = texts.map((text) => text.split('|').length)
  if (columns !== dashes) return undefined
  const tokens = rows.flatMap(({ start, end }, index) =>
    index === 1
      ? []
      : around('tableRow', start, end, cells(part, start, end, index === 0 ? 'tableHeader' : 'tableData')),
  )
  return around('table', 0, rows.at(-1)?.end ?? 0, tokens)
}

function cells(part: string, rowStart: number, rowEnd: number, type: string): readonly BlockToken[] {
  const tokens: BlockToken[] = []
  for (let start = rowStart; start + 1 < rowEnd;) {
    const end = part.indexOf('|', start + 1)
    tokens.push(...around(type, start, end, data(part, start + 1, end)))
    start = end
  }
  return tokens
}

/** The text of a range without the white space around it; none when it has no other. */
function data(part: string, from: number, to: number): readonly BlockToken[] {
  const start = skipBlanks(part, from, to)
  return start === to ? [] : leaf('data', start, skipBlanksBack(part, start, to))
}

function leaf(type: string, start: number, end: number): readonly BlockToken[] {
  return around(type, start, end, [])
}

function around(type: string, start: number, end: number, inside: readonly BlockToken[]): readonly BlockToken[] {
  return [{ step: 'enter', type, start, end }, ...inside, { step: 'exit', type, start, end }]
}
