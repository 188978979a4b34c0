/** 最高50万元, 每年不超过2次, 分三年拨付, 补足差额: what limits or pays the awards that it reaches, or how often there is one. */
import { Form } from '../../../grammar/tokens/grants.ts'
import { Same } from '../../../grammar/tokens/persons.ts'
import { namesSumElsewhere } from '../../../grammar/tokens/relating.ts'
import {
  namesGift,
  namesParty,
  obtainingWords,
  relatingWords,
  saysOfEach,
  turningWords,
} from '../../../grammar/tokens/shades.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { foldString } from '../../source/fold.ts'
import { isGeneric } from '../generic-nouns.ts'
import { resolveStack } from '../resolve/guards.ts'
import { labelledAlike, withLabels } from '../resolve/labels.ts'
import { reportNamesAlone } from '../resolve/names-alone.ts'
import type { Place } from '../resolve/place.ts'
import { isUpToSum } from '../compose/acts.ts'
import type { Statement } from '../compose/composition.ts'
import { namesOne, namesOtherKind } from '../statements/parties.ts'
import { madeOf } from '../statements/segment-text.ts'
import type { Act, Figure } from '../statements/statement.ts'
import { isShare } from './amounts.ts'
import { ofApplicant } from './ceilings.ts'
import type { Group } from './group.ts'
import { mayBeOfEach, sharesOf } from './instalments.ts'
import { plainGuards, sameLayers } from '../compose/layers.ts'
import { allOf } from './layers.ts'
import { isPromisedBeside } from './announced.ts'
import { limitFigure } from './limit-figure.ts'
import { mergeCases } from './merge-cases.ts'
import { checkOnce, onceForAll } from './once.ts'
import { type Pointing, pointsAtAll, pointsAtAward } from './pointing.ts'
import { deferralsOf, open } from './promised.ts'
import { groupsAt, isSum, passed, reached as reachedBy, type SoFar, update } from './so-far.ts'
import { namedGrades, upgrades, withGrades } from './upgrades.ts'

/** `of`: the awards, where they are known already. */
export function limit(soFar: SoFar, given: Statement, place: Place, of?: readonly number[], inBracket = false): void {
  const { groups } = soFar
  if (soFar.chosen === given.limb) place.refuse(given.span, 'combination')
  const pointed = pointsAtAward(given, groups)
  if (pointed === 'several') {
    place.refuse(given.span, 'unsettled')
    return
  }
  const near = of ?? (pointed === undefined ? reachedBy(soFar, given) : [pointed])
  const upgrade = upgrades(given, namedGrades(groupsAt(soFar, near), place.environment), place.environment)
  const statement = upgrade ?? (pointed === undefined ? given : { ...given, own: [] })
  const pointing = of === undefined ? pointsAtAll(statement) : undefined
  if (pointing !== undefined) {
    limitAll(soFar, statement, pointing, place)
    return
  }
  const reached = upgrade === undefined ? near : (withGrades(near, groups) ?? [])
  const [first] = groupsAt(soFar, reached.slice(0, 1))
  if (first === undefined) place.refuse(statement.span, 'nothing-before')
  else limitThose(soFar, { statement, reached, first, inBracket }, place)
}

/** 以上两项奖补合计不超过60万元: of everything that was given before. */
function limitAll(soFar: SoFar, statement: Statement, { count, total }: Pointing, place: Place): void {
  const { act } = statement
  const sums = soFar.groups.filter((group) => isSum(group) || isPromisedBeside(group))
  const beside = sums.filter(({ statement: { relation } }) => relation !== 'adds')
  // 以上两项 of three: which of them, nobody says.
  if (count !== undefined && count !== sums.length && count !== beside.length) {
    place.refuse(statement.span, 'unsettled')
    return
  }
  const scope = { ...act.scope, total: act.scope.total || total }
  limit(soFar, { ...statement, own: [], act: { ...act, scope } }, place, [...soFar.groups.keys()])
}

