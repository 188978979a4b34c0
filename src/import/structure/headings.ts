/** Headings by their numbering, and where a heading ends when the text goes on in its line. */
import { cellMark } from '../cell-mark.ts'
import { foldString } from '../../source/fold.ts'
import { type NumberingLevel, readNumbering } from '../../syntax/numbering.ts'

export interface SplitHeading {
  readonly level: NumberingLevel
  /** As written, number included. */
  readonly heading: string
  /** What follows it in the same paragraph, '' when nothing does. */
  readonly rest: string
}

/** Longest title of a heading, in characters. */
const longestTitle = 40
/** Longest title that a full stop ends, with text behind it. */
const longestRunIn = 20
/** Words of a sentence that says something: it is no title, however short. */
const operates =
  /给予|予以|不超过|不高于|最高|不予|不再|不得|应当|适用于|负责|享受|执行|起施行|\d[万亿千百]*元|\d[%‰]|有效期\d/u

/** Whether a line (folded) begins with a number of the document's structure. */
export function startsStructure(folded: string): boolean {
  return levelOf(folded) !== undefined
}

/** The heading that a paragraph begins with; undefined when it begins with none. */
export function splitHeading(paragraph: string): SplitHeading | undefined {
  const folded = foldString(paragraph.slice(0, 4 * longestTitle))
  const level = levelOf(folded)
  if (level === undefined) return undefined
  const numberEnd = lengthAsWritten(paragraph, folded.length - readNumbering(folded).title.length)
  const number = paragraph.slice(0, numberEnd)
  const title = paragraph.slice(numberEnd)
  if (isTitle(title) && !operates.test(foldString(title))) return { level, heading: paragraph, rest: '' }
  const end = level === 'direction' ? 0 : runInEnd(title)
  return { level, heading: number.trimEnd() + title.slice(0, end), rest: title.slice(end).trim() }
}

/** Whether a line may still be a heading, or the first part of one. */
export function isTitle(text: string): boolean {
  if (text.length > 3 * longestTitle) return false
  const folded = foldString(text)
  return (
    folded.length <= longestTitle &&
    !/[，。；！？]|[：](?!$)/u.test(folded.replace(/“[^”]*”|（[^）]*）|《[^》]*》/gu, ''))
  )
}

function levelOf(folded: string): NumberingLevel | undefined {
  // 1｜茶机｜5万元 is a row.
  if (folded.includes(foldString(cellMark))) return undefined
  const { level, title } = readNumbering(folded)
  if (level === 'none' || level === 'own') return undefined
  // 一、二、三等奖 and 1.5万元 are no headings; nor is 第三条规定的….
  if (level === 'chapter' && /^[一二三四五六七八九十]+[、等]/u.test(title)) return undefined
  if (level === 'paragraph' && /^\d/u.test(title)) return undefined
  if ((level === 'article' || level === 'chapter') && /^(?:规定|所列|所述|第|中|的)/u.test(title)) return undefined
  return level
}

/** 支持研发。对… · 【支持研发】对… · （支持研发）对…: where the title ends, 0 without one. */
function runInEnd(title: string): number {
  const folded = foldString(title.slice(0, 4 * longestTitle))
  const bracketed = /^(?:【[^】]{1,25}】|（[^）]{1,25}）|〔[^〕]{1,25}〕)/u.exec(folded)?.[0]
  if (bracketed !== undefined) return lengthAsWritten(title, bracketed.length)
  const stop = folded.search(/[。：]/u)
  const candidate = stop < 0 ? '' : folded.slice(0, stop)
  const isShort = candidate !== '' && candidate.length <= longestRunIn && isTitle(candidate)
  if (!isShort || stop + 1 >= folded.length || operates.test(candidate) || /\d|^对/u.test(candidate)) return 0
  return lengthAsWritten(title, stop + 1)
}

/** How many characters of a text fold to so many. */
function lengthAsWritten(text: string, folded: number): number {
  let end = Math.min(folded, text.length)
  if (foldString(text.slice(0, end)).length === folded) return end
  while (end < text.length && foldString(text.slice(0, end)).length < folded) end += 1
  return end
}
