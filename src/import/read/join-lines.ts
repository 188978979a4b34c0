/**
 * Lines to paragraphs. A PDF breaks a paragraph at the width of its page, and once more, with an empty line, where a page
 * ends; a page of the web does not break it at all. What a line is, how it ends and how wide the others are decides.
 */
import { displayWidth } from '../../source/display-width.ts'
import { foldString } from '../../source/fold.ts'
import { cellMark } from '../cell-mark.ts'
import { endsTitle, headKind, isOrgan } from '../structure/head-lines.ts'
import { isTitle, splitHeading, startsStructure } from '../structure/headings.ts'
import type { SourceLine } from './source-lines.ts'
import { joinTwo, tidySpaces } from './tidy-spaces.ts'

/** A bracket that is not closed within so many characters closes nothing. */
const longestBracket = 600

/** A page has room for sixteen characters at least. In cells of a terminal, like all widths here. */
const narrowest = 32

/** Paragraphs without the white space of typesetting. */
export function joinLines(lines: readonly SourceLine[]): readonly string[] {
  const isFull = fullLines(lines)
  const paragraphs: string[] = []
  let current: OpenParagraph | undefined
  // The beginning of a long paragraph, of which nothing is asked any more: else each line would go through all before it.
  let settled: string[] = []
  const close = ({ text }: OpenParagraph): void => {
    paragraphs.push([...settled, text].join(''))
    settled = []
  }
  for (const line of lines) {
    const text = tidySpaces(line.text)
    const next = { text, folded: foldString(text), afterBlank: line.afterBlank }
    if (current !== undefined && goesOn(current, next)) {
      const joined = joinTwo(current.text, text)
      const rest = joined.length > 4 * longestBracket ? joined.slice(-2 * longestBracket) : joined
      if (rest.length < joined.length) settled.push(joined.slice(0, -2 * longestBracket))
      current = {
        ...current,
        text: rest,
        endsFull: isFull(line),
        isList: listState(current, next),
      }
      continue
    }
    if (current !== undefined) close(current)
    current = { text, endsFull: isFull(line), isList: false }
  }
  if (current !== undefined) close(current)
  return paragraphs
}

interface OpenParagraph {
  /** All of it, or more of its end than is looked at. */
  readonly text: string
  /** Its last line reaches the edge of the page. */
  readonly endsFull: boolean
  /** It lists items of its own sentence (下列条件：1.…；2.…). */
  readonly isList: boolean
}

interface NextLine {
  readonly text: string
  readonly folded: string
  readonly afterBlank: boolean
}

function goesOn(open: OpenParagraph, next: NextLine): boolean {
  if (open.text.includes(cellMark) || next.text.includes(cellMark)) return false
  const folded = foldString(open.text.slice(-longestBracket))
  if (isUnclosed(folded) && !isArticle(next.folded)) return true
  if (startsStructure(next.folded)) return goesOnAsList(open, folded, next)
  if (isHeadLine(folded, next)) return false
  const isShort = open.text.length + next.text.length <= longestBracket
  const together = isShort ? foldString(joinTwo(open.text, next.text)) : ''
  if (isShort && isPartOfTitle(folded, next.folded, together)) return true
  if (headKind(next.folded) !== undefined) return false
  if (isShort && splitHeading(open.text)?.rest === '' && isTitle(open.text)) {
    return open.endsFull && isTitle(together)
  }
  if (endsClause.test(folded)) return false
  if (endsSentence(folded)) return open.endsFull && !next.afterBlank && !isOrgan(next.folded)
  return open.endsFull || /[，。；：、]/u.test(folded)
}

/** A line of its own on either side; a date that goes on (…的规定执行) is none. */
function isHeadLine(folded: string, next: NextLine): boolean {
  const kind = headKind(folded)
  if (kind === 'order') return /(?:执行|实施|落实|贯彻)。$/u.test(folded)
  return kind !== undefined && !(kind === 'title' && /^[的）]/u.test(next.folded))
}

function isPartOfTitle(open: string, next: string, together: string): boolean {
  if (endsTitle(open) || /[，。；：]/u.test(open) || startsStructure(open)) return false
  if (isOrgan(open)) return /^(?:关于|印发|转发)/u.test(next)
  const kind = headKind(together)
  return kind === 'title' || kind === 'notice' || kind === 'red-head'
}

/** 符合下列条件之一的：1.…；2.…。 is one sentence, whatever its items are numbered with. */
function goesOnAsList(open: OpenParagraph, folded: string, next: NextLine): boolean {
  if (!/^(?:（[一二三四五六七八九十\d]+）|\d)/u.test(next.folded)) return false
  if (open.isList) return /[；，]$/u.test(folded)
  return /(?:下列|以下|如下)[^。]*[：]$/u.test(folded) && !isTitle(open.text)
}

function listState(open: OpenParagraph, next: NextLine): boolean {
  return open.isList || startsStructure(next.folded)
}

/** 。 and the like, also in front of a closing mark. */
function endsSentence(folded: string): boolean {
  return /[。！？；：][”）]?$/u.test(folded)
}

/** What is responsible, in its parentheses, is the last of a clause. */
const endsClause = /（(?:责任|牵头|配合|主责)[^（）]*）[。；]?$/u

/** A line that no bracket goes on in, though somebody forgot to close one. */
function isArticle(folded: string): boolean {
  return startsStructure(folded) && /^[第一二三四五六七八九十]/u.test(folded)
}

function isUnclosed(folded: string): boolean {
  return ['《》', '（）', '〔〕'].some(
    ([open = '', close = '']) => folded.lastIndexOf(open) > folded.lastIndexOf(close),
  )
}

/** Which lines reach the edge of the page; none when the text is not broken at a width. */
function fullLines(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const widths = lines.map((line) => displayWidth(line.text))
  const lengths = lines.map((line) => line.text.length)
  const widest = max(widths)
  const longest = max(lengths)
  const isFull = (width: number, length: number): boolean => width >= widest - 8 || length >= longest - 3
  const full = lines.filter((_, index) => isFull(widths[index] ?? 0, lengths[index] ?? 0))
  // Where lines are broken at a width, most that reach it break off inside a sentence.
  const broken = full.filter(({ text }) => !/[。！？；：.!?;:）)]$/u.test(text)).length
  const isWrapped =
    widest >= narrowest && widest <= 240 && full.length >= Math.max(3, lines.length * 0.15) && broken >= full.length / 2
  return (line) => isWrapped && isFull(displayWidth(line.text), line.text.length)
}

const max = (numbers: readonly number[]): number => numbers.reduce((left, right) => Math.max(left, right), 0)
