/** What can be said of an amount by its form alone, so that code need not find out. */
import { startsAtZero } from '../../ir/kind.ts'
import type { Amount } from '../../ir/types.ts'
import { amountsOf, childrenOf } from '../../ir/walk.ts'
import { isOfSame } from './share-code.ts'

/** Whether nothing is sure of an amount, whatever is known: it is all left to the authority. */
export function isNothingSure(amount: Amount): boolean {
  switch (amount.kind) {
    case 'constant':
      return amount.fen === 0
    case 'between':
      return startsAtZero(amount)
    case 'min':
      return amount.of.some(isNothingSure)
    case 'sum':
    case 'max':
      return amount.of.every(isNothingSure)
    case 'share':
    case 'each':
      return isNothingSure(amount.of)
    case 'when':
      return childrenOf(amount).every(isNothingSure)
    default:
      return false
  }
}

/** Whether F and C of an amount may differ. */
export function isApart(amount: Amount): boolean {
  return amountsOf(amount).some(({ kind }) => kind === 'between')
}

/** Whether an amount may be anything from nothing on as soon as one of its facts is unknown. */
export function isAnythingIfUnknown(amount: Amount): boolean {
  switch (amount.kind) {
    case 'fact':
      return true
    case 'share':
      return (
        amount.by.every((factor) => factor.kind === 'rate' && factor.rate.numerator > 0) &&
        isAnythingIfUnknown(amount.of)
      )
    case 'between':
      return amount.from.kind === 'constant' && amount.from.fen === 0
        ? isAnythingIfUnknown(amount.to)
        : amount.from.kind === 'share' &&
            amount.to.kind === 'share' &&
            isOfSame(amount.from, amount.to) &&
            isAnythingIfUnknown(amount.from)
    case 'min': {
      // Another fact may be nothing, and then it is.
      const others = amount.of.filter((part) => part.kind !== 'constant' || part.fen === 0)
      return others.length === 1 && others.every(isAnythingIfUnknown)
    }
    case 'pieces':
      return (amount.bands.at(-1)?.rate.numerator ?? 0) > 0 && isAnythingIfUnknown(amount.of)
    case 'each':
      return (
        amount.of.kind === 'constant' && amount.of.fen > 0 && (amount.most === undefined || amount.most >= amount.every)
      )
    default:
      return false
  }
}
