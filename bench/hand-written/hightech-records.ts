/** Awards of the zone's policy that add up over a list: usages, models, buildings, people, courses, events. */
import type { Facts } from '../../generated/chengdu-hightech-ai-2025/facts.ts'
import type { Received } from '../../src/runtime/outcome.ts'
import { and, decided, refused, WAN } from './result.ts'
import type { Result, Scope } from './result.ts'

/** （一） */
export function computeSubsidy({ computeUsages }: Facts, scope: Scope, received: Received | undefined): Result {
  const left = Math.max(0, 500 * WAN - (received?.thisYear ?? 0))
  if (computeUsages === undefined) return unknownList('computeSubsidy', 'computeUsages', left, scope)
  let low = 0
  let high = 0
  let sure = false
  let unknown = false
  for (const { computeOrigin, computeCost } of computeUsages) {
    if (computeOrigin === '无') continue
    if (computeOrigin === undefined || computeCost === undefined) unknown = true
    if (computeOrigin === undefined) {
      high += computeCost === undefined ? Infinity : computeCost * 5
      continue
    }
    const tenths = computeOrigin === '国产人工智能算力' ? 5 : 3
    sure = true
    low += computeCost === undefined ? 0 : computeCost * tenths
    high += computeCost === undefined ? Infinity : computeCost * tenths
  }
  if (!sure && !unknown) return refused('computeSubsidy')
  const from = Math.min(Math.round(low / 10), left)
  const to = Math.min(Math.round(high / 10), left)
  let { missing } = scope
  if (unknown) {
    for (let i = 0; i < computeUsages.length; i += 1) {
      const usage = computeUsages[i]
      if (usage === undefined || usage.computeOrigin === '无') continue
      if (usage.computeOrigin === undefined) missing = and(missing, `computeUsages[${String(i)}].computeOrigin`)
      if (usage.computeCost === undefined && from < to)
        missing = and(missing, `computeUsages[${String(i)}].computeCost`)
    }
  }
  return decided('computeSubsidy', sure && scope.sure ? from : 0, to, missing, scope.pending)
}

/** （四） */
export function generalModelSubsidy({ generalModels }: Facts, scope: Scope): Result {
  if (generalModels === undefined) return unknownList('generalModelSubsidy', 'generalModels', null, scope)
  let low = 0
  let high = 0
  let some = false
  let sure = false
  let { missing, pending } = scope
  for (let i = 0; i < generalModels.length; i += 1) {
    const { parameterCount, leadingPerformance, developmentCost } = generalModels[i] ?? {}
    if (leadingPerformance === false || (parameterCount !== undefined && parameterCount <= 100_000_000_000)) continue
    some = true
    if (parameterCount === undefined) missing = and(missing, `generalModels[${String(i)}].parameterCount`)
    if (leadingPerformance === undefined) pending = and(pending, `generalModels[${String(i)}].leadingPerformance`)
    if (developmentCost === undefined) missing = and(missing, `generalModels[${String(i)}].developmentCost`)
    const tenths = developmentCost === undefined ? 30_000 * WAN : Math.min(developmentCost * 3, 30_000 * WAN)
    high += tenths
    if (parameterCount === undefined || leadingPerformance === undefined) continue
    sure = true
    if (developmentCost !== undefined) low += tenths
  }
  if (!some) return refused('generalModelSubsidy')
  const from = sure && scope.sure ? Math.round(low / 10) : 0
  return decided('generalModelSubsidy', from, Math.round(high / 10), missing, pending)
}

/** （四） */
export function specialisedModelSubsidy(
  { specialisedModels }: Facts,
  scope: Scope,
  received: Received | undefined,
): Result {
  const left = Math.max(0, 1000 * WAN - (received?.thisYear ?? 0))
  if (specialisedModels === undefined) return unknownList('specialisedModelSubsidy', 'specialisedModels', left, scope)
  let low = 0
  let high = 0
  let some = false
  let sure = false
  let unknown = false
  for (const { selected, developmentCost } of specialisedModels) {
    if (selected === false) continue
    some = true
    if (selected === undefined || developmentCost === undefined) unknown = true
    const tenths = developmentCost === undefined ? 3000 * WAN : Math.min(developmentCost * 3, 3000 * WAN)
    high += tenths
    if (selected === undefined) continue
    sure = true
    if (developmentCost !== undefined) low += tenths
  }
  if (!some) return refused('specialisedModelSubsidy')
  const from = Math.min(Math.round(low / 10), left)
  const to = Math.min(Math.round(high / 10), left)
  let { missing, pending } = scope
  if (unknown) {
    for (let i = 0; i < specialisedModels.length; i += 1) {
      const { selected, developmentCost } = specialisedModels[i] ?? {}
      if (selected === false) continue
      if (selected === undefined) pending = and(pending, `specialisedModels[${String(i)}].selected`)
      if (developmentCost === undefined && from < to)
        missing = and(missing, `specialisedModels[${String(i)}].developmentCost`)
    }
  }
  return decided('specialisedModelSubsidy', sure && scope.sure ? from : 0, to, missing, pending)
}

