/** Guards that say of which grants before they are: 其中, 其他, of an announced share, 再. */
import { spanning } from '../../diagnostics/diagnostic.ts'
import { namesWhom, restricts } from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'
import { announcesShare } from './acts.ts'
import { isAmongPromised } from './among-promised.ts'
import type { Statement } from './composition.ts'
import type { Course } from './course.ts'
import { namesWho } from './gives.ts'
import {
  anyOf,
  guardsOf,
  isClause,
  isUnder,
  type Layer,
  originOf,
  phrasesOf,
  plainGuards,
  sameLayers,
  sharedLayers,
  type Stack,
  without,
} from './layers.ts'
import type { Row, Said } from './said.ts'
import { isSplitHead } from './spoken-of.ts'

/** 每年认定20个示范店和5个试点店。其中，示范店…: of those, and not of what an item before gives. */
export function narrowed({ latest, statements, pooled }: Course, item: number): number | undefined {
  return latest === undefined || (latest.item !== item && pooled === item) ? undefined : statements.lastIndexOf(latest)
}

/** Behind 其中; ；对… is somebody else, whom that does not narrow. */
export const isAmong: Row = ({ course: { state, limbs }, guard, more }) =>
  state.among !== undefined && !(guard.form === 'subject' && !more && state.amongLimb !== limbs)

/** 其中有机的9万 */
export const narrowsAmong: Row = (said) => {
  const { course, at, guard, layer, act } = said
  const { frame, state, statements, sentences } = course
  if (state.among !== undefined && !isAmong(said)) {
    // 其中，对甲类给予20万元；对乙类给予30万元: the second as the first, or somebody else.
    const paired = frame.narrow.some((one) => one.kind === 'guard' && one.guard.form === 'subject')
    if (paired) course.doubt(guard.span, ['仍是「其中」的一种', '是另外的对象'])
    state.among = undefined
  }
  const { among } = state
  if (among === undefined) return false
  const base = statements[among]
  const announced = isAmongPromised(course)
  // …达到1亿元的，…；达到5亿元的，…。其中…: of all tiers, not of the last.
  const tiers = base?.relation === 'tier' && base.sentence < sentences
  const behindItems = base !== undefined && base.item > at.item
  const all = act?.adds === true && (tiers || behindItems) ? tiersUpTo(course, among) : undefined
  // 其中…, behind what several years bring: of which of them.
  if (
    all === undefined &&
    (tiers || behindItems || (base !== undefined && !isUnder(base.guards, frame.above)) || base?.year !== undefined)
  )
    course.unclear.push(guard.span)
  // 其中…的再给予: beside whichever of them somebody gets.
  frame.subject = all === undefined ? without(base?.guards ?? [], frame.above) : anyOf(all, frame.above)
  frame.narrow = [layer]
  course.relate(all !== undefined || announced ? 'sibling' : 'exception', among)
  return true
}

/** 其他办店的: whom the cases before leave. */
export const ofOthers: Row = ({ course, guard, before }) => {
  const { frame, statements, sentences, limbs } = course
  if (!guard.others) return false
  const recent = statements.filter(
    ({ grants, sentence, act }) => grants && sentence >= sentences - 1 && !announcesShare(act),
  )
  const inLimb = recent.filter(({ limb }) => limb === limbs)
  const siblings = (inLimb.length > 0 ? inLimb : recent).map(({ guards }) => guards)
  // It says itself what they share with those before.
  const own = restricts(guard)
  // 茶企获评国家级的给予…，其他合作社给予…: all but those before, or all who have not done so.
  const whose = guard.parts.filter(namesWhom)
  const known = siblings
    .flat()
    .flatMap(guardsOf)
    .flatMap(({ parts }) => parts.filter(namesWhom))
  const isElse = whose.some(({ text }) => !known.some((one) => one.text.endsWith(text) || text.endsWith(one.text)))
  if (known.length > 0 && isElse) course.doubt(guard.span, ['除前面得到的外都算', '只算不符合前面所说情形的'])
  const shared = own ? [] : sharedWithOthers(course, guard, siblings)
  const of = siblings.map((stack) => leftOf(stack.slice(shared.length), guard)).filter((stack) => stack.length > 0)
  frame.subject = own ? [] : without(shared, frame.above)
  frame.narrow = [{ kind: 'others', of, guard }]
  course.relate('other', before === undefined ? undefined : statements.lastIndexOf(before))
  return true
}

