/** Guards behind an act that take the place of those before: the next case, another subject, another clause, another head. */
import { beginsWithParty, namesParty, saysWhich } from '../../../grammar/tokens/shades.ts'
import {
  compares,
  excludes,
  isOtherParty,
  nameOf,
  namesOne,
  namesOthers,
  namesWhom,
  restricts,
} from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'
import { namesWho } from './gives.ts'
import { mayBeInstead } from './instead-of-sum.ts'
import { isSplitHead, opensWithParty, spokenOf } from './spoken-of.ts'
import { doubtWish } from './wishes-of.ts'
import {
  asks,
  asksMore,
  comparesAlike,
  guardIn,
  guardsOf,
  isBare,
  isClause,
  isHeaded,
  isName,
  isSubject,
  keyOf,
  type Layer,
  layerCompares,
  layerKey,
  isDeed,
  opensWith,
  originOf,
  phrasesIn,
  plainGuards,
  replacedAt,
  replaceHead,
  type Stack,
} from './layers.ts'
import { isInLimb, isInSentence, isLater, namesAny, type Row, type Said, scopeOf, standsAlone } from './said.ts'

const stillMeant = ['前面说的对象仍然要满足', '前面说的对象不再要求'] as const
const conditionMeant = ['前面说的条件仍然要满足', '前面说的条件不再要求'] as const
const bothOrEither = ['须同时是前面说的对象', '不须是前面说的对象'] as const
const besideOrInstead = ['在前一项之外另加', '代替前一项'] as const

/** 有证且产值1亿的社5万；产值3亿的社9万: what it compares, or whose grade it names, is in scope, and that alone it replaces. */
export const nextCase: Row = ({ course, guard, layer, act, before }) => {
  const { frame } = course
  const key = keyOf(guard)
  if (key === undefined) return false
  // A comparison alone is of the one in its unit that stands nearest.
  const alike = scopeOf(frame).some((one) => comparesAlike(one, guard))
  const goesOn = (one: Layer): boolean => layerCompares(one) && (!alike || comparesAlike(one, guard))
  const compared = scopeOf(frame).findLast(goesOn)
  // 给予…奖励。…，给予…补助: two awards, and no case of one sum.
  const isOther = before !== undefined && act !== undefined && ![before.act.form, ''].includes(act.form)
  const isPart =
    key === ''
      ? compared !== undefined && phrasesIn(compared) > 1
      : !isOther && scopeOf(frame).some((one) => asksMore(one, key))
  if (isPart) course.doubt(guard.span, ['换掉前面对同一指标的要求，其余要求照旧', '前面的要求都不再适用'])
  const matches = (one: Layer): boolean => layerKey(one) === key || (key === '' && goesOn(one))
  const at = frame.narrow.findLastIndex(matches)
  const inSubject = at < 0 && guard.form !== 'subject' ? frame.subject.findLastIndex(matches) : -1
  if (at < 0 && inSubject < 0) return false
  if (at < 0) frame.subject = replacedAt(frame.subject, inSubject, layer)
  frame.narrow = at < 0 ? [] : replacedAt(frame.narrow, at, layer)
  course.relateToLast('tier')
  return true
}

/** Something of its own, whatever it keeps of what governed before. */
export const opensAnew: Row = (said) => {
  said.course.relate('base')
  return [anotherSubject, whichOfThem, anotherName, anotherClause, besideInLimb, anotherHead].some((row) => row(said))
}

/** After 。a subject stands for itself; behind ；one without a head keeps the head before. */
const anotherSubject: Row = (said) => {
  const { course, guard, layer, layers } = said
  const { frame, state } = course
  if (!namesWho(guard)) return false
  // 对茶企按40%给予补助；对山区茶企按60%给予补助: they are some of the first, and neither 其中 nor 再 says how the second stands to it.
  const form = said.before?.act.form
  if (
    isNearBefore(said) &&
    said.act?.adds === false &&
    [form, ''].includes(said.act.form) &&
    isSomeOf(scopeOf(frame), guard)
  )
    course.doubt(guard.span, besideOrInstead)
  const isOpen = guard.form === 'subject' && !guard.headed && isInSentence(said)
  if (isOpen && frame.subject.some(isHeaded) && !frame.subject.some(isSubject)) {
    frame.narrow = [...frame.opening, layer]
    return true
  }
  // 入驻园区的，对高新技术企业，: what has just been asked is asked of these, too.
  const fresh = state.fresh.flatMap(guardsOf).filter(({ span }) => span.start < guard.span.start)
  const isFresh = (one: Layer): boolean =>
    guardsOf(one).every(({ span }) => fresh.some((asked) => asked.span.start === span.start))
  const kept = guard.form === 'subject' ? spokenOf(said, frame.subject) : []
  const leading = frame.subject.filter((one) => opensWith(one) || isFresh(one) || kept.includes(one))
  // 对具备资质、年产值1亿元以上的企业，…；年产值5亿元以上的企业，…: is the first still asked?
  const left = frame.subject.filter((one) => !leading.includes(one))
  const asked = left.reduce((sum, one) => sum + phrasesIn(one, course.designates), 0)
  const names = compares(guard) || left.some((one) => plainGuards([one]).some(opensWithParty))
  if (isOpen && names && asked > Math.max(1, phrasesIn(layer))) course.doubt(guard.span, stillMeant)
  frame.subject = [...leading, ...layers]
  // 裁员率不高于5%的，对甲…，对乙…: asked of both.
  frame.narrow = frame.opening
  doubtTitle(said)
  doubtWish(said)
  // 对获评示范的茶企给予…，对同时新建冷库的给予…: whoever did what the first did, too.
  const [word] = guard.parts
  if (word?.kind === 'connective' && word.word === 'and' && word.span.start > guard.span.start)
    course.doubt(guard.span, conditionMeant)
  return true
}

