/** Words that would change a result, left over in text that nothing took. */
import { unheard, type UnheardFamily } from '../../../grammar/tokens/unheard.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SentenceNode } from '../../syntax/ast.ts'
import type { ClauseContext } from '../clauses/clause-context.ts'

const words = Object.values<readonly string[]>(unheard)
  .flat()
  .sort((left, right) => right.length - left.length)

export function checkUnheard(sentence: SentenceNode, context: ClauseContext): void {
  for (const span of leftOver(sentence)) {
    const word = firstOf(foldString(context.written(span)))
    if (word !== undefined) context.reporter.report('CY4107', span, { text: context.written(span) })
  }
}

/** A sentence of which nothing was read. */
export function checkSilent(sentence: Excerpt, context: ClauseContext): void {
  const word = firstOf(sentence.text)
  if (word === undefined) return
  const at = sentence.text.indexOf(word)
  context.reporter.report('CY4107', spanOf(sentence, at, at + word.length), { text: word })
}

const firstOf = (text: string): string | undefined => words.find((word) => text.includes(word))

/** Prose beside what was read, and words without a role. */
function leftOver(sentence: SentenceNode): readonly Span[] {
  const found: Span[] = []
  visit(sentence, found)
  return found
}

function visit(value: unknown, found: Span[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found)
    return
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return
  const node = value as { readonly kind: string; readonly role?: string; readonly mark?: string; readonly span: Span }
  if (
    (node.kind === 'word' && (node.role === 'text' || node.role === 'aside')) ||
    (node.kind === 'mark' && node.mark === 'prose')
  ) {
    found.push(node.span)
    return
  }
  for (const key in value) visit((value as Readonly<Record<string, unknown>>)[key], found)
}

export type { UnheardFamily }
