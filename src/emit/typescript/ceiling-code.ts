/** The upper end of an amount as one expression, for choices whose deciding fact is unknown. Tells no reasons. */
import type { Amount, ByGradeAmount, ByTierAmount, Limit, PerUnitAmount } from '../../ir/types.ts'
import { bandsCode, basisCode, floatingRateCode, rateCode } from './basis-code.ts'
import { code, quote } from './code.ts'
import type { Code } from './code.ts'
import type { AmountPlace } from './ends.ts'
import { max, min, scaled } from './expression.ts'
import type { Expr } from './expression.ts'
import { refKey, runtime, valueOf } from './module.ts'

/**
 * What is known of facts where the code stands, by `refKey`: the grade of an enumerated one, `REACHED` for an indicator
 * with some value, undefined for what is unknown there. Spares the code, and its types, questions that are answered.
 */
export type Known = ReadonlyMap<string, string | undefined>
/** Of an indicator: it has a value. */
export const REACHED = 'reached'

/** Upper end over cases that are all possible. The lower one of such a choice is 0, since none of them may apply. */
export function joinCeilings(cases: readonly { readonly amount: Amount }[], place: AmountPlace, known: Known): Expr {
  return max(cases.map(({ amount }) => ceilingOf(amount, place, known)))
}

/** Amount × units; `otherwise` stands for an unknown count. */
export function unitsCode(amount: PerUnitAmount, each: Expr, otherwise: number, place: AmountPlace): Expr {
  const { fact, above, every, most } = amount
  if (each === 0) return 0
  const count = code`(${valueOf(fact, place.places)} ?? ${otherwise})`
  const units = unitsOf(count, above, every, most, place)
  // Only a positive constant bears multiplication by Infinity, and only a finite one by zero.
  if (typeof each === 'number' && each !== Infinity) return scaled(units, each)
  return code`${runtime(place.module, 'times')}(${each}, ${units})`
}

function unitsOf(count: Code, above: number, every: number, most: number | undefined, place: AmountPlace): Code {
  if (above > 0 || every > 1) {
    const ceiling = most === undefined ? code`` : code`, ${most}`
    return code`${runtime(place.module, 'wholeUnits')}(${count}, ${above}, ${every}${ceiling})`
  }
  return most === undefined ? count : code`Math.min(${count}, ${most})`
}

/** The case that counts when the grade is known; the first of its value. */
export function caseOf(amount: ByGradeAmount, grade: string | undefined): Amount | undefined {
  return amount.cases.find((one) => one.value === grade)?.amount
}

/** Cases without repetition. */
export function distinctCases(amount: ByGradeAmount): ByGradeAmount['cases'] {
  return amount.cases.filter((one) => caseOf(amount, one.value) === one.amount)
}

/** `value >= threshold` or `value > threshold`. */
export function reaches(value: Code, tier: { readonly comparison: string; readonly threshold: number }): Code {
  return tier.comparison === 'at-least' ? code`${value} >= ${tier.threshold}` : code`${value} > ${tier.threshold}`
}

/** `known`, and one fact more. */
export function knowing(known: Known, key: string, value: string | undefined): Known {
  return new Map([...known, [key, value]])
}

function ceilingOf(amount: Amount, place: AmountPlace, known: Known): Expr {
  switch (amount.kind) {
    case 'fixed':
      return amount.fen * place.scale
    case 'open':
      return Infinity
    case 'between':
      return amount.toFen * place.scale
    case 'floating-rate':
      return floatingRateCode(amount, place).hi
    case 'rate':
      return rateCode(amount.basis, amount.upTo ?? amount.rate, place).hi
    case 'marginal':
      return bandsCode(amount.bands, basisCode(amount.basis, place).hi, place)
    case 'per-unit':
      return unitsCode(amount, ceilingOf(amount.amount, place, known), Infinity, place)
    case 'by-grade':
      return gradeCeiling(amount, place, known)
    case 'by-tier':
      return tierCeiling(amount, place, known)
    case 'limited':
      return amount.limits.reduce<Expr>(
        (ceiling, limit) => min(ceiling, limitCeiling(limit, place, known)),
        ceilingOf(amount.amount, place, known),
      )
  }
}

function limitCeiling(limit: Limit, place: AmountPlace, known: Known): Expr {
  switch (limit.kind) {
    case 'absolute':
      return limit.fen * place.scale
    case 'relative':
      return rateCode(limit.basis, limit.rate, place).hi
    case 'amount':
      return ceilingOf(limit.amount, place, known)
  }
}

function gradeCeiling(amount: ByGradeAmount, place: AmountPlace, known: Known): Expr {
  const key = refKey(amount.fact)
  const cases = distinctCases(amount)
  if (known.has(key)) {
    const grade = known.get(key)
    const chosen = caseOf(amount, grade)
    if (grade === undefined) return joinCeilings(cases, place, known)
    return chosen === undefined ? 0 : ceilingOf(chosen, place, known)
  }
  const value = valueOf(amount.fact, place.places)
  const unknown = joinCeilings(cases, place, knowing(known, key, undefined))
  const chain = cases.reduceRight<Code>(
    (rest, one) => {
      const ceiling = ceilingOf(one.amount, place, knowing(known, key, one.value))
      return code`${value} === ${quote(one.value)} ? ${ceiling} : ${rest}`
    },
    code`0`,
  )
  return code`(${value} === undefined ? ${unknown} : ${chain})`
}

function tierCeiling(amount: ByTierAmount, place: AmountPlace, known: Known): Expr {
  const key = refKey(amount.fact)
  if (known.has(key) && known.get(key) === undefined) return joinCeilings(amount.tiers, place, known)
  const value = valueOf(amount.fact, place.places)
  const chain = amount.tiers.reduce<Code>(
    (rest, tier) =>
      code`${reaches(value, tier)} ? ${ceilingOf(tier.amount, place, knowing(known, key, REACHED))} : ${rest}`,
    code`0`,
  )
  if (known.has(key)) return code`(${chain})`
  return code`(${value} === undefined ? ${joinCeilings(amount.tiers, place, knowing(known, key, undefined))} : ${chain})`
}