/** 新建冷库：对茶企给予5万元。对合作社给予3万元: whether the title is of the second sentence, too. */
function doubtTitle(said: Said): void {
  const { course, at, guard, before } = said
  const stays = [...course.frame.above, ...scopeOf(course.frame)].flatMap(guardsOf)
  // 参加展会：对茶企…: another title, or a paragraph of its own.
  if (at.isNew || stays.some((one) => one.introduces === true)) return
  const kept = stays.map(({ origin }) => origin)
  const lost = before?.guards.flatMap(guardsOf).filter((one) => one.introduces === true && restricts(one)) ?? []
  if (isLater(said) && before?.item === at.item && lost.some(({ origin }) => !kept.includes(origin)))
    course.doubt(guard.span, ['冒号前面的条件后一句也要满足', '冒号前面的条件只管前一句'])
}

/** Right before it, in the same item. */
const isNearBefore = ({ course, at, before }: Said): boolean =>
  before?.item === at.item && before.sentence >= course.sentences - 1

/** 山区茶企 of 茶企. */
function isSomeOf(asked: Stack, guard: Guard): boolean {
  const name = nameOf(guard)
  const names = plainGuards(asked).filter(restricts).map(nameOf)
  return (
    name !== undefined &&
    names.length > 0 &&
    names.every((one) => one !== undefined && one !== name && name.endsWith(one))
  )
}

/** 对引进机构的，…；属于国际组织的，可按一事一议…: which of those just spoken of. */
const whichOfThem: Row = (said) => {
  const { course, guard, layer, act } = said
  const { frame } = course
  const narrows = (one: Guard): boolean => one.parts[0]?.kind === 'word' && saysWhich(one.parts[0].text)
  const inScope = scopeOf(frame)
  const waits = act?.deferral !== undefined && isInSentence(said)
  if (!waits || !narrows(guard) || inScope.length === 0 || inScope.flatMap(guardsOf).some(narrows)) return false
  frame.narrow = [...frame.narrow, layer]
  return true
}

/** A name in a segment of its own, that says anew for whom. */
const anotherName: Row = (said) => {
  const { course, guard, layers, between, before } = said
  const { frame, limbs } = course
  if (!standsAlone(said)) return false
  // 对建茶室的商户，…；每年评选10家示范店，…: among those alone?
  const inOtherLimb = isInSentence(said) && before !== undefined && before.limb < limbs
  if (guard.selected === true && inOtherLimb && frame.subject.some(asks)) course.doubt(guard.span, stillMeant)
  // 。每年评选10家示范店，…: whoever is selected; 。链主企业，…; 。建茶室，同时建棋室的店，….
  const headsNext = between.some((one) => one.kind === 'guard' && one.form === 'clause' && one.headed)
  const anew = guard.selected === true || headsNext || frame.subject.every(isName)
  // 第二届展会，…；第三届展会，…: names beside each other.
  const beside = isInSentence(said) && frame.subject.length > 0 && frame.subject.every(isBare) && !compares(guard)
  if (guard.form !== 'bare' || !(beside || (anew && namesAny(said) && isLater(said)))) return false
  frame.subject = layers
  frame.narrow = []
  return true
}

