/** What the parts of a policy's payout trees come to (docs/evaluation.md §6.2), in fen. */
import { less } from './arithmetic.ts'
import { isCandidate, isExact } from './draft.ts'
import type { ToldDraft } from './draft.ts'
import { receivedFor, receivedWithin } from './history.ts'
import type { TimeOfReceipts } from './history.ts'
import type { History } from './outcome.ts'
import type { AllPayout, Payout, SharedCeiling } from './policy.ts'

/** What a ceiling that goes by facts comes to, in fen, Infinity without end, and what can still change it. */
export interface StatedCeiling {
  readonly lo: number
  readonly hi: number
  /** Facts that it asks for, and findings; paths. */
  readonly missing: readonly string[]
  readonly pending: readonly string[]
}

/**
 * A part of a tree in which some award is neither refused nor out of period, with what is left of its ceilings. `value` is what
 * it comes to if nothing above it takes anything away, as it is before anybody has drawn.
 */
export type Node = AwardNode | AllNode | HighestNode
export interface AwardNode {
  readonly kind: 'award'
  readonly index: number
  readonly outcome: ToldDraft
  readonly value: Value
}
export interface AllNode {
  readonly kind: 'all'
  readonly of: readonly Node[]
  readonly ceilings: readonly LeftOver[]
  readonly value: Value
}
/** Of two parts or more: a choice with nobody to choose from is none. */
export interface HighestNode {
  readonly kind: 'highest'
  readonly of: readonly Node[]
  readonly site: SharedCeiling['site']
  readonly value: Value
}
/** What is left of a ceiling before this evaluation. */
export interface LeftOver {
  readonly site: SharedCeiling['site']
  readonly value: Value
}

/**
 * What is surely paid, from `fLo` to `fHi`, and what may be paid once all is known, from `cLo` to `cHi`; Infinity without end.
 * `open` is what can still change it: indices of awards, and behind these of ceilings that go by facts, in ascending order.
 */
export interface Value {
  readonly fLo: number
  readonly fHi: number
  readonly cLo: number
  readonly cHi: number
  readonly open: readonly number[]
}

export const NOTHING_OPEN: readonly number[] = []

/** A value; one that nothing can change any more hangs on nothing. */
export function valueOf(fLo: number, fHi: number, cLo: number, cHi: number, open: readonly number[]): Value {
  return { fLo, fHi, cLo, cHi, open: fLo === fHi && cLo === cHi ? NOTHING_OPEN : open }
}

/** Each of both once; they are in ascending order, and so is what comes of them. */
export function bothOf(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0 || one === other) return one
  if (one.length === 0) return other
  const both: number[] = []
  let [at, next] = [0, 0]
  while (at < one.length || next < other.length) {
    const [a, b] = [one[at] ?? Infinity, other[next] ?? Infinity]
    both.push(Math.min(a, b))
    if (a <= b) at += 1
    if (b <= a) next += 1
  }
  return both
}

/** Builds the trees of one evaluation; `stated` are the ceilings that go by facts, in the order of the trees. */
export class Trees {
  private readonly outcomes: readonly ToldDraft[]
  private readonly history: History | undefined
  private readonly stated: readonly StatedCeiling[]
  private next = 0

  constructor(outcomes: readonly ToldDraft[], history: History | undefined, stated: readonly StatedCeiling[]) {
    this.outcomes = outcomes
    this.history = history
    this.stated = stated
  }

  /** A node; none where every award below is refused or out of period: such a part changes nothing. */
  of(payout: Payout): Node | undefined {
    if (typeof payout === 'number') {
      const outcome = this.outcomes[payout]
      return outcome === undefined ? undefined : awardNode(payout, outcome)
    }
    if ('highest' in payout) {
      const of = this.ofEach(payout.highest)
      return of.length < 2 ? of[0] : { kind: 'highest', of, site: payout.site, value: highest(of) }
    }
    const first = this.next
    for (const { fen } of payout.ceilings) if (fen === undefined) this.next += 1
    const of = this.ofEach(payout.all)
    if (of.length === 0) return undefined
    const ceilings = this.leftOvers(payout, first)
    let value = sumOf(of)
    for (const ceiling of ceilings) value = under(value, ceiling.value)
    return { kind: 'all', of, ceilings, value }
  }

  private ofEach(parts: readonly Payout[]): readonly Node[] {
    const nodes: Node[] = []
    for (const part of parts) {
      const node = this.of(part)
      if (node !== undefined) nodes.push(node)
    }
    return nodes
  }

  /** `first` is the index of the first ceiling that goes by facts. */
  private leftOvers({ all, ceilings }: AllPayout, first: number): readonly LeftOver[] {
    let next = first
    return ceilings.map(({ fen, period, site }) => {
      const gone = period === 'matter' || this.history === undefined ? 0 : this.received(all, period)
      if (fen !== undefined) {
        const left = less(fen, gone)
        return { site, value: valueOf(left, left, left, left, NOTHING_OPEN) }
      }
      const index = next
      next += 1
      // Whoever does not know the applicant knows nothing of it.
      const { lo, hi } = this.stated[index] ?? { lo: 0, hi: Infinity }
      const [least, most] = [less(lo, gone), less(hi, gone)]
      return { site, value: valueOf(least, most, least, most, [this.outcomes.length + index]) }
    })
  }

