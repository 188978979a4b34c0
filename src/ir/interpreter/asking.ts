/** What can still change an award: missing facts and pending findings. Section 3.10 of docs/evaluation.md. */
import { UNKNOWN } from '../../runtime/truth.ts'
import { asksOf } from '../asks.ts'
import type { Amount, AwardIr, Condition, Fact, FactId, FactRef } from '../types.ts'
import { allAmountsOf, amountsOf, guardsOf, leavesOf, ownConditionsOf } from '../walk.ts'
import type { Judgement } from './condition.ts'
import { askedOf, type Asked } from './facts.ts'
import { mattersAsked, receiptsOf } from './matters.ts'
import type { JudgedList } from './records.ts'

/** A fact that somebody has to say, or to find (`finding`), by its path: `exhibitions[0].boothFee`. */
export interface Ask {
  readonly path: string
  readonly finding: boolean
}

/** What the policy's own scope asks for, in its order. */
export function asksOfScope(facts: readonly Fact[], order: readonly FactRef[], scope: Judgement): readonly Ask[] {
  const asked = new Set(scope.asked.map(({ id }) => id))
  return order.filter(({ id }) => asked.has(id)).map(({ id }) => ({ path: id, finding: isFinding(facts, id) }))
}

/** What an award that is not refused asks for, in its order; `asked` but for what its records ask to count at all. */
export function asksOfAward(
  facts: readonly Fact[],
  award: AwardIr,
  list: JudgedList | undefined,
  asked: readonly Asked[],
): readonly Ask[] {
  const undecided = list?.records?.filter(({ where }) => where.truth === UNKNOWN) ?? []
  const whereMatters = award.amount !== undefined || list?.some === UNKNOWN
  const unknownList = award.records !== undefined && list?.records === undefined ? [award.records.list] : []
  const given = [...asked, ...(whereMatters ? undecided.flatMap(({ where }) => where.asked) : [])]
  const used = new Map([...given, ...mattersIn(award, list, given)].map((one) => [one.path, one]))
  if (used.size + unknownList.length === 0) return []
  const order = asksOf(award)
  const ofApplicant = order.filter(
    ({ scope, id }) => scope === 'applicant' && (used.has(id) || unknownList.includes(id)),
  )
  return [
    ...[...new Set([...ofApplicant.map(({ id }) => id), ...unknownList])].map((id) => ({
      path: id,
      finding: isFinding(facts, id),
    })),
    ...asksOfRecords(facts, award, order, [...used.values()]),
    ...[receiptsOf(award).path].filter((path) => used.has(path)).map((path) => ({ path, finding: false })),
  ]
}

/** The matters that are asked of all records at once. */
function mattersIn({ records }: AwardIr, list: JudgedList | undefined, asked: readonly Asked[]): readonly Asked[] {
  const matter = records?.matter
  if (records === undefined || matter === undefined || !asked.some(({ path }) => path === mattersAsked(records).path))
    return []
  return list?.records?.flatMap(({ view }) => askedOf(view, matter)) ?? []
}

/** List by list, that of the award's records first, record by record, in the order of the award's facts. */
function asksOfRecords(
  facts: readonly Fact[],
  award: AwardIr,
  order: readonly FactRef[],
  used: readonly Asked[],
): readonly Ask[] {
  const ofRecords = used.filter(({ scope, id }) => scope === 'item' && id !== '')
  const position = (id: FactId): number => order.findIndex((ref) => ref.scope === 'item' && ref.id === id)
  return listsOf(award).flatMap((list) => {
    const fields = facts.flatMap((fact) => (fact.kind === 'list' && fact.id === list ? fact.fields : []))
    return ofRecords
      .filter((one) => one.list === list)
      .toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0) || position(a.id) - position(b.id))
      .map(({ path, id }) => ({ path, finding: isFinding(fields, id) }))
  })
}

/** Of its records, and those that it sums, in what its conditions compare, too. */
function listsOf(award: AwardIr): readonly FactId[] {
  const summed = (amounts: readonly Amount[]): readonly FactId[] =>
    amounts.flatMap((amount) => [
      ...(amount.kind === 'total' ? [amount.list] : []),
      ...compared(ownConditionsOf(amount)),
    ])
  const compared = (conditions: readonly Condition[]): readonly FactId[] =>
    conditions.flatMap(leavesOf).flatMap((leaf) => (leaf.kind === 'compare-amount' ? summed(amountsOf(leaf.of)) : []))
  const records = award.records === undefined ? [] : [award.records]
  return [
    ...new Set([
      ...records.map(({ list }) => list),
      ...compared([award.condition, ...records.map(({ where }) => where)]),
      ...summed(allAmountsOf(award)),
      ...compared(guardsOf(award)),
    ]),
  ]
}

function isFinding(facts: readonly Fact[], id: FactId): boolean {
  return facts.some((fact) => fact.id === id && fact.kind === 'boolean' && fact.finding)
}
