/** What sort of sum an award comes to, read off its amount: it is derived and stored nowhere. */
import type { AwardKind } from '../runtime/outcome.ts'
import type { Amount, AwardIr } from './types.ts'
import { amountsOf } from './walk.ts'

/**
 * 实物权益 without an amount; 纯上限 and 裁量上限 begin at zero whatever is known (`between` zero and something), the second
 * up to a share of what the applicant states; 幅度额 is between two sums somewhere inside; 定额 is written in the text, all else
 * a 公式额.
 */
export function kindOf(award: Pick<AwardIr, 'amount' | 'records'>): AwardKind {
  const { amount, records } = award
  if (amount === undefined) return 'in-kind'
  const inside = amountsOf(amount)
  if (startsAtZero(amount))
    return inside.some(({ kind }) => kind === 'fact' || kind === 'total') ? 'discretionary' : 'ceiling'
  if (inside.some(({ kind }) => kind === 'between' || kind === 'unlimited')) return 'range'
  return records === undefined && inside.every(({ kind }) => written.has(kind)) ? 'fixed' : 'formula'
}

/** Whether nothing at all is certain of an amount: who grants it settles it, from zero on. */
export function startsAtZero(amount: Amount): boolean {
  return amount.kind === 'between' && amount.from.kind === 'constant' && amount.from.fen === 0
}

const written: ReadonlySet<Amount['kind']> = new Set(['constant', 'when', 'min', 'max', 'sum', 'less'])
