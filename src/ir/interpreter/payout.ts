/** What the parts of a tree of awards come to, before anything above them. Section 6.2 of docs/evaluation.md. */
import { kindOf } from '../kind.ts'
import { awardsBelow } from '../payout.ts'
import type { Fact, Payout, SharedCeiling } from '../types.ts'
import { isInPlay, type Draft } from './award.ts'
import type { FactRecord } from './facts.ts'
import { receivedIn, type ReceivedFor } from './history.ts'
import { exactly, higher, least, lower, sum, type Extent, type Interval } from './interval.ts'
import { ceilingLeft, type Ceiling } from './shared-ceiling.ts'
import { isClosed, NO_MONEY, together, type Twin } from './twin.ts'

/** A node of the tree with what its awards come to by themselves, and what is left of its ceilings. */
export type Node =
  | { readonly kind: 'award'; readonly draft: Draft }
  | { readonly kind: 'all'; readonly of: readonly Node[]; readonly ceilings: readonly Ceiling[] }
  | { readonly kind: 'highest'; readonly of: readonly Node[]; readonly from: Extract<Payout, { kind: 'highest' }> }

/** Whoever can still change a number: awards that ask for something, ceilings that do. */
export type Open = Draft | Ceiling

/** In fen, and what it hangs on while it is open. */
export interface Value {
  readonly twin: Twin
  readonly open: readonly Open[]
}
export const NO_VALUE: Value = { twin: NO_MONEY, open: [] }

/** The tree of these drafts; an award that is not among them is left out. */
export function nodesOf(
  payout: Payout,
  drafts: readonly Draft[],
  facts: FactRecord,
  declared: readonly Fact[],
  received: ReceivedFor,
): readonly Node[] {
  if (payout.kind === 'award') {
    const draft = drafts.find(({ award }) => award.id === payout.award)
    return draft === undefined ? [] : [{ kind: 'award', draft }]
  }
  const of = payout.of.flatMap((part) => nodesOf(part, drafts, facts, declared, received))
  if (payout.kind === 'highest') return [{ kind: 'highest', of, from: payout }]
  const leftOf = (ceiling: SharedCeiling): Ceiling => {
    const gone = awardsBelow(payout).reduce((all, id) => all + receivedIn(ceiling.period, received(id)), 0n)
    return ceilingLeft(ceiling, facts, declared, gone)
  }
  return [{ kind: 'all', of, ceilings: payout.ceilings.map(leftOf) }]
}

/** The awards below a node that are neither refused nor out of period. */
export function inPlay(node: Node): readonly Draft[] {
  if (node.kind === 'award') return isInPlay(node.draft) ? [node.draft] : []
  return node.of.flatMap(inPlay)
}

/** What a node comes to if nothing above it takes anything away. */
export function valueOf(node: Node): Value {
  switch (node.kind) {
    case 'award':
      return ownValue(node.draft)
    case 'all':
      return node.ceilings.reduce(
        (value, ceiling) => underCeiling(value, leftAs(ceiling)),
        node.of.map(valueOf).reduce(added, NO_VALUE),
      )
    case 'highest':
      return highestValue(node)
  }
}

/** Granted is what nothing can change any more: F is `from`, C is `to`. Otherwise both may be anything between. */
function ownValue(draft: Draft): Value {
  if (!isInPlay(draft)) return NO_VALUE
  const { from, to, status } = draft
  const any: Interval = { lo: from, hi: to }
  return valueIn(status === 'granted' ? { f: exactly(from), c: exactly(to) } : { f: any, c: any }, [draft])
}

/** What is left of a ceiling, as an amount. */
export function leftAs(ceiling: Ceiling): Value {
  return valueIn({ f: ceiling.left, c: ceiling.left }, [ceiling])
}

/** A number on which nothing can be found out any more hangs on nothing. */
export function valueIn(twin: Twin, open: readonly Open[]): Value {
  return { twin, open: isClosed(twin) ? [] : [...new Set(open)] }
}

function added(a: Value, b: Value): Value {
  return valueIn(together(a.twin, b.twin, sum), [...a.open, ...b.open])
}

/** The lower of an amount and what is left. What is left matters where it may be less. */
export function underCeiling(value: Value, left: Value): Value {
  const twin = together(value.twin, left.twin, least)
  return valueIn(twin, [...value.open, ...(mayCut(left, value) ? left.open : [])])
}

const mayCut = (left: Value, value: Value): boolean => value.twin.c.hi > left.twin.f.lo

function highestValue(node: Extract<Node, { kind: 'highest' }>): Value {
  const parts = node.of.filter((part) => inPlay(part).length > 0)
  const values = parts.map(valueOf)
  const [only, ...others] = values
  if (only === undefined) return NO_VALUE
  if (others.length === 0) return only
  const c: Interval = {
    lo: greatest(values.map(({ twin }) => twin.c.lo)),
    hi: greatest(values.map(({ twin }) => twin.c.hi)),
  }
  const possible = values.flatMap((value, index) =>
    values.some((other, at) => at !== index && compareParts(value, other, index < at) < 0)
      ? []
      : [{ value, part: parts[index] }],
  )
  // Of an exact one that wins all is certain, and it wins with no less than what is sure of any.
  const ifWon = possible.map(({ value: { twin }, part }) =>
    part !== undefined && isExact(part) ? higher(twin.f.lo, c.lo) : twin.f.lo,
  )
  const surely = values
    .filter(({ twin }, index) => values.every((other, at) => at === index || twin.c.lo >= other.twin.c.hi))
    .map(({ twin }) => twin.f.lo)
  const f: Interval = {
    lo: greatest([smallest(ifWon), ...surely]),
    hi: greatest(possible.map(({ value }) => value.twin.f.hi)),
  }
  return valueIn(
    { f, c },
    possible.flatMap(({ value }) => value.open),
  )
}

/** Whether it comes to one sum once everything is known: nothing below it is left to an authority. */
function isExact(node: Node): boolean {
  return inPlay(node).every(
    ({ award, status, from, to }) =>
      ['fixed', 'formula', 'in-kind'].includes(kindOf(award)) || (status === 'granted' && from === to),
  )
}

const greatest = (ends: readonly Extent[]): Extent => ends.reduce(higher, 0n)
const smallest = (ends: readonly Extent[]): Extent => ends.reduce(lower, Infinity)

/** Of two parts of which the highest alone counts: 1 if the first surely wins, -1 if it surely loses, 0 while that is open. */
export function compareParts(a: Value, b: Value, isFirst: boolean): -1 | 0 | 1 {
  if (surelyBeats(a.twin, b.twin, isFirst)) return 1
  return surelyBeats(b.twin, a.twin, !isFirst) ? -1 : 0
}

/** By what it may come to, then by what is certain, then by its place. */
function surelyBeats(a: Twin, b: Twin, isFirst: boolean): boolean {
  if (a.c.lo !== b.c.hi) return a.c.lo > b.c.hi
  if (a.f.lo !== b.f.hi) return a.f.lo > b.f.hi
  return isFirst
}
