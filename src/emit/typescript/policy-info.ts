import type { AwardId, SharedLimitIr } from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'
import { code, Embedded, literal } from './code.ts'
import type { Code, Data } from './code.ts'
import { runtime } from './module.ts'
import type { Module } from './module.ts'

/** What is fixed about a policy, as a literal. */
export function policyInfo(module: Module): Code {
  const { ir, infoNames } = module.policy
  const awards = ir.clauses.flatMap((clause) => clause.awards)
  const membersOf = (ids: readonly AwardId[]): Data =>
    ids.map((id) => awards.findIndex((award) => award.id === id)).filter((index) => index >= 0)
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
    sharedLimits: ir.sharedLimits.map(({ awards: ids, period, is, site }) => ({
      members: membersOf(ids),
      // Over several years all that was ever received counts.
      period,
      fen: money(constantFen(is), module),
      site: siteData(site),
    })),
    highestOnly: ir.highestOnly.map(({ name, awards: ids, site }) => ({
      name,
      members: membersOf(ids),
      site: siteData(site),
    })),
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

/** Only a sum that the text writes can be told to what knows no facts. */
function constantFen(is: SharedLimitIr['is']): number {
  if (is.kind === 'constant') return is.fen
  throw new RangeError('合计上限须为定额 (a ceiling over several awards that is no written sum)')
}

function money(fen: number, module: Module): Data {
  return new Embedded(code`/* @__PURE__ */ ${runtime(module, 'fen')}(${fen})`)
}

function siteData(site: Site): Data {
  return { ...site, source: { ...site.source } }
}
