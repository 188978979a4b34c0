/** Random contexts for a given policy: dates around its validity, histories around its ceilings. */
import fc from 'fast-check'
import type { Context, Received, ReceivedSums } from '../../../src/runtime/outcome.ts'
import type { Money } from '../../../src/runtime/money.ts'
import type { AwardIr, PolicyIr } from '../../../src/ir/types.ts'
import { around } from '../../../src/ir/dates.ts'
import { ceilingsOf } from './edges.ts'
import { MATTERS, MOST_FEN } from './palette.ts'

/** Mostly within the validity; in half of the cases something was received before. */
export function contextFor(policy: PolicyIr): fc.Arbitrary<Context> {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const history = fc
    .tuple(...awards.map((award) => fc.option(receivedFor(award, policy), { freq: 2, nil: undefined })))
    .map((given) => Object.fromEntries(awards.flatMap(({ id }, i) => (given[i] === undefined ? [] : [[id, given[i]]]))))
  return fc.oneof(fc.record({ date: dateFor(policy) }), fc.record({ date: dateFor(policy), history }))
}

function dateFor({ validity }: PolicyIr): fc.Arbitrary<string> {
  const inside = validity?.from ?? '2025-10-01'
  const edges = [inside, validity?.to ?? inside].flatMap(around)
  return fc.oneof({ weight: 9, arbitrary: fc.constant(inside) }, { weight: 1, arbitrary: fc.constantFrom(...edges) })
}

function receivedFor(award: AwardIr, policy: PolicyIr): fc.Arbitrary<Received> {
  const edges = [
    0,
    ...ceilingsOf(award, policy).flatMap((fen) => [Math.max(0, fen - 1), fen, Math.floor(fen / 2)]),
    ...tiersOf(award),
  ]
  const amount = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...edges) },
    { weight: 1, arbitrary: fc.nat(MOST_FEN) },
  )
  const totals = fc
    .record({ total: amount, thisYear: amount, count: fc.constantFrom(0, 0, 1, 2), countIsLeast: fc.boolean() })
    .map(({ total, thisYear, count, countIsLeast }) => ({
      total: total as Money,
      thisYear: Math.min(total, thisYear) as Money,
      count,
      ...(countIsLeast && count > 0 ? { countIsLeast } : {}),
    }))
  const receipts = fc.array(receipt(amount), { maxLength: 4 })
  return fc.oneof(
    totals,
    receipts.map(sumsOf),
    fc.array(fc.tuple(receipt(amount), matter), { maxLength: 5 }).map(byMatter),
  )
}

const tiersOf = ({ times }: AwardIr): readonly number[] => times.flatMap(({ tier }) => tier?.of ?? [])

/** A record's or another's; nothing where nobody has said. */
const matter = fc.oneof(fc.constantFrom(...MATTERS, '丙项目'), fc.constant(undefined))

function byMatter(receipts: readonly (readonly [DatedReceipt, string | undefined])[]): Received {
  const of = (name: string | undefined) => sumsOf(receipts.flatMap(([one, matter]) => (matter === name ? [one] : [])))
  const names = new Set(receipts.flatMap(([, name]) => (name === undefined ? [] : [name])))
  const named = Object.fromEntries([...names].map((name) => [name, of(name)]))
  return { ...sumsOf(receipts.map(([one]) => one)), matters: { named, unnamed: of(undefined) } }
}

interface DatedReceipt {
  readonly fen: number
  /** Full years before the date of the evaluation. */
  readonly age: number
  readonly isThisYear: boolean
}

/** Of this year, or some years ago. */
function receipt(amount: fc.Arbitrary<number>): fc.Arbitrary<DatedReceipt> {
  const age = fc.constantFrom(0, 0, 1, 2, 3, 4)
  return fc
    .record({ fen: amount, age, isThisYear: fc.boolean() })
    .map((one) => ({ ...one, isThisYear: one.isThisYear && one.age === 0 }))
}

function sumsOf(receipts: readonly DatedReceipt[]): ReceivedSums {
  const sumOf = (some: readonly DatedReceipt[]) => ({
    total: some.reduce((sum, { fen }) => sum + fen, 0) as Money,
    count: some.length,
  })
  const thisYear = sumOf(receipts.filter(({ isThisYear }) => isThisYear))
  const oldest = Math.max(0, ...receipts.map(({ age }) => age))
  return {
    ...sumOf(receipts),
    payments: receipts.map(({ fen }) => fen as Money),
    thisYear: thisYear.total,
    countThisYear: thisYear.count,
    lastYears: Array.from({ length: oldest }, (_, years) => sumOf(receipts.filter(({ age }) => age <= years))),
  }
}
