/** The segments between two ；: what each of them is, the first reader of the table that takes it. */
import { unheadedConditions } from '../../../grammar/tokens/demanding.ts'
import { doneByWord } from '../../../grammar/tokens/procedure.ts'
import { recoveringWords } from '../../../grammar/tokens/refusing.ts'
import { encouragingWords } from '../../../grammar/tokens/wishes.ts'
import { investingVerbs } from '../../../grammar/tokens/shades.ts'
import { isWithin, type Span, spanning } from '../../diagnostics/diagnostic.ts'
import type { Piece, PieceLimb, PieceSegment } from '../../syntax/pieces/piece.ts'
import { labelOfAward } from './award-label.ts'
import { withBeside, withoutPayer } from './beside.ts'
import { withBracketProvisions, withBracketStances } from './bracket-provisions.ts'
import { withDative, withSeveralDatives } from './dative.ts'
import { putsOffStep, withDecision } from './deferral.ts'
import { saysWhoFiles } from './filing.ts'
import { founds } from './founds.ts'
import { withGoneBy } from './gone-by.ts'
import { withoutGrounds } from './grounds.ts'
import { announces, type Inert, isPlain } from './inert.ts'
import {
  type Budget,
  guardOf,
  purposeOf,
  readBudget,
  readControl,
  readSelection,
  readShortage,
  saysPurpose,
  saysWhatItLightens,
  type Selection,
} from './read-budget.ts'
import { withoutInKind } from './named-gifts.ts'
import { paidAtOnce, readPayPlan } from './pay-plan.ts'
import { startsPayPlan, withPayStarts } from './pay-start.ts'
import { withoutSource } from './paid-from.ts'
import { paidToEach, withPayees } from './payees.ts'
import { type PolicyCeiling, readPolicyCeiling } from './read-policy-ceiling.ts'
import { withRaisedStandards } from './raised-standard.ts'
import { type ProvisionReading, readProvision } from './read-provision.ts'
import { readReceived } from './read-received.ts'
import { readReference } from './read-reference.ts'
import { readSegment } from './read-segment.ts'
import { readStance } from './read-stance.ts'
import { saysValidity } from './read-validity.ts'
import { readRemark } from './remarks.ts'
import type { Provision, ScopeSegment, SentenceReading } from './scope-node.ts'
import { blank, textOf, wordAt } from './segment-text.ts'
import { withPerforming } from './support.ts'
import { type SentenceSetting, topicOf } from './sentence-setting.ts'
import type { Guard, SegmentReading } from './statement.ts'
import { acts, familyOf, gives, isSum } from './triggers.ts'
import { withWhomInFront } from './whom-behind.ts'
import { wishesOf, wishesOfSum } from './wishes.ts'

/** What of a sentence is neither who or when nor what is given. */
export interface Found {
  readonly inert: Inert[]
  readonly budgets: Budget[]
  readonly selections: Selection[]
  readonly ceilings: PolicyCeiling[]
  readonly references: SentenceReading['references'][number][]
  readonly stances: SentenceReading['stances'][number][]
  /** Index of the limb at hand. */
  readonly limb: number
}

/** A segment in its limb. */
interface AtSegment extends SentenceSetting {
  readonly segment: PieceSegment
  readonly before: PieceSegment | undefined
  readonly behind: readonly PieceSegment[]
  /** What the limb says so far, and the guards that stand right in front. */
  readonly read: ScopeSegment[]
  readonly whom: readonly Guard[]
  readonly found: Found
  /** Where the limb begins. */
  readonly opens: number
  /** It stands in front of items. */
  readonly leads: boolean
  readonly wishes: ReadonlySet<PieceSegment>
}

/** How many segments it takes; undefined where the segment is none of its. */
type Reader = (at: AtSegment) => number | undefined

export function readLimb(
  limb: PieceLimb,
  setting: SentenceSetting,
  leads: boolean,
  found: Found,
): readonly ScopeSegment[] {
  const stepless = limb.segments.map((segment) => withPerforming(withoutSteps(segment, found)))
  const { segments: settled, decided } = withDecision(stepless.filter(({ pieces }) => pieces.length > 0))
  if (decided !== undefined) found.inert.push({ class: 'procedure', span: decided })
  const segments = withPayStarts(withRaisedStandards(withBracketStances(withBracketProvisions(settled))))
  const wishes = wishesOf(segments)
  const read: ScopeSegment[] = []
  const opens = segments[0]?.span.start ?? 0
  let index = 0
  for (let segment = segments[0]; segment !== undefined; segment = segments[index]) {
    const [before, behind] = [segments[index - 1], segments.slice(index + 1)]
    const at: AtSegment = { ...setting, segment, before, behind, read, whom: ofWhom(read), found, leads, wishes, opens }
    index += firstOf(readers, at) ?? 1
  }
  return setting.topic === 'eligibility' ? required(read) : read
}

