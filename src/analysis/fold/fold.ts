/**
 * Statements of an article into awards: the only place that makes one. A base with the exceptions that take its place, tiers of
 * one indicator as the cases of one sum, ceilings and payments with the guards that they stand under.
 */
import { resolveStack } from '../resolve/guards.ts'
import { onlyNames } from '../conditions/designations.ts'
import type { Place } from '../resolve/place.ts'
import type { Composition, Statement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'
import type { ListSymbol } from '../symbols.ts'
import { settleAnnounced } from './announced.ts'
import { benefitOf, endsBenefit } from './benefits.ts'
import { change } from './change.ts'
import { losesCount } from './count-over-time.ts'
import { withNamedEach } from './each-applicant.ts'
import { withOwnPerson } from './each-person.ts'
import { grant } from './grant.ts'
import type { Group } from './group.ts'
import { countsTime } from './limit-count.ts'
import { limit } from './limit.ts'
import { lostExclusions } from './lost-exclusions.ts'
import { settleMeetings } from './meeting-bounds.ts'
import { joinScales } from './scales.ts'
import { nothingCompared, nothingYet, reached, type SoFar } from './so-far.ts'

export interface Folded extends Readonly<Pick<SoFar, 'parallels' | 'benefits' | 'shared'>> {
  readonly groups: readonly Group[]
}

export function foldArticle(
  composition: Composition,
  placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place,
): Folded {
  const soFar = nothingYet(composition)
  let waiting: readonly Waiting[] = []
  const takeNext = ({ statement, index }: Waiting): void => {
    take(soFar, statement, index, placeOf(statement, soFar.lists))
  }
  for (const [index, statement] of composition.statements.entries()) {
    // Records and indicators of another clause are not spoken of here.
    if (statement.clause !== soFar.clause)
      Object.assign(soFar, { clause: statement.clause, lists: [], nearest: nothingCompared })
    if (waitsForSum(soFar, statement, index)) waiting = [...waiting, { statement, index }]
    else takeNext({ statement, index })
    const ready = waiting.filter((one) => !waitsForSum(soFar, one.statement, one.index))
    waiting = waiting.filter((one) => !ready.includes(one))
    for (const one of ready) takeNext(one)
  }
  for (const one of waiting) {
    const { span, item } = one.statement
    const behind = soFar.groups.filter(({ statement }) => statement.item === item && statement.span.start > span.start)
    // 给予最长3年的补贴。每平方米每月补贴20元: of the sum that a sentence of its own gives?
    if (behind.some(countsTime)) placeOf(one.statement, []).refuse(span, 'unsettled')
    else takeNext(one)
  }
  const place = (statement: Statement): Place => placeOf(statement, [])
  const groups = settleAnnounced(soFar.groups, place)
  for (const group of groups) if (losesCount(group)) place(group.statement).refuse(group.span, 'combination')
  const joined = joinScales(groups, place)
  return { ...soFar, groups: settleMeetings(joined, ({ statement }) => place(statement)) }
}

interface Waiting {
  readonly statement: Statement
  readonly index: number
}

/** 给予不超过3年的补贴，补贴标准为每月20元: how much of it counts is of the sum, which is told behind it. */
function waitsForSum(soFar: SoFar, statement: Statement, index: number): boolean {
  const { act, grants, own } = statement
  const units = act.figures.every(({ list }) => ['duration', 'count'].includes(list?.items[0]?.value.kind ?? ''))
  if (grants || own.length > 0 || act.figures.length === 0 || !units) return false
  const near = reached(soFar, statement)
  const later = soFar.statements
    .slice(index + 1)
    .some((one) => one.item === statement.item && one.act.figures.length > 0)
  return later && near.length > 0 && near.every((at) => soFar.groups[at]?.slot === undefined)
}

function take(soFar: SoFar, given: Statement, index: number, place: Place): void {
  const statement = given.grants ? given : withNamedEach(withOwnPerson(given, place), place)
  const { act, grants, span } = statement
  if (act.benefit) {
    const options = { distributes: false, lists: soFar.lists, ...soFar.nearest }
    if (statement.each.length > 0) place.refuse(span, 'combination')
    soFar.benefits.push(benefitOf(statement, resolveStack(statement.guards, options, place)))
    return
  }
  for (const lost of lostExclusions(statement)) place.refuse(lost, 'unsettled')
  if (!grants && endsBenefit(statement, soFar.benefits, soFar.groups)) place.refuse(span, 'unsettled')
  // 按不同等次给予10万元: of which of them.
  if (act.sorts !== undefined && !act.figures.some(({ list }) => list !== undefined && list.groups.length > 1))
    place.refuse(act.sorts, 'left-over')
  const states = act.states || (act.noun === 'rate' && act.figures.length > 0)
  if (grants) grant(soFar, statement, index, place)
  else if (act.change !== undefined || (states && !boundsShare(soFar, statement))) change(soFar, statement, place)
  else limit(soFar, statement, place)
  let inside: readonly Layer[] = []
  for (const item of act.inside) {
    if (item.kind === 'guard') inside = [{ kind: 'guard', guard: item }]
    else {
      const limiting = withOwnPerson({ ...statement, act: item, own: inside, span: item.span }, place)
      limit(soFar, limiting, place, undefined, true)
      inside = []
    }
  }
  const [open] = inside
  // （一份合同）, of 称谓: it only says what is meant.
  if (open?.kind === 'guard' && !onlyNames(open.guard.parts, place.environment))
    place.refuse(open.guard.span, 'guard-open')
}

/** 给予最高150万元支持。支持比例不超过建设投入的30%: of a sum that is said a share of something else is a ceiling, and no other sum. */
function boundsShare(soFar: SoFar, statement: Statement): boolean {
  const { figures, noun } = statement.act
  if (noun !== 'rate' || statement.own.length > 0 || figures.length === 0) return false
  const near = reached(soFar, statement)
  const isSaid = near.every((at) => {
    const slot = soFar.groups[at]?.slot
    return slot !== undefined && slot.base === undefined
  })
  const bounds = figures.every(({ bound, words }) => bound === 'at-most' && words.some(({ role }) => role === 'phrase'))
  return bounds && near.length > 0 && isSaid
}
