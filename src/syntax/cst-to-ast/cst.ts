/** Concrete syntax trees in the order of the text: Chevrotain groups children by name, and here the order means something. */
import type { CstNode, IToken } from 'chevrotain'
import type { ScanToken } from '../../../grammar/scanner/scan.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'

export type CstElement = CstNode | ScanToken

export const isNode = (element: CstElement): element is CstNode => 'children' in element
export const isToken = (element: CstElement): element is ScanToken => !isNode(element)

/** First offset in the folded sentence; an empty node has none and sorts last. */
export function startOf(element: CstElement): number {
  return isNode(element) ? (element.location?.startOffset ?? Number.MAX_SAFE_INTEGER) : element.startOffset
}
function endOf(element: CstElement): number {
  if (!isNode(element)) return (element.endOffset ?? element.startOffset) + 1
  return (element.location?.endOffset ?? (element.location?.startOffset ?? 0) - 1) + 1
}

/** Children of a node, by place. */
export function childrenOf(node: CstNode): readonly CstElement[] {
  const groups = Object.values(node.children)
  const [only = []] = groups
  return groups.length < 2 ? only : groups.flat().sort((left, right) => startOf(left) - startOf(right))
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
