/** An award as an article of its own: what the glossary of the article declares, and its sentences. */
import type { Amount, AwardIr, Ceiling, PolicyIr } from '../../ir/types.ts'
import { numberFigure, rateFigure } from '../figures.ts'
import { amountsOf } from '../../ir/walk.ts'
import { casesSentence, respectively } from './cases.ts'
import { ceilingSentence } from './ceiling.ts'
import { giveWords } from './give.ts'
import { namedConditions } from './names.ts'
import { loanLines } from './loan.ts'
import { phrasesOf } from './phrases.ts'
import { countedItems, forWhom, partsOf, subjectOf, type ArticlePlace } from './place.ts'
import { plainAmount } from './plain-amount.ts'
import { Unsayable } from './unsayable.ts'

export interface Article {
  readonly entries: readonly string[]
  readonly sentences: readonly string[]
}

export function articleOf(award: AwardIr, policy: PolicyIr): Article {
  const place: ArticlePlace = { award, phrases: phrasesOf(policy, award.records?.list), names: namedConditions() }
  const sentences = [
    ...grantSentences(place),
    ...timesSentences(place),
    ...differenceSentences(place),
    ...instalmentSentences(place),
  ]
  const entries = [
    ...place.names.lines(),
    ...loanLines(award, place.phrases),
    ...roundingLines(award),
    ...deferralNotes(award),
  ]
  return { entries, sentences }
}

function grantSentences(place: ArticlePlace): readonly string[] {
  const { award } = place
  if (award.amount === undefined)
    return [
      `${subjectOf(partsOf(award), place)}${award.form}。`,
      ...(award.deferrals.length === 0 ? [] : ['具体按照《另有文件》执行。']),
    ]
  const amount = plainAmount(award.amount)
  const ceilings = award.ceilings.map((one) => ({ ...one, is: plainAmount(one.is) }))
  const own = ceilings.findIndex(({ is, period }) => period === 'matter' && is.kind === 'when')
  const most = ceilings[own]?.is
  const paired =
    most?.kind === 'when' ? (pairedWith(amount, most, place) ?? sameForAll(amount, most, place)) : undefined
  if (paired !== undefined) return [`${paired}。`, ...rest(amount, ceilings.toSpliced(own, 1), place)]
  const single = pairedWith(amount, undefined, place)
  const isByCase = ceilings.some(({ of, period }) => of === 'record' || period === 'matter')
  const useCases = amount.kind === 'when' && !(isByCase && single !== undefined)
  if (isOpen(award) && award.deferrals.every(({ text }) => text.startsWith('《')))
    return [`${subjectOf(partsOf(award), place)}按照《另有文件》给予${award.form}。`, ...rest(amount, ceilings, place)]
  const base = useCases
    ? casesSentence(amount, place)
    : `${single ?? `${subjectOf(partsOf(award), place)}${giveWords(amount, place)}`}${deferralWords(award)}${countedItems(partsOf(award), place)}。`
  return [base, ...rest(amount, ceilings, place)]
}

function pairedWith(amount: Amount, most: Extract<Amount, { kind: 'when' }> | undefined, place: ArticlePlace) {
  const all = distributed(amount)
  return all === undefined ? undefined : respectively(all, most, place)
}

/** 评上甲级、乙级水厂的，按照投入的30%给予补助，分别最高60万元、20万元: one sum, and a ceiling for each. */
function sameForAll(amount: Amount, most: Extract<Amount, { kind: 'when' }>, place: ArticlePlace): string | undefined {
  if (amount.kind === 'when') return undefined
  const cases = most.cases.map((one) => ({ ...one, then: amount }))
  return respectively({ ...most, cases }, most, place)
}

