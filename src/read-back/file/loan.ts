/** Interest is a share of a loan for its term: which those are, an article says in its list. */
import type { Amount, AwardIr, EachAmount, FactRef, Rate, ShareAmount } from '../../ir/types.ts'
import { allAmountsOf } from '../../ir/walk.ts'
import type { Phrases } from './phrases.ts'

/** A share of a loan in a year, and what its term is counted by; one year without. */
export interface Interest {
  readonly share: ShareAmount
  /** Of a whole year. */
  readonly rate: Rate
  readonly term: EachAmount | undefined
}

export function interestOf(amount: Amount, phrases: Phrases): Interest | undefined {
  if (amount.kind === 'share' && amount.by.some(({ kind }) => kind === 'published'))
    return { share: amount, rate: yearly(amount, 1), term: undefined }
  if (amount.kind !== 'each' || amount.of.kind !== 'share' || amount.of.of.kind !== 'fact') return undefined
  if (amount.every !== 1 || amount.above !== 0) return undefined
  const count = phrases.factOf(amount.count)
  const perYear = count?.kind === 'count' ? PER_YEAR.get(count.unit) : undefined
  return perYear === undefined ? undefined : { share: amount.of, rate: yearly(amount.of, perYear), term: amount }
}

const PER_YEAR = new Map([
  ['年', 1],
  ['个月', 12],
  ['月', 12],
])

function yearly({ by }: ShareAmount, perYear: number): Rate {
  const [rate] = by.flatMap((factor) => (factor.kind === 'rate' ? [factor.rate] : []))
  if (rate === undefined) return { numerator: 1, denominator: 1 }
  return { numerator: rate.numerator * perYear, denominator: rate.denominator }
}

/** 本金, 计息 */
export function loanLines(award: AwardIr, phrases: Phrases): readonly string[] {
  const all = allAmountsOf(award).flatMap((amount) => interestOf(amount, phrases) ?? [])
  const timed = all.filter(({ term }) => term !== undefined)
  const [first] = timed.length > 0 ? timed : all
  if (first === undefined) return []
  const principal: FactRef | undefined = first.share.of.kind === 'fact' ? first.share.of.fact : undefined
  return [
    ...(principal === undefined ? [] : [`- 本金：${phrases.of(principal)}`]),
    `- 计息：${first.term === undefined ? '按年' : phrases.of(first.term.count)}`,
  ]
}
