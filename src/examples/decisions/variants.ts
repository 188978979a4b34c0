/** Policies put another way: with one condition, one figure, one ceiling changed or taken out. What is not found stays. */
import { always, isCompound, or } from '../../ir/conditions.ts'
import type {
  Amount,
  AwardId,
  AwardIr,
  Ceiling,
  CompareCondition,
  Condition,
  ConditionLeaf,
  FactRef,
  ManyAmount,
  Payout,
  Period,
  Rate,
  SharedCeiling,
} from '../../ir/types.ts'
import { awardPayout, awardsBelow, changePayouts, relatedOnly, sharedCeilingsOf } from '../../ir/payout.ts'
import { mapAmount, withChildren } from '../../ir/walk.ts'
import type { Site } from '../../runtime/site.ts'
import { isSame } from '../../verify/bends.ts'
import type { Variant } from './types.ts'

/** One award otherwise. */
export function withAward(id: AwardId, change: (award: AwardIr) => AwardIr): Variant {
  return (policy) => ({
    ...policy,
    clauses: policy.clauses.map((clause) => ({
      ...clause,
      awards: clause.awards.map((award) => (award.id === id ? change(award) : award)),
    })),
  })
}

/** What every award asks for, and nothing of what it gives. */
export const conditionsAlone: Variant = (policy) => ({
  ...policy,
  payouts: [],
  clauses: policy.clauses.map((clause) => ({ ...clause, awards: clause.awards.map(inKind) })),
})

const inKind = (award: AwardIr): AwardIr => ({
  ...award,
  ceilings: [],
  difference: undefined,
  deferrals: [],
  amount: undefined,
})

/** The authority has no choice: the award gives all that it may. */
export function withoutDiscretion(id: AwardId): Variant {
  const most = (amount: Amount): Amount => {
    if (amount.kind !== 'between') return amount
    return amount.to.kind === 'unlimited' ? { kind: 'constant', fen: MUCH } : amount.to
  }
  return withAward(id, (award) => ({ ...award, amount: award.amount && mapAmount(award.amount, most) }))
}

/** 100亿元: above what ceilings let through. */
const MUCH = 1_000_000_000_000

// Conditions

/** Puts another condition in the place of every leaf that is meant. */
export function mapLeaves(
  condition: Condition,
  isMeant: (leaf: ConditionLeaf) => boolean,
  change: (leaf: ConditionLeaf) => Condition,
): Condition {
  if (!isCompound(condition)) return isMeant(condition) ? change(condition) : condition
  return { ...condition, of: condition.of.map((part) => mapLeaves(part, isMeant, change)) }
}

export const met = (): Condition => always
export const unmet = (): Condition => or()

/** 以上 for 超过, 以下 for 不满, and the other way round: only the number itself tells them apart. */
export function otherwiseAtTheNumber(leaf: ConditionLeaf): Condition {
  return 'comparison' in leaf ? { ...leaf, comparison: OTHER_END[leaf.comparison] } : leaf
}

export const OTHER_END = {
  'at-least': 'more-than',
  'more-than': 'at-least',
  'at-most': 'less-than',
  'less-than': 'at-most',
} as const satisfies Record<CompareCondition['comparison'], CompareCondition['comparison']>

/** Other leaves, in what the award asks of the applicant and of each record. */
export function withLeaves(
  id: AwardId,
  isMeant: (leaf: ConditionLeaf) => boolean,
  change: (leaf: ConditionLeaf) => Condition,
): Variant {
  const map = (condition: Condition): Condition => mapLeaves(condition, isMeant, change)
  return withAward(id, (award) => ({
    ...award,
    condition: map(award.condition),
    records: award.records && { ...award.records, where: map(award.records.where) },
  }))
}

// Amounts

/** Another amount in the place of one, wherever it stands in the award. */
export function withAmount<A extends Amount>(id: AwardId, target: A, change: (amount: A) => Amount): Variant {
  const map = (amount: Amount): Amount => (amount === target ? change(target) : withChildren(amount, map))
  return withAward(id, ({ amount, ceilings, ...award }) => ({
    ...award,
    amount: amount && map(amount),
    ceilings: ceilings.map((ceiling) => ({ ...ceiling, is: map(ceiling.is) })),
  }))
}

