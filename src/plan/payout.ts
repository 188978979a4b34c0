/** What the parts of a tree of awards come to, before anything above them. Sections 6.1 and 6.2 of docs/evaluation.md. */
import { kindOf } from '../ir/kind.ts'
import { awardsBelow } from '../ir/payout.ts'
import { scaleOfAmount } from '../ir/scale.ts'
import type { AwardIr, Payout, PolicyIr, SharedCeiling } from '../ir/types.ts'
import { measure } from './amount.ts'
import { asksOf, isAsking, type AwardAlone } from './award.ts'
import type { Place } from './condition.ts'
import {
  endless,
  finite,
  higher,
  isAtLeast,
  isMore,
  isOpen,
  isSame,
  less,
  lower,
  noMoney,
  nothing,
  over,
  pickEnd,
  pickTwin,
  plus,
  together,
} from './end.ts'
import type { Graph } from './graph.ts'
import { receivedIn } from './received.ts'
import type { Ask, BoolNode, End, Twin } from './types.ts'

/** Whoever can still change a number, and when: awards by their index, and behind these the shared ceilings. */
export type Hangs = ReadonlyMap<number, BoolNode>

/** In fen, and what it hangs on while it is open. */
export interface Value {
  readonly twin: Twin
  readonly hangs: Hangs
}

/** A node of the tree, with what it comes to and whether any award below is in play. */
export type Node = { readonly value: Value; readonly inPlay: BoolNode; readonly isExact: BoolNode } & (
  | { readonly kind: 'award'; readonly index: number }
  | { readonly kind: 'all'; readonly of: readonly Node[]; readonly ceilings: readonly Value[] }
  | { readonly kind: 'highest'; readonly of: readonly Node[] }
)

/** Builds the trees of a policy. */
export class Trees {
  /** What the ceilings ask, in the order of the trees. */
  readonly ceilings: (readonly Ask[])[] = []
  private readonly g: Graph
  private readonly place: Place
  private readonly policy: PolicyIr
  private readonly irs: readonly AwardIr[]
  private readonly awards: readonly AwardAlone[]

  constructor(policy: PolicyIr, awards: readonly AwardAlone[], place: Place) {
    this.g = place.g
    this.place = place
    this.policy = policy
    this.irs = policy.clauses.flatMap((clause) => clause.awards)
    this.awards = awards
  }

  of(payout: Payout): readonly Node[] {
    const { g } = this
    if (payout.kind === 'award') {
      const index = this.awards.findIndex(({ award }) => award === payout.award)
      return index < 0 ? [] : [this.ofAward(index)]
    }
    const ceilings = payout.kind === 'all' ? payout.ceilings.map((ceiling) => this.ceiling(ceiling, payout)) : []
    const of = payout.of.flatMap((part) => this.of(part))
    const common = {
      inPlay: g.or(...of.map(({ inPlay }) => inPlay)),
      isExact: g.and(...of.map(({ isExact }) => isExact)),
    }
    if (payout.kind === 'highest') return [{ kind: 'highest', of, value: highest(g, of), ...common }]
    const value = ceilings.reduce((so, left) => under(g, so, left), sumOf(g, of))
    return [{ kind: 'all', of, ceilings, value, ...common }]
  }

  /** Granted is what nothing can change any more: F is `from`, C is `to`. Otherwise both may be anything between. */
  ofAward(index: number): Node {
    const { g } = this
    const [award, ir] = [this.awards[index], this.irs[index]]
    if (award === undefined || ir === undefined) throw new TypeError('internal error: no such award')
    const { from, to, asks } = award.alone
    const isGranted = g.not(isAsking(g, asks))
    const least = finite(g, from)
    const twin: Twin = {
      fLo: least,
      fHi: pickEnd(g, isGranted, least, to),
      cLo: pickEnd(g, isGranted, to, least),
      cHi: to,
    }
    const isWritten = ['fixed', 'formula', 'in-kind'].includes(kindOf(ir))
    return {
      kind: 'award',
      index,
      value: valueIn(g, twin, new Map([[index, g.yes]])),
      inPlay: award.can,
      isExact: isWritten ? g.yes : g.or(g.not(award.can), g.and(isGranted, isSame(g, least, to))),
    }
  }

  /** What is left of a ceiling; what the authority may settle of it counts at its most. */
  private ceiling({ is, period }: SharedCeiling, node: Payout): Value {
    const { g } = this
    const { twin, wishes } = measure(is, this.place, BigInt(scaleOfAmount(is)))
    const gone = plus(g, finite(g, g.zero), ...awardsBelow(node).map((id) => receivedIn(g, id, period)))
    const left = (end: End): End => less(g, over(g, end, BigInt(scaleOfAmount(is))), gone)
    const [lo, hi] = [left(twin.cLo), left(twin.cHi)]
    const index = this.awards.length + this.ceilings.length
    this.ceilings.push(asksOf(g, wishes, this.policy))
    return valueIn(g, { fLo: lo, fHi: hi, cLo: lo, cHi: hi }, new Map([[index, g.yes]]))
  }
}