/** What limits which awards. */
interface Limiting {
  readonly statement: Statement
  readonly reached: readonly number[]
  readonly first: Group
  /** A bracket behind the sum says it. */
  readonly inBracket: boolean
}

function limitThose(soFar: SoFar, limiting: Limiting, place: Place): void {
  const { statement, reached, first } = limiting
  const { act, own, span } = statement
  const lists = first.list === undefined ? soFar.lists : [first.list]
  const guards = resolveStack(own, { distributes: false, lists, ...soFar.nearest }, place)
  passed(soFar, guards)
  const { excepted } = soFar
  const follows = excepted?.limb === statement.limb && (!excepted.sameLimb || isPlainCeiling(act))
  const inException = follows && !excepted.ofAll ? excepted.when : undefined
  const when = own.length === 0 ? inException : allOf(guards.layers)
  if (own.length > 0 && isAlways(guards.condition)) {
    // 以上补助合计不超过设备投入的50%: over each of them, or over all.
    const weighs = reached.length > 1 && act.figures.some(isShare)
    if (!reportNamesAlone(own, 'condition', place)) place.refuse(span, weighs ? 'unsettled' : 'guard-open')
    return
  }
  const governed = groupsAt(soFar, reached)
  if (excepted?.ofAll === true && excepted.limb === statement.limb && own.length === 0)
    doubtReach(statement, governed, place)
  if (ofOtherKind(statement, governed)) {
    place.refuse(span, 'guard-open')
    return
  }
  // 每台茶机补助1万元，茶企最高10万元: what they get at most, where nobody is said to get anything.
  const asksNobody = governed.every(({ layers }) => layers.every(isAlways))
  if (when !== undefined && asksNobody && own.every((one) => one.kind === 'guard' && namesOne(one.guard)))
    place.refuse(span, 'whom')
  const here = { ...place, environment: { ...place.environment, lists } }
  if (!labelledAlike(act, first.statement, here)) {
    place.refuse(span, 'combination')
    return
  }
  const stack = resolveStack(first.statement.guards, { distributes: true, lists, indicator: first.indicator }, here)
  const all = withLabels(stack, first.statement.guards, first.statement.act, here)
  refuseLost(act, place)
  // 每年可申请一次软件补贴, behind 设备补贴 and 租金补贴: of which of them, nobody says.
  const named = act.times !== undefined && namesGift(act.form) && !Form.words.includes(act.form)
  const isCalled = ({ form }: Group): boolean =>
    form.endsWith(act.form) || (governed.length === 1 && madeOf(form, Form.words))
  if (named && !governed.every(isCalled)) place.refuse(span, 'unsettled')
  // 累计分三年发放: nothing is counted.
  const counts = act.figures.length > 0 || act.times !== undefined
  if (!counts && (act.scope.lifetime || act.scope.total)) place.refuse(span, 'unsettled')
  // 最高再补助10万元: so much at most, or so much more.
  if (act.adds && act.figures.length > 0) place.refuse(span, 'unsettled')
  // 按投入的30%给予补助，根据经营期最高10万元: what the ceiling goes by changes it, and nobody says how.
  if (governed.some(({ slot }) => slot !== undefined) && act.figures.some(goesByPhrase))
    place.refuse(span, 'basis-unclear')
  const shares = act.figures.some((one) => isShare(one) && one.words.every(({ role }) => role !== 'phrase'))
  if (shares && governed.some(({ slot }) => slot?.base?.lower === true)) place.refuse(span, 'basis-unclear')
  if (act.lifts !== undefined) lift(soFar, limiting, when, place)
  else if (act.deferral !== undefined) defer(soFar, limiting, when, place)
  else {
    const setting = {
      guards: { ...all, counts: [...guards.counts, ...all.counts] },
      base: first.slot?.base ?? first.costs,
      each: [],
    }
    const reckoning = { statement, setting, place: here, before: undefined }
    // 第一年…，第二年…，每年最高: what is paid in each year by itself.
    const years = act.scope.yearly ? byYear(soFar, reached) : [reached]
    const limited = act.figures.every((figure) =>
      years.every((together) => limitFigure(soFar, figure, reckoning, when, together)),
    )
    if (limited) pay(soFar, limiting, when, place)
  }
}

