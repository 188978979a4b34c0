/**
 * Who is refused, and what is asked of all who apply: segments that give nothing. In: the pieces of a segment. Out: what it
 * does, and the pieces that say who or what; words of the refusal or the demand themselves are gone.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import {
  applicantWords,
  beingWords,
  demandingWords,
  mayApplyWords,
  meaningfulBeing,
  meaningWords,
  onlyForWords,
  onlyThenWords,
  subjectWords,
  undemandingWords,
} from '../../../grammar/tokens/demanding.ts'
import { policyWords } from '../../../grammar/tokens/policy-itself.ts'
import { latenessWords, procedureVerbs, timeEnds, timeOpenings } from '../../../grammar/tokens/procedure.ts'
import {
  allOfWords,
  applyingWords,
  articleWords,
  besidesWords,
  forbiddingWords,
  obligationWords,
  paragraphPointers,
  recoveringWords,
  refundedWords,
  refusedWords,
  refusingEnds,
  withinWords,
} from '../../../grammar/tokens/refusing.ts'
import { actsUnheard } from '../../../grammar/tokens/unheard.ts'
import { isOfPolicy } from '../../../grammar/tokens/policy-names.ts'
import { dutyVerbs, establishingWords, termMarks, whenOpenings } from '../../../grammar/tokens/administration.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { isGeneric } from '../generic-nouns.ts'
import { saysWhen } from './says-when.ts'
import { blank, cutAt, madeOf, type SegmentText, textOf, wordAt } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

export interface ProvisionReading {
  readonly kind: 'refuse' | 'require' | 'procedure' | 'obligation'
  /** Who or what; what stands in front in the limb belongs to it. */
  readonly rest: readonly Piece[]
  readonly overall: boolean
  /** 适用于: the words themselves say that it is of the whole policy. */
  readonly stated?: true
  /** What follows in the sentence says the same in other words. */
  readonly explains?: true
  /** 三年内: how long it goes. */
  readonly term?: Span
  /** 享受本款奖励的: of the paragraph alone. */
  readonly ofParagraph?: true
  /** 茶企 of 茶企须未失信: of whom it is asked, where that is not everybody. */
  readonly whose?: Piece
}

/** Undefined where the segment is none. `procedure`: it stands among materials and steps, where only who is refused counts. */
export function readProvision(pieces: readonly Piece[]): ProvisionReading | undefined {
  const gives = pieces.some(
    (piece, index) => isSum(pieces, index) || familyOf(piece) === 'Give' || familyOf(piece) === 'Deduct',
  )
  if (gives || pieces.length === 0) return undefined
  const segment = textOf(pieces)
  const reading =
    appliesTo(segment) ??
    refusal(segment) ??
    forbidding(segment) ??
    onlyThen(segment) ??
    mayApply(segment) ??
    onlyFor(segment) ??
    applicant(segment) ??
    demand(segment)
  const ofParagraph = pieces.some((piece) => piece.kind === 'word' && paragraphPointers.includes(piece.text))
  return reading === undefined || !ofParagraph ? reading : { ...reading, ofParagraph }
}

/** 本政策, and not 本条. */
const overallOf = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    (piece) =>
      piece.kind === 'word' && piece.role === 'pointer' && piece.text.startsWith('本') && isOfPolicy(piece.text),
  )

/** 本办法适用于在本区注册的企业 · 本办法不适用于房地产企业 · 房地产企业不适用本办法 */
function appliesTo(segment: SegmentText): ProvisionReading | undefined {
  const { pieces } = segment
  const at = pieces.findIndex((piece) => ['Applies', 'NotApplies'].includes(familyOf(piece) ?? ''))
  if (at < 0) return undefined
  const [before, behind] = [pieces.slice(0, at), pieces.slice(at + 1)]
  const common = { overall: true, stated: true } as const
  const names = (part: readonly Piece[]): boolean =>
    part.length === 0 || isPolicy(textOf(part).text) || isNameOfPolicy(part)
  if (familyOf(pieces[at]) === 'Applies')
    return behind.length > 0 && names(before) ? { kind: 'require', rest: behind, ...common } : undefined
  if (behind.length > 0 && names(before)) return { kind: 'refuse', rest: behind, ...common }
  // 本条规定不适用于外资企业: of the article alone.
  if (behind.length > 0 && madeOf(textOf(before).text, articleWords))
    return { kind: 'refuse', rest: behind, overall: false }
  return names(behind) ? { kind: 'refuse', rest: before, ...common } : undefined
}