/** A number on which nothing can be found out any more hangs on nothing. */
export function valueIn(g: Graph, twin: Twin, hangs: Hangs): Value {
  return { twin, hangs: onlyIf(g, isOpen(g, twin), hangs) }
}

export function onlyIf(g: Graph, test: BoolNode, hangs: Hangs): Hangs {
  return new Map(
    [...hangs].flatMap(([at, when]) => {
      const both = g.and(test, when)
      return both === g.no ? [] : [[at, both]]
    }),
  )
}

export function allHangs(g: Graph, ...all: readonly Hangs[]): Hangs {
  const result = new Map<number, BoolNode>()
  for (const hangs of all) for (const [at, when] of hangs) result.set(at, g.or(result.get(at) ?? g.no, when))
  return result
}

export function sumOf(g: Graph, nodes: readonly Node[]): Value {
  return valueIn(
    g,
    together(
      g,
      nodes.map(({ value }) => value.twin),
      plus,
    ),
    allHangs(g, ...nodes.map(({ value }) => value.hangs)),
  )
}

/** The lower of an amount and what is left. What is left matters where it may be less. */
export function under(g: Graph, value: Value, left: Value): Value {
  const mayCut = isMore(g, value.twin.cHi, left.twin.fLo)
  return valueIn(
    g,
    together(g, [value.twin, left.twin], lower),
    allHangs(g, value.hangs, onlyIf(g, mayCut, left.hangs)),
  )
}

/** Of the parts in play; of a single one what it comes to. */
function highest(g: Graph, parts: readonly Node[]): Value {
  const own = parts.map(({ value, inPlay }) => pickTwin(g, inPlay, value.twin, noMoney(g)))
  const several = isSeveral(g, parts)
  const c = together(g, own, higher)
  const possible = parts.map(({ inPlay }, index) => g.and(inPlay, g.not(isBeaten(g, parts, index))))
  // Of an exact one that wins all is certain, and it wins with no less than what is sure of any.
  const ifWon = parts.map(({ isExact, value: { twin } }) => pickEnd(g, isExact, higher(g, twin.fLo, c.cLo), twin.fLo))
  const least = lower(g, ...ifWon.map((end, index) => pickEnd(g, possible[index] ?? g.no, end, endless(g))))
  const isSurely = parts.map(({ inPlay, value: { twin } }, index) =>
    g.and(
      inPlay,
      ...parts.map((other, at) =>
        at === index ? g.yes : g.or(g.not(other.inPlay), isAtLeast(g, twin.cLo, other.value.twin.cHi)),
      ),
    ),
  )
  const only = (which: readonly BoolNode[], end: (twin: Twin) => End): End =>
    higher(
      g,
      nothing(g),
      ...parts.map(({ value }, index) => pickEnd(g, which[index] ?? g.no, end(value.twin), nothing(g))),
    )
  const settled: Twin = {
    fLo: higher(
      g,
      least,
      only(isSurely, ({ fLo }) => fLo),
    ),
    fHi: only(possible, ({ fHi }) => fHi),
    cLo: c.cLo,
    cHi: c.cHi,
  }
  const twin = pickTwin(g, several, settled, together(g, own, plus))
  const hangs = allHangs(
    g,
    ...parts.map(({ value }, index) => onlyIf(g, g.and(several, possible[index] ?? g.no), value.hangs)),
    ...parts.map(({ value, inPlay }) => onlyIf(g, g.and(g.not(several), inPlay), value.hangs)),
  )
  return valueIn(g, twin, hangs)
}

/** Whether there is anybody to choose from. */
export function isSeveral(g: Graph, parts: readonly Node[]): BoolNode {
  return g.count(
    2,
    parts.map(({ inPlay }) => inPlay),
  )
}

/** Whether another part in play surely beats one. */
export function isBeaten(g: Graph, parts: readonly Node[], index: number): BoolNode {
  const own = parts[index]
  if (own === undefined) return g.no
  return g.or(
    ...parts.map((other, at) =>
      at === index ? g.no : g.and(other.inPlay, surelyBeats(g, other.value.twin, own.value.twin, at < index)),
    ),
  )
}

/** By what it may come to, then by what is certain, then by its place. */
export function surelyBeats(g: Graph, a: Twin, b: Twin, isFirst: boolean): BoolNode {
  const byF = g.or(isMore(g, a.fLo, b.fHi), g.and(g.truth(isFirst), isSame(g, a.fLo, b.fHi)))
  return g.or(isMore(g, a.cLo, b.cHi), g.and(isSame(g, a.cLo, b.cHi), byF))
}
