/** One policy against its truth: every clause that can be read is judged, also when another cannot. */
import { analysePolicy, runExamples } from '../../src/index.ts'
import type {
  CompilerHost,
  Diagnostic,
  ExampleResult,
  ExampleTable,
  PolicyAnalysis,
  PolicyIr,
} from '../../src/index.ts'
import { focusPolicy } from '../../src/examples/focus-policy.ts'
import { foldString } from '../../src/source/fold.ts'
import { labelsOf, pathsWith } from './address.ts'
import { judge } from './judge.ts'
import type { Judged } from './judge.ts'
import { render } from './render.ts'
import type { Place, Rendered, SectionPlan } from './render.ts'
import { readSections, withItems } from './sections.ts'
import type { Section } from './sections.ts'
import type { AddedFact, Truth, TruthClause } from './truth.ts'

export interface MeasuredTable extends Judged {
  readonly address: string
  readonly table: number
  readonly sentences: number
}

/** A clause of the truth without a table, whose rule may reach the tables of others, and that cannot be read. */
export interface RefusedRule extends Judged {
  readonly address: string
}

export interface Measured {
  readonly tables: readonly MeasuredTable[]
  readonly refusedRules: readonly RefusedRule[]
}

/** An error: its code and the words that it stands at. */
interface Said {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly phrase: string
  readonly section: number | undefined
  /** Undefined beside the sentences. */
  readonly sentence: number | undefined
}

/** Analysed at most so often: each time sentences with errors are quoted, then whole sections. */
const mostRounds = 8

export function measure(text: string, official: string | undefined, truth: Truth, host: CompilerHost): Measured {
  const { sections, at } = placeTruth(readSections(text, official), truth)
  const declared = declaredPhrases(sections)
  const { global, local } = shareFacts(truth, declared)
  const plans = sections.map((_, index): SectionPlan => {
    const clause = truth.clauses.find((one) => at.get(one) === index)
    return {
      form: clause === undefined ? 'file' : 'verbatim',
      quoted: new Set(),
      added: clause === undefined ? [] : (local.get(clause) ?? []),
      tables: clause?.tables ?? [],
    }
  })
  const { first, last } = analyseUntilRead(sections, plans, global, host)
  const errorsAt = (around: readonly number[]): readonly Said[] => {
    const isThere = ({ severity, section }: Said): boolean =>
      severity === 'error' && section !== undefined && around.includes(section)
    const early = first.said.filter(isThere)
    return early.length > 0 ? early : last.errors.filter(isThere)
  }
  const added = truth.clauses.flatMap((clause) => clause.added.map(({ phrase }) => foldString(phrase)))
  const known = new Set([...declared.all, ...added])
  const measured = truth.clauses.flatMap((clause) => {
    const section = at.get(clause)
    return clause.tables.map((table, index): MeasuredTable => {
      const about = { address: clause.address, table: index + 1, sentences: table.sentences }
      if (section === undefined) return { ...about, ...judge({ undecided: 'no clause has this address' }) }
      const errors = errorsAt([section, ...ancestors(sections, section), ...children(sections, section, at)])
      const ran = last.policy === undefined ? nothingRan : runTable(last.policy, exampleAt(last, section, index), known)
      const isAbout = (one: Said): boolean =>
        (one.section === section && one.sentence !== undefined) ||
        (one.code === unusedPhrase && ran.unused.has(foldString(one.phrase)) && !added.includes(foldString(one.phrase)))
      const notices = last.said.filter((one) => one.severity !== 'error' && isAbout(one))
      return { ...about, ...judge({ errors, notices, ...ran, text: textOf(last, section) }) }
    })
  })
  const refusedRules = truth.clauses.flatMap((clause) => {
    const section = at.get(clause)
    const errors = section === undefined || clause.tables.length > 0 ? [] : errorsAt([section])
    return errors.length > 0 ? [{ address: clause.address, ...judge({ errors }) }] : []
  })
  return { tables: measured, refusedRules }
}

