/** 最高50万元, 合计不超过100万元, 每年不超过10台: one figure of a ceiling, over each of the awards that it reaches or over all of them. */
import { asked } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { isOverTime, periodOf, sameTime } from '../statements/period-of.ts'
import type { Figure } from '../statements/statement.ts'
import type { Reckoning } from './amounts.ts'
import { ceilingOf, ofApplicant, reportYears, sharedAmount } from './ceilings.ts'
import { countOverTime } from './count-over-time.ts'
import { countsOn, eachsOf, eachsOfAct } from './counted.ts'
import type { CeilingPart, Group } from './group.ts'
import { limitCount } from './limit-count.ts'
import { conditionOf } from './make-award.ts'
import { mergeCases } from './merge-cases.ts'
import { orderOf } from './order-of.ts'
import { isScale } from './scales.ts'
import { groupsAt, type SoFar, update } from './so-far.ts'

/** Whether it is understood; `given`: the awards. */
export function limitFigure(
  soFar: SoFar,
  figure: Figure,
  reckoning: Reckoning,
  when: Condition | undefined,
  given: readonly number[],
): boolean {
  const { statement, place } = reckoning
  const { act, span } = statement
  const at = figure.list?.span ?? span
  if (figure.bound !== 'at-most') {
    // 按设备投资的20%给予补助，最低5万元: what is given at least, beside a share or in its place.
    place.refuse(at, figure.bound === 'at-least' ? 'unsettled' : 'combination')
    return false
  }
  const [first = 0] = given
  const before = soFar.groups[first - 1]
  const own = groupsAt(soFar, given)
  // 按费用的50%给予补贴；每100美元再给予0.5元，最高20万元: no steps of the sum before, and a limb of their own (readings.md 3).
  const apart =
    before?.slot?.amount.kind === 'share' && own.every((one) => one.statement.limb !== before.statement.limb)
  const goesOn = before !== undefined && !apart && own.every(countsOn)
  // 给予10万元；每超过…再奖励1万元，最高50万元: of what is added, unless it says over what.
  const over = act.scope.total || ofApplicant(act)
  const together = over || act.scope.lifetime
  const reached = goesOn && together ? [first - 1, ...given] : given
  const kind = figure.list?.items[0]?.value.kind
  if (kind === 'duration' || kind === 'count') return limitUnits(soFar, figure, reckoning, when, reached)
  const said = ceilingOf(figure, reckoning)
  if (said === undefined) return false
  reportYears(said, span, place)
  const groups = groupsAt(soFar, reached)
  const ceiling = ofRecords(said, groups, reckoning, soFar)
  // 每年最高20万元；获评示范的，最高30万元: in place of that of the year, or beside it.
  const general = groups.flatMap(({ ceilings }) => ceilings.filter((one) => one.if === undefined))
  if (when !== undefined && general.length > 0 && !general.some(({ is }) => sameTime(is.period, ceiling.period)))
    place.refuse(span, 'other-time')
  const isBitten = ({ slot }: Group): boolean =>
    slot?.amount.kind === 'constant' && (orderOf(ceiling.amount, slot.amount) ?? -1) >= 0
  const put = (those: readonly number[]): true => {
    const under = { if: when, is: ceiling }
    for (const one of those) update(soFar, one, (group) => ({ ...group, ceilings: [under, ...group.ceilings] }))
    // 设备款与租金孰低: of one sum; what follows goes by both.
    if (figure.lower === true && (those.length > 1 || when !== undefined)) place.refuse(at, 'combination')
    if (figure.lower === true) for (const one of those) update(soFar, one, asLower)
    return true
  }
  // 对甲给予100万元，对乙按投入的20%给予补助，最高30万元: nobody fixes a sum and limits it to less.
  const ofLast = groups.length > 1 && groups.at(-1)?.slot?.amount.kind === 'share'
  if (ofLast && !together && groups.slice(0, -1).every(isBitten)) return put(reached.slice(-1))
  // …；80万元以上的按10%给予。每名人才最高30万元: of each record, whichever tier it is in.
  if (ceiling.of === 'record' && reckoning.setting.guards.lists.length > 0 && eachsOfAct(act).length > 0) {
    if (groups.length > 1 && mergeCases(groups).length > 1) place.refuse(at, 'combination')
    return put(reached)
  }
  // …；达500人的给予9万元。每个社区每年最高8万元: of the one sum whose tiers these are.
  const several = groups.length > 1 && mergeCases(groups).length > 1
  if (several && !over && (groups.some(isBitten) || reached !== given)) {
    // Nobody fixes a sum and limits it to less in the same breath: the ceiling is that of a neighbour alone.
    place.refuse(at, 'combination')
    return false
  }
  const counted = !apart && groups.some(countsOn)
  const timed = over || isOverTime(act.scope)
  if (groups.length > 1 && (timed || counted)) {
    // 奖励10万元，每超过5000万元再奖励5万元，最高30万元: of both, which nobody says.
    const shares = share(soFar, groups, ceiling, when, reckoning)
    if (shares && !timed) place.environment.reporter.report('CY4527', span, { text: ceiling.text })
    return shares
  }
  // 按投入的30%给予补助，并给予5万元奖励，每年最高20万元: of each of them, or of both, which are the same people's.
  // 5万元以内的部分40%，超过5万元的部分20%，最高3万元: parts of one sum.
  if (several && !groups.every(isScale) && held(groups))
    place.environment.reporter.report('CY4561', span, { text: ceiling.text })
  return put(reached)
}

