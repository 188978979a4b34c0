/**
 * A Word document (.docx) as text. Read: paragraphs with their automatic numbering, rows of tables, text boxes, footnotes and
 * endnotes (behind the text), insertions; not: deletions, hidden text, headers, footers and pictures, which are counted.
 */
import { openContainer, type Parts } from '../container.ts'
import { FileError, type FileText } from '../file-text.ts'
import { parseXml, type XmlElement } from '../xml.ts'
import { bodyLines, type Counts, type Notes } from './body.ts'
import { makeNumbering } from './numbering.ts'
import { numberedStyles } from './styles.ts'

const main = 'word/document.xml'
const wanted = /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/u

export function readDocx(bytes: Uint8Array): FileText {
  const parts = openContainer(bytes, (name) => wanted.test(name))
  const document = xmlOf(parts, main)
  if (document === undefined) throw new FileError('damaged')
  const counts: Counts = { pictures: 0, hidden: 0, deleted: 0 }
  const numbering = makeNumbering(xmlOf(parts, 'word/numbering.xml'))
  const styles = numberedStyles(xmlOf(parts, 'word/styles.xml'))
  const notes: Notes = { marks: [] }
  const lines = bodyLines(document, { numbering, styles, counts, notes })
  for (const [kind, part] of [
    ['footnote', 'word/footnotes.xml'],
    ['endnote', 'word/endnotes.xml'],
  ] as const) {
    const root = xmlOf(parts, part)
    if (root !== undefined) lines.push(...noteLines(root, kind, { numbering, styles, counts, notes }))
  }
  const headers = [...parts.keys()].filter((name) => /\/(?:header|footer)\d*\.xml$/u.test(name)).length
  return {
    text: lines.join('\n'),
    format: 'docx',
    left: [
      { what: 'pictures' as const, count: counts.pictures },
      { what: 'hidden' as const, count: counts.hidden },
      { what: 'deleted' as const, count: counts.deleted },
      { what: 'headers' as const, count: headers },
    ].filter(({ count }) => count > 0),
  }
}

/** Those that the text refers to, in its order, each with the mark that stands there. */
function noteLines(root: XmlElement, kind: 'footnote' | 'endnote', context: Parameters<typeof bodyLines>[1]): string[] {
  const { marks } = context.notes
  return marks
    .filter((mark) => mark.kind === kind)
    .flatMap(({ id, mark }) => {
      const note = root.children.find(
        (child): child is XmlElement => typeof child !== 'string' && child.attributes.get('id') === id,
      )
      return note === undefined ? [] : [`${mark}${bodyLines(note, context).join(' ').trim()}`]
    })
}

function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name)
  return bytes === undefined ? undefined : parseXml(bytes)
}
