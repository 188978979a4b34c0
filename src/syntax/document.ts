/**
 * The blocks of a policy file: Markdown read into the few shapes that mean something here (language.md §1).
 * Content is raw text: inline Markdown is not interpreted.
 */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Excerpt } from '../source/excerpt.ts'

export interface HeadingBlock {
  readonly kind: 'heading'
  /** 1 for the title. */
  readonly depth: number
  readonly content: Excerpt
  readonly span: Span
}
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly content: Excerpt
  readonly span: Span
}
export interface ListItem {
  /** First paragraph of the item. */
  readonly content: Excerpt
  readonly children: readonly ListItem[]
  readonly span: Span
}
export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly ListItem[]
  readonly span: Span
}
export interface TableBlock {
  readonly kind: 'table'
  readonly header: readonly Excerpt[]
  readonly rows: readonly { readonly cells: readonly Excerpt[]; readonly span: Span }[]
  readonly span: Span
}
/** `>`: each paragraph inside, markers removed. */
export interface QuoteBlock {
  readonly kind: 'quote'
  readonly paragraphs: readonly Excerpt[]
  readonly span: Span
}
/** Anything else (code, HTML, rules): kept for the diagnostic that says it means nothing here. */
interface OtherBlock {
  readonly kind: 'other'
  readonly content: Excerpt
  readonly span: Span
}
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | QuoteBlock | OtherBlock

export interface BlockTree {
  readonly blocks: readonly Block[]
}
