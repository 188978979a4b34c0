/** The draft while it grows: a phrase is declared once, under a name of its own. */
import { looseEntry, type LooseEntry } from '../../analysis/ask-articles.ts'
import { deriveIdentifier, identifierBeside } from '../../identifiers/derive-identifier.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import { defineList } from './define-list.ts'
import { type Draft, type DraftedEntry, entryLine } from './drafted.ts'
import type { JoinedConditions } from './joined-conditions.ts'
import type { Proposal } from './proposal.ts'
import type { Range } from './segment.ts'
import type { SentenceSite } from './sentence-site.ts'

/** Fewer than a file may have; what is asked beyond them stays an error of the file. */
const mostEntries = 4000

/** What the file has already. */
export interface Taken {
  readonly identifiers: ReadonlySet<string>
  /** Folded. */
  readonly phrases: ReadonlySet<string>
}

const required = '并列各项暂读作「且」；满足其一即可的，请改为「或」'
const chosen = '并列各项暂读作「或」；须同时满足的，请改为「且」'

/** 费, 投入: too short to tell which sum it is. */
const shortestTail = 3

const calculates = /孰[低高]|取[低高]者|就低|(?:扣除|减去|剔除|扣减).|之[和差](?:后|的|$)|的差额$/u

/** Entries in the order in which they were asked for. */
export class DraftBuilder {
  entries: readonly DraftedEntry[] = []
  measures: Draft['measures'] = []
  readonly #identifiers: Set<string>
  readonly #phrases: Set<string>
  /** Why a phrase is marked if another clause has it, too. */
  readonly #whenRepeated = new Map<string, string>()
  readonly #loose = new Map<DraftedEntry, LooseEntry | undefined>()

  constructor({ identifiers, phrases }: Taken) {
    this.#identifiers = new Set(identifiers)
    this.#phrases = new Set(phrases)
  }

  /** The entries as the compiler reads them. */
  declared(): readonly LooseEntry[] {
    return this.entries.flatMap((entry) => this.looseOf(entry) ?? [])
  }

  looseOf(entry: DraftedEntry): LooseEntry | undefined {
    if (!this.#loose.has(entry)) this.#loose.set(entry, looseEntry(entryLine(named(entry)), entry.clause))
    return this.#loose.get(entry)
  }

  /** Some are of another type, or fields of a list. */
  replace(entries: readonly DraftedEntry[]): void {
    if (entries === this.entries) return
    const known = new Set(this.entries)
    const fresh = entries.filter((entry) => !known.has(entry)).flatMap((entry) => [entry, ...(entry.members ?? [])])
    this.entries = entries
    for (const entry of fresh) {
      this.#phrases.add(keyOf(entry))
      for (const name of [nameOf(entry)].flat()) this.#identifiers.add(name)
    }
  }

  /** Takes back what was added or replaced since the entries were these. */
  restore(entries: readonly DraftedEntry[]): void {
    if (entries === this.entries) return
    const kept = new Set(entries)
    const gone = this.entries.filter((entry) => !kept.has(entry)).flatMap((entry) => [entry, ...(entry.members ?? [])])
    for (const entry of gone) {
      this.#phrases.delete(keyOf(entry))
      for (const name of [nameOf(entry)].flat()) this.#identifiers.delete(name)
    }
    this.replace(entries)
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
      this.#declare({ ...entry, undecided, parameter, clause: one.isLocal ? clause : undefined }, sentence.text)
    }
    if (one.whenRepeated !== undefined) this.#whenRepeated.set(foldString(phrase), one.whenRepeated)
  }

  /** What no sentence names, but its figures ask for. */
  declare(entries: readonly Omit<DraftedEntry, 'identifier'>[]): void {
    for (const entry of entries) this.#declare(entry)
  }

  /** 指 of conditions that stand side by side. */
  addJoined({ whole, members, word }: JoinedConditions, { sentence }: SentenceSite, text: string): void {
    const written = ({ start, end }: Range): string => {
      const span = spanOf(sentence, start, end)
      return text.slice(span.start, span.end)
    }
    const undecided = [word === '且' ? required : chosen]
    const definition = members.map(written).join(` ${word} `)
    this.#declare({
      phrase: written(whole),
      type: '指',
      parameter: undefined,
      definition,
      undecided,
      clause: undefined,
    })
  }

  /** Those that more than one of the texts gives something to are marked. */
  marked(texts: readonly string[]): readonly DraftedEntry[] {
    return this.entries.map((entry) => {
      const reason = this.#whenRepeated.get(foldString(entry.phrase))
      const isGiven = (text: string): boolean => text.includes(`给予${foldString(entry.phrase)}`)
      return reason !== undefined && texts.filter(isGiven).length > 1
        ? { ...entry, undecided: [...entry.undecided, reason] }
        : entry
    })
  }

  #declare(entry: Omit<DraftedEntry, 'identifier'>, sentence = ''): void {
    const key = keyOf(entry)
    if (this.#phrases.has(key) || this.entries.length >= mostEntries) return
    this.#phrases.add(key)
    const same = this.#namesake(entry, sentence)
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

  /** 企业年度研发投入 beside 年度研发投入, 按其租金 behind 年租金达到5万元: one amount with the applicant named, or its year left out. */
  #namesake({ phrase, type, clause }: Omit<DraftedEntry, 'identifier'>, sentence: string): DraftedEntry | undefined {
    if (type !== '金额' && type !== '比例') return undefined
    const own = foldString(phrase)
    const bare = withoutOwner(own)
    const isOther = (other: string): boolean => {
      if (other === bare || withoutOwner(other) === own) return true
      const at = other.endsWith(bare) && bare.length >= shortestTail ? sentence.indexOf(other) : -1
      return at >= 0 && at < sentence.lastIndexOf(own)
    }
    return this.entries.find(
      (entry) =>
        entry.type === type &&
        (entry.clause ?? clause) === clause &&
        foldString(entry.phrase) !== own &&
        isOther(foldString(entry.phrase)),
    )
  }

  addMeasure(measure: Draft['measures'][number]): void {
    if (this.measures.some(({ clause, words }) => clause === measure.clause && words === measure.words)) return
    this.measures = [...this.measures, measure]
  }
}

const withoutOwner = (phrase: string): string => phrase.replace(/^(?:该|其)?(?:企业|单位|公司|项目)?(?:的)?/u, '')

/** With its identifier, so that it is made once and not at every reading. */
function named(entry: DraftedEntry): DraftedEntry {
  const [identifier] = [nameOf(entry)].flat()
  return { ...entry, identifier, members: (entry.members ?? []).map(named) }
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
