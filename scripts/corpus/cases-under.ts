/** Tiers that stand under headings of their own are the cases of one award: the text under a heading gives its own cases by itself. */
import type { Amount, AwardIr, PolicyIr } from '../../src/index.ts'

/** The policy with the cases alone that are written under a clause, of every award that has cases under several. */
export function casesUnder(policy: PolicyIr, address: string): PolicyIr {
  const clauses = policy.clauses.map((clause) => ({
    ...clause,
    awards: clause.awards.map((award) => caseUnder(award, address)),
  }))
  return { ...policy, clauses }
}

function caseUnder(award: AwardIr, address: string): AwardIr {
  const { amount, condition } = award
  if (amount?.kind !== 'when') return award
  const here = amount.cases.filter(({ then }) => clauseOf(then) === address)
  if (here.length === 0 || here.length === amount.cases.length) return award
  const own = { kind: 'or' as const, of: here.map((one) => one.if) }
  return { ...award, condition: { kind: 'and', of: [condition, own] }, amount: { ...amount, cases: here } }
}

/** Where the first figure of a case is written. */
function clauseOf(amount: Amount): string | undefined {
  const written: unknown = amount
  return find(written)
}

function find(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('source' in value) {
    const { source } = value
    if (typeof source === 'object' && source !== null && 'clause' in source && typeof source.clause === 'string')
      return source.clause
  }
  for (const inner of Object.values(value)) {
    const found = find(inner)
    if (found !== undefined) return found
  }
  return undefined
}
