/** Receipts of one award, one by one: `[ { "date": "2025-06-30", "sum": "10万元", "matter": "…", "case": "…" } ]`. */
import { yearsBefore } from '../runtime/date.ts'
import type { Money } from '../runtime/money.ts'
import type { Received, ReceivedWithin } from '../runtime/outcome.ts'
import { indexNames } from './fact-names.ts'
import { givenBy, quote } from './fact-problem.ts'
import type { FactProblem, KeyPath, Reading } from './fact-problem.ts'
import type { JsonNode } from './json-node.ts'
import { membersOf } from './members-of.ts'
import { readDate } from './scalars/date.ts'
import { readMatter } from './scalars/matter.ts'
import { readMoney } from './scalars/money.ts'

interface DatedReceipt {
  /** ISO date. */
  readonly date: string
  /** In fen. */
  readonly sum: Money
}

const RECEIPT = indexNames([
  { id: 'date', label: '日期' },
  { id: 'sum', label: '金额' },
  { id: 'matter', label: '事项' },
  { id: 'case', label: '案号' },
])

/** What they come to on a date. Problems: CY7002–CY7005, CY7007–CY7009, CY7013, CY7018, CY7019. */
export function readReceipts(
  node: JsonNode,
  date: string,
  path: KeyPath,
  problems: FactProblem[],
): Received | undefined {
  if (node.kind !== 'array') {
    problems.push({ code: 'CY7005', path, params: { given: givenBy(node), expected: { term: 'receipts' } } })
    return undefined
  }
  const before = problems.length
  const receipts: DatedReceipt[] = []
  let total = 0n
  for (const [index, item] of node.items().entries()) {
    const receipt = readReceipt(item, date, [...path, index], problems)
    if (receipt === undefined) continue
    receipts.push(receipt)
    total += BigInt(receipt.sum)
  }
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) {
    problems.push({ code: 'CY7008', path, params: { given: '合计', most: { term: 'most-money' } } })
  }
  return problems.length > before ? undefined : receivedUntil(receipts, date)
}

function readReceipt(node: JsonNode, today: string, path: KeyPath, problems: FactProblem[]): DatedReceipt | undefined {
  const before = problems.length
  const given: { date?: string; sum?: Money } = {}
  for (const [{ id }, value, inside] of membersOf(node, RECEIPT, 'receipt', path, problems)) {
    const keep = <T>(reading: Reading<T>, set: (value: T) => void): void => {
      if (reading.ok) set(reading.value)
      else problems.push({ code: reading.code, path: inside, params: reading.params })
    }
    if (id === 'date') keep(readDate(value), (date) => (given.date = date))
    else if (id === 'sum') keep(readMoney(value), (sum) => (given.sum = sum))
    // Not looked at yet; a name that cannot be one is an error all the same.
    else if (value.kind !== 'null') keep(readMatter(value), () => undefined)
  }
  if (problems.length > before) return undefined
  const { date, sum } = given
  if (date === undefined || sum === undefined) {
    problems.push({ code: 'CY7018', path, params: {} })
    return undefined
  }
  if (date > today) {
    problems.push({ code: 'CY7019', path, params: { given: quote(date), today } })
    return undefined
  }
  return { date, sum }
}

/** Every receipt counts as one time, of whatever sum. */
function receivedUntil(receipts: readonly DatedReceipt[], today: string): Received {
  const newestFirst = receipts.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  const sums: ReceivedWithin[] = [NONE]
  for (const { sum } of newestFirst) sums.push(withOne(sums.at(-1) ?? NONE, sum))
  const since = (first: string): ReceivedWithin => sums[countSince(newestFirst, first)] ?? NONE
  const lastYears: ReceivedWithin[] = []
  for (let years = 1; countSince(newestFirst, yearsBefore(today, years)) < receipts.length; years += 1) {
    lastYears.push(since(yearsBefore(today, years)))
  }
  const thisYear = since(`${today.slice(0, 4)}-01-01`)
  return { ...(sums.at(-1) ?? NONE), thisYear: thisYear.total, countThisYear: thisYear.count, lastYears }
}

const NONE: ReceivedWithin = { total: 0 as Money, count: 0 }

function withOne({ total, count }: ReceivedWithin, sum: Money): ReceivedWithin {
  return { total: (total + sum) as Money, count: count + 1 }
}

/** How many of them are of this day or a later one, by halving. */
function countSince(newestFirst: readonly DatedReceipt[], first: string): number {
  let low = 0
  let high = newestFirst.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((newestFirst[middle]?.date ?? '') >= first) low = middle + 1
    else high = middle
  }
  return low
}
