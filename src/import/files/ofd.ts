/** An OFD document (GB/T 33190) as text: the lines of its pages, from top to bottom, pages apart by form feeds. */
import { openContainer, type Parts } from './container.ts'
import { FileError, type FileText } from './file-text.ts'
import { childAt, childrenNamed, descendants, parseXml, textOf, type XmlElement } from './xml.ts'

interface Run {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly height: number
}

export function readOfd(bytes: Uint8Array): FileText {
  const parts = openContainer(bytes, (name) => name.endsWith('.xml'))
  const root = xmlOf(parts, 'OFD.xml')
  const bodies = root === undefined ? [] : childrenNamed(root, 'DocBody')
  if (bodies.length === 0) throw new FileError('damaged')
  let pictures = 0
  const pages = bodies.flatMap((body) => {
    const path = textOf(childAt(body, 'DocRoot')).trim()
    const document = xmlOf(parts, partAt('', path))
    if (document === undefined) throw new FileError('damaged')
    return childrenNamed(childAt(document, 'Pages'), 'Page').map((page) => {
      const content = xmlOf(parts, partAt(path, page.attributes.get('BaseLoc') ?? ''))
      if (content === undefined) return ''
      pictures += descendants(content, 'ImageObject').length
      return linesOf(descendants(content, 'TextObject').flatMap(runsOf)).join('\n')
    })
  })
  return { text: pages.join('\f'), format: 'ofd', left: pictures === 0 ? [] : [{ what: 'pictures', count: pictures }] }
}

/** The codes of a text object, each at its place on the page (millimetres). */
function runsOf(object: XmlElement): readonly Run[] {
  const [left = 0, top = 0] = numbers(object.attributes.get('Boundary'))
  const height = Number(object.attributes.get('Size') ?? '4')
  return childrenNamed(object, 'TextCode').map((code) => ({
    text: textOf(code),
    left: left + Number(code.attributes.get('X') ?? '0'),
    top: top + Number(code.attributes.get('Y') ?? '0'),
    height: Number.isFinite(height) && height > 0 ? height : 4,
  }))
}

/** Runs whose feet stand within half a character of each other are one line. */
function linesOf(runs: readonly Run[]): readonly string[] {
  const sorted = runs.toSorted((one, other) => one.top - other.top)
  const lines: Run[][] = []
  for (const run of sorted) {
    const first = lines.at(-1)?.[0]
    if (first !== undefined && run.top - first.top < first.height / 2) lines.at(-1)?.push(run)
    else lines.push([run])
  }
  return lines.map((line) =>
    line
      .toSorted((one, other) => one.left - other.left)
      .map(({ text }) => text)
      .join(''),
  )
}

/** `Pages/Page_0/Content.xml` beside `Doc_0/Document.xml`; a leading slash is the container's root. */
function partAt(from: string, path: string): string {
  const folder = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const steps: string[] = []
  for (const step of [...folder, ...path.split('/')]) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const numbers = (list: string | undefined): readonly number[] => (list ?? '').trim().split(/\s+/u).map(Number)

function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.get(name)
  return bytes === undefined ? undefined : parseXml(bytes)
}
