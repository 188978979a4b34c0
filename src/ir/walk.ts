/** Walks over conditions and awards: which facts, leaves, amounts and limits they have. */
import type { Amount, AwardIr, Basis, Condition, ConditionLeaf, FactRef, Limit, Rate } from './types.ts'

/** The leaves of a condition in document order. */
export function leavesOf(condition: Condition): readonly ConditionLeaf[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
    case 'at-least':
      return condition.of.flatMap(leavesOf)
    default:
      return [condition]
  }
}

/** The fact that a leaf is about; of `has-records` the list. */
export function factOf(leaf: ConditionLeaf): FactRef {
  return leaf.kind === 'has-records' ? { scope: 'applicant', id: leaf.list } : leaf.fact
}

/** An amount and all amounts in it. */
export function amountsOf(amount: Amount | undefined): readonly Amount[] {
  if (amount === undefined) return []
  switch (amount.kind) {
    case 'by-grade':
      return [amount, ...amount.cases.flatMap((item) => amountsOf(item.amount))]
    case 'by-tier':
      return [amount, ...amount.tiers.flatMap((tier) => amountsOf(tier.amount))]
    case 'per-unit':
      return [amount, ...amountsOf(amount.amount)]
    case 'limited':
      return [amount, ...amountsOf(amount.amount), ...amount.limits.flatMap(amountsOfLimit)]
    default:
      return [amount]
  }
}

/** Every amount of an award, those of its limits too. */
export function allAmountsOf(award: AwardIr): readonly Amount[] {
  return [...amountsOf(award.amount), ...[...award.itemLimits, ...award.sumLimits].flatMap(amountsOfLimit)]
}

function amountsOfLimit(limit: Limit): readonly Amount[] {
  return limit.kind === 'amount' ? amountsOf(limit.amount) : []
}

/** The limits of an award and of the amounts in it. */
export function limitsOf(award: AwardIr): readonly Limit[] {
  const inside = amountsOf(award.amount).flatMap((amount) => (amount.kind === 'limited' ? amount.limits : []))
  return [...inside, ...award.itemLimits, ...award.sumLimits]
}

/** Every fact that an award uses, each once: of its conditions first. */
export function factsOf(award: AwardIr): readonly FactRef[] {
  const leaves = [...leavesOf(award.condition), ...(award.items === undefined ? [] : leavesOf(award.items.where))]
  const refs = [
    ...leaves.map(factOf),
    ...allAmountsOf(award).flatMap(factsOfAmount),
    ...limitsOf(award).flatMap((limit) => (limit.kind === 'relative' ? factsOfBasis(limit.basis) : [])),
  ]
  return refs.filter((ref, i) => refs.findIndex((other) => other.scope === ref.scope && other.id === ref.id) === i)
}

/** The rates of an award. */
export function ratesOf(award: AwardIr): readonly Rate[] {
  return [
    ...allAmountsOf(award).flatMap(ratesOfAmount),
    ...limitsOf(award).flatMap((limit) => (limit.kind === 'relative' ? [converted(limit)] : [])),
  ]
}

function ratesOfAmount(amount: Amount): readonly Rate[] {
  switch (amount.kind) {
    case 'rate':
      return [converted(amount)]
    case 'floating-rate':
      return [{ numerator: amount.rate.numerator, denominator: amount.rate.denominator * 100_000 }]
    case 'marginal':
      return amount.bands.map(({ rate }) => rate)
    default:
      return []
  }
}

/** The rate of a share, with the exchange rate's 1/10,000. */
function converted({ rate, basis }: { readonly rate: Rate; readonly basis: Basis }): Rate {
  return basis.exchange === undefined ? rate : { ...rate, denominator: rate.denominator * 10_000 }
}

/** The facts that an amount reads itself, those of the amounts in it left out. */
export function factsOfAmount(amount: Amount): readonly FactRef[] {
  switch (amount.kind) {
    case 'rate':
    case 'marginal':
      return factsOfBasis(amount.basis)
    case 'by-grade':
    case 'by-tier':
    case 'per-unit':
      return [amount.fact]
    case 'floating-rate':
      return [...factsOfBasis(amount.basis), amount.reference]
    case 'fixed':
    case 'between':
    case 'open':
    case 'limited':
      return []
  }
}

function factsOfBasis({ plus, minus, exchange }: Basis): readonly FactRef[] {
  return [...plus, ...minus, ...(exchange === undefined ? [] : [exchange])]
}
