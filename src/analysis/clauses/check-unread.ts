/**
 * Nothing that bears on an amount is dropped: every figure of an operative sentence goes into its meaning, and every word that
 * would change it is either understood or reported.
 */
import type { QuantityNode, SegmentNode, SentenceNode, WordNode } from '../../syntax/ast.ts'
import type { ClauseContext } from './clause-context.ts'
import { isProvision } from './provision-segment.ts'

interface Found {
  readonly quantities: QuantityNode[]
  readonly words: WordNode[]
}

export function checkUnread(sentence: SentenceNode, context: ClauseContext): void {
  const found: Found = { quantities: [], words: [] }
  visit(sentence, found)
  for (const word of found.words) {
    if (word.role === 'unsupported' && !context.reporter.wasRead(word.span))
      context.reporter.report('CY3003', word.span, { text: context.written(word.span) })
  }
  for (const quantity of found.quantities) {
    if (context.reporter.wasRead(quantity.span)) continue
    const code = quantity.value.kind === 'duration' ? 'CY4505' : 'CY3003'
    context.reporter.report(code, quantity.span, { text: context.written(quantity.span) })
  }
}

/** What says how many or when, rather than how much. */
const counted = ['selection', 'per-unit', 'validity']

function visit(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found)
    return
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return
  if (value.kind === 'segment' && isProvision(value as SegmentNode)) return
  if (value.kind === 'word') found.words.push(value as WordNode)
  if (value.kind === 'quantity') found.quantities.push(value as QuantityNode)
  if (typeof value.kind === 'string' && counted.includes(value.kind)) return
  for (const key in value) visit((value as Readonly<Record<string, unknown>>)[key], found)
}