/** 本办法, 本若干政策: the policy itself. */
const isPolicy = (text: string): boolean => madeOf(text, policyWords)

/** 优惠措施的, declared as a name: the policy, by another name of its own. */
function isNameOfPolicy([name, ...behind]: readonly Piece[]): boolean {
  return (
    name?.kind === 'word' &&
    name.phrase !== undefined &&
    isOfPolicy(name.text) &&
    behind.every(({ kind }) => kind === 'de')
  )
}

/** 失信企业不予支持 · 失信企业除外 · 欠费的，一票否决 · 取消其享受本政策的资格 */
function refusal(segment: SegmentText): ProvisionReading | undefined {
  const { pieces, text } = segment
  const at = pieces.findIndex((piece) => ['Refuse', 'Excepted'].includes(familyOf(piece) ?? ''))
  if (at >= 0) {
    // 则不再给予: of whoever stands in front of the comma.
    const within = termMarks.some((mark) => textOf(pieces.slice(at, at + 1)).text.includes(mark))
    const { rest, term = within ? pieces[at]?.span : undefined } = withoutTerm(
      pieces.slice(0, at).filter((piece) => familyOf(piece) !== 'Then'),
    )
    const behind = pieces.slice(at + 1)
    const tail = textOf(behind).text
    if (tail.includes(blank) || !(isTail(tail) || namesAll(behind))) return undefined
    if (latenessWords.some((word) => text.includes(word))) return { kind: 'procedure', rest: [], overall: false }
    return { kind: 'refuse', rest, overall: overallOf(pieces), ...(term && { term }) }
  }
  for (const [begin, end] of refusingEnds) {
    const from = text.indexOf(begin)
    if (from < 0 || text.slice(from).includes(blank)) continue
    // 取消打八折的资格: what else stands between them is not read.
    if (end !== '' && actsUnheard(text.slice(from + begin.length))) continue
    const closes = end === '' ? isTail(text.slice(from + begin.length)) : text.endsWith(end)
    if (closes) return { kind: 'refuse', rest: cutAt(segment, from)[0], overall: overallOf(pieces) }
  }
  return undefined
}

/** 三年内不得申报: how long, which whoever finds it has to know; nothing is computed of it. */
function withoutTerm(pieces: readonly Piece[]): { readonly rest: readonly Piece[]; readonly term: Span | undefined } {
  const [list, within] = pieces.slice(-2)
  const item = list?.kind === 'quantities' && list.items.length === 1 ? list.items[0] : undefined
  const bounded = item?.bound === 'or-less' && pieces.at(-1) === list
  if (bounded && item.value.kind === 'duration') return { rest: pieces.slice(0, -1), term: item.span }
  const ends = within?.kind === 'word' && within.phrase === undefined && withinWords.includes(within.text)
  return ends && item?.value.kind === 'duration'
    ? { rest: pieces.slice(0, -2), term: item.span }
    : { rest: pieces, term: undefined }
}

/** 本市各类人才和就业补贴 */
const namesAll = (pieces: readonly Piece[]): boolean =>
  wordAt(textOf(pieces).text, 0, allOfWords) !== undefined &&
  ['Form', 'AmountNoun'].includes(familyOf(pieces.at(-1)) ?? '')

/** Behind a refusal: of what, in general words; and what is done besides about whoever is refused. */
function isTail(text: string): boolean {
  if (text === '' || madeOf(text, [...refusedWords, ...applyingWords]) || isGeneric(text)) return true
  return besidesWords.some((joined) => {
    const at = text.indexOf(joined)
    return at >= 0 && recovers(text.slice(at + joined.length)) && isTail(text.slice(0, at))
  })
}

/** 追回资金, 依法追缴已拨付资金 */
function recovers(text: string): boolean {
  const verb = wordAt(text, 0, recoveringWords)
  return verb !== undefined && madeOf(text.slice(verb.length) || refundedWords.join(''), refundedWords)
}

