/** Sentences that grant something, of one sum or share. */
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import { tail } from './ceilings.ts'
import { condition } from './conditions.ts'
import * as figures from './figures.ts'
import { join, mention, plain, say, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'
import { exceptingSubject, listedSubject, subject, subjectOf } from './subjects.ts'

const give = (draw: Draw): string => pick(draw, ['给予', '给予', '予以', '给与', '再给予'])
const by = (draw: Draw): string => pick(draw, ['按', '按照', '根据', '依据'])

/** 给予50万元奖励。 */
export function fixed(draw: Draw): Fragment {
  return say`${subject(draw)}${fixedGrant(draw)}${tail(draw)}。`
}

export function fixedGrant(draw: Draw): Fragment {
  const [sum, form] = [figures.money(draw), phrases.form(draw)]
  return pick(draw, [
    say`${give(draw)}${sum}${form}`,
    say`奖励${sum}`,
    say`${give(draw)}${form}${sum}`,
    say`一次性给予${sum}${form}`,
    say`给予一次性${form}${sum}`,
    say`给予牵头单位${sum}${form}`,
    say`可给予每个项目${sum}${form}`,
  ])
}

/** 除A、B外，对…，给予50万元奖励。 */
export function excepting(draw: Draw): Fragment {
  const form = phrases.form(draw)
  const grant = pick(draw, [
    say`给予${figures.money(draw)}${form}`,
    say`按${basis(draw)}的${figures.rate(draw)}给予${form}`,
    say`给予最高${figures.money(draw)}${form}`,
  ])
  return say`${exceptingSubject(draw)}${grant}${tail(draw)}。`
}

/** 给予最高300万元补助。 */
export function upTo(draw: Draw): Fragment {
  const [most, form] = [figures.money(draw), phrases.form(draw)]
  const grant = pick(draw, [
    say`给予最高${most}${form}`,
    say`给予不超过${most}的${form}`,
    say`予以最高不超过${most}${form}`,
    say`给予${form}，最高${most}`,
    plain(`给予${form}，最高50万`),
    say`择优给予最高${most}${form}`,
    say`分档给予最高${most}${form}`,
  ])
  return say`${subject(draw)}${grant}${tail(draw)}。`
}

/** 对…的企业，补贴不超过3万元: behind another award it could limit that one, which is asked about. */
export function bareCeiling(draw: Draw): Fragment {
  const [most, form] = [figures.money(draw), phrases.form(draw)]
  return pick(draw, [
    say`${subject(draw)}${form}不超过${most}${tail(draw)}。`,
    say`${subject(draw)}${form}额度由区政府另行研究确定，最高${most}。`,
  ])
}

/** 给予1万元至3万元奖励, 按X的10%至20%给予. */
export function between(draw: Draw): Fragment {
  const [low = '', high = ''] = figures.ascendingMoney(draw, 2)
  const [less = '', more = ''] = figures.ascendingRates(draw, 2)
  const grant = pick(draw, [
    say`给予${low}至${high}${phrases.form(draw)}`,
    say`${by(draw)}${basis(draw)}的${less}至${more}给予${phrases.form(draw)}`,
  ])
  return say`${subject(draw)}${grant}${chance(draw, 30) ? tail(draw) : ''}。`
}

/** What a share is taken of. */
function basis(draw: Draw): Fragment {
  const [one, other] = phrases.differing(draw, phrases.amounts, 2).map((entry) => mention(entry))
  if (one === undefined || other === undefined) return plain('')
  return pick(draw, [
    one,
    one,
    one,
    say`${one}和${other}`,
    say`${one}与${other}之和`,
    say`${one}（不含${mention(phrases.takenOut)}）`,
    say`上年度${one}`,
  ])
}

/** 按X的10%给予补贴，最高N。 */
export function share(draw: Draw): Fragment {
  const [of, rate, form] = [basis(draw), figures.rate(draw), phrases.form(draw)]
  const most = figures.money(draw)
  const grant = pick(draw, [
    say`${by(draw)}${of}的${rate}给予${form}`,
    say`${by(draw)}${of}的${rate}，给予最高${most}${form}`,
    say`${by(draw)}${of}的${rate}给予${form}，最高${most}`,
    say`${by(draw)}${of}的${rate}、最高${most}给予${form}`,
    say`给予${of}${rate}的${form}`,
    say`${by(draw)}${of}的${rate}给予一次性${form}`,
    say`给予${form}，${form}比例为${of}的${rate}`,
    say`${by(draw)}${of}1:1给予配套`,
    say`在${mention(phrases.grantedElsewhere)}基础上，再给予${rate}的配套奖励`,
  ])
  return say`${subject(draw)}${grant}${tail(draw)}。`
}

/** 按不超过X的30%，给予最高100万元补助。 */
export function shareUpTo(draw: Draw): Fragment {
  const [of, rate, form] = [basis(draw), figures.rate(draw), phrases.form(draw)]
  const most = figures.money(draw)
  const grant = pick(draw, [
    say`${by(draw)}不超过${of}的${rate}，给予最高${most}${form}`,
    say`${by(draw)}不高于${of}的${rate}给予${form}`,
    say`给予最高${most}${form}，${form}比例不超过${of}的${rate}`,
    say`给予最高${most}${form}，按不超过${of}的${rate}执行`,
  ])
  const own = say`${subject(draw)}给予最高${most}${form}。支持比例不超过${of}的${rate}。`
  return chance(draw, 15) ? own : say`${subject(draw)}${grant}${tail(draw)}。`
}

/** 对符合下列条件之一的企业，给予20万元奖励：（1）…；（2）…。 */
export function listed(draw: Draw): Fragment {
  const form = phrases.form(draw)
  const grant = pick(draw, [
    say`给予${figures.money(draw)}${form}`,
    say`按${basis(draw)}的${figures.rate(draw)}给予${form}`,
    say`给予最高${figures.money(draw)}${form}`,
  ])
  return listedSubject(draw, grant)
}

/** What a sentence says goes for the one before it, or stands behind ；, where nothing but a subject opens what is of somebody else. */
export function twoLimbs(draw: Draw): Fragment {
  const [first, second] = [subject(draw), subjectOf(draw, condition(draw))]
  return pick(draw, [
    say`${first}给予${figures.money(draw)}奖励；${second}给予${figures.money(draw)}补助。`,
    say`${first}按${basis(draw)}的${figures.rate(draw)}给予补助；${second}再给予${figures.money(draw)}奖励，最高${figures.money(draw)}。`,
    say`${first}给予${figures.money(draw)}奖励和${figures.money(draw)}补贴。`,
    say`${first}按${basis(draw)}的${figures.rate(draw)}给予补贴，其中${bare(second)}给予${figures.money(draw)}补贴。`,
  ])
}

const bare = (one: Fragment): Fragment => ({ ...one, text: one.text.replace(/^对于?(?!欧)|^凡|^针对/u, '') })

/** Decided by other documents or case by case, with or without a ceiling. */
export function deferred(draw: Draw): Fragment {
  const [form, most] = [phrases.form(draw), figures.money(draw)]
  const grant = pick(draw, [
    say`按“一事一议”方式给予${form}`,
    say`采取一事一议方式给予最高${most}${form}`,
    say`实行一企一策给予${form}`,
    say`按${basis(draw)}的一定比例给予${form}，最高${most}`,
    say`按${basis(draw)}的适当比例予以${form}`,
    say`按照《人才资助办法》给予${form}`,
    say`给予最高${most}${form}，具体标准依据《资金管理细则》执行`,
    say`按照阶梯式比例给予${form}，最高${most}`,
  ])
  return say`${subject(draw)}${grant}。`
}

/** 优先享受…: nothing that is counted. */
export function inKind(draw: Draw): Fragment {
  const benefit = pick(draw, ['优先享受公共数据服务', '免费使用公共实验室', '优先推荐申报上级项目', '免费入驻众创空间'])
  return say`${subjectOf(draw, mention(pick(draw, phrases.flags)))}${benefit}。`
}

/** 服务券最高可抵扣不超过50%的X, 每家企业每年累计可领取最高N服务券. */
export function voucher(draw: Draw): Fragment {
  const spent = mention(pick(draw, phrases.amounts))
  return pick(draw, [
    say`服务券最高可抵扣不超过${figures.rate(draw)}的${spent}，每家企业每年累计可领取最高${figures.money(draw)}服务券。`,
    say`${subject(draw)}给予最高${figures.money(draw)}算力券。`,
  ])
}

/** 支持X。按Y的2‰给予奖励: the sentence before says who. */
export function carried(draw: Draw): Fragment {
  const who = mention(pick(draw, phrases.flags))
  return say`${pick(draw, ['支持', '鼓励', '大力支持'])}${who}。按${basis(draw)}的${figures.rate(draw)}给予${phrases.form(draw)}${tail(draw)}。`
}

/** Several things for the same case: in front of 对, behind 对. A ceiling in front is not among them: behind another award it may be of that. */
export function reordered(draw: Draw): Fragment {
  const what = mention(pick(draw, phrases.flags))
  const [most, form] = [figures.money(draw), phrases.form(draw)]
  return pick(draw, [
    say`给予${what}的企业最高${most}${form}。`,
    say`给予${what}的企业${most}${form}。`,
    say`按${basis(draw)}的${figures.rate(draw)}，对${what}的企业给予${form}。`,
    join([say`${form}比例不超过${basis(draw)}的${figures.rate(draw)}，对${what}的企业给予${form}`, plain('。')]),
  ])
}
