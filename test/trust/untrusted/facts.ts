/** The law of facts that nobody vouches for: they are read or refused, no key reaches a prototype, no number becomes another. */
import fc from 'fast-check'
import { analysePolicy } from '../../../src/compiler.ts'
import { renderFactProblem } from '../../../src/facts/messages.ts'
import { readFacts, readFactsText } from '../../../src/facts/read-facts.ts'
import { readHistory, readHistoryText } from '../../../src/facts/read-history.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import { host, policies } from './corpus.ts'
import { encodings, jsonTexts } from './hostile-json.ts'
import { demand, type Law } from './search.ts'
import { demandHarmless } from './terminal.ts'

const compiled: readonly PolicyIr[] = policies.flatMap((text) => analysePolicy(text, host).policy ?? [])

interface GivenFacts {
  readonly policy: PolicyIr
  readonly facts: string
  readonly history: string
}

const given: fc.Arbitrary<GivenFacts> = fc.constantFrom(...compiled).chain((policy) =>
  fc.record({
    policy: fc.constant(policy),
    facts: encoded(jsonTexts(policy.facts.flatMap((fact) => [fact.id, fact.label, ...fieldsOf(fact)]))),
    history: encoded(jsonTexts(awardsOf(policy))),
  }),
)

const fieldsOf = (fact: PolicyIr['facts'][number]): readonly string[] =>
  fact.kind === 'list' ? fact.fields.map(({ id }) => id) : []
const awardsOf = ({ clauses }: PolicyIr): readonly string[] =>
  clauses.flatMap(({ awards }) => awards.map(({ id }) => id))
const encoded = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(encodings, texts).map(([encode, text]) => encode(text))

export const hostileFacts: Law<GivenFacts> = {
  name: '事实与已获奖补：任意 JSON',
  inputs: given,
  check: ({ policy, facts, history }) => {
    const read = readFactsText(policy.facts, facts)
    const received = readHistoryText(awardsOf(policy), history, '2026-01-01', policy.id)
    for (const problem of [...read.problems, ...received.problems]) {
      for (const language of ['zh', 'en'] as const) demandHarmless(renderFactProblem(problem, language), problem.code)
    }
    const known = new Set(policy.facts.map(({ id }) => id))
    demand(
      Object.keys(read.facts).every((id) => known.has(id)),
      'a fact that the policy does not have was read',
    )
    demandPlain(read.facts, 'facts')
    demandPlain(received.history, 'history')
    demandExact(read.facts)
    // A program's value cannot be more than the text that it comes from.
    const value = parsed(facts)
    if (value !== undefined) readFacts(policy.facts, value)
    const past = parsed(history)
    if (past !== undefined) readHistory(awardsOf(policy), past, '2026-01-01', policy.id)
    demand(Object.getOwnPropertyNames(Object.prototype).length === ownOfObject, 'Object.prototype was changed')
    return {}
  },
  show: ({ policy, facts, history }) => `${policy.id} --facts ${facts} --history ${history}`,
}

const ownOfObject = Object.getOwnPropertyNames(Object.prototype).length

/** No prototype: `facts.toString` is a fact that is not there. */
function demandPlain(record: object, what: string): void {
  demand(Object.getPrototypeOf(record) === null, `${what} have a prototype`)
}

/** Every number is one that a double holds exactly, none is below zero. */
function demandExact(value: unknown): void {
  if (typeof value === 'number') {
    demand(Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0), `${String(value)} was read`)
  } else if (Array.isArray(value)) value.forEach(demandExact)
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(demandExact)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
