/** Conditions: truth, what is asked, what fails. Section 2 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import { compares } from '../compares.ts'
import { scaleOfAmount } from '../scale.ts'
import type { CompareAmountCondition, Condition, ConditionLeaf } from '../types.ts'
import { factOf } from '../walk.ts'
import { askedOf, recordsOf, scalarOf, type Asked, type View } from './facts.ts'
import type { Measure, Judgement } from './measured.ts'
import { conditionReason } from './reason.ts'
import { inFen, pointOf, rangeOf } from './twin.ts'

/** Judges every leaf, whatever its siblings gave; `measure` works out what amounts are compared. */
export function judgeBy(measure: Measure, condition: Condition, view: View): Judgement {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.of.map((part) => judgeBy(measure, part, view))
      return combine(lowestTruth(parts.map((part) => part.truth)), parts)
    }
    case 'or': {
      const parts = condition.of.map((part) => judgeBy(measure, part, view))
      return combine(highestTruth(parts.map((part) => part.truth)), parts)
    }
    case 'at-least': {
      const parts = condition.of.map((part) => judgeBy(measure, part, view))
      const certain = parts.filter((part) => part.truth === YES).length
      const possible = parts.filter((part) => part.truth !== NO).length
      const truth = certain >= condition.count ? YES : possible < condition.count ? NO : UNKNOWN
      const reason = conditionReason(condition.site, view.index, truth, certain)
      const own: Judgement = { truth, reasons: [reason], asked: [], failing: truth === NO ? [reason] : [] }
      return combine(truth, [...parts, own])
    }
    default:
      return judgeLeaf(measure, condition, view)
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

function judgeLeaf(measure: Measure, leaf: ConditionLeaf, view: View): Judgement {
  if (leaf.kind === 'compare-amount') return judgeAmount(measure, leaf, view)
  const fact = factOf(leaf)
  const value = leaf.kind === 'has-records' ? recordsOf(view.facts, leaf.list)?.length : scalarOf(view, fact)
  const truth = value === undefined ? UNKNOWN : holds(leaf, value) ? YES : NO
  return leafJudgement(leaf, view, truth, value, askedOf(view, fact))
}

/** From what is certain of the amount to what is possible, against the threshold. Reasons inside the amount are not given. */
function judgeAmount(measure: Measure, leaf: CompareAmountCondition, view: View): Judgement {
  const scale = BigInt(scaleOfAmount(leaf.of))
  const { twin, asked } = measure(leaf.of, view, scale)
  const { lo, hi } = rangeOf(twin)
  const threshold = BigInt(leaf.threshold) * scale
  const ends = [lo, hi].map((end) => compares(end, leaf.comparison, threshold))
  const truth = !ends.includes(false) ? YES : ends.includes(true) ? UNKNOWN : NO
  return leafJudgement(leaf, view, truth, inFen(pointOf(twin), scale), asked)
}

function leafJudgement(
  { site }: ConditionLeaf,
  view: View,
  truth: Truth,
  value: Reason['value'],
  asked: readonly Asked[],
): Judgement {
  const reason = conditionReason(site, view.index, truth, value)
  return { truth, reasons: [reason], asked: truth === UNKNOWN ? asked : [], failing: truth === NO ? [reason] : [] }
}

function holds(leaf: Exclude<ConditionLeaf, CompareAmountCondition>, value: boolean | number | string): boolean {
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
