/** Reasons as sentences that an analyst understands, with the numbers put in. Text only: nothing reads it back. */
import { formatCount } from './count.ts'
import { formatDate } from './date.ts'
import { formatForeign } from './currency.ts'
import type { Currency } from './currency.ts'
import { formatMoney } from './money.ts'
import type { Money } from './money.ts'
import type { AwardInfo, Reason } from './outcome.ts'
import { formatRatio, percentPoints } from './ratio.ts'
import type { Ratio } from './ratio.ts'
import type {
  CasesSite,
  CompareSite,
  CountSite,
  ExchangeLabel,
  OneOfSite,
  PerUnitSite,
  SiteUnit,
  TierSite,
} from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'

/** The sentence of a reason. Amounts are read by the award's scale; without one they are taken for fen. */
export function renderReason(reason: Reason, award?: Pick<AwardInfo, 'scale'>): string {
  const scale = award?.scale ?? 1
  const where = reason.record < 0 ? '' : `第${reason.record + 1}项：`
  return where + sentenceOf(reason, intervalText(reason.from, reason.to, scale))
}

function sentenceOf(reason: Reason, amount: string): string {
  const { site, truth, value } = reason
  switch (site.kind) {
    case 'is': {
      const wanted = site.expect ? site.label : `不得有“${site.label}”`
      if (truth === UNKNOWN) return site.finding ? `待认定：是否${site.label}` : `未知：是否${site.label}`
      return truth === YES ? `符合：${site.expect ? site.label : `无“${site.label}”`}` : `不符合：${wanted}`
    }
    case 'compare':
      return comparisonText(site, value)
    case 'one-of':
      return oneOfText(site, value, truth)
    case 'has-records':
      if (value === undefined) return `未知：是否有${site.label}`
      return truth === YES ? `有${site.label}，共${value}项` : `没有${site.label}`
    case 'count-of':
      return countText(site, value, truth)
    case 'fixed':
      return `定额 ${amount}`
    case 'between':
      return `幅度 ${amount}，由主管部门在其中确定`
    case 'floating-rate':
      return `${basisText(site.plus, site.minus)}${moneyValue(value)} × ${site.reference} × ${site.rate} = ${amount}`
    case 'rate':
      return `${basisText(site.plus, site.minus)}${basisValue(value, site.exchange)} × ${site.rate} = ${amount}`
    case 'marginal':
      return `${basisText(site.plus, site.minus)}${moneyValue(value)} 分段计算，合计 ${amount}`
    case 'grade':
      return value === undefined ? `${site.label}未知，金额为 ${amount}` : `${site.label}为“${value}”，对应 ${amount}`
    case 'tier':
      return tierText(site, value, amount)
    case 'cases':
      return casesText(site, value, amount)
    case 'per-unit':
      return perUnitText(site, value, amount)
    case 'open':
      return '原文未写明金额'
    case 'limit':
      return `${limitText(site.text)}${value === undefined ? '' : `，计算基数${basisValue(value, site.exchange)}`}：${amount}`
    case 'sum':
      if (truth === NO) return `没有${site.label}`
      return value === undefined
        ? `${site.label}未知，合计 ${amount}`
        : `${site.label}合计（${value}${site.item}）：${amount}`
    case 'difference':
      return `减去已获得的${moneyValue(value)}（${site.text}）：${amount}`
    case 'period-limit':
      return `${site.period === 'year' ? '本年度' : '累计'}剩余额度${moneyValue(value)}（${site.text}）：${amount}`
    case 'once':
      if (site.period === 'year') return `本年度已获得${moneyValue(value)}，不再支持（${site.text}）`
      if (site.tier !== undefined) return `已获得过${moneyValue(site.tier.pays)}这一档，不再支持（${site.text}）`
      return `已享受过 ${String(value)} 次，不再支持（${site.text}）`
    case 'shared-limit':
      return `合计上限剩余${moneyValue(value)}（${site.text}）：${amount}`
    case 'highest-only':
      if (truth === UNKNOWN) return `同类“${site.group}”取高不重复，尚不能确定：${amount}`
      return truth === YES
        ? `同类“${site.group}”取高：本项最高，${amount}`
        : `同类“${site.group}”取高：${value === undefined ? '本项不会是最高' : `另取 ${String(value)}`}`
    case 'deferral':
      return site.blocking ? `金额另有规定，待定：${site.text}` : `参照：${site.text}`
    case 'rounding':
      return `${ROUNDING[site.mode]}至${site.toFen === 1 ? '分' : formatMoney(site.toFen as Money)}（取整前 ${amount}）`
    case 'validity': {
      const period = `${formatDate(site.from)}起${site.to === undefined ? '' : `至${formatDate(site.to)}`}`
      return `${value === undefined ? '' : formatDate(String(value))}不在有效期内（${period}施行）`
    }
  }
}

