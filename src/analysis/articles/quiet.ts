/**
 * Sentences of an article that gives nobody anything and refuses nobody: what they say is no condition, whatever their words. Figures and
 * words that act are reported all the same; a sentence that says how awards stand to each other, or what there is for all, is not quiet.
 */
import { isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import type { Composition } from '../compose/composition.ts'
import type { Stack } from '../compose/layers.ts'
import { type ScopeNode, type SentenceReading, sentencesIn } from '../statements/scope-node.ts'

/** The quiet sentence that a place lies in. */
export function quietIn(
  article: ScopeNode,
  { statements, provisions }: Composition,
): (span: Span) => SentenceReading | undefined {
  if (statements.length + provisions.length > 0) return () => undefined
  const quiet = sentencesIn(article).filter((sentence) => !saysMore(sentence))
  return (span) => quiet.find((one) => isWithin(span, one.span))
}

const saysMore = ({ stances, references, ceilings, budgets, selections }: SentenceReading): boolean =>
  stances.length + references.length + ceilings.length + budgets.length + selections.length > 0

/** 星级补贴。, declared as a name: a title, or what an analyst says asks nothing. */
export function isNameAlone([layer, ...more]: Stack): boolean {
  const [part, ...others] = layer?.kind === 'guard' ? layer.guard.parts : []
  return more.length + others.length === 0 && part?.kind === 'word' && part.phrase !== undefined
}
