/**
 * What a limited quota or budget lets out, over a population of applicants. Pure and deterministic: the result depends
 * on the set of claims, not on their order. Ties go by rank, then by date, then by id (code units); a claim without a
 * rank comes after those with one.
 */
import type { Money } from './money.ts'

/** What one applicant is entitled to. */
export interface Claim {
  /** Unique in the population. */
  readonly id: string
  /** Civil date of the application. */
  readonly date: string
  /** Place in the clause's 排序, 1 for the best. */
  readonly rank?: number
  readonly amount: Money
}

/** What one applicant is let have. */
export interface Allotment {
  readonly id: string
  readonly amount: Money
}

/** 先到先得, 按比例, 按名次. */
export type PoolMethod = 'first-come' | 'pro-rata' | 'by-rank'

/** The claims that a quota of `count` admits, best first. */
export function fillQuota(claims: readonly Claim[], count: number): readonly Claim[] {
  return inOrder(claims, byRank).slice(0, Math.max(0, count))
}

/**
 * Lets out a budget. First come: by date, then rank, then id, the last one gets what is left. By rank: likewise by rank,
 * then date, then id. Pro rata, when the claims pass the budget: each its share, down to the fen, and the fen that
 * remain one by one in the order of rank, date, id. Allotments come in the order in which they were made.
 */
export function drawPool(claims: readonly Claim[], budget: Money, method: PoolMethod): readonly Allotment[] {
  if (method === 'pro-rata') return proRata(inOrder(claims, byRank), budget)
  let left: number = budget
  return inOrder(claims, method === 'by-rank' ? byRank : byDate).map(({ id, amount }) => {
    const paid = Math.min(amount, left)
    left -= paid
    return { id, amount: paid as Money }
  })
}

function proRata(claims: readonly Claim[], budget: Money): readonly Allotment[] {
  const wanted = claims.reduce((sum, claim) => sum + BigInt(claim.amount), 0n)
  const available = BigInt(budget)
  if (wanted <= available) return claims.map(({ id, amount }) => ({ id, amount }))
  // Floors lose less than one fen a claim with a fraction, so one round hands the remainder out.
  const shares = claims.map(({ amount }) => {
    const product = BigInt(amount) * available
    return { paid: product / wanted, fraction: product % wanted !== 0n }
  })
  let remainder = available - shares.reduce((sum, { paid }) => sum + paid, 0n)
  return claims.map(({ id }, index) => {
    const share = shares[index] ?? { paid: 0n, fraction: false }
    const extra = share.fraction && remainder > 0n ? 1n : 0n
    remainder -= extra
    return { id, amount: Number(share.paid + extra) as Money }
  })
}

type Order = (a: Claim, b: Claim) => number

function inOrder(claims: readonly Claim[], order: Order): Claim[] {
  const ids = new Set(claims.map((claim) => claim.id))
  if (ids.size !== claims.length) throw new TypeError('申请编号重复 (ids of claims must be unique)')
  return [...claims].sort(order)
}

const byRank: Order = (a, b) => rank(a, b) || text(a.date, b.date) || text(a.id, b.id)
const byDate: Order = (a, b) => text(a.date, b.date) || rank(a, b) || text(a.id, b.id)

function rank(a: Claim, b: Claim): number {
  if (a.rank === b.rank) return 0
  if (a.rank === undefined) return 1
  return b.rank === undefined ? -1 : a.rank - b.rank
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
