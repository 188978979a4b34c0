/** Which statuses an award can have at all, so that a test can ask to have seen them. */
import type { Status } from '../../../src/runtime/outcome.ts'
import type { AwardIr, Fact, FactRef, PolicyIr } from '../../../src/ir/types.ts'
import { leavesOf } from '../../../src/ir/walk.ts'
import { asksOf, scopeAsksOf } from '../../../src/ir/asks.ts'
import { isAlways } from '../../../src/ir/conditions.ts'

/** The statuses that facts, findings and the history of an award can lead to. */
export function possibleStatuses(award: AwardIr, policy: PolicyIr): readonly Status[] {
  const blocking = award.deferrals.filter((deferral) => deferral.blocking)
  const blocked = blocking.some((deferral) => isAlways(deferral.if))
  const asks = [...scopeAsksOf(policy), ...asksOf(award)].map((ask) => factBehind(ask, award, policy.facts))
  const finds = asks.some((fact) => fact?.kind === 'boolean' && fact.finding)
  const says = award.records !== undefined || asks.some((fact) => fact?.kind !== 'boolean' || !fact.finding)
  const conditions = [...leavesOf(policy.scope), ...leavesOf(award.condition)]
  return [
    ...(blocked ? [] : (['granted'] as const)),
    ...(conditions.length > 0 || award.records !== undefined || award.times.length > 0 ? (['refused'] as const) : []),
    ...(says ? (['undetermined'] as const) : []),
    ...(finds || blocking.length > 0 ? (['pending'] as const) : []),
    ...(policy.validity === undefined ? [] : (['out-of-period'] as const)),
  ]
}

function factBehind({ scope, id }: FactRef, { records }: AwardIr, declared: readonly Fact[]): Fact | undefined {
  if (scope === 'applicant') return declared.find((fact) => fact.id === id)
  const list = declared.find((fact) => fact.id === records?.list)
  return list?.kind === 'list' ? list.fields.find((field) => field.id === id) : undefined
}
