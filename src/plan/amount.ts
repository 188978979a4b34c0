/** Amounts, each as the four ends of F and C. Section 4 of docs/evaluation.md. */
import type { Amount, EachAmount, Factor, FactRef, PiecesAmount, ShareAmount, TotalAmount } from '../ir/types.ts'
import { gated, gathered, NO_WISHES, outside, type Wishes } from './asked.ts'
import { inputOf, judge, wishFor, type Measured, type Place } from './condition.ts'
import {
  anyMoney,
  between,
  constantEnd,
  difference,
  endless,
  finite,
  higher,
  isOpen,
  known,
  less,
  lower,
  nothing,
  onEnds,
  over,
  pickEnd,
  pickTwin,
  plus,
  sumOverRecords,
  sureIf,
  times,
  together,
} from './end.ts'
import type { Graph } from './graph.ts'
import type { End, NumberNode, Twin } from './types.ts'
import { measureWhen } from './when.ts'

/** What an amount comes to in 1/scale fen; what is closed asks nothing. */
export function measure(amount: Amount, place: Place, scale: bigint): Measured {
  const { twin, wishes } = measureOpen(amount, place, scale)
  return closing(place.g, twin, wishes)
}

/** A part asks nothing once it is closed. */
export function closing(g: Graph, twin: Twin, wishes: Wishes): Measured {
  return { twin, wishes: wishes.size === 0 ? wishes : gated(g, isOpen(g, twin), wishes) }
}

function measureOpen(amount: Amount, place: Place, scale: bigint): Measured {
  const { g } = place
  switch (amount.kind) {
    case 'constant':
      return { twin: known(constantEnd(g, BigInt(amount.fen) * scale)), wishes: NO_WISHES }
    case 'unlimited':
      return { twin: known(endless(g)), wishes: NO_WISHES }
    case 'fact': {
      const { lo, hi } = numberOf(amount.fact, place)
      const ofScale = (end: End): End => times(g, end, constantEnd(g, scale))
      return { twin: between(ofScale(lo), ofScale(hi)), wishes: wishFor(amount.fact, place) }
    }
    case 'between': {
      const from = measure(amount.from, place, scale)
      const to = measure(amount.to, place, scale)
      const [{ fLo, fHi }, { cLo, cHi }] = [from.twin, to.twin]
      const twin = { fLo, fHi, cLo: higher(g, fLo, cLo), cHi: higher(g, fHi, cHi) }
      return { twin, wishes: gathered(g, from.wishes, to.wishes) }
    }
    case 'sum':
    case 'min':
    case 'max': {
      const parts = amount.of.map((part) => measure(part, place, scale))
      const join = { sum: plus, min: lower, max: higher }[amount.kind]
      const twin = together(
        g,
        parts.map((part) => part.twin),
        join,
      )
      return { twin, wishes: gathered(g, ...parts.map((part) => part.wishes)) }
    }
    case 'less': {
      const of = measure(amount.of, place, scale)
      const by = measure(amount.by, place, scale)
      return { twin: difference(g, of.twin, by.twin), wishes: gathered(g, of.wishes, by.wishes) }
    }
    case 'share':
      return measureShare(amount, place, scale)
    case 'each':
      return measureEach(amount, place, scale)
    case 'pieces':
      return measurePieces(amount, place, scale)
    case 'when':
      return measureWhen(amount, place, scale)
    case 'total':
      return measureTotal(amount, place, scale)
  }
}

/** A fact that is a number: while unknown anything, from nothing on. */
function numberOf(ref: FactRef, { g, ...place }: Place): { readonly lo: End; readonly hi: End } {
  const input = inputOf(ref, { g, ...place })
  const value = g.input(input)
  return { lo: finite(g, value), hi: { value, unbounded: g.not(g.known(input)) } }
}

function measureShare({ of, by }: ShareAmount, place: Place, scale: bigint): Measured {
  const { g } = place
  const inside = measure(of, place, scale)
  const twin = by.reduce((before, factor) => multiplied(before, factor, place), inside.twin)
  const asked = by.flatMap((factor) => (factor.kind === 'rate' ? [] : [wishFor(factOfFactor(factor), place)]))
  return { twin, wishes: gathered(g, inside.wishes, ...asked) }
}