/** Without one of several amounts of which the lowest or the highest counts; the last one that is left stands by itself. */
export function withoutMember(id: AwardId, target: ManyAmount, member: Amount): Variant {
  return withAmount(id, target, (whole): Amount => {
    const of = whole.of.filter((one) => one !== member)
    return of.length === 1 && of[0] !== undefined ? of[0] : { ...whole, of }
  })
}

/** One ceiling otherwise, or (with none) without it. */
export function withCeiling(id: AwardId, target: Ceiling, change: (ceiling: Ceiling) => readonly Ceiling[]): Variant {
  return withAward(id, (award) => ({
    ...award,
    ceilings: award.ceilings.flatMap((ceiling) => (ceiling === target ? change(ceiling) : [ceiling])),
  }))
}

/** Twice as much; what the text leaves open is nothing instead. */
export function otherFigure(amount: Amount): Amount {
  switch (amount.kind) {
    case 'constant':
      return { ...amount, fen: amount.fen * 2 }
    case 'between':
      return amount.to.kind === 'unlimited' && isNothing(amount.from)
        ? { kind: 'constant', fen: 0 }
        : { ...amount, from: otherFigure(amount.from), to: otherFigure(amount.to) }
    case 'unlimited':
      return amount
    case 'pieces':
      return { ...amount, bands: amount.bands.map((band) => ({ ...band, rate: twice(band.rate) })) }
    default:
      return { kind: 'share', of: amount, by: [{ kind: 'rate', rate: { numerator: 2, denominator: 1 } }] }
  }
}

export const isNothing = (amount: Amount): boolean => amount.kind === 'constant' && amount.fen === 0

export const twice = ({ numerator, denominator }: Rate): Rate => ({ numerator: numerator * 2, denominator })

/** A basis without one of its parts: nothing in its place. */
export const withoutPart = (basis: Amount, part: FactRef): Amount =>
  mapAmount(basis, (one) => (one.kind === 'fact' && isSame(one.fact, part) ? { kind: 'constant', fen: 0 } : one))

// Between awards; their sites stay the same when a policy is cut down to some of its awards

/** Without the choice of the highest. */
export const withoutChoice =
  (site: Site): Variant =>
  (policy) => ({ ...policy, payouts: changePayouts(policy.payouts, { keep: (choice) => choice.site !== site }) })

/** Without a ceiling over several awards. */
export const withoutShared = (site: Site): Variant => withShared(site, () => [])

/** Each award under a ceiling of its own, where the text has one over all of them. */
export const withSplitShared =
  (site: Site): Variant =>
  (policy) => {
    const shared = sharedCeilingsOf(policy).filter((ceiling) => ceiling.site === site)
    const ownOf = (id: AwardId): readonly SharedCeiling[] =>
      shared.filter(({ awards }) => awards.includes(id)).map(({ is, period }) => ({ is, period, site }))
    const { payouts } = withoutShared(site)(policy)
    const split = (node: Payout): Payout => {
      if (node.kind !== 'award') return { ...node, of: node.of.map(split) }
      return { kind: 'all', of: [node], ceilings: ownOf(node.award) }
    }
    const below = new Set(payouts.flatMap(awardsBelow))
    const free = shared.flatMap(({ awards }) => awards.filter((id) => !below.has(id)).map(awardPayout))
    return { ...policy, payouts: relatedOnly([...payouts, ...free].map(split)) }
  }

/** The ceiling is one of another period; one of the matter forgets what was received. */
export const withSharedOver = (site: Site, period: Period): Variant =>
  withShared(site, (ceiling) => [{ ...ceiling, period }])

const withShared =
  (site: Site, change: (ceiling: SharedCeiling) => readonly SharedCeiling[]): Variant =>
  (policy) => ({
    ...policy,
    payouts: changePayouts(policy.payouts, { ceiling: (one) => (one.site === site ? change(one) : [one]) }),
  })
