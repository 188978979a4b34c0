/**
 * A sentence of money that is still not read is tried with what else its parts may be (`whole-segments.ts`), part by part; what makes it
 * read stays, and otherwise nothing of it.
 */
import type { Article } from '../../analysis/ask-articles.ts'
import { withCounts } from './count-units.ts'
import type { DraftedEntry } from './drafted.ts'
import { type Desk, type Reading, readWith } from './reading.ts'
import type { SentenceSite } from './sentence-site.ts'
import { figure, mayBeDrafted, withType } from './settle-proposals.ts'
import { type Alternative, alternativesOf } from './whole-segments.ts'

/** Parts of a sentence; a longer one is a list of awards that no phrase explains. */
const mostParts = 6

export function tryAlternatives(article: Article, desk: Desk): void {
  const sites = desk.readings.get(article)?.sites ?? []
  for (const index of sites.keys()) {
    const reading = desk.readings.get(article)
    const site = reading?.sites[index]
    if (reading === undefined || site === undefined || !isOpen(site)) continue
    const better = improved(reading, index, desk)
    if (better !== undefined) desk.readings.set(article, better)
  }
}

const isOpen = (site: SentenceSite): boolean =>
  site.findings.length > 0 && figure.test(site.sentence.text) && mayBeDrafted(site)

/** The article with the sentence read, or undefined and the draft as it was. */
function improved(reading: Reading, index: number, desk: Desk): Reading | undefined {
  const { builder } = desk
  const before = builder.entries
  const parts = reading.sites[index] === undefined ? [] : alternativesOf(reading.sites[index])
  if (parts.length > mostParts) return undefined
  let found = reading
  for (const alternatives of parts) {
    const best = alternatives
      .flatMap((alternative) => tried(alternative, found, index, desk) ?? [])
      .toSorted(
        (one, other) =>
          openOf(one.reading, index) - openOf(other.reading, index) || one.entries.length - other.entries.length,
      )[0]
    // A part that nothing makes read leaves the sentence unread, whatever the others are.
    if (best === undefined || openOf(best.reading, index) >= openOf(found, index)) break
    builder.restore(best.entries)
    found = best.reading
    if (openOf(found, index) === 0 && found.errors.length < reading.errors.length) return found
  }
  builder.restore(before)
  return undefined
}

const openOf = ({ sites }: Reading, index: number): number => sites[index]?.findings.length ?? 0

interface Tried {
  readonly reading: Reading
  readonly entries: readonly DraftedEntry[]
}

/** The draft is left as it was. */
function tried(alternative: Alternative, { article, sites }: Reading, index: number, desk: Desk): Tried | undefined {
  const { builder, text } = desk
  const site = sites[index]
  if (site === undefined) return undefined
  const before = builder.entries
  for (const one of alternative) builder.add(withType(one, site.sentence.text), site, text)
  const reading = builder.entries === before ? undefined : readCounted(article, index, desk)
  const { entries } = builder
  builder.restore(before)
  return reading === undefined ? undefined : { reading, entries }
}

/** What is now declared may be what the sentence counts. */
function readCounted(article: Article, index: number, desk: Desk): Reading | undefined {
  const { builder } = desk
  const reading = readWith(article, desk)
  const site = reading?.sites[index]
  const before = builder.entries
  if (site !== undefined) builder.replace(withCounts(before, site))
  return builder.entries === before ? reading : (readWith(article, desk) ?? reading)
}