/** ，其中山区茶企按20%给予补助，最高15万元: of those in front as well (readings.md 3), or of those alone. */
function doubtReach({ act, span }: Statement, governed: readonly Group[], place: Place): void {
  const { scope, figures } = act
  if (!figures.some(isUpToSum) || scope.total || scope.lifetime || ofApplicant(act)) return
  const fixed = governed.flatMap(({ slot }) => (slot?.amount.kind === 'constant' ? [slot.amount.fen] : []))
  // 给予20万元补助，其中…，最高15万元: nobody fixes a sum and limits it to less.
  if (figures.some((figure) => fixed.some((fen) => fen > mostFen(figure)))) place.refuse(span, 'ceiling-of-some')
  else if (fixed.length < governed.length)
    place.environment.reporter.report('CY4549', span, { text: place.environment.written(span) })
}

function mostFen({ list }: Figure): number {
  const value = list?.items[0]?.value
  return value?.kind === 'money' ? (100 * Number(value.yuan.numerator)) / Number(value.yuan.denominator) : Infinity
}

/** 最高15万元, of one matter and of no several awards together. */
const isPlainCeiling = ({ figures, scope, times, difference, instalments }: Act): boolean =>
  figures.length > 0 &&
  figures.every(isUpToSum) &&
  !(scope.yearly || scope.years !== undefined || scope.lifetime || scope.total || difference) &&
  times === undefined &&
  instalments === undefined

/** Words between a ceiling and its number that would be lost. */
function refuseLost({ recipient }: Act, place: Place): void {
  // 不超过5%的实际租金: what a share is of behind it would be lost, and the share taken of something else.
  const named = recipient.find(({ role }) => role === 'phrase')
  if (named !== undefined) place.refuse(named.span, 'left-over')
  // 每年原则上最高20万元: who is meant, or a word that changes the ceiling.
  const said = recipient.find(({ role, text }, at) => {
    // 该项: whatever it is was spoken of.
    const pointed = Same.words.includes(recipient[at - 1]?.text ?? '')
    const known = (isGeneric(text) && !turningWords.includes(text)) || namesParty(text) || obtainingWords.includes(text)
    return role === 'text' && !pointed && !known
  })
  if (said !== undefined) place.refuse(said.span, 'left-over')
}

/** 根据经营期最高10万元 */
const goesByPhrase = ({ by, words, list }: Figure): boolean =>
  by && words.some(({ role }) => role === 'phrase') && list?.items.some(({ value }) => value.kind === 'money') === true

function byYear(soFar: SoFar, reached: readonly number[]): readonly (readonly number[])[] {
  const yearOf = (at: number): number | undefined => soFar.groups[at]?.year
  return [...new Set(reached.map(yearOf))].map((year) => reached.filter((at) => yearOf(at) === year))
}

/** Whom no ceiling before binds. */
function lift(soFar: SoFar, { statement, reached }: Limiting, when: Condition | undefined, place: Place): void {
  for (const at of reached)
    update(soFar, at, (group) => {
      const ends = group.slot?.amount.kind === 'between' && group.slot.amount.to.kind !== 'unlimited'
      // 按设备款的20%给予补助，不设上限: as there is none, nothing is lifted.
      if (statement.act.lifts === 'any' && when === undefined && group.ceilings.length === 0 && !ends) return group
      if (when === undefined || group.ceilings.length === 0) {
        place.refuse(statement.span, 'nothing-before')
        return group
      }
      const amount = { kind: 'unlimited' as const }
      const lifted = group.ceilings.map(({ is }) => ({ if: when, is: { ...is, amount } }))
      return { ...group, ceilings: [...lifted, ...group.ceilings] }
    })
}

