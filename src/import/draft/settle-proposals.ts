/** What becomes of the proposals of a sentence: none from procedure, no fragments, a list of nouns whole, sums as sums. */
import { measureWords } from '../../../grammar/scanner/units.ts'
import {
  andSoOn,
  countNouns,
  eligibilityWords,
  eventsOfSums,
  explainingWords,
  givingWords,
  leadWords,
  noSums,
  officeWords,
  ownLeads,
  openEnds,
  shareNouns,
  stopWords,
  sumNouns,
} from '../../../grammar/tokens/drafting.ts'
import { findPaired, sumsBehind } from './paired-list.ts'
import { withOwner } from './propose-numbers.ts'
import type { Proposal } from './proposal.ts'
import { events, trimParty } from './segment.ts'
import type { SentenceSite } from './sentence-site.ts'

export const figure = /\d[万亿千百]*(?:美?元|日元|欧元)|\d[%‰]|百分之|[一二三四五六七八九十]成/u

/** Who may apply, what is given and to whom: other sentences say what is done with an application. */
export function mayBeDrafted({ sentence: { text } }: SentenceSite): boolean {
  if (figure.test(text)) return true
  if (explainingWords.some((word) => text.includes(word))) return false
  const isOffice = officeWords.some((word) => text.includes(word))
  return !isOffice && [...givingWords, ...eligibilityWords].some((word) => text.includes(word))
}

export function settled(proposals: readonly Proposal[], { sentence: { text } }: SentenceSite): readonly Proposal[] {
  // Who may apply is asked one by one; who gets one sum, once.
  return (figure.test(text) ? joined(proposals, text) : proposals)
    .map((one) => withType(one, text))
    .filter((one) => !isFragment(text.slice(one.start, one.end), one))
}

export function isFragment(phrase: string, { grades, isLocal, type }: Proposal): boolean {
  if (grades !== undefined || isLocal || type === '名称') return false
  if (type === '金额' && noSums.some((word) => phrase.endsWith(word))) return true
  if (phrase.length < 2 || stopWords.includes(phrase)) return true
  const isLed = leadWords.some((word) => phrase.startsWith(word)) && !ownLeads.some((word) => phrase.startsWith(word))
  return isLed || openEnds.some((word) => phrase.endsWith(word))
}

const isYesOrNo = ({ type, grades, isLocal }: Proposal): boolean =>
  (type === '是否' || type === '认定') && grades === undefined && !isLocal

/** 检测平台、信息平台、服务平台等: who is one of a list is asked once. */
function joined(proposals: readonly Proposal[], text: string): readonly Proposal[] {
  const groups: Proposal[][] = []
  for (const one of proposals) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isNext =
      last !== undefined && isYesOrNo(last) && isYesOrNo(one) && /^[、和与及]$/u.test(text.slice(last.end, one.start))
    if (isNext && group !== undefined) group.push(one)
    else groups.push([one])
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined || group.length < 2) return group
    const inner = text.slice(first.start, last.end)
    const isOneList = group.length > 2 || inner.includes(andSoOn) || !group.every((one) => startsAnew(one, text))
    if (!isOneList || isOneEach(group, text)) return group
    const range = trimParty(text, { start: first.start, end: last.end })
    const paired = findPaired(text, range)
    if (paired === undefined) return [{ ...first, ...range }]
    const parameter = paired.type === '等级' && paired.grades.isAscending ? '从低到高' : undefined
    return [{ ...first, ...range, ...paired, parameter, undecided: [...first.undecided, paired.why] }]
  })
}

/** 茶企、药企分别给予10万元、5万元: each has a sum of its own. */
function isOneEach(group: readonly Proposal[], text: string): boolean {
  const end = group.at(-1)?.end ?? 0
  const areNames = group.every((one) => !/[的等]/u.test(text.slice(one.start, one.end)) && !startsAnew(one, text))
  return areNames && sumsBehind(text.slice(end)).length === group.length
}

const startsAnew = ({ start, end }: Proposal, text: string): boolean => events.test(text.slice(start, end))

/** 其个人经济贡献: a sum, whatever it was taken for. */
export function withType(one: Proposal, text: string): Proposal {
  if (!isYesOrNo(one) && one.type !== '金额') return one
  const phrase = text.slice(one.start, one.end).replace(/（[^）]*）$/u, '')
  const counted = countNouns.find(([word]) => phrase.endsWith(word))
  const unit = counted === undefined ? undefined : (counted[1] ?? unitIn(text))
  if (unit !== undefined) return { ...one, type: '数量', parameter: unit }
  const isOfMoney = one.type === '金额' && sumBehind.test(text.slice(one.end))
  if (!isOfMoney && shareNouns.some((word) => phrase.endsWith(word))) return { ...one, type: '比例' }
  const isSum = sumNouns.some((word) => phrase.endsWith(word)) && !eventsOfSums.some((word) => phrase.startsWith(word))
  return isYesOrNo(one) && isSum ? { ...one, start: withOwner(text, one.start), type: '金额' } : one
}

/** 增幅超过1000万元: how much more, and no share. */
const sumBehind = /^[^，；。、\d]{0,6}\d[\d.]*[万亿千百]*(?:美|日|欧)?元/u

/** 家 of 20万元/家 and of 每家. */
function unitIn(text: string): string | undefined {
  return measureWords.find((word) => new RegExp(`(?:元/|每(?:增加|新增|超过)?1?)${word}`, 'u').test(text))
}
