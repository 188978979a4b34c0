/** Walks over conditions, amounts and awards: which facts, leaves, parts and rates they have. */
import { and } from './conditions.ts'
import type { Amount, AwardIr, Condition, ConditionLeaf, FactRef, Rate } from './types.ts'

/** The leaves of a condition in document order; the amount of a `compare-amount` is none of it. */
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
export function factOf(leaf: Exclude<ConditionLeaf, { kind: 'compare-amount' }>): FactRef {
  return leaf.kind === 'has-records' ? { scope: 'applicant', id: leaf.list } : leaf.fact
}

/** The facts that a leaf is about: one, or those of the amount that it compares, each once. */
export function factsOfLeaf(leaf: ConditionLeaf): readonly FactRef[] {
  return leaf.kind === 'compare-amount' ? uniqueFacts(factsInAmount(leaf.of)) : [factOf(leaf)]
}

/** The facts of all leaves of a condition, in their order, each once. */
export function factsOfCondition(condition: Condition): readonly FactRef[] {
  return uniqueFacts(leavesOf(condition).flatMap(factsOfLeaf))
}

/** The amounts that an amount is made of, in the order of the representation; those of its conditions are left out. */
export function childrenOf(amount: Amount): readonly Amount[] {
  switch (amount.kind) {
    case 'constant':
    case 'fact':
    case 'unlimited':
      return []
    case 'between':
      return [amount.from, amount.to]
    case 'share':
    case 'each':
    case 'pieces':
    case 'total':
      return [amount.of]
    case 'sum':
    case 'min':
    case 'max':
      return amount.of
    case 'less':
      return [amount.of, amount.by]
    case 'when':
      return [...amount.cases.map(({ then }) => then), ...(amount.otherwise === 'impossible' ? [] : [amount.otherwise])]
  }
}

/** An amount with `change` done to every amount in it and at last to itself; conditions stay as they are. */
export function mapAmount(amount: Amount, change: (amount: Amount) => Amount): Amount {
  return change(withChildren(amount, (part) => mapAmount(part, change)))
}

/** An amount with each of the amounts that it is made of changed; what has none is the same amount. */
export function withChildren(amount: Amount, of: (part: Amount) => Amount): Amount {
  switch (amount.kind) {
    case 'constant':
    case 'fact':
    case 'unlimited':
      return amount
    case 'between':
      return { ...amount, from: of(amount.from), to: of(amount.to) }
    case 'share':
    case 'each':
    case 'pieces':
    case 'total':
      return { ...amount, of: of(amount.of) }
    case 'sum':
    case 'min':
    case 'max':
      return { ...amount, of: amount.of.map(of) }
    case 'less':
      return { ...amount, of: of(amount.of), by: of(amount.by) }
    case 'when':
      return {
        ...amount,
        cases: amount.cases.map((one) => ({ ...one, then: of(one.then) })),
        otherwise: amount.otherwise === 'impossible' ? amount.otherwise : of(amount.otherwise),
      }
  }
}

/** An amount and all amounts in it, each before its parts; those that its conditions compare are left out. */
export function amountsOf(amount: Amount | undefined): readonly Amount[] {
  return amount === undefined ? [] : [amount, ...childrenOf(amount).flatMap(amountsOf)]
}

/** The conditions that decide inside an amount, of all amounts in it: guards of cases, and which records are summed. */
export function conditionsIn(amount: Amount | undefined): readonly Condition[] {
  return amountsOf(amount).flatMap(ownConditionsOf)
}

/** The conditions that decide in an amount itself, not in those that it is made of. */
export function ownConditionsOf(amount: Amount): readonly Condition[] {
  switch (amount.kind) {
    case 'when':
      return amount.cases.map((one) => one.if)
    case 'total':
      return [amount.where]
    default:
      return []
  }
}

