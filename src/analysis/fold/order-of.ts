/** Which of two amounts of one shape is the larger: what a text that means both says in that order. */
import { withoutSites } from '../../ir/conditions.ts'
import type { Amount } from '../../ir/types.ts'

/** 1 where the second is larger, 0 where they are equal, -1 where it is smaller; undefined where figures do not tell. */
export function orderOf(left: Amount, right: Amount): number | undefined {
  if (left.kind === 'unlimited' || right.kind === 'unlimited')
    return Number(right.kind === 'unlimited') - Number(left.kind === 'unlimited')
  const [first, second] = [sizeOf(left), sizeOf(right)]
  if (first === undefined || first.of !== second?.of) return undefined
  return Math.sign(second.numerator * first.denominator - first.numerator * second.denominator)
}

interface Size {
  /** What it is so much of; nothing of a sum. */
  readonly of: string
  readonly numerator: number
  readonly denominator: number
}

function sizeOf(amount: Amount): Size | undefined {
  switch (amount.kind) {
    case 'constant':
      return { of: '', numerator: amount.fen, denominator: 1 }
    case 'between':
      return sizeOf(amount.to)
    case 'each': {
      const { of, count, above, every, most } = amount
      const price = sizeOf(of)
      return price && { ...price, of: `${price.of}${withoutSites([count, above, every, most])}` }
    }
    case 'share': {
      const [by, ...others] = amount.by
      if (by?.kind !== 'rate' || others.length > 0) return undefined
      const { numerator, denominator } = by.rate
      const { of } = amount
      if (of.kind === 'constant') return { of: '', numerator: of.fen * numerator, denominator }
      return { of: withoutSites(of), numerator, denominator }
    }
    default:
      return undefined
  }
}