const ROUNDING = { 'half-up': '四舍五入', down: '舍去', up: '进位' } as const
const WANTED = {
  'at-least': '以上',
  'more-than': '以上（不含）',
  'at-most': '以下',
  'less-than': '以下（不含）',
} as const

function comparisonText(site: CompareSite, value: Reason['value']): string {
  const wanted = wantedText(site)
  if (value === undefined) return `未知：${site.label}（要求${wanted}）`
  const shown = `${site.label} ${unitText(value, site.unit)}`
  if (!holds(site, value)) return `${shown}，${failureText(site, value)}`
  return `${shown}，达到${wanted}的要求`
}

function wantedText({ threshold, comparison, unit }: CompareSite): string {
  if (unit === 'date') return ` ${unitText(threshold, unit)}${DAYS[comparison]}`
  return ` ${unitText(threshold, unit)}${unit === 'ratio' ? ' ' : ''}${WANTED[comparison]}`
}

const DAYS = { 'at-least': '及以后', 'more-than': '以后', 'at-most': '及以前', 'less-than': '以前' } as const

/** What is asked for, and how far away it is. */
function failureText(site: CompareSite, value: string | number | boolean): string {
  const { threshold, comparison, unit } = site
  const short = comparison === 'at-least' || comparison === 'more-than'
  const head = short ? `未达到${wantedText(site)}` : `超出${wantedText(site)}的要求`
  if (typeof threshold !== 'number' || typeof value !== 'number') return head
  const distance = Math.abs(threshold - value)
  if (distance === 0) return `${head}，恰好等于，不含本数`
  const text = distanceText(distance, unit)
  return `${head}，${short ? '还差' : '多出'} ${text}`
}

function holds({ threshold, comparison }: CompareSite, value: string | number | boolean): boolean {
  switch (comparison) {
    case 'at-least':
      return value >= threshold
    case 'more-than':
      return value > threshold
    case 'at-most':
      return value <= threshold
    case 'less-than':
      return value < threshold
  }
}

/** How many of a list hold, and how many are missing. */
function countText({ wanted, parts, expect }: CountSite, value: Reason['value'], truth: Reason['truth']): string {
  const holding = Number(value)
  const asked = expect ? `要求至少 ${wanted} 项` : `须有至少 ${wanted} 项不存在`
  const head = `所列 ${parts} 项中${expect ? '已符合' : '已确定不存在'} ${holding} 项，${asked}`
  if (truth === YES) return head
  return truth === UNKNOWN ? `${head}，其余尚不清楚` : `${head}，还差 ${wanted - holding} 项`
}

function oneOfText({ label, values, expect }: OneOfSite, value: Reason['value'], truth: Reason['truth']): string {
  const wanted = `${expect ? '须为' : '不得为'}${values.map((one) => `“${one}”`).join('或')}`
  if (value === undefined) return `未知：${label}（${wanted}）`
  return `${label}为“${String(value)}”，${truth === YES ? '符合' : '不符合'}（${wanted}）`
}

