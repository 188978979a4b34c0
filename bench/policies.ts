/** The policies that are measured: as generated, as written by hand, and as the interpreter reads them. */
import { readFileSync } from 'node:fs'
import * as city from '../generated/chengdu-city-ai-2025/index.ts'
import * as hightech from '../generated/chengdu-hightech-ai-2025/index.ts'
import { analysePolicy } from '../src/compiler.ts'
import type { PolicyIr } from '../src/ir/types.ts'
import type { Context, Evaluation as Generated, ExplainedOutcome } from '../src/runtime/outcome.ts'
import { evaluateCity } from './hand-written/city.ts'
import { evaluateHightech } from './hand-written/hightech.ts'
import type { Evaluation } from './hand-written/result.ts'
import { populationOf } from './population.ts'
import type { Applicant, FactsSchema, Mix } from './population.ts'

/** One policy, twice. */
export interface MeasuredPolicy {
  readonly id: string
  readonly byHand: (facts: Applicant['facts'], context: Context) => Evaluation
  readonly evaluate: (facts: Applicant['facts'], context: Context) => Generated
  readonly explain: (facts: Applicant['facts'], context: Context) => Generated<ExplainedOutcome>
  /** Ids of its awards. */
  readonly awards: readonly string[]
  /** Facts that hold for most of those who ask. */
  readonly usual: readonly string[]
}

/** In both most facts are known; the scope of the zone's policy is met by most applicants. */
export const POLICIES: readonly MeasuredPolicy[] = [
  measured(city, evaluateCity, []),
  measured(hightech, evaluateHightech, ['zoneAiOrganisation']),
]

/** Random applicants: a tenth of the facts unknown, a fifth of the applicants with a history, unless told otherwise. */
export function applicantsOf({ id, usual, awards }: MeasuredPolicy, mix: Partial<Mix> = {}): readonly Applicant[] {
  const schema = JSON.parse(read(`generated/${id}/facts.schema.json`)) as FactsSchema
  const usually = { seed: 20250918, count: 3000, unknown: 0.1, withHistory: 0.2, date: '2025-10-01' }
  return populationOf(schema, { ...usually, usual, awards, ...mix })
}

/** What the reference interpreter takes. */
export function irOf({ id }: MeasuredPolicy): PolicyIr {
  const { policy } = analysePolicy(read(`policies/${id}.ceyan.md`), { readFile: (path) => read(`policies/${path}`) })
  if (policy === undefined) throw new Error(`${id} does not compile`)
  return policy
}

function measured(
  { policy, evaluate, explain }: typeof city | typeof hightech,
  byHand: MeasuredPolicy['byHand'],
  usual: readonly string[],
): MeasuredPolicy {
  return { id: policy.id, byHand, evaluate, explain, awards: policy.awards.map(({ id }) => id), usual }
}

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}
