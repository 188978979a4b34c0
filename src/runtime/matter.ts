/** Matters that several policies answer, and what stands of each policy in them. */
import type { Draft } from './draft.ts'
import { isCandidate } from './draft.ts'
import { highestTotal } from './highest-total.ts'
import type { Candidates, DrawnLimit } from './highest-total.ts'
import { ZERO } from './money.ts'
import type { Money } from './money.ts'
import type { Evaluation, ExplainedOutcome, History } from './outcome.ts'
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

/** A policy with its outcomes, and the rules that bound them together. The outcomes are the combination's own. */
export interface Standing {
  readonly policy: PolicyInfo
  readonly drafts: readonly (Draft & ExplainedOutcome)[]
  readonly limits: readonly DrawnLimit[]
  /** Choices among its own awards that are not made yet, or whose candidates all wait for another choice. */
  readonly open: readonly Candidates[]
  /** What these leave certain, in fen: in the policy's total, but in none of its awards. */
  readonly certainOfOpen: number
  /** The upper end of the policy's own total, in fen; Infinity without a ceiling. */
  readonly highest: number
}

/** What stands of one policy in a matter; at least one outcome. */
export interface Answer {
  readonly standing: Standing
  readonly drafts: readonly Draft[]
}

/** A choice, with an answer behind each of its shares. */
export interface Matter {
  readonly choice: MatterChoice
  readonly answers: readonly Answer[]
}

/** A policy before anything is given up for another one. */
export function standingOf({ policy, evaluation, history }: PolicyEvaluation): Standing {
  const drafts = evaluation.awards.map((outcome) => ({ ...outcome }))
  const open = policy.highestOnly.filter(({ members }) => {
    const candidates = members.flatMap((member) => drafts[member] ?? []).filter(isCandidate)
    // An open choice leaves none of its candidates granted.
    return candidates.length > 1 && candidates.every(({ status }) => status !== 'granted')
  })
  return {
    policy,
    drafts,
    limits: policy.sharedLimits.map((limit) => ({ members: limit.members, left: leftOf(limit, drafts, history) })),
    open,
    certainOfOpen: evaluation.total.from - sumOfFrom(drafts),
    highest: evaluation.total.to ?? Infinity,
  }
}

/** The outcomes of some of a policy's awards, by index. */
export function outcomesAt({ drafts }: Standing, members: readonly number[]): readonly Draft[] {
  return members.flatMap((member) => drafts[member] ?? [])
}

/** All outcomes in a matter. */
export function outcomesIn({ answers }: Matter): readonly Draft[] {
  return answers.flatMap(({ drafts }) => drafts)
}

/** Whether nothing is chosen yet. */
export function isOpen({ choice }: Matter): boolean {
  return choice.chosen === undefined
}

/** What is certain of some outcomes, in fen. */
export function sumOfFrom(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + draft.from, 0)
}

/** The most that some of a policy's awards come to together, in fen; Infinity without a ceiling. */
export function highestOf(standing: Standing, counts: (draft: Draft) => boolean): number {
  const counted = standing.drafts.map((draft) => (counts(draft) ? draft : { ...draft, to: ZERO }))
  return Math.min(standing.highest, highestTotal(counted, standing.limits, standing.open))
}
