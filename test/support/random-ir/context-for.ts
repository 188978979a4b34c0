/** Random contexts for a given policy: dates around its validity, histories around its ceilings. */
import fc from 'fast-check'
import type { Context, Received } from '../../../src/runtime/outcome.ts'
import type { Money } from '../../../src/runtime/money.ts'
import type { AwardIr, PolicyIr } from '../../../src/ir/types.ts'
import { around } from '../../../src/ir/dates.ts'
import { ceilingsOf } from './edges.ts'
import { MOST_FEN } from './palette.ts'

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
  const edges = [0, ...ceilingsOf(award, policy).flatMap((fen) => [Math.max(0, fen - 1), fen, Math.floor(fen / 2)])]
  const amount = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...edges) },
    { weight: 1, arbitrary: fc.nat(MOST_FEN) },
  )
  return fc
    .record({ total: amount, thisYear: amount, count: fc.constantFrom(0, 0, 1, 2) })
    .map(({ total, thisYear, count }) => ({
      total: total as Money,
      thisYear: Math.min(total, thisYear) as Money,
      count,
    }))
}
