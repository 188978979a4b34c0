/** Sentences of a paragraph, and titles: what a whole sentence is by its class, and else what its limbs say. */
import { awardsWords, casesWords, pointingEnds } from '../../../grammar/tokens/announcements.ts'
import { setsAside } from '../../../grammar/tokens/shades.ts'
import { isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../../source/excerpt.ts'
import { gatherNames } from '../../syntax/pieces/names.ts'
import type { PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { readPieces } from '../../syntax/pieces/read-pieces.ts'
import { gatherScales } from '../../syntax/pieces/scales.ts'
import { longestSentence, splitSentences } from '../../syntax/split-sentences.ts'
import { administers, hopes } from './administration.ts'
import { titlesAward } from './award-label.ts'
import { figureFaults } from './figure-faults.ts'
import { asksStep, definedIn, explainsName, staffIn, statesPurpose } from './framework.ts'
import { type Inert, isExhortation, isReview, isSanction, isSilent, isTitle, namesPayer } from './inert.ts'
import { namesIn, noNames, noParties } from './no-names.ts'
import { saysHowPaid } from './paying-turns.ts'
import { withFreeChoice } from './free-choice.ts'
import { withLimitForms } from './limit-forms.ts'
import { withLowerOfTwo } from './lower-of-two.ts'
import { isProcedure } from './procedure.ts'
import { type Found, readLimb } from './read-limb.ts'
import { readProvision } from './read-provision.ts'
import { readValidity, saysValidity } from './read-validity.ts'
import { addsToOthers, givesPrecedence } from './remarks.ts'
import type { SentenceReading } from './scope-node.ts'
import { blank, textOf } from './segment-text.ts'
import type { SentenceSetting } from './sentence-setting.ts'
import { topicClass } from './topics.ts'
import { familyOf, gives, opensAct } from './triggers.ts'

/** `followed`: nothing but items stand behind the last of them; `opens`: the first begins a paragraph. */
export function readSentences(
  text: Excerpt,
  setting: SentenceSetting,
  followed: boolean,
  opens: boolean,
): readonly SentenceReading[] {
  const sentences = splitSentences(text)
  return sentences.flatMap((sentence, index) => {
    const last = index === sentences.length - 1
    const leads = last && (followed || points(sentence.text))
    const first = opens && index === 0
    const rest = first ? text.text.slice(sentence.text.length) : ''
    const read = readOne(sentence, setting, leads, rest)
    return read === undefined ? [] : [{ ...read, introduces: leads, opens: first }]
  })
}

/** …：, 具体标准见下表。 */
const points = (text: string): boolean =>
  text.endsWith('：') || pointingEnds.some((words) => text.endsWith(`${words}。`))

/** A title that says for whom or what: 对…的企业给予补助, 申请本补助须满足以下条件. Others say nothing here. */
export function readHeading(title: Excerpt, setting: SentenceSetting, holds: boolean): SentenceReading | undefined {
  const pieces = readPieces(withoutMarks(title), setting.lexicon(setting.clause))
  const all = pieces?.limbs.flatMap((limb) => limb.segments.flatMap((segment) => segment.pieces)) ?? []
  const listed = all.some((piece) => piece.kind === 'listed')
  const subject = familyOf(all[0]) === 'For' && all.some((piece) => piece.kind === 'word' && piece.phrase !== undefined)
  if (pieces === undefined || !holds || !(listed || subject)) return undefined
  const read = readOne(title, setting, true)
  return read === undefined ? undefined : { ...read, introduces: true }
}

function readOne(sentence: Excerpt, setting: SentenceSetting, leads: boolean, rest = ''): SentenceReading | undefined {
  const { clause } = setting
  const trimmed = withoutMarks(sentence)
  if (trimmed.text === '') return undefined
  const span = spanOf(trimmed, 0, trimmed.text.length)
  if (sentence.text.length > longestSentence) {
    setting.fault('too-long', span)
    return undefined
  }
  const pieces = readPieces(trimmed, setting.lexicon(clause))
  if (pieces === undefined) {
    setting.fault('unreadable', span)
    return undefined
  }
  for (const { kind, span: at } of figureFaults(pieces)) setting.fault(kind, at)
  const source = { clause, sentence: setting.written(spanOf(sentence, 0, sentence.text.length)) }
  const has = (words: readonly string[]): boolean => words.some((word) => sentence.text.includes(word))
  const cases = leads && (has(casesWords) || !has(awardsWords))
  const given = withoutAccountability(withFreeChoice(withLowerOfTwo(withLimitForms(gatherNames(pieces)))))
  // 建设茶园：: what stands behind the colon is for it.
  const about = sentence.text.endsWith('：') ? undefined : topicClass(given.sentence)
  const defined = setting.defines(sentence, clause)
  const lasting = defined || hopes(given.sentence) ? undefined : readValidity(given.sentence)
  for (const at of lasting?.unclear ?? []) setting.fault('validity', at)
  for (const at of lasting?.unread ?? []) setting.fault('unreadable', at)
  const common = {
    kind: 'sentence' as const,
    source,
    span,
    introduces: leads,
    opens: false,
    cases,
    about,
    accountable: given.accountable,
    validity: lasting?.validity,
    isSilent: !defined && given.accountable.length === 0 && pieces.limbs.every((limb) => limb.segments.every(isSilent)),
  }
  const inert: Inert[] = given.inert.map((at) => ({ class: 'accountability', span: at }))
  const whole = defined ? 'definition' : wholeClass(given.sentence, setting, leads || setting.isItem === true, rest)
  if (whole === 'measure' && pieces.limbs.some(({ segments }) => segments.some((one) => gives(one) && !allots(one))))
    setting.fault('giving-measure', span)
  const found: Omit<Found, 'limb'> = { inert, budgets: [], selections: [], ceilings: [], stances: [], references: [] }
  const within = (spans: readonly { readonly span: Span }[], at: Span): boolean =>
    spans.some(({ span: one }) => isWithin(at, one))
  if (whole !== undefined) {
    // 鼓励…, 打八折 is no wish.
    if (whole === 'exhortation' || whole === 'validity')
      for (const at of noNames(given.sentence)) setting.fault('no-name', at)
    const definition = whole === 'definition' ? definedIn(given.sentence) : undefined
    const staffOf = definition && staffIn(definition)
    return { ...common, ...(staffOf && { staffOf }), limbs: [], ...found, inert: [...inert, { class: whole, span }] }
  }
  const limbs = gatherScales(given.sentence).limbs.map((limb, index) =>
    readLimb(limb, setting, leads, { ...found, limb: index }),
  )
  // 打八折团队: no name.
  const relating = found.stances.map(({ stance }) => stance)
  // 只有…才能申报: read for what it says.
  const provided = limbs.flat().filter(({ provision }) => provision !== undefined)
  for (const at of noNames(given.sentence)) if (!within([...relating, ...provided], at)) setting.fault('no-name', at)
  for (const at of noParties(given.sentence)) if (within(provided, at)) setting.fault('no-name', at)
  const names = namesIn(given.sentence).filter((one) => !within(inert, one.span))
  return { ...common, limbs, ...found, inert: [...inert, ...names] }
}

function wholeClass(
  sentence: PieceSentence,
  { topic, measures }: SentenceSetting,
  listed: boolean,
  rest: string,
): Inert['class'] | undefined {
  const segments = sentence.limbs.flatMap((limb) => limb.segments)
  if (measures.some((words) => words !== '' && sentence.text.includes(words))) return 'measure'
  if (isExhortation(sentence)) return 'exhortation'
  if (isSanction(sentence)) return 'obligation'
  if (isTitle(sentence)) return 'announcement'
  if (titlesAward(sentence, rest)) return 'name'
  if (segments.length > 0 && segments.every(saysValidity)) return 'validity'
  if (namesPayer(sentence)) return 'payer'
  if (statesPurpose(sentence)) return 'purpose'
  if (givesPrecedence(sentence.limbs) || addsToOthers(sentence)) return 'precedence'
  const definition = definedIn(sentence)
  if (definition !== undefined && explainsName(definition)) return 'definition'
  if (!listed && topic !== 'eligibility' && isProcedure(sentence)) return 'procedure'
  if (isReview(sentence) || asksStep(sentence) || saysHowPaid(segments)) return 'procedure'
  const administration = listed || topic === 'eligibility' ? undefined : administers(sentence)
  if (administration !== undefined) return administration
  if (topic !== 'procedure') return undefined
  // Among materials and steps only who is refused counts, and what is given.
  const counts = sentence.limbs.some(({ segments }) =>
    segments.some(({ pieces }) => {
      const provision = readProvision(pieces)
      if (provision?.kind === 'refuse') return segments.some((one) => textOf(one.pieces).text.includes(blank))
      return (
        provision === undefined &&
        pieces.some((_, index) => !formNames.includes(familyOf(pieces[index]) ?? '') && opensAct(pieces, index))
      )
    }),
  )
  return counts || refusesDeclared(sentence) ? undefined : 'procedure'
}

/** 扶持资金申请书, 补助比例说明: what is given is named, and without a figure or a verb nothing is. */
const formNames = ['Form', 'AmountNoun', 'RateNoun']

/** 弄虚作假的单位，三年内不得申报…: who is declared is refused, however much is said of it. */
function refusesDeclared({ limbs }: PieceSentence): boolean {
  const pieces = limbs.flatMap(({ segments }) => segments.flatMap((segment) => segment.pieces))
  const refuses = pieces.some((piece) => ['Refuse', 'Excepted'].includes(familyOf(piece) ?? ''))
  return refuses && pieces.some((piece) => piece.kind === 'word' && piece.phrase !== undefined)
}

/** 每年安排不少于5000万元用于支持人才发展: money for all, and nobody in front of it. */
const allots = ({ pieces }: PieceSegment): boolean =>
  pieces.every(
    (piece) =>
      (familyOf(piece) !== 'Give' || ('text' in piece && setsAside(piece.text))) &&
      familyOf(piece) !== 'For' &&
      !(piece.kind === 'word' && piece.phrase !== undefined),
  )

function withoutAccountability(sentence: PieceSentence): {
  readonly sentence: PieceSentence
  readonly inert: readonly Span[]
  readonly accountable: readonly string[]
} {
  const inert: Span[] = []
  const accountable: string[] = []
  const limbs = sentence.limbs.map((limb) => ({
    ...limb,
    segments: limb.segments.map((segment) => ({
      ...segment,
      pieces: segment.pieces.filter((piece) => {
        if (piece.kind !== 'key' || piece.family !== 'Accountability') return true
        inert.push(piece.span)
        accountable.push(accountableIn(piece.text))
        return false
      }),
    })),
  }))
  return { sentence: { ...sentence, limbs }, inert, accountable }
}

/** （责任单位：甲、乙） -> 甲、乙 */
function accountableIn(text: string): string {
  const behind = text.slice(text.indexOf('：') + 1)
  return behind.endsWith('）') ? behind.slice(0, -1) : behind
}

/** Without the marks that end it: what they separate is known. */
function withoutMarks(text: Excerpt): Excerpt {
  let end = text.text.length
  while (end > 0 && '：；，。'.includes(text.text[end - 1] ?? '')) end -= 1
  return sliceExcerpt(text, 0, end)
}
