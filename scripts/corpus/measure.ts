/** One policy against its truth: every clause that can be read is judged, also when another cannot. */
import type { CompilerHost } from '../../src/index.ts'
import { foldString } from '../../src/source/fold.ts'
import { analyseClauses } from './analyse-clauses.ts'
import type { Analysed, Said } from './analyse-clauses.ts'
import { judge } from './judge.ts'
import type { Judged } from './judge.ts'
import { declaredPhrases, glossaryHeading, placeTruth, shareFacts } from './place-truth.ts'
import type { Rendered, SectionPlan } from './render.ts'
import { runTable } from './run-table.ts'
import type { Ran } from './run-table.ts'
import { readSections } from './sections.ts'
import type { Section } from './sections.ts'
import type { Truth } from './truth.ts'

export interface MeasuredTable extends Judged {
  readonly address: string
  /** Money sentences that it is about. */
  readonly sentences: number
}

/** A clause of the truth without a table, whose rule may reach the tables of others, and that cannot be read. */
export interface RefusedRule extends Judged {
  readonly address: string
}

export interface Measured {
  readonly tables: readonly MeasuredTable[]
  readonly refusedRules: readonly RefusedRule[]
  /** The file with what cannot be read quoted: it compiles, unless nothing of it can be read. */
  readonly readable: string
}

/** `official` is the published text that the file names, by which a quotation of it is told from a note. */
export function measure(text: string, official: string | undefined, truth: Truth, host: CompilerHost): Measured {
  const { sections, at } = placeTruth(readSections(text, official), truth)
  const declared = declaredPhrases(sections)
  const { global, local } = shareFacts(truth, declared.global)
  const wanted = sections.map((_, index): SectionPlan => {
    const clause = truth.clauses.find((one) => at.get(one) === index)
    return clause === undefined
      ? { form: 'file', quoted: new Set(), added: [], tables: [] }
      : { form: 'verbatim', quoted: new Set(), added: local.get(clause) ?? [], tables: clause.tables }
  })
  const { first, last, errors, plans } = analyseClauses(sections, wanted, global, host)
  const errorsAt = (around: readonly number[]): readonly Said[] => {
    const isThere = ({ severity, section }: Said): boolean =>
      severity === 'error' && section !== undefined && around.includes(section)
    const early = first.said.filter(isThere)
    return early.length > 0 ? early : errors.filter(isThere)
  }
  const added = new Set(truth.clauses.flatMap((clause) => clause.added.map(({ phrase }) => foldString(phrase))))
  const known = new Set([...declared.all, ...added])
  const noticesAt = (section: number, { unused }: Ran): readonly Said[] => {
    const isHere = (one: Said): boolean => one.section === section && one.sentence !== undefined
    // Of what the truth adds nobody but the truth would be told.
    const isColumn = ({ code, phrase, section: there }: Said): boolean =>
      code === unusedPhrase &&
      unused.has(foldString(phrase)) &&
      !added.has(foldString(phrase)) &&
      (there === section || (there !== undefined && sections[there]?.heading.trim() === glossaryHeading))
    return last.said.filter((one) => one.severity !== 'error' && (isHere(one) || isColumn(one)))
  }
  const refusedRules = truth.clauses.flatMap((clause) => {
    const section = at.get(clause)
    const refusals = section === undefined || clause.tables.length > 0 ? [] : errorsAt([section])
    return refusals.length > 0 ? [{ address: clause.address, ...judge({ errors: refusals }) }] : []
  })
  const elsewhere = refusedRules.map(({ address }) => address)
  const giving = new Set(truth.clauses.flatMap((clause) => (clause.tables.length > 0 ? [at.get(clause)] : [])))
  const rules = errors.filter(({ section }) => section !== undefined && !giving.has(section))
  const ruleTexts = [...new Set(rules.map(({ section }) => section))].map((section) =>
    foldString(
      sections[section ?? -1]?.parts.flatMap((part) => ('sentences' in part ? part.sentences : [])).join('') ?? '',
    ),
  )
  const tables = truth.clauses.flatMap((clause) => {
    const section = at.get(clause)
    return clause.tables.map(({ sentences }, index): MeasuredTable => {
      const about = { address: clause.address, sentences }
      if (section === undefined) return { ...about, ...judge({ undecided: 'no clause has this address' }) }
      const refusals = errorsAt([section, ...above(sections, section), ...below(sections, section, at.values())])
      const example = exampleAt(last, section, index)
      const ran: Ran = last.policy === undefined ? nothing : runTable(last.policy, example, known)
      const notices = noticesAt(section, ran)
      const said = foldString(textOf(last, section))
      const elsewhereAt = (example?.header ?? []).flatMap((cell, at) =>
        said.includes(foldString(cell.text.trim())) ? [] : [at],
      )
      const isRewritten = wanted[section]?.form !== plans[section]?.form
      return {
        ...about,
        ...judge({
          errors: refusals,
          notices,
          ...ran,
          text: textOf(last, section),
          isRewritten,
          elsewhere,
          rules,
          ruleTexts,
          elsewhereAt,
        }),
      }
    })
  })
  return { tables, refusedRules, readable: last.text }
}

/** A declared phrase that no sentence uses. */
const unusedPhrase = 'CY2013'

const nothing: Ran = { rows: [], unused: new Set() }

function above(sections: readonly Section[], index: number): readonly number[] {
  const parent = sections[index]?.parent
  return parent === undefined ? [] : [parent, ...above(sections, parent)]
}

/** What stands under a clause and has no truth of its own. */
function below(sections: readonly Section[], index: number, named: Iterable<number>): readonly number[] {
  const own = new Set(named)
  return sections.flatMap((_, other) => (above(sections, other).includes(index) && !own.has(other) ? [other] : []))
}

function exampleAt(
  { places, examples }: Analysed,
  section: number,
  table: number,
): Analysed['examples'][number] | undefined {
  const place = places.find((one) => one.section === section && one.table === table)
  return examples.find(({ span }) => place !== undefined && place.start <= span.start && span.start < place.end)
}

/** The sentences of a section as they were read. */
function textOf({ text, places }: Rendered, section: number): string {
  const sentences = places.filter((place) => place.section === section && place.sentence !== undefined)
  return sentences.map(({ start, end }) => text.slice(start, end)).join('')
}
