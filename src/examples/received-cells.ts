/** What was received before, as the cells of a row say it: in all, or record by record (300万元；0元). */
import type { Reading } from '../facts/fact-problem.ts'
import type { JsonNode } from '../facts/json-node.ts'
import { readCount } from '../facts/scalars/count.ts'
import { readMoney } from '../facts/scalars/money.ts'
import { ZERO } from '../runtime/money.ts'
import type { Money } from '../runtime/money.ts'
import type { Received, ReceivedSums } from '../runtime/outcome.ts'

/** 累计已获, 本年已获, 已获次数. */
export type ReceivedColumn = 'total' | 'thisYear' | 'count'

/** A cell that is not empty, with where its problem goes. */
export interface ReceivedCell {
  readonly what: ReceivedColumn
  readonly text: string
  readonly fail: (reading: Reading<never> & { ok: false }) => void
  /** So many values stand here, and so many records there are. */
  readonly failLength: (given: number, other: number) => void
}

/** `matters`: of the records of the row, where all are named and apart. Undefined where nothing is said. */
export function readReceived(cells: readonly ReceivedCell[], matters: readonly string[]): Received | undefined {
  const split = cells.map((cell) => ({ ...cell, values: cell.text.split(/[；;]/u).map((value) => value.trim()) }))
  if (matters.length < 2 || !split.some(({ values }) => values.length === matters.length)) {
    return sumsOf(cells)
  }
  for (const { values, failLength } of split) {
    if (values.length !== matters.length) failLength(values.length, matters.length)
  }
  const each = matters.map((_, index) =>
    sumsOf(
      split.flatMap(({ values, ...cell }) => {
        const text = values[index] ?? ''
        return text === '' ? [] : [{ ...cell, text }]
      }),
    ),
  )
  const named = Object.create(null) as Record<string, ReceivedSums>
  for (const [index, matter] of matters.entries()) named[matter] = each[index] ?? NOTHING
  const all = each.map((sums) => sums ?? NOTHING).reduce(together)
  return { ...all, matters: { named, unnamed: NOTHING } }
}

const NOTHING: ReceivedSums = { total: ZERO, thisYear: ZERO, count: 0 }

function sumsOf(cells: readonly ReceivedCell[]): ReceivedSums | undefined {
  const given: { total?: Money; thisYear?: Money; count?: number } = {}
  for (const { what, text, fail } of cells) {
    const node: JsonNode = { kind: 'string', value: text }
    const reading = what === 'count' ? readCount('次', node) : readMoney(node)
    if (!reading.ok) fail(reading)
    else if (what === 'count') given.count = reading.value
    else given[what] = reading.value as Money
  }
  const { total, thisYear, count } = given
  if (total === undefined && thisYear === undefined && count === undefined) return undefined
  const received = total ?? thisYear ?? ZERO
  // Whoever received something received it at least once.
  return { total: received, thisYear: thisYear ?? ZERO, count: count ?? (received > 0 ? 1 : 0) }
}

function together(a: ReceivedSums, b: ReceivedSums): ReceivedSums {
  return {
    total: (a.total + b.total) as Money,
    thisYear: (a.thisYear + b.thisYear) as Money,
    count: a.count + b.count,
  }
}
