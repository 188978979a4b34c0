/** Figures that no reading can save: numbers that the text does not say (约20万元, 三万五), days that no calendar has. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { isCivilDate } from '../../runtime/date.ts'
import type { QuantityNode, WordNode } from '../../syntax/ast.ts'
import type { PieceSentence } from '../../syntax/pieces/piece.ts'

export interface FigureFault {
  readonly kind: 'inexact' | 'no-day'
  readonly span: Span
}

export function figureFaults(sentence: PieceSentence): readonly FigureFault[] {
  const found: FigureFault[] = []
  visit(sentence.limbs, (node) => {
    const { span } = node
    if (node.kind === 'word' && node.role === 'inexact') found.push({ kind: 'inexact', span })
    if (node.kind === 'quantity' && node.value.kind === 'date' && !exists(node.value.date))
      found.push({ kind: 'no-day', span })
  })
  return found
}

/** `2025-09-18`, `2025-09`, `2025` */
const exists = (day: string): boolean => isCivilDate(`${day}-01-01`.slice(0, 10))

function visit(value: unknown, check: (node: WordNode | QuantityNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, check)
    return
  }
  if (typeof value !== 'object' || value === null || !('kind' in value || 'segments' in value || 'pieces' in value))
    return
  const { kind } = value as { readonly kind?: string }
  if (kind === 'word' || kind === 'quantity') check(value as WordNode | QuantityNode)
  for (const key in value) visit((value as Readonly<Record<string, unknown>>)[key], check)
}
