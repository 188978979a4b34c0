/** 按1.5个百分点, 按LPR的50%, 按年利率2%: the amounts of a grant that is a share of a loan. */
import type { Rate } from '../../ir/types.ts'
import type { Amount } from './former-amounts.ts'
import type { QuantityListNode, QuantityNode } from '../../syntax/ast.ts'
import { pointsOf } from '../conditions/quantity-values.ts'
import type { FactSymbol } from '../symbols.ts'
import type { CoreInput } from './award-setting.ts'
import type { Environment } from './environment.ts'
import { floatingAmount, type LoanPlace, pointsAmount } from './interest.ts'
import type { MoneyTerms } from './money-terms.ts'

/** Whether a share is one of a loan by the year. */
export function isByYear(rates: QuantityListNode, terms: MoneyTerms): boolean {
  return rates.items[0]?.value.kind === 'points' || terms.reference !== undefined || namesYearlyRate(terms)
}

/** 按年利率2%: the words say what the share is, not what it is of. */
export const namesYearlyRate = ({ undeclared, basis }: MoneyTerms): boolean =>
  basis === undefined && /^年?(?:贴息)?年?化?(?:贴息率|利率)为?$/u.test(undeclared?.text ?? '')

/** An amount for each share of the list; undefined for one that is reported. */
export function loanAmounts(
  input: CoreInput,
  rates: QuantityListNode,
  loan: LoanPlace,
  environment: Environment,
): readonly (Amount | undefined)[] {
  const { reference } = input.terms
  return rates.items.map((item) => {
    const rate = pointsOf(item, environment.reporter)
    if (rate === undefined) return undefined
    if (reference === undefined) return pointsAmount(item, rate, loan, environment)
    if (item.value.kind === 'points') return aboveReference(input, item, rate, reference, loan, environment)
    return floatingAmount(reference, { rate, text: item.text, span: item.span }, undefined, loan, environment)
  })
}

/** 按LPR给予贴息: the whole of the published rate. */
export function wholeReference(
  input: CoreInput,
  reference: FactSymbol,
  loan: LoanPlace,
  environment: Environment,
): Amount | undefined {
  const { span } = input.limb.bases[0]?.node ?? input.main.node
  environment.reporter.report('CY4501', span, { basis: reference.label })
  const whole = { rate: { numerator: 1, denominator: 1 }, text: '100%', span }
  return floatingAmount(reference, whole, undefined, loan, environment)
}

/** LPR加50个基点: the whole of the published rate and so much more or less. */
function aboveReference(
  input: CoreInput,
  item: QuantityNode,
  rate: Rate,
  reference: FactSymbol,
  loan: LoanPlace,
  environment: Environment,
): Amount | undefined {
  const words = input.limb.bases.flatMap(({ node }) => node.words)
  const before = words.findLast(({ span, role }) => span.end <= item.span.start && role === 'text')?.text ?? ''
  const sign = /^(?:加|上加|\+|加上|加点)$/u.test(before) ? 1 : /^(?:减|减去|-|减点)$/u.test(before) ? -1 : undefined
  const value = (rate.numerator * 100_000_000) / rate.denominator
  if (sign === undefined || value % 1000 !== 0) {
    environment.reporter.report('CY3003', item.span, { text: environment.written(item.span) })
    return undefined
  }
  const spread = { value: sign * value, text: `${sign > 0 ? '＋' : '－'}${item.text}` }
  const whole = { rate: { numerator: 1, denominator: 1 }, text: '100%', span: item.span }
  return floatingAmount(reference, whole, spread, loan, environment)
}
