/** Phrases that figures ask for: the base of a rate, the left side of a comparison, alternatives behind rates. */
import { measureWords } from '../../../grammar/scanner/units.ts'
import { contributors, sumNouns, sumsOfSums, timeEnds, timeUnits } from '../../../grammar/tokens/drafting.ts'
import { foldString } from '../../source/fold.ts'
import type { TypeName } from '../../syntax/entry.ts'
import { eachOf } from './each.ts'
import { findGrades } from '../../../grammar/scanner/grades.ts'
import { type Proposal, proposal } from './proposal.ts'
import { segmentAround, trimCondition } from './segment.ts'
import type { Finding, SentenceSite } from './sentence-site.ts'

export const rate = '(?:\\d+(?:\\.\\d+)?[%‰]|百分之[一二三四五六七八九十]+|\\d+\\/\\d+)'
const basis = new RegExp(
  `(?:按照|按|以|给予)(?:每年)?(?:最高)?(?:不超过|不高于|不低于|最高)?([^，；。]*?)的?(?=${rate})`,
  'gu',
)
const money = /(?:费用|费|额|投入|成本|资金|经费|收入|支出|价款|租金|房租|利息|款|金|价格|总价|税|保费|产值|利润)$/u

/** It ends as a sum of money does; what the parentheses behind it say is no part of its name. */
export function isSum(phrase: string): boolean {
  const name = phrase.replace(/（[^）]*）$/u, '')
  return money.test(name) || sumNouns.some((noun) => name.endsWith(noun))
}

/** 按不超过X和Y的30%: the base, each part of a sum by itself. */
export function proposeBases({ sentence, findings }: SentenceSite): readonly Proposal[] {
  const { text } = sentence
  const asked = findings.filter(({ diagnostic }) => isOf(diagnostic.params['role'], 'rate-basis', 'cap-basis'))
  const unread = findings.filter(({ diagnostic }) => diagnostic.code === 'CY4010' || diagnostic.code === 'CY3003')
  const unreadBases = unread.flatMap((finding) =>
    [...text.matchAll(basis)].flatMap((match) => {
      const end = match.index + match[0].length
      const words = match[1] ?? ''
      const from = end - words.length - (match[0].endsWith('的') ? 1 : 0)
      const touches = finding.start <= end + 8 && finding.end >= match.index
      return touches && isSum(words) ? [{ start: from, end: from + words.length }] : []
    }),
  )
  const ranges = [
    ...asked.map(({ start, end, diagnostic }) => {
      const type = declaredType(diagnostic.params['type'])?.name ?? '金额'
      return {
        start: withOwner(text, withYear(text, start)),
        end: withSum(text, withParentheses(text, end)),
        type,
      }
    }),
    ...unreadBases.map((range) => ({ ...range, type: '金额' as const })),
  ]
  const undecided = perItem(text)
  return ranges
    .flatMap(({ start, end, type }) => splitSum(text, start, end, type))
    .map((one) => ({ ...one, undecided, isLocal: ofItsClause.test(text.slice(one.start, one.end)) }))
}

/** 超出部分: of what its own clause speaks of. */
export const ofItsClause = /^(?:超出|超过|超额|新增|增量|差额|超基数)部分$/u

/** 单场展会最高10万元: what one applicant may have several of is a list, if the analyst says so. */
function perItem(text: string): readonly string[] {
  const unit = eachOf(text)
  return unit === undefined ? [] : [`可能有几${unit}的，请改为清单，逐${unit}填写`]
}

/** 上年度销售收入: the year is part of what the amount is. */
function withYear(text: string, start: number): number {
  const year = /(?:上一?年度?|当年|本年度?|全年|近[一二两三四五\d]年)的?$/u.exec(text.slice(0, start))
  return start - (year?.[0].length ?? 0)
}

/** 企业对本区经济贡献, 其服务合同额: whose it is. */
export function withOwner(text: string, start: number): number {
  if (/(?<!及)其$/u.test(text.slice(0, start))) return start - 1
  if (text[start - 1] !== '对') return start
  const whose = contributors.find((word) => text.slice(0, start - 1).endsWith(word))
  return whose === undefined ? start : start - 1 - whose.length
}

