/** Paragraphs and tables of a part of a Word document, in the order of the text. */
import { cellMark } from '../../cell-mark.ts'
import { childAt, childrenNamed, type XmlElement } from '../xml.ts'
import { type ListPlace, type Numbering, valueOf } from './numbering.ts'
import type { StyleNumbering } from './styles.ts'

/** Places that are not text; counted while reading. */
export interface Counts {
  pictures: number
  hidden: number
  deleted: number
}

/** Notes that the text refers to, in its order. */
export interface Notes {
  readonly marks: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly mark: string }[]
}

export interface BodyContext {
  readonly numbering: Numbering
  readonly styles: ReadonlyMap<string, StyleNumbering>
  readonly counts: Counts
  readonly notes: Notes
}

/** A paragraph a line; a page break is a form feed in front of the line behind it. */
export function bodyLines(root: XmlElement, context: BodyContext): string[] {
  return childrenNamed(root).flatMap((child) => blockLines(child, context))
}

function blockLines(element: XmlElement, context: BodyContext): readonly string[] {
  switch (element.name) {
    case 'p':
      return paragraphLines(element, context)
    case 'tbl':
      return childrenNamed(element, 'tr').map((row) => rowLine(row, context))
    case 'del':
    case 'moveFrom':
      context.counts.deleted += 1
      return []
    case 'sectPr':
      return []
    default:
      // body, sdt, sdtContent, ins, txbxContent, …: what stands in it.
      return bodyLines(element, context)
  }
}

/** A row is a line; paragraphs of a cell by a space. */
function rowLine(row: XmlElement, context: BodyContext): string {
  const cells = childrenNamed(row, 'tc').map((cell) => {
    const isContinued = isMergedOn(cell)
    return isContinued ? '' : bodyLines(cell, context).join(' ').replaceAll('\t', ' ').trim()
  })
  return cells.join(cellMark)
}

/** A cell that goes on from the row above: `<w:vMerge/>` without `restart`. */
function isMergedOn(cell: XmlElement): boolean {
  const merge = childAt(cell, 'tcPr', 'vMerge')
  return merge !== undefined && merge.attributes.get('val') !== 'restart'
}

function paragraphLines(paragraph: XmlElement, context: BodyContext): readonly string[] {
  const boxes: string[] = []
  const text = inlineText(paragraph, context, boxes)
  const place = listPlace(paragraph, context)
  // Word counts a paragraph that has no text only where it shows its number.
  const number = place === undefined || text.trim() === '' ? '' : context.numbering.next(place)
  return [...`${number}${text}`.split('\n'), ...boxes]
}

function listPlace(paragraph: XmlElement, { styles, numbering }: BodyContext): ListPlace | undefined {
  const own = childAt(paragraph, 'pPr', 'numPr')
  const style = styles.get(valueOf(paragraph, 'pPr', 'pStyle') ?? '')
  const list = valueOf(own, 'numId') ?? style?.list
  if (list === undefined || list === '0') return undefined
  const level = valueOf(own, 'ilvl')
  const styled = style === undefined ? undefined : (style.level ?? numbering.levelOf(style.list, style.style))
  return { list, level: level === undefined ? (styled ?? 0) : Number(level) }
}

/** Of runs, hyperlinks, fields, insertions; text boxes go behind the paragraph that they hang on. */
function inlineText(element: XmlElement, context: BodyContext, boxes: string[]): string {
  return childrenNamed(element)
    .map((child) => inlineOf(child, context, boxes))
    .join('')
}

function inlineOf(element: XmlElement, context: BodyContext, boxes: string[]): string {
  const { counts } = context
  switch (element.name) {
    case 't':
      return element.children.filter((child) => typeof child === 'string').join('')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
      return element.attributes.get('type') === 'page' ? '\n\f' : '\n'
    case 'cr':
      return '\n'
    case 'lastRenderedPageBreak':
    case 'pPr':
    case 'rPr':
    case 'instrText':
    case 'Fallback':
      return ''
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbol(element)
    case 'del':
    case 'moveFrom':
      counts.deleted += 1
      return ''
    case 'pict':
    case 'drawing':
    case 'object':
      return drawn(element, context, boxes)
    case 'footnoteReference':
    case 'endnoteReference':
      return noteMark(element, context)
    case 'r':
      if (isHidden(element)) {
        counts.hidden += 1
        return ''
      }
      return inlineText(element, context, boxes)
    default:
      return inlineText(element, context, boxes)
  }
}

function isHidden(run: XmlElement): boolean {
  const vanish = childAt(run, 'rPr', 'vanish')
  return vanish !== undefined && !['0', 'false'].includes(vanish.attributes.get('val') ?? '')
}

/** The text boxes of a drawing; a picture is counted. */
function drawn(element: XmlElement, context: BodyContext, boxes: string[]): string {
  const found = boxesIn(element)
  if (found.length === 0) context.counts.pictures += 1
  for (const box of found) boxes.push(...bodyLines(box, context))
  return ''
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  return childrenNamed(element).flatMap((child) =>
    child.name === 'txbxContent' ? [child] : child.name === 'Fallback' ? [] : boxesIn(child),
  )
}

/** `［注1］`, once in the text and once in front of the note. */
function noteMark(element: XmlElement, { notes }: BodyContext): string {
  const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote'
  const mark = `［注${String(notes.marks.length + 1)}］`
  notes.marks.push({ kind, id: element.attributes.get('id') ?? '', mark })
  return mark
}

/** A character of a symbol font, in the private use area; the few that texts use are known. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get('char') ?? '', 16)
  return symbols.get(code & 0xff) ?? '�'
}

const symbols: ReadonlyMap<number, string> = new Map([
  [0xb3, '≥'],
  [0xa3, '≤'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xb1, '±'],
  [0xa8, '□'],
  [0xfe, '☑'],
])
