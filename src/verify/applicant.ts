/** Somebody who gets certain awards of a policy, for an example. */
import { and } from '../ir/conditions.ts'
import type { View } from '../ir/interpreter/facts.ts'
import type { AwardIr, Condition, PolicyIr } from '../ir/types.ts'
import { formatMoney } from '../runtime/money.ts'
import { NO, UNKNOWN, YES } from '../runtime/truth.ts'
import { NOTHING_RECEIVED, paidTo, type PaidNow, type Setting } from './diff/paid.ts'
import { conditionsOf, edgesOf } from './edges.ts'
import { factsInWords } from './facts-text.ts'
import { judgeFirst } from './judge.ts'
import { findFacts, type Answer, type Budget, type Question, withoutIdle } from './search.ts'

/** Several awards of a policy that one applicant may get, and what is asked for besides. */
export interface Candidates {
  readonly policy: PolicyIr
  readonly awards: readonly AwardIr[]
  /** In place of the policy's own condition. */
  readonly scope: Condition
  /** The list whose records they go through; undefined when none of them does. */
  readonly list: string | undefined
}

/** Undefined when they go through different lists: no one record is of both. */
export function candidates(policy: PolicyIr, awards: readonly AwardIr[], scope = policy.scope): Candidates | undefined {
  const lists = new Set(awards.flatMap(({ records }) => (records === undefined ? [] : [records.list])))
  return lists.size > 1 ? undefined : { policy, awards, scope, list: [...lists][0] }
}

const MOST_VIEWS = 150

/** Facts of somebody who gets something of each award, nothing in them unknown that matters. */
export function applicantFor({ policy, awards, scope, list }: Candidates, budget = someViews()): Answer {
  const values = edgesOf({ conditions: [scope], awards, ceilings: [] }, policy.facts, list)
  return findFacts(list, gets(policy, awards, scope), values, budget)
}

/** What one search may look at. */
export const someViews = (): Budget => ({ left: MOST_VIEWS })

function gets(policy: PolicyIr, awards: readonly AwardIr[], scope: Condition): Question {
  const whole = and(scope, ...awards.flatMap(conditionsOf))
  return (view) => {
    const verdict = judgeFirst(whole, view)
    if (verdict.truth !== YES) return verdict
    for (const award of awards) {
      const paid = paidTo(award, view, policy.facts, NOTHING_RECEIVED)
      if (paid === undefined) return { truth: NO, asked: [] }
      if (paid.asked.length > 0) return { truth: UNKNOWN, asked: paid.asked }
      if (paid.to === 0) return { truth: NO, asked: [] }
    }
    return verdict
  }
}

/** What somebody is paid for an award, nothing received before unless it is said. */
export function paidFor({ policy }: Candidates, award: AwardIr, view: View, setting: Setting = NOTHING_RECEIVED) {
  return paidTo(award, view, policy.facts, setting)
}

/** The facts that matter for what is seen, in words. */
export function factsOf(
  { policy, list }: Candidates,
  view: View,
  seen: (view: View) => string,
): { readonly items: readonly string[] } {
  const facts = factsInWords(withoutIdle(view, list, seen), policy.facts, list)
  return { items: facts.length === 0 ? ['任何企业'] : facts.map(({ phrase, value }) => `${phrase} ${value}`) }
}

/** An amount, or from what to what. */
export type Sum = Pick<PaidNow, 'from' | 'to'> & Partial<Pick<PaidNow, 'status'>>

export function sumInWords({ from, to }: Sum): { readonly items: readonly string[] } {
  if (to === null) return { items: [`${formatMoney(from)}以上`] }
  return { items: [from === to ? formatMoney(to) : `${formatMoney(from)}至${formatMoney(to)}`] }
}
