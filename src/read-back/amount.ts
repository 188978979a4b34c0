/** Amounts in words that have one reading: what is made of amounts stands in brackets inside another one. */
import { isAlways } from '../ir/conditions.ts'
import type { Amount, EachAmount, Factor, PiecesAmount, TotalAmount, WhenAmount } from '../ir/types.ts'
import { amountsOf } from '../ir/walk.ts'
import { bracketed, conditionText, nested } from './condition.ts'
import { constantText, moneyText, pointsText, rateText } from './figures.ts'
import { at, either, factText, inRecordsOf, listText, type Place } from './place.ts'
import { joined, sentence, words, type Text } from './text.ts'
import type { ReadBackItem } from './types.ts'

/** An amount in one line. */
export function amountText(amount: Amount, where: Place): Text {
  const place = at(where, amount.site)
  switch (amount.kind) {
    case 'constant':
      return moneyText(amount.fen, place)
    case 'fact':
      return factText(amount.fact, place)
    case 'unlimited':
      return either(place, words`无上限`, words`no limit`)
    case 'between': {
      const [from, to] = [part(amount.from, place), part(amount.to, place)]
      return either(
        place,
        words`${from}至${to}，由主管部门确定`,
        words`from ${from} to ${to}, as the authority decides`,
      )
    }
    case 'share':
      return words`${factorPart(amount.of, place)}${joined(
        amount.by.map((factor) => factorText(factor, place)),
        '',
      )}`
    case 'each':
      return eachText(amount, place)
    case 'pieces':
      return piecesText(amount, place)
    case 'sum':
    case 'min':
    case 'max': {
      const [only, second] = amount.of
      if (only !== undefined && second === undefined) return amountText(only, place)
      const parts = joined(
        amount.of.map((one) => part(one, place)),
        place.language === 'zh' ? '、' : ', ',
      )
      const [before, behind] = TOGETHER[amount.kind][place.language]
      return words`${before}${parts}${behind}`
    }
    case 'less': {
      const [of, by] = [part(amount.of, place), part(amount.by, place)]
      return either(place, words`${of}减去${by}（不低于零）`, words`${of} less ${by} (never below zero)`)
    }
    case 'when':
      return whenText(amount, place)
    case 'total':
      return totalText(amount, place)
  }
}

const TOGETHER = {
  sum: { zh: ['', '之和'], en: ['the sum of ', ''], head: { zh: '以下各项之和：', en: 'the sum of these:' } },
  min: {
    zh: ['', '中较低的'],
    en: ['the least of ', ''],
    head: { zh: '以下各项中较低的：', en: 'the least of these:' },
  },
  max: { zh: ['', '中较高的'], en: ['the most of ', ''], head: { zh: '以下各项中较高的：', en: 'the most of these:' } },
} as const

/** An amount by itself: cases are numbered under it, and parts of which some have cases. */
export function amountItem(amount: Amount, where: Place): ReadBackItem {
  const place = at(where, amount.site)
  switch (amount.kind) {
    case 'when': {
      const cases = amount.cases.map((one) => {
        const inside = amountItem(one.then, place)
        return sentence(caseText(nested(one.if, place), inside.pieces, place), inside.items)
      })
      if (amount.otherwise === 'impossible') return sentence(headOf(amount, place), cases)
      const other = amountItem(amount.otherwise, place)
      return sentence(headOf(amount, place), [...cases, sentence(otherText(other.pieces, place), other.items)])
    }
    case 'sum':
    case 'min':
    case 'max':
      if (amount.of.length < 2 || !amountsOf(amount).some(({ kind }) => kind === 'when'))
        return sentence(amountText(amount, where))
      return sentence(
        words`${TOGETHER[amount.kind].head[place.language]}`,
        amount.of.map((one) => amountItem(one, place)),
      )
    default:
      return sentence(amountText(amount, where))
  }
}

/** An amount inside another one; a share of one thing needs no brackets there. */
function part(amount: Amount, place: Place): Text {
  const text = amountText(amount, place)
  return isWhole(amount) || (amount.kind === 'share' && isWhole(amount.of)) ? text : bracketed(text, place)
}

/** What a share is of: a share of a share has brackets. */
function factorPart(amount: Amount, place: Place): Text {
  const text = amountText(amount, place)
  return isWhole(amount) ? text : bracketed(text, place)
}

function isWhole(amount: Amount): boolean {
  if (amount.kind === 'sum' || amount.kind === 'min' || amount.kind === 'max') {
    const [only, second] = amount.of
    return only !== undefined && second === undefined && isWhole(only)
  }
  return amount.kind === 'constant' || amount.kind === 'fact' || amount.kind === 'unlimited'
}