/** A declared phrase that no sentence uses. */
const unusedPhrase = 'CY2013'

/** The sentences of a section as they were read. */
function textOf({ text, places }: Rendered, section: number): string {
  const sentences = places.filter((place) => place.section === section && place.sentence !== undefined)
  return sentences.map(({ start, end }) => text.slice(start, end)).join('')
}

/** The sections that the addresses name; an item inside a paragraph gets a heading of its own. */
function placeTruth(
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
    const candidates = holder === undefined ? all.map((_, index) => index) : [holder]
    for (const index of candidates) {
      const cut = withItems(all, index, label)
      if (cut === undefined) continue
      all = cut
      break
    }
  }
  const at = new Map<TruthClause, number>()
  for (const clause of clauses) {
    const index = find(labelsOf(clause.address))
    if (index !== undefined) at.set(clause, index)
  }
  return { sections: all, at }
}

interface Declared {
  /** Folded phrases of the file's own glossary. */
  readonly global: ReadonlySet<string>
  /** And of its clauses. */
  readonly all: ReadonlySet<string>
}

const declaration = /^\s*- ([^：:\n]+)[：:]/gmu

function declaredPhrases(sections: readonly Section[]): Declared {
  const global = new Set<string>()
  const all = new Set<string>()
  for (const { heading, parts } of sections) {
    for (const part of parts) {
      if (part.kind !== 'raw') continue
      for (const [, phrase = ''] of part.text.matchAll(declaration)) {
        all.add(foldString(phrase))
        if (heading.trim() === '术语') global.add(foldString(phrase))
      }
    }
  }
  return { global, all }
}

/** A fact that several clauses add is one fact of the whole file: a lead-in above them must see it. */
function shareFacts(
  { clauses }: Truth,
  { global }: Declared,
): { readonly global: readonly AddedFact[]; readonly local: ReadonlyMap<TruthClause, readonly AddedFact[]> } {
  const times = new Map<string, number>()
  for (const { added } of clauses) for (const { phrase } of added) times.set(phrase, (times.get(phrase) ?? 0) + 1)
  const isNew = ({ phrase }: AddedFact): boolean => !global.has(foldString(phrase))
  const isShared = ({ phrase }: AddedFact): boolean => (times.get(phrase) ?? 0) > 1
  const shared = new Map(
    clauses.flatMap(({ added }) =>
      added.filter((fact) => isNew(fact) && isShared(fact)).map((fact) => [fact.phrase, fact]),
    ),
  )
  const local = new Map(clauses.map((one) => [one, one.added.filter((fact) => isNew(fact) && !isShared(fact))]))
  return { global: [...shared.values()], local }
}

interface Analysed extends Rendered {
  readonly policy: PolicyIr | undefined
  readonly examples: readonly ExampleTable[]
  readonly said: readonly Said[]
}

/** The first analysis, and the one in which nothing is an error any more; `errors` are those of all rounds. */
function analyseUntilRead(
  sections: readonly Section[],
  plans: readonly SectionPlan[],
  global: readonly AddedFact[],
  host: CompilerHost,
): { readonly first: Analysed; readonly last: Analysed & { readonly errors: readonly Said[] } } {
  const first = analyse(render(sections, plans, global), host)
  const errors: Said[] = []
  let now = first
  let current = plans
  for (let round = 1; now.policy === undefined && round < mostRounds; round++) {
    errors.push(...now.said.filter(({ severity }) => severity === 'error'))
    current = quoteErrors(current, now, round)
    now = analyse(render(sections, current, global), host)
  }
  return { first, last: { ...now, errors } }
}

function analyse(rendered: Rendered, host: CompilerHost): Analysed {
  const { policy, diagnostics, examples }: PolicyAnalysis = analysePolicy(rendered.text, host)
  const said = diagnostics.map(({ code, severity, span }): Said => {
    const place = span.file === undefined ? placeOf(rendered.places, span.start) : undefined
    const phrase = rendered.text.slice(span.start, span.end).trim()
    return { code, severity, phrase, section: place?.section, sentence: place?.sentence }
  })
  return { ...rendered, policy, examples, said }
}

