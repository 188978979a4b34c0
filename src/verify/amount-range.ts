/** The least and the most that an amount comes to, from its constants alone. */
import { gradeCases, tierCases } from '../ir/cases.ts'
import type { Amount, FactRef, ShareAmount, WhenAmount } from '../ir/types.ts'
import { factsInAmount } from '../ir/walk.ts'
import { keyOf } from './edges.ts'
import { canAllHoldWith, lowestOf, type LeavesByFact } from './independence.ts'

/** In fen, both of them reached by somebody who meets the condition. */
export interface AmountRange {
  readonly least: number
  readonly most: number
}

/** Undefined where it takes a search: a fact that the amount is worked out from stands in the condition or twice in the amount. */
export function amountRange(
  amount: Amount,
  leaves: LeavesByFact,
  bound: ReadonlySet<string> = new Set(),
): AmountRange | undefined {
  const isFree = (ref: FactRef): boolean => !bound.has(keyOf(ref)) && !leaves.has(keyOf(ref))
  switch (amount.kind) {
    case 'constant':
      return { least: amount.fen, most: amount.fen }
    case 'unlimited':
      return { least: Infinity, most: Infinity }
    case 'fact':
      return isFree(amount.fact) ? ANY : undefined
    case 'share':
      return ofShare(amount, amountRange(amount.of, leaves, bound), isFree)
    case 'pieces': {
      const last = amount.bands.at(-1)
      const base = amountRange(amount.of, leaves, bound)
      return last !== undefined && last.rate.numerator > 0 && isAny(base) ? ANY : undefined
    }
    case 'each':
      return bound.has(keyOf(amount.count)) ? undefined : ofUnits(amount, leaves, bound)
    case 'between': {
      const [from, to] = apart([amount.from, amount.to], leaves, bound) ?? []
      return from && to && { least: from.least, most: Math.max(from.most, to.most) }
    }
    case 'sum':
    case 'min':
    case 'max':
      return ofParts(amount.kind, amount.of, leaves, bound)
    case 'less': {
      const [of, by] = apart([amount.of, amount.by], leaves, bound) ?? []
      // Without an end on both sides there is none of what is left.
      if (of === undefined || by === undefined || by.most === Infinity) return isAny(of) && isAny(by) ? ANY : undefined
      return { least: Math.max(0, of.least - by.most), most: Math.max(0, of.most - by.least) }
    }
    case 'when':
      return ofCases(amount, leaves, bound)
    case 'total':
      return undefined
  }
}

const ANY: AmountRange = { least: 0, most: Infinity }

const isAny = (range: AmountRange | undefined): boolean => range?.least === 0 && range.most === Infinity

/** The ranges of parts that have no fact in common, so that each end of one goes with each end of another. */
function apart(
  parts: readonly Amount[],
  leaves: LeavesByFact,
  bound: ReadonlySet<string>,
): readonly AmountRange[] | undefined {
  const taken = new Set(bound)
  const ranges: AmountRange[] = []
  for (const part of parts) {
    const range = amountRange(part, leaves, taken)
    if (range === undefined) return undefined
    ranges.push(range)
    for (const ref of factsInAmount(part)) taken.add(keyOf(ref))
  }
  return ranges
}

function ofParts(
  kind: 'sum' | 'min' | 'max',
  parts: readonly Amount[],
  leaves: LeavesByFact,
  bound: ReadonlySet<string>,
): AmountRange | undefined {
  const ranges = apart(parts, leaves, bound)
  const [least, most] = [ranges?.map((range) => range.least), ranges?.map((range) => range.most)]
  if (least === undefined || most === undefined) return undefined
  return { least: TOGETHER[kind](least), most: TOGETHER[kind](most) }
}

const TOGETHER = {
  sum: (ends: readonly number[]): number => ends.reduce((sum, end) => sum + end, 0),
  min: (ends: readonly number[]): number => Math.min(...ends),
  max: (ends: readonly number[]): number => Math.max(...ends),
} as const

/** Any share of what may be anything may be anything; of a stated sum only a stated rate is known. */
function ofShare(
  { by }: ShareAmount,
  base: AmountRange | undefined,
  isFree: (ref: FactRef) => boolean,
): AmountRange | undefined {
  if (base === undefined) return undefined
  let factor = 1
  for (const one of by) {
    if (one.kind === 'rate') factor = (factor * one.rate.numerator) / one.rate.denominator
    else if (!isAny(base) || !isFree(one.kind === 'published' ? one.reference : one.rate)) return undefined
  }
  if (factor === 0) return undefined
  return { least: times(factor, base.least), most: times(factor, base.most) }
}

function ofUnits(
  { count, above, every, most, of }: Extract<Amount, { kind: 'each' }>,
  leaves: LeavesByFact,
  bound: ReadonlySet<string>,
): AmountRange | undefined {
  const lowest = lowestOf(count, leaves)
  const each = amountRange(of, leaves, new Set([...bound, keyOf(count)]))
  if (lowest === undefined || each === undefined) return undefined
  const units = (number: number): number => Math.floor(Math.min(most ?? Infinity, Math.max(0, number - above)) / every)
  return { least: times(units(lowest), each.least), most: times(units(Infinity), each.most) }
}

/** Of a table of grades or tiers; every case has to be one that somebody meets. */
function ofCases(when: WhenAmount, leaves: LeavesByFact, bound: ReadonlySet<string>): AmountRange | undefined {
  const [grades, tiers] = [gradeCases(when), tierCases(when)]
  const fact = grades?.fact ?? tiers?.fact
  if (fact === undefined || bound.has(keyOf(fact))) return undefined
  const cases: readonly (readonly [value: number | string, amount: Amount])[] = [
    ...(grades?.cases ?? []).flatMap(({ values, amount }) => values.map((value) => [value, amount] as const)),
    ...(tiers?.tiers ?? []).map(
      ({ comparison, threshold, amount }) => [threshold + (comparison === 'more-than' ? 1 : 0), amount] as const,
    ),
  ]
  const inside = new Set([...bound, keyOf(fact)])
  const ranges = cases.map(([value, amount]) =>
    canAllHoldWith(fact, value, leaves) ? amountRange(amount, leaves, inside) : undefined,
  )
  const known = ranges.filter((range) => range !== undefined)
  if (known.length < ranges.length || known.length === 0) return undefined
  const least = Math.min(...known.map((range) => range.least))
  return { least: leaves.has(keyOf(fact)) ? least : 0, most: Math.max(...known.map((range) => range.most)) }
}

const times = (count: number, fen: number): number => (count === 0 || fen === 0 ? 0 : count * fen)
