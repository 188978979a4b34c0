/** What can still change an award: missing facts and pending findings. Section 3.10 of docs/evaluation.md. */
import { UNKNOWN } from '../../runtime/truth.ts'
import type { AwardIr, Fact, FactId, FactRef } from '../types.ts'
import type { Judgement } from './condition.ts'
import { valueOf } from './facts.ts'
import type { Payable } from './payable.ts'
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

/** What an award that is not refused asks for, in the order of its `asks`; `open` when its interval is. */
export function asksOfAward(
  facts: readonly Fact[],
  award: AwardIr,
  condition: Judgement,
  list: JudgedList | undefined,
  { reads }: Payable,
  open: boolean,
): readonly Ask[] {
  const undecided = list?.records?.filter(({ where }) => where.truth === UNKNOWN) ?? []
  const whereMatters = award.kind !== 'in-kind' || list?.some === UNKNOWN
  const lists = award.items !== undefined && list?.records === undefined ? [award.items.list] : []
  const used = new Set<string>([
    ...condition.asked.map((fact) => pathOf(award, -1, fact)),
    ...(whereMatters ? undecided : []).flatMap(({ view, where }) =>
      where.asked.map((fact) => pathOf(award, view.index, fact)),
    ),
    ...lists,
    ...(open ? reads : [])
      .filter(({ view, fact }) => valueOf(view, fact) === undefined)
      .map(({ view, fact }) => pathOf(award, view.index, fact)),
  ])
  if (used.size === 0) return []
  const ofApplicant = award.asks.filter(({ scope }) => scope === 'applicant')
  const ofRecord = award.asks.filter(({ scope }) => scope === 'item')
  const fields = facts.flatMap((fact) => (fact.kind === 'list' && fact.id === award.items?.list ? fact.fields : []))
  const inOrder = [
    ...ofApplicant.map((fact) => ({ path: pathOf(award, -1, fact), id: fact.id, among: facts })),
    ...lists.map((id) => ({ path: id, id, among: facts })),
    ...(list?.records ?? []).flatMap(({ view }) =>
      ofRecord.map((fact) => ({ path: pathOf(award, view.index, fact), id: fact.id, among: fields })),
    ),
  ]
  return inOrder
    .filter(({ path }) => used.has(path))
    .map(({ path, id, among }) => ({ path, finding: isFinding(among, id) }))
}

function pathOf({ items }: AwardIr, record: number, { scope, id }: FactRef): string {
  return scope === 'applicant' || items === undefined ? id : `${items.list}[${String(record)}].${id}`
}

function isFinding(facts: readonly Fact[], id: FactId): boolean {
  return facts.some((fact) => fact.id === id && fact.kind === 'boolean' && fact.finding)
}