/** 建设单位投入|资金总额度的30%, 实际发生|的费用的10%: the words up to the share. */
function withSum(text: string, end: number): number {
  const rest = text.slice(end)
  const more = sumsOfSums.flatMap((word) => [word, `的${word}`]).filter((word) => rest.startsWith(word))
  const longest = more.reduce((length, word) => Math.max(length, word.length), 0)
  if (isShare.test(rest.slice(longest))) return end + longest
  // 实际支付|的合同金额的10%: half of a base, whose other half is declared, is none.
  const whole = upToShare.exec(rest)?.[0] ?? ''
  return isSum(whole) ? end + whole.length : end
}

const upToShare = new RegExp(`^的[^，；。、和与及或]*?(?=的?${rate})`, 'u')
const isShare = new RegExp(`^的?${rate}`, 'u')

/** 设备采购额（不含旧设备）: the parentheses say what counts. */
function withParentheses(text: string, end: number): number {
  const exclusion = /^（(?:不含|不包括|不包含|含|包括|扣除)[^（）]*）/u.exec(text.slice(end))
  return end + (exclusion?.[0].length ?? 0)
}

/** X和Y is a sum of two amounts when both are amounts. */
function splitSum(text: string, start: number, end: number, type: TypeName): readonly Proposal[] {
  const parts = [...text.slice(start, end).matchAll(/(?:（[^）]*）|[^、和及与（])+/gu)]
  const areSums = parts.length > 1 && parts.every(([part]) => isSum(part))
  if (!areSums) return [proposal(start, end, type)]
  return parts.map(({ 0: part, index }) => proposal(start + index, start + index + part.length, '金额'))
}

/** X达到10家, X在1000万元以上: the left side, of the type of the right one. */
export function proposeComparisons({ sentence, findings }: SentenceSite): readonly Proposal[] {
  const { text } = sentence
  return findings.flatMap((finding) => {
    const { code, params } = finding.diagnostic
    if (code === 'CY4023') return inOtherMoney(text, finding)
    const isSide = code === 'CY2001' && isOf(params['role'], 'comparison-side', 'tier-indicator')
    if (!isSide && code !== 'CY3003') return []
    const type = isSide ? declaredType(params['type']) : typeOfQuantity(text.slice(finding.start, finding.end))
    if (type === undefined) return []
    if (isTime(type, text.slice(finding.start))) return duringTime(text, finding)
    const end = isSide ? finding.end : leftEnd(text, finding.start)
    const start = sideStart(text, end)
    const phrase = text.slice(start, end)
    // 全国100强: the figure is part of a grade, which is proposed as one.
    const isGrade =
      findGrades(text.slice(start, finding.end + 12)) !== undefined && /^\d*强/u.test(text.slice(finding.end))
    if (phrase.length < 2 || noPhrase.test(phrase) || isGrade) return []
    return [proposal(start, end, type.name, { parameter: type.unit })]
  })
}

/** 注册资本100万美元 beside 注册资本500万元: of its own clause. */
function inOtherMoney(text: string, { diagnostic: { params }, start: figure }: Finding): readonly Proposal[] {
  const type = declaredType(params['implied'])
  const phrase = typeof params['phrase'] === 'string' ? foldString(params['phrase']) : ''
  const start = text.lastIndexOf(phrase, figure)
  if (type === undefined || phrase === '' || start < 0) return []
  return [proposal(start, start + phrase.length, type.name, { parameter: type.unit, isLocal: true })]
}

/** 落户三年内, 连续3年: when or how long, and nothing that is compared. */
function isTime({ unit }: QuantityType, text: string): boolean {
  if (unit === undefined || !timeUnits.includes(unit)) return false
  const behind = /^[^，；。：]*?[\d一二三四五六七八九十两]+个?[年月天日](.{0,2})/u.exec(text)?.[1] ?? ''
  return timeEnds.some((word) => behind.startsWith(word)) || /^(?:[^，；。：]{0,12})?连续/u.test(text)
}