function firstOf(all: readonly Reader[], at: AtSegment): number | undefined {
  for (const reader of all) {
    const taken = reader(at)
    if (taken !== undefined) return taken
  }
  return undefined
}

/** Money for all. */
const takeBudget: Reader = ({ segment, behind, read, found }) => {
  // Nobody stands in front of it, and nothing is given there.
  const isAddressed = read.some(({ items, provision }) => items.length > 0 || provision !== undefined)
  const budget =
    readShortage(segment, behind[0]) ?? readControl(segment) ?? (isAddressed ? undefined : readBudget(segment))
  if (budget === undefined) return undefined
  // What belongs to the money that is set aside: its own words, and what it is for.
  const isOwn = (one: PieceSegment): boolean =>
    isWithin(one.span, budget.span) || saysPurpose(one) || saysWhatItLightens(one)
  const end = behind.findIndex((one) => !isOwn(one) && purposeOf(one) === undefined)
  const own = end < 0 ? behind : behind.slice(0, end)
  found.budgets.push({ ...budget, purposes: own.flatMap((one) => (isOwn(one) ? [] : (purposeOf(one) ?? []))) })
  return own.length + 1
}

const takeRemark: Reader = ({ segment, behind, found }) => {
  const remark = readRemark([segment, ...behind])
  if (remark === undefined) return undefined
  const last = remark.end > 1 ? behind[remark.end - 2] : segment
  found.inert.push({ class: remark.class, span: spanning(segment.span, (last ?? segment).span) })
  return remark.end
}

/** In which parts what was given is paid. */
const takePayPlan: Reader = ({ segment, behind, read, fault }) => {
  const plan = readPayPlan([segment, ...behind], 0)
  if (plan === undefined) return undefined
  if (plan.act === undefined) fault('step', plan.step)
  else read.push({ ...nothing(segment), items: [plan.act], span: plan.act.span })
  return plan.end
}

const takeCeiling: Reader = ({ segment, read, found }) => {
  const ceiling = read.some(({ items }) => items.length > 0) ? undefined : readPolicyCeiling(segment)
  if (ceiling === undefined) return undefined
  found.ceilings.push(ceiling)
  return 1
}

const takeReference: Reader = ({ segment, whom, found }) => {
  const span = whom.length > 0 ? undefined : readReference(segment)
  if (span === undefined) return undefined
  found.references.push({ span, limb: found.limb })
  return 1
}

const takeStance: Reader = ({ segment, behind, read, whom, found }) => {
  const segments = [segment, ...behind]
  const related = readStance(segments, whom.length > 0)
  if (related === undefined) return undefined
  // 对购房的企业，与第二条不得兼得，给予…: of whom the grant speaks; behind a grant, or without one, it is the stance that is theirs alone.
  const guarded = whom.length > 0 && (read.some(hasActs) || !segments.slice(related.end).some(acts))
  found.stances.push({ stance: { ...related.stance, guarded }, limb: found.limb })
  return related.end
}

/** Whoever is selected is asked for of what the limb gives behind it. */
const takeSelection: Reader = ({ segment, behind, read, found, opens }) => {
  const chosen = readSelection(segment)
  if (chosen === undefined) return undefined
  const { selection, rest } = chosen
  // 每年发放专项资金1亿元，认定不超过20个示范店: so many of the year, too.
  const ofYear = found.budgets.some(({ yearly, span }) => yearly && span.start >= opens)
  found.selections.push({ ...selection, yearly: selection.yearly || ofYear })
  const reading = readRest(rest, segment)
  const given = [reading, ...behind.map(readSegment)].some(hasActs)
  const guard = given ? guardOf(selection) : undefined
  const items = guard === undefined ? reading.items : [guard, ...reading.items]
  read.push({ ...nothing(segment), left: reading.left, items })
  return 1
}

/** What asks and gives nothing, by its class. */
const inertClasses: readonly (readonly [Inert['class'], (at: AtSegment) => boolean])[] = [
  ['validity', ({ segment }) => saysValidity(segment)],
  // 给予企业补贴，用于人才绩效奖励: what they do with it.
  [
    'obligation',
    ({ segment, read }) => saysPurpose(segment) && segment.pieces.at(-1)?.kind !== 'de' && read.some(grantsSomething),
  ],
  ['procedure', ({ segment, whom }) => whom.length > 0 && saysWhoFiles(segment.pieces)],
  ['procedure', ({ segment }) => putsOffStep(segment.pieces)],
  ['term', ({ segment, behind }) => startsPayPlan(segment, behind)],
  ['exhortation', ({ segment, wishes }) => wishes.has(segment)],
  ['obligation', ({ segment, before, behind }) => recovers(segment, before) && behind.some(refuses)],
  ['announcement', ({ segment, behind, leads }) => (leads || labels(segment, behind[0])) && announces(segment)],
]

