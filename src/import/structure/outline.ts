/** A document as its parts: title, what is around it, preamble, sections in order. */
import { foldString } from '../../source/fold.ts'
import type { NumberingLevel } from '../../syntax/numbering.ts'
import { type HeadKind, headKind, isOrgan, metadataKeys } from './head-lines.ts'
import { splitHeading } from './headings.ts'

export interface Outline {
  /** Undefined when no line looks like one. */
  readonly title: string | undefined
  /** Lines around the articles, as `键：值`, in the order of the text. */
  readonly metadata: readonly { readonly key: string; readonly value: string }[]
  readonly preamble: readonly string[]
  readonly sections: readonly Section[]
}

export interface Section {
  /** As in Markdown, from 2. */
  readonly depth: number
  /** As written; `[附则]` for one that the text does not have. */
  readonly heading: string
  readonly paragraphs: readonly string[]
}

interface OpenSection {
  readonly level: NumberingLevel
  /** 第一章 stands above 一、, though both are chapters. */
  readonly rank: number
  readonly heading: string
  readonly paragraphs: string[]
}

/** Never loses a paragraph: what is nothing else is text. */
export function readOutline(paragraphs: readonly string[]): Outline {
  const sections: OpenSection[] = []
  const front: string[] = []
  const add = (paragraph: string): void => {
    const split = splitHeading(paragraph)
    if (split !== undefined) sections.push({ ...split, rank: rankOf(split.level, split.heading), paragraphs: [] })
    const text = split === undefined ? paragraph : split.rest
    const parts = splitNumbered(text)
    if (parts.length > 1) parts.forEach(add)
    else if (text !== '') (sections.at(-1)?.paragraphs ?? front).push(text)
  }
  paragraphs.forEach(add)
  const head = readFront(front)
  const last = sections.at(-1)
  const tail = last === undefined ? [] : takeTail(last.paragraphs)
  setValidityApart(sections)
  const ranks = [...new Set(sections.map((section) => section.rank))].sort((left, right) => left - right)
  return {
    title: head.title,
    metadata: uniqueKeys([...head.metadata, ...tail]),
    preamble: head.preamble,
    sections: sections.map(({ rank, heading, paragraphs: texts }) => ({
      depth: Math.min(6, 2 + ranks.indexOf(rank)),
      heading,
      paragraphs: texts,
    })),
  }
}

/** 1.…。2.…。 in one paragraph: numbered sentences, each a clause of its own; and what stands before them. */
function splitNumbered(paragraph: string): readonly string[] {
  const starts: number[] = []
  for (const match of paragraph.matchAll(/(?<=^|[。；;])(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[)）])/gu)) {
    if (Number(match[1] ?? match[2]) === starts.length + 1) starts.push(match.index)
  }
  if (starts.length < 2) return [paragraph]
  return [0, ...starts]
    .map((start, index) => paragraph.slice(start, starts[index]).trim())
    .filter((part) => part !== '')
}

function rankOf(level: NumberingLevel, heading: string): number {
  switch (level) {
    case 'chapter':
      return foldString(heading).startsWith('第') ? 0 : 1
    case 'article':
      return 2
    case 'item':
      return /\d/u.test(heading) ? 5 : 3
    case 'paragraph':
    case 'direction':
      return 4
    case 'own':
    case 'none':
      return 1
  }
}

/** A notice is signed before the document that it publishes. */
const signatureKeys: ReadonlyMap<HeadKind, string> = new Map([
  ['organ', '落款'],
  ['date', '成文日期'],
])

interface Front {
  readonly title: string | undefined
  readonly metadata: Outline['metadata']
  readonly preamble: readonly string[]
}

/** The lines before the first heading: a notice that publishes the document may stand around its title. */
function readFront(paragraphs: readonly string[]): Front {
  const kinds = paragraphs.map((paragraph) => headKind(foldString(paragraph)))
  const titleAt = findTitle(paragraphs, kinds)
  const metadata: { key: string; value: string }[] = []
  const preamble: string[] = []
  for (const [index, value] of paragraphs.entries()) {
    const kind = kindInFront(index, paragraphs, kinds)
    if (index === titleAt) continue
    if (kind === undefined || kind === 'title') preamble.push(value)
    else metadata.push({ key: signatureKeys.get(kind) ?? metadataKeys[kind], value })
  }
  return { title: titleAt === undefined ? undefined : paragraphs[titleAt], metadata, preamble }
}

/** The last line that looks like a title, before any sentence; else the notice's; else the first short line. */
function findTitle(paragraphs: readonly string[], kinds: readonly (HeadKind | undefined)[]): number | undefined {
  const title = kinds.lastIndexOf('title')
  if (title >= 0) return title
  const notice = kinds.indexOf('notice')
  if (notice >= 0) return notice
  const first = paragraphs.findIndex((text, index) => kinds[index] === undefined && text.length <= 60)
  return first >= 0 && !/[。；]/u.test(foldString(paragraphs[first] ?? '')) ? first : undefined
}

/** An organ counts as one in front of a date alone, as where a notice is signed. */
function kindInFront(
  index: number,
  paragraphs: readonly string[],
  kinds: readonly (HeadKind | undefined)[],
): HeadKind | undefined {
  const kind = kinds[index]
  if (kind !== undefined) return kind
  return kinds[index + 1] === 'date' && isOrgan(foldString(paragraphs[index] ?? '')) ? 'organ' : undefined
}

/** What follows the last article: who published it, when, to whom. Taken out of the paragraphs. */
function takeTail(paragraphs: string[]): Outline['metadata'] {
  const taken: { key: string; value: string }[] = []
  for (;;) {
    const value = paragraphs.at(-1)
    if (value === undefined) break
    const folded = foldString(value)
    const kind = headKind(folded) ?? (isOrgan(folded) && taken[0]?.key === metadataKeys.date ? 'organ' : undefined)
    if (kind === undefined || kind === 'title' || kind === 'order' || kind === 'addressees' || kind === 'caption') break
    taken.unshift({ key: metadataKeys[kind], value })
    paragraphs.pop()
  }
  return taken
}

/** 自…起施行 behind the last article of a document without a closing one gets a heading of the file's own. */
function setValidityApart(sections: OpenSection[]): void {
  const last = sections.at(-1)
  if (last === undefined || /附则|期限|有效|施行|其他|说明/u.test(foldString(last.heading))) return
  const at = last.paragraphs.findIndex(
    (text, index) => index > 0 && /^本[^，。]{0,12}自[^。]{4,24}起(?:施行|实施|执行|生效)/u.test(foldString(text)),
  )
  if (at < 0) return
  const top = sections.reduce((lowest, { rank }) => Math.min(lowest, rank), last.rank)
  sections.push({ level: 'own', rank: top, heading: '[附则]', paragraphs: last.paragraphs.splice(at) })
}

/** A key stands once: 印发日期, 印发日期2. */
function uniqueKeys(entries: Outline['metadata']): Outline['metadata'] {
  const seen = new Map<string, number>()
  return entries.map(({ key, value }) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { key: times === 1 ? key : `${key}${String(times)}`, value }
  })
}
