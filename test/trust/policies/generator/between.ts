/** Sentences about awards that stand elsewhere: by year, in their place, on top of them, which of them counts. */
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import * as figures from './figures.ts'
import { mention, plain, say, withEntries, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'
import { subject } from './subjects.ts'

/** 第一年给予60万元，第二年、第三年每年给予30万元。 */
export function byYear(draw: Draw): Fragment {
  const [small = '', large = ''] = figures.ascendingMoney(draw, 2)
  const [less = '', more = ''] = figures.ascendingRates(draw, 2)
  const of = mention(pick(draw, phrases.amounts))
  const passed = { phrase: '经年度考核合格', declaration: '认定 `assessed#`', local: true } as const
  return say`${subject(draw)}${pick(draw, [
    say`第一年给予${large}，第二年、第三年每年给予${small}`,
    say`第一年给予${large}补助，第二年给予${small}补助`,
    say`第一年按${of}的${more}给予补贴，第二年按${of}的${less}给予补贴`,
    say`第一年按${of}的${more}、第二年按${less}给予补贴`,
    say`前三年每年给予${large}，后两年每年给予${small}`,
    say`首年给予${large}资助，第二、三年${mention(passed)}每年给予${small}资助`,
    say`连续三年每年给予${small}补贴`,
  ])}。`
}

/** 对Y的，支持比例提高至30%, 标准上浮, 减半. */
export function adjusted(draw: Draw): Fragment {
  const of = mention(pick(draw, phrases.amounts))
  const [less = '', more = ''] = figures.ascendingRates(draw, 2)
  const first = mention(pick(draw, phrases.flags.slice(0, 8)))
  const case_ = mention(pick(draw, phrases.flags.slice(8)))
  const share = say`对${first}的企业，按${of}的${less}给予补助，最高${figures.money(draw)}。`
  return pick(draw, [
    say`${share}对${case_}的，支持比例提高至${more}。`,
    // Of a share 上浮20% could mean so many points.
    say`对${first}的企业，给予${figures.money(draw)}补助。对${case_}的，补助标准上浮20%。`,
    // Without 其中 it is asked whether they must be of the first, too.
    say`${share}其中${case_}的，减半给予。`,
    say`${share}其中${case_}的企业，按上述标准的50%给予补助。`,
    say`${share}对${case_}的，支持比例提高5个百分点。`,
    say`${share}对${case_}的，支持比例降低1个百分点。`,
    say`对${first}的企业，按${of}的${less}给予补助；属于${case_}的，补助比例提高至${more}。`,
    say`${share}其中${case_}的，补助标准加倍。`,
  ])
}

/** 达到Y的，再给予N. */
export function onTop(draw: Draw): Fragment {
  const [small = '', large = ''] = figures.ascendingMoney(draw, 2)
  const [first, case_] = phrases.differing(draw, phrases.flags, 2).map((entry) => mention(entry))
  if (first === undefined || case_ === undefined) return plain('')
  return pick(draw, [
    say`对${first}的企业，给予${large}奖励；${case_}的，再给予${small}奖励。`,
    say`对${first}的企业，给予${large}奖励，${case_}的，额外给予${small}奖励。`,
    say`对${first}的企业，给予${large}奖励。对${case_}的企业，给予${small}补助。以上政策可叠加享受。`,
    say`对${first}的企业，给予${large}奖励。对${case_}的企业，给予${small}补助。上述两项就高不重复。`,
    say`对${first}的企业，给予${large}奖励。对${case_}的企业，给予最高${small}补助。同时符合的，不得兼得。`,
  ])
}

/** 其他的, 在此基础上再给予, 不受上限限制, 全额补贴: what is said of whom an award leaves, or beside it. */
export function aroundOne(draw: Draw): Fragment {
  const [small = '', large = ''] = figures.ascendingMoney(draw, 2)
  const [first, case_] = phrases.differing(draw, phrases.flags, 2).map((entry) => mention(entry))
  if (first === undefined || case_ === undefined) return plain('')
  const of = mention(pick(draw, phrases.amounts))
  return pick(draw, [
    say`对${first}的企业，给予${large}奖励；其他企业，给予${small}奖励。`,
    say`对${first}的企业，给予${large}奖励；在此基础上，${case_}的，再给予${small}奖励。`,
    say`对${first}的企业，按${of}的20%给予补助，最高${large}；${case_}的，不受最高限额限制。`,
    say`对${first}的企业，按${of}的20%给予补助，最高${large}；${case_}的，不设上限。`,
    say`对${first}的企业，按${of}给予全额补贴，最高${large}。`,
    say`对${first}的企业，提供每家${large}补贴。`,
    say`对${first}的企业，给予最低${small}补贴，最高${large}。`,
    say`对${first}的企业，给予${small}补助，每三年最高${large}。`,
  ])
}

/** What is selected, how many at most, and what it gets. */
export function selection(draw: Draw): Fragment {
  const entry = pick(draw, phrases.selected)
  const what = mention(entry)
  const grant = pick(draw, [
    say`按${mention(pick(draw, phrases.amounts))}的${figures.rate(draw)}，给予最高${figures.money(draw)}奖励`,
    say`给予${figures.money(draw)}奖励`,
    say`每个给予${figures.money(draw)}补助`,
  ])
  return pick(draw, [
    say`每年遴选不超过10个${what}，${grant}。`,
    say`每年评选5个${what}，${grant}，额满为止。`,
    say`遴选一批${what}，${grant}。`,
    say`评选出不超过20个${what}，${grant}。`,
  ])
}

/** Money set aside, and what draws on it. */
export function pool(draw: Draw): Fragment {
  const whole = pick(draw, ['2000万元', '1亿元', '500万元'])
  const grant = say`${subject(draw)}按${mention(pick(draw, phrases.amounts))}的${figures.rate(draw)}，给予最高${figures.money(draw)}补贴`
  const notes = pick(draw, [[], ['预算次序：按比例'], ['预算次序：按名次'], ['预算次序：先到先得']])
  return withEntries(
    pick(draw, [
      say`每年发放不超过${whole}消费券，用于支持企业发展。${grant}。`,
      say`每年安排${whole}，${grant}。`,
      say`每年安排专项资金${whole}。${grant}。`,
      say`${grant}，资金用完即止。`,
      say`${grant}。本条资金实行总额控制。`,
      say`${grant}，按照申报顺序先到先得。`,
      say`${grant}。年度预算总额${whole}。`,
    ]),
    [],
    chance(draw, 60) ? notes : [],
  )
}

/** Money that nobody can apply for, beside an award. */
export function measure(draw: Draw): Fragment {
  const fund = pick(draw, [
    '设立20亿元绿色发展基金',
    '設立規模30億元的產業投資基金',
    '统筹安排2000万元设立信贷风险补偿资金',
  ])
  return withEntries(say`${fund}。${subject(draw)}给予${figures.money(draw)}奖励。`, [], [`举措：${fund}`])
}

/** Amounts in a sentence of their own. */
export function amountBehind(draw: Draw): Fragment {
  const what = subject(draw)
  return pick(draw, [
    say`${what}给予补助。补助金额为${mention(pick(draw, phrases.amounts))}的${figures.rate(draw)}，最高${figures.money(draw)}。`,
    say`${what}给予资助。资助标准为${figures.money(draw)}。`,
    say`${what}给予奖励，奖励标准为${figures.money(draw)}。`,
  ])
}
