/**
 * What a guard does to the frame, and how what it guards stands to what was given before: one row for each way in which a text goes
 * on, the first that fits. In front of an act guards add up; behind one a guard takes the place of its like.
 */
import { beginsWithPersons, namesParty } from '../../../grammar/tokens/shades.ts'
import { isGeneric } from '../generic-nouns.ts'
import { namesYears } from '../statements/by-year.ts'
import {
  compares,
  mayBeElse,
  mayShareNoun,
  namesOne,
  namesOtherKind,
  namesOthers,
  namesParties,
  namesSomebodyElse,
  namesWhom,
  restricts,
} from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'
import { isBase, isStep, isTerm, sets } from './acts.ts'
import { isAmongPromised } from './among-promised.ts'
import type { Course, Place } from './course.ts'
import { insteadOfSum, textOf } from './instead-of-sum.ts'
import { choiceOfMany, choosesOfMany } from './choices.ts'
import { gives, namesWho } from './gives.ts'
import {
  grades,
  guardIn,
  guardLayer,
  isClause,
  joinedWith,
  originOf,
  phrasesOf,
  plainGuards,
  type Stack,
  without,
} from './layers.ts'
import { doubtLimit } from './limit-or-grant.ts'
import { layerOf } from './list-members.ts'
import { addsToBefore, isAmong, narrowsAmong, ofAnnounced, ofOthers, pointsAt } from './reach-back.ts'
import { nextCase, opensAnew } from './replace.ts'
import { isInLimb, type Row, type Said, scopeOf } from './said.ts'
import { spokenBefore } from './spoken-before.ts'
import { splitHead } from './split-head.ts'
import { wishesOfOthers, wishMeant } from './wishes-of.ts'

export function extendFrame(course: Course, at: Place, given: Guard): void {
  // 国有企业（民营企业除外）也给予5万元: beside those before, and none of them.
  const guard: Guard = given.shares === true && given.form === 'bare' ? { ...given, form: 'subject' } : given
  const said = saidOf(course, at, guard)
  const { state } = course
  state.guard = guard
  state.fresh = [...state.fresh, ...said.layers]
  // 对合作社也给予5万元, and nobody was given anything.
  if (guard.shares === true && course.latest === undefined) course.unclear.push(guard.span)
  if (ofTheseYears(said) || otherWay(said)) return
  notice(said)
  doubtLimit(said)
  rows.some((row) => row(said))
}

function saidOf(course: Course, at: Place, guard: Guard): Said {
  const layer = layerOf(course, guard)
  const layers = layer.kind === 'guard' ? splitHead(guard) : [layer]
  const more = course.state.fresh.length > 0
  const earlier = more ? course.state.guard : undefined
  const [first] = guard.parts
  const joined = first?.kind === 'connective' ? first.word : undefined
  const acts = at.behind.flatMap((one) => (one.kind === 'act' && !namesYears(one) ? [one] : []))
  const act = acts.find((one) => !isTerm(one)) ?? acts[0]
  const between = at.behind.slice(0, act === undefined ? undefined : at.behind.indexOf(act))
  return { course, at, guard, layer, layers, earlier, more, joined, act, between, before: course.latest }
}

/** 第二年经考核合格的，: asked of these years alone, whoever else is spoken of. */
const ofTheseYears: Row = ({ course, guard, layers }) => {
  const { frame, state, unclear } = course
  if (state.years?.used !== false) return false
  frame.narrow = [...frame.narrow, ...layers]
  course.relate('base')
  if (guard.others || state.among !== undefined) unclear.push(guard.span)
  return true
}

/** 对A的企业，或B的企业，: of what was said last it is the other way to qualify, and of nothing before. */
const otherWay: Row = ({ course, guard, layer, layers, earlier, joined }) => {
  if (earlier === undefined || joined !== 'or' || !restricts(guard)) return false
  const opens = splitHead(earlier).length > 1 && namesWhom(earlier.parts[0]) && !compares(earlier)
  // 茶企获评示范的，或新建冷库的: whether the second way is of 茶企, too.
  if (opens && !guard.headed && !guard.parts.some(namesWhom))
    course.doubt(guard.span, ['前面的对象两种情形都要满足', '只有前一种情形须是前面的对象'])
  whole(course, earlier)
  const last = scopeOf(course.frame).at(-1)
  if (guardIn(last) === earlier) {
    if (mayShareNoun(earlier, guard))
      course.doubt(guard.span, ['只有后一种情形须是所说的对象', '两种情形都须是所说的对象'])
    if (
      choosesOfMany(
        course.state.fresh.filter((one) => !layers.includes(one)),
        last,
      )
    )
      course.doubt(guard.span, choiceOfMany)
    either(course, layer)
    return true
  }
  course.unclear.push(guard.span)
  return false
}

