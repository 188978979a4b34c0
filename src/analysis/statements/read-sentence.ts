/** Sentences of a paragraph, and titles, segment by segment: what is inert, who is refused, guards and acts. */
import { withoutChoosing } from './choosing.ts'
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import {
  aimingWords,
  awardsWords,
  casesWords,
  doneByWord,
  eligibilityLabels,
  encouragingWords,
  furtheringWords,
  procedureLabels,
  recoveringWords,
  startsOfConditions,
  unheadedConditions,
} from '../../../grammar/tokens/leads.ts'
import { setsAside } from '../../../grammar/tokens/shades.ts'
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../../source/excerpt.ts'
import type { Piece, PieceLimb, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { gatherNames } from '../../syntax/pieces/names.ts'
import { readPieces } from '../../syntax/pieces/read-pieces.ts'
import { gatherScales } from '../../syntax/pieces/scales.ts'
import { longestSentence, splitSentences } from '../../syntax/split-sentences.ts'
import {
  announces,
  aims,
  encourages,
  furthers,
  type Inert,
  isExhortation,
  isPlain,
  isReview,
  isSilent,
  isSanction,
  isTitle,
  namesPayer,
} from './inert.ts'
import { administers, hopes } from './administration.ts'
import { withBracketProvisions } from './bracket-provisions.ts'
import { withBeside, withoutPayer } from './beside.ts'
import { withoutGrounds } from './grounds.ts'
import {
  type Budget,
  guardOf,
  purposeOf,
  readBudget,
  readControl,
  readSelection,
  readShortage,
  saysPurpose,
  type Selection,
} from './read-budget.ts'
import { withDative } from './dative.ts'
import { asksStep, definedIn, explainsName, statesPurpose } from './framework.ts'
import { founds } from './founds.ts'
import { isProcedure } from './procedure.ts'
import { putsOffStep } from './deferral.ts'
import { saysWhoFiles } from './filing.ts'
import { type FigureFault, figureFaults } from './figure-faults.ts'
import { namesIn, noNames } from './no-names.ts'
import { readProvision } from './read-provision.ts'
import { readSegment } from './read-segment.ts'
import { readStance } from './read-stance.ts'
import { type PolicyCeiling, readPolicyCeiling } from './read-policy-ceiling.ts'
import { readReference } from './read-reference.ts'
import { readReceived } from './read-received.ts'
import { givesPrecedence, readRemark } from './remarks.ts'
import { readValidity, saysValidity } from './read-validity.ts'
import type { Guard } from './statement.ts'
import { topicClass } from './topics.ts'
import type { Provision, ScopeSegment, SentenceReading, Topic } from './scope-node.ts'
import { blank, textOf, wordAt } from './segment-text.ts'
import { familyOf, isSum, opensAct } from './triggers.ts'

export type FaultKind =
  /** A sentence that the grammar cannot take. */
  | 'unreadable'
  | 'too-long'
  | 'long-clause'
  /** A segment that asks something which is not declared. */
  | 'undeclared'
  /** Words where a name stands that say how much, how often or to whom. */
  | 'no-name'
  /** A sentence that the analyst calls a measure, and gives. */
  | 'giving-measure'
  /** 鼓励企业投入3000万元: a sum that nobody gives. */
  | 'wished-sum'
  /** 有效期三年左右 */
  | 'validity'
  /** The number of an item that does not go on from the one before it. */
  | 'misnumbered'
  | FigureFault['kind']

export interface SentenceSetting {
  readonly lexicon: (clause: string) => Lexicon
  readonly written: (span: Span) => string
  readonly fault: (kind: FaultKind, span: Span, figure?: Span) => void
  /** The sentence says what a declared phrase means, or the glossary took its meaning from there. */
  readonly defines: (sentence: Excerpt, clause: string) => boolean
  readonly clause: string
  readonly topic: Topic | undefined
  /** It stands behind a number: what the items of a list are, what announces them says. */
  readonly isItem?: true
  /** 举措: words of sentences that the analyst marks. Folded. */
  readonly measures: readonly string[]
}

export function topicOf(title: string): Topic | undefined {
  const text = withoutLabelMarks(title)
  if (procedureLabels.some((label) => text.includes(label))) return 'procedure'
  return eligibilityLabels.some((label) => text === label) ? 'eligibility' : undefined
}

const withoutLabelMarks = (text: string): string => [...text].filter((one) => !'：，。、 '.includes(one)).join('')

/** `followed`: nothing but items stand behind the last of them. */
export function readSentences(text: Excerpt, setting: SentenceSetting, followed: boolean): readonly SentenceReading[] {
  const sentences = splitSentences(text)
  return sentences.flatMap((sentence, index) => {
    const last = index === sentences.length - 1
    const leads = last && (followed || sentence.text.endsWith('：'))
    const read = readOne(sentence, setting, leads)
    return read === undefined ? [] : [{ ...read, introduces: leads }]
  })
}

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

function readOne(sentence: Excerpt, setting: SentenceSetting, leads: boolean): SentenceReading | undefined {
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
  const given = withoutAccountability(gatherNames(pieces))
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
    cases,
    about,
    accountable: given.accountable,
    validity: lasting?.validity,
    isSilent: !defined && given.accountable.length === 0 && pieces.limbs.every((limb) => limb.segments.every(isSilent)),
  }
  const inert: Inert[] = given.inert.map((at) => ({ class: 'accountability', span: at }))
  const whole = defined ? 'definition' : wholeClass(given.sentence, setting, leads || setting.isItem === true)
  if (whole === 'measure' && pieces.limbs.some(({ segments }) => segments.some((one) => gives(one) && !allots(one))))
    setting.fault('giving-measure', span)
  const budgets: Budget[] = []
  const selections: Selection[] = []
  const stances: SentenceReading['stances'][number][] = []
  const ceilings: PolicyCeiling[] = []
  const references: SentenceReading['references'][number][] = []
  const found = { inert, budgets, selections, ceilings, stances, references }
  const within = (spans: readonly { readonly span: Span }[], at: Span): boolean =>
    spans.some(({ span: one }) => at.start >= one.start && at.end <= one.end)
  if (whole !== undefined) {
    // 鼓励…, 打八折 is no wish.
    if (whole === 'exhortation' || whole === 'validity')
      for (const at of noNames(given.sentence)) setting.fault('no-name', at)
    return { ...common, limbs: [], ...found, inert: [...inert, { class: whole, span }] }
  }
  const limbs = gatherScales(given.sentence).limbs.map((limb, index) =>
    readLimb(limb, setting, leads, { ...found, limb: index }),
  )
  // 打八折团队: no name.
  const relating = stances.map(({ stance }) => stance)
  // 只有…才能申报: read for what it says.
  const provided = limbs.flat().filter(({ provision }) => provision !== undefined)
  for (const at of noNames(given.sentence)) if (!within([...relating, ...provided], at)) setting.fault('no-name', at)
  const names = namesIn(given.sentence).filter((one) => !within(inert, one.span))
  return { ...common, limbs, ...found, inert: [...inert, ...names] }
}

