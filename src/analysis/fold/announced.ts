/** 给予补贴, 根据综合评价情况给予奖励: what announced a sum and got none from what followed. */
import { namesPlainGift, namesReward } from '../../../grammar/tokens/deferrals.ts'
import { reimburses } from '../../../grammar/tokens/shades.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import { isUnder } from '../compose/layers.ts'
import type { Group } from './group.ts'
import { open, upToCeilings, upToFirst } from './promised.ts'
import { isSum } from './so-far.ts'
import { asWeighed, staysOpen } from './weighed.ts'

/** The awards, with so much as is settled for each that says no sum; what says nothing would be lost, and is refused. */
export function settleAnnounced(groups: readonly Group[], placeOf: (statement: Statement) => Place): readonly Group[] {
  const settled = [...groups]
  for (const [at, group] of groups.entries())
    if (!isSum(group)) {
      const sum = withSum(group, settled, at, placeOf(group.statement))
      settled.splice(at, settled.length - at, sum, ...settled.slice(at + 1).map((one) => withTimes(one, sum)))
    }
  const kept = settled.map((group) => (isCited(group) ? upToFirst(group) : group)).filter(isSum)
  // 根据其经济效益给予补贴，标准为设备款的30%: what is weighed changes no share that is written out.
  for (const group of kept)
    if (group.weighed !== undefined && !staysOpen(group)) placeOf(group.statement).refuse(group.span, 'basis-unclear')
  return kept
}

/** 给予一次性奖励。获评示范的奖励5万元: how often, of what says the sum. */
function withTimes(group: Group, announced: Group): Group {
  const { clause, guards } = announced.statement
  const says = isUnder(group.statement.guards, guards) && group.statement.clause === clause
  return isSum(announced) || !says || group.times.length > 0 ? group : { ...group, times: announced.times }
}

function withSum(group: Group, groups: readonly Group[], at: number, place: Place): Group {
  const { statement, weighed } = group
  const next = groups[at + 1]
  const refused = (): Group => {
    place.refuse(group.span, 'whole')
    return group
  }
  const isShared = (is: Group['ceilings'][number]['is']): boolean =>
    groups.some((one) => one !== group && one.ceilings.some((other) => other.is === is))
  // 给予补贴，最高50万元，并给予…: up to as much, beside what else is given; what is given inside of it nobody says.
  if (!group.ceilings.every(({ is }) => isShared(is))) return upToCeilings(group, next, place) ?? refused()
  const settled = next !== undefined && statement.guards.every((layer, index) => next.statement.guards[index] === layer)
  if (settled && !saysMore(statement)) return group
  // 根据综合评价情况给予奖励, and nothing behind it that says how much: so much as is settled.
  if (weighed !== undefined && next?.statement.clause !== statement.clause) return asWeighed(group, weighed, place)
  const figureless = groups.every(({ statement: { act }, ceilings }) => act.figures.length + ceilings.length === 0)
  const { form } = statement.act
  const alone = (figureless && (namesPlainGift(form) || namesReward(form))) || isPromisedBeside(group)
  return (alone ? asUnsaid(group, place) : undefined) ?? refused()
}

/**
 * 还可获得示范奖励: beside what was given before, so that no figure there is its own, and by a name that is no share of something. How much it is,
 * the text leaves to others.
 */
export function isPromisedBeside({ slot, exceptions, statement: { act, relation } }: Group): boolean {
  const says = act.figures.length > 0 || act.base !== undefined || act.purpose.length > 0
  const beside = relation === 'adds' || act.beside !== undefined
  return slot === undefined && exceptions.length === 0 && !says && beside && act.form !== '' && !reimburses(act.form)
}

/** 对总部企业给予配套奖励。, and no figure in the article: that something is given, and not how much; it is pending, which is told. */
function asUnsaid(group: Group, { environment: { reporter, written } }: Place): Group | undefined {
  const { statement, list, ceilings, costs, weighed, instalments, difference } = group
  const { act, each, source, span } = statement
  const times = act.once ? [] : group.times
  const others = [...each, ...act.each, ...ceilings, ...times, ...instalments, ...act.figures]
  const plain = others.length === 0 && [list, costs, weighed, difference, act.base, act.times].every(isUndefined)
  if (!plain || act.scope.total || act.scope.yearly) return undefined
  const text = written(span)
  reporter.report('CY4581', span, { text })
  return { ...group, slot: open(statement), deferrals: [{ if: undefined, is: { text, bounds: false, source } }] }
}
const isUndefined = (one: unknown): boolean => one === undefined

/** 参照《…》给予扶持，最高50万元: up to as much; the printed number counts (readings.md 1). */
function isCited({ statement: { act, each }, list, ceilings }: Group): boolean {
  const plain = act.base === undefined && each.length + act.each.length === 0 && list === undefined
  const limited = ceilings.length > 0 && ceilings.every((one) => one.if === undefined)
  return act.deferral?.cites === true && plain && limited
}

/** 按成本分期给予资助，对甲类企业给予10%: what an announcement says besides, but how often, would be lost. */
const saysMore = ({ act, each }: Statement): boolean =>
  act.whole ||
  // 给予茶企奖励。获评示范的，给予10万元: whom it names is asked of nothing else.
  act.recipient.some(({ role }) => role === 'phrase') ||
  (act.base !== undefined &&
    (act.may ||
      act.difference ||
      act.scope.total ||
      act.scope.lifetime ||
      each.length + act.each.length > 0 ||
      act.times !== undefined ||
      act.instalments !== undefined))