/** 每个茶园奖励1万元，最高5万元: of each of them, or of all; of a fixed sum of each that is less, of all. */
function ofRecords(
  ceiling: CeilingPart,
  groups: readonly Group[],
  { statement: { act, span, item }, setting, place }: Reckoning,
  { statements }: SoFar,
): CeilingPart {
  const [list] = setting.guards.lists
  if (list === undefined || ceiling.of !== 'record' || eachsOfAct(act).length > 0) return ceiling
  const { text } = ceiling
  const idle = groups.every(
    ({ slot }) => slot?.amount.kind === 'constant' && orderOf(ceiling.amount, slot.amount) === -1,
  )
  // …；投资额500万元以上的奖励8万元，最高20万元: of all, which are given other sums, too.
  if (idle && (groups.length > 1 || groups[0]?.statement.relation === 'tier')) place.refuse(span, 'ceiling-of-some')
  // 最高5万元，单个企业最高20万元: of each beside that of all.
  const beside = statements.some((one) => !one.grants && one.item === item && ofApplicant(one.act))
  const ofEach = !beside && groups.some(({ statement }) => eachsOf(statement).length > 0)
  if (idle) place.environment.reporter.report('CY4596', span, { text, list: list.label })
  else if (ofEach) place.environment.reporter.report('CY4597', span, { text, list: list.label })
  return idle ? { ...ceiling, of: 'award' } : ceiling
}

const asLower = (group: Group): Group =>
  group.slot?.base === undefined
    ? group
    : { ...group, slot: { ...group.slot, base: { ...group.slot.base, lower: true } } }

/** One ceiling over all of them. */
function share(
  { shared }: SoFar,
  groups: readonly Group[],
  { amount, period, text, source }: CeilingPart,
  when: Condition | undefined,
  { statement: { span }, place }: Reckoning,
): boolean {
  const is = sharedAmount(amount, when)
  const beside = shared.filter((one) => one.groups.some((group) => groups.includes(group)))
  // A general ceiling beside one for some: which of them binds whom, nobody has settled.
  const mixes = beside.some((one) => sameTime(one.period, period) && (when !== undefined || one.is.kind === 'when'))
  if (is === undefined || mixes) {
    place.refuse(span, mixes ? 'combination' : 'unsettled')
    return false
  }
  shared.push({ groups, is, period, text, source, span })
  return true
}

/** 最多计10人, 每年不超过10台: of what the sums count; of the year, with what was received in it. */
function limitUnits(
  soFar: SoFar,
  figure: Figure,
  { statement: { act, span, source }, place }: Reckoning,
  when: Condition | undefined,
  reached: readonly number[],
): boolean {
  const limited = limitCount(figure, groupsAt(soFar, reached), { span, when }, place)
  const period = periodOf(act.scope)
  if (limited === undefined) return false
  const part = period && { period, text: place.environment.written(act.words), source }
  const timed = period === 'matter' ? limited : limited.map((group) => part && countOverTime(group, part, when))
  const whole = timed.filter((group) => group !== undefined)
  if (part === undefined || whole.length < timed.length) {
    place.refuse(figure.list?.span ?? span, 'combination')
    return false
  }
  for (const [index, at] of reached.entries()) update(soFar, at, (group) => whole[index] ?? group)
  reportYears(part, span, place)
  return true
}

/** Of one limb, and whoever is given one is given the others. */
function held(groups: readonly Group[]): boolean {
  const [first, ...more] = groups
  const isSame = (one: Group): boolean =>
    one.statement.limb === first?.statement.limb && asked(conditionOf(one)) === asked(conditionOf(first))
  return more.length > 0 && more.every(isSame)
}
