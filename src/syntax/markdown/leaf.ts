/** A block without blocks inside it, while its tokens are read. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Excerpt } from '../../source/excerpt.ts'
import { excerptOf, withoutBarEscapes } from './pieces.ts'

export interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'table' | 'other'
  /** Type of the token that opened it and will close it. */
  readonly token: string
  /** Of a heading. */
  depth: number
  /** What is text, markers and indentation left out; of a table, of its last cell. */
  pieces: Span[]
  /** Of a table, the header first. */
  readonly rows: { readonly cells: Excerpt[]; readonly span: Span }[]
}

/** What a token opens; undefined when it opens no leaf. */
export function leafKindOf(token: string): Leaf['kind'] | undefined {
  return LEAVES.get(token)
}

export function newLeaf(kind: Leaf['kind'], token: string): Leaf {
  return { kind, token, depth: 0, pieces: [], rows: [] }
}

/** Takes in a token between those that open and close the leaf. */
export function readLeafToken(text: string, leaf: Leaf, step: 'enter' | 'exit', type: string, span: Span): void {
  if (type === 'tableHeader' || type === 'tableData') {
    if (step === 'enter') leaf.pieces = []
    else leaf.rows.at(-1)?.cells.push(excerptOf(text, withoutBarEscapes(text, leaf.pieces), span.start + 1))
    return
  }
  if (step === 'exit') return
  if (type === 'data' || (type === 'lineEnding' && leaf.kind === 'paragraph')) leaf.pieces.push(span)
  else if (type === 'atxHeadingSequence' && leaf.depth === 0) leaf.depth = span.end - span.start
  else if (type === 'tableRow') leaf.rows.push({ cells: [], span })
}

const LEAVES: ReadonlyMap<string, Leaf['kind']> = new Map([
  ['paragraph', 'paragraph'],
  ['atxHeading', 'heading'],
  ['table', 'table'],
  ['thematicBreak', 'other'],
  ['codeFenced', 'other'],
])
