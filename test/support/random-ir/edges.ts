/** The values of facts at which a policy may change its mind. */
import { sharedCeilingsOf } from '../../../src/ir/payout.ts'
import type { AwardIr, EnumFact, FactId, PolicyIr, ScalarFact } from '../../../src/ir/types.ts'
import { around } from '../../../src/ir/dates.ts'
import { EXCHANGE_RATES, MATTERS, MOST_UNITS } from './palette.ts'
import { amountsOf, leavesOf, ratesOf } from '../../../src/ir/walk.ts'
import { everyAmount, everyCondition } from './everything.ts'

/** Interesting values of the facts of one policy. */
export type Edges = (fact: ScalarFact, list: FactId | undefined) => readonly (boolean | number | string)[]

/** Thresholds, tier bounds, bands, units and the amounts at which ceilings begin, each with its neighbours. */
export function edgesOf(policy: PolicyIr, mostFen: number): Edges {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const money = neighbours([0, 1, 100_000_000, mostFen, ...awards.flatMap((award) => moneyEdges(award, policy))])
  return (fact, list) => {
    switch (fact.kind) {
      case 'boolean':
        return [true, false]
      case 'enum':
        return alternativesOf(fact)
      case 'date':
        return ['2025-10-01', ...constantsFor(policy, fact.id, list).flatMap((date) => around(String(date)))]
      case 'matter':
        return MATTERS
      case 'exchange-rate':
        return EXCHANGE_RATES
      case 'money':
      case 'foreign-money':
        return money.filter((fen) => fen <= mostFen)
      case 'ratio':
        return neighbours(constantsFor(policy, fact.id, list).map(Number)).filter((ratio) => ratio <= 100_000_000)
      case 'count':
        return neighbours([0, 1, 10, ...constantsFor(policy, fact.id, list).map(Number)]).filter(
          (count) => count <= MOST_UNITS,
        )
    }
  }
}

/** What an enumerated fact can be, 无 included. */
export function alternativesOf(fact: EnumFact): readonly string[] {
  return [...fact.alternatives, '无']
}

/** The constants that a fact is held against, in conditions, guards and units. */
function constantsFor(policy: PolicyIr, id: FactId, list: FactId | undefined): readonly (number | string)[] {
  const awards = policy.clauses
    .flatMap((clause) => clause.awards)
    .filter(({ records }) => list === undefined || records === undefined || records.list === list)
  const thresholds = [policy.scope, ...awards.flatMap(everyCondition)]
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.kind === 'compare' && leaf.fact.id === id ? [leaf.threshold] : []))
  const inAmounts = awards
    .flatMap(everyAmount)
    .flatMap((amount) =>
      amount.kind === 'each' && amount.count.id === id
        ? [amount.above, amount.above + amount.every, amount.above + (amount.most ?? 0)]
        : [],
    )
  const constants = [...new Set([...thresholds, ...inAmounts])]
  return constants.length > 0 ? constants : [0]
}

/** Money that an award compares with, and the bases at which its ceilings begin to bind. */
function moneyEdges(award: AwardIr, policy: PolicyIr): readonly number[] {
  const thresholds = everyCondition(award)
    .flatMap(leavesOf)
    .flatMap((leaf) => {
      if (leaf.kind === 'compare-amount') return [leaf.threshold]
      return leaf.kind === 'compare' && typeof leaf.threshold === 'number' ? [leaf.threshold] : []
    })
  const bounds = everyAmount(award).flatMap((amount) => {
    if (amount.kind === 'pieces') return amount.bands.map(({ fromFen }) => fromFen)
    return amount.kind === 'each' ? [amount.above, amount.above + amount.every] : []
  })
  const ceilings = ceilingsOf(award, policy)
  const binding = ratesOf(award).flatMap(({ numerator, denominator }) =>
    numerator === 0 ? [] : ceilings.map((fen) => Math.floor((fen * denominator) / numerator)),
  )
  return [...thresholds, ...bounds, ...binding]
}

/** Every sum that is written in a ceiling, in fen. */
export function ceilingsOf(award: AwardIr, policy: PolicyIr): readonly number[] {
  const inside = amountsOf(award.amount).flatMap((amount) => (amount.kind === 'min' ? amount.of : []))
  const shared = sharedCeilingsOf(policy).filter(({ awards }) => awards.includes(award.id))
  return [...inside, ...award.ceilings.map(({ is }) => is), ...shared.map(({ is }) => is)]
    .flatMap(amountsOf)
    .flatMap((amount) => (amount.kind === 'constant' ? [amount.fen] : []))
}

function neighbours(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers.flatMap((n) => [n - 1, n, n + 1]))].filter((n) => n >= 0)
}
