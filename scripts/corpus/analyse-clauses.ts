/** A policy analysed until it compiles: what cannot be read in one clause is quoted, so that the others can be judged. */
import { analysePolicy } from '../../src/index.ts'
import type { CompilerHost, Diagnostic, ExampleTable, PolicyIr } from '../../src/index.ts'
import { render } from './render.ts'
import type { Place, Rendered, SectionPlan } from './render.ts'
import type { Section } from './sections.ts'
import type { AddedFact } from './truth.ts'

/** A diagnostic with the words that it stands at, and where these are. */
export interface Said {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly phrase: string
  /** Undefined in a shared glossary. */
  readonly section: number | undefined
  /** Undefined beside the sentences. */
  readonly sentence: number | undefined
}

export interface Analysed extends Rendered {
  /** Undefined when there are errors. */
  readonly policy: PolicyIr | undefined
  readonly examples: readonly ExampleTable[]
  readonly said: readonly Said[]
}

export interface AnalysedClauses {
  /** With every sentence of the plans. */
  readonly first: Analysed
  /** With what had errors quoted. */
  readonly last: Analysed
  /** Errors of all rounds before the last. */
  readonly errors: readonly Said[]
  readonly plans: readonly SectionPlan[]
}

/** After so many rounds the policy counts as one that cannot be compiled. */
const mostRounds = 8

export function analyseClauses(
  sections: readonly Section[],
  plans: readonly SectionPlan[],
  global: readonly AddedFact[],
  host: CompilerHost,
): AnalysedClauses {
  const first = analyse(render(sections, plans, global), host)
  const errors: Said[] = []
  let last = first
  let current = plans
  for (let round = 1; last.policy === undefined && round < mostRounds; round++) {
    errors.push(...last.said.filter(({ severity }) => severity === 'error'))
    current = current.map((plan, index) => withoutErrors(plan, last.said, index, round))
    last = analyse(render(sections, current, global), host)
  }
  return { first, last, errors, plans: current }
}

function analyse(rendered: Rendered, host: CompilerHost): Analysed {
  const { policy, diagnostics, examples } = analysePolicy(rendered.text, host)
  const said = diagnostics.map(({ code, severity, span }): Said => {
    const place = span.file === undefined ? placeOf(rendered.places, span.start) : undefined
    const phrase = span.file === undefined ? rendered.text.slice(span.start, span.end).trim() : ''
    return { code, severity, phrase, section: place?.section, sentence: place?.sentence }
  })
  return { ...rendered, policy, examples, said }
}

/** The smallest place that holds an offset. */
function placeOf(places: readonly Place[], offset: number): Place | undefined {
  return places
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((one, other) => one.end - one.start - (other.end - other.start))[0]
}

/** First what the file has instead of the sentence, then the sentence quoted, at last the whole section. */
function withoutErrors(plan: SectionPlan, said: readonly Said[], index: number, round: number): SectionPlan {
  const errors = said.filter(({ severity, section }) => severity === 'error' && section === index)
  if (errors.length === 0 || plan.quoted === 'all') return plan
  if (plan.form === 'verbatim' && round === 1) return { ...plan, form: 'file' }
  const sentences = errors.flatMap(({ sentence }) => (sentence === undefined ? [] : [sentence]))
  const isLate = round > mostRounds - 3
  return { ...plan, quoted: sentences.length === 0 || isLate ? 'all' : new Set([...plan.quoted, ...sentences]) }
}
