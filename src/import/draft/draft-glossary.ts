/**
 * Drafts the glossary from what the compiler asks for: it reads the text with what is declared so far, and each undeclared
 * phrase says where it stands and what type it must have. Repeated until nothing new is asked.
 */
import { analysePolicy } from '../../compiler.ts'
import type { PolicyAnalysis } from '../../analysis/analyse-policy.ts'
import type { CompilerHost } from '../../host.ts'
import { deriveIdentifier, identifierBeside } from '../../identifiers/derive-identifier.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import { readPolicyFile } from '../../syntax/read-policy-file.ts'
import { type Draft, type DraftedEntry, emptyDraft } from './drafted.ts'
import { defineList } from './define-list.ts'
import { withCounts } from './count-units.ts'
import { withLists } from './list-items.ts'
import { proposeMeasures } from './propose-measures.ts'
import { proposeBases, proposeCategories, proposeComparisons } from './propose-numbers.ts'
import {
  guess,
  proposeBareConditions,
  proposeConditions,
  proposeFindings,
  proposeGrades,
  proposeRefusals,
} from './propose-conditions.ts'
import { type Proposal, withoutInner } from './proposal.ts'
import { proposeUnasked } from './propose-unasked.ts'
import { mayBeDrafted, settled } from './settle-proposals.ts'
import { type SentenceSite, sentenceSites } from './sentence-site.ts'

export interface DraftResult {
  readonly draft: Draft
  readonly text: string
  readonly analysis: PolicyAnalysis
}

/** The text of the file with a draft in it. */
export type WriteDraft = (draft: Draft) => string

const mostRounds = 8
/** Fewer than a file may have; what is asked beyond them stays an error of the file. */
const mostEntries = 4000

/** `taken`: identifiers and phrases (folded) that the file has already. */
export function draftGlossary(write: WriteDraft, source: string, host: CompilerHost, taken: Taken): DraftResult {
  const analyse = (text: string): PolicyAnalysis => analysePolicy(text, host)
  let draft = emptyDraft
  let text = write(draft)
  let analysis = analyse(text)
  for (let round = 0; round < mostRounds; round++) {
    const next = extend(draft, text, analysis, taken, round === 0)
    if (next === draft) break
    draft = next
    text = write(draft)
    analysis = analyse(text)
  }
  return tidied({ draft, text, analysis }, source, write, analyse)
}

export interface Taken {
  readonly identifiers: ReadonlySet<string>
  readonly phrases: ReadonlySet<string>
}

function extend(draft: Draft, text: string, analysis: PolicyAnalysis, taken: Taken, isFirst: boolean): Draft {
  const sites = sentenceSites(readPolicyFile(readBlocks(text).blocks).clauses, analysis.diagnostics)
  const builder = new DraftBuilder(draft, taken)
  for (const site of sites) {
    if (isFirst) for (const one of proposeUnasked(site)) builder.add(one, site, text)
    if (site.findings.length === 0 || !mayBeDrafted(site)) continue
    const before = builder.entries
    for (const one of settled(proposalsFor(site), site)) builder.add(one, site, text)
    if (builder.entries === before) {
      for (const one of settled(withoutInner(proposeBareConditions(site)), site)) builder.add(one, site, text)
    }
    for (const measure of proposeMeasures(site, text)) builder.addMeasure(measure)
    builder.entries = withLists(withCounts(builder.entries, site), site)
  }
  return builder.isChanged() ? builder.draft() : draft
}

function proposalsFor(site: SentenceSite): readonly Proposal[] {
  const exact = withoutInner([...proposeGrades(site), ...proposeCategories(site)])
  const figures = withoutInner([...proposeBases(site), ...proposeComparisons(site)])
  const others = withoutInner([...proposeFindings(site), ...proposeRefusals(site), ...proposeConditions(site)])
  const isFree = (one: Proposal, taken: readonly Proposal[]): boolean =>
    !taken.some((other) => one.start < other.end && other.start < one.end)
  const numbers = figures.filter((one) => isFree(one, exact))
  return [...exact, ...numbers, ...others.filter((one) => isFree(one, [...exact, ...numbers]))]
}

const calculates = /孰[低高]|取[低高]者|就低|(?:扣除|减去|剔除|扣减).|之[和差](?:后|的|$)|的差额$/u

/** Entries in the order of the text; life: one round. */
class DraftBuilder {
  entries: readonly DraftedEntry[]
  readonly #before: Draft
  readonly #identifiers: Set<string>
  readonly #phrases: Set<string>
  /** Clause of the sentence that a phrase of this round was found in. */
  readonly #origins = new Map<string, string>()
  #measures: Draft['measures']

  constructor(before: Draft, taken: Taken) {
    this.#before = before
    this.entries = before.entries
    this.#measures = before.measures
    const declared = before.entries.flatMap((entry) => [entry, ...(entry.members ?? [])])
    this.#identifiers = new Set([...taken.identifiers, ...declared.flatMap(nameOf)])
    this.#phrases = new Set([...taken.phrases, ...declared.map(keyOf)])
  }

  add(one: Proposal, { sentence, clause }: SentenceSite, text: string): void {
    const written = (start: number, end: number): string => {
      const span = spanOf(sentence, start, end)
      return text.slice(span.start, span.end)
    }
    const phrase = phraseOf(one, sentence.text, written)
    // 投资扣除上级补助后: what is worked out of sums is no name of one; the sentence stays for the analyst to write plainly.
    if (calculates.test(foldString(phrase))) return
    const entries = defineList(phrase, one.type) ?? [{ phrase, type: one.type, definition: undefined, undecided: [] }]
    for (const entry of entries) {
      const undecided = [...entry.undecided, ...(entry.phrase === phrase ? one.undecided : [])]
      const parameter = entry.type === one.type ? one.parameter : undefined
      this.#declare({ ...entry, undecided, parameter, clause: one.isLocal ? clause : undefined })
    }
    this.#repeat(one, phrase, clause)
  }

