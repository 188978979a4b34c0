/** 按服务农户数每户2000元, 按展位费的50%: what a sum goes by that is no base: how many there are, and of which records. */
import type { Amount } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import type { QuantityNode, WordNode } from '../../syntax/ast.ts'
import { refOf } from '../environment.ts'
import { sameUnit } from '../measure-units.ts'
import type { GuardMeaning } from '../resolve/guards.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { Act, Each } from '../statements/statement.ts'
import { type FactSymbol, lookup } from '../symbols.ts'
import type { Group, Slot } from './group.ts'

/** The units that the words of a statement name. */
export const eachsOf = ({ each, act }: Statement): readonly Each[] => [...each, ...eachsOfAct(act)]

export const eachsOfAct = ({ each, figures }: Act): readonly Each[] => [
  ...each,
  ...figures.flatMap((figure) => figure.each),
]

/** What is gone by says how many there are; it is no base. */
export function withCounts(
  statement: Statement,
  guards: GuardMeaning,
  place: Place,
): { readonly statement: Statement; readonly guards: GuardMeaning } {
  const { act } = statement
  // 按购置机器人数量1万元/台
  const prices = act.figures.flatMap(({ list }) => list?.items ?? []).flatMap(({ value }) => unitsOf(value))
  const eachs = [...eachsOf(statement), ...prices.map((measure) => ({ measure, step: undefined }))]
  const found = new Set<FactSymbol>()
  const counting = (given: readonly WordNode[]): boolean => {
    // 按购置机器人数量、每台3万元
    const [word, ...more] = given.filter(({ role }) => role !== 'particle')
    const symbol = word === undefined || more.length > 0 ? undefined : resolvePhrase(word, place.environment)
    if (symbol?.kind !== 'fact' || symbol.type.kind !== 'count') return false
    const { unit } = symbol.type
    if (!eachs.some(({ measure, step }) => step === undefined && sameUnit(unit, measure))) return false
    found.add(symbol)
    return true
  }
  const base = act.base !== undefined && !counting(act.base.words) ? act.base : undefined
  const figures = act.figures.map((figure) => (figure.by && counting(figure.words) ? { ...figure, words: [] } : figure))
  if (found.size === 0) return { statement, guards }
  const others = guards.counts.filter((fact) => !eachs.some(({ measure }) => sameUnit(countUnit(fact), measure)))
  return {
    statement: { ...statement, act: { ...act, base, figures } },
    guards: { ...guards, counts: [...found, ...others] },
  }
}

/** 人 of 2万元/人 */
export const unitsOf = (value: QuantityNode['value']): readonly string[] =>
  value.kind === 'money-per-unit' ? value.unit.split(/[·/]/u) : []

const countUnit = ({ type }: FactSymbol): string => (type.kind === 'count' ? type.unit : '')

/** A share of what the records have is of each record, though no guard names their list. */
export function withRecords(guards: GuardMeaning, statement: Statement, { environment }: Place): GuardMeaning {
  if (guards.lists.length > 0) return guards
  const { act } = statement
  const eachs = eachsOf(statement)
  const named = [...(act.base?.words ?? []), ...act.purpose, ...act.figures.flatMap((figure) => figure.words)]
  const words = [...named, ...eachs.flatMap((each) => (each.step === undefined ? each.words : []))]
  const keys = words.flatMap((word) => {
    const symbol = resolvePhrase(word, environment)
    // 每个茶山奖励1万元
    if (symbol?.kind === 'list') return [word.phrase?.key ?? '']
    return symbol?.kind === 'fact' && symbol.list !== undefined ? [symbol.list] : []
  })
  const lists = [...new Set(keys)].flatMap((key) => {
    const list = lookup(environment.table, key, { clause: environment.source.clause, lists: [] })
    return list?.kind === 'list' ? [list] : []
  })
  return { ...guards, lists }
}

/** Each of the facts multiplies it. */
export function counts(amount: Amount | undefined, facts: readonly FactSymbol[]): boolean {
  const counted: string[] = []
  for (let inner = amount; inner?.kind === 'each'; inner = inner.of) counted.push(inner.count.id)
  return facts.every((fact) => counted.includes(refOf(fact).id))
}

/** 每增加500万元再奖励1万元: counted on from what another award asks, and one sum with it under a ceiling. */
export const countsOn = (group: Group | undefined): boolean =>
  group?.statement.relation === 'adds' &&
  [...group.statement.each, ...group.statement.act.figures.flatMap((figure) => figure.each)].some(
    ({ step }) => step !== undefined,
  )

/**
 * 箱量1000标箱以上的企业，按200元/标箱…。每开行1列班列，…: a threshold of what the sum before counts is a threshold of that sum; whether
 * a sentence that counts something else, and says of nobody, stands under it nobody says.
 */
export function countsElse(
  statement: Statement,
  before: Group | undefined,
  guards: GuardMeaning,
  slot: Slot | undefined,
): boolean {
  const [here, there] = [slot?.amount, before?.slot?.amount]
  if (here?.kind !== 'each' || there?.kind !== 'each' || here.count.id === there.count.id) return false
  const shared = before?.statement.sentence !== statement.sentence && statement.own.length === 0
  const asks = leavesOf(guards.condition).some((leaf) => leaf.kind === 'compare' && leaf.fact.id === there.count.id)
  return shared && asks && statement.relation === 'base'
}
