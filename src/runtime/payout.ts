/** What the parts of a policy's payout trees come to (docs/evaluation.md §6.2), in fen. */
import { less } from './arithmetic.ts'
import { isCandidate, isExact } from './draft.ts'
import type { ToldDraft } from './draft.ts'
import { receivedFor, receivedWithin } from './history.ts'
import type { TimeOfReceipts } from './history.ts'
import type { History } from './outcome.ts'
import type { Payout, SharedCeiling } from './policy.ts'

/** What a ceiling that goes by facts comes to, in fen, Infinity without end, and what can still change it. */
export interface StatedCeiling {
  readonly lo: number
  readonly hi: number
  /** Facts that it asks for, and findings; paths. */
  readonly missing: readonly string[]
  readonly pending: readonly string[]
}

/** A part of a tree, with the outcomes of its awards and what is left of its ceilings. */
export type Node = AwardNode | AllNode | HighestNode
export interface AwardNode {
  readonly kind: 'award'
  readonly index: number
  readonly outcome: ToldDraft
}
export interface AllNode {
  readonly kind: 'all'
  readonly of: readonly Node[]
  readonly ceilings: readonly LeftOver[]
}
export interface HighestNode {
  readonly kind: 'highest'
  readonly of: readonly Node[]
  readonly site: SharedCeiling['site']
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

const NOTHING_OPEN: readonly number[] = []
export const NO_VALUE: Value = { fLo: 0, fHi: 0, cLo: 0, cHi: 0, open: NOTHING_OPEN }

/** A value; one that nothing can change any more hangs on nothing. */
export function valueOf(fLo: number, fHi: number, cLo: number, cHi: number, open: readonly number[]): Value {
  return { fLo, fHi, cLo, cHi, open: fLo === fHi && cLo === cHi ? NOTHING_OPEN : open }
}

/** Each of both once, in ascending order. */
export function bothOf(one: readonly number[], other: readonly number[]): readonly number[] {
  if (other.length === 0) return one
  if (one.length === 0) return other
  return [...new Set([...one, ...other])].sort((a, b) => a - b)
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

  of(payout: Payout): Node[] {
    if (typeof payout === 'number') {
      const outcome = this.outcomes[payout]
      return outcome === undefined ? [] : [{ kind: 'award', index: payout, outcome }]
    }
    if ('highest' in payout) {
      return [{ kind: 'highest', of: payout.highest.flatMap((part) => this.of(part)), site: payout.site }]
    }
    const ceilings = payout.ceilings.map((ceiling) => this.leftOver(ceiling, payout.all))
    return [{ kind: 'all', of: payout.all.flatMap((part) => this.of(part)), ceilings }]
  }

  private leftOver({ fen, period, site }: SharedCeiling, below: readonly Payout[]): LeftOver {
    const gone = period === 'matter' || this.history === undefined ? 0 : this.received(below, period)
    if (fen !== undefined) {
      const left = less(fen, gone)
      return { site, value: valueOf(left, left, left, left, NOTHING_OPEN) }
    }
    const index = this.next
    this.next += 1
    // Whoever does not know the applicant knows nothing of it.
    const { lo, hi } = this.stated[index] ?? { lo: 0, hi: Infinity }
    const [least, most] = [less(lo, gone), less(hi, gone)]
    return { site, value: valueOf(least, most, least, most, [this.outcomes.length + index]) }
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

/** Whether any award below is neither refused nor out of period. */
export function isInPlay(node: Node): boolean {
  return node.kind === 'award' ? isCandidate(node.outcome) : node.of.some(isInPlay)
}

/** What a node comes to if nothing above it takes anything away. */
export function worth(node: Node): Value {
  switch (node.kind) {
    case 'award':
      return ownValue(node)
    case 'all': {
      let value = sumOf(node.of)
      for (const ceiling of node.ceilings) value = under(value, ceiling.value)
      return value
    }
    case 'highest':
      return highest(node.of.filter(isInPlay))
  }
}

/** What is granted nothing can change any more; of anything else all between its ends is possible. */
function ownValue({ outcome, index }: AwardNode): Value {
  if (!isCandidate(outcome)) return NO_VALUE
  const { from } = outcome
  const to = outcome.to ?? Infinity
  return outcome.status === 'granted' ? valueOf(from, from, to, to, NOTHING_OPEN) : valueOf(from, to, from, to, [index])
}

/** The sum of parts, without any ceiling. */
export function sumOf(parts: readonly Node[]): Value {
  let [fLo, fHi, cLo, cHi] = [0, 0, 0, 0]
  let open = NOTHING_OPEN
  for (const part of parts) {
    const value = worth(part)
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
  const open = value.cHi > left.fLo ? bothOf(value.open, left.open) : value.open
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
  const values = parts.map(worth)
  const [only, ...others] = values
  if (only === undefined) return NO_VALUE
  if (others.length === 0) return only
  const cLo = Math.max(...values.map((value) => value.cLo))
  let [ifWon, surely, fHi, cHi] = [Infinity, 0, 0, 0]
  let open = NOTHING_OPEN
  values.forEach((value, index) => {
    if (values.some((other, at) => at !== index && surelyBeats(other, value, at < index))) return
    const part = parts[index]
    // Of an exact one that wins all is certain, and it wins with no less than what is sure of any.
    ifWon = Math.min(ifWon, part !== undefined && isSettledExactly(part) ? Math.max(value.fLo, cLo) : value.fLo)
    if (values.every((other, at) => at === index || value.cLo >= other.cHi)) surely = Math.max(surely, value.fLo)
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
  if (!isCandidate(outcome) || isExact(outcome) || outcome.award.kind === 'in-kind') return true
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
