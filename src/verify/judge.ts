/**
 * What a condition comes to, for the searches: the truth of the reference interpreter, without its reasons, and of what could
 * still change it the first fact alone. Section 2 of docs/evaluation.md; `test/verify/judge.test.ts` holds the two together.
 */
import { compares } from '../ir/compares.ts'
import { judge } from '../ir/interpreter/condition.ts'
import type { View } from '../ir/interpreter/facts.ts'
import type { Condition, ConditionLeaf } from '../ir/types.ts'
import { NO, UNKNOWN, YES } from '../runtime/truth.ts'
import type { Verdict } from './search.ts'

export const HOLDS: Verdict = { truth: YES, asked: [] }
export const FAILS: Verdict = { truth: NO, asked: [] }

export function judgeFirst(condition: Condition, view: View): Verdict {
  switch (condition.kind) {
    case 'and':
      return judgeParts(condition.of, view, condition.of.length)
    case 'or':
      return judgeParts(condition.of, view, 1)
    case 'at-least':
      return judgeParts(condition.of, view, condition.count)
    default:
      return judgeLeaf(condition, view)
  }
}

/** So many of the parts have to hold. What is settled early needs no look at the rest. */
function judgeParts(parts: readonly Condition[], view: View, needed: number): Verdict {
  let certain = 0
  let possible = parts.length
  let open: Verdict | undefined
  if (needed <= 0) return HOLDS
  if (possible < needed) return FAILS
  for (const part of parts) {
    const verdict = judgeFirst(part, view)
    if (verdict.truth === YES) {
      certain += 1
      if (certain >= needed) return HOLDS
    } else if (verdict.truth === NO) {
      possible -= 1
      if (possible < needed) return FAILS
    } else if (open === undefined || open.asked.length === 0) open = verdict
  }
  return open ?? FAILS
}

function judgeLeaf(leaf: ConditionLeaf, view: View): Verdict {
  if (leaf.kind === 'has-records') {
    const records = view.facts[leaf.list]
    if (typeof records !== 'object') return { truth: UNKNOWN, asked: [{ scope: 'applicant', id: leaf.list }] }
    return records.length > 0 ? HOLDS : FAILS
  }
  if (leaf.kind === 'compare-amount') {
    const { truth, asked } = judge(leaf, view)
    return { truth, asked: asked.slice(0, 1) }
  }
  const value = (leaf.fact.scope === 'applicant' ? view.facts : view.record)?.[leaf.fact.id]
  if (value === undefined || typeof value === 'object') return { truth: UNKNOWN, asked: [leaf.fact] }
  return isTrue(leaf, value) ? HOLDS : FAILS
}

function isTrue(
  leaf: Exclude<ConditionLeaf, { kind: 'has-records' | 'compare-amount' }>,
  value: boolean | number | string,
): boolean {
  switch (leaf.kind) {
    case 'is':
      return value === leaf.expect
    case 'compare':
      return compares(value, leaf.comparison, leaf.threshold)
    case 'one-of':
      return leaf.values.some((alternative) => alternative === value) === leaf.expect
  }
}
