/**
 * 首次达到1亿元、5亿元的，分别奖励…: each tier once for good, and one reached before is not paid again (readings.md 35). Of which tier
 * a payment was, its sum says; whoever received a tier has been there, and at the ones below it, for the first time.
 *
 * Where a sum cannot say (shares, grades, cases of others), the highest reached now is given, and whoever had one before is told of;
 * only the difference (升档的补足差额) needs no such knowledge. 一次性 would refuse whoever rises: of tiers that is an error.
 */
import { negate } from '../../ir/negate.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, CompareCondition, Condition } from '../../ir/types.ts'
import { amountsOf, factsOfCondition, leavesOf, uniqueFacts } from '../../ir/walk.ts'
import type { Environment } from '../environment.ts'
import type { Reporter } from '../report.ts'
import type { Statement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'
import type { Group } from './group.ts'

export function settleFirstTimes(group: Group, written: Environment['written'], reporter: Reporter): Group {
  const statements = [group.statement, ...group.merged]
  const first = statements.flatMap(({ guards }) => guards.flatMap(firstIn))[0]
  const cases = amountsOf(group.slot?.amount).filter(({ kind }) => kind === 'when')
  if (first === undefined || cases.length === 0 || group.difference !== undefined) return group
  const rules = statements.every(saysFirst) ? tierRules(group, written(first)) : undefined
  if (rules !== undefined) return { ...group, times: [...group.times.filter(isNoTier), ...rules] }
  const once = statements.some(({ act }) => act.once)
  const tiers = cases.some(({ site }) => site?.kind === 'tier' || site?.kind === 'cases')
  const text = written(first)
  if (!once) reporter.report('CY4546', first, { text })
  else if (tiers) reporter.report('CY4107', first, { text })
  else reporter.report('CY4547', first, { text })
  return once ? group : { ...group, times: group.times.filter(isNoTier) }
}

const isNoTier = ({ is }: Group['times'][number]): boolean => is.upgradable !== true

/** For each tier of one figure, that what it pays was not received before, unless a higher one is reached now. */
function tierRules({ slot, exceptions, list, year, statement }: Group, text: string): Group['times'] | undefined {
  const amount = slot?.amount
  if (amount?.kind !== 'when' || exceptions.length > 0 || list !== undefined || year !== undefined) return undefined
  const tiers = inOrder(amount, 'floor') ?? inOrder(amount, 'top')
  const of = tiers?.map(({ pays }) => pays)
  if (of === undefined) return undefined
  return tiers?.map(({ pays }, index) => {
    const next = tiers[index + 1]
    const tier = { pays, of }
    const when = next === undefined ? undefined : negate(next.bound)
    return { if: when, is: { most: 1, period: 'lifetime', tier, text, source: statement.source } }
  })
}

const BOUNDS = { floor: ['at-least', 'more-than'], top: ['at-most', 'less-than'] } as const

/** Tiers from the lowest up, each a sum at a bound of one figure, where both rise together. */
function inOrder(
  { cases, otherwise }: Extract<Amount, { kind: 'when' }>,
  side: keyof typeof BOUNDS,
): readonly { readonly bound: CompareCondition; readonly pays: number }[] | undefined {
  if (otherwise !== 'impossible' && (otherwise.kind !== 'constant' || otherwise.fen !== 0)) return undefined
  if (uniqueFacts(cases.flatMap((one) => factsOfCondition(one.if))).length !== 1) return undefined
  const tiers = cases.flatMap(({ if: condition, then }) => {
    const bound = boundOf(condition, side)
    return bound !== undefined && then.kind === 'constant' ? [{ bound, pays: then.fen }] : []
  })
  if (tiers.length < cases.length) return undefined
  const rising = tiers.toSorted((left, right) => left.pays - right.pays)
  const isRising = rising.every(({ bound, pays }, index) => {
    const before = rising[index - 1]
    if (before === undefined) return true
    const [high, low] = side === 'floor' ? [bound, before.bound] : [before.bound, bound]
    return pays > before.pays && high.threshold > low.threshold
  })
  return isRising ? rising : undefined
}

/** Of comparisons that must all hold, the narrowest on this side. */
function boundOf(condition: Condition, side: keyof typeof BOUNDS): CompareCondition | undefined {
  if (condition.kind !== 'compare' && condition.kind !== 'and') return undefined
  const leaves = leavesOf(condition)
  if (condition.kind === 'and' && condition.of.length !== leaves.length) return undefined
  const bounds = leaves.filter(
    (leaf): leaf is CompareCondition =>
      leaf.kind === 'compare' && BOUNDS[side].some((comparison) => comparison === leaf.comparison),
  )
  return bounds.toSorted((left, right) => (left.threshold < right.threshold === (side === 'floor') ? 1 : -1))[0]
}

/** The guard that 首次 stands in. */
function firstIn(layer: Layer): readonly Span[] {
  if (layer.kind === 'either') return layer.of.flatMap((stack) => stack.flatMap(firstIn))
  return layer.guard.first ? [layer.guard.span] : []
}

/** 首次 says that it is given once; of tiers, each of them. */
export const saysFirst = ({ guards }: Statement): boolean => guards.some((layer) => firstIn(layer).length > 0)

/** 对首次获评的企业，一次性奖励…。按年度费用的2/3给予补贴: whether another sentence, that names nobody, is of their first time nobody says. */
export const outlivesFirst = (statement: Statement, groups: readonly Group[]): boolean =>
  !statement.act.once &&
  statement.relation === 'base' &&
  groups.some(
    ({ statement: before }) =>
      before.sentence !== statement.sentence &&
      statement.guards.some((layer) => firstIn(layer).length > 0 && before.guards.includes(layer)),
  )
