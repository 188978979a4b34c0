/**
 * Facts that people give, read strictly. In: the facts of a policy and JSON. Out: facts as evaluations take them, and every
 * problem at once. Not done here: files, wording (`messages.ts`).
 */
import type { Fact, ListFact, ScalarFact } from '../ir/types.ts'
import type { FactRecord, FactValue } from '../ir/interpreter/facts.ts'
import { matterOf } from '../ir/matter-of.ts'
import { indexNames } from './fact-names.ts'
import { givenBy, quote } from './fact-problem.ts'
import type { FactProblem, FactProblemCode, KeyPath } from './fact-problem.ts'
import { nodeOf } from './json-node.ts'
import type { JsonNode } from './json-node.ts'
import { type JsonSyntaxError, LONGEST_JSON, parseJson } from './parse-json.ts'
import { readScalar } from './scalars/index.ts'
import type { DiagnosticParams } from '../diagnostics/diagnostic.ts'

export interface ReadFacts {
  /** By identifier, null prototype; what has a problem or is null is absent. */
  readonly facts: FactRecord
  /** In the order of the keys. Empty when everything was read. */
  readonly problems: readonly FactProblem[]
}

/** Reads facts from a value of the program. Never throws on JSON values. Problems: CY7002–CY7013, CY7017, CY7023. */
export function readFacts(facts: readonly Fact[], json: unknown): ReadFacts {
  return readNode(facts, nodeOf(json))
}

/** Reads facts from JSON text, numbers exactly as written. Problems: CY7001–CY7014, CY7016. */
export function readFactsText(facts: readonly Fact[], text: string): ReadFacts {
  const parsed = parseJson(text)
  if ('node' in parsed) return readNode(facts, parsed.node)
  return { facts: emptyRecord(), problems: [syntaxProblem(parsed.error, text)] }
}

/** The problem of a text that is not JSON: CY7001, CY7014 when it is nested too deep, CY7016 when it is too long. */
export function syntaxProblem(error: JsonSyntaxError, text: string): FactProblem {
  const { line, column, reason } = error
  if (reason === 'too-deep') return { code: 'CY7014', path: [], params: { line, column } }
  if (reason === 'too-long') return { code: 'CY7016', path: [], params: { length: text.length, limit: LONGEST_JSON } }
  return { code: 'CY7001', path: [], params: { line, column, reason: { term: reason } } }
}

function readNode(facts: readonly Fact[], node: JsonNode): ReadFacts {
  const problems: FactProblem[] = []
  const record = readRecord(facts, node, { path: [], problems })
  return { facts: record ?? emptyRecord(), problems }
}

/** A file with more problems is another file: names are no longer compared. */
export const MOST_SUGGESTIONS = 100

/** Where the reading stands, and where problems go. */
interface Place {
  readonly path: KeyPath
  readonly problems: FactProblem[]
}

function readRecord(facts: readonly Fact[], node: JsonNode, place: Place): FactRecord | undefined {
  if (node.kind !== 'object') {
    report(place, 'CY7002', { given: givenBy(node), expected: { term: place.path.length === 0 ? 'facts' : 'record' } })
    return undefined
  }
  const names = indexNames(facts)
  const givenAs = new Map<string, string>()
  const record = emptyRecord()
  for (const [key, value] of node.entries()) {
    const inside = { path: [...place.path, quote(key)], problems: place.problems }
    const fact = names.find(key)
    const meant = names.among(key)
    if (fact === undefined && meant.length > 0) {
      report(inside, 'CY7017', { key: quote(key), ids: meant.map(({ id }) => id).join('、') })
      continue
    }
    if (fact === undefined) {
      const near = place.problems.length < MOST_SUGGESTIONS ? names.suggest(key) : undefined
      report(inside, 'CY7003', near === undefined ? { key: quote(key) } : { key: quote(key), near })
      continue
    }
    const before = givenAs.get(fact.id)
    if (before !== undefined) {
      report(inside, 'CY7004', { before, label: fact.label })
      continue
    }
    givenAs.set(fact.id, quote(key))
    const read = readValue(fact, value, inside)
    if (read !== undefined) record[fact.id] = read
  }
  return record
}

function readValue(fact: Fact, node: JsonNode, place: Place): FactValue | undefined {
  if (node.kind === 'null') return undefined
  if (fact.kind === 'list') return readList(fact, node, place)
  return readOne(fact, node, place)
}

function readOne(fact: ScalarFact, node: JsonNode, place: Place): boolean | number | string | undefined {
  const reading = readScalar(fact, node)
  if (reading.ok) return reading.value
  report(place, reading.code, reading.params)
  return undefined
}

function readList(fact: ListFact, node: JsonNode, place: Place): readonly FactRecord[] | undefined {
  if (node.kind !== 'array') {
    report(place, 'CY7005', { expected: { term: 'list' }, given: givenBy(node) })
    return undefined
  }
  const records = node.items().map((item, index) => {
    return readRecord(fact.fields, item, { path: [...place.path, index], problems: place.problems })
  })
  const read = records.map((record) => record ?? emptyRecord())
  reportDoubles(fact, read, place)
  return read
}

/** Two records of one matter: what was received for it would be taken off both. */
function reportDoubles(list: ListFact, records: readonly FactRecord[], place: Place): void {
  const matter = matterOf(list)
  if (matter === undefined) return
  const first = new Map<unknown, number>()
  for (const [index, record] of records.entries()) {
    const name = record[matter.id]
    if (name === undefined) continue
    const before = first.get(name)
    if (before === undefined) first.set(name, index)
    else {
      const inside = { path: [...place.path, index, matter.label], problems: place.problems }
      report(inside, 'CY7023', { label: matter.label, before: before + 1 })
    }
  }
}

function report(place: Place, code: FactProblemCode, params: DiagnosticParams): void {
  place.problems.push({ code, path: place.path, params })
}

function emptyRecord(): Record<string, FactValue> {
  return Object.create(null) as Record<string, FactValue>
}
