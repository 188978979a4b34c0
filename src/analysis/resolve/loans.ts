/**
 * 按1.5个百分点给予贴息, 最高不超过2个百分点, 按LPR的50%, 按LPR减50个基点: shares of a loan by the year, over its term. What was lent and
 * for how long the glossary says (`clauses/interest.ts`).
 */
import { spreadOf, yearlyRateWords } from '../../../grammar/tokens/shades.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, Factor, Rate } from '../../ir/types.ts'
import type { QuantityNode, WordNode } from '../../syntax/ast.ts'
import { refOf } from '../environment.ts'
import { type LoanPlace, principalOf, termOf } from './loan-facts.ts'
import { unitsIn } from '../measure-units.ts'
import { factorText, timesRate } from '../../ir/rates.ts'
import { pointsOf, typeTerm } from '../conditions/quantity-values.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Base, FigureSetting } from './figure-setting.ts'
import type { Place } from './place.ts'

/** 按年利率2%: the words say what the share is, not what it is of. */
export const namesYearlyRate = (words: readonly WordNode[]): boolean =>
  words.some(({ role, text }) => role === 'text' && yearlyRateWords.includes(text))

/** So much of what was lent, over its term; `words` stand in front of the figure. */
export function shareOfLoan(
  item: QuantityNode,
  words: readonly WordNode[],
  base: Base | undefined,
  setting: FigureSetting,
  place: Place,
): Amount | undefined {
  const { reporter } = place.environment
  const rate = pointsOf(item, reporter)
  if (rate === undefined) return undefined
  const reference = base?.reference
  if (reference === undefined || item.value.kind !== 'points')
    return overTerm(rate, item.text, reference, undefined, item.span, base, setting, place)
  const before = words.findLast(({ span, role }) => span.end <= item.span.start && role === 'text')
  const sign = before === undefined ? undefined : spreadOf(before.text)
  const value = (rate.numerator * 100_000_000) / rate.denominator
  if (sign === undefined || value % 1000 !== 0) {
    place.refuse(item.span, 'figure')
    return undefined
  }
  const spread = { value: sign * value, text: `${sign > 0 ? '＋' : '－'}${item.text}` }
  return overTerm(whole, '100%', reference, spread, item.span, base, setting, place)
}

const whole: Rate = { numerator: 1, denominator: 1 }

/** 按LPR给予贴息: all of the published rate. */
export const wholeOfLoan = (base: Base, span: Span, setting: FigureSetting, place: Place): Amount | undefined =>
  overTerm(whole, '100%', base.reference, undefined, span, base, setting, place)

/** Times the months or years of the loan; once where one application is for one year. */
function overTerm(
  rate: Rate,
  text: string,
  reference: FactSymbol | undefined,
  spread: { readonly value: number; readonly text: string } | undefined,
  span: Span,
  base: Base | undefined,
  { guards }: FigureSetting,
  place: Place,
): Amount | undefined {
  const { environment } = place
  const { source } = environment
  const loan: LoanPlace = { basis: base?.plus ?? [], condition: guards.condition, lists: guards.lists }
  const principal = principalOf(loan, span, environment)
  if (principal === undefined) return undefined
  if (principal.type.kind === 'foreign-money') {
    const params = { phrase: principal.label, type: typeTerm(principal.type) }
    environment.reporter.report('CY4024', span, params, { related: [principal.span] })
    return undefined
  }
  const term = termOf(span, loan, environment)
  if (term === undefined) return undefined
  const unit = term !== 'one-year' && term.type.kind === 'count' ? term.type.unit : undefined
  const part: Rate = { numerator: 1, denominator: unit === undefined ? 1 : (unitsIn('年', unit) ?? 1) }
  const ofTerm = timesRate(rate, part)
  if (ofTerm === undefined) {
    place.refuse(span, 'figure')
    return undefined
  }
  const said = unit === undefined ? text : `${text} × ${factorText(part)}`
  const labels = { plus: [principal.label], minus: [] as const }
  const name = spread === undefined ? reference?.label : `（${reference?.label ?? ''}${spread.text}）`
  const by: readonly Factor[] = [
    { kind: 'rate', rate: ofTerm },
    ...(reference === undefined
      ? []
      : [{ kind: 'published' as const, reference: refOf(reference), spread: spread?.value ?? 0 }]),
  ]
  const share: Amount = {
    kind: 'share',
    of: { kind: 'fact', fact: refOf(principal) },
    by,
    site:
      name === undefined
        ? { kind: 'rate', ...labels, rate: said, source }
        : { kind: 'floating-rate', ...labels, reference: name, rate: said, source },
  }
  if (term === 'one-year' || unit === undefined) return share
  const site = { kind: 'per-unit' as const, label: term.label, unit, source }
  return { kind: 'each', of: share, count: refOf(term), above: 0, every: 1, most: undefined, site }
}
