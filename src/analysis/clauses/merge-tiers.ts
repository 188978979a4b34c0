/**
 * 达到1亿元的，给予50万元；达到5亿元的，给予150万元: limbs that name the same indicator, the later ones leaving it out, are the
 * tiers of one award, and the highest counts.
 */
import type { Amount } from './former-amounts.ts'
import { unitOf } from '../conditions/comparisons.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft, TierPosition } from './draft.ts'
import { type Chain, refOf } from './environment.ts'
import type { LimbParts } from './limb-parts.ts'
import { neverFalls } from './pair-lists.ts'
import type { LimbHeritage } from './heritage.ts'

/** Where an award stands among tiers: its limb states exactly one comparison. */
export function readTierPosition(
  award: AwardDraft,
  parts: LimbParts,
  chains: readonly Chain[],
  heritage: LimbHeritage,
): TierPosition | undefined {
  if (award.amount?.kind === 'by-tier' || award.amount?.kind === 'by-grade') return undefined
  const fact = chains.findLast((chain) => chain.indicator !== undefined)?.indicator
  const comparisons = parts.chains.flatMap((chain) => chain.parts.filter((part) => part.kind === 'comparison'))
  if (fact === undefined || comparisons.length !== 1) return undefined
  const leaves = award.condition.kind === 'and' ? award.condition.of : [award.condition]
  const leaf = leaves.findLast((part) => part.kind === 'compare' && part.fact.id === fact.id)
  if (leaf?.kind !== 'compare' || typeof leaf.threshold !== 'number') return undefined
  if (leaf.comparison !== 'at-least' && leaf.comparison !== 'more-than') return undefined
  const names = parts.chains.some((chain) =>
    chain.parts.some((part) => part.kind === 'word' && part.phrase !== undefined),
  )
  const elliptical = heritage.indicator === fact && !names
  return { fact, comparison: leaf.comparison, threshold: leaf.threshold, leaf, elliptical }
}

/** Merges the tiers among the awards of one sentence; returns the awards that are left. */
export function mergeTiers(awards: readonly AwardDraft[], context: ClauseContext): readonly AwardDraft[] {
  const result: AwardDraft[] = []
  let run: AwardDraft[] = []
  const close = (): void => {
    for (const tiers of scalesOf(run)) {
      const [first] = tiers
      if (tiers.length > 1 && first !== undefined) result.push(mergeRun(first, tiers, context))
      else result.push(...tiers)
    }
    run = []
  }
  for (const award of awards) {
    const last = run.at(-1)
    const goesOn =
      last !== undefined &&
      award.tier !== undefined &&
      award.tier.fact === last.tier?.fact &&
      (award.tier.elliptical || besides(award) === besides(last))
    if (!goesOn) close()
    run.push(award)
  }
  close()
  return result
}

/**
 * 达到10家的，给予A奖励和B补贴；达到30家的，给予C奖励和D补贴 are two scales, A and C, B and D; where every limb grants one thing there
 * is one. Limbs that grant differently many are left together, and reported as tiers that overlap.
 */
function scalesOf(run: readonly AwardDraft[]): readonly (readonly AwardDraft[])[] {
  const leaves = [...new Set(run.map(({ tier }) => tier?.leaf))]
  const limbs = leaves.map((leaf) => run.filter(({ tier }) => tier?.leaf === leaf))
  const [first = []] = limbs
  if (first.length < 2 || limbs.some((limb) => limb.length !== first.length)) return [run]
  return first.map((_, index) => limbs.flatMap((limb) => limb.slice(index, index + 1)))
}

/** What an award asks besides its place among the tiers, for comparing. */
export function besides(award: AwardDraft): string {
  const parts = award.condition.kind === 'and' ? award.condition.of : [award.condition]
  const rest = parts.filter((part) => part.kind !== 'compare' || part.fact.id !== award.tier?.fact.id)
  return JSON.stringify(rest, (name, value: unknown) => (name === 'site' ? undefined : value))
}

function mergeRun(first: AwardDraft, run: readonly AwardDraft[], context: ClauseContext): AwardDraft {
  const tiers = run.flatMap((award) => {
    if (award.tier === undefined || award.amount === undefined) return []
    const { comparison, threshold } = award.tier
    return [{ comparison, threshold, amount: capped(award) }]
  })
  const fact = first.tier?.fact
  if (fact === undefined) return first
  const ascending = [...tiers].sort((left, right) => left.threshold - right.threshold)
  const distinct = ascending.every(
    (tier, index) => index === 0 || tier.threshold > (ascending[index - 1]?.threshold ?? 0),
  )
  const backwards = !distinct || !neverFalls(ascending.map((tier) => tier.amount))
  if (backwards) context.reporter.report(distinct ? 'CY4009' : 'CY4008', first.span, { phrase: fact.label })
  const lowest = run.reduce(
    (low, award) => ((award.tier?.threshold ?? 0) < (low.tier?.threshold ?? 0) ? award : low),
    first,
  )
  const site = {
    kind: 'tier' as const,
    label: fact.label,
    unit: unitOf(fact),
    thresholds: ascending.map((tier) => tier.threshold),
    source: first.source,
  }
  const kinds = new Set(run.map((award) => award.kind))
  const discretionary = kinds.has('ceiling') || kinds.has('discretionary')
  const stated = kinds.has('fixed') || kinds.has('formula') || kinds.has('range')
  if (discretionary && stated) {
    context.reporter.report('CY4016', first.span, { phrase: fact.label })
  }
  first.amount = { kind: 'by-tier', fact: refOf(fact), tiers: ascending, site }
  first.condition = lowest.condition
  first.kind =
    kinds.size === 1 ? first.kind : discretionary ? 'discretionary' : kinds.has('range') ? 'range' : 'formula'
  first.itemLimits.length = 0
  if (run.some(({ once }) => once === undefined) && run.some(({ once }) => once !== undefined)) {
    context.reporter.report('CY4512', first.span, { phrase: fact.label })
  }
  for (const award of run) first.once ??= award.once
  first.tier = undefined
  return first
}

/** The amount of a tier with the ceilings of its own limb. */
function capped(award: AwardDraft): Amount {
  const amount: Amount = award.amount ?? { kind: 'open', site: { kind: 'open', source: award.source } }
  return award.itemLimits.length === 0 ? amount : { kind: 'limited', amount, limits: [...award.itemLimits] }
}
