import { totalOf } from './between-awards.ts'
import type { DrawnLimit } from './between-awards.ts'
import { isCandidate } from './draft.ts'
import type { Draft } from './draft.ts'
import { chooseHighest } from './highest-only.ts'
import type { Evaluation, ExplainedOutcome, History, Total } from './outcome.ts'
import type { HighestOnly, PolicyInfo } from './policy.ts'
import { leftOf } from './shared-limit.ts'
import { Why } from './why.ts'

/** One policy's evaluation of an applicant, with the policy and the history that went in. */
export interface PolicyEvaluation {
  readonly policy: PolicyInfo
  readonly evaluation: Evaluation<ExplainedOutcome>
  readonly history?: History
}

/** The outcomes of several policies, policy by policy, and what they come to together. */
export interface CombinedEvaluation {
  readonly policies: readonly (readonly ExplainedOutcome[])[]
  readonly total: Total
}

/**
 * 取高不重复 over several policies: awards that stand in groups of one name are candidates of one choice, by the rules
 * within a policy (docs/evaluation.md §6.2), policies in the order given, groups as they first come. What a policy chose
 * among its own awards stands. Nothing is changed in place.
 */
export function combineHighest(parts: readonly PolicyEvaluation[]): CombinedEvaluation {
  const outcomes = parts.flatMap(({ evaluation }) => evaluation.awards)
  const drafts = outcomes.map(({ award, status, from, to, missing, pending }): Draft => {
    return { award, status, from, to, missing, pending }
  })
  const whys = outcomes.map(({ reasons }) => {
    const why = new Why()
    why.reasons.push(...reasons)
    return why
  })
  const { across, within } = groupsOf(parts)
  const open = across.filter(({ site, members }) => chooseHighest(members, site, drafts, whys))
  const stillOpen = within.filter(({ members }) => isOpen(members, drafts))
  const limits = limitsOf(parts, drafts)
  const combined = outcomes.map((outcome, index): ExplainedOutcome => {
    return { ...outcome, ...drafts[index], reasons: whys[index]?.reasons ?? outcome.reasons }
  })
  let start = 0
  const policies = parts.map(({ evaluation }) => combined.slice(start, (start += evaluation.awards.length)))
  return { policies, total: totalOf(drafts, limits, [...open, ...stillOpen]) }
}

function isOpen(members: readonly number[], drafts: readonly Draft[]): boolean {
  const candidates = members.flatMap((member) => drafts[member] ?? []).filter(isCandidate)
  return candidates.length > 1 && candidates.some(({ status }) => status !== 'granted')
}

/** Shared ceilings of all policies; members are indices into the outcomes of all. */
function limitsOf(parts: readonly PolicyEvaluation[], drafts: readonly Draft[]): readonly DrawnLimit[] {
  let start = 0
  return parts.flatMap(({ policy, evaluation, history }) => {
    const offset = start
    start += evaluation.awards.length
    const own = drafts.slice(offset, start)
    return policy.sharedLimits.map((limit) => ({
      members: limit.members.map((member) => offset + member),
      left: leftOf(limit, own, history),
    }))
  })
}

/** Groups of all policies, members being indices into the outcomes of all: those of several policies, by name, and others. */
function groupsOf(parts: readonly PolicyEvaluation[]): {
  readonly across: readonly HighestOnly[]
  readonly within: readonly HighestOnly[]
} {
  let start = 0
  const groups = parts.flatMap(({ policy, evaluation }, part) => {
    const offset = start
    start += evaluation.awards.length
    return policy.highestOnly.map(({ name, site, members }) => ({
      name,
      site,
      members: members.map((member) => offset + member),
      part,
    }))
  })
  const namesakes = (name: string): typeof groups => groups.filter((group) => group.name === name)
  const isAcross = (name: string): boolean => new Set(namesakes(name).map(({ part }) => part)).size > 1
  const across = groups.flatMap(({ name, site }, index) => {
    if (!isAcross(name) || groups.findIndex((group) => group.name === name) !== index) return []
    return [{ name, site, members: namesakes(name).flatMap(({ members }) => members) }]
  })
  return { across, within: groups.filter(({ name }) => !isAcross(name)) }
}