/** 对茶企获评示范，或合作社新建冷库的: 茶企 is of the first way alone. */
function whole({ frame }: Course, earlier: Guard): void {
  const join = (stack: Stack): Stack => {
    const at = stack.findIndex((one) => originOf(one) === earlier.origin)
    const own = at < 0 ? [] : stack.slice(at)
    const [first] = own
    const isSplit = own.length === 2 && own.every((one) => originOf(one) === earlier.origin)
    return isSplit && first !== undefined && guardIn(first)?.parts.length === 1 && !compares(earlier)
      ? [...stack.slice(0, at), guardLayer(earlier)]
      : stack
  }
  frame.narrow = join(frame.narrow)
  frame.subject = join(frame.subject)
}

/** What is said of the guard whatever row it fits. */
function notice(said: Said): void {
  const { course, guard, earlier, more, joined, act } = said
  const { frame, state } = course
  // 建设示范园区：对获评示范的企业: what a colon stands behind is no second way to qualify.
  if (earlier !== undefined && earlier.introduces !== true && joined !== 'and' && namesParties(earlier, guard))
    course.doubt(guard.span, ['与前面说的对象满足其一即可', '与前面说的对象须同时满足'])
  if (earlier !== undefined && wishesOfOthers(earlier, guard, course.designates)) course.doubt(guard.span, wishMeant)
  // 对获评示范，以及新建冷库的茶企: as 和 between them.
  if (earlier !== undefined && joined === 'with' && restricts(earlier) && restricts(guard))
    course.doubt(guard.span, ['与前面说的须同时满足', '与前面说的满足其一即可'])
  // 对残疾人企业补助比例上浮至50%: of what was given before, which is those people's.
  if (act?.change !== undefined && act.noun !== undefined && mayChangeElse(said)) course.within.push(guard.span)
  else if (act?.change !== undefined && mayChangeElse(said))
    course.doubt(guard.span, ['须同时是前面说的对象', '不须是前面说的对象'])
  // 对获评国家级的茶企给予10万元，个人给予5万元: nothing asks who that is, so that whoever has the first would have both.
  if (namesUnasked(said)) course.doubt(guard.span, ['就是前面的申请人，两项都得', '是另一种申请人，只得这一项'])
  // 除国有企业外，民营企业也给予5万元: those as well, or everybody else.
  if (guard.parts.some((part) => part.kind === 'exclusion' && part.also))
    course.doubt(guard.span, ['除外的不享受', '除外的也享受'])
  const opens = guard.form === 'subject' && more && (state.acted || frame.subject.length === 0)
  if (opens) frame.opening = frame.narrow
  // 对甲类企业…，乙类企业补贴比例为20%: the rest of what is said holds for these, and of the first nothing is changed.
  if (act === undefined || !sets(act) || !setsApart(said)) return
  course.setting = guard
  // 对国有企业按30%给予补助，对农业企业，补助金额不超过8万元: given that much, or limited where they are of the first, too.
  const given = plainGuards(scopeOf(frame))
  const limited = act.figures.length > 0 && act.figures.every(({ bound }) => bound === 'at-most')
  if (limited && course.grantsInSentence.length > 0 && !namesOtherKind(given, guard))
    course.doubt(guard.span, ['只给所说的对象', '所说的对象同时是前面的对象的，另有限额'])
}

/** Somebody whom no condition tells from those before, and who is called otherwise. */
function namesUnasked({ course, at, guard, act, before }: Said): boolean {
  const name = textOf(guard)
  const names = guard.form === 'bare' && !guard.others && !guard.pointer && isGeneric(name) && namesParty(name)
  const near = before?.item === at.item && before.sentence >= course.sentences - 1
  const gave = near && act !== undefined && gives(course, act, guard)
  return names && gave && !plainGuards(before.guards).some((one) => textOf(one).endsWith(name))
}

/** 对甲类企业…。其中乙类企业，补贴金额最高…: whoever of the first is the second, too, unless the first are only promised something. */
const setsApart = (said: Said): boolean =>
  isAmong(said) ? isAmongPromised(said.course) : namesSomebodyElse(plainGuards(scopeOf(said.course.frame)), said.guard)

/** 对茶企给予50万元，对合作社减半, 对合作社提高至80万元: of those who are both, or of these. */
function mayChangeElse(said: Said): boolean {
  const { course, guard, before } = said
  if (before === undefined) return false
  const { frame } = course
  const given = [...frame.subject, ...frame.narrow]
  // （二）对合作社减半: of what the item before gives.
  const asked = plainGuards(given.length > 0 ? given : without(before.guards, frame.above))
  if (!isAmong(said) && isLikeModifier(guard, frame.subject)) return true
  const names = namesWho(guard) || guard.form === 'bare'
  return names && !isAmong(said) && !namesOtherKind(asked, guard) && mayBeElse(asked, guard)
}

/** 对获评国家级的茶企给予10万元，获评省级的减半: one more of what the first did, and nobody need have done both. */
function isLikeModifier(guard: Guard, subject: Stack): boolean {
  const opening = ({ parts: [first] }: Guard): string | undefined =>
    first?.kind === 'word' && first.phrase !== undefined ? first.text.slice(0, 2) : undefined
  const own = guard.form === 'clause' && !guard.headed && !compares(guard) ? opening(guard) : undefined
  return own !== undefined && plainGuards(subject.filter(isClause)).some((one) => opening(one) === own)
}

