/** A law: something that must hold of every policy and of whatever is known of an applicant. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { AwardIr, PolicyIr } from '../../../src/ir/types.ts'
import type { Context, Evaluation, ExplainedOutcome, Outcome } from '../../../src/runtime/outcome.ts'

export interface Law {
  readonly name: string
  /**
   * Throws a `LawBroken` where it does not hold. Gives how often its precondition was met, so that a law that says nothing is
   * seen.
   */
  readonly check: (policy: PolicyIr, trial: Trial, evaluate: Evaluate) => number
}

/** What one application is made of, and random numbers for what a law makes of it. */
export interface Trial {
  readonly facts: FactRecord
  /** Other facts of the same policy. */
  readonly others: readonly FactRecord[]
  readonly context: Context
  /** Numbers of 0 to 99. */
  readonly dice: readonly number[]
  /** So many of a hundred facts are withheld. */
  readonly share: number
}

/** A whole policy on one set of facts, with reasons. */
export type Evaluate = (policy: PolicyIr, facts: FactRecord, context: Context) => Evaluation<ExplainedOutcome>

export class LawBroken extends Error {}

/** Throws where it does not hold; `what` says in numbers what does not. */
export function holds(truth: boolean, what: () => string): void {
  if (!truth) throw new LawBroken(what())
}

export const awardsOf = (policy: PolicyIr): readonly AwardIr[] => policy.clauses.flatMap(({ awards }) => awards)

/** An upper end as a number; without bound it is Infinity. */
export const end = (to: number | null): number => to ?? Infinity

export const inWords = ({ award, status, from, to }: Outcome): string =>
  `${award.id} ${status} [${String(from)}, ${String(to)}]`

/** One award by itself, in force and in scope as in its policy, or another award in its place. */
export function alone(policy: PolicyIr, award: AwardIr): PolicyIr {
  const clauses = policy.clauses.filter(({ awards }) => awards.some(({ id }) => id === award.id)).slice(0, 1)
  return {
    ...policy,
    clauses: clauses.map((clause) => ({ ...clause, awards: [award] })),
    payouts: [],
    groups: [],
  }
}

/** The outcome of the only award. */
export function onlyOutcome({ awards }: Evaluation<ExplainedOutcome>): ExplainedOutcome {
  const [first] = awards
  if (first === undefined) throw new Error('a policy without awards')
  return first
}
