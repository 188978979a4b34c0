/** An act with all that governs it becomes a statement. */
import { holdsName, restricts } from '../statements/parties.ts'
import { plainSubject } from '../statements/plain-subject.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import { byYear } from '../statements/by-year.ts'
import type { Act } from '../statements/statement.ts'
import { eachsOf, isTerm, stepsOn } from './acts.ts'
import { withAnnounced } from './announced.ts'
import type { Relation, Statement } from './composition.ts'
import type { Course, Place } from './course.ts'
import { asPromised, gives, namesWho } from './gives.ts'
import { guardLayer, guardsOf, isUnder, originOf, type Stack } from './layers.ts'
import { doubtAgain } from './limit-or-grant.ts'
import { grantByYears, yearsOf } from './schedule.ts'
import { stillMeant } from './spoken-of.ts'

export function pushTerms(course: Course, at: Place): void {
  const { terms } = course.state
  course.state.terms = []
  for (const term of terms) pushStatement(course, at, term)
}

export function pushStatement(course: Course, at: Place, given: Act): void {
  const { frame, state } = course
  const again = ofYearBefore(course, given)
  const act = again ?? asPromised(course, withAnnounced(course.announced, given), state.guard)
  if (course.promises !== undefined) {
    // A lead-in gives nothing itself.
    course.promises.push(act)
    state.pending = []
    state.fresh = []
    state.guard = undefined
    return
  }
  const isGrant = again !== undefined || gives(course, act, state.guard)
  const paid = isGrant ? payees(course, act) : []
  const guards = [...frame.above, ...frame.subject, ...frame.narrow, ...paid]
  const own = isGrant ? state.pending : [...new Set([...state.pending, ...state.fresh])]
  if (isGrant) checkAsked(course, at, act, guards)
  if (isGrant) checkNamed(course, at, act, [...guards, ...own])
  const named = state.years?.used === false ? state.years.span : undefined
  const years = isTerm(act) ? undefined : yearsOf(course, at, act, isGrant)
  if (years !== undefined && !isGrant) grantByYears(course, years, act.span)
  const changes = act.change !== undefined && again === undefined
  if (years !== undefined && (changes || act.states || state.relation === 'exception')) course.unclear.push(act.span)
  const made: Statement = {
    // 第二年每年最高5万元: what the ceiling quotes.
    act: named === undefined || isGrant ? act : { ...act, words: spanning(named, act.words) },
    grants: isGrant,
    guards: isGrant ? [...guards, ...own] : guards,
    own,
    relation: isGrant ? relationOf(course, at, act) : 'base',
    to: state.to,
    each: state.each,
    sentence: course.sentences,
    limb: course.limbs,
    item: at.item,
    year: undefined,
    clause: at.source.clause,
    source: at.source,
    span: act.span,
    passage: at.passage,
  }
  besideWhat(course, at, made)
  doubtAgain(course, made)
  course.statements.push(...(years === undefined ? [made] : byYear(made, years)))
  state.guard = undefined
  state.fresh = []
  state.pending = []
  state.each = []
  state.acted = true
  if (isGrant) course.relate(undefined)
}

function relationOf(course: Course, { item }: Place, act: Act): Relation {
  const { among, each, relation = 'base' } = course.state
  // 在省级奖励的基础上，再…: 再 says beside what, where nothing is given before.
  const adds = act.adds && (act.beside === undefined || course.grantsInItem(item))
  const isExcepted = relation === 'exception' && !(adds && among !== undefined)
  return (adds || stepsOn(act, each)) && !isExcepted ? 'adds' : relation
}

/** 再, 另, 额外: beside which of those before, where it asks nothing of what any of them asks; or where nothing was given before. */
function besideWhat({ besides, state, statements }: Course, at: Place, made: Statement): void {
  const { act, guards, relation } = made
  const { beside } = act
  // 在省级奖励的基础上，再…: beside what somebody else gives, and whether that was received nothing asks.
  const isOpen = made.grants && beside?.asked === true && beside.words.every(({ phrase }) => phrase === undefined)
  if (isOpen) besides.push({ span: beside.span, unless: undefined })
  if (!made.grants || !act.adds || at.besides || relation !== 'adds' || beside !== undefined) return
  const before = statements.filter((one) => one.grants)
  const members = guards.flatMap((layer) => (layer.kind === 'either' ? layer.of.map((stack) => stack.at(-1)) : []))
  const goesOn = (one: Statement): boolean => isUnder(guards, one.guards) || members.includes(one.guards.at(-1))
  if (before.some(goesOn)) return
  const [said] = state.fresh.flatMap(guardsOf)
  besides.push({ span: said?.span ?? act.span, unless: before.length === 0 ? undefined : { asked: before, by: made } })
}