/** It stands in front of what is limited or changed. */
const limits = ({ course, guard, act }: Said): boolean =>
  act !== undefined && !isBase(act) && !isStep(act) && !gives(course, act, guard)

/** In front of an act guards add up; two clauses without a head are either (a threshold is one more condition). */
const inFront: Row = (said) => {
  const { course, at, guard, layer, layers, more } = said
  const { frame, state } = course
  // （二）其中…: it narrows what an item before gives.
  const opensItem = !state.acted && !at.besides && state.among === undefined
  if (!opensItem && (!more || guard.form === 'subject' || limits(said))) return false
  // 山区茶园30亩以上，平地茶园50亩以上，: both of them nobody has.
  if (said.earlier !== undefined && asksOfAnother(said.earlier, guard))
    course.doubt(guard.span, ['与前面说的满足其一即可', '与前面说的须同时满足'])
  const spoken = opensItem ? spokenBefore(said) : []
  const last = scopeOf(frame).at(-1)
  const isOpen = guard.form === 'clause' && !guard.headed && at.next === undefined
  if (guard.form === 'subject' && frame.subject.length === 0) frame.subject = layers
  else if (isOpen && isClause(last) && !compares(guard) && !grades(guard, last)) {
    // 企业实施计划的，员工个人产生贡献的: somebody else is spoken of, of whom the first is no other way to qualify.
    if (namesPersonsFirst(guard) || isMoreThanOne(said.earlier))
      course.doubt(guard.span, ['与前面说的满足其一即可', '与前面说的须同时满足'])
    else course.eithers.push(guard.span)
    either(course, layer)
  } else frame.narrow = [...frame.narrow, ...layers]
  frame.subject = [...spoken, ...frame.subject]
  return true
}

/** One figure is compared of two who are named apart. */
function asksOfAnother(before: Guard, guard: Guard): boolean {
  const [first, second] = [before, guard].map(({ parts }) => {
    const at = parts.findIndex(({ kind }) => kind === 'comparison')
    const keys = phrasesOf(parts.slice(0, Math.max(at, 0))).map(({ key }) => key)
    return { figure: keys.at(-1), whose: keys.slice(0, -1) }
  })
  if (first?.figure === undefined || first.figure !== second?.figure) return false
  return first.whose.length > 0 && second.whose.length > 0 && first.whose.every((one) => !second.whose.includes(one))
}

/** 员工个人产生贡献: people of whoever was spoken of. */
const namesPersonsFirst = ({ parts: [first] }: Guard): boolean =>
  first?.kind === 'word' && first.role === 'phrase' && beginsWithPersons(first.text)

/** 年产值1亿元以上的，…的; 茶企且新建冷库的，…的: a threshold is one more condition, and of two which is the other way is not said. */
const isMoreThanOne = (guard: Guard | undefined): boolean =>
  guard !== undefined &&
  (compares(guard) || guard.parts.some((part) => part.kind === 'connective' && part.word === 'and'))

/** 对上述企业, 对上述企业获评示范的: whoever was spoken of. */
const pointsBack: Row = (said) => {
  const { guard } = said
  if (!guard.pointer || guard.others || (restricts(guard) && (limits(said) || isAmong(said)))) return false
  return limits(said) || pointsAt(said)
}

/** 国有林场最高80万元: of the limit alone. */
const limitsAlone: Row = (said) => {
  const { course, guard, layer } = said
  if (!limits(said)) return false
  // 按租金的50%给予补助，面积不超过500平方米，最高10万元: who is given anything, or whom alone the ceiling is for.
  if (guard.form === 'bare' && !guard.adjacent && compares(guard) && isInLimb(said))
    course.doubt(guard.span, ['前面的奖补也只给符合它的', '只说这个上限管谁'])
  // 对茶企按10%给予补助，合作社最高5万元: of those who are both, where 合作社 may be somebody else.
  const asked = plainGuards(scopeOf(course.frame))
  const names = guard.form === 'bare' && namesOne(guard) && !isAmong(said)
  if (names && namesOthers(asked, guard) && !namesOtherKind(asked, guard)) course.within.push(guard.span)
  course.state.pending = [...course.state.pending, layer]
  return true
}

const rows: readonly Row[] = [
  inFront,
  pointsBack,
  limitsAlone,
  narrowsAmong,
  insteadOfSum,
  ofOthers,
  ofAnnounced,
  addsToBefore,
  nextCase,
  opensAnew,
]

/** The last that was said, or else this. */
function either({ frame }: Course, layer: Said['layer']): void {
  if (frame.narrow.length > 0) frame.narrow = joinedWith(frame.narrow, layer)
  else frame.subject = joinedWith(frame.subject, layer)
}
