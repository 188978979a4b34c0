/**
 * Receipts of one award, one by one: `[ { "date": "2025-06-30", "sum": "10万元", "matter": "甲项目", "case": "2025-001" } ]`.
 * Payments of one case (案号) are one time.
 */
import type { Received } from '../runtime/outcome.ts'
import { indexNames } from './fact-names.ts'
import { givenBy, quote } from './fact-problem.ts'
import type { FactProblem, KeyPath, Reading } from './fact-problem.ts'
import type { JsonNode } from './json-node.ts'
import { membersOf } from './members-of.ts'
import { type DatedReceipt, receivedUntil } from './received-until.ts'
import { readDate } from './scalars/date.ts'
import { readMatter } from './scalars/matter.ts'
import { readMoney } from './scalars/money.ts'
import type { Money } from '../runtime/money.ts'

const RECEIPT = indexNames([
  { id: 'date', label: '日期' },
  { id: 'sum', label: '金额' },
  { id: 'matter', label: '事项' },
  { id: 'case', label: '案号' },
])

/** What they come to on a date. Problems: CY7002–CY7005, CY7007–CY7009, CY7013, CY7018, CY7019, CY7022. */
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
  if (problems.length > before) return undefined
  const whole = withMatterOfCase(receipts, path, problems)
  return problems.length > before ? undefined : receivedUntil(whole, date)
}

function readReceipt(node: JsonNode, today: string, path: KeyPath, problems: FactProblem[]): DatedReceipt | undefined {
  const before = problems.length
  const given: { date?: string; sum?: Money; matter?: string; case?: string } = {}
  for (const [{ id }, value, inside] of membersOf(node, RECEIPT, 'receipt', path, problems)) {
    const keep = <T>(reading: Reading<T>, set: (value: T) => void): void => {
      if (reading.ok) set(reading.value)
      else problems.push({ code: reading.code, path: inside, params: reading.params })
    }
    if (id === 'date') keep(readDate(value), (date) => (given.date = date))
    else if (id === 'sum') keep(readMoney(value), (sum) => (given.sum = sum))
    else if (value.kind === 'null') continue
    else if (id === 'matter') keep(readMatter(value), (matter) => (given.matter = matter))
    else keep(readMatter(value, 'case'), (name) => (given.case = name))
  }
  if (problems.length > before) return undefined
  const { date, sum, ...names } = given
  if (date === undefined || sum === undefined) {
    problems.push({ code: 'CY7018', path, params: {} })
    return undefined
  }
  if (date > today) {
    problems.push({ code: 'CY7019', path, params: { given: quote(date), today } })
    return undefined
  }
  return { date, sum, ...names }
}

/** A payment that names no matter is for that of its case. Problem: CY7022 where that has several. */
function withMatterOfCase(
  receipts: readonly DatedReceipt[],
  path: KeyPath,
  problems: FactProblem[],
): readonly DatedReceipt[] {
  const matters = new Map<string, Set<string>>()
  for (const { case: number, matter } of receipts) {
    if (number !== undefined && matter !== undefined)
      matters.set(number, (matters.get(number) ?? new Set()).add(matter))
  }
  return receipts.map((receipt, index) => {
    if (receipt.case === undefined || receipt.matter !== undefined) return receipt
    const [matter, another] = matters.get(receipt.case) ?? []
    if (another !== undefined) problems.push({ code: 'CY7022', path: [...path, index], params: { case: receipt.case } })
    return matter === undefined ? receipt : { ...receipt, matter }
  })
}