/** 严禁失信企业申报 */
function forbidding(segment: SegmentText): ProvisionReading | undefined {
  const word = wordAt(segment.text, 0, forbiddingWords)
  const end = applyingWords.find((one) => segment.text.endsWith(one))
  if (word === undefined || end === undefined) return undefined
  const [front] = cutAt(segment, segment.text.length - end.length)
  return { kind: 'refuse', rest: cutAt(textOf(front), word.length)[1], overall: false }
}

/** 注册在本县的企业方可申报, 只有本县企业才能申报 */
function onlyThen(segment: SegmentText): ProvisionReading | undefined {
  const { text } = segment
  for (const word of onlyThenWords) {
    const at = text.indexOf(word)
    if (at < 0) continue
    const behind = withoutTime(text.slice(at + word.length))
    if (behind.includes(blank) || !isTail(behind)) continue
    const [front] = cutAt(segment, at)
    const only = wordAt(textOf(front).text, 0, onlyForWords)
    const rest = only === undefined ? front : cutAt(textOf(front), only.length)[1]
    return { kind: 'require', rest, overall: overallOf(segment.pieces) }
  }
  return undefined
}

/** 注册在本县的企业可以申请补助 */
function mayApply(segment: SegmentText): ProvisionReading | undefined {
  const { text } = segment
  for (let at = 1; at < text.length; at += 1) {
    const word = wordAt(text, at, mayApplyWords)
    if (word === undefined) continue
    const behind = text.slice(at + word.length)
    if (behind.includes(blank) || !isTail(behind)) return undefined
    return { kind: 'require', rest: cutAt(segment, at)[0], overall: overallOf(segment.pieces) }
  }
  return undefined
}

/** 仅面向本县企业, 本政策仅限本县企业申报 */
function onlyFor(segment: SegmentText): ProvisionReading | undefined {
  const { text } = segment
  for (let at = 0; at < text.length && !text.slice(0, at).includes(blank); at += 1) {
    const word = wordAt(text, at, onlyForWords)
    if (word === undefined || !(at === 0 || isSubject(text.slice(0, at)))) continue
    const [, behind] = cutAt(segment, at + word.length)
    const rest = withoutEnd(behind)
    return rest.length === 0 ? undefined : { kind: 'require', rest, overall: overallOf(segment.pieces) }
  }
  return undefined
}

function withoutEnd(pieces: readonly Piece[]): readonly Piece[] {
  const segment = textOf(pieces)
  const end = applyingWords.find((one) => segment.text.endsWith(one))
  return end === undefined ? pieces : cutAt(segment, segment.text.length - end.length)[0]
}

/** 本办法的扶持对象是指…, 申报主体为… */
function applicant(segment: SegmentText): ProvisionReading | undefined {
  const declared = declaredApplicant(segment)
  if (declared !== undefined) return declared
  const subject = wordAt(segment.text, 0, applicantWords)
  if (subject === undefined) return undefined
  const means = wordAt(segment.text, subject.length, meaningWords)
  if (means === undefined) return undefined
  const rest = cutAt(segment, subject.length + means.length)[1]
  return rest.length === 0 ? undefined : { kind: 'require', rest, overall: false }
}

/** 扶持对象是指…, which the glossary declares: whoever applies must be one, and what follows explains it. */
function declaredApplicant({ pieces }: SegmentText): ProvisionReading | undefined {
  const at = pieces.findIndex((piece) => piece.kind === 'word' && piece.phrase !== undefined)
  const name = pieces[at]
  const [before, behind] = [textOf(pieces.slice(0, at)).text, textOf(pieces.slice(at + 1)).text]
  const names = name?.kind === 'word' && applicantWords.includes(name.text)
  if (!names || before.includes(blank) || wordAt(behind, 0, meaningWords) === undefined) return undefined
  return { kind: 'require', rest: [name], overall: true, explains: true }
}

/** Whoever applies, in general words: 申报企业, 享受本政策的企业, 申请本补助. */
function isSubject(text: string): boolean {
  return text === '' || isGeneric(text) || madeOf(text, subjectWords)
}

