/** A workbook (.xlsx) as text: a row a line; the name of a sheet stands in front where there are several. */
import { openContainer, type Parts } from './container.ts'
import { cellMark } from '../cell-mark.ts'
import { FileError, type FileText } from './file-text.ts'
import { childAt, childrenNamed, descendants, parseXml, textOf, type XmlElement } from './xml.ts'

export function readXlsx(bytes: Uint8Array): FileText {
  const parts = openContainer(bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/u.test(name),
  )
  const workbook = xmlOf(parts, 'xl/workbook.xml')
  if (workbook === undefined) throw new FileError('damaged')
  const targets = new Map(
    childrenNamed(xmlOf(parts, 'xl/_rels/workbook.xml.rels')).map((one): [string, string] => [
      one.attributes.get('Id') ?? '',
      (one.attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  )
  const shared = childrenNamed(xmlOf(parts, 'xl/sharedStrings.xml'), 'si').map(plainText)
  const percent = percentStyles(xmlOf(parts, 'xl/styles.xml'))
  let hidden = 0
  const sheets = childrenNamed(childAt(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
    if ((sheet.attributes.get('state') ?? 'visible') !== 'visible') {
      hidden += 1
      return []
    }
    const root = xmlOf(parts, targets.get(sheet.attributes.get('id') ?? '') ?? '')
    const rows = childrenNamed(childAt(root, 'sheetData'), 'row').map((row) => rowText(row, shared, percent))
    return [{ name: sheet.attributes.get('name') ?? '', rows: rows.filter((row) => row.trim() !== '') }]
  })
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const lines = filled.flatMap(({ name, rows }) => (filled.length > 1 ? [name, ...rows] : rows))
  return { text: lines.join('\n'), format: 'xlsx', left: hidden === 0 ? [] : [{ what: 'hidden', count: hidden }] }
}

/** Cells at their columns; what a formula gave is its value. */
function rowText(row: XmlElement, shared: readonly string[], percent: ReadonlySet<number>): string {
  const cells: string[] = []
  for (const cell of childrenNamed(row, 'c')) {
    const column = columnOf(cell.attributes.get('r') ?? '')
    if (column !== undefined && column < 1000) while (cells.length < column) cells.push('')
    cells.push(
      cellText(cell, shared, percent)
        .replace(/[\t\r\n]+/gu, ' ')
        .trim(),
    )
  }
  return cells.join(cellMark)
}

function cellText(cell: XmlElement, shared: readonly string[], percent: ReadonlySet<number>): string {
  const value = textOf(childAt(cell, 'v'))
  switch (cell.attributes.get('t')) {
    case 's':
      return shared[Number(value)] ?? ''
    case 'inlineStr':
      return plainText(childAt(cell, 'is'))
    case 'b':
      return value === '1' ? '是' : '否'
    case 'e':
      return ''
    default:
      return percent.has(Number(cell.attributes.get('s') ?? '-1')) ? asPercent(value) : value
  }
}

/** 0.3 in a cell of per cent is 30%; exact, since the decimal is moved and not multiplied. */
function asPercent(value: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(value)
  if (match === null) return value
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = fraction.padEnd(2, '0')
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/u, '')
  const rest = digits.slice(2).replace(/0+$/u, '')
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}%`
}

/** Which cell formats show per cent. */
function percentStyles(root: XmlElement | undefined): ReadonlySet<number> {
  const own = new Set(
    childrenNamed(childAt(root, 'numFmts'), 'numFmt')
      .filter((one) => (one.attributes.get('formatCode') ?? '').replace(/"[^"]*"/gu, '').includes('%'))
      .map((one) => one.attributes.get('numFmtId')),
  )
  const formats = childrenNamed(childAt(root, 'cellXfs'), 'xf').map((one) => one.attributes.get('numFmtId') ?? '')
  // 9 and 10 are 0% and 0.00%.
  return new Set(formats.flatMap((id, index) => (['9', '10'].includes(id) || own.has(id) ? [index] : [])))
}

/** Runs of a string; what tells how to read it aloud is none of it. */
function plainText(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  const kept = childrenNamed(element).filter(({ name }) => name !== 'rPh')
  return kept
    .flatMap((child) => (child.name === 't' ? [child] : descendants(child, 't')))
    .map(textOf)
    .join('')
}

/** `AB12` -> 27 */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name)
  return bytes === undefined ? undefined : parseXml(bytes)
}
