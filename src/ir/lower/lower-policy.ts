import type { AwardDraft } from '../../analysis/articles/drafts.ts'
import type { Uses } from '../../analysis/environment.ts'
import type { PolicyMetadata } from '../../analysis/metadata.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { SymbolTable } from '../../analysis/symbols.ts'
import { foldString } from '../../source/fold.ts'
import { compilerName } from '../../version.ts'
import { and, or } from '../conditions.ts'
import { factsOfLeaf, leavesOf } from '../walk.ts'
import type { AwardIr, ClauseIr, Condition, GroupIr, PolicyIr, PoolIr, QuotaIr } from '../types.ts'
import { withDigests } from './digest.ts'
import { lowerAward } from './lower-award.ts'
import { lowerFacts } from './lower-facts.ts'
import { lowerPayouts } from './lower-payouts.ts'
import { nameAwards, type AnalysedClause } from './names.ts'
import { lowerValidity } from './validity.ts'

export interface AnalysedPolicy {
  readonly metadata: PolicyMetadata
  readonly table: SymbolTable
  readonly uses: Uses
  readonly clauses: readonly AnalysedClause[]
  readonly officialText: () => string
  readonly reporter: Reporter
}

export function lowerPolicy(policy: AnalysedPolicy): PolicyIr | undefined {
  const { metadata, table, uses, clauses, reporter } = policy
  if (metadata.id === undefined) return undefined
  const names = nameAwards(clauses, reporter)
  const awards = new Map<AwardDraft, AwardIr>()
  for (const { clause, annotations, draft } of clauses) {
    for (const award of draft.awards) {
      const name = { id: names.ids.get(award) ?? '', title: clause.title }
      awards.set(award, lowerAward(award, name, annotations.rounding, table.lists, uses, reporter))
    }
  }
  const idsOf = (drafts: readonly AwardDraft[]): readonly string[] =>
    drafts.flatMap((draft) => awards.get(draft)?.id ?? [])
  const scope = and(...clauses.flatMap(({ draft }) => draft.scope))
  const lowered = clauses.flatMap((one): readonly ClauseIr[] => lowerClause(one, awards, names.modules))
  const groups = lowerGroups(clauses, awards, reporter)
  const addresses = clauses.map(({ clause }) => clause.address)
  const meaning = {
    id: metadata.id,
    title: metadata.title,
    issuer: metadata.issuer,
    documentNumber: metadata.documentNumber,
    validity: lowerValidity(
      clauses.map(({ draft }) => draft),
      metadata.issued,
      reporter,
    ),
    compiler: compilerName,
    facts: lowerFacts(table, uses, addresses),
    scope,
    clauses: lowered,
    payouts: lowerPayouts(clauses, awards, groups, reporter),
    groups,
    pools: clauses.flatMap((one) => lowerPools(one, clauses, idsOf)),
    quotas: clauses.flatMap((one) => lowerQuotas(one, awards)),
  }
  return withDigests(meaning, policy.officialText)
}

function lowerClause(
  { clause, draft }: AnalysedClause,
  awards: ReadonlyMap<AwardDraft, AwardIr>,
  modules: ReadonlyMap<string, string>,
): readonly ClauseIr[] {
  const operative = draft.awards.length + draft.pools.length + draft.quotas.length + draft.sharedLimits.length > 0
  if (!operative) return []
  const own = draft.awards.flatMap((award) => awards.get(award) ?? [])
  const sentences = [...new Set([...draft.awards, ...draft.pools, ...draft.quotas].map((part) => part.source.sentence))]
  return [
    {
      address: clause.address,
      title: clause.title,
      module: modules.get(clause.address) ?? 'clause',
      sentences,
      accountable: draft.accountable,
      awards: own,
    },
  ]
}

/** What the analyst's 同类 annotations name, over all clauses. */
function lowerGroups(
  clauses: readonly AnalysedClause[],
  awards: ReadonlyMap<AwardDraft, AwardIr>,
  reporter: Reporter,
): readonly GroupIr[] {
  const named = new Map<string, { readonly ids: string[]; readonly first: AwardDraft }>()
  for (const { annotations, draft } of clauses) {
    for (const group of annotations.groups) {
      const ids = draft.awards.flatMap((award) => awards.get(award)?.id ?? [])
      const chosen = group.awards.length === 0 ? ids : ids.filter((id) => group.awards.some(({ name }) => name === id))
      for (const { name, span } of group.awards) if (!ids.includes(name)) reporter.report('CY1017', span, { id: name })
      const first = draft.awards.find((award) => chosen.includes(awards.get(award)?.id ?? ''))
      if (first === undefined) continue
      const known = named.get(group.name) ?? { ids: [], first }
      for (const id of chosen) known.ids.push(id)
      named.set(group.name, known)
    }
  }
  return [...named].map(([name, { ids, first }]): GroupIr => ({
    name,
    awards: inOrder(ids, awards),
    site: { kind: 'highest-only', group: name, source: first.source },
  }))
}

/** Each award once, in the order of the document: of equal ones the first counts, whatever the order in which they are named. */
function inOrder(ids: readonly string[], awards: ReadonlyMap<AwardDraft, AwardIr>): readonly string[] {
  return [...awards.values()].map(({ id }) => id).filter((id) => ids.includes(id))
}

/** A pool serves the awards of its clause that have its form, or all of them; without awards in the clause, or by its words, the policy's. */
function lowerPools(
  { annotations, draft }: AnalysedClause,
  clauses: readonly AnalysedClause[],
  idsOf: (drafts: readonly AwardDraft[]) => readonly string[],
): readonly PoolIr[] {
  return draft.pools.map((pool): PoolIr => {
    const near = draft.awards.length > 0 && !pool.overall ? draft.awards : clauses.flatMap((one) => one.draft.awards)
    const same = near.filter((award) => pool.form !== '' && foldString(award.form).includes(foldString(pool.form)))
    const method = annotations.method ?? pool.method
    return {
      awards: idsOf(same.length > 0 ? same : near),
      period: pool.period,
      fen: pool.fen,
      method: method ?? 'first-come',
      assumed: method === undefined,
      source: pool.source,
    }
  })
}

/** A quota is over the awards whose condition is to be selected. */
function lowerQuotas({ draft }: AnalysedClause, awards: ReadonlyMap<AwardDraft, AwardIr>): readonly QuotaIr[] {
  return draft.quotas.map((quota): QuotaIr => {
    const wanted = keysOf(quota.condition)
    const lists = quota.lists.map((list) => list.id)
    const chosen = draft.awards.flatMap((award) => {
      const lowered = awards.get(award)
      if (lowered === undefined) return []
      const { condition, records } = lowered
      const facts = keysOf(and(condition, records?.where ?? or()))
      const selects =
        [...wanted].some((fact) => facts.has(fact)) || (records !== undefined && lists.includes(records.list))
      return selects ? [lowered.id] : []
    })
    return { awards: chosen, what: quota.what, period: quota.period, count: quota.count, source: quota.source }
  })
}

/** The facts of a condition, but for lists of which it asks whether they have records. */
function keysOf(condition: Condition): ReadonlySet<string> {
  const leaves = leavesOf(condition).filter(({ kind }) => kind !== 'has-records')
  return new Set(leaves.flatMap(factsOfLeaf).map(({ scope, id }) => `${scope}.${id}`))
}
