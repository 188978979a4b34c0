/** One award as the searches look at it. */
import { and } from '../../ir/conditions.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import type { AwardIr, Condition, PolicyIr } from '../../ir/types.ts'
import { scaleOf } from '../../ir/scale.ts'
import { allAmountsOf, leavesOf } from '../../ir/walk.ts'
import { NO, YES } from '../../runtime/truth.ts'
import { allConditionsOf, conditionsOf, edgesOf, isSeparable, type Values } from '../edges.ts'
import { factsInWords } from '../facts-text.ts'
import { canHold, leavesByFact, type LeavesByFact } from '../independence.ts'
import { FAILS, HOLDS, judgeFirst } from '../judge.ts'
import { findFacts, withoutIdle, type Answer, type Budget, type Question } from '../search.ts'

export interface Subject {
  readonly policy: PolicyIr
  readonly award: AwardIr
  readonly list: string | undefined
  /** Scope, condition and what each record must be, part by part. */
  readonly parts: readonly Condition[]
  /** All of them. */
  readonly whole: Condition
  readonly values: Values
  /** Its leaves, fact by fact. */
  readonly leaves: LeavesByFact
  /** Whether all of them can hold together, as far as can be told without a search. */
  readonly isPlain: boolean
  /** Whether a search over the values of its facts proves anything. */
  readonly isSeparable: boolean
  /** Amounts are integers in 1/scale fen. */
  readonly scale: number
  readonly effort: Effort
  /** Conditions and amounts that one look at facts goes through. */
  readonly size: number
}

/** How much of the policy may still be gone through, a condition or an amount at a time; shared by all its awards. */
export interface Effort {
  left: number
}

/** So many facts are looked at for one question, at the most: what is not settled by then is not reported. */
const MOST_VIEWS = 400
/** Stands for any larger number: no ceiling that a text writes is so high. */
const BEYOND = 100_000_000_000_000

export function subjectOf(policy: PolicyIr, award: AwardIr, effort: Effort): Subject {
  const list = award.records?.list
  const whole = and(policy.scope, ...conditionsOf(award))
  const leaves = leavesByFact(whole)
  const rules = { conditions: [policy.scope], awards: [award], ceilings: [] }
  return {
    policy,
    award,
    list,
    parts: whole.kind === 'and' ? whole.of : [whole],
    whole,
    values: edgesOf(rules, policy.facts, list, { beyond: BEYOND }),
    leaves,
    isPlain: canHold(whole, leaves),
    isSeparable: isSeparable([policy.scope, ...allConditionsOf(award)]),
    scale: scaleOf(award),
    effort,
    size: sizeOf(policy, award),
  }
}

export function sizeOf({ scope }: PolicyIr, award: AwardIr): number {
  return [scope, ...allConditionsOf(award)].flatMap(leavesOf).length + allAmountsOf(award).length + 1
}

/** Facts that answer a question about the award with yes. */
export function search(subject: Subject, question: Question, most = MOST_VIEWS): Answer {
  const budget = budgetOf(subject, most)
  const granted = budget.left
  const answer = findFacts(subject.list, question, subject.values, budget)
  charge(subject, granted - Math.max(budget.left, 0))
  return answer
}

/** What one question may look at. */
export function budgetOf({ effort, size }: Subject, most = MOST_VIEWS): Budget {
  return { left: Math.max(0, Math.min(most, Math.floor(effort.left / size))) }
}

/** Takes what was looked at from what is left for the policy. */
export function charge({ effort, size }: Subject, views: number): void {
  // A question that nothing is left for counts too, so that what is left ends.
  effort.left -= Math.max(1, views) * size
}

export const holds =
  (condition: Condition): Question =>
  (view) =>
    judgeFirst(condition, view)

/** Both questions. */
export const both =
  (left: Question, right: Question): Question =>
  (view) => {
    const one = left(view)
    if (one.truth === NO) return one
    const other = right(view)
    if (other.truth === NO || one.truth === YES) return other
    return one
  }

export const fails =
  (condition: Condition): Question =>
  (view) => {
    const verdict = judgeFirst(condition, view)
    return verdict.truth === YES ? FAILS : verdict.truth === NO ? HOLDS : verdict
  }

/** Proved that no facts answer with yes. */
export const isImpossible = (subject: Subject, question: Question): boolean =>
  subject.isSeparable && search(subject, question).kind === 'none'

/** The fewest parts that already make a question impossible, as far as leaving them out one by one tells. */
export function conflictOf(subject: Subject, question: Question): readonly Condition[] {
  return subject.parts.reduce<readonly Condition[]>((kept, part) => {
    const fewer = kept.filter((one) => one !== part)
    return isImpossible(subject, both(holds(and(...fewer)), question)) ? fewer : kept
  }, subject.parts)
}

/** The facts of an example that matter for what is seen in it. */
export function exampleText(subject: Subject, view: View, seen: (view: View) => string): { items: readonly string[] } {
  const { list, policy } = subject
  const facts = factsInWords(withoutIdle(view, list, seen), policy.facts, list)
  const items = facts.map(({ phrase, value }) => `${phrase} ${value}`)
  return { items: items.length === 0 ? ['任何企业'] : items }
}
