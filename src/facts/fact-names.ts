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
  /** The facts that a phrase may mean, when articles declare it for different ones; empty for any other name. */
  readonly among: (name: string) => readonly F[]
  /** What to write instead of a name that is none: a phrase, or an identifier when that is what was meant. */
  readonly suggest: (name: string) => string | undefined
}

/** A name as it is compared: folded, without the braces that mark alternatives in a phrase of the glossary. */
export function nameKey(name: string): string {
  return foldString(name).replace(/[{}]/g, '')
}

/** An index of siblings. A phrase that equals another's identifier wins; one of several facts means none of them. */
export function indexNames<F extends Named>(facts: readonly F[]): FactNames<F> {
  const index = new Map<string, F>()
  for (const fact of facts) index.set(nameKey(fact.id), fact)
  const sharing = new Map<string, readonly F[]>()
  for (const fact of facts) {
    const key = nameKey(fact.label)
    const others = sharing.get(key) ?? []
    sharing.set(key, [...others, fact])
    index.set(key, fact)
  }
  const shared = (name: string): readonly F[] => {
    const found = sharing.get(nameKey(name)) ?? []
    return found.length < 2 ? [] : found
  }
  const names = facts.flatMap((fact) => [fact.label, fact.id])
  return {
    find: (name) => (shared(name).length === 0 ? index.get(nameKey(name)) : undefined),
    among: shared,
    suggest: (name) => nearest(nameKey(name).toLowerCase(), names, (text) => nameKey(text).toLowerCase()),
  }
}