function wholeClass(
  sentence: PieceSentence,
  { topic, measures }: SentenceSetting,
  listed: boolean,
): Inert['class'] | undefined {
  const segments = sentence.limbs.flatMap((limb) => limb.segments)
  if (measures.some((words) => words !== '' && sentence.text.includes(words))) return 'measure'
  if (isExhortation(sentence)) return 'exhortation'
  if (isSanction(sentence)) return 'obligation'
  if (isTitle(sentence)) return 'announcement'
  if (segments.length > 0 && segments.every(saysValidity)) return 'validity'
  if (namesPayer(sentence)) return 'payer'
  if (statesPurpose(sentence)) return 'purpose'
  if (givesPrecedence(sentence.limbs)) return 'precedence'
  const definition = definedIn(sentence)
  if (definition !== undefined && explainsName(definition)) return 'definition'
  if (!listed && topic !== 'eligibility' && isProcedure(sentence)) return 'procedure'
  if (isReview(sentence) || asksStep(sentence)) return 'procedure'
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

/** What of a sentence is neither who or when nor what is given. */
interface Beside {
  readonly inert: Inert[]
  readonly budgets: Budget[]
  readonly selections: Selection[]
  readonly ceilings: PolicyCeiling[]
  readonly references: SentenceReading['references'][number][]
  readonly stances: SentenceReading['stances'][number][]
  /** Index of the limb at hand. */
  readonly limb: number
}

function readLimb(limb: PieceLimb, setting: SentenceSetting, leads: boolean, beside: Beside): readonly ScopeSegment[] {
  const { inert } = beside
  const segments = withBracketProvisions(limb.segments.filter(({ pieces }) => pieces.length > 0))
  const wishes = wishesOf(segments)
  const read: ScopeSegment[] = []
  let taken = 0
  for (const [index, segment] of segments.entries()) {
    if (index < taken) continue
    const { span } = segment
    const behind = segments[index + 1]
    const budget = budgetOf(segments, index, read)
    if (budget !== undefined) {
      const { end, purposes } = behindBudget(segments, index + 1, budget)
      beside.budgets.push({ ...budget, purposes })
      taken = end
      continue
    }
    const remark = leads ? undefined : readRemark(segments, index)
    if (remark !== undefined) {
      const last = segments[remark.end - 1] ?? segment
      inert.push({ class: remark.class, span: spanning(span, last.span) })
      taken = remark.end
      continue
    }
    const ceiling = leads || read.some(({ items }) => items.length > 0) ? undefined : readPolicyCeiling(segment)
    if (ceiling !== undefined) {
      beside.ceilings.push(ceiling)
      continue
    }
    const reference = leads || ofWhom(read).length > 0 ? undefined : readReference(segment)
    if (reference !== undefined) {
      beside.references.push({ span: reference, limb: beside.limb })
      continue
    }
    const related = leads ? undefined : readStance(segments, index, ofWhom(read).length > 0)
    if (related !== undefined) {
      const guarded = isGuarded(read, segments.slice(related.end))
      beside.stances.push({ stance: { ...related.stance, guarded }, limb: beside.limb })
      taken = related.end
      continue
    }
    const chosen = readSelection(segment)
    if (chosen !== undefined) {
      // 每年发放专项资金1亿元，认定不超过20个示范店: so many of the year, too.
      const first = segments[0]?.span.start ?? span.start
      const ofYear = beside.budgets.some(({ yearly, span: one }) => yearly && one.start >= first)
      beside.selections.push({ ...chosen.selection, yearly: chosen.selection.yearly || ofYear })
      read.push(selected(chosen, segment, segments.slice(index + 1)))
      continue
    }
    for (const asked of askedAside(segment.pieces)) setting.fault('undeclared', asked)
    if (saysValidity(segment)) {
      inert.push({ class: 'validity', span })
      continue
    }
    // 给予企业补贴，用于人才绩效奖励: what they do with it.
    if (isPurpose(segment) && segment.pieces.at(-1)?.kind !== 'de' && read.some(grantsSomething)) {
      inert.push({ class: 'obligation', span })
      continue
    }
    if (ofWhom(read).length > 0 && saysWhoFiles(segment.pieces)) {
      inert.push({ class: 'procedure', span })
      continue
    }
    if (putsOffStep(segment.pieces)) {
      inert.push({ class: 'procedure', span })
      continue
    }
    if (wishes.has(segment)) {
      inert.push({ class: 'exhortation', span })
      const opens = behind !== undefined
      read.push({ ...nothing(segment), topic: opens })
      continue
    }
    if (recovers(segment, segments[index - 1]) && segments.slice(index + 1).some(refuses)) {
      inert.push({ class: 'obligation', span })
      continue
    }
    // 补助标准：对…: a label in front of what is given.
    const labels = segment.introduces && behind !== undefined && (familyOf(behind.pieces[0]) === 'For' || gives(behind))
    if ((leads || labels) && announces(segment)) {
      inert.push({ class: 'announcement', span })
      continue
    }
    const label =
      segment.introduces || (leads && behind === undefined) ? topicOf(textOf(segment.pieces).text) : undefined
    if (label === 'eligibility') {
      // 申报条件：…: what follows is asked; of items all.
      const items: readonly Piece[] = behind === undefined ? [{ kind: 'listed', wanted: 'all', span }] : []
      read.push(provided({ kind: 'require', rest: items, overall: false, stated: false }, segment))
      continue
    }
    if (founds(segment)) {
      setting.fault('wished-sum', span)
      continue
    }
    const wishedSum = wishesOfSum(segment)
    if (wishedSum !== undefined) {
      setting.fault('wished-sum', span, wishedSum.span)
      read.push(nothing(segment))
      continue
    }
    const provision = readProvision(segment.pieces) ?? readReceived(segment.pieces, ofWhom(read))
    if (provision !== undefined && (provision.kind === 'procedure' || provision.kind === 'obligation')) {
      inert.push({ class: provision.kind, span })
      continue
    }
    if (provision !== undefined) {
      const kind = provision.kind === 'refuse' ? 'refuse' : 'require'
      read.push(provided({ ...provision, kind, stated: provision.stated === true }, segment))
      const behindIt = segments.slice(index + 1)
      if (
        provision.explains === true &&
        behindIt.every((one) => readProvision(one.pieces) === undefined && !acts(one))
      ) {
        for (const one of [segment, ...behindIt]) inert.push({ class: 'definition', span: one.span })
        break
      }
      continue
    }
    if (
      asksUndeclared(segment) &&
      segments.slice(index + 1).some(({ pieces }) => pieces.some((_, at) => isSum(pieces, at)))
    )
      setting.fault('undeclared', span)
    const {
      segment: named,
      document,
      principle,
    } = leads ? { segment } : withoutGrounds(segment, segments.slice(index + 1))
    if (document !== undefined) beside.references.push({ span: document, limb: beside.limb })
    if (principle !== undefined) {
      const stance = {
        kind: 'highest-only' as const,
        counted: undefined,
        guarded: false,
        inside: true as const,
        span: principle,
      }
      beside.stances.push({ stance, limb: beside.limb })
    }
    const { segment: own, payer } = withoutPayer(withBeside(named, behind))
    if (payer !== undefined) inert.push({ class: 'payer', span: payer })
    // 给予获评示范店的企业5万元: in front of whatever else the limb says.
    const opens = read.every(({ items }) => items.length === 0)
    const addressed = opens ? { ...own, pieces: withDative(own.pieces) } : own
    read.push({ ...readSegment(addressed), provision: undefined, topic: opensTopic(segment) })
  }
  return setting.topic === 'eligibility' ? required(read) : read
}

/** Nobody stands in front of it, and nothing is given there. */
function budgetOf(
  segments: readonly PieceSegment[],
  index: number,
  before: readonly ScopeSegment[],
): Budget | undefined {
  const segment = segments[index]
  if (segment === undefined) return undefined
  const shortage = readShortage(segment, segments[index + 1])
  if (shortage !== undefined) return shortage
  const isAddressed = before.some(({ items, provision }) => items.length > 0 || provision !== undefined)
  return readControl(segment) ?? (isAddressed ? undefined : readBudget(segment))
}
const isWithin = (segment: PieceSegment | undefined, { span }: Budget): boolean =>
  segment !== undefined && segment.span.start >= span.start && segment.span.end <= span.end

/** What belongs to the money that is set aside: its own words, and what it is for. */
function behindBudget(
  segments: readonly PieceSegment[],
  start: number,
  budget: Budget,
): { readonly end: number; readonly purposes: readonly Guard[] } {
  const purposes: Guard[] = []
  let end = start
  for (; end < segments.length; end += 1) {
    const segment = segments[end]
    if (segment === undefined) break
    const purpose = isWithin(segment, budget) || isPurpose(segment) ? undefined : purposeOf(segment)
    if (purpose !== undefined) purposes.push(purpose)
    else if (!isWithin(segment, budget) && !isPurpose(segment)) break
  }
  return { end, purposes }
}
const isPurpose = (segment: PieceSegment | undefined): boolean => segment !== undefined && saysPurpose(segment)

/** Whoever is selected is asked for of what the limb gives behind it. */
function selected(
  { selection, rest }: { readonly selection: Selection; readonly rest: readonly Piece[] },
  segment: PieceSegment,
  behind: readonly PieceSegment[],
): ScopeSegment {
  const reading = rest.length === 0 ? nothing(segment) : readSegment({ ...segment, pieces: rest })
  const given = [reading, ...behind.map(readSegment)].some(({ items }) => items.some(({ kind }) => kind === 'act'))
  const guard = given ? guardOf(selection) : undefined
  const items = guard === undefined ? reading.items : [guard, ...reading.items]
  return { ...nothing(segment), left: reading.left, items }
}

/** Under 申报条件 a sentence of conditions asks them. */
function required(segments: readonly ScopeSegment[]): readonly ScopeSegment[] {
  const guards = segments.every(
    ({ items, provision }) => provision === undefined && items.every(({ kind }) => kind === 'guard'),
  )
  const last = segments.at(-1)
  if (!guards || last === undefined || last.items.length === 0) return segments
  return [
    ...segments.slice(0, -1),
    { ...last, provision: { kind: 'require', overall: false, stated: false, span: last.span } },
  ]
}

function provided(
  {
    kind,
    rest,
    overall,
    stated,
    term,
    ofParagraph,
  }: Pick<Provision, 'kind' | 'overall' | 'stated' | 'term' | 'ofParagraph'> & { readonly rest: readonly Piece[] },
  segment: PieceSegment,
): ScopeSegment {
  const { span } = segment
  const reading = rest.length === 0 ? nothing(segment) : readSegment({ ...segment, pieces: rest })
  return {
    ...reading,
    span,
    provision: { kind, overall, stated, ...(term && { term }), ...(ofParagraph && { ofParagraph }), span },
    topic: false,
  }
}

const nothing = ({ introduces, span }: PieceSegment): ScopeSegment => ({
  among: false,
  besides: false,
  items: [],
  introduces,
  left: [],
  span,
  provision: undefined,
  topic: false,
})

const grantsSomething = ({ items }: ScopeSegment): boolean =>
  items.some((item) => item.kind === 'act' && item.gives && item.figures.length > 0)
const acts = ({ pieces }: PieceSegment): boolean => pieces.some((_, at) => opensAct(pieces, at))
/** 每年安排不少于5000万元用于支持人才发展: money for all, and nobody in front of it. */
const allots = ({ pieces }: PieceSegment): boolean =>
  pieces.every(
    (piece) =>
      (familyOf(piece) !== 'Give' || ('text' in piece && setsAside(piece.text))) &&
      familyOf(piece) !== 'For' &&
      !(piece.kind === 'word' && piece.phrase !== undefined),
  )
const gives = ({ pieces }: PieceSegment): boolean => pieces.some((piece) => familyOf(piece) === 'Give')

/** 鼓励企业投入3000万元建设平台: nobody says who gives it; 支持比例提高至30% does not wish. */
function wishesOfSum(segment: PieceSegment): Piece | undefined {
  const { pieces } = segment
  const opens = wordAt(textOf(pieces).text, 0, [...encouragingWords, ...furtheringWords, ...aimingWords])
  if (opens === undefined || opensAct(pieces, 0) || gives(segment)) return undefined
  if (pieces.some((piece) => familyOf(piece) === 'Form')) return undefined
  return pieces.find((_, at) => isSum(pieces, at))
}

/** 被推荐为诚信粮商，: without 的; 支持企业上云的，: with it; in front of what is given. */
const asksUndeclared = ({ pieces }: PieceSegment): boolean =>
  isPlain(pieces) &&
  wordAt(textOf(pieces).text, 0, pieces.at(-1)?.kind === 'de' ? encouragingWords : unheadedConditions) !== undefined

/** 给予8万元奖励（须为法人）: a bracket that asks for what nothing declares, not even in general words. */
const askedAside = (pieces: readonly Piece[]): readonly Span[] =>
  pieces.flatMap((piece) => (piece.kind === 'bracket' ? piece.limb.segments.flatMap(askedIn) : []))
function askedIn({ pieces, span }: PieceSegment): readonly Span[] {
  const provision = readProvision(pieces)
  const asks = provision?.kind === 'require' && provision.rest.every(({ kind }) => kind === 'word' || kind === 'de')
  return asks && !textOf(provision.rest).text.includes(blank) ? [span] : askedAside(pieces)
}

/** 骗取资金的，追缴已拨付资金，: what is done about those in front of it. */
function recovers({ pieces }: PieceSegment, before: PieceSegment | undefined): boolean {
  const names = before?.pieces.at(-1)?.kind === 'de' || familyOf(before?.pieces[0]) === 'For'
  // 收回全部补助
  const plain = isPlain(pieces.filter((piece) => familyOf(piece) !== 'Whole'))
  if (!names || !plain || pieces.at(-1)?.kind === 'de') return false
  const { text } = textOf(pieces[0]?.kind === 'connective' ? pieces.slice(1) : pieces)
  // 由区商务局追缴已拨付资金
  return text.startsWith(doneByWord)
    ? recoveringWords.some((word) => text.includes(word))
    : wordAt(text, 0, recoveringWords) !== undefined
}

/** The guards that stand right in front of what comes next in the limb. */
function ofWhom(read: readonly ScopeSegment[]): readonly Guard[] {
  const acted = read.findLastIndex(
    ({ items, provision }) => provision !== undefined || items.some(({ kind }) => kind === 'act'),
  )
  return read.slice(acted + 1).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'guard' ? [item] : [])))
}