/** 申报企业须在本县注册, 申请本补助须满足以下条件 */
function demand(segment: SegmentText): ProvisionReading | undefined {
  const { text, pieces } = segment
  const listed = pieces.findIndex((piece) => piece.kind === 'listed')
  if (listed >= 0 && isSubject(text.slice(0, segment.starts[listed]))) {
    // 申报企业应符合下列条件; 对符合下列条件的企业 says whom something is given to.
    const rest = pieces.slice(listed)
    // 申报企业有下列情形之一的，: whoever is in one of them, of whom more is said behind.
    const applies = (listed > 0 && pieces.at(-1)?.kind !== 'de') || rest.length === 1
    return applies ? { kind: 'require', rest, overall: overallOf(pieces) } : undefined
  }
  for (let at = 0; at < text.length; at += 1) {
    const word = wordAt(text, at, demandingWords)
    if (word === undefined || undemandingWords.some((one) => covers(text, one, at))) continue
    const general = isSubject(text.slice(0, at))
    const behind = text.slice(at + word.length)
    if (!general && !text.slice(0, at).includes(blank)) return undefined
    const done = withoutWhen(behind)
    // 应每年提供50个岗位, 应建立研发机构: asked of what somebody is or has.
    const states =
      pieces.some((piece) => piece.kind === 'quantities' && !saysWhen(piece)) ||
      (wordAt(done, 0, establishingWords) !== undefined && done.includes(blank))
    if (!states && wordAt(done, 0, done === behind ? procedureVerbs : [...procedureVerbs, ...dutyVerbs]) !== undefined)
      return { kind: 'procedure', rest: [], overall: false }
    if (obligationWords.some((one) => behind.includes(one))) return { kind: 'obligation', rest: [], overall: false }
    // 注册资本应不低于100万元: the figure that is compared, and nobody.
    let rest = cutAt(segment, at + word.length)[1]
    const says = rest.some((piece) => piece.kind === 'word' && piece.phrase !== undefined)
    const whose = general || !says ? undefined : declaredAlone(cutAt(segment, at)[0])
    if ((!general && whose === undefined) || behind === '') return undefined
    for (let being = wordAt(textOf(rest).text, 0, beingWords); being !== undefined && !keepsMeaning(being);) {
      rest = cutAt(textOf(rest), being.length)[1]
      being = wordAt(textOf(rest).text, 0, beingWords)
    }
    const common = { kind: 'require', rest, overall: overallOf(pieces) } as const
    return rest.length === 0 ? undefined : { ...common, ...(whose && { whose }) }
  }
  return undefined
}

/** 茶企, and nothing else in front of what is asked. */
const declaredAlone = ([word, ...more]: readonly Piece[]): Piece | undefined =>
  word?.kind === 'word' && word.phrase !== undefined && more.length === 0 ? word : undefined

/** 于3月31日前提交材料: until when it is done. */
function withoutTime(text: string): string {
  const opening = wordAt(text, 0, timeOpenings)
  if (opening === undefined || text[opening.length] !== blank) return text
  const rest = text.slice(opening.length + 1)
  return rest.slice(wordAt(rest, 0, timeEnds)?.length ?? 0)
}

/** 应于每年3月31日前, 应当在30日内书面, 应按季度: when and how it is done. */
function withoutWhen(text: string): string {
  const opening = wordAt(text, 0, whenOpenings)
  if (opening === undefined) return text
  const rest = text.slice(opening.length)
  let until = rest.indexOf(blank)
  while (rest[until + 1] === blank) until += 1
  const end = until >= 0 && until < longestWhen ? wordAt(rest, until + 1, timeEnds) : undefined
  return withoutWhen(end === undefined ? rest : rest.slice(until + 1 + end.length))
}
/** Characters between 于 and the day: 每季度结束后. */
const longestWhen = 12

/** The word stands there, over the offset. */
function covers(text: string, word: string, offset: number): boolean {
  const from = text.lastIndexOf(word, offset)
  return from >= 0 && from + word.length > offset
}

/** 未, 无 turn round what they stand in front of; 在 is part of it. */
const keepsMeaning = (word: string): boolean => meaningfulBeing.includes(word)
