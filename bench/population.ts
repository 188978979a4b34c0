/** Random applicants of a policy, from the JSON Schema of its facts: the same seed, the same applicants. */
import { pick, randomFrom } from './random.ts'
import type { Random } from './random.ts'
import type { Money } from '../src/runtime/money.ts'
import type { Context, Received } from '../src/runtime/outcome.ts'

/** A generated `facts.schema.json`, as far as it is used here. */
export interface FactsSchema {
  readonly properties: Readonly<Record<string, FactSchema>>
}
interface FactSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly $ref?: string
  readonly items?: FactsSchema
}

/** One applicant: facts, the unknown ones undefined, and what was received before. */
export interface Applicant {
  readonly facts: Readonly<Record<string, unknown>>
  readonly context: Context
}

/** How applicants are mixed. */
export interface Mix {
  readonly seed: number
  readonly count: number
  /** Share of facts that are unknown, 0 to 1. */
  readonly unknown: number
  /** Share of applicants who received something before. */
  readonly withHistory: number
  /** Facts that hold for most applicants: whom the policy is for. */
  readonly usual: readonly string[]
  readonly awards: readonly string[]
  readonly date: string
}

/** All with the same properties in the same order, so that an object's layout makes nobody slow. */
export function populationOf(schema: FactsSchema, mix: Mix): readonly Applicant[] {
  const random = randomFrom(mix.seed)
  return Array.from({ length: mix.count }, (): Applicant => {
    const facts = recordOf(schema, mix, random)
    return { facts, context: random() < mix.withHistory ? withHistory(mix, random) : { date: mix.date } }
  })
}

/** The same applicants as JSON gives them: unknown facts are absent. */
export function asJson(population: readonly Applicant[]): readonly Applicant[] {
  return JSON.parse(JSON.stringify(population)) as readonly Applicant[]
}

function recordOf({ properties }: FactsSchema, mix: Mix, random: Random): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [name, fact] of Object.entries(properties)) {
    if (mix.usual.includes(name)) record[name] = random() < 0.95
    else record[name] = random() < mix.unknown ? undefined : valueOf(fact, mix, random)
  }
  return record
}

function valueOf(fact: FactSchema, mix: Mix, random: Random): unknown {
  if (fact.items !== undefined) {
    const { items } = fact
    return Array.from({ length: Math.floor(random() * 4) }, () => recordOf(items, mix, random))
  }
  if (fact.enum !== undefined) return pick(fact.enum, random)
  if (fact.type === 'boolean') return random() < 0.5
  switch (fact.$ref) {
    case '#/$defs/money':
      return fenOf(random)
    case '#/$defs/ratio':
      return Math.floor(random() * 100) * 1_000_000
    case '#/$defs/count':
      return Math.floor(random() * 80)
    default:
      throw new Error(`No random value for ${JSON.stringify(fact)}`)
  }
}

/** From 1万元 to 1亿元, small sums more often; every third to the fen. */
function fenOf(random: Random): Money {
  const fen = Math.floor(10 ** (6 + 4 * random()))
  return (random() < 1 / 3 ? fen : fen - (fen % 100_000)) as Money
}

function withHistory({ awards, date }: Mix, random: Random): Context {
  const history: Record<string, Received> = {}
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const thisYear = fenOf(random)
    history[pick(awards, random)] = { total: (thisYear * 2) as Money, thisYear, count: 1 }
  }
  return { date, history }
}
