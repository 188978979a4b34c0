/**
 * 提高2万元, 提高10个百分点, 上浮20%, 减半, 按上述标准的50%: the sum given before, with another figure. A lower sum is a part of what is
 * given, so its ceilings are lower with it; a higher one leaves those that are written.
 */
import { namesGrades } from '../../../grammar/tokens/grounds.ts'
import type { Amount, Rate } from '../../ir/types.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import { fenOf, pointsOf, rateOf } from '../conditions/quantity-values.ts'
import type { FigureSetting } from '../resolve/figure-setting.ts'
import { amountOfItem } from '../resolve/figures.ts'
import type { Place } from '../resolve/place.ts'
import type { Act, Figure } from '../statements/statement.ts'
import type { Group, Slot } from './group.ts'

/** So many times what is given; undefined where it is not plain of what. */
export function timesSlot(factor: Rate | undefined, group: Group): Slot | undefined {
  if (factor === undefined || group.slot === undefined || group.exceptions.length > 0) return undefined
  const ceilings = lowers(factor) ? group.ceilings.filter(({ is }) => is.period === 'matter') : []
  // A ceiling for some, or over all records: the part of which sum is not said.
  if (ceilings.some(({ if: when, is }) => when !== undefined || (group.list !== undefined && is.of === 'award')))
    return undefined
  const most = ceilings.map(({ is }) => is.amount)
  const of: Amount = most.length === 0 ? group.slot.amount : { kind: 'min', of: [group.slot.amount, ...most] }
  return { ...group.slot, amount: timesAmount(of, factor) }
}

/** 第二年减半补贴: what the year before it brings, so many times. */
export function timesYear(factor: Rate, before: Group | undefined): Slot | undefined {
  // 每年最高10万元: of that year alone, or half of it in the next.
  return before?.ceilings.every(({ is }) => is.period === 'matter') === true ? timesSlot(factor, before) : undefined
}

/** Another figure by as much as the words say; undefined where they do not say of what. */
export function raisedSlot(
  act: Act,
  figure: Figure,
  group: Group,
  setting: FigureSetting,
  place: Place,
): Slot | undefined {
  const { change, noun } = act
  const [item, ...others] = figure.list?.items ?? []
  if (figure.list !== undefined && others.length > 0) return raisedEach(act, figure, group, setting, place)
  // 甲类上浮20%，乙类上浮10%: by both of them, or by one, for who is both.
  if (item === undefined || group.slot === undefined || figure.bound !== 'exact' || group.exceptions.length > 0)
    return undefined
  const up = change?.up === true
  switch (item.value.kind) {
    case 'money':
      return raisedBy(item, up, figure, group, group.slot, setting, place)
    case 'points': {
      const points = pointsOf(item, place.environment.reporter)
      const amount = points === undefined ? undefined : plusPoints(group.slot.amount, points, up, item)
      return amount === undefined ? undefined : { ...group.slot, amount }
    }
    case 'rate': {
      const rate = rateOf(item, place.environment.reporter)
      if (rate === undefined) return undefined
      // 比例提高10%, 按20%…，标准上浮20%: of the share, or so many points, nobody says.
      if (noun === 'rate' || !isFixed(group.slot.amount)) {
        const { environment } = place
        environment.reporter.report('CY4089', item.span, { text: environment.written(item.span) })
        return undefined
      }
      const { numerator, denominator } = rate
      const factor = { numerator: denominator + (up ? numerator : -numerator), denominator }
      return factor.numerator < 0 ? undefined : timesSlot(factor, group)
    }
    default:
      return undefined
  }
}

