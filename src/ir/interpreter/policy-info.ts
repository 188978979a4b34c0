/** What is fixed about a policy, as the runtime's functions over several policies take it. */
import { fen } from '../../runtime/money.ts'
import type { PolicyInfo } from '../../runtime/policy.ts'
import type { AwardId, PolicyIr, SharedLimitIr } from '../types.ts'
import { awardInfoOf } from './award-info.ts'

/** The `PolicyInfo` of a policy; members of relations become indices into its awards. */
export function policyInfoOf(policy: PolicyIr): PolicyInfo {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const members = (ids: readonly AwardId[]): readonly number[] =>
    ids.map((id) => awards.findIndex((award) => award.id === id)).filter((index) => index >= 0)
  const { id, title, issuer, documentNumber, validity, textDigest, meaningDigest, compiler } = policy
  return {
    id,
    title,
    issuer,
    documentNumber,
    validity,
    textDigest,
    meaningDigest,
    compiler,
    awards: awards.map(awardInfoOf),
    sharedLimits: policy.sharedLimits.map((limit) => ({
      members: members(limit.awards),
      period: limit.period,
      fen: fen(constantFen(limit.is)),
      site: limit.site,
    })),
    highestOnly: policy.highestOnly.map(({ name, awards: ids, site }) => ({ name, members: members(ids), site })),
    groups: policy.groups.map(({ name, awards: ids, site }) => ({ name, members: members(ids), site })),
    pools: policy.pools.map((pool) => ({
      awards: pool.awards,
      period: pool.period,
      fen: pool.fen === undefined ? undefined : fen(pool.fen),
      method: pool.method,
      assumed: pool.assumed,
    })),
    quotas: policy.quotas.map(({ awards: ids, what, period, count }) => ({ awards: ids, what, period, count })),
  }
}

/** Only a sum that the text writes can be told to what knows no facts. */
function constantFen(is: SharedLimitIr['is']): number {
  if (is.kind === 'constant') return is.fen
  throw new RangeError('合计上限须为定额 (a ceiling over several awards that is no written sum)')
}
