/** What receipts come to on a date: in all, this year, in the last so many years, and for each matter. */
import { yearsBefore } from '../runtime/date.ts'
import { ZERO } from '../runtime/money.ts'
import type { Money } from '../runtime/money.ts'
import type { Received, ReceivedSums, ReceivedWithin } from '../runtime/outcome.ts'

/** One receipt. */
export interface DatedReceipt {
  /** ISO date. */
  readonly date: string
  /** In fen. */
  readonly sum: Money
  /** 事项: what it was for. */
  readonly matter?: string
  /** 案号: payments of one case are received once. */
  readonly case?: string
}

/** Receipts of the date or before; they must add up within the exact range. */
export function receivedUntil(receipts: readonly DatedReceipt[], today: string): Received {
  const newestFirst = receipts.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  const named = new Map<string, DatedReceipt[]>()
  const unnamed: DatedReceipt[] = []
  for (const receipt of newestFirst) {
    if (receipt.matter === undefined) unnamed.push(receipt)
    else {
      const own = named.get(receipt.matter) ?? []
      own.push(receipt)
      named.set(receipt.matter, own)
    }
  }
  const starts = Array.from({ length: MOST_YEARS }, (_, index) => yearsBefore(today, index + 1))
  const sumsUntil = (some: readonly DatedReceipt[]): ReceivedSums => sumsOf(some, `${today.slice(0, 4)}-01-01`, starts)
  const all = sumsUntil(newestFirst)
  if (named.size === 0) return all
  const byName = Object.create(null) as Record<string, ReceivedSums>
  for (const [matter, own] of named) byName[matter] = sumsUntil(own)
  return { ...all, matters: { named: byName, unnamed: sumsUntil(unnamed) } }
}

/** More years than this no text counts: what was received before them always counts. */
const MOST_YEARS = 100

/** A receipt is one time, of whatever sum; several of one case are one, of what they add up to. */
function sumsOf(newestFirst: readonly DatedReceipt[], newYear: string, starts: readonly string[]): ReceivedSums {
  const sums: ReceivedWithin[] = [NONE]
  const cases = new Map<string, number>()
  const payments: Money[] = []
  for (const { sum, case: number } of newestFirst) {
    const { total } = sums.at(-1) ?? NONE
    const at = (number === undefined ? undefined : cases.get(number)) ?? payments.length
    if (number !== undefined) cases.set(number, at)
    payments[at] = ((payments[at] ?? 0) + sum) as Money
    sums.push({ total: (total + sum) as Money, count: payments.length })
  }
  const since = (first: string): ReceivedWithin => sums[countSince(newestFirst, first)] ?? NONE
  const lastYears: ReceivedWithin[] = []
  for (const first of starts) {
    if (countSince(newestFirst, first) === newestFirst.length) break
    lastYears.push(since(first))
  }
  const thisYear = since(newYear)
  return { ...(sums.at(-1) ?? NONE), thisYear: thisYear.total, countThisYear: thisYear.count, lastYears, payments }
}

const NONE: ReceivedWithin = { total: ZERO, count: 0 }

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
