import type { AwardId, Payout, SharedCeiling } from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'
import { code, Embedded, literal } from './code.ts'
import type { Code, Data } from './code.ts'
import { runtime } from './module.ts'
import type { Module } from './module.ts'

/** What is fixed about a policy, as a literal. */
export function policyInfo(module: Module): Code {
  const { ir, infoNames } = module.policy
  const awards = ir.clauses.flatMap((clause) => clause.awards)
  const membersOf = (ids: readonly AwardId[]): readonly number[] =>
    ids.map((id) => awards.findIndex((award) => award.id === id)).filter((index) => index >= 0)
  const payoutData = (payout: Payout): Data[] => {
    if (payout.kind === 'award') return [...membersOf([payout.award])]
    const of = payout.of.flatMap(payoutData)
    if (payout.kind === 'highest') return [{ highest: of, name: payout.name, site: siteData(payout.site) }]
    return [{ all: of, ceilings: payout.ceilings.map((ceiling) => ceilingData(ceiling, module)) }]
  }
  return literal({
    id: ir.id,
    title: ir.title,
    issuer: ir.issuer,
    documentNumber: ir.documentNumber,
    validity: ir.validity && { from: ir.validity.from, to: ir.validity.to, site: siteData(ir.validity.site) },
    textDigest: ir.textDigest,
    meaningDigest: ir.meaningDigest,
    compiler: ir.compiler,
    awards: awards.flatMap(({ id }) => {
      const name = infoNames.get(id)
      return name === undefined ? [] : [new Embedded(name)]
    }),
    payouts: ir.payouts.flatMap(payoutData),
    groups: ir.groups.map(({ name, awards: ids, site }) => ({ name, members: membersOf(ids), site: siteData(site) })),
    pools: ir.pools.map(({ awards: ids, period, fen, method, assumed }) => ({
      awards: ids,
      period,
      fen: fen === undefined ? undefined : money(fen, module),
      method,
      assumed,
    })),
    quotas: ir.quotas.map(({ awards: ids, what, period, count }) => ({ awards: ids, what, period, count })),
  })
}

/** A ceiling that goes by facts is worked out with them (`ceilings-code.ts`). */
function ceilingData({ is, period, site }: SharedCeiling, module: Module): Data {
  return {
    period,
    fen: is.kind === 'constant' ? money(is.fen, module) : undefined,
    site: siteData(site),
  }
}

function money(fen: number, module: Module): Data {
  return new Embedded(code`/* @__PURE__ */ ${runtime(module, 'fen')}(${fen})`)
}

function siteData(site: Site): Data {
  return { ...site, source: { ...site.source } }
}
