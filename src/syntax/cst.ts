/** Concrete syntax trees, as what reads them sees them. */
import type { IToken } from 'chevrotain'
import type { CstNode } from '../../grammar/grammar-parser.ts'
import type { ScanToken } from '../../grammar/scanner/scan-token.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { type Excerpt, spanOf } from '../source/excerpt.ts'

export type CstElement = CstNode | ScanToken

export const isNode = (element: CstElement): element is CstNode => 'children' in element
export const isToken = (element: CstElement): element is ScanToken => !isNode(element)

/** First offset in the folded sentence; NaN for an empty node. */
function startOf(element: CstElement): number {
  return isNode(element) ? element.location.startOffset : element.startOffset
}
function endOf(element: CstElement): number {
  if (!isNode(element)) return (element.endOffset ?? element.startOffset) + 1
  return (element.location.endOffset ?? element.location.startOffset - 1) + 1
}

/** Children of a node, in the order of the text; its tokens are the scanner's. */
export function childrenOf(node: CstNode): readonly CstElement[] {
  return node.children
}

/** Name of a node's rule or of a token's type. */
export const nameOf = (element: CstElement): string => (isNode(element) ? element.name : element.tokenType.name)

/** Where an element stands in the file, and what it says. */
export interface Reader {
  readonly spanOf: (element: CstElement) => Span
  readonly textOf: (element: CstElement) => string
}

export function makeReader(folded: Excerpt): Reader {
  const length = folded.text.length
  const bounded = (offset: number): number => (Number.isFinite(offset) ? Math.min(Math.max(offset, 0), length) : length)
  return {
    spanOf: (element) => spanOf(folded, bounded(startOf(element)), bounded(endOf(element))),
    textOf: (element) => folded.text.slice(bounded(startOf(element)), bounded(endOf(element))),
  }
}

export const isTokenNamed = (element: CstElement | undefined, name: string): boolean =>
  element !== undefined && isToken(element) && element.tokenType.name === name

export type { IToken }
