/** What an act does where it stands: it waits for the next one, completes one before, or becomes a statement. */
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { Act } from '../statements/statement.ts'
import { grants, isBase, isSorting, isStep, isTerm, isUpToSum, joinBases, withBase } from './acts.ts'
import type { Course, Place } from './course.ts'
import { gives } from './gives.ts'
import { pushStatement, pushTerms } from './push-statement.ts'

export function takeAct(course: Course, at: Place, given: Act): void {
  const { state } = course
  const opens = course.grantsInSentence.length === 0
  if (opens && (isTerm(given) || leads(course, at, given))) {
    // 连续三年每年…, 期限三年，给予…; 最高不超过25万元，对…给予…: of what is given behind it.
    state.terms = [...state.terms, given]
    return
  }
  const counted = state.each.length > 0 && given.change?.how === 'by' && given.change.up
  // 每增加10人，奖励增加1万元: that much for each, beside what was given.
  const own: Act = counted ? { ...given, change: undefined, gives: true, adds: true } : given
  if (own.deferral?.kind === 'way' && settles(course, at, own)) return
  if (isSorting(own)) {
    state.sorts = own.sorts
    return
  }
  const act = withWaiting(course, own)
  if (isBase(act)) {
    if (!(act.executes && reckons(course, act))) state.by = act
    return
  }
  if (isStep(act)) {
    state.each = [...state.each, ...act.each]
    return
  }
  state.sorts = undefined
  pushStatement(course, at, act)
  if (course.statements.at(-1)?.grants === true) pushTerms(course, at)
}

/** With what the acts in front of it said of it. */
function withWaiting({ state }: Course, own: Act): Act {
  const { sorts, by, way } = state
  const sorted: Act = sorts === undefined ? own : { ...own, sorts, respectively: true }
  const based = by === undefined ? sorted : isBase(sorted) ? joinBases(by, sorted) : withBase(by, sorted)
  state.by = undefined
  if (way === undefined || !grants(based)) return based
  state.way = undefined
  return { ...based, deferral: { kind: 'bounded', of: [], span: way } }
}

/** 补贴比例不超过改造费用的一半，对改厕的农户给予补贴: where nothing is given before, of the one grant behind it. */
function leads(course: Course, { item, behind, giving }: Place, act: Act): boolean {
  const limits = act.noun !== undefined || act.figures.every(({ bound }) => bound === 'at-most')
  if (act.figures.length === 0 || !limits || act.change !== undefined || isBase(act)) return false
  if (gives(course, act, course.state.guard)) return false
  const later = behind.filter((one) => one.kind === 'act' && grants(one) && !isBase(one))
  // 最高给予20万元补助，并给予5万元奖励: it gives itself, and the other stands beside it.
  if ((act.gives && !act.byForm) || later.some((one) => one.kind === 'act' && one.adds)) return false
  const before = course.grantsInItem(item)
  const isFirst = !course.statements.some(({ sentence }) => sentence === course.sentences)
  // 给予10万元奖励。最高25万元，对…给予扶持: of what stands in front, or of what follows.
  if (before && isFirst && later.length > 0) course.doubt(act.span, ['管前面已经给的', '管后面才给的'])
  return later.length === 1 && giving === 1 && !before
}

/** 给予最高20万元补助，按设备投资的30%执行: how what was given is reckoned, as if it stood in front; false where nothing was. */
function reckons(course: Course, act: Act): boolean {
  const { statements, state } = course
  const before = course.grantsInLimb.at(-1)
  if (before === undefined || before.act.figures.length === 0) return false
  const [share, ...more] = act.figures
  const isShare = more.length === 0 && share?.words.some(({ role }) => role === 'phrase') === true
  const { base, beside, figures, each } = before.act
  const isUpTo = base === undefined && beside === undefined && each.length === 0 && figures.every(isUpToSum)
  const isNext = before === statements.at(-1) && state.fresh.length === 0 && before.year === undefined
  if (isShare && isUpTo && isNext) {
    const span = spanning(before.span, act.span)
    statements.splice(-1, 1, { ...before, act: { ...withBase(act, before.act), span }, span })
  } else course.unclear.push(act.span)
  return true
}

/** 采取“一事一议”方式，: of the one grant of its limb; without any it gives what is settled so. */
function settles(course: Course, at: Place, act: Act): boolean {
  const { span } = act.deferral ?? act
  const [before, ...more] = course.grantsInLimb
  const later = at.behind.filter((one) => one.kind === 'act' && grants(one))
  const count = more.length + later.length + (before === undefined ? 0 : 1)
  if (count > 1) course.unclear.push(span)
  if (before !== undefined) {
    // 给予最高500万元支持，实行一企一策: how much of it; a sum that is printed counts.
    const isUpTo = before.act.base === undefined && before.act.figures.every(({ bound }) => bound === 'at-most')
    const kind = isUpTo ? 'bounded' : 'settled'
    pushStatement(course, at, { ...act, gives: false, deferral: { kind, of: [], span } })
  } else if (count > 0) course.state.way = span
  return count > 0
}
