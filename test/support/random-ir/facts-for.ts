/** Random facts for a given policy, aimed at its edges. */
import fc from 'fast-check'
import type { FactRecord, FactValue } from '../../../src/ir/interpreter/index.ts'
import type { AwardIr, Fact, FactId, ListFact, PolicyIr, ScalarFact } from '../../../src/ir/types.ts'
import { awardsBelow, nodesOf } from '../../../src/ir/payout.ts'
import { edgesOf, type Edges } from './edges.ts'
import { MOST_FEN, MOST_RECORDS, MOST_UNITS } from './palette.ts'
import { everyAmountOf } from './everything.ts'
import { satisfy, type Wish } from './satisfy.ts'
import { asksOf } from '../../../src/ir/asks.ts'

export interface FactsOptions {
  /** The largest amount of money; by default one that keeps every sum and product of a random policy exact in doubles. */
  readonly mostFen?: number
}

/**
 * Facts at thresholds, tier bounds and caps, with their neighbours, 无, empty lists and unknowns. In most cases they are
 * bent towards one award, or those of a shared limit or of a group, so that they are granted but for what is then withdrawn:
 * a fact that the first one asks for, or all findings.
 */
export function factsFor(policy: PolicyIr, { mostFen = MOST_FEN }: FactsOptions = {}): fc.Arbitrary<FactRecord> {
  const edges = edgesOf(policy, mostFen)
  return fc
    .record({
      facts: fc.oneof(
        { weight: 4, arbitrary: recordOf(policy.facts, edges, mostFen, 0) },
        { weight: 2, arbitrary: recordOf(policy.facts, edges, mostFen, 15) },
        { weight: 1, arbitrary: recordOf(policy.facts, edges, mostFen, 60) },
      ),
      aim: fc.option(fc.constantFrom(...aimsOf(policy)), { freq: 6 }),
      choices: fc.array(fc.nat(11), { minLength: 4, maxLength: 4 }),
      withdraw: fc.oneof(
        fc.constant({ kind: 'nothing' } as const),
        fc.constant({ kind: 'findings' } as const),
        fc.nat(30).map((index) => ({ kind: 'one', index }) as const),
      ),
    })
    .map(({ facts: drawn, aim, choices, withdraw }) => {
      const facts = wholeRates(drawn, policy)
      if (aim === null) return facts
      const bent = aim.reduce((given, award) => grant(given, wishesFor(policy, award, choices), award, policy), facts)
      const given = wholeRates(bent, policy)
      if (withdraw.kind === 'findings') return withoutFindings(given, policy.facts)
      return withdraw.kind === 'one' ? withoutOne(given, aim[0], withdraw.index) : given
    })
}

/** Published rates that an amount multiplies by, cut to 1/100,000: anything finer is refused. */
function wholeRates(facts: FactRecord, policy: PolicyIr): FactRecord {
  const factors = everyAmountOf(policy).flatMap((one) => (one.kind === 'share' ? one.by : []))
  const references = new Set(factors.flatMap((one) => (one.kind === 'published' ? [one.reference.id] : [])))
  const cut = (record: FactRecord): FactRecord =>
    Object.fromEntries(
      Object.entries(record).map(([id, value]) => {
        if (typeof value === 'number' && references.has(id)) return [id, value - (value % 1000)]
        return [id, typeof value === 'object' ? value.map(cut) : value]
      }),
    )
  return cut(facts)
}

/** Awards that are worth being granted at the same time. */
function aimsOf({ clauses, payouts }: PolicyIr): readonly (readonly AwardIr[])[] {
  const awards = clauses.flatMap((clause) => clause.awards)
  const nodes = nodesOf(payouts).map(awardsBelow)
  const together = nodes.filter((ids) => ids.length > 1).map((ids) => awards.filter(({ id }) => ids.includes(id)))
  return [...awards.map((award) => [award]), ...together.flatMap((group) => [group, group.toReversed()])]
}

/** All facts of a record, each unknown in so many of a hundred cases. */
function recordOf(declared: readonly Fact[], edges: Edges, mostFen: number, unknown: number): fc.Arbitrary<FactRecord> {
  const values = declared.map((fact) =>
    fact.kind === 'list' ? listOf(fact, edges, mostFen, unknown) : scalar(fact, edges, mostFen, undefined),
  )
  return fc.tuple(fc.tuple(...values.map((value) => maybe(value, unknown)))).map(([given]) =>
    recordFrom(
      declared.map(({ id }) => id),
      given,
    ),
  )
}

