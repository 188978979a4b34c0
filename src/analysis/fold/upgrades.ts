/** 进档的奖励差额, 获得更高等次的，补足差额: less what was received, and of whom that is. */
import { namesUpgrade } from '../../../grammar/tokens/upgrades.ts'
import { foldString } from '../../source/fold.ts'
import type { Environment } from '../clauses/environment.ts'
import type { Layer, Statement } from '../statements/compose.ts'
import type { Group } from './group.ts'

/**
 * Whoever rises to a higher grade had a lower one: to take off what was received says no less, and whoever received nothing
 * keeps the whole. Undefined where it asks something else.
 */
export function upgrades(statement: Statement, environment: Environment): Statement | undefined {
  const { act, own } = statement
  return act.difference && own.length > 0 && own.every((layer) => isUpgrade(layer, environment))
    ? { ...statement, own: [] }
    : undefined
}

function isUpgrade(layer: Layer, { written }: Environment): boolean {
  if (layer.kind !== 'guard' || layer.guard.also.length > 0) return false
  const { parts, span } = layer.guard
  return (
    parts.every((part) => part.kind === 'de' || (part.kind === 'word' && part.phrase === undefined)) &&
    namesUpgrade(foldString(written(span)))
  )
}

/** Of the awards before it those that have grades; of one alone whatever it has. Undefined where none has. */
export function withGrades(reached: readonly number[], groups: readonly Group[]): readonly number[] | undefined {
  const graded = reached.filter((at) => hasGrades(groups, at))
  return graded.length > 0 ? graded : reached.length === 1 ? reached : undefined
}

const hasGrades = (groups: readonly Group[], at: number): boolean => {
  const [group, next] = [groups[at], groups[at + 1]]
  const isTier = (one: Group | undefined): boolean => one?.statement.relation === 'tier'
  return group?.slot?.amount.kind === 'when' || isTier(group) || isTier(next)
}
