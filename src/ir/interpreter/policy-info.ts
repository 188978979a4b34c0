/** What is fixed about a policy, as the runtime's functions over several policies take it. */
import { fen } from '../../runtime/money.ts'
import type { Payout as PayoutInfo, PolicyInfo } from '../../runtime/policy.ts'
import type { AwardId, Payout, PolicyIr, SharedCeiling } from '../types.ts'
import { awardInfoOf } from './award-info.ts'

/** The `PolicyInfo` of a policy; members of relations become indices into its awards. */
export function policyInfoOf(policy: PolicyIr): PolicyInfo {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const members = (ids: readonly AwardId[]): readonly number[] =>
    ids.map((id) => awards.findIndex((award) => award.id === id)).filter((index) => index >= 0)
  const payoutOf = (payout: Payout): readonly PayoutInfo[] => {
    if (payout.kind === 'award') return members([payout.award])
    const of = payout.of.flatMap(payoutOf)
    if (payout.kind === 'highest') return [{ highest: of, name: payout.name, site: payout.site }]
    return [{ all: of, ceilings: payout.ceilings.map(ceilingOf) }]
  }
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
    payouts: policy.payouts.flatMap(payoutOf),
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

/** What goes by facts is worked out with them. */
function ceilingOf({
  is,
  period,
  site,
}: SharedCeiling): Extract<PayoutInfo, { readonly all: unknown }>['ceilings'][number] {
  return {
    period,
    fen: is.kind === 'constant' ? fen(is.fen) : undefined,
    site,
  }
}
