/** Conditions in words, from their labels and constants. */
import { isCompound } from '../../ir/conditions.ts'
import type { Comparison, Condition } from '../../ir/types.ts'
import { formatCount } from '../../runtime/count.ts'
import { type Currency, formatForeign } from '../../runtime/currency.ts'
import { formatDate } from '../../runtime/date.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import { formatRatio, type Ratio } from '../../runtime/ratio.ts'
import type { Site, SiteUnit } from '../../runtime/site.ts'

/** `员工人数10人以上`, `甲或乙`. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
      return condition.of.map(nested).join('且')
    case 'or':
      return condition.of.map(nested).join('或')
    case 'at-least':
      return `${condition.of.map(nested).join('、')}中的任意${String(condition.count)}项`
    case 'compare':
      return `${labelOf(condition.site)}${boundText(condition)}`
    case 'one-of':
      return `${labelOf(condition.site)}${condition.expect ? '为' : '不为'}${condition.values.join('或')}`
    case 'is':
      return condition.expect ? labelOf(condition.site) : `没有“${labelOf(condition.site)}”`
    case 'has-records':
      return `有${labelOf(condition.site)}`
    case 'compare-amount':
      return `${labelOf(condition.site)}${comparedText(condition)}`
  }
}

const nested = (part: Condition): string =>
  isCompound(part) && part.of.length > 1 ? `（${conditionText(part)}）` : conditionText(part)

const labelOf = (site: Site): string => ('label' in site ? site.label : '').replace(/[{}]/gu, '')

/** A comparison with its constant. What is compared as an amount is money where its site says nothing else. */
interface Bound {
  readonly comparison: Comparison
  readonly threshold: number | string
  readonly site: Site
}

const comparedText = ({ comparison, threshold, site }: Bound): string =>
  site.kind === 'compare'
    ? boundText({ comparison, threshold, site })
    : `${numberText(threshold, 'money')}${BOUNDS[comparison]}`

function boundText({ comparison, threshold, site }: Bound): string {
  const unit: SiteUnit = 'unit' in site && site.kind === 'compare' ? site.unit : 'count:'
  return `${numberText(threshold, unit)}${unit === 'date' ? DAYS[comparison] : BOUNDS[comparison]}`
}

/** A constant with its unit. */
export function numberText(value: number | string, unit: SiteUnit): string {
  if (typeof value === 'string') return formatDate(value)
  if (unit === 'money') return formatMoney(value as Money)
  if (unit.startsWith('money:')) return formatForeign(value, unit.slice('money:'.length) as Currency)
  if (unit === 'ratio') return formatRatio(value as Ratio)
  return formatCount(value, unit.startsWith('count:') ? unit.slice('count:'.length) : '')
}

const BOUNDS = {
  'at-least': '以上',
  'more-than': '以上（不含）',
  'at-most': '以下',
  'less-than': '以下（不含）',
} as const
const DAYS = { 'at-least': '及以后', 'more-than': '以后', 'at-most': '及以前', 'less-than': '以前' } as const