/** （十一）方向一: 1000万元 a year for each building. What was received this year is known to be for one only where there is one. */
export function buildingReward({ featuredBuildings }: Facts, scope: Scope, received: Received | undefined): Result {
  if (featuredBuildings === undefined) return unknownList('buildingReward', 'featuredBuildings', null, scope)
  let { pending } = scope
  let buildings = 0
  for (let i = 0; i < featuredBuildings.length; i += 1) {
    const meetsBenefitTargets = featuredBuildings[i]?.meetsBenefitTargets
    if (meetsBenefitTargets === false) continue
    buildings += 1
    if (meetsBenefitTargets === undefined) pending = and(pending, `featuredBuildings[${String(i)}].meetsBenefitTargets`)
  }
  if (buildings === 0) return refused('buildingReward')
  const taken = buildings === 1 ? (received?.thisYear ?? 0) : 0
  return decided('buildingReward', 0, Math.max(0, buildings * 1000 * WAN - taken), scope.missing, pending)
}

/** （十二）方向一 */
export function specialistSubsidy({ specialists }: Facts, scope: Scope): Result {
  if (specialists === undefined) return unknownList('specialistSubsidy', 'specialists', null, scope)
  let low = 0
  let high = 0
  let some = false
  let { missing, pending } = scope
  for (let i = 0; i < specialists.length; i += 1) {
    const { annualCost, effectivenessConfirmed } = specialists[i] ?? {}
    if (effectivenessConfirmed === false || (annualCost !== undefined && annualCost <= 50 * WAN)) continue
    some = true
    const fen = annualCost === undefined ? 25 * WAN : specialistRate(annualCost)
    high += fen
    if (annualCost === undefined) missing = and(missing, `specialists[${String(i)}].annualCost`)
    if (effectivenessConfirmed === undefined) pending = and(pending, `specialists[${String(i)}].effectivenessConfirmed`)
    if (annualCost !== undefined && effectivenessConfirmed === true) low += fen
  }
  if (!some) return refused('specialistSubsidy')
  return decided('specialistSubsidy', scope.sure ? low : 0, high, missing, pending)
}

function specialistRate(annualCost: number): number {
  if (annualCost > 300 * WAN) return 25 * WAN
  if (annualCost > 150 * WAN) return 10 * WAN
  return annualCost > 80 * WAN ? 5 * WAN : 2 * WAN
}

/** （十二）方向二 */
export function winnerEmploymentReward({ employedWinners }: Facts, scope: Scope): Result {
  if (employedWinners === undefined) return unknownList('winnerEmploymentReward', 'employedWinners', null, scope)
  let low = 0
  let high = 0
  let { missing } = scope
  for (let i = 0; i < employedWinners.length; i += 1) {
    const prize = employedWinners[i]?.prize
    if (prize === '无') continue
    const fen = prize === '季军（第三名）' ? 2 * WAN : prize === '亚军（第二名）' ? 4 * WAN : 8 * WAN
    high += fen
    if (prize === undefined) missing = and(missing, `employedWinners[${String(i)}].prize`)
    else low += fen
  }
  if (high === 0) return refused('winnerEmploymentReward')
  return decided('winnerEmploymentReward', scope.sure ? low : 0, high, missing, scope.pending)
}

/** （十二）方向三 */
export function courseSubsidy({ newCourses }: Facts, scope: Scope, received: Received | undefined): Result {
  const left = Math.max(0, 200 * WAN - (received?.thisYear ?? 0))
  if (newCourses === undefined) return unknownList('courseSubsidy', 'newCourses', left, scope)
  let certain = 0
  let possible = 0
  let { missing, pending } = scope
  for (let i = 0; i < newCourses.length; i += 1) {
    const { students, recognised } = newCourses[i] ?? {}
    if (recognised === false || (students !== undefined && students < 30)) continue
    possible += 1
    if (students === undefined) missing = and(missing, `newCourses[${String(i)}].students`)
    if (recognised === undefined) pending = and(pending, `newCourses[${String(i)}].recognised`)
    if (students !== undefined && recognised === true) certain += 1
  }
  if (possible === 0) return refused('courseSubsidy')
  const from = scope.sure ? Math.min(certain * 25 * WAN, left) : 0
  return decided('courseSubsidy', from, Math.min(possible * 25 * WAN, left), missing, pending)
}

/** （十三） */
export function eventSubsidy({ events }: Facts, scope: Scope): Result {
  if (events === undefined) return unknownList('eventSubsidy', 'events', null, scope)
  let low = 0
  let high = 0
  let some = false
  let { missing, pending } = scope
  for (let i = 0; i < events.length; i += 1) {
    const { recognised, eventCost } = events[i] ?? {}
    if (recognised === false) continue
    some = true
    const halves = eventCost === undefined ? 600 * WAN : Math.min(eventCost, 600 * WAN)
    high += halves
    if (recognised === undefined) pending = and(pending, `events[${String(i)}].recognised`)
    if (eventCost === undefined) missing = and(missing, `events[${String(i)}].eventCost`)
    if (recognised === true && eventCost !== undefined) low += halves
  }
  if (!some) return refused('eventSubsidy')
  return decided('eventSubsidy', scope.sure ? Math.round(low / 2) : 0, Math.round(high / 2), missing, pending)
}

function unknownList(id: string, list: string, to: number | null, scope: Scope): Result {
  return decided(id, 0, to, and(scope.missing, list), scope.pending)
}