  #repeat({ whenRepeated }: Proposal, phrase: string, clause: string): void {
    const origin = this.#origins.get(foldString(phrase))
    if (origin === undefined) this.#origins.set(foldString(phrase), clause)
    if (origin === undefined || origin === clause || whenRepeated === undefined) return
    this.entries = this.entries.map((entry) =>
      entry.phrase === phrase && !entry.undecided.includes(whenRepeated)
        ? { ...entry, undecided: [...entry.undecided, whenRepeated] }
        : entry,
    )
  }

  #declare(entry: Omit<DraftedEntry, 'identifier'>): void {
    const key = keyOf(entry)
    if (this.#phrases.has(key) || this.entries.length >= mostEntries) return
    this.#phrases.add(key)
    const same = this.#namesake(entry)
    if (same !== undefined) {
      const undecided = [...entry.undecided, '暂作同一项；不是同一项的，请另写类型和标识']
      this.entries = [
        ...this.entries,
        { ...entry, type: '指', definition: same.phrase, undecided, identifier: undefined },
      ]
      return
    }
    if (entry.type === '指') {
      this.entries = [...this.entries, { ...entry, identifier: undefined }]
      return
    }
    this.entries = [...this.entries, { ...entry, identifier: identifierBeside(entry.phrase, this.#identifiers) }]
  }

  /** 企业年度研发投入 beside 年度研发投入: one amount with the applicant named. */
  #namesake({ phrase, type, clause }: Omit<DraftedEntry, 'identifier'>): DraftedEntry | undefined {
    if (type !== '金额' && type !== '比例') return undefined
    const bare = foldString(phrase).replace(/^(?:该|其)?(?:企业|单位|公司|项目)(?:的)?/u, '')
    if (bare === foldString(phrase)) return undefined
    return this.entries.find(
      (entry) => entry.type === type && entry.clause === clause && foldString(entry.phrase) === bare,
    )
  }

  addMeasure(measure: Draft['measures'][number]): void {
    if (this.#measures.some(({ clause, words }) => clause === measure.clause && words === measure.words)) return
    this.#measures = [...this.#measures, measure]
  }

  isChanged(): boolean {
    return this.entries !== this.#before.entries || this.#measures !== this.#before.measures
  }

  draft(): Draft {
    return { entries: this.entries, measures: this.#measures }
  }
}

const nameOf = ({ phrase, identifier, definition }: DraftedEntry): string | readonly string[] =>
  identifier ?? (definition === undefined ? (deriveIdentifier(phrase) ?? []) : [])

const keyOf = ({ phrase, clause }: Pick<DraftedEntry, 'phrase' | 'clause'>): string =>
  `${clause ?? ''}|${foldString(phrase)}`

/** The range as written, with braces around what is listed. */
function phraseOf(
  { start, end, grades }: Proposal,
  text: string,
  written: (start: number, end: number) => string,
): string {
  if (grades === undefined) return written(start, end)
  let from = grades.start
  const items = grades.items.map((item) => {
    const at = text.indexOf(item, from)
    from = at + item.length
    return written(at, from)
  })
  return `${written(start, Math.max(start, grades.start))}{${items.join('、')}}${written(grades.end, Math.max(grades.end, end))}`
}

/** In the order of the text; a phrase that no sentence takes was no phrase. */
function tidied(
  { draft, text, analysis }: DraftResult,
  source: string,
  write: WriteDraft,
  analyse: (text: string) => PolicyAnalysis,
): DraftResult {
  const unused = new Set(
    analysis.diagnostics
      .filter(({ code }) => code === 'CY2013')
      .map(({ span }) => foldString(text.slice(span.start, span.end))),
  )
  const folded = foldString(source)
  const unread = unreadSentences(text, analysis)
  const used = draft.entries.filter(
    (entry) => !unused.has(foldString(entry.phrase)) && !(entry.undecided.includes(guess) && unread(entry)),
  )
  const entries = inOrder(withoutNested(used, folded), folded)
  const tidy = { ...draft, entries }
  const written = write(tidy)
  return written === text ? { draft, text, analysis } : { draft: tidy, text: written, analysis: analyse(written) }
}

/** A guess by which no sentence of it came to be read explains nothing. */
function unreadSentences(text: string, { diagnostics }: PolicyAnalysis): (entry: DraftedEntry) => boolean {
  const sites = sentenceSites(readPolicyFile(readBlocks(text).blocks).clauses, diagnostics)
  return ({ phrase }) => {
    const own = sites.filter(({ sentence }) => sentence.text.includes(foldString(phrase)))
    return own.length > 0 && own.every(({ findings }) => findings.length > 0)
  }
}

/** 经济贡献 beside 其经济贡献: what stands nowhere but behind 其 is part of it. */
function withoutNested(entries: readonly DraftedEntry[], source: string): readonly DraftedEntry[] {
  const phrases = new Set(entries.map(({ phrase }) => foldString(phrase)))
  return entries.filter((entry) => {
    const phrase = foldString(entry.phrase)
    return !phrases.has(`其${phrase}`) || source.replaceAll(`其${phrase}`, '').includes(phrase)
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
