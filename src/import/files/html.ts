/** A web page as text: its blocks are lines, rows of tables are lines; scripts and what is hidden are no text. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { cellMark } from '../cell-mark.ts'
import { FileError, type FileText } from './file-text.ts'
import { deepestNesting } from './limits.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Never text for a reader. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'head',
  'select',
  'button',
])

/** What begins and ends a line. */
const blocks = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

interface Page {
  /** The last one is open. */
  readonly lines: string[]
  pictures: number
  hidden: number
}

export function readHtml(html: string): FileText {
  const page: Page = { lines: [''], pictures: 0, hidden: 0 }
  visit(parse(html).childNodes, page, 0)
  return {
    text: page.lines
      .map((line) => line.replace(/[ \u00a0]+/gu, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
    format: 'html',
    left: [
      { what: 'pictures' as const, count: page.pictures },
      { what: 'hidden' as const, count: page.hidden },
    ].filter(({ count }) => count > 0),
  }
}

function visit(nodes: readonly Node[], page: Page, depth: number): void {
  if (depth > deepestNesting) throw new FileError('too-deep')
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) addText(node.value, page)
    else if ('tagName' in node) visitElement(node, page, depth)
  }
}

function visitElement(element: Element, page: Page, depth: number): void {
  const { tagName } = element
  if (silent.has(tagName)) return
  if (isHidden(element)) {
    page.hidden += 1
    return
  }
  if (tagName === 'img') page.pictures += 1
  if (tagName === 'tr') {
    breakLine(page)
    addText(rowText(element, page, depth), page)
    breakLine(page)
    return
  }
  const isBlock = blocks.has(tagName)
  if (isBlock) breakLine(page)
  if (tagName === 'li') addText(listNumber(element), page)
  visit(element.childNodes, page, depth + 1)
  if (isBlock) breakLine(page)
}

/** A row is a line, whatever stands in them on one line. */
function rowText(row: Element, page: Page, depth: number): string {
  const cells = row.childNodes.filter(
    (node): node is Element => 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th'),
  )
  return cells
    .map((cell) => {
      const inner: Page = { lines: [''], pictures: 0, hidden: 0 }
      visit(cell.childNodes, inner, depth + 2)
      page.pictures += inner.pictures
      page.hidden += inner.hidden
      return inner.lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
        .replaceAll('\t', ' ')
    })
    .join(cellMark)
}

/** White space of the source is a blank, a line break none: Chinese text has no blanks between its words. */
function addText(text: string, page: Page): void {
  const last = page.lines.length - 1
  page.lines[last] = (page.lines[last] ?? '') + text.replace(/[\r\n]+[ ]*/gu, '')
}

function breakLine(page: Page): void {
  if (page.lines.at(-1) !== '') page.lines.push('')
}

/** The number that a browser writes in front of an item of a numbered list. */
function listNumber(item: Element): string {
  const list = item.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return ''
  const items = list.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li')
  const first = Number.parseInt(attribute(list, 'start') ?? '1', 10)
  const own = Number.parseInt(attribute(item, 'value') ?? '', 10)
  const number = Number.isNaN(own) ? (Number.isNaN(first) ? 1 : first) + items.indexOf(item) : own
  return `${String(number)}.`
}

function isHidden(element: Element): boolean {
  const style = (attribute(element, 'style') ?? '').replace(/\s/gu, '').toLowerCase()
  return attribute(element, 'hidden') !== undefined || /(?:^|;)(?:display:none|visibility:hidden)/u.test(style)
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value
