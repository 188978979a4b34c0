/**
 * Drafts the glossary from what the compiler asks for: it reads an article with what is declared so far, and each undeclared
 * phrase says where it stands and what type it must have. An article is read again when a phrase that it may have is new.
 */
import { analysePolicy } from '../../compiler.ts'
import type { PolicyAnalysis } from '../../analysis/analyse-policy.ts'
import { type Article, articleFile, type LooseEntry } from '../../analysis/ask-articles.ts'
import type { CompilerHost } from '../../host.ts'
import { foldString } from '../../source/fold.ts'
import { type Draft, type DraftedEntry, emptyDraft } from './drafted.ts'
import { DraftBuilder, type Taken } from './draft-builder.ts'
import { monthsOf, withCounts } from './count-units.ts'
import { type Longer, longerThan, standsAlone } from './nested-phrases.ts'
import { joinedConditions } from './joined-conditions.ts'
import { withLists } from './list-items.ts'
import { asksForMeasure, proposeMeasures } from './propose-measures.ts'
import { proposeBases, proposeCategories, proposeComparisons } from './propose-numbers.ts'
import {
  guess,
  proposeBareConditions,
  proposeConditions,
  proposeFindings,
  proposeGrades,
  proposeRefusals,
  proposeSteps,
  type ProposedSteps,
} from './propose-conditions.ts'
import { type Proposal, withoutInner } from './proposal.ts'
import { proposeUnasked } from './propose-unasked.ts'
import { figure, mayBeDrafted, settled } from './settle-proposals.ts'
import type { Range } from './segment.ts'
import type { SentenceSite } from './sentence-site.ts'
import { type Desk, type Reading, readWith } from './reading.ts'
import { tryAlternatives } from './try-alternatives.ts'
import { whole } from './whole-segments.ts'

export interface DraftResult {
  readonly draft: Draft
  readonly text: string
  readonly analysis: PolicyAnalysis
  /** What it took. */
  readonly effort: {
    readonly articles: number
    /** Of an article each, with the phrases that were drafted so far. */
    readonly readings: number
  }
}

/** The text of the file with a draft in it. */
export type WriteDraft = (draft: Draft) => string

/** Readings of one article. */
const mostReadings = 8

export function draftGlossary(write: WriteDraft, source: string, host: CompilerHost, taken: Taken): DraftResult {
  const text = write(emptyDraft)
  const file = articleFile(text, host)
  const builder = new DraftBuilder(taken)
  const readings = new Map<Article, Reading>()
  const desk: Desk = { file, builder, readings, text }
  readAll(desk)
  for (const article of file.articles) tryAlternatives(article, desk)
  readAll(desk)
  const draft = tidied(builder, [...readings.values()], source)
  const written = write(draft)
  const read = [...readings.values()].reduce((sum, { times }) => sum + times, 0)
  const effort = { articles: file.articles.length, readings: read }
  return { draft, text: written, analysis: analysePolicy(written, host), effort }
}

/** A phrase may be drafted behind an article that has it, too. */
function readAll(desk: Desk): void {
  for (let isNew = true; isNew;) {
    isNew = false
    for (const article of desk.file.articles) {
      while (readAgain(article, desk)) isNew = true
    }
  }
}

/** Reads an article if something that it may name is new, and drafts what it asks for. */
function readAgain(article: Article, desk: Desk): boolean {
  const before = desk.readings.get(article)
  if (before !== undefined && before.times >= mostReadings) return false
  const reading = readWith(article, desk)
  if (reading === undefined) return false
  desk.readings.set(article, reading)
  for (const site of reading.sites) extend(desk.builder, site, desk.text, before === undefined)
  return true
}

function extend(builder: DraftBuilder, site: SentenceSite, text: string, isFirst: boolean): void {
  if (isFirst) for (const one of proposeUnasked(site)) builder.add(one, site, text)
  if (site.findings.length === 0 || !mayBeDrafted(site)) return
  const before = builder.entries
  builder.declare(monthsOf(site))
  const steps = proposeSteps(site)
  if (steps !== undefined) builder.declare(steps.short)
  for (const one of settled(proposalsFor(site, steps), site)) builder.add(one, site, text)
  for (const one of joinedConditions(site)) builder.addJoined(one, site, text)
  if (builder.entries === before) {
    for (const one of settled(withoutInner(proposeBareConditions(site)), site)) builder.add(one, site, text)
  }
  for (const measure of proposeMeasures(site, text)) builder.addMeasure(measure)
  builder.replace(withLists(withCounts(builder.entries, site), site))
}

