/** Matters that several policies answer, and what stands of each policy in them. */
import type { Draft, ToldDraft } from './draft.ts'
import { indicesIn } from './between-awards.ts'
import type { Money } from './money.ts'
import type { Evaluation, ExplainedOutcome, History } from './outcome.ts'
import { awardNode, most, Trees } from './payout.ts'
import type { Node } from './payout.ts'
import type { PolicyInfo } from './policy.ts'
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
  readonly drafts: readonly (ToldDraft & ExplainedOutcome)[]
  /** Its trees of awards that are paid together, and the awards by themselves. */
  readonly trees: readonly Node[]
  /** Awards whose tree gives more for sure than they themselves do: what nobody knows yet is who of them gets it. */
  readonly undivided: ReadonlySet<Draft>
  /** How much that is, in fen: in the policy's total, but in none of its awards. */
  readonly certainTogether: number
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
  const drafts = evaluation.awards.map((outcome) => ({ ...outcome, reasons: [...outcome.reasons] }))
  const trees = new Trees(drafts, history, [])
  const nodes = policy.payouts.flatMap((payout) => trees.of(payout) ?? [])
  const below = new Set(policy.payouts.flatMap(indicesIn))
  const free = drafts.flatMap((outcome, index) => (below.has(index) ? [] : (awardNode(index, outcome) ?? [])))
  return {
    policy,
    drafts,
    trees: [...nodes, ...free],
    undivided: new Set(nodes.filter(isUndivided).flatMap(outcomesBelow)),
    certainTogether: evaluation.total.from - sumOfFrom(drafts),
    highest: evaluation.total.to ?? Infinity,
  }
}

/** Whether several of its awards, not all of them settled, bound each other: a tree may then be sure of more than each of them is. */
function isUndivided(node: Node): boolean {
  const open = outcomesBelow(node).some(({ status, from, to }) => status !== 'granted' || from !== to)
  return open && bindsSeveral(node)
}

function bindsSeveral(node: Node): boolean {
  if (node.kind === 'award') return false
  const binds = node.kind === 'highest' || node.ceilings.length > 0
  return (binds && node.of.length > 1) || node.of.some(bindsSeveral)
}

function outcomesBelow(node: Node): readonly Draft[] {
  return node.kind === 'award' ? [node.outcome] : node.of.flatMap(outcomesBelow)
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
export function highestOf({ trees, highest }: Standing, counts: (draft: Draft) => boolean): number {
  return Math.min(highest, most(trees, counts))
}

/** Whether an award stands under a ceiling that it shares. */
export function isUnderCeiling({ trees }: Standing, draft: Draft): boolean {
  return trees.some((tree) => hasCeilingOver(tree, draft))
}

function hasCeilingOver(node: Node, draft: Draft): boolean {
  if (node.kind === 'award') return false
  if (node.kind === 'all' && node.ceilings.length > 0) return isBelow(node, draft)
  return node.of.some((part) => hasCeilingOver(part, draft))
}

function isBelow(node: Node, draft: Draft): boolean {
  return node.kind === 'award' ? node.outcome === draft : node.of.some((part) => isBelow(part, draft))
}