function listOf(list: ListFact, edges: Edges, mostFen: number, unknown: number): fc.Arbitrary<readonly FactRecord[]> {
  const fields = fc.tuple(...list.fields.map((field) => maybe(scalar(field, edges, mostFen, list.id), unknown)))
  const record = fields.map((given) =>
    recordFrom(
      list.fields.map(({ id }) => id),
      given,
    ),
  )
  return fc.array(record, { maxLength: MOST_RECORDS })
}

function scalar(fact: ScalarFact, edges: Edges, mostFen: number, list: FactId | undefined): fc.Arbitrary<FactValue> {
  const atEdges = fc.constantFrom(...edges(fact, list))
  if (fact.kind === 'money' || fact.kind === 'foreign-money')
    return fc.oneof({ weight: 4, arbitrary: atEdges }, { weight: 1, arbitrary: fc.nat(mostFen) })
  if (fact.kind === 'count')
    return fc.oneof({ weight: 4, arbitrary: atEdges }, { weight: 1, arbitrary: fc.nat(MOST_UNITS) })
  return atEdges
}

function maybe(value: fc.Arbitrary<FactValue>, unknown: number): fc.Arbitrary<FactValue | undefined> {
  if (unknown === 0) return value
  return fc.oneof({ weight: 100 - unknown, arbitrary: value }, { weight: unknown, arbitrary: fc.constant(undefined) })
}

function recordFrom(ids: readonly FactId[], given: readonly (FactValue | undefined)[]): FactRecord {
  return Object.fromEntries(ids.flatMap((id, i) => (given[i] === undefined ? [] : [[id, given[i]]])))
}

/** What the scope, the award and one of its records need. */
function wishesFor({ scope }: PolicyIr, award: AwardIr, choices: readonly number[]): readonly Wish[] {
  let taken = 0
  const choose = (ways: number): number => {
    taken += 1
    return ways === 0 ? 0 : (choices[taken % choices.length] ?? 0) % ways
  }
  const where = award.records === undefined ? [] : satisfy(award.records.where, choose)
  return [...where, ...satisfy(award.condition, choose), ...satisfy(scope, choose)]
}

/** The facts with the wishes fulfilled; those about a record by the first one. */
function grant(
  facts: FactRecord,
  wishes: readonly Wish[],
  { records }: AwardIr,
  { facts: declared }: PolicyIr,
): FactRecord {
  const ofApplicant = wishes.filter(({ fact }) => fact.scope === 'applicant')
  const scalars = ofApplicant.flatMap(({ fact, value }) => (value === 'records' ? [] : [[fact.id, value] as const]))
  const full = [
    ...ofApplicant.filter(({ value }) => value === 'records').map(({ fact }) => fact.id),
    ...(records === undefined ? [] : [records.list]),
  ]
  const ofRecord = wishes.flatMap(({ fact, value }) => (fact.scope === 'item' ? [[fact.id, value] as const] : []))
  const lists = declared
    .filter(({ id }) => full.includes(id))
    .map(({ id }) => {
      const given = facts[id]
      const [first = {}, ...others] = typeof given === 'object' ? given : []
      return [id, [id === records?.list ? { ...first, ...Object.fromEntries(ofRecord) } : first, ...others]] as const
    })
  return { ...facts, ...Object.fromEntries(scalars), ...Object.fromEntries(lists) }
}

/** Without one of the facts that an award asks for. */
function withoutOne(facts: FactRecord, award: AwardIr | undefined, index: number): FactRecord {
  if (award === undefined) return facts
  const asks = asksOf(award)
  const ask = asks[index % Math.max(1, asks.length)]
  if (ask === undefined) return facts
  if (ask.scope === 'applicant') return without(facts, [ask.id])
  const list = award.records?.list
  const records = list === undefined ? undefined : facts[list]
  if (list === undefined || typeof records !== 'object') return facts
  return { ...facts, [list]: records.map((record) => without(record, [ask.id])) }
}

function withoutFindings(facts: FactRecord, declared: readonly Fact[]): FactRecord {
  const findings = declared.flatMap((fact) => (fact.kind === 'boolean' && fact.finding ? [fact.id] : []))
  const rest = Object.entries(without(facts, findings)).map(([id, value]) => {
    const list = declared.find((fact) => fact.kind === 'list' && fact.id === id)
    const fields = list?.kind === 'list' ? list.fields : []
    return [id, typeof value === 'object' ? value.map((record) => withoutFindings(record, fields)) : value] as const
  })
  return Object.fromEntries(rest)
}

function without(facts: FactRecord, ids: readonly FactId[]): FactRecord {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)))
}