/** 获评示范 of 获评示范的茶企, behind which other 茶企 are given something. */
function leftOf(stack: Stack, { parts: [only, ...more] }: Guard): Stack {
  const key = only?.kind === 'word' && more.length === 0 ? only.phrase?.key : undefined
  const says = (layer: Layer): boolean => {
    const own = plainGuards([layer]).flatMap(({ parts }) => parts)
    return own.length === 1 && own.every((part) => part.kind === 'word' && part.phrase?.key === key)
  }
  const rest = stack.filter((layer) => key === undefined || !says(layer))
  return rest.length > 0 ? rest : stack
}

/**
 * What others are asked as well. 对购农机的移民户…；其他农户…: they did the same, and are called otherwise (told, for it could be everybody else).
 * 对获评示范且年产值200万元以上的企业…；其他企业…: one segment asks both, so whoever lacks one of them is another.
 */
function sharedWithOthers(course: Course, guard: Guard, siblings: readonly Stack[]): Stack {
  const shared = sharedLayers(siblings)
  const [only, ...others] = siblings
  const last = only?.at(-1)
  const origin = others.length === 0 ? originOf(last) : undefined
  if (last === undefined || origin === undefined) return shared
  const asked = shared.filter((layer) => originOf(layer) === origin)
  if (!isSplitHead(last)) {
    // 茶企新建冷库的给予…；其他的给予…: of those who are 茶企, too, or of everybody.
    const said = plainGuards([...asked, last])
    const more = said.flatMap((one) => phrasesOf(one.parts)).length > 1
    if (more && said.some((one) => namesWhom(one.parts[0])))
      course.doubt(guard.span, ['仍须是前面说的对象', '除前面得到的外都算'])
    return shared.filter((layer) => !asked.includes(layer))
  }
  const parts = plainGuards(asked).flatMap((one) => one.parts)
  const [first, end] = [parts[0], parts.at(-1)]
  if (first !== undefined && end !== undefined)
    course.othersOf.push({ span: guard.span, whom: spanning(first.span, end.span) })
  return shared
}

/** 按到账资金给予配套，对国家级的给予100%: of those for whom the share is announced. */
export const ofAnnounced: Row = ({ course, guard, layer }) => {
  const { frame, statements } = course
  const [base] = course.grantsInSentence
  const isAnnounced = base !== undefined && announcesShare(base.act) && guard.form !== 'bare'
  if (!isAnnounced || !isUnder(base.guards, frame.above)) return false
  frame.subject = without(base.guards, frame.above)
  frame.narrow = [layer]
  course.relate('sibling', statements.indexOf(base))
  return true
}

export const lastOrAll = ['只指最后一项的对象', '前面各项的对象都算'] as const

/** 对上述企业再给予, 对上述企业获评示范的给予: of whom the last was, or of whichever of several cases; of several others nobody says. */
export function pointsAt({ course, at, guard, layer, before }: Said): boolean {
  const { frame, statements } = course
  const own = restricts(guard)
  if (before?.item !== at.item) return !own
  // 其获评国家级的给予…；其获评省级的给予…: one beside the other.
  if (own && plainGuards(before.guards).some((one) => one.pointer && restricts(one))) return false
  const later = before.sentence < course.sentences
  const all = later ? tiersUpTo(course, statements.lastIndexOf(before)) : undefined
  const isOther = (one: Statement): boolean =>
    one.grants &&
    one.item === at.item &&
    !['exception', 'adds'].includes(one.relation) &&
    !sameLayers(one.guards, before.guards)
  if (all === undefined && statements.some(isOther)) course.doubt(guard.span, lastOrAll)
  // 其中获评示范的给予…。对上述企业再给予…: not of those alone.
  frame.subject = all === undefined ? without(before.guards, frame.above) : anyOf(all, frame.above)
  frame.narrow = own ? [layer] : []
  course.relate(undefined)
  return true
}

