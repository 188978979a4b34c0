/** What is said of one award, line by line, in the order in which it is worked out. */
import { isAlways } from '../ir/conditions.ts'
import type { AwardIr, Ceiling, Guarded, PolicyIr, Rate, Times } from '../ir/types.ts'
import { amountItem } from './amount.ts'
import { pointersOf, type AwardNames } from './award-names.ts'
import { conditionItem, nested } from './condition.ts'
import { moneyText, periodText, rateText, wholeText } from './figures.ts'
import { lineIn } from './line.ts'
import { at, either, factText, inRecordsOf, listText, originOf, type Place } from './place.ts'
import { joined, quoted, sentence, words, type Text } from './text.ts'
import type { ReadBackAward, ReadBackItem, ReadBackLine } from './types.ts'

export function readAward(award: AwardIr, policy: PolicyIr, names: AwardNames, policyPlace: Place): ReadBackAward {
  const place: Place = { ...policyPlace, source: award.source, award }
  const matter = award.records === undefined ? place : inRecordsOf(place, award.records.list)
  const line = lineIn(place)
  const { recipient, difference } = award
  const lines: readonly ReadBackLine[] = [
    ...(award.form === '' ? [] : [line('form', sentence(quoted(award.form, originOf(place))))]),
    ...(recipient === undefined ? [] : [line('recipient', sentence(quoted(recipient, originOf(place))))]),
    line('condition', conditionItem(award.condition, place)),
    ...recordLines(award, place),
    line('amount', award.amount === undefined ? sentence(inKind(place)) : amountItem(award.amount, matter)),
    ...award.ceilings.map((ceiling) => line('ceiling', ceilingItem(ceiling, award, place, matter))),
    ...award.times.map((one) => line('times', sentence(forWhom(one, place, timesText(one, at(place, one.site)))))),
    ...(difference === undefined
      ? []
      : [line('difference', sentence(forWhom(difference, place, differenceText(at(place, difference.site)))))]),
    ...award.deferrals.map((one) =>
      line('deferral', sentence(forWhom(one, place, deferralText(one, at(place, one.site))))),
    ),
    ...instalmentLines(award, place),
    ...roundingLines(award, place),
    ...pointersOf(award.id, policy, names, place).map((text) => line('together', sentence(text))),
  ]
  return { number: names.numberOf(award.id), id: award.id, heading: headingOf(award, names, place), lines }
}

function headingOf(award: AwardIr, names: AwardNames, place: Place): Text {
  const name = names.textOf(award.id, place)
  const clause = quoted(award.clause, originOf(place))
  const id = quoted(award.id, originOf(place))
  return either(place, words`${name}，条款${clause}，标识${id}`, words`${name}, clause ${clause}, identifier ${id}`)
}

const inKind = (place: Place): Text =>
  either(place, words`实物权益，不计金额`, words`a benefit in kind, without an amount`)

function recordLines(award: AwardIr, place: Place): readonly ReadBackLine[] {
  const { records } = award
  if (records === undefined) return []
  const times = (records.times ?? []).map((one) => {
    const inside = at(place, one.site)
    const text = timesText(one, inside)
    return lineIn(place)('times', sentence(either(place, words`每项：${text}`, words`each record: ${text}`)))
  })
  return [...sumLines(records, place), ...times]
}

function sumLines(records: NonNullable<AwardIr['records']>, place: Place): readonly ReadBackLine[] {
  const inside = at(inRecordsOf(place, records.list), records.site)
  const list = listText(records.list, inside)
  const key = records.matter === undefined ? [] : factText(records.matter, inside)
  const matter =
    records.matter === undefined
      ? []
      : either(place, words`（此前已获的按${key}区分）`, words` (receipts told apart by ${key})`)
  const head = either(place, words`按${list}逐项计算后相加${matter}`, words`one by one over ${list}, added up${matter}`)
  if (isAlways(records.where)) return [lineIn(place)('records', sentence(head))]
  const where = conditionItem(records.where, inside)
  const only = either(
    place,
    words`${head}，只计符合条件的：${where.pieces}`,
    words`${head}, only where this holds: ${where.pieces}`,
  )
  return [lineIn(place)('records', sentence(only, where.items))]
}