/** What was asked since the last act is asked for this one; where it got lost, plainSubject knows whom the act is for. */
function checkAsked(course: Course, { opens }: Place, act: Act, stack: Stack): void {
  const { state, unclear, pools } = course
  const guards = stack.flatMap(guardsOf)
  const asked = new Set(guards.map(({ span }) => span.start))
  const lost = state.fresh.flatMap(guardsOf).filter((one) => !one.pointer && !asked.has(one.span.start))
  if (state.pending.length === 0) unclear.push(...lost.map(({ span }) => span))
  const here = [...guards, ...state.pending.flatMap(guardsOf)].filter(({ span }) => span.start >= opens)
  // 对茶企，每年安排500万元奖励资金
  if (act.setsAside && here.some(restricts) && eachsOf(act).length + act.recipient.length === 0)
    course.doubt(act.span, ['所说的对象各得这么多', '是所说的对象合起来的'])
  if (!act.allots || here.length > 0) return
  // 。每年安排1亿元，: what there is for all, and not what those named before are given.
  pools.add(act)
  unclear.push(act.span)
}

/**
 * 获评A的茶企、获评B的合作社，分别给予…；获评C的，…: whoever was named before is named no longer, and nobody else is. Where no row of the table settled
 * whether they still are meant, nobody says.
 */
function checkNamed(course: Course, { item }: Place, act: Act, stack: Stack): void {
  const { state, latest, carried, doubts, sentences, paragraph } = course
  const isNext = latest?.sentence === sentences - 1 && latest.item === item && latest.sentence >= paragraph
  const isBeside =
    latest !== undefined &&
    (isNext || latest.sentence === sentences) &&
    state.relation === 'base' &&
    state.among === undefined
  if (!isBeside || act.recipient.some(({ phrase }) => phrase !== undefined)) return
  const said = state.fresh.flatMap(guardsOf).filter(restricts)
  const [first] = said
  const anew = said.some(
    (one) => one.form === 'subject' || one.headed || one.others || one.pointer || (one.shares ?? one.selected),
  )
  if (first === undefined || anew || stack.some(isNamed) || !latest.guards.some(isNamed)) return
  const told = [...carried, ...doubts].some(({ span }) => said.some((one) => one.span.start === span.start))
  if (!told) course.doubt(first.span, stillMeant)
}

/** Somebody's name stands in it. */
const isNamed = (layer: Stack[number]): boolean => guardsOf(layer).some(holdsName)

/**
 * 给予甲类企业10万元: whom the words in front of the sum name stands above what follows, as behind 对. Behind another subject they are asked
 * beside it, and of whatever comes next plainSubject knows.
 */
function payees(course: Course, { recipient, span }: Act): Stack {
  const { frame, state, unclear, sentences, paid: known } = course
  const layers = recipient
    .filter(({ phrase }) => phrase !== undefined)
    .map((word) => guardLayer({ ...plainSubject, parts: [word], origin: word.span.start, span: word.span }))
  const stays = frame.subject.length > 0 && frame.subject === known?.layers
  if (layers.length === 0) {
    const names = state.guard !== undefined && namesWho(state.guard)
    if (known?.beside === sentences && !names) unclear.push(span)
    return []
  }
  // 其中给予甲类企业20万元: in place of what the others are given, or beside it.
  if (state.among !== undefined && state.guard === undefined) unclear.push(span)
  if (known?.layers.every((one, at) => originOf(one) === originOf(layers[at])) === true && stays) return []
  const first = frame.subject.length === 0 || stays
  course.paid = { layers, beside: first ? undefined : sentences }
  if (!first) return layers
  frame.subject = layers
  return []
}

/** 第一年给予全额补贴，第二年减半补贴: what the year before it brings, so many times. */
function ofYearBefore(course: Course, act: Act): Act | undefined {
  const before = course.grantsInLimb.at(-1)
  const isFirst = course.state.years?.used === false && before?.year !== undefined
  if (!isFirst || act.figures.length > 0 || act.change?.factor === undefined) return undefined
  if (before.act.change !== undefined) course.doubt(act.span, ['按没有变过的那一年的标准计算', '按前一年的标准计算'])
  return { ...before.act, change: act.change, span: act.span, words: act.words }
}
