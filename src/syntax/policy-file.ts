/** A policy file, block by block: what stands under which heading. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Excerpt } from '../source/excerpt.ts'
import type { TableBlock } from './document.ts'
import type { Entry } from './entry.ts'
import type { NumberingLevel } from './numbering.ts'

/** A paragraph of the text, or a quotation: an official sentence that a paraphrase replaces, or a remark. */
export interface ClauseText {
  readonly kind: 'paragraph' | 'quote'
  readonly content: Excerpt
}

/** A heading on the way to a clause: 第二章, 第三条. */
export interface PathEntry {
  readonly level: NumberingLevel
  readonly label: string
  /** Undefined for a heading without a number. */
  readonly number: number | undefined
}

export interface ClauseSource {
  /** `二`, `（七）方向一`; unique in the file. */
  readonly address: string
  /** From the outermost heading to its own; clauses under one heading share its entry. */
  readonly path: readonly PathEntry[]
  /** Heading without its number; of a direction without a title the heading above. As written. */
  readonly title: string
  readonly heading: Excerpt
  /** False for `[…]`, a heading that the analyst added. */
  readonly official: boolean
  readonly texts: readonly ClauseText[]
  /** Annotations and declarations of the clause. */
  readonly entries: readonly Entry[]
  readonly tables: readonly TableBlock[]
  readonly span: Span
}

export interface PolicyFile {
  readonly title: Excerpt | undefined
  readonly metadata: readonly Entry[]
  /** Paragraphs and quotations before the first clause. */
  readonly preamble: readonly ClauseText[]
  readonly glossary: readonly Entry[]
  /** `## 术语`; undefined when the file has none. */
  readonly glossaryHeading: Span | undefined
  /** In document order, with those that only hold others. */
  readonly clauses: readonly ClauseSource[]
  /** Blocks that mean nothing here (code, HTML), for the diagnostic. */
  readonly strays: readonly Span[]
}
