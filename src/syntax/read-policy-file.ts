/** Blocks into a policy file: headings become clauses with an address, lists become entries. */
import { scanNumber } from '../../grammar/scanner/numbers.ts'
import { countLeading } from '../source/count-leading.ts'
import { foldString } from '../source/fold.ts'
import type { Excerpt } from '../source/excerpt.ts'
import type { Block, HeadingBlock, ListItem, TableBlock } from './document.ts'
import { type Entry, readEntry } from './entry.ts'
import { enumeratorAt } from './enumerator.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import type { ClauseSource, ClauseText, PathEntry, PolicyFile } from './policy-file.ts'
import type { Span } from '../diagnostics/diagnostic.ts'

interface Heading {
  readonly block: HeadingBlock
  readonly numbering: Numbering
  readonly title: string
  /** Index in the headings of the one above, undefined at the top. */
  readonly parent: number | undefined
}

interface OpenClause {
  readonly heading: Heading
  readonly texts: ClauseText[]
  readonly entries: Entry[]
  readonly tables: TableBlock[]
}

const glossaryHeading = '术语'

export function readPolicyFile(blocks: readonly Block[]): PolicyFile {
  let title: Excerpt | undefined
  let inGlossary = false
  let glossaryAt: Span | undefined
  const metadata: Entry[] = []
  const glossary: Entry[] = []
  const preamble: ClauseText[] = []
  const strays: Span[] = []
  const clauses: OpenClause[] = []
  const headings: Heading[] = []
  const latest: Latest = []
  for (const block of blocks) {
    const clause = inGlossary ? undefined : clauses.at(-1)
    switch (block.kind) {
      case 'heading': {
        if (block.depth === 1 && title === undefined) {
          title = block.content
          break
        }
        inGlossary = foldString(block.content.text) === glossaryHeading
        if (inGlossary) {
          glossaryAt ??= block.span
          break
        }
        const heading = placeHeading(block, headings, latest)
        latest[block.depth] = headings.length
        headings.push(heading)
        clauses.push({ heading, texts: [], entries: [], tables: [] })
        break
      }
      case 'list':
        for (const item of block.items) {
          if (clause !== undefined && isNumbered(item)) clause.texts.push({ kind: 'paragraph', content: item.content })
          else (inGlossary ? glossary : (clause?.entries ?? metadata)).push(readEntry(item))
        }
        break
      case 'paragraph':
        ;(clause?.texts ?? preamble).push({ kind: 'paragraph', content: block.content })
        break
      case 'quote':
        for (const content of block.paragraphs) (clause?.texts ?? preamble).push({ kind: 'quote', content })
        break
      case 'table':
        if (clause === undefined) strays.push(block.span)
        else clause.tables.push(block)
        break
      case 'other':
        strays.push(block.span)
        break
    }
  }
  const addresses = uniqueAddresses(headings)
  const paths = readPaths(headings)
  return {
    title,
    metadata,
    preamble,
    glossary,
    glossaryHeading: glossaryAt,
    strays,
    clauses: clauses.map((clause, index): ClauseSource => ({
      address: addresses[index] ?? '',
      path: paths[index] ?? [],
      title: clause.heading.title,
      heading: clause.heading.block.content,
      official: clause.heading.numbering.level !== 'own',
      texts: clause.texts,
      entries: clause.entries,
      tables: clause.tables,
      span: clause.heading.block.span,
    })),
  }
}

/** `- （1）…`: a member of a list of the text, not an annotation. */
const isNumbered = (item: ListItem): boolean => enumeratorAt(foldString(item.content.text), 0) !== undefined

/** By depth the index of the last heading; empty where there was none. */
type Latest = (number | undefined)[]

function placeHeading(block: HeadingBlock, headings: readonly Heading[], latest: Latest): Heading {
  const numbering = readNumbering(foldString(block.content.text))
  const parent = latest.slice(0, block.depth).reduce<number>((last, index) => Math.max(last, index ?? -1), -1)
  const above = parent < 0 ? undefined : headings[parent]
  const written = titleAsWritten(block.content.text, numbering)
  return {
    block,
    numbering,
    title: written === '' ? (above?.title ?? '') : written,
    parent: parent < 0 ? undefined : parent,
  }
}

/** The heading without its number, as written: as many characters from its end as the folded title has. */
function titleAsWritten(heading: string, numbering: Numbering): string {
  const text = heading.trim()
  if (numbering.level === 'own') return text.slice(1, -1)
  if (numbering.level === 'none') return text
  if (numbering.title === '') return ''
  // The shortest end that folds to as many characters: longer ends never fold to fewer.
  const holding = countLeading(text.length, (at) => foldString(text.slice(at)).length >= numbering.title.length)
  return text.slice(Math.max(0, holding - 1)).trim()
}

function readPaths(headings: readonly Heading[]): readonly (readonly PathEntry[])[] {
  const paths: PathEntry[][] = []
  for (const { numbering, parent } of headings) {
    const { level, label } = numbering
    const numeral = /[一二三四五六七八九十百零〇\d]+/u.exec(level === 'none' || level === 'own' ? '' : label)?.[0]
    const number = numeral === undefined ? undefined : Number(scanNumber(numeral, 0)?.digits.numerator ?? 0n)
    paths.push([...(parent === undefined ? [] : (paths[parent] ?? [])), { level, label, number }])
  }
  return paths
}

/** A direction is addressed under its item; labels that recur are addressed under what holds them. */
function uniqueAddresses(headings: readonly Heading[]): readonly string[] {
  const own = headings.map((heading): string => {
    const { level, label } = heading.numbering
    const above = heading.parent === undefined ? undefined : headings[heading.parent]
    const nested = level === 'direction' || level === 'paragraph'
    return nested && above !== undefined ? above.numbering.label + label : label
  })
  const count = new Map<string, number>()
  for (const address of own) count.set(address, (count.get(address) ?? 0) + 1)
  const full = own.map((address, index) => {
    const heading = headings[index]
    if ((count.get(address) ?? 0) < 2 || heading?.parent === undefined) return address
    return (headings[heading.parent]?.numbering.label ?? '') + address
  })
  const seen = new Map<string, number>()
  return full.map((address) => {
    const times = (seen.get(address) ?? 0) + 1
    seen.set(address, times)
    return times === 1 ? address : `${address}#${String(times)}`
  })
}
