/** Policies put another way: with one condition, one figure, one ceiling changed or taken out. What is not found stays. */
import { always, or } from '../../ir/conditions.ts'
import type {
  Amount,
  AwardId,
  AwardIr,
  Basis,
  CompareCondition,
  Condition,
  ConditionLeaf,
  FactRef,
  Limit,
  Rate,
  SharedLimitIr,
} from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'
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
  sharedLimits: [],
  highestOnly: [],
  clauses: policy.clauses.map((clause) => ({ ...clause, awards: clause.awards.map(inKind) })),
})

function inKind(award: AwardIr): AwardIr {
  const nothing = { itemLimits: [], sumLimits: [], periodLimits: [], difference: undefined, deferrals: [] }
  return { ...award, ...nothing, kind: 'in-kind', amount: undefined }
}

/** The authority has no choice: the award gives all that it may. */
export function withoutDiscretion(id: AwardId): Variant {
  const most = (amount: Amount): Amount =>
    amount.kind === 'open' ? { kind: 'fixed', fen: MUCH, site: amount.site } : insideAmount(amount, most, (all) => all)
  return withAward(id, (award) => ({
    ...award,
    kind: 'formula',
    amount: award.amount === undefined ? undefined : most(award.amount),
  }))
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
  if (!('of' in condition)) return isMeant(condition) ? change(condition) : condition
  return { ...condition, of: condition.of.map((part) => mapLeaves(part, isMeant, change)) }
}

export const met = (): Condition => always
export const unmet = (): Condition => or()

/** 以上 for 超过, 以下 for 不满, and the other way round: only the number itself tells them apart. */
export function otherwiseAtTheNumber(leaf: ConditionLeaf): Condition {
  return leaf.kind === 'compare' ? { ...leaf, comparison: OTHER_END[leaf.comparison] } : leaf
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
    items: award.items && { ...award.items, where: map(award.items.where) },
  }))
}

// Amounts

/** Another amount in the place of one, wherever it stands in the award. */
export function withAmount<A extends Amount>(id: AwardId, target: A, change: (amount: A) => Amount): Variant {
  const map = (amount: Amount): Amount => (amount === target ? change(target) : insideAmount(amount, map, limits))
  const limits = (all: readonly Limit[]): readonly Limit[] => all.map((limit) => insideLimit(limit, map))
  return withAward(id, (award) => withParts(award, map, limits))
}

/** Without one limit of the award, wherever it stands. */
export function withoutLimit(id: AwardId, target: Limit): Variant {
  const map = (amount: Amount): Amount => insideAmount(amount, map, limits)
  const limits = (all: readonly Limit[]): readonly Limit[] =>
    all.filter((limit) => limit !== target).map((limit) => insideLimit(limit, map))
  return withAward(id, (award) => withParts(award, map, limits))
}

function withParts(
  award: AwardIr,
  map: (amount: Amount) => Amount,
  limits: (all: readonly Limit[]) => readonly Limit[],
): AwardIr {
  const { amount, itemLimits, sumLimits } = award
  return {
    ...award,
    amount: amount === undefined ? undefined : map(amount),
    itemLimits: limits(itemLimits),
    sumLimits: limits(sumLimits),
  }
}

function insideLimit(limit: Limit, map: (amount: Amount) => Amount): Limit {
  return limit.kind === 'amount' ? { ...limit, amount: map(limit.amount) } : limit
}

function insideAmount(
  amount: Amount,
  map: (amount: Amount) => Amount,
  limits: (all: readonly Limit[]) => readonly Limit[],
): Amount {
  switch (amount.kind) {
    case 'by-grade':
      return { ...amount, cases: amount.cases.map((one) => ({ ...one, amount: map(one.amount) })) }
    case 'by-tier':
      return { ...amount, tiers: amount.tiers.map((tier) => ({ ...tier, amount: map(tier.amount) })) }
    case 'per-unit':
      return { ...amount, amount: map(amount.amount) }
    case 'limited':
      return { ...amount, amount: map(amount.amount), limits: limits(amount.limits) }
    default:
      return amount
  }
}

export type Figure = Exclude<Amount, { kind: 'by-grade' | 'by-tier' | 'per-unit' | 'limited' }>

/** Twice as much; what the text leaves open is nothing instead. */
export function otherFigure(amount: Figure): Amount {
  switch (amount.kind) {
    case 'fixed':
      return { ...amount, fen: amount.fen * 2 }
    case 'between':
      return { ...amount, fromFen: amount.fromFen * 2, toFen: amount.toFen * 2 }
    case 'rate':
      return { ...amount, rate: twice(amount.rate), ...(amount.upTo && { upTo: twice(amount.upTo) }) }
    case 'floating-rate':
      return { ...amount, rate: twice(amount.rate) }
    case 'marginal':
      return { ...amount, bands: amount.bands.map((band) => ({ ...band, rate: twice(band.rate) })) }
    case 'open':
      return { kind: 'fixed', fen: 0, site: amount.site }
  }
}

export const twice = ({ numerator, denominator }: Rate): Rate => ({ numerator: numerator * 2, denominator })

/** A basis without one of its parts. */
export function withoutPart(basis: Basis, part: FactRef): Basis {
  const others = (refs: readonly FactRef[]): readonly FactRef[] => refs.filter((ref) => ref !== part)
  return { ...basis, plus: others(basis.plus), minus: others(basis.minus) }
}

// Between awards; their sites stay the same when a policy is cut down to some of its awards

/** Without the choice of the highest. */
export const withoutChoice =
  (site: Site): Variant =>
  (policy) => ({ ...policy, highestOnly: policy.highestOnly.filter((group) => group.site !== site) })

/** Without a ceiling over several awards. */
export const withoutShared =
  (site: Site): Variant =>
  (policy) => ({ ...policy, sharedLimits: policy.sharedLimits.filter((limit) => limit.site !== site) })

/** Each award under a ceiling of its own, where the text has one over all of them. */
export const withSplitShared =
  (site: Site): Variant =>
  (policy) => ({
    ...policy,
    sharedLimits: policy.sharedLimits.flatMap((limit) =>
      limit.site === site ? limit.awards.map((id) => ({ ...limit, awards: [id] })) : [limit],
    ),
  })

/** The ceiling is one of another period; one of the matter forgets what was received. */
export const withSharedOver =
  (site: Site, period: SharedLimitIr['period']): Variant =>
  (policy) => ({
    ...policy,
    sharedLimits: policy.sharedLimits.map((limit) => (limit.site === site ? { ...limit, period } : limit)),
  })