/** 在此基础上, …的再给予: whoever had what was given before. */
export const addsToBefore: Row = (said) => {
  const { course, at, guard, layer, act, before } = said
  const { frame, statements } = course
  if (before === undefined) return false
  const adds = act?.adds === true
  // A subject of its own stands beside (readings.md 27, 29).
  if (!at.besides && !(adds && guard.form !== 'bare' && !(namesWho(guard) && guard.headed))) return false
  const base = at.besides ? before : addedTo(statements, before, guard)
  // Behind several cases: whichever of them somebody had.
  const isCase = base.relation === 'tier' || base.item > at.item
  const later = at.besides || base.sentence < course.sentences
  const all = later && isCase ? tiersUpTo(course, statements.lastIndexOf(base)) : undefined
  // 对甲类企业给予10万元，对乙类企业给予8万元，获评示范的再给予5万元: of the last, or of whichever of them.
  if (all === undefined && standsBeside(course, base))
    course.doubt(guard.span, ['只接着最后一项另加', '前面各项都另加'])
  // 对A的，给予10万元；对B的，再给予5万元, A的给予10万元，B的再给予5万元: of those who are both, though 对 or 的 could name others.
  const isClauseToo = base.relation !== 'adds' && areClauses(base.guards.at(-1), guard)
  const mayNameElse = (guard.form === 'subject' && base.limb !== course.limbs) || isClauseToo
  if (!at.besides && mayNameElse && asksMore(base, frame.above)) course.ofBoth.push(guard.span)
  frame.subject = all === undefined ? without(base.guards, frame.above) : anyOf(all, frame.above)
  frame.narrow = [layer]
  course.relate(undefined)
  return true
}

/** It asks something of its own beside what stands above both. */
const asksMore = ({ guards }: Statement, above: Stack): boolean =>
  without(guards, above).some((one) => guardsOf(one).some((guard) => restricts(guard)))

/** 给予10万元，获评示范的再给予5万元，参加展会的再给予3万元: each is added to the first, whether somebody has the other or not. */
function addedTo(statements: readonly Statement[], last: Statement, guard: Guard): Statement {
  if (last.relation !== 'adds') return last
  const isBase = ({ guards, item, grants, relation }: Statement): boolean =>
    grants &&
    relation !== 'exception' &&
    item === last.item &&
    guards.length > 0 &&
    guards.length < last.guards.length &&
    isUnder(last.guards, guards)
  const under = statements.slice(0, statements.lastIndexOf(last)).findLast(isBase)
  if (under !== undefined) return addedTo(statements, under, guard)
  // 对茶企，获评示范的再给予2万元，新建冷库的再给予1万元: both beside something that is given elsewhere.
  const end = last.guards.at(-1)
  return areClauses(end, guard) ? { ...last, guards: last.guards.filter((one) => !isOfClause(one, end, guard)) } : last
}

/** What the clause before asked; 茶企 of 茶企获评示范的 stays, where nobody is named anew. */
function isOfClause(layer: Layer, end: Layer | undefined, guard: Guard): boolean {
  const isJoined = originOf(layer) !== undefined && originOf(layer) === originOf(end)
  const isName = plainGuards([layer]).some(({ parts }) => parts.length === 1 && parts.every(namesWhom))
  return layer === end || (isJoined && (!isName || guard.parts.some(namesWhom)))
}

/** 获评示范的 and 新建冷库的 */
const areClauses = (before: Layer | undefined, guard: Guard): boolean =>
  isClause(before) && guard.form === 'clause' && !guard.headed

/** Others are given something in the same limb, or, from a limb or a sentence of its own, in the same sentence. */
function standsBeside({ statements, limbs }: Course, { limb, sentence, item, guards }: Statement): boolean {
  const isNear = (one: Statement): boolean => (limb === limbs ? one.limb === limb : one.sentence === sentence)
  const isOther = (one: Statement): boolean => !sameLayers(one.guards, guards)
  return statements.some(
    (one) =>
      one.grants && one.item === item && !['exception', 'adds'].includes(one.relation) && isNear(one) && isOther(one),
  )
}

/** For whom the cases of one sum are, of which the given statement is the last: tiers of a sentence, or the items of a lead-in. */
function tiersUpTo({ statements, cases }: Course, last: number): readonly Stack[] | undefined {
  const end = statements[last]
  if (end === undefined) return undefined
  const of = cases.findLast((one) => one.first <= end.item && end.item <= one.last)
  const all =
    of === undefined
      ? statements.slice(statements.findLastIndex((one, at) => at <= last && one.relation !== 'tier'))
      : statements.filter(({ item }) => item >= of.first && item <= of.last)
  const isCase = ({ grants, relation }: Statement): boolean => grants && (relation === 'tier' || relation === 'base')
  const stacks = all.map(({ guards }) => guards)
  const shared = sharedLayers(stacks)
  const isWhole = all.length > 1 && all.at(-1) === end && all.every(isCase)
  return isWhole && stacks.every((stack) => stack.length > shared.length) ? stacks : undefined
}