/** Every amount of an award, those of its ceilings too. */
export function allAmountsOf(award: AwardIr): readonly Amount[] {
  return [...amountsOf(award.amount), ...award.ceilings.flatMap((ceiling) => amountsOf(ceiling.is))]
}

/** The guards of what only some have: times, difference, deferrals, instalments, in this order. */
export function guardsOf(award: AwardIr): readonly Condition[] {
  const { times, difference, deferrals, instalments } = award
  return [...times, ...(difference === undefined ? [] : [difference]), ...deferrals, ...instalments].map(
    (one) => one.if,
  )
}

/** Every fact that an award uses, each once: of its conditions first. */
export function factsOf(award: AwardIr): readonly FactRef[] {
  const conditions = and(award.condition, award.records?.where ?? and())
  return uniqueFacts([
    ...factsOfCondition(conditions),
    ...(award.amount === undefined ? [] : factsInAmount(award.amount)),
    ...award.ceilings.flatMap((ceiling) => factsInAmount(ceiling.is)),
    ...guardsOf(award).flatMap(factsOfCondition),
    ...(countsByMatter(award) ? [award.records.matter] : []),
  ])
}

/** An award that has to know for which of its records something was received. */
export interface AwardByMatter extends AwardIr {
  readonly records: NonNullable<AwardIr['records']> & { readonly matter: FactRef }
}

/** Whether a ceiling of each record takes off what was received for it, or each is paid for so often and no more. */
export function countsByMatter(award: AwardIr): award is AwardByMatter {
  const { records, ceilings } = award
  if (records?.matter === undefined) return false
  const { times = [] } = records
  return times.length > 0 || ceilings.some(({ of, period }) => of === 'record' && period !== 'matter')
}

/** The facts that an amount reads itself, those of the amounts in it left out: of a `when` those of its conditions. */
export function factsOfAmount(amount: Amount): readonly FactRef[] {
  switch (amount.kind) {
    case 'fact':
      return [amount.fact]
    case 'share':
      return amount.by.flatMap((factor) => {
        switch (factor.kind) {
          case 'rate':
            return []
          case 'published':
            return [factor.reference]
          case 'exchange':
            return [factor.rate]
        }
      })
    case 'each':
      return [amount.count]
    case 'when':
      return ownConditionsOf(amount).flatMap(factsOfCondition)
    case 'total':
      return [{ scope: 'applicant', id: amount.list }, ...factsOfCondition(amount.where)]
    default:
      return []
  }
}

/** The facts of an amount and of all in it, in the order in which they are asked: what a share is of before its rates. */
export function factsInAmount(amount: Amount): readonly FactRef[] {
  const inside = childrenOf(amount).flatMap(factsInAmount)
  return amount.kind === 'share' ? [...inside, ...factsOfAmount(amount)] : [...factsOfAmount(amount), ...inside]
}

/** What amounts of an award are multiplied by, as fractions of a fen: a published rate and an exchange rate with their units. */
export function ratesOf(award: AwardIr): readonly Rate[] {
  return allAmountsOf(award).flatMap((amount): readonly Rate[] => {
    if (amount.kind === 'pieces') return amount.bands.map(({ rate }) => rate)
    if (amount.kind !== 'share') return []
    return [amount.by.map(rateOf).reduce(product)]
  })
}

/** A factor with its facts taken for 1: of a published rate 1/100,000, of an exchange rate 1/10,000. */
function rateOf(factor: Extract<Amount, { kind: 'share' }>['by'][number]): Rate {
  switch (factor.kind) {
    case 'rate':
      return factor.rate
    case 'published':
      return { numerator: 1, denominator: 100_000 }
    case 'exchange':
      return { numerator: 1, denominator: 10_000 }
  }
}

const product = (a: Rate, b: Rate): Rate => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** Each fact once, at its first place. */
export function uniqueFacts(refs: readonly FactRef[]): readonly FactRef[] {
  const seen = new Set<string>()
  return refs.filter(({ scope, id }) => {
    const key = `${scope}.${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