const factOfFactor = (factor: Exclude<Factor, { kind: 'rate' }>): FactRef =>
  factor.kind === 'published' ? factor.reference : factor.rate

/** Every division is exact by the choice of the scale. By a rate that nobody has said: anything, unless it is nothing. */
function multiplied(twin: Twin, factor: Factor, place: Place): Twin {
  const { g } = place
  if (factor.kind === 'rate') {
    const { numerator, denominator } = factor.rate
    return onEnds(twin, (end) => over(g, times(g, end, constantEnd(g, BigInt(numerator))), BigInt(denominator)))
  }
  const ref = factOfFactor(factor)
  const { value, by } = rateOf(factor, place)
  const isKnown = g.known(inputOf(ref, place))
  const withKnown = onEnds(twin, (end) => over(g, times(g, end, finite(g, value)), by))
  return onEnds(withKnown, (end, isUpper) => {
    if (!isUpper) return pickEnd(g, isKnown, end, nothing(g))
    const before = end === withKnown.fHi ? twin.fHi : twin.cHi
    const isNothing = g.and(g.not(before.unbounded), g.not(g.moreThan(before.value, g.zero)))
    return pickEnd(g, g.or(isKnown, isNothing), end, endless(g))
  })
}

/** A rate as a whole number, and what it counts. */
function rateOf(
  factor: Exclude<Factor, { kind: 'rate' }>,
  place: Place,
): { readonly value: NumberNode; readonly by: bigint } {
  const { g } = place
  const input = g.input(inputOf(factOfFactor(factor), place))
  if (factor.kind === 'exchange') return { value: input, by: 10_000n }
  const spread = BigInt(factor.spread)
  const rate = spread < 0n ? g.monus(input, g.constant(-spread)) : g.add(input, g.constant(spread))
  return { value: g.divide(rate, 1000n, 'exact'), by: 100_000n }
}

function measureEach({ of, count, above, every, most }: EachAmount, place: Place, scale: bigint): Measured {
  const { g } = place
  const inside = measure(of, place, scale)
  const input = inputOf(count, place)
  const counted = g.monus(g.input(input), g.constant(BigInt(above)))
  const capped = most === undefined ? counted : g.min(counted, g.constant(BigInt(most)))
  const units = g.divide(capped, BigInt(every), 'down')
  const isKnown = g.known(input)
  const hi: End =
    most === undefined
      ? { value: units, unbounded: g.not(isKnown) }
      : finite(g, g.pick(isKnown, units, g.constant(BigInt(most) / BigInt(every))))
  const twin = onEnds(inside.twin, (end, isUpper) => times(g, end, isUpper ? hi : finite(g, units)))
  return { twin, wishes: gathered(g, wishFor(count, place), inside.wishes) }
}

function measurePieces({ of, bands }: PiecesAmount, place: Place, scale: bigint): Measured {
  const { g } = place
  const inside = measure(of, place, scale)
  const twin = onEnds(inside.twin, (end) =>
    plus(
      g,
      ...bands.map(({ fromFen, rate }, index) => {
        const next = bands[index + 1]
        const top = next === undefined ? end : lower(g, end, constantEnd(g, BigInt(next.fromFen) * scale))
        const part = less(g, top, constantEnd(g, BigInt(fromFen) * scale))
        return over(g, times(g, part, constantEnd(g, BigInt(rate.numerator))), BigInt(rate.denominator))
      }),
    ),
  )
  return { twin, wishes: inside.wishes }
}

/** A record that may still turn out not to count gives at least nothing. */
function measureTotal({ list, where, of }: TotalAmount, outer: Place, scale: bigint): Measured {
  const { g } = outer
  const place: Place = { ...outer, list }
  const counts = judge(where, place)
  const inside = measure(of, place, scale)
  const own = sureIf(g, counts.must, pickTwin(g, counts.can, inside.twin, known(nothing(g))))
  const asked = closing(g, own, gathered(g, counts.wishes, gated(g, counts.can, inside.wishes))).wishes
  const sum = onEnds(own, (end) => sumOverRecords(g, list, end))
  const ref: FactRef = { scope: 'applicant', id: list }
  const isKnown = g.known(inputOf(ref, outer))
  const twin = pickTwin(g, isKnown, sum, anyMoney(g))
  return { twin, wishes: gathered(g, wishFor(ref, outer), outside(g, list, asked)) }
}