/** 对购房的企业，与第二条不得兼得，给予…: of whom the grant speaks; behind a grant, or without one, it is the stance that is theirs alone. */
const isGuarded = (before: readonly ScopeSegment[], behind: readonly PieceSegment[]): boolean =>
  ofWhom(before).length > 0 &&
  (before.some(({ items }) => items.some(({ kind }) => kind === 'act')) || !behind.some(acts))

const refuses = ({ pieces }: PieceSegment): boolean => readProvision(pieces)?.kind === 'refuse'

const opensTopic = ({ pieces: [first] }: PieceSegment): boolean => first?.kind === 'word' && first.role === 'encourage'

/**
 * Segments that only wish. 鼓励… always does; 打造… does where a subject of its own follows (对…), and so does what goes on
 * from a wish up to there, unless it opens as a condition does.
 */
function wishesOf(segments: readonly PieceSegment[]): ReadonlySet<PieceSegment> {
  const found = new Set<PieceSegment>()
  let run: PieceSegment[] = []
  let wished = false
  for (const segment of segments) {
    const { pieces } = segment
    if (encourages(segment)) {
      for (const one of run) found.add(one)
      run = []
      found.add(segment)
      wished = true
    } else if (furthers(segment) || aims(segment) || (wished && continues(segment))) run.push(segment)
    else {
      // …，择优评选一批示范平台，: who it is for is named anew.
      const named = familyOf(withoutChoosing(pieces).rest[0]) === 'For' || readSelection(segment) !== undefined
      if (named) for (const one of run) found.add(one)
      run = []
      wished = false
    }
  }
  return found
}

function continues({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces[0]?.kind === 'connective' ? pieces.slice(1) : pieces)
  return isPlain(pieces) && pieces.at(-1)?.kind !== 'de' && wordAt(text, 0, startsOfConditions) === undefined
}

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
