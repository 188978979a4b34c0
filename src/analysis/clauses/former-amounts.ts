/**
 * Amounts and ceilings as the readers of clauses draft them, one kind for each form that the text has. `src/ir/lower` turns
 * them into the amounts of the representation; nothing behind it knows them.
 */
import { uniqueFacts } from '../../ir/walk.ts'
import type { FactRef, Rate } from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'

/**
 * Sum of money facts, less what the text takes out of it (不含…); never below zero. With `exchange` all of them are in one
 * foreign currency, and the rate of that currency turns the sum into 1/10,000 fen.
 */
export interface Basis {
  readonly plus: readonly FactRef[]
  readonly minus: readonly FactRef[]
  /** Only in a `rate` and in a relative limit. */
  readonly exchange?: FactRef
}

/** N 元, written in the text. */
export interface FixedAmount {
  readonly kind: 'fixed'
  readonly fen: number
  readonly site: Site
}
/** rate × basis; with `upTo` from rate × basis to upTo × basis, and the authority settles it inside them. */
export interface RateAmount {
  readonly kind: 'rate'
  readonly basis: Basis
  readonly rate: Rate
  /** Above `rate`. */
  readonly upTo?: Rate
  readonly site: Site
}
/** A sum between two that the text writes; the authority settles it inside them. */
export interface BetweenAmount {
  readonly kind: 'between'
  readonly fromFen: number
  readonly toFen: number
  readonly site: Site
}
/** rate × (a published rate + spread) × basis: 按LPR的50%. The published rate is a ratio fact, never below zero. */
export interface FloatingRateAmount {
  readonly kind: 'floating-rate'
  readonly basis: Basis
  readonly reference: FactRef
  /** In 1/100,000,000, a multiple of 1000; negative for a discount. */
  readonly spread: number
  readonly rate: Rate
  readonly site: Site
}
/** The amount of the alternative that an enumerated fact has; nothing for an alternative without a case and for 无. */
export interface ByGradeAmount {
  readonly kind: 'by-grade'
  readonly fact: FactRef
  readonly cases: readonly { readonly value: string; readonly amount: Amount }[]
  readonly site: Site
}
/** The amount of the highest tier that the indicator reaches, on the whole; nothing below the lowest. Ascending. */
export interface ByTierAmount {
  readonly kind: 'by-tier'
  readonly fact: FactRef
  readonly tiers: readonly {
    readonly comparison: 'at-least' | 'more-than'
    readonly threshold: number
    readonly amount: Amount
  }[]
  readonly site: Site
}
/** Σ rate × the part of the basis inside each band; `fromFen` ascending, the first is where support begins. */
export interface MarginalAmount {
  readonly kind: 'marginal'
  readonly basis: Basis
  readonly bands: readonly { readonly fromFen: number; readonly rate: Rate }[]
  readonly site: Site
}
/** amount × floor(min(count − above, most) / every), never below zero. The fact counts units, or is money of any currency. */
export interface PerUnitAmount {
  readonly kind: 'per-unit'
  readonly fact: FactRef
  readonly above: number
  readonly every: number
  /** So many count at most; undefined for any number. */
  readonly most: number | undefined
  readonly amount: Amount
  readonly site: Site
}
/** No number in the text: from zero to whatever a ceiling says, or to no ceiling at all. */
export interface OpenAmount {
  readonly kind: 'open'
  readonly site: Site
}
/** An amount under ceilings of its own: the case of a tier that has one. Evaluated like the amount, then its limits. */
export interface LimitedAmount {
  readonly kind: 'limited'
  readonly amount: Amount
  readonly limits: readonly Limit[]
}
export type Amount =
  | FixedAmount
  | BetweenAmount
  | RateAmount
  | FloatingRateAmount
  | ByGradeAmount
  | ByTierAmount
  | MarginalAmount
  | PerUnitAmount
  | OpenAmount
  | LimitedAmount

/** An absolute ceiling, one that is a share of another amount, or one that is worked out like an amount (2个百分点). */
export type Limit =
  | { readonly kind: 'absolute'; readonly fen: number; readonly site: Site }
  | { readonly kind: 'relative'; readonly basis: Basis; readonly rate: Rate; readonly site: Site }
  | { readonly kind: 'amount'; readonly amount: Amount; readonly site: Site }

/** 定额, 公式额, 幅度额, 裁量上限, 纯上限, 实物权益. The last three begin at zero whatever is known. */
export type AwardKind = 'fixed' | 'formula' | 'range' | 'discretionary' | 'ceiling' | 'in-kind'

/** Every fact that an amount reads, each once, in its order. */
export function factsOfDraft(amount: Amount): readonly FactRef[] {
  return uniqueFacts(factsIn(amount))
}

/** Every fact that a limit reads. */
export function factsOfLimit(limit: Limit): readonly FactRef[] {
  switch (limit.kind) {
    case 'absolute':
      return []
    case 'relative':
      return factsOfBasis(limit.basis)
    case 'amount':
      return factsOfDraft(limit.amount)
  }
}

function factsIn(amount: Amount): readonly FactRef[] {
  switch (amount.kind) {
    case 'fixed':
    case 'between':
    case 'open':
      return []
    case 'rate':
    case 'marginal':
      return factsOfBasis(amount.basis)
    case 'floating-rate':
      return [...factsOfBasis(amount.basis), amount.reference]
    case 'by-grade':
      return [amount.fact, ...amount.cases.flatMap((one) => factsIn(one.amount))]
    case 'by-tier':
      return [amount.fact, ...amount.tiers.flatMap((tier) => factsIn(tier.amount))]
    case 'per-unit':
      return [amount.fact, ...factsIn(amount.amount)]
    case 'limited':
      return [...factsIn(amount.amount), ...amount.limits.flatMap(factsOfLimit)]
  }
}

const factsOfBasis = ({ plus, minus, exchange }: Basis): readonly FactRef[] => [
  ...plus,
  ...minus,
  ...(exchange === undefined ? [] : [exchange]),
]
