/**
 * A policy file in pieces that can be put together again in another way: sentences that the file quotes read as official text, others
 * quoted, facts and tables added under a clause. In: the file. Out: its sections. No sentence changes.
 */
import { foldString } from '../../src/source/fold.ts'
import { enumeratorAt } from '../../src/syntax/enumerator.ts'
import { readBlocks } from '../../src/syntax/read-blocks.ts'
import { splitSentences } from '../../src/syntax/split-sentences.ts'
import { headingLabel } from './address.ts'
import type { Path } from './address.ts'

/** A paragraph in its sentences, or anything else (lists, tables) as the file has it. */
export type Part =
  | { readonly kind: 'paragraph' | 'quote'; readonly sentences: readonly string[]; readonly isOfficial: boolean }
  | { readonly kind: 'raw'; readonly text: string }

/** What stands from one heading to the next; the first has none. */
export interface Section {
  /** 0 for what stands before the first heading. */
  readonly depth: number
  /** As written, without its marks. */
  readonly heading: string
  readonly path: Path
  /** Index of the section of the heading above; undefined at the top. */
  readonly parent: number | undefined
  readonly parts: readonly Part[]
}

type Unplaced = Omit<Section, 'path' | 'parent'>
type Open = Unplaced & { readonly parts: Part[] }

/** `official` is the published text; without it everything that is not quoted is taken for official. */
export function readSections(text: string, official: string | undefined): readonly Section[] {
  const folded = official === undefined ? undefined : foldString(official)
  const sections: Open[] = [{ depth: 0, heading: '', parts: [] }]
  for (const block of readBlocks(text).blocks) {
    if (block.kind === 'heading') {
      sections.push({ depth: block.depth, heading: block.content.text, parts: [] })
      continue
    }
    const parts = sections.at(-1)?.parts ?? []
    if (block.kind === 'paragraph' || block.kind === 'quote') {
      for (const content of block.kind === 'quote' ? block.paragraphs : [block.content]) {
        const sentences = splitSentences(content).map((sentence) => sentence.text)
        const isOfficial = folded?.includes(foldString(content.text)) ?? block.kind === 'paragraph'
        parts.push({ kind: block.kind, sentences, isOfficial })
      }
    } else {
      const start = text.lastIndexOf('\n', block.span.start - 1) + 1
      parts.push({ kind: 'raw', text: text.slice(start, block.span.end) })
    }
  }
  return placed(sections)
}

/**
 * The sections with a heading of its own for every item of one numbering that stands inside the text of section `at`, from `label` on:
 * `第二十六条 …` or `（一）…`. Undefined when the text has no such item.
 */
export function withItems(sections: readonly Section[], at: number, label: string): readonly Section[] | undefined {
  const section = sections[at]
  if (section === undefined) return undefined
  const isArticle = headingLabel(section.heading)?.startsWith('第') === true && label.startsWith('第')
  const depth = Math.min(6, isArticle ? section.depth : section.depth + 1)
  const split: Open[] = [{ depth: section.depth, heading: section.heading, parts: [] }]
  for (const part of section.parts) {
    if (part.kind === 'raw') {
      // Facts and annotations belong to the clause that the file gives them to.
      split[0]?.parts.push(part)
      continue
    }
    const { lead, items } = cutAt(part.sentences.join(''), label)
    const add = (text: string): void => {
      if (text !== '') split.at(-1)?.parts.push({ ...part, sentences: sentencesOf(text) })
    }
    add(lead)
    for (const item of items) {
      split.push({ depth, heading: item.label, parts: [] })
      add(item.text)
    }
  }
  if (!split.some(({ heading }, index) => index > 0 && headingLabel(heading) === label)) return undefined
  return placed([...sections.slice(0, at), ...split, ...sections.slice(at + 1)])
}

interface Item {
  readonly label: string
  readonly text: string
}

function cutAt(text: string, label: string): { readonly lead: string; readonly items: readonly Item[] } {
  if (label.startsWith('第')) {
    const isHere = foldString(text).startsWith(label)
    return isHere ? { lead: '', items: [{ label, text: text.slice(label.length).trim() }] } : { lead: text, items: [] }
  }
  const style = (enumeratorAt(label, 0) ?? enumeratorAt(`${label}.`, 0))?.style
  const starts: { readonly from: number; readonly to: number }[] = []
  for (let index = 0; index < text.length; index++) {
    const isAtStart = index === 0 || '：。；:;'.includes(text[index - 1] ?? '')
    const found = isAtStart ? enumeratorAt(foldString(text.slice(index, index + longestNumber)), 0) : undefined
    if (found !== undefined && found.style === style) starts.push({ from: index, to: index + found.end })
  }
  const items = starts.map(({ from, to }, index) => ({
    label: text.slice(from, to),
    text: text.slice(to, starts[index + 1]?.from ?? text.length),
  }))
  return { lead: text.slice(0, starts[0]?.from ?? text.length), items }
}

/** `（二十一）` and one more. */
const longestNumber = 6

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=。)/u)
}

function placed(sections: readonly Unplaced[]): readonly Section[] {
  const done: Section[] = []
  for (const section of sections) {
    const above = done.findLastIndex(({ depth }) => depth > 0 && depth < section.depth)
    const parent = above < 0 ? undefined : above
    const label = section.depth > 1 ? headingLabel(section.heading) : undefined
    const path = [...(parent === undefined ? [] : (done[parent]?.path ?? [])), ...(label === undefined ? [] : [label])]
    done.push({ ...section, path, parent })
  }
  return done
}
