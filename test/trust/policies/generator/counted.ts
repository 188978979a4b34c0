/** Awards that multiply: by a number, a measure, steps of money, the records of a list, the time of a loan. */
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import { tail } from './ceilings.ts'
import { compared } from './conditions.ts'
import * as figures from './figures.ts'
import { mention, plain, say, withEntries, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'

/** 按每人3万元, 2000元/名, 每新增1名. */
export function perUnit(draw: Draw): Fragment {
  const { entry, unit, noun, verb } = pick(draw, phrases.countable)
  const [each, form] = [figures.smallMoney(draw), phrases.form(draw)]
  const number = mention(entry)
  const alias = { phrase: noun, declaration: `指 ${entry.phrase}`, local: true } as const
  const ceiling = pick(draw, [
    plain(''),
    say`，最高${figures.money(draw)}`,
    say`，每家企业每年最高${figures.money(draw)}`,
  ])
  return pick(draw, [
    say`对${number}的企业，按每${unit}${each}给予${form}${ceiling}。`,
    say`对${number}的企业，按${each}/${unit}的标准给予${form}${ceiling}。`,
    say`对${number}的企业，每${unit}给予${each}${form}${ceiling}。`,
    say`对${number}的企业，每${verb}1${unit}${noun}给予${each}${form}${ceiling}。`,
    say`对${number}达到${figures.ascendingCounts(draw, 1, unit)[0] ?? `5${unit}`}的企业，每${unit}${noun}给予${each}${form}${ceiling}。`,
    say`对${number}的企业，每${unit}给予${each}${form}，最多20${unit}。`,
    withEntries(say`每${verb}1${unit}${mention(alias)}给予用人单位${each}${form}${ceiling}。`, [entry]),
  ])
}

/** By area, by area and month, with ceilings on what is counted. */
export function perMeasure(draw: Draw): Fragment {
  const [area, months] = [mention(phrases.area.entry), phrases.months.entry]
  const who = mention(pick(draw, phrases.flags))
  const [each, form] = [pick(draw, ['30', '20', '25.5']), phrases.form(draw)]
  const alias = { phrase: '补贴面积', declaration: `指 ${phrases.area.entry.phrase}`, local: true } as const
  return pick(draw, [
    say`对${who}的企业，按${area}${each}元/平方米给予${form}，最高不超过${figures.money(draw)}。`,
    say`对${who}的企业，按${area}${each}元/平方米的标准给予${form}。`,
    withEntries(
      say`对${who}的企业，按${each}元/平方米·月的标准给予${form}，${mention(alias)}不超过800平方米，最长不超过12个月。`,
      [phrases.area.entry, months],
    ),
    withEntries(say`对${who}的企业，按每平方米每月${each}元给予${form}，期限不超过三年。`, [
      phrases.area.entry,
      months,
    ]),
    withEntries(say`${who}的，每月补贴500元，补贴期限不超过12个月。`, [months]),
  ])
}

/** Every so much money, from nothing or from a threshold. */
export function perStep(draw: Draw): Fragment {
  const of = mention(pick(draw, phrases.amounts))
  const [step, each] = [pick(draw, ['100万元', '1000万元', '10万元']), figures.smallMoney(draw)]
  const [from] = figures.ascendingMoney(draw, 1)
  return pick(draw, [
    say`${of}每满${step}给予${each}奖励${chance(draw, 50) ? `，最高${figures.money(draw)}` : ''}。`,
    say`${of}达到${from ?? '1亿元'}的，给予${figures.money(draw)}奖励；每超过${step}再奖励${each}。`,
    say`对${of}达到${from ?? '1亿元'}的企业，按每满${step}给予${each}奖励，最高${figures.money(draw)}。`,
  ])
}

/** Over the records of a list. */
export function perRecord(draw: Draw): Fragment {
  const { entry, unit, noun, costs, flag, count } = pick(draw, phrases.lists)
  const [first, second] = costs.map((cost) => mention(cost))
  if (first === undefined || second === undefined) return plain('')
  const form = phrases.form(draw)
  const [rate, most, more] = [figures.rate(draw), figures.money(draw), figures.money(draw)]
  const who = mention(entry)
  const [small = '', large = ''] = figures.ascendingCounts(draw, 2, count.unit)
  const [little = '', much = ''] = figures.ascendingMoney(draw, 2)
  const perYear = pick(draw, [`，每家企业每年最高${more}`, `，同一企业累计不超过${more}`, `，单个企业最高${more}`, ''])
  return pick(draw, [
    say`对${who}的企业，按${first}和${second}的${rate}，给予单${unit}${noun}最高${most}补贴${perYear}。`,
    say`对${who}的企业，按${first}的${rate}给予${form}，单${unit}${noun}最高${most}${perYear}。`,
    say`对${who}${mention(flag)}的企业，按${first}的${rate}给予${form}${perYear}。`,
    say`对${who}且${mention(flag)}的企业，每${unit}${noun}给予${most}${form}${perYear}。`,
    say`对${who}的企业，${mention(count.entry)}达到${small}、${large}以上的，分别给予${little}、${much}${form}${perYear}。`,
    say`对${who}且${compared(draw, mention(count.entry), small)}的企业，按不超过${first}的${rate}，给予单${unit}${noun}最高${most}${form}。`,
    say`对${who}且${mention(flag)}的企业给予补贴，单${unit}${noun}不超过${most}，单个企业每年不超过${more}。`,
  ])
}

/** Percentage points, a published rate, a share of the interest. */
export function loan(draw: Draw): Fragment {
  const who = mention(pick(draw, phrases.flags))
  const { principal, interest, loanYears, publishedRate } = phrases
  const annotations = [`本金：${principal.phrase}`, pick(draw, [`计息：${loanYears.phrase}`, '计息：按年'])]
  // Without annotations the phrases themselves say what they are.
  const notes = chance(draw, 50) ? annotations : []
  const entries = notes.includes('计息：按年') ? [principal] : [principal, loanYears]
  const behind = pick(draw, ['', '，期限不超过两年', `，每年最高${figures.money(draw)}`])
  return pick(draw, [
    say`对${who}的企业，按${mention(interest)}的50%给予贴息${behind}。`,
    withEntries(
      say`对${who}的企业，按${mention(interest)}的50%、最高不超过2个百分点给予贴息${behind}。`,
      entries,
      notes,
    ),
    withEntries(say`对${who}的企业，按${mention(principal)}给予1.5个百分点贴息${behind}。`, entries, notes),
    withEntries(say`对${who}的企业，按${mention(publishedRate)}的50%给予贴息${behind}。`, entries, notes),
    withEntries(say`对${who}的企业，按不超过${mention(publishedRate)}的30%给予贴息${behind}。`, entries, notes),
    say`对${who}的企业，按${mention(principal)}的1.5%给予一年期贴息${behind}。`,
  ])
}

/** Money of another currency: thresholds, tiers, steps, and shares through the rate of the day. */
export function foreign(draw: Draw): Fragment {
  const [entry, currency] = pick(draw, phrases.foreign)
  const rate = phrases.exchange[currency]
  const fact = mention(entry)
  const [low = '', high = ''] = figures.ascendingForeign(draw, 2, currency)
  const [small = '', large = ''] = figures.ascendingMoney(draw, 2)
  const converted = rate === undefined ? [] : [rate]
  return pick(draw, [
    say`对${fact}超过${low}的企业，给予${small}奖励；达到${high}的，给予${large}奖励。`,
    say`对${fact}达到${low}、${high}以上的企业，分别给予${small}、${large}奖励${tail(draw)}。`,
    say`对${fact}达到${low}的企业，按每1${currency}给予0.03元人民币补贴，最高${large}。`,
    withEntries(say`对${fact}达到${low}的企业，按${fact}的${figures.rate(draw)}给予奖励${tail(draw)}。`, converted),
    withEntries(say`对${mention(pick(draw, phrases.flags))}的企业，按${fact}的2%给予奖励，最高${large}。`, converted),
  ])
}
