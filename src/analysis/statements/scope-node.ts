/** The scope tree: an article with its sentences and items, items within items, as deep as the text numbers them. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { SegmentReading } from './statement.ts'

export interface SentenceReading {
  readonly kind: 'sentence'
  /** By ；, then by ，. */
  readonly limbs: readonly (readonly SegmentReading[])[]
  readonly source: SourceRef
  readonly span: Span
  /** It ends with a colon, or nothing but a number stands behind it in its paragraph. */
  readonly introduces: boolean
}
export interface ScopeNode {
  readonly kind: 'scope'
  /** Of the clause that it stands in. */
  readonly clause: string
  /** A title with something operative in it. */
  readonly heading: SentenceReading | undefined
  readonly content: readonly (SentenceReading | ScopeNode)[]
}
