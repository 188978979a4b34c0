/** 进档的奖励差额, 获得更高等次的，补足差额: less what was received, and of whom that is. */
import { namesUpgrade } from '../../../grammar/tokens/upgrades.ts'
import { foldString } from '../../source/fold.ts'
import type { Environment } from '../environment.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Statement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'
import type { Group } from './group.ts'
import { mergeCases } from './merge-cases.ts'

/**
 * Whoever rises to a higher grade had a lower one: to take off what was received says no less, and whoever received nothing
 * keeps the whole. `grades`: what the awards before it tell apart. Undefined where it asks something else.
 */
export function upgrades(
  statement: Statement,
  grades: readonly string[],
  environment: Environment,
): Statement | undefined {
  const { act, own } = statement
  return act.difference && own.length > 0 && own.every((layer) => isUpgrade(layer, grades, environment))
    ? { ...statement, own: [] }
    : undefined
}

/** 国家级、省级 of what the guards of awards ask: 已获省级奖励的 names a lower one of them. */
export function namedGrades(groups: readonly Group[], environment: Environment): readonly string[] {
  const guards = groups
    .flatMap(({ statement }) => statement.guards)
    .flatMap((one) => (one.kind === 'guard' ? [one] : []))
  return guards.flatMap(({ guard }) =>
    guard.parts.flatMap((part) => {
      const symbol = part.kind === 'word' && part.role === 'phrase' ? resolvePhrase(part, environment) : undefined
      return symbol?.kind === 'fact' && symbol.type.kind === 'enum' ? symbol.type.alternatives : []
    }),
  )
}

function isUpgrade(layer: Layer, grades: readonly string[], { written }: Environment): boolean {
  if (layer.kind !== 'guard' || layer.guard.also.length > 0) return false
  const { parts, span } = layer.guard
  return (
    parts.every((part) => part.kind === 'de' || (part.kind === 'word' && part.phrase === undefined)) &&
    namesUpgrade(foldString(written(span)), grades)
  )
}

/** Of the awards before it those that have grades; of one alone whatever it has. Undefined where none has. */
export function withGrades(reached: readonly number[], groups: readonly Group[]): readonly number[] | undefined {
  // 国家级的80万元；省级的30万元: they become the cases of one sum.
  if (mergeCases(reached.flatMap((at) => groups[at] ?? [])).length === 1) return reached
  const graded = reached.filter((at) => hasGrades(groups, at))
  return graded.length > 0 ? graded : undefined
}

const hasGrades = (groups: readonly Group[], at: number): boolean => {
  const [group, next] = [groups[at], groups[at + 1]]
  const isTier = (one: Group | undefined): boolean => one?.statement.relation === 'tier'
  return group?.slot?.amount.kind === 'when' || isTier(group) || isTier(next)
}
