/** A trial as a row of a table: of one that stands under the clause, or of a new one. */
import type { FactValue } from '../../ir/interpreter/index.ts'
import type { ListFact, PolicyIr } from '../../ir/types.ts'
import { formatDate } from '../../runtime/date.ts'
import { formatMoney } from '../../runtime/money.ts'
import type { Received } from '../../runtime/outcome.ts'
import { YES } from '../../runtime/truth.ts'
import { wholeText } from '../../source/excerpt.ts'
import { valueInWords } from '../../verify/facts-text.ts'
import { describeCombined } from '../combine.ts'
import { readRow } from '../read-row.ts'
import { headerText } from '../resolve-columns.ts'
import type { Column } from '../column.ts'
import type { ExampleTable } from '../types.ts'
import { focusOf, workOut, type Focus } from '../work-out.ts'
import { verdictOf } from './evidence.ts'
import { everything } from './search.ts'
import type { Side, Trial } from './types.ts'

/** A row to paste. Its last cell is what the policy gives as it is read now: somebody has to hold it against the text. */
export interface WrittenRow {
  readonly clause: string
  /** The table that it goes into; undefined for a new one. */
  readonly table: ExampleTable | undefined
  readonly header: readonly string[]
  readonly cells: readonly string[]
  /** The row as it will be read. */
  readonly trial: Trial
}

/** Undefined when no table can say it. */
export function writeRow(
  policy: PolicyIr,
  tables: readonly ExampleTable[],
  trial: Trial,
  side: Side,
): WrittenRow | undefined {
  for (const table of [...tables.filter((one) => isAbout(one, policy, trial)), ...newTables(policy, trial)]) {
    // What the table names and the trial does not need is left unknown, or else denied.
    const row = inTable(policy, table, trial, side, '') ?? inTable(policy, table, trial, side, '否')
    if (row !== undefined) return row
  }
  return undefined
}

/** A table that is there, or the header of one that is not. */
type Place = ExampleTable | Pick<ExampleTable, 'clause' | 'header'>

function isAbout(table: ExampleTable, policy: PolicyIr, trial: Trial): boolean {
  const { focus } = focusOf(policy, table)
  return focus?.awards.some(({ id }) => trial.awards.some((award) => award.id === id)) ?? false
}

/** For each of the awards one, and one for all of them. */
function newTables(policy: PolicyIr, trial: Trial): readonly Place[] {
  const columns = columnsFor(policy, trial)
  const [first] = trial.awards
  const lasts = [...(trial.awards.length > 1 ? ['合计'] : []), ...trial.awards.map(({ id }) => id)]
  return lasts.flatMap((last): Place[] => {
    const clause = trial.awards.find(({ id }) => id === last)?.clause ?? first?.clause
    if (clause === undefined) return []
    // Two facts may have one phrase; their identifiers differ.
    const headers = [columns.map(({ header }) => header), columns.map(identifierOf)]
    return headers.map((names) => ({ clause, header: [...names, last].map(wholeText) }))
  })
}

function columnsFor(policy: PolicyIr, { row }: Trial): readonly Column[] {
  const ofFacts = policy.facts.flatMap((fact): Column[] => {
    const value = row.facts[fact.id]
    if (value === undefined) return []
    if (fact.kind !== 'list') return [{ kind: 'fact', fact, header: labelOf(fact.label) }]
    const used = fact.fields.filter(
      ({ id }) => typeof value === 'object' && value.some((record) => record[id] !== undefined),
    )
    if (used.length === 0) return [{ kind: 'list', list: fact, header: labelOf(fact.label) }]
    return used.map((field) => ({ kind: 'field', list: fact, fact: field, header: labelOf(field.label) }))
  })
  const { received, date } = row
  return [
    ...(date === undefined ? [] : [{ kind: 'date' as const, header: '日期' }]),
    ...ofFacts,
    ...RECEIVED.filter(({ what }) => isTold(what, received)).map((one) => ({ kind: 'received' as const, ...one })),
  ]
}

