/** How the awards of a policy stand to each other: ceilings over several, 取高, groups across policies, budgets, quotas. */
import { choicesOf, sharedCeilingsOf, type CeilingOverAwards, type ChoiceAmongAwards } from '../ir/payout.ts'
import type { GroupIr, PolicyIr, PoolIr, QuotaIr } from '../ir/types.ts'
import { amountItem } from './amount.ts'
import { listOf, type AwardNames } from './award-names.ts'
import { moneyText, periodText, wholeText } from './figures.ts'
import { lineIn } from './line.ts'
import { at, either, originOf, type Place } from './place.ts'
import { joined, quoted, sentence, words, type Text } from './text.ts'
import type { ReadBackItem, ReadBackLine } from './types.ts'

export function readBetween(policy: PolicyIr, names: AwardNames, place: Place): readonly ReadBackLine[] {
  const line = lineIn(place)
  return [
    ...sharedCeilingsOf(policy).map((one) => line('shared-limit', sharedLimitItem(one, names, at(place, one.site)))),
    ...choicesOf(policy).map((one) => line('highest-only', sentence(highestText(one, names, at(place, one.site))))),
    ...policy.groups.map((one) => line('group', sentence(groupText(one, names, at(place, one.site))))),
    ...policy.pools.map((one) => line('pool', sentence(poolText(one, names, at(place, one))))),
    ...policy.quotas.map((one) => line('quota', sentence(quotaText(one, names, at(place, one))))),
  ]
}

function sharedLimitItem({ awards, period, is }: CeilingOverAwards, names: AwardNames, place: Place): ReadBackItem {
  const amount = amountItem(is, place)
  const [all, time] = [listOf(awards, names, place), periodText(period, place)]
  return sentence(
    either(
      place,
      words`${all}合计${time}不超过（依次占用）：${amount.pieces}`,
      words`${all} together (drawn in this order) ${time} at most: ${amount.pieces}`,
    ),
    amount.items,
  )
}

function highestText({ awards, parts, name }: ChoiceAmongAwards, names: AwardNames, place: Place): Text {
  const group = quoted(name, originOf(place))
  const all = parts.every((part) => part.length === 1) ? listOf(awards, names, place) : partsText(parts, names, place)
  return either(place, words`${all}只取最高的一项（同类${group}）`, words`of ${all} only the highest (group ${group})`)
}

/** What is paid together stands in brackets. */
function partsText(parts: ChoiceAmongAwards['parts'], names: AwardNames, place: Place): Text {
  const texts = parts.map((part) => {
    const text = listOf(part, names, place)
    return part.length === 1 ? text : either(place, words`（${text}）`, words`(${text})`)
  })
  return joined(texts, place.language === 'zh' ? '、' : ', ')
}

function groupText({ awards, name }: GroupIr, names: AwardNames, place: Place): Text {
  const [all, group] = [listOf(awards, names, place), quoted(name, originOf(place))]
  return either(
    place,
    words`${all}与其他政策中同类${group}的奖补，只取最高的一份政策`,
    words`of ${all} and the awards of group ${group} in other policies only those of the highest policy`,
  )
}

function poolText({ awards, period, fen, method, assumed }: PoolIr, names: AwardNames, place: Place): Text {
  const all = listOf(awards, names, place)
  const [zhMethod, enMethod] = METHODS[method]
  const [zhTime, enTime] = TIMES[period]
  const sum = fen === undefined ? undefined : moneyText(fen, place)
  return either(
    place,
    words`${all}共用${zhTime}预算，${sum === undefined ? words`数额未定` : words`总额${sum}`}，${zhMethod}${assumed ? '（原文未写明，按默认）' : '（原文写明）'}`,
    words`${all} draw on ${enTime}, ${sum === undefined ? words`of no stated sum` : words`of ${sum}`}, ${enMethod} ${assumed ? '(not stated, taken by default)' : '(as stated)'}`,
  )
}

const METHODS = {
  'first-come': ['先到先得', 'first come, first served'],
  'pro-rata': ['不足时按比例', 'pro rata where it is short'],
  'by-rank': ['按名次', 'by rank'],
} as const
const TIMES = {
  year: ['每年的', 'a budget of each year'],
  lifetime: ['全期的', 'a budget of the whole time'],
} as const

function quotaText({ awards, what, period, count }: QuotaIr, names: AwardNames, place: Place): Text {
  const [all, thing] = [listOf(awards, names, place), quoted(what, originOf(place))]
  const number = count === undefined ? undefined : wholeText(count, place)
  const [zh, en] = period === 'year' ? ['每年', 'each year'] : ['全期', 'in the whole time']
  return either(
    place,
    words`${all}${zh}${number === undefined ? words`择优若干` : words`至多${number}`}（${thing}）`,
    words`${all}: ${en} ${number === undefined ? words`a number not stated` : words`at most ${number}`} (${thing})`,
  )
}
