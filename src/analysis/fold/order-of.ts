/** Which of two amounts of one shape is the larger: what a text that means both says in that order. */
import type { Amount } from '../../ir/types.ts'

/** 1 where the second is larger, 0 where they are equal, -1 where it is smaller; undefined where constants do not tell. */
export function orderOf(left: Amount, right: Amount): number | undefined {
  const [first, second] = [sizeOf(left), sizeOf(right)]
  if (first === undefined || first.kind !== second?.kind) return undefined
  return Math.sign(second.numerator * first.denominator - first.numerator * second.denominator)
}

interface Size {
  readonly kind: 'sum' | 'rate'
  readonly numerator: number
  readonly denominator: number
}

function sizeOf(amount: Amount): Size | undefined {
  if (amount.kind === 'constant') return { kind: 'sum', numerator: amount.fen, denominator: 1 }
  if (amount.kind === 'between') return sizeOf(amount.to)
  if (amount.kind !== 'share' || amount.by.length !== 1) return undefined
  const [by] = amount.by
  return by?.kind === 'rate' ? { kind: 'rate', ...by.rate } : undefined
}
