/**
 * 首次达到1亿元、5亿元的，分别奖励…: each tier once for good, and one reached before is not paid again (readings.md 35). What was received
 * does not say of which tier it was, so the highest reached now is given, and whoever had one before is told of; only the difference
 * (升档的补足差额) needs no such knowledge. 一次性 would refuse whoever rises: of tiers that is an error.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { amountsOf } from '../../ir/walk.ts'
import type { Environment } from '../environment.ts'
import type { Reporter } from '../report.ts'
import type { Statement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'
import type { Group } from './group.ts'

export function settleFirstTimes(group: Group, written: Environment['written'], reporter: Reporter): Group {
  const first = [group.statement, ...group.merged].flatMap(({ guards }) => guards.flatMap(firstIn))[0]
  const cases = amountsOf(group.slot?.amount).filter(({ kind }) => kind === 'when')
  if (first === undefined || cases.length === 0 || group.difference !== undefined) return group
  const once = [group.statement, ...group.merged].some(({ act }) => act.once)
  const tiers = cases.some(({ site }) => site?.kind === 'tier' || site?.kind === 'cases')
  const text = written(first)
  if (!once) reporter.report('CY4546', first, { text })
  else if (tiers) reporter.report('CY4107', first, { text })
  else reporter.report('CY4547', first, { text })
  return once ? group : { ...group, times: group.times.filter(({ is }) => is.upgradable !== true) }
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
