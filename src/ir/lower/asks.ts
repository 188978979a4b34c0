/** Which facts an award may ask for, most decisive first: what alone can refuse, then other conditions, then the amount. */
import type { Amount, Basis, Condition, FactRef, Limit } from '../types.ts'

export function orderAsks(
  conditions: readonly Condition[],
  amount: Amount | undefined,
  limits: readonly Limit[],
): readonly FactRef[] {
  const deciding: FactRef[] = []
  const other: FactRef[] = []
  for (const condition of conditions) collectCondition(condition, true, deciding, other)
  const needed: FactRef[] = []
  if (amount !== undefined) collectAmount(amount, needed)
  for (const limit of limits) collectLimit(limit, needed)
  return unique([...deciding, ...other, ...needed])
}

/** `alone`: reached through 且 only, so that this fact can refuse by itself. */
function collectCondition(condition: Condition, alone: boolean, deciding: FactRef[], other: FactRef[]): void {
  if ('of' in condition) {
    for (const part of condition.of) collectCondition(part, alone && condition.kind === 'and', deciding, other)
  } else if (condition.kind !== 'has-records') (alone ? deciding : other).push(condition.fact)
}

function collectAmount(amount: Amount, needed: FactRef[]): void {
  switch (amount.kind) {
    case 'fixed':
    case 'between':
    case 'open':
      return
    case 'rate':
    case 'marginal':
      collectBasis(amount.basis, needed)
      return
    case 'floating-rate':
      collectBasis(amount.basis, needed)
      needed.push(amount.reference)
      return
    case 'by-grade':
      needed.push(amount.fact)
      for (const one of amount.cases) collectAmount(one.amount, needed)
      return
    case 'by-tier':
      needed.push(amount.fact)
      for (const tier of amount.tiers) collectAmount(tier.amount, needed)
      return
    case 'per-unit':
      needed.push(amount.fact)
      collectAmount(amount.amount, needed)
      return
    case 'limited':
      collectAmount(amount.amount, needed)
      for (const limit of amount.limits) collectLimit(limit, needed)
  }
}

function collectLimit(limit: Limit, needed: FactRef[]): void {
  if (limit.kind === 'relative') collectBasis(limit.basis, needed)
  if (limit.kind === 'amount') collectAmount(limit.amount, needed)
}

function collectBasis(basis: Basis, needed: FactRef[]): void {
  needed.push(...basis.plus, ...basis.minus)
  if (basis.exchange !== undefined) needed.push(basis.exchange)
}

function unique(refs: readonly FactRef[]): readonly FactRef[] {
  const seen = new Set<string>()
  return refs.filter(({ scope, id }) => {
    const key = `${scope}.${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
