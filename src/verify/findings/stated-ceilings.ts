/** The ceilings of an award, wherever they stand, each with what it is put on. */
import { sharedCeilingsOf } from '../../ir/payout.ts'
import { startsAtZero } from '../../ir/kind.ts'
import type { Amount, AwardIr, Ceiling, Period, PolicyIr } from '../../ir/types.ts'
import { amountsOf, mapAmount } from '../../ir/walk.ts'
import type { Site } from '../../runtime/site.ts'

/** A ceiling, and what it is put on. */
export interface StatedCeiling {
  readonly is: Amount
  readonly site: Site | undefined
  /** Under the ceilings before it; where the authority may give less, what it may give at most. */
  readonly amount: Amount
  /** Of which case of the amount: `/` for all of it, `/1/` for its second. */
  readonly path: string
  /** One matter or record; those of one application; those of a year, of several, of a life. */
  readonly reach: Reach
  /** The awards that it is over; undefined for one that the award has to itself. */
  readonly awards?: readonly string[]
}
export type Reach = 'matter' | 'matters' | 'year' | 'years' | 'lifetime'

/** On one matter, or one record: those of the amount's own parts, then those of the award. */
export function ofOneMatter(award: AwardIr): readonly StatedCeiling[] {
  if (award.amount === undefined) return []
  const amount = atMost(award.amount)
  const own = award.ceilings.filter((ceiling) => isOfOneMatter(award, ceiling))
  const parts = own.map(({ is, site }) => ({ is, site }))
  return [...inside(amount, '/'), ...above(amount, parts, '/')]
}

/** On everything that an applicant gets for the award; a payment plan spreads it over years. */
export function ofAll(award: AwardIr, policy: PolicyIr): readonly StatedCeiling[] {
  if (award.amount === undefined || award.instalments.length > 0) return []
  const common = { amount: ofMatter(award, award.amount), path: '/' }
  const own = award.ceilings
    .filter((ceiling) => isOfAll(award, ceiling))
    .map(({ is, site, period }) => ({ ...common, is, site, reach: reachOf(period) }))
  const shared = sharedCeilingsOf(policy)
    .filter(({ awards }) => awards.includes(award.id))
    .map(({ is, site, period, awards }) => ({ ...common, is, site, reach: reachOf(period), awards }))
  return [...own, ...shared]
}

/** What there is to give at all; nobody gets more of it than there is. */
export function budgetsOf(award: AwardIr, policy: PolicyIr): readonly StatedCeiling[] {
  if (award.amount === undefined || award.instalments.length > 0) return []
  const amount = ofMatter(award, award.amount)
  return policy.pools.flatMap(({ awards, fen, period }) =>
    fen === undefined || !awards.includes(award.id)
      ? []
      : [{ is: { kind: 'constant', fen }, site: undefined, amount, path: '/', reach: period, awards }],
  )
}

/** What a ceiling says in the text; undefined where it goes by facts or by who somebody is. */
export const fenOf = ({ is }: Pick<StatedCeiling, 'is'>): number | undefined =>
  is.kind === 'constant' ? is.fen : undefined

/** Whether it is made of sums that the text states, whoever they are for. */
export const isStated = (amount: Amount): boolean =>
  amountsOf(amount).every(({ kind }) => ['constant', 'unlimited', 'when', 'min', 'max'].includes(kind))

const isOfOneMatter = ({ records }: AwardIr, { of, period }: Ceiling): boolean =>
  period === 'matter' && (of === 'record' || records === undefined)

/** Not of each record in a time: of that the next record has as much again. */
const isOfAll = (award: AwardIr, ceiling: Ceiling): boolean =>
  !isOfOneMatter(award, ceiling) && (ceiling.of === 'award' || award.records === undefined)

/** A ceiling over several awards, or the records of one, of no time is one of an application. */
function reachOf(period: Period): Reach {
  if (typeof period === 'object') return 'years'
  return period === 'matter' ? 'matters' : period
}

/** The amount under the ceilings of one matter. */
function ofMatter(award: AwardIr, amount: Amount): Amount {
  const own = award.ceilings.filter((ceiling) => isOfOneMatter(award, ceiling)).map(({ is }) => is)
  return own.length === 0 ? atMost(amount) : { kind: 'min', of: [atMost(amount), ...own] }
}

/** What an amount comes to where the authority gives all that it may. What has no upper end stays as it is. */
const atMost = (amount: Amount): Amount =>
  mapAmount(amount, (one) =>
    one.kind === 'between' && startsAtZero(one) && one.to.kind !== 'unlimited' ? one.to : one,
  )

/** The lower of several sums: the first is under the others. */
function inside(amount: Amount, path: string): readonly StatedCeiling[] {
  switch (amount.kind) {
    case 'min': {
      const [first, ...others] = amount.of
      if (first === undefined) return []
      return [
        ...inside(first, path),
        ...above(
          first,
          others.map((is) => ({ is, site: amount.site ?? is.site })),
          path,
        ),
      ]
    }
    case 'when':
      return amount.cases.flatMap(({ then }, index) => inside(then, `${path}${String(index)}/`))
    case 'sum':
    case 'max':
      return amount.of.flatMap((part, index) => inside(part, `${path}${String(index)}/`))
    case 'between':
      return inside(amount.to, path)
    case 'each':
      return inside(amount.of, path)
    default:
      return []
  }
}

function above(
  amount: Amount,
  ceilings: readonly Pick<StatedCeiling, 'is' | 'site'>[],
  path: string,
): readonly StatedCeiling[] {
  return ceilings.map(({ is, site }, index) => {
    const before = ceilings.slice(0, index).map((one) => one.is)
    const under: Amount = index === 0 ? amount : { kind: 'min', of: [amount, ...before] }
    return { is, site, amount: under, path, reach: 'matter' }
  })
}
