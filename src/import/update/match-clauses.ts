/** Which clause of the file each section of the new text continues. */
import { foldString } from '../../source/fold.ts'
import type { Section } from '../structure/outline.ts'
import { type ClausePart, officialOf } from './file-parts.ts'

export interface NewClause {
  readonly address: string
  readonly section: Section
}

/** Least share of common pairs of characters for two texts to be versions of one clause. */
const similarEnough = 0.5

/** Same heading first, then same number or title with a text like it, then the text that is most alike. */
export function matchClauses(
  clauses: readonly NewClause[],
  old: readonly ClausePart[],
): ReadonlyMap<NewClause, ClausePart> {
  const matched = new Map<NewClause, ClausePart>()
  const free = new Set(old)
  const take = (clause: NewClause, found: ClausePart | undefined): void => {
    if (found === undefined) return
    matched.set(clause, found)
    free.delete(found)
  }
  const texts = new Map(clauses.map((clause) => [clause, pairsOf(foldString(clause.section.paragraphs.join('')))]))
  const oldTexts = new Map(old.map((clause) => [clause, pairsOf(officialOf(clause.parts))]))
  const likeness = (clause: NewClause, one: ClausePart): number =>
    dice(texts.get(clause) ?? new Set(), oldTexts.get(one) ?? new Set())
  for (const clause of clauses) {
    const heading = foldString(clause.section.heading)
    const same = [...free].filter((one) => one.headingFolded === heading && one.address === clause.address)
    take(
      clause,
      same.find(
        (one) => likeness(clause, one) >= 0.2 || officialOf(one.parts) === '' || clause.section.paragraphs.length === 0,
      ),
    )
  }
  for (const clause of clauses) {
    if (matched.has(clause)) continue
    const ranked = [...free]
      .map((one) => ({ one, score: likeness(clause, one) + (one.address === clause.address ? 0.1 : 0) }))
      .sort((left, right) => right.score - left.score)
    const [best] = ranked
    if (best !== undefined && best.score >= similarEnough) take(clause, best.one)
  }
  for (const clause of clauses) {
    if (matched.has(clause)) continue
    const heading = foldString(clause.section.heading)
    take(
      clause,
      [...free].find((one) => one.headingFolded === heading && heading.length > 8),
    )
  }
  return matched
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)))
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1
  const common = [...left].filter((pair) => right.has(pair)).length
  return (2 * common) / (left.size + right.size)
}
