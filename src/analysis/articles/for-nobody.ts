/**
 * 按年租金的50%给予补贴，企业每出口1美元奖励0.02元，对获得的上级资金，全额补贴: for nobody in particular, and yet of what somebody paid or did; who
 * has none of it gets nothing. In front of such a sum stands whoever applies, or what it is reckoned of.
 */
import { isAlways } from '../../ir/conditions.ts'
import { factsInAmount } from '../../ir/walk.ts'
import { nameOf } from '../conditions/designations.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Group } from '../fold/group.ts'
import { conditionOf } from '../fold/make-award.ts'
import { isScale } from '../fold/scales.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Place } from '../resolve/place.ts'
import type { Layer } from '../compose/layers.ts'

export function isReckoned({ statement, slot }: Group, { environment }: Place): boolean {
  const facts = slot === undefined ? [] : factsInAmount(slot.amount).map(({ id }) => id)
  const saysNoMore = (layer: Layer): boolean =>
    layer.kind === 'guard' &&
    layer.guard.also.length === 0 &&
    layer.guard.parts.every((part) => {
      if (part.kind !== 'word') return part.kind === 'de'
      const symbol = part.phrase === undefined ? undefined : resolvePhrase(part, environment)
      if (symbol?.kind === 'fact') return facts.includes(symbol.id)
      return nameOf(part, environment) !== undefined || isGeneric(part.text)
    })
  return facts.length > 0 && statement.guards.every(saysNoMore)
}

/** 对茶企给予5万元奖励；对培训费给予50%补贴: what it is reckoned of stands where who is given something stood, and nobody says whose it is. */
export function leavesSubject(group: Group, before: Group | undefined): boolean {
  const { statement } = group
  if (before?.statement.item !== statement.item) return false
  // 。对年产值，1亿元以下的部分按2%…; 。对建成充电站的企业，每座…: a sentence of its own, about parts or records.
  const apart = statement.sentence - before.statement.sentence
  if (apart > 1 || (apart === 1 && (isScale(group) || group.list !== undefined))) return false
  // 对有物流费用的企业: whoever it is, and not those before.
  if (statement.guards.some(namesWhom)) return false
  return statement.guards.length > 0 && isAlways(conditionOf(group)) && !isAlways(conditionOf(before))
}

function namesWhom(layer: Layer): boolean {
  const last = layer.kind === 'guard' ? layer.guard.parts.at(-1) : undefined
  return last?.kind === 'word' && last.phrase === undefined && isGeneric(last.text)
}