const takeInert: Reader = (at) => {
  const { segment, behind, read, found } = at
  const inert = inertClasses.find(([, holds]) => holds(at))?.[0]
  if (inert === undefined) return undefined
  found.inert.push({ class: inert, span: segment.span })
  if (inert === 'exhortation') read.push({ ...nothing(segment), topic: behind.length > 0 })
  return 1
}

/** 补助标准：对…: a label in front of what is given. */
const labels = (segment: PieceSegment, behind: PieceSegment | undefined): boolean =>
  segment.introduces && behind !== undefined && (familyOf(behind.pieces[0]) === 'For' || gives(behind))

/** 申报条件：…: what follows is asked; of items all. */
const takeLabel: Reader = ({ segment, behind, read, leads }) => {
  const isLabel = segment.introduces || (leads && behind.length === 0)
  if (!isLabel || topicOf(textOf(segment.pieces).text) !== 'eligibility') return undefined
  const rest: readonly Piece[] = behind.length > 0 ? [] : [{ kind: 'listed', wanted: 'all', span: segment.span }]
  read.push(provided({ kind: 'require', rest, overall: false, stated: false }, segment))
  return 1
}

/** 对茶企给予补贴，标准为：获评国家级的，…: in front of the cases; where none of them stand behind it, nobody reads it. */
const takeCasesLabel: Reader = ({ segment, behind, read }) => {
  const promises = read.some(({ items }) => items.some((item) => item.kind === 'act' && item.gives))
  // 标准为：, declared as a name, says the same.
  const pieces = segment.pieces.map((piece): Piece => (piece.kind === 'word' ? { ...piece, phrase: undefined } : piece))
  if (!segment.introduces || behind.length === 0 || !promises || !announces({ ...segment, pieces })) return undefined
  read.push({ ...nothing(segment), left: segment.pieces, label: true })
  return 1
}

/** 落户奖励：对…给予…: what it is called. */
const takeAwardLabel: Reader = ({ segment, behind, read, found }) => {
  const left = read.length > 0 ? undefined : labelOfAward(segment, behind)
  if (left === undefined) return undefined
  if (left.length > 0) read.push({ ...nothing(segment), left })
  else found.inert.push({ class: 'name', span: segment.span })
  return 1
}

/** A sum that nobody gives. */
const takeWishedSum: Reader = ({ segment, read, fault }) => {
  const sum = founds(segment) ? undefined : wishesOfSum(segment)
  if (founds(segment)) fault('wished-sum', segment.span)
  else if (sum === undefined) return undefined
  else {
    fault('wished-sum', segment.span, sum.span)
    read.push(nothing(segment))
  }
  return 1
}

const takeProvision: Reader = ({ segment, behind, read, whom, found }) => {
  const provision = readProvision(segment.pieces) ?? readReceived(segment.pieces, whom)
  if (provision === undefined) return undefined
  if (provision.kind === 'procedure' || provision.kind === 'obligation') {
    found.inert.push({ class: provision.kind, span: segment.span })
    return 1
  }
  const kind = provision.kind === 'refuse' ? 'refuse' : 'require'
  const { explains: inOtherWords, whose, ...asked } = provision
  // 茶企须未失信，给予10万元: both are asked of what is given.
  const own = whose !== undefined && behind.some(acts) ? { rest: [whose, ...asked.rest] } : { whose }
  read.push(provided({ ...asked, ...own, kind, stated: provision.stated === true }, segment))
  const explains = inOtherWords === true && behind.every((one) => readProvision(one.pieces) === undefined && !acts(one))
  if (!explains) return 1
  for (const { span } of [segment, ...behind]) found.inert.push({ class: 'definition', span })
  return behind.length + 1
}

