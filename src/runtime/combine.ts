/**
 * 取高不重复 over several policies (readings.md 8): what the policies name by one 同类 is one matter, and of the policies that
 * answer it only the one that gives most counts, with all that it gives for the matter.
 */
import { totalOf } from './between-awards.ts'
import type { DrawnLimit } from './between-awards.ts'
import { isCandidate } from './draft.ts'
import type { Draft } from './draft.ts'
import { fen, ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { Evaluation, ExplainedOutcome, History, Total } from './outcome.ts'
import type { PolicyInfo } from './policy.ts'
import { leftOf } from './shared-limit.ts'
import type { Site } from './site.ts'

/** One policy's evaluation of an applicant, with the policy and the history that went in. */
export interface PolicyEvaluation {
  readonly policy: PolicyInfo
  readonly evaluation: Evaluation<ExplainedOutcome>
  readonly history?: History
}

/** What one policy gives for a matter. */
export interface MatterShare {
  readonly policy: PolicyInfo
  /** Ids of its awards that still stand. */
  readonly awards: readonly string[]
  readonly from: Money
  readonly to: Money | null
  /** True when some of it is not decided yet. */
  readonly open: boolean
}

/** One 同类 over policies, and what was chosen. */
export interface MatterChoice {
  readonly name: string
  readonly site: Site
  readonly shares: readonly MatterShare[]
  /** Index in `shares`; undefined while a share is open, and nothing is given up yet. */
  readonly chosen: number | undefined
}

export interface CombinedEvaluation {
  /** The outcomes of each policy, those given up at zero. */
  readonly policies: readonly (readonly ExplainedOutcome[])[]
  readonly choices: readonly MatterChoice[]
  readonly total: Total
}

/** Policies in the order given; of equals the first is chosen. Nothing is changed in place. */
export function combineHighest(parts: readonly PolicyEvaluation[]): CombinedEvaluation {
  const drafts = parts.map(({ evaluation }) => evaluation.awards.map((outcome) => ({ ...outcome })))
  const choices = groupNames(parts).flatMap((name) => chooseMatter(name, parts, drafts))
  const own = parts.map((part, index) => totalOfPart(part, drafts[index] ?? [], choices))
  const open = choices.filter((choice) => choice.chosen === undefined)
  const from = own.reduce((sum, total) => sum + total.from, 0)
  const to = own.some((total) => total.to === null) ? Infinity : own.reduce((sum, total) => sum + (total.to ?? 0), 0)
  const certain = open.reduce((sum, { shares }) => sum + Math.max(0, ...shares.map((share) => share.from)), 0)
  const possible = open.reduce(
    (sum, { shares }) => sum + Math.max(0, ...shares.map((share) => share.to ?? Infinity)),
    0,
  )
  return {
    policies: drafts,
    choices,
    total: { from: fen(from + certain), to: to + possible === Infinity ? null : fen(to + possible) },
  }
}

/** Groups that more than one policy has, in the order in which they first come. */
function groupNames(parts: readonly PolicyEvaluation[]): readonly string[] {
  const names = parts.flatMap(({ policy }) => [...new Set(policy.groups.map((group) => group.name))])
  return [...new Set(names)].filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
}

function chooseMatter(
  name: string,
  parts: readonly PolicyEvaluation[],
  drafts: readonly (readonly Draft[])[],
): readonly MatterChoice[] {
  const shares: MatterShare[] = []
  const members: (readonly Draft[])[] = []
  let site: Site | undefined
  for (const [index, { policy }] of parts.entries()) {
    const group = policy.groups.find((candidate) => candidate.name === name)
    const standing = (group?.members ?? []).flatMap((member) => drafts[index]?.[member] ?? []).filter(isCandidate)
    if (group === undefined || standing.length === 0) continue
    site ??= group.site
    shares.push(shareOf(policy, standing))
    members.push(standing)
  }
  if (site === undefined || shares.length < 2) return []
  if (shares.some((share) => share.open)) return [{ name, site, shares, chosen: undefined }]
  const chosen = shares.reduce((best, share, index) => (isHigher(share, shares[best]) ? index : best), 0)
  for (const [index, standing] of members.entries()) {
    if (index !== chosen) for (const draft of standing) draft.from = draft.to = ZERO
  }
  return [{ name, site, shares, chosen }]
}

function shareOf(policy: PolicyInfo, standing: readonly Draft[]): MatterShare {
  const to = standing.reduce((sum, draft) => sum + (draft.to ?? Infinity), 0)
  return {
    policy,
    awards: standing.map((draft) => draft.award.id),
    from: fen(standing.reduce((sum, draft) => sum + draft.from, 0)),
    to: to === Infinity ? null : fen(to),
    open: standing.some((draft) => draft.status !== 'granted'),
  }
}

/** The larger ceiling, none being the largest; then what is more certain. */
function isHigher(share: MatterShare, best: MatterShare | undefined): boolean {
  if (best === undefined) return true
  const to = share.to ?? Infinity
  const bestTo = best.to ?? Infinity
  return to > bestTo || (to === bestTo && share.from > best.from)
}

/** A policy's total without the awards whose matter is still open; those are counted once, over the policies. */
function totalOfPart(
  { policy, history }: PolicyEvaluation,
  drafts: readonly Draft[],
  choices: readonly MatterChoice[],
): Total {
  const open = new Set(
    choices
      .filter((choice) => choice.chosen === undefined)
      .flatMap(({ shares }) => shares.filter((share) => share.policy === policy).flatMap((share) => share.awards)),
  )
  const counted = drafts.map((draft) => (open.has(draft.award.id) ? { ...draft, from: ZERO, to: ZERO } : draft))
  const limits = policy.sharedLimits.map((limit): DrawnLimit => ({
    members: limit.members,
    left: leftOf(limit, counted, history),
  }))
  const within = policy.highestOnly.filter(({ members }) => {
    const candidates = members.flatMap((member) => counted[member] ?? []).filter(isCandidate)
    return candidates.length > 1 && candidates.some(({ status }) => status !== 'granted')
  })
  return totalOf(counted, limits, within)
}
