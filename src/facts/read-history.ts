/**
 * What an applicant has received, as people give it: `{ "<policy>": { "<award id>": { "receipts": [ … ] } } }`, or short,
 * `{ "<award id>": { "total": "50万元", "thisYear": 0, "count": 1 } }`.
 */
import { ZERO } from '../runtime/money.ts'
import type { Money } from '../runtime/money.ts'
import type { History, Received } from '../runtime/outcome.ts'
import { indexNames } from './fact-names.ts'
import type { FactNames, Named } from './fact-names.ts'
import { quote } from './fact-problem.ts'
import type { FactProblem, KeyPath, Reading } from './fact-problem.ts'
import { nodeOf } from './json-node.ts'
import type { JsonNode } from './json-node.ts'
import { membersOf } from './members-of.ts'
import { parseJson } from './parse-json.ts'
import { syntaxProblem } from './read-facts.ts'
import { readReceipts } from './read-receipts.ts'
import { readCount } from './scalars/count.ts'
import { readMoney } from './scalars/money.ts'

export interface ReadHistory {
  /** By award identifier, null prototype. */
  readonly history: Readonly<Record<string, Received>>
  readonly problems: readonly FactProblem[]
}

/** A policy whose awards a history may name. */
export interface HistoryNames {
  readonly policy: string
  /** Identifiers. */
  readonly awards: readonly string[]
}

export interface ReadHistories {
  /** One of each policy, in their order. */
  readonly histories: readonly History[]
  readonly problems: readonly FactProblem[]
}

/** Reads a history from a value of the program, for the ISO date of the evaluation. Problems: CY7002–CY7009, CY7011, CY7013, CY7015, CY7018–CY7021. */
export function readHistory(awards: readonly string[], json: unknown, date: string, policy = ''): ReadHistory {
  return onlyOne(readNode([{ policy, awards }], nodeOf(json), date))
}

/** Reads a history from JSON text, numbers exactly as written. Problems: those of `readHistory`, CY7001, CY7014, CY7016. */
export function readHistoryText(awards: readonly string[], text: string, date: string, policy = ''): ReadHistory {
  return onlyOne(readHistoriesText([{ policy, awards }], text, date))
}

/** The same of several policies. An award that more than one of them has is named inside its policy. */
export function readHistoriesText(policies: readonly HistoryNames[], text: string, date: string): ReadHistories {
  const parsed = parseJson(text)
  if ('node' in parsed) return readNode(policies, parsed.node, date)
  return { histories: policies.map(emptyHistory), problems: [syntaxProblem(parsed.error, text)] }
}

function onlyOne({ histories, problems }: ReadHistories): ReadHistory {
  return { history: histories[0] ?? emptyHistory(), problems }
}

function readNode(policies: readonly HistoryNames[], node: JsonNode, date: string): ReadHistories {
  const problems: FactProblem[] = []
  const histories = policies.map(emptyHistory)
  const names = namesOf([...policies.map(({ policy }) => policy), ...policies.flatMap(({ awards }) => awards)])
  /** To the policies that have the award: one, or several versions of one. */
  const give = (indices: readonly number[], award: string, value: JsonNode, path: KeyPath): void => {
    const own = histories.filter((_, index) => indices.includes(index))
    if (own.some((history) => Object.hasOwn(history, award))) problems.push({ code: 'CY7021', path, params: {} })
    else {
      const received = readReceived(value, date, path, problems)
      if (received !== undefined) for (const history of own) history[award] = received
    }
  }
  for (const [{ id }, value, path] of membersOf(node, names, 'history', [], problems)) {
    const having = indicesOf(policies, ({ awards }) => awards.includes(id))
    const named = indicesOf(policies, ({ policy }) => policy === id)
    const items = [...new Set(having.map((index) => policies[index]?.policy ?? ''))]
    if (named.length > 0 && (having.length === 0 || !isReceived(value))) {
      const own = namesOf(named.flatMap((index) => policies[index]?.awards ?? []))
      for (const [award, inside, place] of membersOf(value, own, 'history', path, problems)) {
        const of = named.filter((index) => policies[index]?.awards.includes(award.id))
        give(of, award.id, inside, place)
      }
    } else if (items.length > 1) {
      problems.push({ code: 'CY7020', path, params: { award: quote(id), policies: { items } } })
    } else give(having, id, value, path)
  }
  return { histories, problems }
}

function indicesOf<T>(all: readonly T[], holds: (one: T) => boolean): readonly number[] {
  return all.flatMap((one, index) => (holds(one) ? [index] : []))
}

const namesOf = (ids: readonly string[]): FactNames<Named> =>
  indexNames([...new Set(ids)].filter((id) => id !== '').map((id) => ({ id, label: id })))

/** Whether an object can be what was received for an award, and not awards of a policy of the same name. */
function isReceived(node: JsonNode): boolean {
  return node.kind !== 'object' || node.entries().every(([key]) => RECEIVED.find(key) !== undefined)
}

/** Keys of one award. */
const RECEIVED: FactNames<Named> = indexNames([
  { id: 'total', label: '累计已获' },
  { id: 'thisYear', label: '本年已获' },
  { id: 'count', label: '已获次数' },
  { id: 'receipts', label: '已获明细' },
])

/** A total that is not given is at least what was received this year, a count at least once when something was; the rest is nothing. */
function readReceived(node: JsonNode, date: string, path: KeyPath, problems: FactProblem[]): Received | undefined {
  if (node.kind === 'null') return undefined
  const given: { total?: Money; thisYear?: Money; count?: number } = {}
  const members = membersOf(node, RECEIVED, 'received', path, problems).filter(([, value]) => value.kind !== 'null')
  const receipts = members.find(([{ id }]) => id === 'receipts')
  if (receipts !== undefined) {
    if (members.length > 1) problems.push({ code: 'CY7021', path, params: {} })
    return readReceipts(receipts[1], date, receipts[2], problems)
  }
  for (const [key, value, inside] of members) {
    if (key.id === 'count') keep(readCount('次', value), inside, problems, (count) => (given.count = count))
    else if (key.id === 'total') keep(readMoney(value), inside, problems, (money) => (given.total = money))
    else keep(readMoney(value), inside, problems, (money) => (given.thisYear = money))
  }
  const { thisYear = ZERO, total = thisYear } = given
  if (thisYear > total) problems.push({ code: 'CY7015', path, params: {} })
  if (given.count !== undefined || total === 0) return { total, thisYear, count: given.count ?? 0 }
  // Whoever received something received it at least once.
  return { total, thisYear, count: 1, countIsLeast: true }
}

function keep<T>(reading: Reading<T>, path: KeyPath, problems: FactProblem[], set: (value: T) => void): void {
  if (reading.ok) set(reading.value)
  else problems.push({ code: reading.code, path, params: reading.params })
}

function emptyHistory(): Record<string, Received> {
  return Object.create(null) as Record<string, Received>
}