/** Guards and acts. */
const takeActs: Reader = ({ segment, behind, read, leads, found, fault }) => {
  if (invests(segment, behind)) fault('undeclared', segment.span)
  if (asksUndeclared(segment) && behind.some(({ pieces }) => pieces.some((_, at) => isSum(pieces, at))))
    fault('undeclared', segment.span)
  const { segment: named, document, principle } = leads ? { segment } : withoutGrounds(segment, behind)
  const { limb } = found
  if (document !== undefined) found.references.push({ span: document, limb })
  if (principle !== undefined) {
    const stance = { kind: 'highest-only', counted: undefined, guarded: false, inside: true, span: principle } as const
    found.stances.push({ stance, limb })
  }
  const { segment: sourced, source } = withoutSource(named)
  const { segment: paying, payer } = withoutPayer(withBeside(sourced, behind[0]))
  for (const span of [source, payer]) if (span !== undefined) found.inert.push({ class: 'payer', span })
  const { pieces: own, inKind } = withoutInKind(paying.pieces)
  if (inKind !== undefined) found.inert.push({ class: 'in-kind', span: inKind })
  // 给予获评示范店的企业5万元: in front of whatever else the limb says.
  const opens = read.every(({ items }) => items.length === 0)
  const paid = withPayees(own)
  const pieces = withGoneBy(withWhomInFront(withSeveralDatives(opens ? withDative(paid.pieces) : paid.pieces)))
  const said = paidToEach(readSegment({ ...paying, pieces }), paid.each)
  read.push(paidAtOnce({ ...said, provision: undefined, topic: opensTopic(segment) }))
  return 1
}

/** In front of items nothing is remarked, and no awards are spoken of. */
const unlessLeading =
  (reader: Reader): Reader =>
  (at) =>
    at.leads ? undefined : reader(at)

const readers: readonly Reader[] = [
  takeBudget,
  ...[takeRemark, takePayPlan, takeCeiling, takeReference, takeStance].map(unlessLeading),
  takeSelection,
  ({ segment, fault }) => {
    for (const asked of askedAside(segment.pieces)) fault('undeclared', asked)
    return undefined
  },
  takeCasesLabel,
  takeInert,
  takeLabel,
  unlessLeading(takeAwardLabel),
  takeWishedSum,
  takeProvision,
  takeActs,
]

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
    rest,
    whose,
    ...said
  }: Omit<Provision, 'span' | 'whose'> & Pick<ProvisionReading, 'rest'> & { readonly whose?: Piece | undefined },
  segment: PieceSegment,
): ScopeSegment {
  const { span } = segment
  const provision = { ...said, ...(whose && { whose: guardsIn(readRest([whose], segment)) }), span }
  return { ...readRest(rest, segment), span, provision, topic: false }
}

const readRest = (rest: readonly Piece[], segment: PieceSegment): SegmentReading =>
  rest.length === 0 ? nothing(segment) : readSegment({ ...segment, pieces: rest })

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

const guardsIn = ({ items }: SegmentReading): readonly Guard[] =>
  items.flatMap((item) => (item.kind === 'guard' ? [item] : []))
const grantsSomething = ({ items }: ScopeSegment): boolean =>
  items.some((item) => item.kind === 'act' && item.gives && item.figures.length > 0)
const hasActs = ({ items }: SegmentReading): boolean => items.some(({ kind }) => kind === 'act')
/** The guards that stand right in front of what comes next in the limb. */
function ofWhom(read: readonly ScopeSegment[]): readonly Guard[] {
  const acted = read.findLastIndex((segment) => segment.provision !== undefined || hasActs(segment))
  return read.slice(acted + 1).flatMap(guardsIn)
}

const refuses = ({ pieces }: PieceSegment): boolean => readProvision(pieces)?.kind === 'refuse'

const opensTopic = ({ pieces: [first] }: PieceSegment): boolean => first?.kind === 'word' && first.role === 'encourage'

/** 被推荐为诚信粮商，: without 的; 支持企业上云的，: with it; in front of what is given. */
/** 对茶企，每年投入1亿元，给予5万元奖励: what somebody invests, or a fund has, in front of what is given. */
const invests = ({ pieces }: PieceSegment, behind: readonly PieceSegment[]): boolean => {
  const verb = pieces.findIndex((piece) => piece.kind === 'key' && investingVerbs.includes(piece.text))
  const plain = pieces.every((piece) => !['Form', 'Highest', 'NotExceed', 'Each'].includes(familyOf(piece) ?? ''))
  const gives = behind.some((next) => next.pieces.some((piece) => familyOf(piece) === 'Give'))
  return verb >= 0 && plain && gives && isSum(pieces, verb + 1)
}

const asksUndeclared = ({ pieces }: PieceSegment): boolean =>
  isPlain(pieces) &&
  wordAt(textOf(pieces).text, 0, pieces.at(-1)?.kind === 'de' ? encouragingWords : unheadedConditions) !== undefined

/** 每人补助2000元（具体办法另行制定）: how it is applied for, which changes no sum, in a bracket as behind a comma. */
function withoutSteps(segment: PieceSegment, found: Found): PieceSegment {
  const steps = segment.pieces.filter(
    (piece) => piece.kind === 'bracket' && piece.limb.segments.every((one) => putsOffStep(one.pieces)),
  )
  for (const { span } of steps) found.inert.push({ class: 'procedure', span })
  return steps.length === 0 ? segment : { ...segment, pieces: segment.pieces.filter((piece) => !steps.includes(piece)) }
}

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
