/** Where the text of an item begins that has nothing but items of its own. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ScopeNode } from './scope-node.ts'

/** Its title, or its first sentence, however deep that stands; undefined where all of it is quoted. */
export function spanIn({ heading, content }: ScopeNode): Span | undefined {
  if (heading !== undefined) return heading.span
  for (const part of content) {
    const span = part.kind === 'sentence' ? part.span : spanIn(part)
    if (span !== undefined) return span
  }
  return undefined
}
