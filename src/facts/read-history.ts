/** What an applicant has received, as people give it: `{ "<award id>": { "total": "50万元", "thisYear": 0, "count": 1 } }`. */
import { ZERO } from '../runtime/money.ts'
import type { Money } from '../runtime/money.ts'
import type { Received } from '../runtime/outcome.ts'
import { indexNames } from './fact-names.ts'
import type { FactNames, Named } from './fact-names.ts'
import { givenBy, quote } from './fact-problem.ts'
import type { FactProblem, KeyPath, Reading } from './fact-problem.ts'
import { nodeOf } from './json-node.ts'
import type { JsonNode } from './json-node.ts'
import { parseJson } from './parse-json.ts'
import { MOST_SUGGESTIONS, syntaxProblem } from './read-facts.ts'
import { readCount } from './scalars/count.ts'
import { readMoney } from './scalars/money.ts'

export interface ReadHistory {
  /** By award identifier, null prototype. */
  readonly history: Readonly<Record<string, Received>>
  readonly problems: readonly FactProblem[]
}

/** Reads a history from a value of the program. Problems: CY7002–CY7009, CY7011, CY7015. */
export function readHistory(awards: readonly string[], json: unknown): ReadHistory {
  return readNode(awards, nodeOf(json))
}

/** Reads a history from JSON text, numbers exactly as written. Problems: those of `readHistory`, CY7001, CY7014, CY7016. */
export function readHistoryText(awards: readonly string[], text: string): ReadHistory {
  const parsed = parseJson(text)
  if ('node' in parsed) return readNode(awards, parsed.node)
  return { history: emptyHistory(), problems: [syntaxProblem(parsed.error, text)] }
}

function readNode(awards: readonly string[], node: JsonNode): ReadHistory {
  const problems: FactProblem[] = []
  const history = emptyHistory()
  const names = indexNames(awards.map((id) => ({ id, label: id })))
  for (const [award, value, path] of membersOf(node, names, [], problems)) {
    const received = readReceived(value, path, problems)
    if (received !== undefined) history[award.id] = received
  }
  return { history, problems }
}

/** Keys of one award. */
const RECEIVED: FactNames<Named> = indexNames([
  { id: 'total', label: '累计已获' },
  { id: 'thisYear', label: '本年已获' },
  { id: 'count', label: '已获次数' },
])

/** A total that is not given is at least what was received this year, a count at least once when something was; the rest is nothing. */
function readReceived(node: JsonNode, path: KeyPath, problems: FactProblem[]): Received | undefined {
  if (node.kind === 'null') return undefined
  const given: { total?: Money; thisYear?: Money; count?: number } = {}
  for (const [key, value, inside] of membersOf(node, RECEIVED, path, problems)) {
    if (value.kind === 'null') continue
    if (key.id === 'count') keep(readCount('次', value), inside, problems, (count) => (given.count = count))
    else if (key.id === 'total') keep(readMoney(value), inside, problems, (money) => (given.total = money))
    else keep(readMoney(value), inside, problems, (money) => (given.thisYear = money))
  }
  const { thisYear = ZERO, total = thisYear } = given
  // Whoever received something received it at least once.
  const count = given.count ?? (total > 0 ? 1 : 0)
  if (thisYear > total) problems.push({ code: 'CY7015', path, params: {} })
  return { total, thisYear, count }
}

function keep<T>(reading: Reading<T>, path: KeyPath, problems: FactProblem[], set: (value: T) => void): void {
  if (reading.ok) set(reading.value)
  else problems.push({ code: reading.code, path, params: reading.params })
}

/** The members of an object that are known and given once; every other one is a problem. */
function membersOf(
  node: JsonNode,
  names: FactNames<Named>,
  path: KeyPath,
  problems: FactProblem[],
): (readonly [Named, JsonNode, KeyPath])[] {
  if (node.kind !== 'object') {
    const expected = { term: path.length === 0 ? 'history' : 'received' }
    problems.push({ code: 'CY7002', path, params: { given: givenBy(node), expected } })
    return []
  }
  const givenAs = new Map<string, string>()
  const members: (readonly [Named, JsonNode, KeyPath])[] = []
  for (const [key, value] of node.entries()) {
    const inside = [...path, quote(key)]
    const name = names.find(key)
    const before = name === undefined ? undefined : givenAs.get(name.id)
    if (name === undefined) {
      const near = problems.length < MOST_SUGGESTIONS ? names.suggest(key) : undefined
      problems.push({
        code: 'CY7003',
        path: inside,
        params: near === undefined ? { key: quote(key) } : { key: quote(key), near },
      })
    } else if (before !== undefined) {
      problems.push({ code: 'CY7004', path: inside, params: { before, label: name.label } })
    } else {
      givenAs.set(name.id, quote(key))
      members.push([name, value, inside])
    }
  }
  return members
}

function emptyHistory(): Record<string, Received> {
  return Object.create(null) as Record<string, Received>
}