/** 具体标准另行制定: of what was given before. */
function defer(soFar: SoFar, { statement, reached }: Limiting, when: Condition | undefined, place: Place): void {
  const deferrals = deferralsOf(statement, undefined, place)
  if (when !== undefined) place.refuse(statement.span, 'combination')
  for (const at of reached)
    update(soFar, at, (group) => ({
      ...group,
      slot: group.slot ?? open(group.statement),
      deferrals: [...group.deferrals, ...deferrals],
    }))
}

/** How often, less what was received, in which parts. */
function pay(
  soFar: SoFar,
  { statement, reached, inBracket }: Limiting,
  when: Condition | undefined,
  place: Place,
): void {
  const { act, span, source, passage } = statement
  const { written, reporter } = place.environment
  const change = (to: (group: Group) => Partial<Group>): void => {
    for (const at of reached) update(soFar, at, (group) => ({ ...group, ...to(group) }))
  }
  const { times, difference, instalments } = act
  const text = written(span)
  if (times !== undefined) {
    if (typeof times.period === 'object') reporter.report('CY4523', span, { text })
    if (areApart(groupsAt(soFar, reached)) && !saysOfEach(text)) reporter.report('CY4532', span, { text })
    change((group) => ({ times: [...group.times, { if: when, is: { ...times, text, source } }] }))
  }
  if (difference) {
    // 补发两级之间的差额: of two awards what one of them brought is not taken off the other.
    if (mergeCases(groupsAt(soFar, reached)).length > 1) place.refuse(span, 'combination')
    // 已获市级同类资金的，补足差额: what is taken off is what the history of this award has.
    if (namesSumElsewhere(foldString(written(passage)))) reporter.report('CY4524', span, { text })
    // （进档的奖励差额）: what the bracket says whole is 差额.
    change(() => ({ difference: { if: when, is: { text: inBracket ? relatingWords.join('') : text, source } } }))
  }
  if (instalments !== undefined) {
    if (instalments.shares === undefined && mayBeOfEach(statement, groupsAt(soFar, reached)))
      place.refuse(span, 'combination')
    const shares = sharesOf(instalments, span, reporter)
    if (shares === undefined) return
    change((group) => ({ instalments: [...group.instalments, { if: when, is: shares }] }))
  }
  // 按年产值的1%给予奖励，一次性最高20万元
  if (act.once) {
    checkOnce(
      groupsAt(soFar, reached).map((group) => group.statement),
      statement,
      place,
    )
    const isOnce = ({ times: known }: Group): boolean =>
      known.some((one) => one.if === undefined && one.is.upgradable === true)
    change((group) => ({ times: isOnce(group) ? group.times : [...group.times, onceForAll('一次性', source, when)] }))
  }
  const nothing =
    act.figures.length === 0 && !act.once && times === undefined && !difference && instalments === undefined
  if (nothing) place.refuse(span, 'left-over')
}

/** Awards that one applicant can have without the other: 仅享受一次 may be once of each, or one of them in all. */
function areApart(groups: readonly Group[]): boolean {
  const [first, ...more] = mergeCases(groups).filter(({ statement: { relation } }) => relation !== 'adds')
  return more.some(
    ({ statement, year }) => year === undefined && !sameLayers(statement.guards, first?.statement.guards ?? []),
  )
}

/** 对甲类企业…，乙类企业减半, 乙类企业最高10万元: of those before nothing is said, and of these nothing was given. */
export function ofOtherKind({ own }: Statement, groups: readonly Group[]): boolean {
  const guard = own.findLast((layer) => layer.kind === 'guard')?.guard
  return guard !== undefined && groups.every(({ statement: { guards } }) => namesOtherKind(plainGuards(guards), guard))
}