/** …的 in place of the last such guard, or else beside what governs. */
const anotherClause: Row = (said) => {
  const { course, guard, layer } = said
  const { frame } = course
  if (!standsAlone(said)) return false
  // Of a paragraph of its own it is the subject.
  if (said.at.isNew && isLater(said) && (namesOwnSubject(guard) || entitles(said))) {
    frame.subject = [layer]
    frame.narrow = []
    return true
  }
  const isLike = (one: Layer): boolean => isClause(one) || (guard.form === 'bare' && isDeed(one))
  // 获评示范的茶企，新建冷库，…。获评国家级的，…: in place of what was asked behind who they are, as it is behind 对.
  const head = frame.narrow.findLastIndex(isSplitHead)
  const deed = head < 0 ? -1 : frame.narrow.findIndex((one, index) => index > head && isDeed(one))
  const last = deed < 0 ? frame.narrow.findLastIndex(isLike) : deed
  const beside = last < 0 && frame.narrow.some(isDeed)
  const replaced = frame.narrow[last] ?? (beside ? undefined : frame.subject.find(isClause))
  doubtSubject(said, replaced)
  if ((replaced === undefined && standsBesideOne(said)) || mayBeInstead(said)) course.doubt(guard.span, besideOrInstead)
  if (last >= 0) frame.narrow = inPlaceOf(said, frame.narrow, last)
  else if (replaced !== undefined) frame.subject = [...spokenOf(said, frame.subject), ...withSubject(said)]
  else frame.narrow = [layer]
  doubtWish(said)
  return true
}

/** What another clause stands in place of, with all that 且 joins to it; 茶企 of 茶企获评国家级的 stays, where nobody is named anew. */
function inPlaceOf(said: Said, stack: Stack, last: number): Stack {
  const isJoined = (one: Layer): boolean => originOf(one) !== undefined && originOf(one) === originOf(stack[last])
  const isWhom = ({ parts }: Guard): boolean => parts.length === 1 && parts.every(namesWhom)
  const first = stack.findIndex((one, at) => at === last || (isJoined(one) && !plainGuards([one]).some(isWhom)))
  const before = stack[first - 1]
  const anew = withSubject(said).length > 1
  const goesOn = before !== undefined && isSplitHead(before) && (anew || isJoined(before))
  const from = goesOn ? first - 1 : first
  return [...stack.slice(0, from), ...spokenOf(said, stack.slice(from)), ...withSubject(said)]
}

/** 合作社获评省级的: whoever it is apart from what they did. */
const withSubject = ({ layer, layers }: Said): Stack => {
  const [first] = layers
  return first !== undefined && isSplitHead(first) ? layers : [layer]
}

/** 建设示范园区：对获评示范的企业: in front of whom it is for. */
const entitles = ({ guard, between }: Said): boolean =>
  guard.introduces === true && between.some((one) => one.kind === 'guard' && one.form === 'subject')

/** Whether those named before are still meant. */
function doubtSubject(said: Said, replaced: Layer | undefined): void {
  const { course, at, guard, layer, joined, before } = said
  const { subject } = course.frame
  const isPlain = guard.form === 'bare' && joined !== 'and' && namesAny(said) && !excludes(guard)
  if (isPlain && isLater(said) && subject.some(asks) && !subject.some(isClause)) course.doubt(guard.span, stillMeant)
  // 对甲类企业，…。本地机构首次采购的，…: somebody with a name of their own, or what those do?
  const isAnother = isLater(said) && before?.item === at.item && namesOwnSubject(guard)
  const keeps = subject.some(isSubject) && isAnother
  const asksLess = replaced !== undefined && phrasesIn(replaced, course.designates) > Math.max(1, phrasesIn(layer))
  if (keeps || (asks(layer) && asksLess)) course.doubt(guard.span, stillMeant)
}

/** 本地机构首次采购: a declared condition that begins with who does it. */
const namesOwnSubject = (guard: Guard): boolean => {
  const [first] = guard.parts
  return !compares(guard) && first?.kind === 'word' && first.role === 'phrase' && beginsWithParty(first.text)
}

/** What its sentence gave before is given to all whom it names, in the same form. */
function standsBesideOne(said: Said): boolean {
  const { course, act, between, before } = said
  const { above, subject } = course.frame
  const namesNext = between.some((one) => one.kind === 'guard' && one.form === 'subject')
  const isPlain = before?.guards.length === above.length + subject.length
  // 每年安排1亿元，…的，给予…: what is given to nobody is no award beside which or for which another stands.
  if (namesNext || !isPlain || before.guards.length === 0 || course.pools.has(before.act)) return false
  // 获评示范的为15万元, 获评示范的给予15万元: what is called nothing may be what the sum before is.
  return isInSentence(said) && (before.act.form === act?.form || act?.form === '' || before.act.form === '')
}

