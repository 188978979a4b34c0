/** Awards that go by a grade, a tier, a category, or the parts of a scale. */
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import { instalments, tail } from './ceilings.ts'
import { measured } from './conditions.ts'
import * as figures from './figures.ts'
import { join, mention, plain, say, withEntries, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'

const list = (texts: readonly string[], last = '、'): string =>
  texts.length < 2 || last === '、' ? texts.join('、') : `${texts.slice(0, -1).join('、')}${last}${texts.at(-1) ?? ''}`

/** 对获评国家级、省级、市级企业技术中心的企业，分别给予200万元、100万元、50万元奖励。 */
export function byGrade(draw: Draw): Fragment {
  const { entry, alternatives, before, after } = pick(draw, phrases.grades)
  const named = mention(entry, `${before}${alternatives.join('、')}${after}`)
  const sums = figures.ascendingMoney(draw, alternatives.length).toReversed()
  const rates = figures.ascendingRates(draw, alternatives.length).toReversed()
  const of = mention(pick(draw, phrases.amounts))
  const form = phrases.form(draw)
  const who = pick(draw, [
    say`对${named}的企业，`,
    say`${named}的，`,
    say`对${named}的${mention(pick(draw, phrases.subjects))}，`,
  ])
  const tenThousands = sums.map((sum) => /^(\d+)万元$/u.exec(sum)?.[1])
  const once = tenThousands.every((sum) => sum !== undefined) ? [`分别给予${list(tenThousands)}万元${form}`] : []
  const grant = pick(draw, [
    plain(`分别给予${list(sums)}${form}`),
    plain(`分别给予${list(sums, '和')}${form}`),
    plain(`分别一次性奖励${list(sums)}`),
    plain(`分别给予最高${list(sums)}${form}`),
    ...once.map((text) => plain(text)),
    say`分别按${of}的${list(rates)}给予${form}`,
  ])
  const behind = chance(draw, 30)
    ? pick(draw, [plain('（进档的奖励差额）'), say`，${instalments(draw)}`, plain('，已获下级奖励的补足差额')])
    : tail(draw)
  return say`${who}${grant}${behind}。`
}

/** 按设备金额的20%（国产设备）、10%（进口设备）给予补贴。 */
export function byCategory(draw: Draw): Fragment {
  const { entry, alternatives, before, after } = pick(draw, phrases.categories)
  const who = mention(pick(draw, phrases.flags))
  const of = mention(pick(draw, phrases.amounts))
  const rates = figures.ascendingRates(draw, alternatives.length).toReversed()
  const bracketed = alternatives.map((one, i) => `${rates[i] ?? '1%'}（${before}${one}${after}）`)
  const [form, most] = [phrases.form(draw), figures.money(draw)]
  return pick(draw, [
    say`对${who}的企业，按${of}的${mention(entry, list(bracketed))}给予${form}，最高${most}。`,
    say`对${mention(entry, `${before}${list(alternatives)}${after}`)}的企业，分别按${of}的${list(rates)}给予${form}${tail(draw)}。`,
  ])
}

/** The highest tier that is reached, in one sentence or in limbs behind ；. */
export function byTier(draw: Draw): Fragment {
  const count = pick(draw, [2, 3, 4])
  const { entry, figures: ascending } = measured(draw)
  const thresholds = ascending(count)
  const fact = mention(entry)
  const form = phrases.form(draw)
  const sums = figures.ascendingMoney(draw, count)
  const rates = figures.ascendingRates(draw, count)
  const of = mention(pick(draw, phrases.amounts))
  const reach = pick(draw, ['达到', '超过', '达', '满', '突破'])
  const who = pick(draw, [say`${fact}`, say`企业${fact}`, say`${mention(pick(draw, phrases.subjects))}${fact}`])
  const limbs = (grants: readonly (Fragment | string)[]): Fragment =>
    join(
      grants.map((grant, i) => say`${i === 0 ? who : ''}${reach}${thresholds[i] ?? ''}的，${grant}`),
      '；',
    )
  return pick(draw, [
    say`对${fact}达到${list(thresholds)}以上的企业，分别给予${list(sums)}${form}${tail(draw)}。`,
    say`对${fact}超过${list(thresholds)}的企业，分别给予最高${list(sums)}${form}。`,
    say`对${fact}达到${list(thresholds)}以上的企业，分别按${of}的${list(rates)}给予${form}${tail(draw)}。`,
    say`${limbs(sums.map((sum) => `给予${sum}${form}`))}。`,
    say`${limbs(sums.map((sum) => `给予不超过${sum}${form}`))}。`,
    say`${limbs(rates.map((rate) => say`按${of}的${rate}给予${form}`))}。`,
    say`${limbs(rates.map((rate, i) => say`按${of}的${rate}给予${form}，最高${sums[i] ?? '1万元'}`))}。`,
    say`${limbs(sums.map((sum) => `一次性奖励${sum}`))}。`,
    say`${limbs(sums.map((sum) => `给予${sum}${form}`)).text === '' ? '' : limbs(sums.map((sum) => `奖励${sum}`))}，单个企业每年最高${figures.money(draw)}。`,
  ])
}

/** Ranges with a sum each. */
export function byRange(draw: Draw): Fragment {
  const { entry, figures: ascending } = measured(draw)
  const [low = '', middle = '', high = ''] = ascending(3)
  const [small = '', large = ''] = figures.ascendingMoney(draw, 2)
  const fact = mention(entry)
  return pick(draw, [
    say`${fact}在${low}（含）至${middle}的，给予${small}奖励；${middle}（含）以上的，给予${large}奖励。`,
    say`对${fact}达到${low}不足${middle}的企业，给予${small}奖励；达到${middle}不足${high}的企业，给予${large}奖励。`,
    say`${fact}不满${low}的企业，给予${small}补贴；${low}（含）以上不足${middle}的企业，给予${large}补贴。`,
  ])
}

/** 行业排名第1名、第2至5名. */
export function byRank(draw: Draw): Fragment {
  const [second = '', first = ''] = figures.ascendingMoney(draw, 2)
  const rank = mention(phrases.rank.entry)
  return pick(draw, [
    say`${rank}前3名的，给予${first}奖励；前10名的，给予${second}奖励。`,
    say`对${rank}第1名、第2至5名的企业，分别给予${first}、${second}奖励。`,
  ])
}

/** Two cases side by side, each with its own sum. */
export function parallel(draw: Draw): Fragment {
  const [one, other] = phrases.differing(draw, phrases.flags, 2).map((entry) => mention(entry))
  if (one === undefined || other === undefined) return plain('')
  const [small = '', large = ''] = figures.ascendingMoney(draw, 2)
  const form = phrases.form(draw)
  return pick(draw, [
    say`对${one}的企业和${other}的企业，分别给予${large}、${small}${form}。`,
    say`对${one}的企业和${other}的企业，分别给予${small}${form}。`,
    say`对${one}、${other}的企业，分别给予${large}、${small}${form}。`,
  ])
}

/** Parts of a scale. */
export function marginal(draw: Draw): Fragment {
  const of = mention(pick(draw, phrases.amounts))
  const [low = '', high = ''] = figures.ascendingMoney(draw, 2)
  const [r1 = '', r2 = '', r3 = ''] = figures.ascendingRates(draw, 3).toReversed()
  const form = phrases.form(draw)
  const behind = tail(draw)
  return pick(draw, [
    say`对${of}${low}以下的部分按${r1}、超过${low}的部分按${r2}给予${form}${behind}。`,
    say`${of}${low}以下部分按${r1}，${low}至${high}部分按${r2}，${high}以上部分按${r3}给予${form}。`,
    say`对${of}超过${low}的部分，按${r1}给予${form}${behind}。`,
    say`按${of}分段给予${form}：${low}（含）以下部分补贴${r1}，${low}以上部分补贴${r2}，每家企业每年最高${figures.money(draw)}。`,
    say`${of}不超过${low}的部分给予${r1}${form}，超过${low}的部分给予${r2}${form}。`,
    say`对${mention(pick(draw, phrases.flags))}的企业，${of}${low}以内的部分给予${r1}${form}，超过${low}的部分给予${r2}${form}，最高${figures.money(draw)}。`,
    say`对${of}${low}以下部分、${low}以上部分，分别按${r1}、${r2}给予${form}。`,
    say`对${of}，${low}以下的部分按${r1}、超过部分按${r2}给予${form}。`,
  ])
}

/** 获评省级及以上: of an alternative and what is above it, said by 指. */
export function definedGrade(draw: Draw): Fragment {
  const techCentre = pick(draw, phrases.grades.slice(0, 1))
  const phrase = '获评省级及以上企业技术中心'
  const meant = techCentre.alternatives.slice(0, 2).map((one) => `${techCentre.before}${one}${techCentre.after}`)
  const entry = { phrase, declaration: `指 ${meant.join(' 或 ')}` }
  const grant = say`给予${figures.money(draw)}${phrases.form(draw)}`
  return withEntries(say`对${mention(entry)}的企业，${grant}${tail(draw)}。`, [techCentre.entry])
}
