/** Amounts and ceilings as drafted into those of the representation: the same sums, and the same things said of them. */
import type {
  Amount as Draft,
  Basis,
  ByGradeAmount,
  ByTierAmount,
  Limit,
} from '../../analysis/clauses/former-amounts.ts'
import type { Site } from '../../runtime/site.ts'
import type { Amount, Condition, Factor, FactRef, Rate } from '../types.ts'

/** Nothing: what tiers and grades come to where none is reached. */
export const nothing: Amount = { kind: 'constant', fen: 0 }

export function lowerAmount(amount: Draft): Amount {
  const { kind } = amount
  switch (kind) {
    case 'fixed':
      return { kind: 'constant', fen: amount.fen, site: amount.site }
    case 'rate': {
      const { basis, rate, upTo, site } = amount
      if (upTo === undefined) return { ...lowerShare(basis, rate), site }
      return { kind: 'between', from: lowerShare(basis, rate), to: lowerShare(basis, upTo), site }
    }
    case 'between': {
      const { fromFen, toFen, site } = amount
      return { kind, from: { kind: 'constant', fen: fromFen }, to: { kind: 'constant', fen: toFen }, site }
    }
    case 'floating-rate': {
      const { basis, rate, reference, spread, site } = amount
      const by: readonly Factor[] = [
        { kind: 'rate', rate },
        { kind: 'published', reference, spread },
      ]
      return { kind: 'share', of: lowerBasis(basis), by, site }
    }
    case 'by-grade':
      return lowerGrades(amount)
    case 'by-tier':
      return lowerTiers(amount)
    case 'marginal':
      return { kind: 'pieces', of: lowerBasis(amount.basis), bands: amount.bands, site: amount.site }
    case 'per-unit': {
      const { fact, above, every, most, site } = amount
      return { kind: 'each', of: lowerAmount(amount.amount), count: fact, above, every, most, site }
    }
    case 'open':
      return { kind: 'between', from: nothing, to: { kind: 'unlimited' }, site: amount.site }
    case 'limited':
      return amount.limits.reduce<Amount>(
        (of, limit) => ({ kind: 'min', of: [of, lowerLimit(limit)], site: limit.site }),
        lowerAmount(amount.amount),
      )
  }
}

/** What a ceiling comes to; what is said of it its owner says. */
export function lowerLimit(limit: Limit): Amount {
  switch (limit.kind) {
    case 'absolute':
      return { kind: 'constant', fen: limit.fen }
    case 'relative':
      return lowerShare(limit.basis, limit.rate)
    case 'amount':
      return lowerAmount(limit.amount)
  }
}

function lowerShare(basis: Basis, rate: Rate): Amount {
  const { exchange } = basis
  const by: readonly Factor[] = [
    { kind: 'rate', rate },
    ...(exchange === undefined ? [] : [{ kind: 'exchange', rate: exchange } as const]),
  ]
  return { kind: 'share', of: lowerBasis(basis), by }
}

function lowerBasis({ plus, minus }: Basis): Amount {
  const of = sumOf(plus)
  return minus.length === 0 ? of : { kind: 'less', of, by: sumOf(minus) }
}

function sumOf(facts: readonly FactRef[]): Amount {
  const parts = facts.map((fact): Amount => ({ kind: 'fact', fact }))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'sum', of: parts }
}

function lowerGrades({ fact, cases, site }: ByGradeAmount): Amount {
  return {
    kind: 'when',
    cases: cases.map(({ value, amount }) => ({ if: isGrade(fact, value, site), then: lowerAmount(amount) })),
    overlap: 'first',
    otherwise: nothing,
    site,
  }
}

function isGrade(fact: FactRef, value: string, { source, ...site }: Site): Condition {
  const label = 'label' in site ? site.label : ''
  const values = [value]
  return { kind: 'one-of', fact, values, expect: true, site: { kind: 'one-of', label, values, expect: true, source } }
}

/** The highest first, so that the first that holds is the highest reached. */
function lowerTiers({ fact, tiers, site }: ByTierAmount): Amount {
  const { source } = site
  const { label, unit } = site.kind === 'tier' ? site : { label: '', unit: 'money' as const }
  return {
    kind: 'when',
    cases: tiers.toReversed().map(({ comparison, threshold, amount }) => ({
      if: {
        kind: 'compare',
        fact,
        comparison,
        threshold,
        site: { kind: 'compare', label, comparison, threshold, unit, source },
      },
      then: lowerAmount(amount),
    })),
    overlap: 'first',
    otherwise: nothing,
    site,
  }
}
