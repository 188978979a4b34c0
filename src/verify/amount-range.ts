/** The least and the most that an amount comes to, from its constants alone. */
import type { Amount, Basis, FactRef, Limit } from '../ir/types.ts'
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
  limits: readonly Limit[],
  leaves: LeavesByFact,
  bound: ReadonlySet<string> = new Set(),
): AmountRange | undefined {
  const range = rangeOf(amount, leaves, bound)
  return range && limits.reduce<AmountRange | undefined>((known, limit) => known && under(limit, known), range)
}

function rangeOf(amount: Amount, leaves: LeavesByFact, bound: ReadonlySet<string>): AmountRange | undefined {
  const isFree = (ref: FactRef): boolean => !bound.has(keyOf(ref)) && !leaves.has(keyOf(ref))
  switch (amount.kind) {
    case 'fixed':
      return { least: amount.fen, most: amount.fen }
    case 'between':
      return { least: amount.fromFen, most: amount.toFen }
    case 'open':
      return ANY
    case 'rate':
      return amount.rate.numerator > 0 && factsOf(amount.basis).every(isFree) ? ANY : undefined
    case 'floating-rate':
      return amount.rate.numerator > 0 && [...factsOf(amount.basis), amount.reference].every(isFree) ? ANY : undefined
    case 'marginal': {
      const last = amount.bands.at(-1)
      return last !== undefined && last.rate.numerator > 0 && factsOf(amount.basis).every(isFree) ? ANY : undefined
    }
    case 'per-unit':
      return bound.has(keyOf(amount.fact)) ? undefined : ofUnits(amount, leaves, bound)
    case 'by-grade':
      return ofCases(
        amount.fact,
        amount.cases.map((one) => [one.value, one.amount]),
        leaves,
        bound,
      )
    case 'by-tier':
      return ofCases(
        amount.fact,
        amount.tiers.map((tier) => [tier.threshold + (tier.comparison === 'more-than' ? 1 : 0), tier.amount]),
        leaves,
        bound,
      )
    case 'limited':
      return amountRange(amount.amount, amount.limits, leaves, bound)
  }
}

const ANY: AmountRange = { least: 0, most: Infinity }

const factsOf = ({ plus, minus, exchange }: Basis): readonly FactRef[] => [
  ...plus,
  ...minus,
  ...(exchange === undefined ? [] : [exchange]),
]

function ofUnits(
  { fact, above, every, most, amount }: Extract<Amount, { kind: 'per-unit' }>,
  leaves: LeavesByFact,
  bound: ReadonlySet<string>,
): AmountRange | undefined {
  const lowest = lowestOf(fact, leaves)
  const each = rangeOf(amount, leaves, new Set([...bound, keyOf(fact)]))
  if (lowest === undefined || each === undefined) return undefined
  const units = (count: number): number => Math.floor(Math.min(most ?? Infinity, Math.max(0, count - above)) / every)
  return { least: times(units(lowest), each.least), most: times(units(Infinity), each.most) }
}

/** Every case has to be one that somebody meets. */
function ofCases(
  fact: FactRef,
  cases: readonly (readonly [value: number | string, amount: Amount])[],
  leaves: LeavesByFact,
  bound: ReadonlySet<string>,
): AmountRange | undefined {
  if (bound.has(keyOf(fact))) return undefined
  const inside = new Set([...bound, keyOf(fact)])
  const ranges = cases.map(([value, amount]) =>
    canAllHoldWith(fact, value, leaves) ? rangeOf(amount, leaves, inside) : undefined,
  )
  const known = ranges.filter((range) => range !== undefined)
  if (known.length < ranges.length || known.length === 0) return undefined
  const least = Math.min(...known.map((range) => range.least))
  return { least: leaves.has(keyOf(fact)) ? least : 0, most: Math.max(...known.map((range) => range.most)) }
}

function under(limit: Limit, { least, most }: AmountRange): AmountRange | undefined {
  if (limit.kind !== 'absolute') return undefined
  return { least: Math.min(least, limit.fen), most: Math.min(most, limit.fen) }
}

const times = (count: number, fen: number): number => (count === 0 || fen === 0 ? 0 : count * fen)
