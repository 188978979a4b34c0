/**
 * Where amounts change their way: for one fact, the values at which a band begins, a unit is complete, one of two sums becomes
 * the lower one, a ceiling begins to bind. Worked out for one fact at a time, the others at nothing or as usual, so that some of
 * them are only near; whoever needs a proof asks for more (`edges.ts`).
 */
import type { Amount, Condition, Factor, FactRef, PiecesAmount } from '../ir/types.ts'
import { amountsOf, childrenOf, conditionsIn, leavesOf } from '../ir/walk.ts'

/** What stands for a rate that nobody names: 50%; and for one unit of foreign money, its own number. */
const USUAL_RATE = 50_000_000

/** The values of a fact at which an amount changes its way, the amounts in it first. */
export function bendsOf(amount: Amount, ref: FactRef): readonly number[] {
  return amountsOf(amount).flatMap((part) => ownBends(part, ref))
}

function ownBends(amount: Amount, ref: FactRef): readonly number[] {
  switch (amount.kind) {
    case 'each':
      return isSame(amount.count, ref) ? unitsAt(amount) : []
    case 'pieces':
      return amount.bands.flatMap(({ fromFen }) => factAt(amount.of, fromFen, ref))
    case 'min':
    case 'max':
      return meetings(amount.of, ref)
    case 'less':
      return meetings([amount.of, amount.by], ref)
    case 'between':
      return amount.to.kind === 'unlimited' ? [] : meetings([amount.from, amount.to], ref)
    case 'when':
      return amount.overlap === 'highest'
        ? meetings(
            amount.cases.map(({ then }) => then),
            ref,
          )
        : []
    default:
      return []
  }
}

/** One unit, and the last that counts. */
function unitsAt({ above, every, most }: Extract<Amount, { kind: 'each' }>): readonly number[] {
  return [above, above + every, ...(most === undefined ? [] : [above + most])]
}

/** Where one of several amounts comes to a sum that another one names. */
export function meetings(amounts: readonly Amount[], ref: FactRef): readonly number[] {
  return amounts.flatMap((amount, index) => {
    const levels = amounts.flatMap((other, at) => (at === index ? [] : levelsOf(other)))
    return [...new Set(levels)].flatMap((level) => factAt(amount, level, ref))
  })
}

/** The sums that an amount names, in fen; of shares of what is not known none. */
export function levelsOf(amount: Amount): readonly number[] {
  switch (amount.kind) {
    case 'constant':
      return amount.fen > 0 ? [amount.fen] : []
    case 'share':
      return levelsOf(amount.of).map((fen) => Math.ceil(fen * factorOf(amount.by)))
    case 'pieces':
      return levelsOf(amount.of).map((fen) => Math.ceil(overBands(amount, fen)))
    case 'fact':
    case 'unlimited':
      return []
    default:
      return childrenOf(amount).flatMap(levelsOf)
  }
}

/** The values of a fact with which an amount just comes to so much. */
export function factAt(amount: Amount, fen: number, ref: FactRef): readonly number[] {
  switch (amount.kind) {
    case 'fact':
      return isSame(amount.fact, ref) ? [fen] : []
    case 'share': {
      const factor = factorOf(amount.by)
      return factor > 0 ? factAt(amount.of, dividedBy(fen, amount.by), ref) : []
    }
    case 'each':
      return isSame(amount.count, ref)
        ? levelsOf(amount.of).map((each) => amount.above + amount.every * Math.ceil(fen / each))
        : factAt(amount.of, fen, ref)
    case 'pieces':
      return baseAt(amount, fen).flatMap((base) => factAt(amount.of, base, ref))
    case 'less':
      return [
        ...[0, ...levelsOf(amount.by)].flatMap((less) => factAt(amount.of, fen + less, ref)),
        ...levelsOf(amount.of).flatMap((of) => (of > fen ? factAt(amount.by, of - fen, ref) : [])),
      ]
    default:
      return childrenOf(amount).flatMap((part) => factAt(part, fen, ref))
  }
}

/** What a fen of the base gives, facts at their usual values; money of another currency counts as it stands. */
function factorOf(by: readonly Factor[]): number {
  return by.reduce((product, factor) => {
    if (factor.kind === 'rate') return (product * factor.rate.numerator) / factor.rate.denominator
    return factor.kind === 'published' ? (product * Math.max(0, USUAL_RATE + factor.spread)) / 100_000_000 : product
  }, 1)
}

/** The base of which the share is just so much, from above; exact where one rate is all that is taken. */
function dividedBy(fen: number, by: readonly Factor[]): number {
  const [rate, ...others] = by.flatMap((factor) => (factor.kind === 'rate' ? [factor.rate] : []))
  const isPlain = rate !== undefined && others.length === 0 && by.every(({ kind }) => kind !== 'published')
  return isPlain ? Math.ceil((fen * rate.denominator) / rate.numerator) : Math.ceil(fen / factorOf(by))
}

function overBands({ bands }: PiecesAmount, base: number): number {
  return bands.reduce((sum, { fromFen, rate }, index) => {
    const inside = Math.max(0, Math.min(base, bands[index + 1]?.fromFen ?? Infinity) - fromFen)
    return sum + (inside * rate.numerator) / rate.denominator
  }, 0)
}

/** The base with which bands come to so much, or none where they never do. */
function baseAt({ bands }: PiecesAmount, fen: number): readonly number[] {
  let left = fen
  for (const [index, { fromFen, rate }] of bands.entries()) {
    const width = (bands[index + 1]?.fromFen ?? Infinity) - fromFen
    const whole = rate.numerator === 0 ? 0 : (width * rate.numerator) / rate.denominator
    if (whole >= left && rate.numerator > 0) return [fromFen + Math.ceil((left * rate.denominator) / rate.numerator)]
    left -= whole
  }
  return []
}

/** The values of a fact at which a condition that compares an amount changes. */
export function bendsOfCondition(condition: Condition, ref: FactRef): readonly number[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind !== 'compare-amount') return []
    const inside = conditionsIn(leaf.of).flatMap((one) => bendsOfCondition(one, ref))
    return [...inside, ...factAt(leaf.of, leaf.threshold, ref), ...bendsOf(leaf.of, ref)]
  })
}

export const isSame = (left: FactRef, right: FactRef): boolean => left.scope === right.scope && left.id === right.id
