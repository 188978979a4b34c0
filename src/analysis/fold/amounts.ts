/** 30%, 10万元至20万元, 分别200万元、100万元, 最高50万元: what one figure of an act comes to. */
import type { Amount } from '../../ir/types.ts'
import { sizeOf } from '../environment.ts'
import type { FigureSetting } from '../resolve/figure-setting.ts'
import { amountOfItem, amountOfWords, constant } from '../resolve/figures.ts'
import { gradesOf } from '../resolve/labels.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { Figure } from '../statements/statement.ts'
import { withoutUnits } from './common-units.ts'
import type { Group } from './group.ts'
import { memberOf } from './members.ts'
import { orderOf } from './order-of.ts'
import { pairItems } from './pair.ts'
import { amountOfScale } from './scales.ts'

/** What the figures of a statement are read by. */
export interface Reckoning {
  readonly statement: Statement
  readonly setting: FigureSetting
  readonly place: Place
  /** The award before it, whose parts of a sum it may go on with. */
  readonly before: Group | undefined
}

/** 设备投入的50%, rather than a sum or a number. */
export const isShare = ({ list }: Figure): boolean => list?.items.some(({ value }) => value.kind === 'rate') === true

/** A share of the base, rather than a sum. */
export const sharesBase = ({ list, scale }: Figure): boolean =>
  scale !== undefined ||
  list?.items.some(({ value }) => value.kind === 'rate' || value.kind === 'count' || value.kind === 'points') === true

/** With what stands in front of it: 最高, 不低于, 可. Undefined where it is refused or reported. */
export function amountOf(figure: Figure, reckoning: Reckoning): Amount | undefined {
  const { statement, place } = reckoning
  const { act, span } = statement
  const amount = plainAmount(figure, reckoning)
  if (amount === undefined) return undefined
  if (act.may && act.gives && figure.bound === 'exact' && !act.receives)
    place.environment.reporter.report('CY4119', span, { text: place.environment.written(span) })
  else if (figure.bound === 'at-least') return { kind: 'between', from: amount, to: { kind: 'unlimited' } }
  else if (figure.bound !== 'at-most') return amount
  return { kind: 'between', from: constant(0), to: amount }
}

function plainAmount(figure: Figure, reckoning: Reckoning): Amount | undefined {
  const { setting, place, before } = reckoning
  const { list, scale } = figure
  if (scale !== undefined) return amountOfScale(scale, figure, setting, place, before)
  return list?.range === true && list.items.length === 2 ? rangeOf(figure, reckoning) : amountOfList(figure, reckoning)
}

/** Of figures that are no parts of a sum and no range: one, or several that stand for cases. */
export function amountOfList(figure: Figure, reckoning: Reckoning): Amount | undefined {
  const { statement, setting, place } = reckoning
  const { list } = figure
  if (list === undefined) return amountOfWords(figure, place, statement.span)
  const [item, ...more] = list.items
  return item !== undefined && more.length === 0
    ? amountOfItem(item, figure, setting, place)
    : paired(figure, list, reckoning)
}

function rangeOf(figure: Figure, { setting, place }: Reckoning): Amount | undefined {
  const [low, high] = figure.list?.items ?? []
  const from = low && amountOfItem(low, figure, setting, place)
  const to = high && amountOfItem(high, figure, setting, place)
  if (low === undefined || high === undefined || from === undefined || to === undefined) return undefined
  const order = orderOf(from, to)
  if (order === undefined || order > 0) return between(from, to, figure, place)
  place.environment.reporter.report('CY4003', high.span, { low: low.text, high: high.text })
  return undefined
}

/** 10%至20%, 1万元至3万元: what the text writes as one is told as one. */
function between(from: Amount, to: Amount, { list }: Figure, { environment: { source } }: Place): Amount {
  if (from.kind === 'constant' && to.kind === 'constant')
    return { kind: 'between', from: constant(from.fen), to: constant(to.fen), site: { kind: 'between', source } }
  if (from.kind !== 'share' || to.kind !== 'share' || from.site?.kind !== 'rate') return { kind: 'between', from, to }
  const rate = list?.items.map(({ text }) => text).join('至') ?? from.site.rate
  const bare = ({ of, by }: Extract<Amount, { kind: 'share' }>): Amount => ({ kind: 'share', of, by })
  return { kind: 'between', from: bare(from), to: bare(to), site: { ...from.site, rate } }
}

/** Several figures, each for one of as many cases. */
function paired(figure: Figure, list: NonNullable<Figure['list']>, reckoning: Reckoning): Amount | undefined {
  const { statement, setting, place } = reckoning
  const { guards } = setting
  // 300万元或100万元: which of them, nobody says.
  if (list.choice) {
    place.refuse(list.span, 'figures-unpaired')
    return undefined
  }
  const { length } = guards.counts
  if (statement.act.respectively && length > 1 && length === list.items.length) return byKinds(figure, list, reckoning)
  // 分别最高给予5万元至10万元、…: up to which end.
  if (figure.bound !== 'exact' && list.groups.some((items) => items.length > 1)) {
    place.refuse(list.span, 'combination')
    return undefined
  }
  const amounts = list.groups.map(([item, ...more], at) =>
    more.length > 0 ? rangeOf(memberOf(figure, at), reckoning) : item && amountOfItem(item, figure, setting, place),
  )
  const whole = amounts.filter((amount) => amount !== undefined)
  if (whole.length < amounts.length) return undefined
  const { bare, times } = withoutUnits(whole)
  const labels = list.labels === undefined ? undefined : gradesOf(list, statement.guards, place)
  const amount = pairItems(bare, labels === undefined ? guards.zips : [labels], place.environment)
  if (amount !== undefined) return times(amount)
  // 国家级、省级、市级的，分别给予200万元、100万元: how many there are of each is what to look at.
  const [zip, ...more] = guards.zips
  if (zip === undefined || more.length > 0 || sizeOf(zip) === bare.length) place.refuse(list.span, 'figures-unpaired')
  else {
    const counts = { others: sizeOf(zip), amounts: bare.length }
    place.environment.reporter.report('CY4006', list.span, counts, { related: [zip.span] })
  }
  return undefined
}

/** 博士、硕士分别每人3万元、1.5万元: each kind counted, then added. */
function byKinds(figure: Figure, list: NonNullable<Figure['list']>, { setting, place }: Reckoning): Amount | undefined {
  const { guards } = setting
  const of = list.items.map((item, index) => {
    const counts = guards.counts.slice(index, index + 1)
    return amountOfItem(item, figure, { ...setting, guards: { ...guards, counts } }, place)
  })
  const whole = of.filter((amount) => amount !== undefined)
  const counted = whole.every((one, index) => one.kind === 'each' && one.count.id === guards.counts[index]?.id)
  if (whole.length === of.length && counted) return { kind: 'sum', of: whole }
  place.refuse(list.span, 'figures-unpaired')
  return undefined
}
