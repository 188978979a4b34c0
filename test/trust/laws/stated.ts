/** What a ceiling comes to that is plain enough to be worked out here once more. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { Amount } from '../../../src/ir/types.ts'
import { factsInAmount } from '../../../src/ir/walk.ts'

/** A written sum, or a share of known money of the applicant, rounded down; of other ceilings nothing is said here. */
export function statedAs(is: Amount, facts: FactRecord): readonly number[] {
  if (is.kind === 'constant') return [is.fen]
  const [factor, ...others] = is.kind === 'share' ? is.by : []
  if (is.kind !== 'share' || factor?.kind !== 'rate' || others.length > 0) return []
  const basis = basisOf(is.of, facts)
  const { numerator, denominator } = factor.rate
  return basis === undefined ? [] : [Number((BigInt(basis) * BigInt(numerator)) / BigInt(denominator))]
}

/** A sum of known money, less another one. */
function basisOf(basis: Amount, facts: FactRecord): number | undefined {
  const [plus, minus] = basis.kind === 'less' ? [basis.of, basis.by] : [basis, undefined]
  const added = sumOf(plus, facts)
  const taken = minus === undefined ? 0 : sumOf(minus, facts)
  return added === undefined || taken === undefined ? undefined : Math.max(0, added - taken)
}

function sumOf(amount: Amount, facts: FactRecord): number | undefined {
  const isSum = amount.kind === 'fact' || (amount.kind === 'sum' && amount.of.every(({ kind }) => kind === 'fact'))
  if (!isSum) return undefined
  const values = factsInAmount(amount).map((ref) => (ref.scope === 'applicant' ? facts[ref.id] : undefined))
  const known = values.filter((value) => typeof value === 'number')
  return known.length < values.length ? undefined : known.reduce((sum, value) => sum + value, 0)
}