/** The smallest place that holds an offset. */
function placeOf(places: readonly Place[], offset: number): Place | undefined {
  const holding = places.filter(({ start, end }) => start <= offset && offset < end)
  return holding.sort((one, other) => one.end - one.start - (other.end - other.start))[0]
}

/** First what the file has instead of the sentence, then the sentence quoted, at last the whole section. */
function quoteErrors(
  plans: readonly SectionPlan[],
  { said }: { readonly said: readonly Said[] },
  round: number,
): readonly SectionPlan[] {
  return plans.map((plan, index) => {
    const errors = said.filter((one) => one.severity === 'error' && one.section === index)
    if (errors.length === 0) return plan
    if (plan.form === 'verbatim' && plan.quoted !== 'all' && plan.quoted.size === 0 && round === 1) {
      return { ...plan, form: 'file' as const }
    }
    const sentences = errors.flatMap(({ sentence }) => (sentence === undefined ? [] : [sentence]))
    if (sentences.length === 0 || plan.quoted === 'all' || round > mostRounds - 3)
      return { ...plan, quoted: 'all' as const }
    return { ...plan, quoted: new Set([...plan.quoted, ...sentences]) }
  })
}

function ancestors(sections: readonly Section[], index: number): readonly number[] {
  const parent = sections[index]?.parent
  return parent === undefined ? [] : [parent, ...ancestors(sections, parent)]
}

/** What stands under a clause and has no truth of its own. */
function children(
  sections: readonly Section[],
  index: number,
  at: ReadonlyMap<TruthClause, number>,
): readonly number[] {
  const named = new Set(at.values())
  return sections.flatMap((_, other) =>
    ancestors(sections, other).includes(index) && !named.has(other) ? [other] : [],
  )
}

function exampleAt({ places, examples }: Analysed, section: number, table: number): ExampleTable | undefined {
  const place = places.find((one) => one.section === section && one.table === table)
  return examples.find(({ span }) => place !== undefined && place.start <= span.start && span.start < place.end)
}

interface Ran {
  readonly rows: readonly ExampleResult[]
  /** Columns of declared phrases that no sentence uses: left out, the sums say whether that is right. */
  readonly unused: ReadonlySet<string>
}

const nothingRan: Ran = { rows: [], unused: new Set() }

/** The rows of a table, with what stands under its clause alone: a ceiling is not drawn on by awards of other clauses. */
function runTable(whole: PolicyIr, table: ExampleTable | undefined, declared: ReadonlySet<string>): Ran {
  if (table === undefined) return nothingRan
  const own = whole.clauses.filter(({ address }) => address === table.clause).flatMap(({ awards }) => awards)
  const under = whole.clauses.filter(({ address }) => address.startsWith(table.clause)).flatMap(({ awards }) => awards)
  const policy = focusPolicy(whole, own.length > 0 ? own : under, [])
  const rows = runExamples(policy, [table])
  const unused = new Set(
    rows
      .flatMap(({ problems }) => problems)
      .flatMap(({ code, params }) =>
        code === 'CY7101' && typeof params['header'] === 'string' ? [params['header']] : [],
      )
      .filter((header) => declared.has(foldString(header)))
      .map(foldString),
  )
  if (unused.size === 0) return { rows, unused }
  const keep = <T>(cells: readonly T[]): readonly T[] =>
    cells.filter((_, index) => !unused.has(foldString(table.header[index]?.text.trim() ?? '')))
  const kept = table.rows.map((row) => ({ ...row, cells: keep(row.cells) }))
  const results = runExamples(policy, [{ ...table, header: keep(table.header), rows: kept }])
  // Shown with every cell that the truth writes.
  return { rows: results.map((one, index) => ({ ...one, cells: cellsOf(table, index) ?? one.cells })), unused }
}

function cellsOf({ rows }: ExampleTable, index: number): readonly string[] | undefined {
  return rows[index]?.cells.map(({ text }) => text.trim())
}