/** 落户三年内纳入统计: what was done in that time is one condition. */
function duringTime(text: string, { start, end }: Finding): readonly Proposal[] {
  const segment = segmentAround(text, { start, end })
  const from = sideStart(text, start)
  const next = /且|同时/u.exec(text.slice(end, segment.end))?.index
  const whole = trimCondition(text, { start: from, end: next === undefined ? segment.end : end + next })
  return givesIn.test(text.slice(whole.start, whole.end)) ? [] : [proposal(whole.start, whole.end, '是否')]
}

const givesIn = /给予|予以|奖励|补贴|补助|资助|每年/u

/** What leads to a figure without being what it measures. */
const noPhrase = /^(?:每|给予|按|最高|单个|各)|[\d%]|(?:最长|最多|最高|最低|最少|按|按照)$/u

/** Without 在, 达到, 首次 in front of the figure. */
function leftEnd(text: string, quantity: number): number {
  return text.slice(0, quantity).replace(/(?:首次)?(?:达到|达|在|为|超过|不低于|不少于|累计|满|突破)*$/u, '').length
}

function sideStart(text: string, end: number): number {
  const { start } = segmentAround(text, { start: end, end })
  const inner = text.slice(start, end)
  const joint = Math.max(
    listStart(inner),
    ...['且', '并且', '同时', '或者', '或', '以及'].map((word) => lastEnd(inner, word)),
  )
  return joint > 0 ? start + joint : trimCondition(text, { start, end }).start
}

/** 年产值超过1亿元、|年产值增幅: a list of comparisons, or of what somebody is and how much he has in a year. */
function listStart(side: string): number {
  const at = side.lastIndexOf('、')
  const isOwn = /\d/u.test(side.slice(0, at)) || side.slice(at).includes('年')
  return at >= 0 && isOwn && !/[（“《]/u.test(side) ? at + 1 : 0
}

function lastEnd(text: string, word: string): number {
  const at = text.lastIndexOf(word)
  // 并 of 并购, 或 of 或有: only a word of one character in front of another condition.
  return at < 0 || /^(?:购|表|网|联|轨)/u.test(text.slice(at + word.length)) ? 0 : at + word.length
}

interface QuantityType {
  readonly name: TypeName
  readonly unit: string | undefined
}

function typeOfQuantity(text: string): QuantityType | undefined {
  const unit = /\d(?:\.\d+)?(?:（[^）]*）)?[万亿千百]*([^\d\s，、。]+)/u.exec(text)?.[1]
  if (unit === undefined) return undefined
  if (/^[%‰]/u.test(unit)) return { name: '比例', unit: undefined }
  if (/^[万亿千百]*元/u.test(unit)) return { name: '金额', unit: undefined }
  const measure = [...measureWords, '年', '个月', '天'].find((word) => unit.startsWith(word))
  return measure === undefined ? undefined : { name: '数量', unit: measure }
}

/** `数量（家）` as a diagnostic writes it. */
export function declaredType(param: unknown): QuantityType | undefined {
  const match = typeof param === 'string' ? /^(金额|比例|数量|日期)(?:（(.*)）)?$/u.exec(param) : null
  return match === null ? undefined : { name: match[1] as TypeName, unit: match[2] }
}

/** 50%（国产）、30%（进口）: the alternatives of a category. */
export function proposeCategories({ sentence, findings }: SentenceSite): readonly Proposal[] {
  const { text } = sentence
  const item = `${rate}（(?!含|不含|包括|不包括|最高)([^（），；]{2,20})）`
  const found = new RegExp(`${item}(?:[、和]${item})+`, 'u').exec(text)
  if (found === null || findings.length === 0) return []
  const items = [...found[0].matchAll(new RegExp(item, 'gu'))].map((match) => match[1] ?? '')
  const { index: start } = found
  const end = start + found[0].length
  const grades = { start, end, items, isAscending: false }
  return [proposal(start, end, '类别', { grades, undecided: ['各项若有高低之分，请改为等级'] })]
}

export function isOf(param: Finding['diagnostic']['params'][string] | undefined, ...terms: readonly string[]): boolean {
  return typeof param === 'object' && 'term' in param && terms.includes(param.term)
}