/** 甲类企业给予50万元、乙类企业给予30万元, 新建冷库给予10万元；获评示范给予20万元: each has its own. */
const besideInLimb: Row = (said) => {
  const { frame } = said.course
  const beside = scopeOf(frame).at(-1)
  const named = guardIn(beside)
  const deeds = isInSentence(said) && isDeed(beside) && isDeed(said.layers.at(-1))
  if (!(isInLimb(said) || deeds) || beside === undefined || named?.form !== 'bare' || !named.adjacent || !asks(beside))
    return false
  // 对茶企参加展会给予10万元，名优店给予5万元: another head.
  const heads = scopeOf(frame).at(-2)
  if (!deeds && isDeed(beside) && heads !== undefined && isHeaded(heads) && originOf(heads) === originOf(beside))
    return false
  const replaced = (stack: Stack): Stack =>
    deeds ? inPlaceOf(said, stack, stack.length - 1) : [...stack.slice(0, -1), said.layer]
  if (!deeds) doubtModifier(said, [beside])
  if (frame.narrow.length > 0) frame.narrow = replaced(frame.narrow)
  else frame.subject = replaced(frame.subject)
  return true
}

/** 连锁店2万: another head, or else some of those who are given something before. */
const anotherHead: Row = (said) => {
  const { course, at, guard, layers, before } = said
  const { frame } = course
  const isOther = isOtherParty(scopeOf(frame).map(guardIn), guard)
  const replaced = replaceHead(frame.subject, guard) ?? (isOther ? layers : undefined)
  // 给予甲类企业50万元、乙类企业30万元: whether the second is another's, or the sum of some of the first.
  const paid = isInLimb(said) && before?.act.recipient.some(({ phrase }) => phrase !== undefined) === true
  if (paid || (at.previous?.kind === 'act' && replaced === undefined)) course.unclear.push(guard.span)
  if (replaced === undefined) excepts(said)
  else {
    doubtModifier(
      said,
      frame.subject.filter((one) => !replaced.includes(one)),
    )
    frame.subject = replaced
    frame.narrow = []
  }
  return true
}

/** 对获评国家级的茶企给予10万元，合作社给予5万元: whether what the first had to do is asked of whoever is called otherwise, too. */
function doubtModifier({ course, guard }: Said, left: Stack): void {
  const kept = scopeOf(course.frame).filter((one) => !left.includes(one) && asks(one))
  const named = plainGuards(left)
  // 小微商户, 连锁商户: of one noun.
  const noun = nameOf(guard)?.slice(-2)
  const isElse = namesOthers(named, guard) && named.every((one) => nameOf(one)?.slice(-2) !== noun)
  if (kept.length > 0 && namesOne(guard) && isElse) course.doubt(guard.span, conditionMeant)
}

function excepts(said: Said): void {
  const { course, guard, layer, act } = said
  const { frame } = course
  // 对获评示范的国有企业或民营企业给予5万元；合作社给予3万元: one more of the row, or some of those.
  if (namesParty(nameOf(guard) ?? '') && frame.subject.some((one) => endsInChoice(guardIn(one))))
    course.doubt(guard.span, ['须同时是前面说的对象', '不须是前面说的对象'])
  // 对茶企，参加展会的给予5万元；甲类茶企给予10万元: of those at the fair, or of all.
  if (frame.subject.length > 0 && frame.narrow.some(isClause) && isInSentence(said))
    course.doubt(guard.span, conditionMeant)
  // 对茶企给予10万元；合作社给予15万元: of those who are both, or of whoever is one.
  const asked = plainGuards(scopeOf(frame))
  if (guard.form === 'bare' && namesOthers(asked, guard)) course.doubt(guard.span, bothOrEither)
  // 。被评为示范园给予20万元奖励: a sentence of its own, that neither says 其中 nor 再.
  const added = act?.adds === true && restricts(guard)
  // 对茶企给予10万元，获评示范给予20万元: what they did is no kind of those before.
  const gave = (said.before?.act.figures.length ?? 0) > 0
  const apart = isLater(said) || (gave && isDeed(said.layers.at(-1)))
  if (restricts(guard) && apart && !added) course.doubt(guard.span, besideOrInstead)
  frame.narrow = [layer]
  // 对建茶窖的企业给予8万元，示范店再给予5万元: beside what was given before.
  course.relateToLast(added ? undefined : 'exception')
}

/** 获评示范的国有企业或民营企业: the last of several who are named. */
function endsInChoice(guard: Guard | undefined): boolean {
  const last = guard?.parts.at(-1)
  const before = guard?.parts.at(-2)
  return last?.kind === 'word' && namesParty(last.text) && before?.kind === 'connective' && before.word !== 'and'
}
