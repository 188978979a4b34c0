/** A shared glossary: `# 术语：企业经营`, topics as headings, declarations as lists. Everything else in it is a remark. */
import type { Span } from '../diagnostics/diagnostic.ts'
import { type Excerpt, sliceExcerpt } from '../source/excerpt.ts'
import { foldString } from '../source/fold.ts'
import type { Block, ListItem } from './document.ts'
import { type Entry, readEntry } from './entry.ts'

/** Folder of shared glossaries, beside the policy file. */
export const glossaryFolder = '术语'
export const glossaryEnding = '.ceyan.md'

interface GlossaryFile {
  /** What its title calls it; undefined when it has no title of a shared glossary. */
  readonly name: Excerpt | undefined
  readonly entries: readonly Entry[]
  /** Blocks that mean nothing here (tables, code, HTML). */
  readonly strays: readonly Span[]
}

const title = /^\s*[术術][语語]\s*[：:]\s*/u

/** Whether a text is a shared glossary rather than a policy: its first heading says so. */
export function isGlossary(text: string): boolean {
  const heading = /^#[ \t]+(.*)$/mu.exec(text)?.[1]
  return heading !== undefined && title.test(heading)
}

/** `file` is the path that its spans name; undefined when it is read for itself. */
export function readGlossaryFile(blocks: readonly Block[], file: string | undefined): GlossaryFile {
  const entries: Entry[] = []
  const strays: Span[] = []
  let name: Excerpt | undefined
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth === 1) name ??= readName(inFile(block.content, file))
    if (block.kind === 'list') for (const item of block.items) entries.push(readEntry(itemIn(item, file)))
    if (block.kind === 'table' || block.kind === 'other') strays.push(spanIn(block.span, file))
  }
  return { name, entries, strays }
}

/** A span of the file that `file` names. */
export function spanIn(span: Span, file: string | undefined): Span {
  return file === undefined ? span : { ...span, file }
}

function readName(heading: Excerpt): Excerpt | undefined {
  const start = title.exec(heading.text)?.[0].length
  if (start === undefined || foldString(heading.text.slice(start)) === '') return undefined
  return sliceExcerpt(heading, start, heading.text.trimEnd().length)
}

function itemIn(item: ListItem, file: string | undefined): ListItem {
  return {
    content: inFile(item.content, file),
    children: item.children.map((child) => itemIn(child, file)),
    span: spanIn(item.span, file),
  }
}

function inFile(excerpt: Excerpt, file: string | undefined): Excerpt {
  return file === undefined ? excerpt : { ...excerpt, file }
}
