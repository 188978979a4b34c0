/** Shares of a basis as amounts: 按X的50%, 按X的10%至20%. */
import type { Rate } from '../../ir/types.ts'
import type { Amount, RateAmount } from './former-amounts.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import { rateOf } from '../conditions/quantity-values.ts'
import type { Environment } from './environment.ts'
import type { YuanBasis } from './exchange.ts'
import type { MoneyTerms } from './money-terms.ts'

export function rateAmount(
  { basis, exchange }: YuanBasis,
  labels: MoneyTerms['labels'],
  rate: Rate,
  text: string,
  environment: Environment,
): RateAmount {
  const site = { kind: 'rate' as const, ...labels, rate: text, ...exchange, source: environment.source }
  return { kind: 'rate', basis, rate, site }
}

/** 50%, or 10%至20%: between the two who grants decides. */
export function shareBetween(
  basis: YuanBasis,
  labels: MoneyTerms['labels'],
  [first, last]: readonly QuantityNode[],
  environment: Environment,
): Amount | undefined {
  const rate = first === undefined ? undefined : rateOf(first, environment.reporter)
  if (first === undefined || rate === undefined) return undefined
  if (last === undefined) return rateAmount(basis, labels, rate, first.text, environment)
  const upTo = rateOf(last, environment.reporter)
  if (upTo === undefined) return undefined
  if (rate.numerator * upTo.denominator >= upTo.numerator * rate.denominator) {
    environment.reporter.report('CY4003', last.span, { low: first.text, high: last.text })
    return undefined
  }
  return { ...rateAmount(basis, labels, rate, `${first.text}至${last.text}`, environment), upTo }
}

/** Whether who grants decides between two shares. */
export function settlesBetween(amount: Amount): boolean {
  switch (amount.kind) {
    case 'rate':
      return amount.upTo !== undefined
    case 'limited':
    case 'per-unit':
      return settlesBetween(amount.amount)
    case 'by-grade':
      return amount.cases.some((one) => settlesBetween(one.amount))
    case 'by-tier':
      return amount.tiers.some((one) => settlesBetween(one.amount))
    default:
      return false
  }
}