function ceilingItem({ is, of, period, site }: Ceiling, award: AwardIr, place: Place, matter: Place): ReadBackItem {
  const isOfRecord = of === 'record' && award.records !== undefined
  const inside = at(isOfRecord ? matter : place, site)
  const amount = amountItem(is, inside)
  const whose = isOfRecord ? either(place, words`每项`, words`each record: `) : []
  const time = periodText(period, inside)
  return sentence(
    period === 'matter'
      ? either(place, words`${whose}最高${amount.pieces}`, words`${whose}at most ${amount.pieces}`)
      : either(
          place,
          words`${whose}${time}不超过${amount.pieces}`,
          words`${whose}${time} with what was received in that time, at most ${amount.pieces}`,
        ),
    amount.items,
  )
}

function timesText({ most, period, tier }: Times, place: Place): Text {
  const count = wholeText(most, place)
  const often = oftenText(period, count, place)
  if (tier === undefined) return often
  const sum = moneyText(tier.pays, place)
  const sums = tier.of.map((pays) => moneyText(pays, place))
  return either(
    place,
    words`${joined(sums, '、')}各档中，${sum}这一档${often}`,
    words`of the tiers ${joined(sums, ', ')} that of ${sum} ${often}`,
  )
}

function oftenText(period: Times['period'], count: Text, place: Place): Text {
  if (period === 'year') return either(place, words`每年最多享受${count}次`, words`at most ${count} times a year`)
  if (period === 'lifetime') return either(place, words`累计最多享受${count}次`, words`at most ${count} times ever`)
  const years = wholeText(period.years, place)
  return either(place, words`${years}年内最多享受${count}次`, words`at most ${count} times in ${years} years`)
}

const differenceText = (place: Place): Text =>
  either(place, words`减去此前已获的本奖补（不低于零）`, words`less what was received of it before (never below zero)`)

function deferralText({ text, blocking }: AwardIr['deferrals'][number], place: Place): Text {
  const document = quoted(text, originOf(place))
  return blocking
    ? either(
        place,
        words`金额由${document}另定，定下之前待定`,
        words`the amount is left to ${document} and pending until then`,
      )
    : either(place, words`参照${document}，金额已定`, words`see ${document}; the amount is settled here`)
}

/** The plan of the first that holds; nothing where everything is paid at once. */
function instalmentLines({ instalments }: AwardIr, place: Place): readonly ReadBackLine[] {
  const [only, second] = instalments
  const line = lineIn(place)
  if (only === undefined) return []
  if (second === undefined) return [line('instalments', sentence(forWhom(only, place, planText(only.shares, place))))]
  const head = either(place, words`按最先符合的一项：`, words`by the first of these that holds:`)
  const plans = instalments.map((one) => sentence(forWhom(one, place, planText(one.shares, place))))
  return [line('instalments', sentence(head, plans))]
}

function planText(shares: readonly Rate[], place: Place): Text {
  const count = wholeText(shares.length, place)
  const parts = joined(
    shares.map((share) => rateText(share, place)),
    place.language === 'zh' ? '、' : ', ',
  )
  return either(place, words`分${count}期支付，依次为${parts}`, words`paid in ${count} parts: ${parts}`)
}

/** Said where it is another one than that of all awards (`readPolicy`). */
function roundingLines({ rounding }: AwardIr, place: Place): readonly ReadBackLine[] {
  if (rounding.mode === 'half-up' && rounding.toFen === 1) return []
  const inside = at(place, rounding.site)
  const unit = moneyText(rounding.toFen, inside)
  const [zh, en] = ROUNDING[rounding.mode]
  return [
    lineIn(place)(
      'rounding',
      sentence(either(place, words`${zh}为${unit}的整数倍`, words`${en} to a multiple of ${unit}`)),
    ),
  ]
}

const ROUNDING = {
  'half-up': ['四舍五入', 'half up'],
  down: ['只舍不入', 'down'],
  up: ['只入不舍', 'up'],
} as const

/** What only some have. */
function forWhom({ if: guard }: Guarded<object>, place: Place, text: Text): Text {
  if (isAlways(guard)) return text
  const who = nested(guard, place)
  return either(place, words`仅对${who}的：${text}`, words`only if ${who}: ${text}`)
}