const RECEIVED = [
  { what: 'thisYear', header: '本年已获' },
  { what: 'total', header: '累计已获' },
  { what: 'count', header: '已获次数' },
] as const

/** Without a column of its own the total is what was received this year. */
function isTold(what: (typeof RECEIVED)[number]['what'], received: Received | undefined): boolean {
  if (received === undefined || received[what] === 0) return false
  return what !== 'total' || received.total !== received.thisYear
}

/** Tables are written without separators. */
const withoutCommas = (text: string): string => text.replace(/(?<=\d),(?=\d{3})/gu, '')

const labelOf = (label: string): string => label.replaceAll('|', '\\|')

function identifierOf(column: Column): string {
  if (column.kind === 'fact' || column.kind === 'field') return column.fact.id
  return column.kind === 'list' ? column.list.id : column.header
}

/** The row, if the table has a column for everything that the trial says, and reading it again shows the same. */
function inTable(policy: PolicyIr, table: Place, trial: Trial, side: Side, idle: '' | '否'): WrittenRow | undefined {
  const { focus } = focusOf(policy, table)
  if (focus === undefined || !namesAll(focus.columns, trial)) return undefined
  const cells = focus.columns.map((column) => {
    const isBoolean = column.kind === 'fact' && column.fact.kind === 'boolean'
    return cellOf(column, trial) || (isBoolean ? idle : '')
  })
  const row = readRow(focus.columns, cells.map(wholeText))
  if (row.problems.length > 0) return undefined
  const written: Trial = { ...focus, row }
  if (verdictOf(side, written, everything).truth !== YES) return undefined
  return {
    clause: table.clause,
    table: 'rows' in table ? table : undefined,
    header: table.header.map(headerText),
    cells: [...cells, withoutCommas(describeCombined(workOut(written, row).combined))],
    trial: written,
  }
}

function namesAll(columns: Focus['columns'], { row }: Trial): boolean {
  const { received, date, facts } = row
  const has = (isIt: (column: Column) => boolean): boolean => columns.some(isIt)
  const ofFacts = Object.entries(facts).every(([id, value]) => {
    if (typeof value !== 'object') return has((column) => column.kind === 'fact' && column.fact.id === id)
    const isListed = has((column) => column.kind === 'list' && column.list.id === id)
    const fields = new Set(value.flatMap((record) => Object.keys(record)))
    if (fields.size === 0) return isListed
    return [...fields].every((field) =>
      has((column) => column.kind === 'field' && column.list.id === id && column.fact.id === field),
    )
  })
  const ofReceived = RECEIVED.every(({ what }) => {
    return !isTold(what, received) || has((column) => column.kind === 'received' && column.what === what)
  })
  return ofFacts && ofReceived && (date === undefined || has(({ kind }) => kind === 'date'))
}

function cellOf(column: Column, { row }: Trial): string {
  const { received, date, facts } = row
  switch (column.kind) {
    case 'date':
      return date === undefined ? '' : formatDate(date)
    case 'received':
      return receivedText(column.what, received)
    case 'list':
      return recordsText(column.list, facts[column.list.id])
    case 'field': {
      const records = facts[column.list.id]
      const values = typeof records === 'object' ? records.map((record) => wordsOf(column, record[column.fact.id])) : []
      return new Set(values).size === 1 && values.length === 1 ? (values[0] ?? '') : values.join('；')
    }
    case 'fact':
      return wordsOf(column, facts[column.fact.id])
  }
}

function wordsOf({ fact }: Extract<Column, { kind: 'fact' | 'field' }>, value: FactValue | undefined): string {
  return value === undefined ? '' : withoutCommas(valueInWords(fact, value))
}

function recordsText(list: ListFact, records: FactValue | undefined): string {
  if (typeof records !== 'object') return ''
  return `${String(records.length)}${list.item.slice(0, 1)}`
}

function receivedText(what: (typeof RECEIVED)[number]['what'], received: Trial['row']['received']): string {
  if (received === undefined) return ''
  if (what === 'count') return received.count === 0 ? '' : `${String(received.count)}次`
  return received[what] === 0 ? '' : withoutCommas(formatMoney(received[what]))
}
