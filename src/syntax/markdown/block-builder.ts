/**
 * Tokens of the Markdown library to blocks. Lists become nested items, a quote its paragraphs, an ordered list
 * paragraphs with their numbers. What stands inside an item without being its first paragraph or a list (a second
 * paragraph, a table, a quote) follows the list as a block of its own, with a span inside the list's.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Excerpt } from '../../source/excerpt.ts'
import type { Block, ListBlock, ListItem, QuoteBlock } from '../document.ts'
import { leafKindOf, newLeaf, readLeafToken, type Leaf } from './leaf.ts'
import { excerptOf } from './pieces.ts'
import type { BlockToken } from './tokenize.ts'

interface MutableSpan {
  readonly start: number
  end: number
}
interface OpenItem extends ListItem {
  content: Excerpt
  readonly children: OpenItem[]
  readonly span: MutableSpan
}
interface OpenList extends ListBlock {
  readonly items: OpenItem[]
  readonly span: MutableSpan
}
interface OpenQuote extends QuoteBlock {
  readonly paragraphs: Excerpt[]
  readonly span: MutableSpan
}

/** A container that is open. */
type Frame =
  | { readonly kind: 'items'; readonly items: OpenItem[]; readonly list: OpenList }
  /** An ordered list in the flow of the document; `marker` until a paragraph of the item takes it. */
  | { readonly kind: 'numbered'; marker: Span | undefined }
  | { readonly kind: 'quote'; readonly quote: OpenQuote }
  /** A list inside a quote. */
  | { readonly kind: 'quoted' }

/** Collects the blocks of one file, part by part. */
export class BlockBuilder {
  /** What was read so far, in document order. */
  readonly blocks: Block[] = []
  readonly #text: string
  /** Outermost first. */
  readonly #frames: Frame[] = []
  #leaf: Leaf | undefined
  /** The list or quote that the next part may continue. */
  #last: OpenList | OpenQuote | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** A block that needed no reading. */
  add(block: Block): void {
    this.#last = undefined
    this.blocks.push(block)
  }

  /** The tokens of a part that begins at an offset of the file. */
  read(tokens: readonly BlockToken[], start: number, continuesQuote: boolean): void {
    let quote = continuesQuote && this.#last?.kind === 'quote' ? this.#last : undefined
    for (const token of tokens) {
      const span = { start: start + token.start, end: start + token.end }
      if (token.step === 'enter') this.#enter(token.type, span, quote)
      else this.#exit(token.type, span)
      quote = undefined
    }
  }

  /** `continued` is the quote that a part goes on with, for its first token alone. */
  #enter(type: string, span: Span, continued: OpenQuote | undefined): void {
    if (type === 'blockQuote') this.#openQuote(span, continued)
    else if (type === 'listOrdered' || type === 'listUnordered') this.#openList(type, span)
    else if (type === 'listItemPrefix') this.#openItem(span)
    else if (this.#leaf !== undefined) readLeafToken(this.#text, this.#leaf, 'enter', type, span)
    else {
      const kind = leafKindOf(type)
      if (kind !== undefined) this.#leaf = newLeaf(kind, type)
    }
  }

  #exit(type: string, span: Span): void {
    if (type === 'blockQuote') this.#closeQuote(span)
    else if (type === 'listOrdered' || type === 'listUnordered') this.#closeList()
    else if (this.#leaf?.token === type) {
      const leaf = this.#leaf
      this.#leaf = undefined
      this.#place(leaf, span)
    } else if (this.#leaf !== undefined) readLeafToken(this.#text, this.#leaf, 'exit', type, span)
  }

  #openQuote(span: Span, continued: OpenQuote | undefined): void {
    const existing = this.#quote() ?? continued
    const quote: OpenQuote = existing ?? { kind: 'quote', paragraphs: [], span: { ...span } }
    if (existing === undefined) this.#append(quote)
    if (this.#items() === undefined) this.#last = quote
    this.#frames.push({ kind: 'quote', quote })
  }

