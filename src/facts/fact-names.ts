/** Facts by what people call them: the phrase in either script and any width, or the identifier. */
import type { FactId } from '../ir/types.ts'
import { foldString } from '../source/fold.ts'
import { nearest } from '../diagnostics/nearest.ts'

/** What a name needs; facts and fields have it. */
export interface Named {
  readonly id: FactId
  readonly label: string
}

export interface FactNames<F extends Named> {
  readonly find: (name: string) => F | undefined
  /** What to write instead of a name that is none: a phrase, or an identifier when that is what was meant. */
  readonly suggest: (name: string) => string | undefined
}

/** A name as it is compared: folded, without the braces that mark alternatives in a phrase of the glossary. */
export function nameKey(name: string): string {
  return foldString(name).replace(/[{}]/g, '')
}

/** An index of siblings. A phrase that equals another's identifier wins. */
export function indexNames<F extends Named>(facts: readonly F[]): FactNames<F> {
  const index = new Map<string, F>()
  for (const fact of facts) index.set(nameKey(fact.id), fact)
  for (const fact of facts) index.set(nameKey(fact.label), fact)
  const names = facts.flatMap((fact) => [fact.label, fact.id])
  return {
    find: (name) => index.get(nameKey(name)),
    suggest: (name) => nearest(nameKey(name).toLowerCase(), names, (text) => nameKey(text).toLowerCase()),
  }
}
