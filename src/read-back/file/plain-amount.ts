/** An amount without what arithmetic settles: 10万元的120% is 12万元, half of the less of two is the less of their halves. */
import type { Amount, Factor, Rate, ShareAmount } from '../../ir/types.ts'
import { mapAmount } from '../../ir/walk.ts'

export function plainAmount(amount: Amount): Amount {
  return mapAmount(amount, reduced)
}

function reduced(amount: Amount): Amount {
  switch (amount.kind) {
    case 'share':
      return reducedShare(amount)
    case 'sum':
    case 'min':
    case 'max': {
      const of = amount.of.flatMap((one) => (one.kind === amount.kind ? one.of : [one]))
      const [only, second] = of
      if (only !== undefined && second === undefined) return only
      const fens = of.flatMap((one) => (one.kind === 'constant' ? [one.fen] : []))
      if (amount.kind !== 'sum' || fens.length < of.length) return { ...amount, of }
      return { kind: 'constant', fen: fens.reduce((total, fen) => total + fen, 0) }
    }
    default:
      return amount
  }
}

function reducedShare(share: ShareAmount): Amount {
  const { of, by } = share
  const shareOf = (part: Amount): Amount => reducedShare({ kind: 'share', of: part, by })
  switch (of.kind) {
    case 'share':
      return reducedShare({ ...share, of: of.of, by: merged([...of.by, ...by]) })
    case 'constant': {
      const [factor, ...others] = by
      if (factor?.kind !== 'rate' || others.length > 0) return share
      const fen = (of.fen * factor.rate.numerator) / factor.rate.denominator
      return Number.isInteger(fen) ? { kind: 'constant', fen } : share
    }
    case 'min':
    case 'max':
      return { kind: of.kind, of: of.of.map(shareOf) }
    case 'when':
      return {
        ...of,
        cases: of.cases.map((one) => ({ ...one, then: shareOf(one.then) })),
        otherwise: of.otherwise === 'impossible' ? of.otherwise : shareOf(of.otherwise),
      }
    default:
      return { ...share, by: merged(by) }
  }
}

/** Rates in one; what is published and what is exchanged stay factors of their own. */
function merged(by: readonly Factor[]): readonly Factor[] {
  const rates = by.flatMap((factor) => (factor.kind === 'rate' ? [factor.rate] : []))
  if (rates.length < 2) return by
  const rate = rates.reduce((left, right): Rate => product(left, right))
  return [{ kind: 'rate', rate }, ...by.filter(({ kind }) => kind !== 'rate')]
}

function product(left: Rate, right: Rate): Rate {
  const [numerator, denominator] = [left.numerator * right.numerator, left.denominator * right.denominator]
  const divisor = common(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
