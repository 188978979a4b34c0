/** What is decided, in words of the text. */
import { isAlways } from '../../ir/conditions.ts'
import type { Amount, Condition, EachAmount, PolicyIr, Rate } from '../../ir/types.ts'
import { amountText, labelsOf } from '../../verify/amount-text.ts'
import { conditionText, numberText } from '../../verify/findings/condition-text.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import type { Site } from '../../runtime/site.ts'
import { isNothing } from './variants.ts'

/** `50万元`, `甲＋乙的60%`. */
export function figureText(amount: Amount, facts: PolicyIr['facts']): string {
  if (amount.kind === 'between' && isNothing(amount.from))
    return amount.to.kind === 'unlimited' ? '没有写明的金额' : figureText(amount.to, facts)
  const stated = amount.site === undefined ? '' : shareText(amount.site)
  return stated === '' ? amountText(amount, labelsOf(facts)) : stated
}

function shareText(site: Site): string {
  if (site.kind === 'rate') return `${sum(site)}的${site.rate}`
  if (site.kind === 'floating-rate') return `${sum(site)}按${site.reference}的${site.rate}`
  return ''
}

const sum = ({ plus, minus }: { readonly plus: readonly string[]; readonly minus: readonly string[] }): string =>
  plus.join('＋') + minus.map((label) => `－${label}`).join('')

/** `每家`, `超过10人的部分每5人`. */
export function unitText({ site, every, above }: EachAmount): string {
  if (site?.kind !== 'per-unit') return ''
  const told = (count: number): string =>
    site.step === undefined
      ? numberText(count, site.money === true ? 'money' : `count:${site.unit}`)
      : numberText(count, site.step.unit)
  const step = every === 1 ? site.unit : told(every)
  return `${site.label}${above === 0 ? '' : `超过${told(above)}的部分`}，按每${step}计`
}

/** A ceiling as the text writes it. */
export function limitText(is: Amount, site: Site | undefined): string {
  const text = site !== undefined && 'text' in site ? site.text : ''
  if (text !== '') return text
  return is.kind === 'constant' ? `不超过${money(is.fen)}` : '上限'
}

/** Whom a provision is for, '' for everybody. */
export const guardText = (guard: Condition): string => (isAlways(guard) ? '' : `${conditionText(guard)}：`)

/** `50%、50%` */
export const sharesText = (shares: readonly Rate[]): string =>
  shares.map(({ numerator, denominator }) => `${String((numerator * 100) / denominator)}%`).join('、')

export const money = (fen: number): string => formatMoney(fen as Money)
