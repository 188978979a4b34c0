/**
 * What can be told of an award from its constants alone. Where no fact stands in two places of the conditions, every leaf can be
 * had as one likes, whatever the others are; most awards are such, and need no search. Nothing here is a guess: what cannot be
 * told is left to the search.
 */
import type { Condition, ConditionLeaf, FactRef } from '../ir/types.ts'
import { factsOfLeaf, leavesOf } from '../ir/walk.ts'
import { compares } from '../ir/compares.ts'
import { keyOf } from './edges.ts'

/** The leaves of a condition by their facts; one that compares an amount stands under each of its facts. */
export type LeavesByFact = ReadonlyMap<string, readonly ConditionLeaf[]>

/** The key of what goes by no fact at all. */
const NO_FACT = ''

export function leavesByFact(condition: Condition): LeavesByFact {
  const leaves = new Map<string, ConditionLeaf[]>()
  for (const leaf of leavesOf(condition)) {
    const facts = factsOfLeaf(leaf).map(keyOf)
    for (const key of facts.length === 0 ? [NO_FACT] : facts) {
      const known = leaves.get(key)
      if (known === undefined) leaves.set(key, [leaf])
      else known.push(leaf)
    }
  }
  return leaves
}

/** The condition can hold: every leaf of it can, together with all others. */
export function canHold(condition: Condition, leaves: LeavesByFact): boolean {
  for (const own of leaves.values()) if (!canHoldTogether(own)) return false
  return isWhenAll(condition, true)
}

/** A part can fail whatever else is asked: every leaf of it can, and none of its facts is asked for elsewhere. */
export function canFailAlone(part: Condition, leaves: LeavesByFact): boolean {
  for (const [key, [leaf, ...more]] of leavesByFact(part)) {
    if (leaf === undefined || more.length > 0 || leaves.get(key)?.length !== 1 || !canBe(leaf, false)) return false
  }
  return !isWhenAll(part, false)
}

/** What a condition comes to where all of its leaves hold, or none. */
function isWhenAll(condition: Condition, truth: boolean): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((part) => isWhenAll(part, truth))
    case 'or':
      return condition.of.some((part) => isWhenAll(part, truth))
    case 'at-least':
      return condition.of.filter((part) => isWhenAll(part, truth)).length >= condition.count
    default:
      return truth
  }
}

/** With this value of the fact, every leaf can hold together with all others. */
export function canAllHoldWith(ref: FactRef, value: number | string, leaves: LeavesByFact): boolean {
  const own = keyOf(ref)
  for (const [key, some] of leaves) {
    if (key === own ? !some.every((leaf) => holdsFor(leaf, value)) : !canHoldTogether(some)) return false
  }
  return true
}

/** The lowest number that a fact can have where the condition holds; undefined where more than a lower bound is asked of it. */
export function lowestOf(ref: FactRef, leaves: LeavesByFact): number | undefined {
  const [low, high] = boundsOf(leaves.get(keyOf(ref)) ?? [])
  return high === Infinity ? low : undefined
}

/** Of one fact. */
function canHoldTogether(leaves: readonly ConditionLeaf[]): boolean {
  const [leaf, ...more] = leaves
  if (leaf === undefined) return true
  if (more.length === 0) return canBe(leaf, true)
  if (leaf.kind === 'one-of') return leaf.values.some((value) => leaves.every((one) => holdsFor(one, value)))
  if (leaf.kind === 'is') return leaves.every((one) => one.kind === 'is' && one.expect === leaf.expect)
  const [low, high] = boundsOf(leaves)
  return low <= high
}

/** The whole numbers that all comparisons leave; none where another kind of leaf is among them. */
function boundsOf(leaves: readonly ConditionLeaf[]): readonly [low: number, high: number] {
  let [low, high] = [0, Infinity]
  for (const leaf of leaves) {
    if (leaf.kind !== 'compare' || typeof leaf.threshold !== 'number') return [0, -1]
    const { comparison, threshold } = leaf
    if (comparison === 'at-least') low = Math.max(low, threshold)
    else if (comparison === 'more-than') low = Math.max(low, threshold + 1)
    else high = Math.min(high, comparison === 'at-most' ? threshold : threshold - 1)
  }
  return [low, high]
}

/** Of money, counts and ratios nothing is below zero. What an amount comes to takes a search. */
function canBe(leaf: ConditionLeaf, truth: boolean): boolean {
  switch (leaf.kind) {
    case 'is':
      return true
    case 'one-of':
      return leaf.values.length > 0
    case 'has-records':
      return truth
    case 'compare-amount':
      return false
    case 'compare': {
      const { threshold, comparison } = leaf
      if (typeof threshold !== 'number') return true
      const isLower = comparison === 'at-least' || comparison === 'more-than'
      const isStrict = comparison === 'more-than' || comparison === 'at-most'
      // Lower bounds can hold and upper bounds can fail; for the others there has to be a number below them.
      return isLower === truth || (isStrict ? threshold >= 0 : threshold > 0)
    }
  }
}

function holdsFor(leaf: ConditionLeaf, value: number | string): boolean {
  if (leaf.kind === 'compare') return compares(value, leaf.comparison, leaf.threshold)
  return leaf.kind === 'one-of' && leaf.values.some((one) => one === value) === leaf.expect
}
