/** What is decided, in words of the text. */
import type { Limit, PerUnitAmount } from '../../ir/types.ts'
import { numberText } from '../../verify/findings/condition-text.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import type { Site } from '../../runtime/site.ts'
import type { Figure } from './variants.ts'

/** `50万元`, `甲＋乙的60%`. */
export function figureText(amount: Figure): string {
  switch (amount.kind) {
    case 'fixed':
      return money(amount.fen)
    case 'between':
      return `${money(amount.fromFen)}至${money(amount.toFen)}`
    case 'open':
      return '没有写明的金额'
    default:
      return shareText(amount.site)
  }
}

function shareText(site: Site): string {
  if (site.kind === 'rate') return `${sum(site)}的${site.rate}`
  if (site.kind === 'floating-rate') return `${sum(site)}按${site.reference}的${site.rate}`
  return ''
}

const sum = ({ plus, minus }: { readonly plus: readonly string[]; readonly minus: readonly string[] }): string =>
  plus.join('＋') + minus.map((label) => `－${label}`).join('')

/** `每家`, `超过10人的部分每5人`. */
export function unitText({ site, every, above }: PerUnitAmount): string {
  if (site.kind !== 'per-unit') return ''
  const told = (count: number): string =>
    site.step === undefined
      ? numberText(count, site.money === true ? 'money' : `count:${site.unit}`)
      : numberText(count, site.step.unit)
  const step = every === 1 ? site.unit : told(every)
  return `${site.label}${above === 0 ? '' : `超过${told(above)}的部分`}，按每${step}计`
}

/** As the text writes a ceiling. */
export function limitText(limit: Limit): string {
  const text = 'text' in limit.site ? limit.site.text : ''
  if (text !== '') return text
  return limit.kind === 'absolute' ? `不超过${money(limit.fen)}` : '上限'
}

export const money = (fen: number): string => formatMoney(fen as Money)