  private received(below: readonly Payout[], period: SharedCeiling['period']): number {
    let sum = 0
    for (const part of below) {
      if (typeof part !== 'number') {
        sum += this.received('all' in part ? part.all : part.highest, period)
        continue
      }
      const outcome = this.outcomes[part]
      if (outcome === undefined || this.history === undefined) continue
      const received = receivedFor(this.history, outcome.award.id)
      sum += receivedWithin(received, timeOf(period))
    }
    return sum
  }
}

/** Of a matter nothing is ever asked. */
function timeOf(period: SharedCeiling['period']): TimeOfReceipts {
  if (typeof period === 'object') return period.years
  return period === 'year' ? 'year' : 'lifetime'
}

/** An award as a part of a tree; nothing if it is refused or out of period. */
export function awardNode(index: number, outcome: ToldDraft): AwardNode | undefined {
  return isCandidate(outcome) ? { kind: 'award', index, outcome, value: ownValue(index, outcome) } : undefined
}

/** What is granted nothing can change any more; of anything else all between its ends is possible. */
function ownValue(index: number, { status, from, to }: ToldDraft): Value {
  const most = to ?? Infinity
  if (status === 'granted') return valueOf(from, from, most, most, NOTHING_OPEN)
  return valueOf(from, most, from, most, from === most ? NOTHING_OPEN : [index])
}

/** The sum of parts, without any ceiling. */
function sumOf(parts: readonly Node[]): Value {
  let [fLo, fHi, cLo, cHi] = [0, 0, 0, 0]
  let open = NOTHING_OPEN
  for (const { value } of parts) {
    fLo += value.fLo
    fHi += value.fHi
    cLo += value.cLo
    cHi += value.cHi
    open = bothOf(open, value.open)
  }
  return valueOf(fLo, fHi, cLo, cHi, open)
}

/** The lower of an amount and what is left; what is left matters where it may be less. */
export function under(value: Value, left: Value): Value {
  if (value.cHi <= left.fLo) return value
  const open = bothOf(value.open, left.open)
  return valueOf(
    Math.min(value.fLo, left.fLo),
    Math.min(value.fHi, left.fHi),
    Math.min(value.cLo, left.cLo),
    Math.min(value.cHi, left.cHi),
    open,
  )
}

/** What is left when so much is gone of it. */
export function lessGone(left: Value, gone: Value): Value {
  if (gone.cHi === 0) return left
  const open = bothOf(left.open, gone.open)
  return valueOf(
    less(left.fLo, gone.cHi),
    less(left.fHi, gone.cLo),
    less(left.cLo, gone.fHi),
    less(left.cHi, gone.fLo),
    open,
  )
}

function highest(parts: readonly Node[]): Value {
  let cLo = 0
  for (const { value } of parts) cLo = Math.max(cLo, value.cLo)
  let [ifWon, surely, fHi, cHi] = [Infinity, 0, 0, 0]
  let open = NOTHING_OPEN
  parts.forEach((part, index) => {
    const { value } = part
    if (parts.some((other, at) => at !== index && surelyBeats(other.value, value, at < index))) return
    // Of an exact one that wins all is certain, and it wins with no less than what is sure of any.
    ifWon = Math.min(ifWon, isSettledExactly(part) ? Math.max(value.fLo, cLo) : value.fLo)
    if (parts.every((other, at) => at === index || value.cLo >= other.value.cHi)) surely = Math.max(surely, value.fLo)
    fHi = Math.max(fHi, value.fHi)
    cHi = Math.max(cHi, value.cHi)
    open = bothOf(open, value.open)
  })
  return valueOf(Math.max(ifWon, surely), fHi, cLo, cHi, open)
}

/** Whether it comes to one sum once all is known: nothing below it is left to an authority. */
function isSettledExactly(node: Node): boolean {
  if (node.kind !== 'award') return node.of.every(isSettledExactly)
  const { outcome } = node
  if (isExact(outcome) || outcome.award.kind === 'in-kind') return true
  return outcome.status === 'granted' && outcome.from === outcome.to
}

/** Whether a part surely beats another one: by what it may come to, then by what is certain, then by its place. */
export function surelyBeats(one: Value, other: Value, isFirst: boolean): boolean {
  if (one.cLo !== other.cHi) return one.cLo > other.cHi
  if (one.fLo !== other.fHi) return one.fLo > other.fHi
  return isFirst
}

/** The most that nodes come to together after each award has what it gets, Infinity without ceiling. */
export function most(nodes: readonly Node[], counts: (outcome: ToldDraft) => boolean): number {
  let sum = 0
  for (const node of nodes) sum += mostOf(node, counts)
  return sum
}

function mostOf(node: Node, counts: (outcome: ToldDraft) => boolean): number {
  if (node.kind === 'award') return counts(node.outcome) ? (node.outcome.to ?? Infinity) : 0
  if (node.kind === 'highest') return Math.max(0, ...node.of.map((part) => mostOf(part, counts)))
  return node.ceilings.reduce((least, { value }) => Math.min(least, value.cHi), most(node.of, counts))
}
