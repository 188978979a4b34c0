/** A policy file cut where its headings are, as written: what an update keeps, moves or replaces. */
import { fold, foldString } from '../../source/fold.ts'
import { sliceExcerpt } from '../../source/excerpt.ts'
import type { Excerpt } from '../../source/excerpt.ts'
import type { Block } from '../../syntax/document.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import { readPolicyFile } from '../../syntax/read-policy-file.ts'

/** A block of a clause. */
export interface Part {
  /** Official text · its quotation that the paraphrase below replaces · that paraphrase · the analyst's own. */
  readonly kind: 'official' | 'replaced' | 'paraphrase' | 'own'
  /** As written, without the line breaks around it. */
  readonly raw: string
  /** Folded; '' for what is no text. */
  readonly folded: string
}

export interface ClausePart {
  readonly address: string
  readonly title: string
  readonly heading: string
  readonly headingFolded: string
  /** The whole clause as written, heading included. */
  readonly raw: string
  readonly parts: readonly Part[]
}

export interface FileParts {
  readonly title: string
  /** Lists before the first heading. */
  readonly metadata: string
  /** Paragraphs and quotes before the glossary. */
  readonly preamble: readonly Part[]
  /** As written, heading included; undefined without one. */
  readonly glossary: string | undefined
  readonly clauses: readonly ClausePart[]
}

/** `official`: the text that the file was made from, folded. */
export function cutFile(text: string, official: string): FileParts {
  const { blocks } = readBlocks(text)
  const { clauses } = readPolicyFile(blocks)
  const groups = groupByHeading(blocks)
  const clauseGroups = groups.filter(({ heading }) => heading !== undefined && !isGlossary(heading))
  const glossary = groups.find(({ heading }) => heading !== undefined && isGlossary(heading))
  const front = groups[0]?.heading === undefined ? (groups[0]?.blocks ?? []) : []
  const rawOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).trim()
  return {
    title: front.filter(({ kind }) => kind === 'heading').map(({ span }) => rawOf(span))[0] ?? '',
    metadata: front
      .filter(({ kind }) => kind === 'list')
      .map(({ span }) => rawOf(span))
      .join('\n'),
    preamble: partsOf(
      front.filter(({ kind }) => kind === 'paragraph' || kind === 'quote'),
      text,
      official,
    ),
    glossary: glossary === undefined ? undefined : rawOf(spanOfGroup(glossary)),
    clauses: clauseGroups.map((group, index): ClausePart => {
      const clause = clauses[index]
      return {
        address: clause?.address ?? '',
        title: clause?.title ?? '',
        heading: group.heading === undefined ? '' : rawOf(group.heading.span),
        headingFolded: foldString(clause?.heading.text ?? ''),
        raw: rawOf(spanOfGroup(group)),
        parts: partsOf(group.blocks, text, official),
      }
    }),
  }
}

type Heading = Extract<Block, { kind: 'heading' }>

interface Group {
  readonly heading: Heading | undefined
  readonly blocks: Block[]
}

function groupByHeading(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [{ heading: undefined, blocks: [] }]
  let titled = false
  for (const block of blocks) {
    const isTitle: boolean = block.kind === 'heading' && block.depth === 1 && !titled
    titled ||= isTitle
    if (block.kind === 'heading' && !isTitle) groups.push({ heading: block, blocks: [] })
    else groups.at(-1)?.blocks.push(block)
  }
  return groups
}

const isGlossary = (heading: Heading): boolean => foldString(heading.content.text) === '术语'

function spanOfGroup({ heading, blocks }: Group): { readonly start: number; readonly end: number } {
  const first = heading ?? blocks[0]
  return { start: first?.span.start ?? 0, end: (blocks.at(-1) ?? heading)?.span.end ?? 0 }
}

function partsOf(blocks: readonly Block[], text: string, official: string): readonly Part[] {
  const parts: Part[] = []
  for (const block of blocks) {
    const raw = text.slice(block.span.start, block.span.end).trim()
    const folded = foldedOf(block)
    const isOfficial = folded !== '' && official.includes(folded)
    if (block.kind === 'paragraph' && parts.at(-1)?.kind === 'replaced' && !isOfficial) {
      parts.push({ kind: 'paraphrase', raw, folded })
    } else if (block.kind === 'paragraph') parts.push({ kind: 'official', raw, folded })
    else if (block.kind === 'quote' && isOfficial) parts.push({ kind: 'replaced', raw, folded })
    else parts.push({ kind: 'own', raw, folded: '' })
  }
  return parts
}

function foldedOf(block: Block): string {
  if (block.kind === 'paragraph') return foldString(block.content.text)
  return block.kind === 'quote' ? block.paragraphs.map(({ text }) => foldString(text)).join('') : ''
}

/** The official text of a clause, folded. */
export function officialOf(parts: readonly Part[]): string {
  return parts
    .filter(({ kind }) => kind === 'official' || kind === 'replaced')
    .map(({ folded }) => folded)
    .join('')
}

/** A text cut in three at a folded stretch of it, as written; undefined when it is not there. */
export function cutAround(text: string, stretch: string): readonly [string, string, string] | undefined {
  const whole: Excerpt = { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, index) => index) }
  const folded = fold(whole)
  const at = folded.text.indexOf(stretch)
  if (at < 0 || stretch === '') return undefined
  const start = sliceExcerpt(folded, at, at).offsets[0] ?? 0
  const end = folded.offsets[at + stretch.length] ?? text.length
  return [text.slice(0, start).trim(), text.slice(start, end), text.slice(end).trim()]
}
