import type { Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityNode, WordNode } from '../../syntax/ast.ts'

/** A ceiling on a number, with the words that say of what. */
export interface CountLimit {
  readonly item: QuantityNode
  readonly span: Span
  /** 补贴面积, where the glossary says what it is. */
  readonly words?: readonly WordNode[]
}