function proposalsFor(site: SentenceSite, steps: ProposedSteps | undefined): readonly Proposal[] {
  const exact = withoutInner([
    ...(steps === undefined ? [] : [steps.grade]),
    ...proposeGrades(site),
    ...proposeCategories(site),
  ])
  const figures = withoutInner([...proposeBases(site), ...proposeComparisons(site)])
  const others = withoutInner([...proposeFindings(site), ...proposeRefusals(site), ...proposeConditions(site)])
  const isFree = (one: Proposal, taken: readonly Range[]): boolean =>
    !taken.some((other) => one.start < other.end && other.start < one.end)
  const places = [...exact, ...(steps?.places ?? [])]
  const numbers = figures.filter((one) => isFree(one, places))
  return [...exact, ...numbers, ...others.filter((one) => isFree(one, [...places, ...numbers]))]
}

/** In the order of the text; a phrase that no sentence takes was no phrase. */
function tidied(builder: DraftBuilder, readings: readonly Reading[], source: string): Draft {
  const used = new Set(readings.flatMap((reading) => [...reading.used]))
  const sites = sitesByEntry(readings)
  const folded = foldString(source)
  const longer = longerThan(builder.entries)
  const kept = builder.marked(readings.map(({ article }) => article.text)).filter((entry, index) => {
    const loose = builder.looseOf(builder.entries[index] ?? entry)
    return loose !== undefined && used.has(loose) && !isIdle(entry, sites.get(loose) ?? [], longer)
  })
  return { entries: inOrder(withoutNested(kept, folded, longer), folded), measures: builder.measures }
}

const isGuess = ({ undecided }: DraftedEntry): boolean => undecided.includes(guess) || undecided.includes(whole)

/** The sentences of the articles that may name an entry. */
function sitesByEntry(readings: readonly Reading[]): ReadonlyMap<LooseEntry, readonly ReadSite[]> {
  const byEntry = new Map<LooseEntry, ReadSite[]>()
  for (const { inSight, errors, sites } of readings) {
    // 举措 is written beside the article, and is not in what was read.
    const isWhole = errors.every(({ code }) => code === asksForMeasure)
    const own = sites.map((site) => ({ site, isWhole }))
    for (const entry of inSight) {
      const known = byEntry.get(entry)
      if (known === undefined) byEntry.set(entry, [...own])
      else known.push(...own)
    }
  }
  return byEntry
}

interface ReadSite {
  readonly site: SentenceSite
  /** All of its article is read. */
  readonly isWhole: boolean
}

/**
 * Of a sentence of money a guess stays that makes it read, and everything else; of another sentence what makes it read, and a guess by which the
 * article is.
 */
function isIdle(entry: DraftedEntry, sites: readonly ReadSite[], longer: Longer): boolean {
  const own = sites.filter(({ site }) => standsAlone(site.sentence.text, foldString(entry.phrase), longer))
  const isMeant = ({ site: { sentence, findings }, isWhole }: ReadSite): boolean => {
    const isMoney = figure.test(sentence.text)
    if (isGuess(entry)) return isMoney ? findings.length === 0 : isWhole
    return isMoney || findings.length === 0
  }
  return own.length > 0 && !own.some(isMeant)
}

/** 经济贡献 beside 其经济贡献: what stands nowhere but in a longer phrase is part of it. */
function withoutNested(entries: readonly DraftedEntry[], source: string, longer: Longer): readonly DraftedEntry[] {
  const phrases = new Set(entries.map(({ phrase }) => foldString(phrase)))
  const definitions = foldString(entries.map(({ definition }) => definition ?? '').join('\n'))
  const isKept: Longer = (phrase) => longer(phrase).filter((one) => phrases.has(one))
  return entries.filter(({ phrase, definition }) => {
    const own = foldString(phrase)
    const isNeeded = definition !== undefined || definitions.includes(own)
    return isNeeded || isKept(own).length === 0 || standsAlone(source, own, isKept)
  })
}

/** What the text does not have word for word stays behind what it was declared after. */
function inOrder(entries: readonly DraftedEntry[], source: string): readonly DraftedEntry[] {
  let last = 0
  const placed = entries.map((entry) => {
    const [start = ''] = foldString(entry.phrase)
      .replace(/^\{/u, '')
      .split(/[{、}]/u)
    const at = source.indexOf(start)
    if (at >= 0) last = at
    return { entry, at: at >= 0 ? at : last }
  })
  return placed.sort((left, right) => left.at - right.at).map(({ entry }) => entry)
}