/** 优秀、良好的分别给予40万元、30万元；其中…的，分别增加4万元、3万元: each of the cases by its own, in the order of the text. */
function raisedEach(
  { change, respectively, base, scale }: Act,
  figure: Figure,
  { slot, statement, list, exceptions }: Group,
  setting: FigureSetting,
  place: Place,
): Slot | undefined {
  const items = figure.list?.items ?? []
  const by = items.map((item) => amountOfItem(item, figure, setting, place))
  const order = slot?.amount.kind === 'when' ? orderOfCases(slot.amount, statement.act, place) : undefined
  // 根据评估等级分别增加: the order of the cases, and nothing that is reckoned with.
  const goesBy = [base, scale, figure].every(
    (one) => one === undefined || one.words.length === 0 || namesGrades(one.words.map(({ text }) => text).join('')),
  )
  const pairs = respectively && goesBy && change?.up === true && exceptions.length === 0 && list === undefined
  if (!pairs || figure.bound !== 'exact' || slot?.amount.kind !== 'when' || order?.length !== items.length) {
    place.refuse(figure.list?.span ?? statement.span, 'figures-unpaired')
    return undefined
  }
  const cases = slot.amount.cases.flatMap((one, index) => {
    const added = by[order[index] ?? -1]
    return added?.kind === 'constant' ? [{ ...one, then: { kind: 'sum' as const, of: [one.then, added] } }] : []
  })
  if (cases.length === items.length) return { ...slot, amount: { ...slot.amount, cases } }
  place.refuse(figure.list?.span ?? statement.span, 'figures-unpaired')
  return undefined
}

/** Which of the sums that the text writes each case gives; undefined where two of them are alike, or one is none of them. */
function orderOfCases(
  { cases }: Amount & { readonly kind: 'when' },
  { figures: [figure, ...more] }: Act,
  { environment }: Place,
): readonly number[] | undefined {
  const items = figure?.list?.items ?? []
  const sums = items.map((one) => (one.value.kind === 'money' ? fenOf(one, environment.reporter) : undefined))
  const order = cases.map(({ then }) => (then.kind === 'constant' ? sums.indexOf(then.fen) : -1))
  const isEach = more.length === 0 && order.length === sums.length && new Set(order).size === order.length
  return isEach && !order.includes(-1) ? order : undefined
}

/** 奖励提高2万元 */
function raisedBy(
  item: QuantityNode,
  up: boolean,
  figure: Figure,
  group: Group,
  slot: Slot,
  setting: FigureSetting,
  place: Place,
): Slot | undefined {
  const by = amountOfItem(item, figure, setting, place)
  if (by === undefined) return undefined
  // 按合同金额的50%…，每份合同不超过3万元。…增加10万元: for each record or once, and within its ceiling or beside it?
  if (group.list !== undefined) {
    place.refuse(item.span, 'unsettled')
    return undefined
  }
  return { ...slot, amount: up ? { kind: 'sum', of: [slot.amount, by] } : { kind: 'less', of: slot.amount, by } }
}

/** 按20%…，比例提高10个百分点: 30% of the same. */
function plusPoints(amount: Amount, points: Rate, up: boolean, { text }: QuantityNode): Amount | undefined {
  const [by, ...more] = amount.kind === 'share' ? amount.by : []
  if (amount.kind !== 'share' || by?.kind !== 'rate' || more.length > 0 || amount.site?.kind !== 'rate')
    return undefined
  const { numerator, denominator } = by.rate
  const added = points.numerator * denominator
  const rate = {
    numerator: numerator * points.denominator + (up ? added : -added),
    denominator: denominator * points.denominator,
  }
  if (rate.numerator < 0) return undefined
  const site = { ...amount.site, rate: `（${amount.site.rate}${up ? '＋' : '－'}${text}）` }
  return { ...amount, by: [{ kind: 'rate', rate }], site }
}

/** 支持比例不超过30%…，提高至40%: as much as that at most, too. */
export const withinBound = (amount: Amount, before: Slot | undefined): Amount => {
  const settled = before?.amount
  const upTo = settled?.kind === 'between' && settled.from.kind === 'constant' && settled.from.fen === 0
  return upTo && amount.kind !== 'between' ? { kind: 'between', from: settled.from, to: amount } : amount
}

/** Sums that the text writes, whoever they are for and however many of them. */
function isFixed(amount: Amount): boolean {
  if (amount.kind === 'each') return isFixed(amount.of)
  if (amount.kind === 'when')
    return (
      amount.cases.every(({ then }) => isFixed(then)) && amount.otherwise !== 'impossible' && isFixed(amount.otherwise)
    )
  return amount.kind === 'constant'
}

const timesAmount = (of: Amount, rate: Rate): Amount => ({ kind: 'share', of, by: [{ kind: 'rate', rate }] })
const lowers = ({ numerator, denominator }: Rate): boolean => numerator < denominator