/** 0元至 each case's own, as cases of 0元至 that. */
function distributed(amount: Amount): Extract<Amount, { kind: 'when' }> | undefined {
  if (amount.kind === 'when') return amount
  if (amount.kind === 'between' && amount.to.kind === 'when')
    return { ...amount.to, cases: amount.to.cases.map((one) => ({ ...one, then: { ...amount, to: one.then } })) }
  if (amount.kind === 'each' && amount.of.kind === 'when')
    return { ...amount.of, cases: amount.of.cases.map((one) => ({ ...one, then: { ...amount, of: one.then } })) }
  return undefined
}

function rest(amount: Amount, ceilings: readonly Ceiling[], place: ArticlePlace): readonly string[] {
  return [...mostCounted(amount, place), ...ceilings.map((one) => ceilingSentence(one, place))]
}

/** At most so many of what is counted, the same in every case. */
function mostCounted(amount: Amount, { phrases }: ArticlePlace): readonly string[] {
  const limits = new Map<string, string>()
  for (const { count, most } of amountsOf(amount).filter((one) => one.kind === 'each')) {
    const fact = phrases.factOf(count)
    const isTime = fact?.kind === 'count' && PERIODS.has(fact.unit)
    const number = most === undefined ? '' : numberFigure(most, fact)
    const text = most === undefined ? '' : isTime ? `最长不超过${number}。` : `最多给予${number}。`
    if ((limits.get(count.id) ?? text) !== text) throw new Unsayable('各档计数的上限不同')
    limits.set(count.id, text)
  }
  return [...limits.values()].filter((text) => text !== '')
}

const PERIODS = new Set(['年', '个月', '月', '天', '日'])

function timesSentences(place: ArticlePlace): readonly string[] {
  const { times } = place.award
  // What is of a tier alone, the cases say.
  const ofAll = times.filter(({ tier }) => tier === undefined)
  return ofAll.map(({ if: who, most, period }) => {
    const time = period === 'year' ? '每年' : period === 'lifetime' ? '累计' : `每${String(period.years)}年`
    return `${forWhom(who, place)}${time}最多享受${String(most)}次。`
  })
}

function differenceSentences(place: ArticlePlace): readonly string[] {
  const { difference } = place.award
  return difference === undefined ? [] : [`${forWhom(difference.if, place)}补足差额。`]
}

function instalmentSentences(place: ArticlePlace): readonly string[] {
  return place.award.instalments.map(
    ({ if: who, shares }) =>
      `${forWhom(who, place)}分${String(shares.length)}期按${shares.map(rateFigure).join('、')}的比例兑现。`,
  )
}

function deferralWords(award: AwardIr): string {
  if (award.deferrals.length === 0) return ''
  if (!award.deferrals.some(({ blocking }) => blocking)) return '，具体金额另行制定'
  return isOpen(award) ? '，具体金额由主管部门另行研究确定' : '，实行一事一议'
}

/** How much, another text says. */
const isOpen = ({ deferrals, amount, form }: AwardIr): boolean =>
  deferrals.some(({ blocking }) => blocking) &&
  amount?.kind === 'between' &&
  amount.to.kind === 'unlimited' &&
  form !== ''

/** The words of the text that put it off. */
function deferralNotes({ deferrals }: AwardIr): readonly string[] {
  return deferrals.length === 0 ? [] : [`- 口径：另有文件：${deferrals.map(({ text }) => `「${text}」`).join('、')}`]
}

function roundingLines({ rounding: { mode, toFen } }: AwardIr): readonly string[] {
  if (mode === 'half-up' && toFen === 1) return []
  const unit = UNITS.get(toFen)
  if (unit === undefined) throw new Unsayable('取整的单位')
  return [`- 取整：${ROUNDING[mode]}到${unit}`]
}

const ROUNDING = { 'half-up': '四舍五入', down: '舍去', up: '向上取整' } as const
const UNITS = new Map([
  [1, '分'],
  [10, '角'],
  [100, '元'],
  [10_000, '百元'],
  [100_000, '千元'],
  [1_000_000, '万元'],
])
