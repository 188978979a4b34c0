/** Where the addresses of the truth are in a policy file, and where its facts are declared. */
import { foldString } from '../../src/source/fold.ts'
import { labelsOf, pathsWith } from './address.ts'
import { withItems } from './sections.ts'
import type { Section } from './sections.ts'
import { isAnnotation } from './truth.ts'
import type { AddedFact, Truth, TruthClause } from './truth.ts'

export const glossaryHeading = '术语'

/** The sections that the addresses name; an item inside a paragraph gets a heading of its own. */
export function placeTruth(
  sections: readonly Section[],
  { clauses }: Truth,
): { readonly sections: readonly Section[]; readonly at: ReadonlyMap<TruthClause, number> } {
  let all = sections
  const find = (labels: readonly string[]): number | undefined =>
    pathsWith(
      all.map(({ path }) => path),
      labels,
    )[0]
  for (const { address } of clauses) {
    const labels = labelsOf(address)
    const label = labels.at(-1)
    if (label === undefined || find(labels) !== undefined) continue
    const holder = labels.length > 1 ? find(labels.slice(0, -1)) : undefined
    const candidates = labels.length > 1 ? [holder].filter((one) => one !== undefined) : [...all.keys()]
    all = candidates.map((index) => withItems(all, index, label)).find((cut) => cut !== undefined) ?? all
  }
  const found = clauses.flatMap((clause): readonly [TruthClause, number][] => {
    const index = find(labelsOf(clause.address))
    return index === undefined ? [] : [[clause, index]]
  })
  return { sections: all, at: new Map(found) }
}

const declaration = /^\s*- ([^：:\n]+)[：:]/gmu

/** Folded phrases that the file declares: in its glossary, and anywhere. */
export function declaredPhrases(sections: readonly Section[]): {
  readonly global: ReadonlySet<string>
  readonly all: ReadonlySet<string>
} {
  const phrasesOf = ({ parts }: Section): readonly string[] =>
    parts.flatMap((part) =>
      part.kind === 'raw' ? [...part.text.matchAll(declaration)].map(([, phrase = '']) => foldString(phrase)) : [],
    )
  const glossary = sections.filter(({ heading }) => heading.trim() === glossaryHeading)
  return { global: new Set(glossary.flatMap(phrasesOf)), all: new Set(sections.flatMap(phrasesOf)) }
}

/**
 * What the truth adds to the glossary of the file and of each clause. A fact that several clauses add is one fact of the whole file,
 * for a lead-in above them must see it; what the file declares is not added.
 */
export function shareFacts(
  { clauses }: Truth,
  declared: ReadonlySet<string>,
): { readonly global: readonly AddedFact[]; readonly local: ReadonlyMap<TruthClause, readonly AddedFact[]> } {
  const times = new Map<string, number>()
  for (const { phrase } of clauses.flatMap(({ added }) => added)) times.set(phrase, (times.get(phrase) ?? 0) + 1)
  const isNew = ({ phrase }: AddedFact): boolean => !declared.has(foldString(phrase))
  const isShared = (fact: AddedFact): boolean => !isAnnotation(fact) && (times.get(fact.phrase) ?? 0) > 1
  const shared = clauses.flatMap(({ added }) => added.filter((fact) => isNew(fact) && isShared(fact)))
  return {
    global: [...new Map(shared.map((fact) => [fact.phrase, fact])).values()],
    local: new Map(clauses.map((clause) => [clause, clause.added.filter((fact) => isNew(fact) && !isShared(fact))])),
  }
}