/** How many there are, and how many of them count at most. */
function perUnitText(site: PerUnitSite, value: Reason['value'], amount: string): string {
  const { label, unit, every, above, money, most, step: foreign } = site
  if (foreign !== undefined) {
    const shown = value === undefined ? '未知' : ` ${unitText(Number(value), foreign.unit)}`
    return `${label}${shown}，按每${foreign.text}计，${value === undefined ? '金额为' : '共'} ${amount}`
  }
  const told = (count: number): string => unitText(count, money === true ? 'money' : `count:${unit}`)
  const counted = most === undefined ? '' : `（最多计${told(most)}）`
  const step = `${above === undefined ? '' : `超过${told(above)}的部分`}按每${every === undefined ? unit : told(every)}计`
  if (value === undefined) return `${label}未知，${step}${counted}，金额为 ${amount}`
  return `${label} ${told(Number(value))}，${step}${counted}，共 ${amount}`
}

/** The indicator, what its tier gives, and how far the next tier is. */
function tierText({ label, unit, thresholds }: TierSite, value: Reason['value'], amount: string): string {
  if (typeof value !== 'number') return `${label}未知，金额为 ${amount}`
  const next = thresholds.find((threshold) => threshold > value)
  const distance =
    next === undefined ? '' : `，距下一档（${unitText(next, unit)}）还差 ${distanceText(next - value, unit)}`
  return `${label} ${unitText(value, unit)}，所在档次为 ${amount}${distance}`
}

/** Which case applies; nothing is said of whom none of them is for but what that comes to. */
function casesText({ labels, otherwise }: CasesSite, value: Reason['value'], amount: string): string {
  if (typeof value !== 'number')
    return `适用${labels.map((label) => `“${label}”`).join('、')}中的哪一档尚不能确定，金额为 ${amount}`
  const label = labels[value]
  if (label !== undefined) return `适用“${label}”一档：${amount}`
  return `${otherwise === undefined ? '各档均不适用' : `适用一般情形（${otherwise}）`}：${amount}`
}

function distanceText(distance: number, unit: SiteUnit): string {
  return unit === 'ratio' ? `${percentPoints(distance)}个百分点` : unitText(distance, unit)
}

function limitText(text: string): string {
  return text === '' ? '不超过上限' : `不超过上限（${text}）`
}

function basisText(plus: readonly string[], minus: readonly string[]): string {
  return plus.join('＋') + minus.map((label) => `－${label}`).join('')
}

function moneyValue(value: Reason['value']): string {
  return typeof value === 'number' ? ` ${formatMoney(value as Money)}` : '（未知）'
}

/** The value of a basis, and what turns it into yuan. */
function basisValue(value: Reason['value'], exchange: ExchangeLabel | undefined): string {
  if (exchange === undefined) return moneyValue(value)
  const shown = typeof value === 'number' ? ` ${formatForeign(value, exchange.currency)}` : '（未知）'
  return `${shown} × ${exchange.label}`
}

/** A number of a site as people write it. */
function unitText(value: string | number | boolean, unit: SiteUnit): string {
  if (typeof value === 'string') return formatDate(value)
  const number = Number(value)
  if (unit === 'money') return formatMoney(number as Money)
  if (unit === 'ratio') return formatRatio(number as Ratio)
  if (unit.startsWith('money:')) return formatForeign(number, unit.slice('money:'.length) as Currency)
  return unit === 'date' ? String(value) : formatCount(number, unit.slice('count:'.length))
}

function intervalText(from: number, to: number, scale: number): string {
  if (from === to) return scaledMoney(to, scale)
  if (to === Infinity) return from === 0 ? '无上限' : `${scaledMoney(from, scale)}以上`
  return from === 0 ? `最高 ${scaledMoney(to, scale)}` : `${scaledMoney(from, scale)}至 ${scaledMoney(to, scale)}`
}

/** 1/scale fen; what is below a fen is said in words. */
function scaledMoney(amount: number, scale: number): string {
  const rest = amount % scale
  const whole = formatMoney(((amount - rest) / scale) as Money)
  return rest === 0 ? whole : `${whole}又 ${rest}/${scale} 分`
}