  #closeQuote(span: Span): void {
    const frame = this.#frames.pop()
    if (frame?.kind === 'quote') frame.quote.span.end = span.end
  }

  #openList(type: 'listOrdered' | 'listUnordered', span: Span): void {
    const inside = this.#items()
    if (this.#quote() !== undefined) this.#frames.push({ kind: 'quoted' })
    else if (inside !== undefined) {
      this.#frames.push({ ...inside, items: inside.items.at(-1)?.children ?? inside.items })
    } else if (type === 'listOrdered') this.#frames.push({ kind: 'numbered', marker: undefined })
    else {
      const list = this.#continuedList(span) ?? { kind: 'list', items: [], span: { ...span } }
      if (list !== this.#last) this.#append(list)
      this.#last = list
      this.#frames.push({ kind: 'items', items: list.items, list })
    }
  }

  #openItem(prefix: Span): void {
    const frame = this.#frames.at(-1)
    if (frame?.kind === 'items') {
      this.#extendItems(prefix.end)
      frame.items.push({ content: excerptOf(this.#text, [], prefix.end), children: [], span: { ...prefix } })
    } else if (frame?.kind === 'numbered') {
      this.#placeMarker(frame)
      frame.marker = prefix
    }
  }

  #closeList(): void {
    const frame = this.#frames.pop()
    if (frame?.kind === 'numbered') this.#placeMarker(frame)
  }

  /** A number with nothing behind it is still text of the document. */
  #placeMarker(frame: { marker: Span | undefined }): void {
    const marker = frame.marker
    frame.marker = undefined
    if (marker !== undefined) {
      this.#append({ kind: 'paragraph', content: excerptOf(this.#text, [marker]), span: marker })
    }
  }

  /** Puts what was read where its containers say. */
  #place(leaf: Leaf, span: Span): void {
    this.#extendItems(span.end)
    const quote = this.#quote()
    const frame = this.#frames.at(-1)
    if (quote !== undefined) {
      for (const paragraph of this.#quotable(leaf, span)) quote.paragraphs.push(paragraph)
      return
    }
    if (frame?.kind === 'items') {
      const item = frame.items.at(-1)
      const isFirst = item?.content.text === '' && item.children.length === 0
      if (isFirst && leaf.kind === 'paragraph') item.content = excerptOf(this.#text, leaf.pieces)
      else this.#append(leaf.kind === 'table' ? this.#block(leaf, span) : this.#other(span))
      return
    }
    if (frame?.kind === 'numbered' && frame.marker !== undefined) {
      if (leaf.kind === 'paragraph') {
        const { marker } = frame
        frame.marker = undefined
        this.#append(this.#block({ ...leaf, pieces: [marker, ...leaf.pieces] }, { start: marker.start, end: span.end }))
        return
      }
      this.#placeMarker(frame)
    }
    this.#append(this.#block(leaf, span))
  }

  #block(leaf: Leaf, span: Span): Block {
    const content = excerptOf(this.#text, leaf.pieces, span.end)
    if (leaf.kind === 'heading') return { kind: 'heading', depth: leaf.depth, content, span }
    if (leaf.kind === 'paragraph') return { kind: 'paragraph', content, span }
    if (leaf.kind === 'other') return this.#other(span)
    const [header, ...rows] = leaf.rows
    return { kind: 'table', header: header?.cells ?? [], rows, span }
  }

  #other(span: Span): Block {
    return { kind: 'other', content: excerptOf(this.#text, [span]), span }
  }

  /** What a quote keeps of a leaf: text of paragraphs and headings, rows of a table, anything else as written. */
  #quotable(leaf: Leaf, span: Span): Excerpt[] {
    if (leaf.kind === 'table') return leaf.rows.map((row) => excerptOf(this.#text, [row.span]))
    return [excerptOf(this.#text, leaf.kind === 'other' ? [span] : leaf.pieces, span.end)]
  }

  /** Inside an item the list stays open for the next part; anywhere else a block ends it. */
  #append(block: Block): void {
    if (this.#items() === undefined) this.#last = undefined
    this.blocks.push(block)
  }

  /** The list just before with the same marker: the cut between the two parts was ours. */
  #continuedList(span: Span): OpenList | undefined {
    const last = this.#last
    return last?.kind === 'list' && this.#text[last.span.start] === this.#text[span.start] ? last : undefined
  }

  #quote(): OpenQuote | undefined {
    const frame = this.#frames.find((candidate) => candidate.kind === 'quote')
    return frame?.quote
  }

  #items(): Extract<Frame, { kind: 'items' }> | undefined {
    return this.#frames.findLast((candidate) => candidate.kind === 'items')
  }

  #extendItems(end: number): void {
    for (const frame of this.#frames) {
      if (frame.kind !== 'items') continue
      frame.list.span.end = end
      const item = frame.items.at(-1)
      if (item !== undefined) item.span.end = end
    }
  }
}
