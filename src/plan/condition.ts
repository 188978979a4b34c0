/** Conditions as two truth values: what surely holds, and what may hold. Section 2 of docs/evaluation.md. */
import { compares } from '../ir/compares.ts'
import type { CompareAmountCondition, Comparison, Condition, ConditionLeaf, FactId, FactRef } from '../ir/types.ts'
import { factOf } from '../ir/walk.ts'
import { scaleOfAmount } from '../ir/scale.ts'
import { gated, gathered, NO_WISHES, wish, type Wishes } from './asked.ts'
import { constantEnd, isAtLeast, isMore } from './end.ts'
import type { Graph } from './graph.ts'
import type { BoolNode, End, Failing, FactInput, Twin } from './types.ts'

/** Where conditions and amounts stand: of the applicant, or of each record of a list. */
export interface Place {
  readonly g: Graph
  readonly list: FactId | undefined
  /** What amounts come to that conditions compare. */
  readonly measure: (amount: CompareAmountCondition['of'], place: Place, scale: bigint) => Measured
}

/** An amount, in 1/scale fen, and what it asks: nothing once it is closed. */
export interface Measured {
  readonly twin: Twin
  readonly wishes: Wishes
}

/** Kleene's three truths: NO is neither, UNKNOWN is `can` alone. INVARIANT: what must holds can hold. */
export interface Truth {
  readonly must: BoolNode
  readonly can: BoolNode
}

export interface Judged extends Truth {
  /** What could still change it. */
  readonly wishes: Wishes
  /** What fails, where it does not hold. */
  readonly failing: readonly Failing[]
}

export function inputOf({ scope, id }: FactRef, place: Place): FactInput {
  return { kind: 'fact', id, list: scope === 'item' ? place.list : undefined }
}

/** Asks for a fact while it is unknown. */
export function wishFor(ref: FactRef, place: Place): Wishes {
  const input = inputOf(ref, place)
  return wish({ kind: 'fact', id: input.id, list: input.list }, place.g.not(place.g.known(input)))
}

export const isUnknown = (g: Graph, { must, can }: Truth): BoolNode => g.and(can, g.not(must))

export function judge(condition: Condition, place: Place): Judged {
  const { g } = place
  switch (condition.kind) {
    case 'and':
    case 'or':
    case 'at-least': {
      const parts = condition.of.map((part) => judge(part, place))
      const join = (of: readonly BoolNode[]): BoolNode => {
        if (condition.kind === 'at-least') return g.count(condition.count, of)
        return condition.kind === 'and' ? g.and(...of) : g.or(...of)
      }
      const truth = { must: join(parts.map((part) => part.must)), can: join(parts.map((part) => part.can)) }
      const isNo = g.not(truth.can)
      const own: readonly Failing[] =
        condition.kind === 'at-least' ? [{ what: 'count', list: place.list, when: isNo }] : []
      return {
        ...truth,
        wishes: gated(g, isUnknown(g, truth), gathered(g, ...parts.map((part) => part.wishes))),
        failing: [
          ...parts.flatMap(({ failing }) => failing.map((one) => ({ ...one, when: g.and(isNo, one.when) }))),
          ...own,
        ],
      }
    }
    default: {
      const { wishes, ...truth } = judgeLeaf(condition, place)
      return {
        ...truth,
        wishes: gated(g, isUnknown(g, truth), wishes),
        failing: [{ what: 'leaf', list: place.list, when: g.not(truth.can) }],
      }
    }
  }
}

/** All of several. */
export function allOf(g: Graph, ...truths: readonly Truth[]): Truth {
  return { must: g.and(...truths.map(({ must }) => must)), can: g.and(...truths.map(({ can }) => can)) }
}

export const surely = (g: Graph): Judged => ({ must: g.yes, can: g.yes, wishes: NO_WISHES, failing: [] })

function judgeLeaf(leaf: ConditionLeaf, place: Place): Truth & { readonly wishes: Wishes } {
  const { g } = place
  if (leaf.kind === 'compare-amount') return judgeAmount(leaf, place)
  const ref = factOf(leaf)
  const input = inputOf(ref, place)
  const isKnown = g.known(input)
  const holds = ((): BoolNode => {
    switch (leaf.kind) {
      case 'is':
        return leaf.expect ? g.flag(input) : g.not(g.flag(input))
      case 'one-of':
        return leaf.expect ? g.oneOf(input, leaf.values) : g.not(g.oneOf(input, leaf.values))
      case 'has-records':
        return g.anyOver(leaf.list, g.yes)
      case 'compare':
        if (typeof leaf.threshold === 'string') return g.date(input, leaf.comparison, leaf.threshold)
        return isOnSide(
          g,
          { value: g.input(input), unbounded: g.no },
          leaf.comparison,
          whole(leaf.comparison, leaf.threshold),
        )
    }
  })()
  const wishes = wishFor(ref, place)
  // An unknown input counts as nothing, so that one of the two ends is the test as it stands.
  return holdsOfNothing(leaf)
    ? { must: g.and(isKnown, holds), can: holds, wishes }
    : { must: holds, can: g.or(g.not(isKnown), holds), wishes }
}

/** Whether a test holds of 0, of false, of none of the alternatives. */
function holdsOfNothing(leaf: Exclude<ConditionLeaf, CompareAmountCondition>): boolean {
  switch (leaf.kind) {
    case 'is':
    case 'one-of':
      return !leaf.expect
    case 'has-records':
      return false
    case 'compare':
      return typeof leaf.threshold === 'number' && compares(0, leaf.comparison, leaf.threshold)
  }
}

/** Numbers are whole: a threshold between two of them is the one that it lets pass. */
function whole(comparison: Comparison, threshold: number): bigint {
  return BigInt(comparison === 'at-least' || comparison === 'less-than' ? Math.ceil(threshold) : Math.floor(threshold))
}

/** From what is certain of the amount to what is possible, against the threshold. */
function judgeAmount(
  { of, comparison, threshold }: CompareAmountCondition,
  place: Place,
): Truth & { readonly wishes: Wishes } {
  const { g } = place
  const scale = BigInt(scaleOfAmount(of))
  const { twin, wishes } = place.measure(of, place, scale)
  const ends = [twin.fLo, twin.cHi].map((end) => isOnSide(g, end, comparison, BigInt(threshold) * scale))
  return { must: g.and(...ends), can: g.or(...ends), wishes }
}

function isOnSide(g: Graph, end: End, comparison: Comparison, threshold: bigint): BoolNode {
  const limit = constantEnd(g, threshold < 0n ? 0n : threshold)
  if (threshold < 0n) return g.truth(comparison === 'at-least' || comparison === 'more-than')
  switch (comparison) {
    case 'at-least':
      return isAtLeast(g, end, limit)
    case 'more-than':
      return isMore(g, end, limit)
    case 'at-most':
      return isAtLeast(g, limit, end)
    case 'less-than':
      return isMore(g, limit, end)
  }
}
