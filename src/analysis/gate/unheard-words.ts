/** Words that would change a result, left over in text that nothing took. */
import { applicantOpenings, demandWords, stateOpenings, unheard } from '../../../grammar/tokens/unheard.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SentenceNode } from '../../syntax/ast.ts'
import type { ClauseContext, SentenceGate } from '../clauses/clause-context.ts'
const words = Object.values<readonly string[]>(unheard)
  .flat()
  .sort((left, right) => right.length - left.length)

export function checkUnheard(sentence: SentenceNode, context: ClauseContext): void {
  for (const span of leftOver(sentence)) {
    const word = firstOf(foldString(context.written(span)))
    if (word !== undefined) context.reporter.report('CY4107', span, { text: context.written(span) })
  }
}

/** 被推荐为诚信粮商，年产值超过…的，给予…: a state in front of whom the sentence speaks of, which nothing declares. */
export function checkState({ limbs, context }: SentenceGate): void {
  for (const { parts, mains } of limbs) {
    const first = mains[0]?.node.span.start
    for (const { mark, span, text } of parts.marks) {
      if (mark !== 'prose' || first === undefined || span.start > first) continue
      if (!stateOpenings.some((word) => text.startsWith(word))) continue
      context.reporter.report('CY2001', span, {
        phrase: context.written(span),
        role: { term: 'condition' },
        type: '是否',
      })
    }
  }
}

/** A sentence of which nothing was read. */
export function checkSilent(sentence: Excerpt, context: ClauseContext): void {
  const word = firstOf(sentence.text) ?? demandOf(sentence.text)
  if (word === undefined) return
  const at = sentence.text.indexOf(word)
  context.reporter.report('CY4107', spanOf(sentence, at, at + word.length), { text: word })
}

/** 申报企业须…, 扶持对象是指…: what whoever applies must be. */
function demandOf(text: string): string | undefined {
  const opening = applicantOpenings.find((start) => text.startsWith(start))
  const rest = opening === undefined ? '' : text.slice(opening.length)
  return demandWords.find((word) => rest.startsWith(word))
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
