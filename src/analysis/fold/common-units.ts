/** 分别按每人1000元、1500元、2000元: what all cases are multiplied by is multiplied once. */
import type { Amount } from '../../ir/types.ts'

type Each = Extract<Amount, { kind: 'each' }>

/** The cases without the units that they have in common, and how to put these back. */
export function withoutUnits(amounts: readonly Amount[]): {
  readonly bare: readonly Amount[]
  readonly times: (amount: Amount) => Amount
} {
  const [first, ...rest] = amounts
  const eachs = amounts.filter((amount): amount is Each => amount.kind === 'each')
  const common = first?.kind === 'each' && eachs.length === amounts.length && rest.length > 0 ? first : undefined
  if (common === undefined || !eachs.every((one) => countsAlike(one, common)))
    return { bare: amounts, times: (amount) => amount }
  const inner = withoutUnits(eachs.map(({ of }) => of))
  return { bare: inner.bare, times: (amount) => ({ ...common, of: inner.times(amount) }) }
}

const countsAlike = (one: Each, other: Each): boolean =>
  one.count.id === other.count.id &&
  one.count.scope === other.count.scope &&
  one.above === other.above &&
  one.every === other.every &&
  one.most === other.most
