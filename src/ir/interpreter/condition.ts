/** Conditions: truth, what is asked, what fails. Section 2 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { Comparison, Condition, ConditionLeaf, FactRef } from '../types.ts'
import { recordsOf, scalarOf, type View } from './facts.ts'
import { conditionReason } from './reason.ts'

/** What a condition comes to. */
export interface Judgement {
  readonly truth: Truth
  /** One for each leaf, in document order, and one behind the parts of each 任意…项. */
  readonly reasons: readonly Reason[]
  /** When UNKNOWN: the facts of the unknown leaves that could still change it, otherwise none. */
  readonly asked: readonly FactRef[]
  /** When NO: the leaves that fail, and the 任意…项 with too few; otherwise none. */
  readonly failing: readonly Reason[]
}

/** Judges every leaf, whatever its siblings gave. */
export function judge(condition: Condition, view: View): Judgement {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.of.map((part) => judge(part, view))
      return combine(lowestTruth(parts.map((part) => part.truth)), parts)
    }
    case 'or': {
      const parts = condition.of.map((part) => judge(part, view))
      return combine(highestTruth(parts.map((part) => part.truth)), parts)
    }
    case 'at-least': {
      const parts = condition.of.map((part) => judge(part, view))
      const certain = parts.filter((part) => part.truth === YES).length
      const possible = parts.filter((part) => part.truth !== NO).length
      const truth = certain >= condition.count ? YES : possible < condition.count ? NO : UNKNOWN
      const reason = conditionReason(condition.site, view.index, truth, certain)
      const own: Judgement = { truth, reasons: [reason], asked: [], failing: truth === NO ? [reason] : [] }
      return combine(truth, [...parts, own])
    }
    default:
      return judgeLeaf(condition, view)
  }
}

/** 且: the minimum, YES of nothing. */
export function lowestTruth(truths: readonly Truth[]): Truth {
  return truths.includes(NO) ? NO : truths.includes(UNKNOWN) ? UNKNOWN : YES
}

/** 或: the maximum, NO of nothing. */
export function highestTruth(truths: readonly Truth[]): Truth {
  return truths.includes(YES) ? YES : truths.includes(UNKNOWN) ? UNKNOWN : NO
}

/** A part that is not UNKNOWN asks nothing, and one that is not NO fails nowhere: so both are reached from the root. */
function combine(truth: Truth, parts: readonly Judgement[]): Judgement {
  return {
    truth,
    reasons: parts.flatMap((part) => part.reasons),
    asked: truth === UNKNOWN ? parts.flatMap((part) => part.asked) : [],
    failing: truth === NO ? parts.flatMap((part) => part.failing) : [],
  }
}

function judgeLeaf(leaf: ConditionLeaf, view: View): Judgement {
  const fact: FactRef = leaf.kind === 'has-records' ? { scope: 'applicant', id: leaf.list } : leaf.fact
  const value = leaf.kind === 'has-records' ? recordsOf(view.facts, leaf.list)?.length : scalarOf(view, fact)
  const truth = value === undefined ? UNKNOWN : holds(leaf, value) ? YES : NO
  const reason = conditionReason(leaf.site, view.index, truth, value)
  return { truth, reasons: [reason], asked: truth === UNKNOWN ? [fact] : [], failing: truth === NO ? [reason] : [] }
}

function holds(leaf: ConditionLeaf, value: boolean | number | string): boolean {
  switch (leaf.kind) {
    case 'is':
      return value === leaf.expect
    case 'compare':
      return compares(value, leaf.comparison, leaf.threshold)
    case 'one-of':
      return leaf.values.some((alternative) => alternative === value) === leaf.expect
    case 'has-records':
      return value !== 0
  }
}

/** Numbers as numbers, ISO dates as strings. */
export function compares(
  value: boolean | number | string,
  comparison: Comparison,
  threshold: number | string,
): boolean {
  switch (comparison) {
    case 'at-least':
      return value >= threshold
    case 'more-than':
      return value > threshold
    case 'at-most':
      return value <= threshold
    case 'less-than':
      return value < threshold
  }
}
