/** The facts, the history and the date that one row of a table says. An empty cell is unknown. */
import type { FactRecord, FactValue } from '../ir/interpreter/facts.ts'
import type { ListFact } from '../ir/types.ts'
import { matterOf } from '../ir/matter-of.ts'
import type { Received } from '../runtime/outcome.ts'
import type { Reading } from '../facts/fact-problem.ts'
import type { JsonNode } from '../facts/json-node.ts'
import { readQuantity } from '../facts/quantity.ts'
import { readCount } from '../facts/scalars/count.ts'
import { readDate } from '../facts/scalars/date.ts'
import { readScalar } from '../facts/scalars/index.ts'
import type { Excerpt } from '../source/excerpt.ts'
import { foldString } from '../source/fold.ts'
import type { ExampleProblem } from './example-problem.ts'
import { readReceived } from './received-cells.ts'
import type { ReceivedCell } from './received-cells.ts'
import { wholeOf } from './resolve-columns.ts'
import type { Column } from './column.ts'

export interface ExampleRow {
  readonly facts: FactRecord
  /** Undefined when the table has no column of the kind. */
  readonly received: Received | undefined
  readonly date: string | undefined
  readonly problems: readonly ExampleProblem[]
}

/** Reads the cells of the columns; the last cell is not looked at. */
export function readRow(columns: readonly Column[], cells: readonly Excerpt[]): ExampleRow {
  const facts: Record<string, FactValue> = {}
  const problems: ExampleProblem[] = []
  const lists = new Map<string, ListCells>()
  const received: ReceivedCell[] = []
  let date: string | undefined

  for (const [index, column] of columns.entries()) {
    const cell = cells[index]
    if (cell === undefined) continue
    const keep = <T>(reading: Reading<T>, set: (value: T) => void): void => {
      if (reading.ok) set(reading.value)
      else problems.push(cellProblem(column, cell, reading))
    }
    const text = cell.text.trim()
    if (column.kind === 'field' || column.kind === 'list') {
      const known = lists.get(column.list.id) ?? { list: column.list, count: undefined, fields: [] }
      const more = column.kind === 'list' ? { ...known, count: { column, cell } } : addField(known, column, cell)
      lists.set(column.list.id, more)
    } else if (text === '') continue
    else if (column.kind === 'fact')
      keep(readScalar(column.fact, textNode(text)), (value) => (facts[column.fact.id] = value))
    else if (column.kind === 'date') keep(readDate(textNode(text)), (value) => (date = value))
    else
      received.push({
        what: column.what,
        text,
        fail: (reading) => problems.push(cellProblem(column, cell, reading)),
        failLength: (given, other) =>
          problems.push({ code: 'CY7105', params: { header: column.header, given, other }, span: wholeOf(cell) }),
      })
  }
  for (const list of lists.values()) {
    const records = readRecords(list, problems)
    if (records !== undefined) facts[list.list.id] = records
  }
  return { facts, received: readReceived(received, mattersIn(lists, facts)), date, problems }
}

/** What the records of the one list with a 事项 are called; none where one has no name, or two have the same. */
function mattersIn(lists: ReadonlyMap<string, ListCells>, facts: FactRecord): readonly string[] {
  const named = [...lists.values()].flatMap(({ list }) => {
    const matter = matterOf(list)
    const records = facts[list.id]
    if (matter === undefined || typeof records !== 'object') return []
    const names = records.map((record) => record[matter.id]).filter((name) => typeof name === 'string')
    return new Set(names).size === records.length ? [names] : []
  })
  return named.length === 1 ? (named[0] ?? []) : []
}

type FieldColumn = Extract<Column, { kind: 'field' }>

/** The cells of a row that speak of one list. */
interface ListCells {
  readonly list: ListFact
  readonly count: { readonly column: Column; readonly cell: Excerpt } | undefined
  readonly fields: readonly {
    readonly column: FieldColumn
    readonly cell: Excerpt
    readonly values: readonly string[]
  }[]
}

function addField(known: ListCells, column: FieldColumn, cell: Excerpt): ListCells {
  const values = cell.text.split(/[；;]/u).map((value) => value.trim())
  return { ...known, fields: [...known.fields, { column, cell, values }] }
}

/** Record k takes the k-th value of each column; a single value serves all records. Undefined when nothing is said. */
function readRecords(
  { list, count, fields }: ListCells,
  problems: ExampleProblem[],
): readonly FactRecord[] | undefined {
  const stated = count === undefined ? undefined : readRecordCount(list, count, problems)
  const lengths = fields.map(({ values }) => values.length)
  const said = fields.some(({ values }) => values.some((value) => value !== ''))
  if (stated === undefined && !said) return undefined
  const length = typeof stated === 'number' ? stated : Math.max(1, ...lengths)
  const odd = fields.find(({ values }) => values.length !== 1 && values.length !== length)
  if (odd !== undefined) {
    const params = { header: odd.column.header, given: odd.values.length, other: length }
    problems.push({ code: 'CY7105', params, span: wholeOf(odd.cell) })
    return undefined
  }
  return Array.from({ length }, (_, index) => {
    const record: Record<string, FactValue> = {}
    for (const { column, cell, values } of fields) {
      const text = values.length === 1 ? values[0] : values[index]
      if (text === undefined || text === '') continue
      const reading = readScalar(column.fact, textNode(text))
      if (reading.ok) record[column.fact.id] = reading.value
      else if (index === 0 || values.length > 1) problems.push(cellProblem(column, cell, reading))
    }
    return record
  })
}

/** `2栋`, `2`; 否 and 无 are none, 是 is as many as the other columns say. Undefined when the cell is empty. */
function readRecordCount(
  list: ListFact,
  { column, cell }: { readonly column: Column; readonly cell: Excerpt },
  problems: ExampleProblem[],
): number | 'some' | undefined {
  const text = cell.text.trim()
  if (text === '') return undefined
  if (text === '否' || text === '无') return 0
  if (text === '是') return 'some'
  const unit = readQuantity(text)?.unit ?? ''
  const reading = readCount(foldString(list.item).startsWith(foldString(unit)) ? unit : list.item, textNode(text))
  if (reading.ok && reading.value <= MOST_RECORDS) return reading.value
  const failed = reading.ok ? { code: 'CY7008' as const, params: { given: text, most: MOST_RECORDS } } : reading
  problems.push(cellProblem(column, cell, failed))
  return undefined
}

/** A table that says more has a slip of the pen. */
const MOST_RECORDS = 10_000

function cellProblem(
  column: Column,
  cell: Excerpt,
  { code, params }: Omit<Reading<never> & { ok: false }, 'ok'>,
): ExampleProblem {
  return { code: 'CY7104', params: {}, span: wholeOf(cell), cause: { code, path: [column.header], params } }
}

function textNode(value: string): JsonNode {
  return { kind: 'string', value }
}