function factorText(factor: Factor, place: Place): Text {
  switch (factor.kind) {
    case 'rate': {
      const rate = rateText(factor.rate, place)
      return either(place, words`的${rate}`, words` × ${rate}`)
    }
    case 'published': {
      const reference = factText(factor.reference, place)
      const points = factor.spread === 0 ? [] : pointsText(factor.spread, place)
      const sign = factor.spread === 0 ? '' : factor.spread > 0 ? '加' : '减'
      const en = factor.spread === 0 ? '' : factor.spread > 0 ? ' plus ' : ' minus '
      return either(
        place,
        words`乘以利率（${reference}${sign}${points}，不低于零）`,
        words` × the rate (${reference}${en}${points}, never below zero)`,
      )
    }
    case 'exchange': {
      const rate = factText(factor.rate, place)
      return either(place, words`按${rate}折算为人民币`, words` in yuan by ${rate}`)
    }
  }
}

function eachText({ of, count, above, every, most }: EachAmount, place: Place): Text {
  const { fact } = place.facts.of(count, place.list)
  const counted = (value: number): Text => constantText(value, fact, place)
  const zh = [
    ...(above === 0 ? [] : [words`超过${counted(above)}的部分才计`]),
    ...(most === undefined ? [] : [words`至多计${counted(most)}`]),
  ]
  const en = [
    ...(above === 0 ? [] : [words`counting what is above ${counted(above)}`]),
    ...(most === undefined ? [] : [words`counting at most ${counted(most)}`]),
  ]
  const notes = either(place, joined(zh, '，'), joined(en, ', '))
  const [phrase, sum] = [factText(count, place), part(of, place)]
  return either(
    place,
    words`${phrase}每满${counted(every)}计${sum}${notes.length === 0 ? [] : bracketed(notes, place)}`,
    words`${sum} for each full ${counted(every)} of ${phrase}${notes.length === 0 ? [] : words` ${bracketed(notes, place)}`}`,
  )
}

function piecesText({ of, bands }: PiecesAmount, place: Place): Text {
  const texts = bands.map(({ fromFen, rate }, index) => {
    const [from, share] = [moneyText(fromFen, place), rateText(rate, place)]
    const next = bands[index + 1]
    if (next === undefined)
      return either(place, words`${from}以上的部分${share}`, words`${share} of what is above ${from}`)
    const to = moneyText(next.fromFen, place)
    return either(place, words`${from}至${to}的部分${share}`, words`${share} of the part from ${from} to ${to}`)
  })
  const basis = part(of, place)
  return either(
    place,
    words`${basis}分段计算后相加：${joined(texts, '，')}`,
    words`${basis} by parts, added up: ${joined(texts, ', ')}`,
  )
}

function whenText(amount: WhenAmount, place: Place): Text {
  const cases = amount.cases.map((one) => caseText(nested(one.if, place), part(one.then, place), place))
  const all = amount.otherwise === 'impossible' ? cases : [...cases, otherText(part(amount.otherwise, place), place)]
  return words`${headOf(amount, place)}${place.language === 'zh' ? '' : ' '}${joined(all, place.language === 'zh' ? '；' : '; ')}`
}

const caseText = (condition: Text, amount: Text, place: Place): Text =>
  either(place, words`${condition}的，${amount}`, words`if ${condition}: ${amount}`)

const otherText = (amount: Text, place: Place): Text =>
  either(place, words`其他情形，${amount}`, words`otherwise: ${amount}`)

function headOf({ overlap, otherwise }: WhenAmount, place: Place): Text {
  const isComplete = otherwise === 'impossible'
  const zh = overlap === 'first' ? '按最先符合的一项' : '按所符合各项中最高的一项'
  const en = overlap === 'first' ? 'by the first of these that holds' : 'by the highest of these that hold'
  return either(
    place,
    words`${zh}${isComplete ? '（必居其一）' : ''}：`,
    words`${en}${isComplete ? ' (one of them always does)' : ''}:`,
  )
}

function totalText({ list, where, of }: TotalAmount, place: Place): Text {
  const inside = inRecordsOf(place, list)
  const [phrase, each] = [listText(list, place), part(of, inside)]
  const only = isAlways(where) ? undefined : conditionText(where, inside)
  return either(
    place,
    words`${phrase}${only === undefined ? '' : words`中符合条件${bracketed(only, place)}的`}逐项合计，每项计${each}`,
    words`the sum over ${phrase}${only === undefined ? '' : words` where ${bracketed(only, place)}`}, each counting ${each}`,
  )
}
