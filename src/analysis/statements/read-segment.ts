/**
 * The pieces between two commas into guards and acts. A deterministic reader: in front of an act stands who it is for, an act
 * takes what follows until another guard begins. What it cannot place is left over.
 */
import {
  addingWords,
  allottingWords,
  beyondWords,
  changesTo,
  explainsOnly,
  firstTimeWords,
  growthWords,
  inertAdverbs,
  looselyBy,
  raisingWords,
  countsForGood,
  endsAsNoun,
  mayWords,
  namesGift,
  namesParty,
  partyUnits,
  performingWords,
  speaksOfRate,
  stagedWords,
  statesFigure,
  totalWords,
} from '../../../grammar/tokens/shades.ts'
import { vagueWords } from '../../../grammar/tokens/deferrals.ts'
import { casesWords, pointingWords } from '../../../grammar/tokens/leads.ts'
import { type EachPayload, type InstalmentPayload, readOften, readYears } from '../../../grammar/scanner/patterns.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type {
  Comparator,
  ConditionPart,
  ExclusionNode,
  QuantityListNode,
  QuantityNode,
  WordNode,
} from '../../syntax/ast.ts'
import { asMoney } from '../../syntax/pieces/read-quantities.ts'
import { gatherLabels } from '../../syntax/pieces/labels.ts'
import type { ExclusionPiece, Piece, PieceSegment, WordPiece } from '../../syntax/pieces/piece.ts'
import { withCited } from './cited.ts'
import { deferralIn, type DeferralReading, wayIn } from './deferral.ts'
import { withSupport } from './support.ts'
import { withDifference } from './difference.ts'
import { madeOf } from './segment-text.ts'
import type { Act, Each, Figure, Guard, Item, Scope, SegmentReading } from './statement.ts'
import { baseBehind } from './base-behind.ts'
import { isPeriod, unitsIn } from '../measure-units.ts'
import { benefitAt } from './benefits.ts'
import { choiceBehind, sortingBehind } from './by-choice.ts'
import { givesUpTo, withoutChoosing } from './choosing.ts'
import { cutAtYears, shareVerb, type YearRun } from './by-year.ts'
import { takeTerms, type Term } from './read-terms.ts'
import { shareOfSums } from './share-of-sums.ts'
import { changes, familyOf, pointsAtSums, isComparator, isSum, opensAct } from './triggers.ts'
import { paysWith } from './vouchers.ts'

export function readSegment(segment: PieceSegment): SegmentReading {
  const { pieces: kept, terms } = takeTerms(withCited(withDifference(withSupport(segment.pieces))))
  const { rest, choosing } = withoutChoosing(kept)
  const whole = gatherLabels(rest)
  const among = familyOf(whole[0]) === 'Among'
  const way = wayIn(among ? whole.slice(1) : whole)
  const pieces = way?.rest ?? (among ? whole.slice(1) : whole)
  const deferred = deferralIn(pieces)
  const runs = cutAtYears(deferred?.before ?? pieces).map(({ years, pieces: run }) => {
    const reader = new SegmentReader(run)
    const lead = years === undefined ? [] : [actOfYears(years)]
    return { items: [...lead, ...reader.read()], left: reader.left }
  })
  const read = shareVerb(runs.flatMap((run) => run.items))
  const behind = deferred === undefined ? undefined : insideOf(deferred.brackets)
  const given = way === undefined ? read : read.map((item) => boundedBy(item, way))
  const items =
    deferred === undefined
      ? [...given, ...terms.map(actOfTerm)]
      : [...read.map(behindIsAct), { ...deferredAct(deferred), inside: behind?.items ?? [] }, ...terms.map(actOfTerm)]
  const besides = segment.pieces.some((piece) => familyOf(piece) === 'Besides')
  // 给予为期三年10万元的补贴: of each year, or of all three, nobody says.
  const within = items.some((item) => item.kind === 'act' && givesOnce(item)) ? terms.filter((one) => one.within) : []
  const left = [
    ...runs.flatMap((run) => run.left),
    ...(choosing === undefined || givesUpTo(items) ? [] : [choosing]),
    ...(behind?.left ?? []),
    ...within.map(({ list }) => list),
    ...labelsLost(whole, items),
  ]
  return { among, besides, items, introduces: segment.introduces, left, span: segment.span }
}

/** 年产值1亿元（工业）、5000万元（服务业）以上的: lists whose labels only a figure that is given or limited can say something with. */
function labelsLost(pieces: readonly Piece[], items: readonly Item[]): readonly Piece[] {
  const given = items.flatMap((item) => (item.kind === 'act' ? item.figures.map(({ list }) => list?.span.start) : []))
  return pieces.filter(
    (piece) => piece.kind === 'quantities' && piece.labels !== undefined && !given.includes(piece.span.start),
  )
}

/** A sum as it stands, of no year and for no month. */
const givesOnce = ({ gives, scope, figures, each }: Act): boolean =>
  gives &&
  !scope.yearly &&
  [...each, ...figures.flatMap((figure) => figure.each)].every(({ measure }) => !isPeriod(measure)) &&
  figures.some(({ list }) => list?.items.some(({ value }) => value.kind === 'money') === true)

const actOfYears = ({ named, span }: NonNullable<YearRun['years']>): Act => ({
  ...newAct(),
  years: named,
  span,
  words: span,
})

function actOfTerm({ list, words, span }: Term): Act {
  const figure: Figure = { list, bound: 'at-most', words, exclusion: undefined, by: false, each: [] }
  return { ...newAct(), figures: [figure], span, words: span }
}

const behindIsAct = (item: Item): Item => (item.kind === 'guard' ? { ...item, adjacent: true } : item)

/** 一定奖励 of 给予一定奖励和5万元补贴: so much as seems right. */
const namesVaguely = ({ gives, figures, form }: Act): boolean =>
  gives && figures.length === 0 && vagueWords.some((word) => form.startsWith(word))

/** 6：4, 4:3:3 */
const isProportion = ({ items: [only, ...more] }: QuantityListNode): boolean =>
  more.length === 0 && only !== undefined && (only.value.kind === 'proportion' || only.text.includes(':'))

/** 按6：4分两年: of two parts, and no share of four sixths. */
function asProportion(list: QuantityListNode): QuantityListNode {
  const [only] = list.items
  if (only?.value.kind !== 'rate' || !isProportion(list)) return list
  const { numerator, denominator } = only.value.rate
  const item: QuantityNode = { ...only, value: { kind: 'proportion', parts: [Number(denominator), Number(numerator)] } }
  return { ...list, items: [item], groups: [[item]] }
}

const namesVague = (piece: Piece): boolean =>
  piece.kind === 'word' && vagueWords.some((word) => piece.text.startsWith(word))

/** 采取“一事一议”方式给予最高500万元: of what is given here. */
const boundedBy = (item: Item, { base, span }: { readonly base: readonly WordNode[]; readonly span: Span }): Item =>
  item.kind === 'act' && item.gives ? { ...item, deferral: { kind: 'bounded', of: base, span } } : item

/** What brackets behind an act say of it. */
function insideOf(brackets: readonly Extract<Piece, { kind: 'bracket' }>[]): {
  readonly items: readonly Item[]
  readonly left: readonly Piece[]
} {
  const readings = brackets.flatMap((piece) => piece.limb.segments.map(readSegment))
  return { items: readings.flatMap(({ items }) => items), left: readings.flatMap(({ left }) => left) }
}

function deferredAct({ kind, base, form, once, cites, span }: DeferralReading): Act {
  return {
    ...newAct(),
    gives: kind === 'given' || kind === 'way',
    base: base.length === 0 ? undefined : { words: base, exclusion: undefined, loose: false },
    form,
    once,
    deferral: { kind, of: base, cites, span },
    span,
    words: span,
  }
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

const comparatorOf: Readonly<Record<string, Comparator>> = {
  Reach: 'reach',
  Exceed: 'exceed',
  FallBelow: 'fall-below',
  NotExceed: 'not-exceed',
  Top: 'top',
  Rank: 'rank',
}
const inert = new Set(['Pay', 'Graded', 'Accountability', 'Precedence'])

class SegmentReader {
  readonly left: Piece[] = []
  private index = 0
  private readonly pieces: readonly Piece[]

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
  }

  read(): readonly Item[] {
    const items: Item[] = []
    while (this.index < this.pieces.length) {
      const before = this.index
      if (!this.opens()) {
        const guard = this.readGuard()
        const counts = guard === undefined ? undefined : this.stepsOf(guard)
        if (counts !== undefined) this.counted = counts
        else if (guard !== undefined) items.push({ ...guard, adjacent: this.index < this.pieces.length })
      }
      if (this.index < this.pieces.length && this.opens()) items.push(...this.readActs())
      if (this.index === before) this.leave()
    }
    return items
  }

  /** 面积每增加50平方米: the one phrase in front of a step says what is counted, not who it is for. */
  private stepsOf(guard: Guard): WordNode | undefined {
    const [only, ...more] = guard.parts
    const word =
      more.length === 0 && guard.also.length === 0 && guard.form === 'bare' && only?.kind === 'word' ? only : undefined
    if (word?.phrase === undefined || this.family !== 'Per') return undefined
    // 产值每新增1000万元, 出口额每1美元; 农业企业每引进1名博士 says who.
    // 产值每满100万元: of whole steps, as without the word.
    const full = familyOf(this.pieces[this.index + 1]) === 'Reach' ? 1 : 0
    const next = this.pieces[this.index + 1 + full]
    const value = next?.kind === 'quantities' ? next.items[0]?.value.kind : undefined
    const grows = next !== undefined && 'text' in next && [...beyondWords, ...growthWords].includes(next.text)
    return grows || value === 'money' || value === 'foreign-money' ? word : undefined
  }

  private counted: WordNode | undefined

  private get piece(): Piece | undefined {
    return this.pieces[this.index]
  }
  private get family(): string | undefined {
    return familyOf(this.piece)
  }
  private opens(): boolean {
    // 每新入驻1家企业，: what is given for each stands behind the comma.
    if (this.family === 'Per' && (this.index === 0 || this.index === this.nextWord())) return true
    const adverb = this.piece?.kind === 'word' && this.piece.role === 'adverb'
    return opensAct(this.pieces, this.index) || (adverb && opensAct(this.pieces, this.nextWord()))
  }
  /** Behind the adverbs at hand. */
  private nextWord(): number {
    let at = this.index
    while (this.pieces[at]?.kind === 'word' && (this.pieces[at] as WordPiece).role === 'adverb') at += 1
    return at
  }
  private leave(): void {
    if (this.piece !== undefined) this.left.push(this.piece)
    this.index += 1
  }

  /** Words up to the act, or to the end. */
  private readGuard(): Guard | undefined {
    const first = this.index
    const parts: ConditionPart[] = []
    const also: Guard[] = []
    let form: Guard['form'] = 'bare'
    let isFirst = false
    const choice = choiceBehind(this.pieces, first)
    if (this.family === 'For') {
      form = 'subject'
      this.index += 1
    } else if (choice !== undefined) this.index += 1
    let others = false
    const pointer = this.family === 'Same' || (this.piece?.kind === 'word' && this.piece.role === 'pointer')
    while (this.index < this.pieces.length && !this.opens()) {
      const piece = this.piece
      // 示范店根据小型、中型、大型规模: another guard begins.
      if (piece === undefined || (this.index > first && choiceBehind(this.pieces, this.index) !== undefined)) break
      const comparison = this.readComparison()
      if (comparison !== undefined) {
        parts.push(comparison)
        continue
      }
      // 小型、中型、大型规模: what they are called.
      if (choice !== undefined && this.index < choice && !namesChoice(piece)) {
        this.index += 1
        continue
      }
      switch (piece.kind) {
        case 'word':
          if (this.stages(piece)) break
          if (piece.family === 'Others') {
            // 获得科技奖其他奖项: within a name that is not declared.
            if (isUnnamed(parts.at(-1))) parts.push(piece)
            else others = true
          } else if (piece.role === 'adverb') {
            if (firstTimeWords.includes(piece.text)) isFirst = true
            else if (!inertAdverbs.includes(piece.text) || this.index === this.pieces.length - 1) this.left.push(piece)
          } else if (piece.role === 'unsupported' || piece.family === 'Inexact') this.left.push(piece)
          else if (piece.family === 'Then' || (parts.length > 0 && this.copula(piece))) break
          else if (piece.role === 'aside' && !explainsOnly(piece.text)) this.left.push(piece)
          else parts.push(piece)
          break
        case 'connective':
        case 'de':
        case 'finding':
        case 'citation':
        case 'listed':
          parts.push(piece)
          break
        case 'exclusion':
          if (joinsExcluded(piece)) this.left.push(piece)
          else parts.push(exclusionOf(piece))
          break
        case 'bracket':
          also.push(...this.guardsIn(piece))
          break
        case 'key':
          if (piece.family === 'Besides') break
          if (piece.family === 'For' && parts.length > 0) parts.push(asWord(piece))
          else if (
            [
              'Form',
              'AmountNoun',
              'Give',
              'Select',
              'Receive',
              'Yearly',
              'YearOf',
              'Each',
              'Per',
              'Cumulative',
              'Standard',
            ].includes(piece.family)
          )
            parts.push(asWord(piece))
          else this.left.push(piece)
          break
        case 'quantities':
          parts.push({ kind: 'comparison', comparator: undefined, quantities: piece, span: piece.span })
          break
        case 'scale':
        case 'beside':
          this.left.push(piece)
      }
      this.index += 1
    }
    const last = this.pieces[this.index - 1]
    // 同时，: joins, and asks nothing.
    if (parts.every((part) => part.kind === 'connective') && also.length === 0 && !others) return undefined
    const de = parts.findLastIndex((part) => part.kind === 'de')
    if (form === 'bare' && de >= 0) form = 'clause'
    const behind = parts.slice(de + 1)
    const headed = de >= 0 ? behind.some((part) => part.kind === 'word') : form === 'subject'
    return {
      kind: 'guard',
      form,
      headed,
      others,
      pointer,
      first: isFirst,
      adjacent: false,
      origin: this.pieces[first]?.span.start ?? 0,
      parts,
      also,
      span: spanOf(this.pieces[first], last),
    }
  }

  /** 达到1亿元以上, 超过50人, 1000万元以上 */
  private readComparison(): ConditionPart | undefined {
    let at = this.index
    let comparator: Comparator | undefined
    while (isComparator(this.pieces[at]) || familyOf(this.pieces[at]) === 'NotExceed') {
      comparator = comparatorOf[familyOf(this.pieces[at]) ?? ''] ?? comparator
      at += 1
    }
    const list = this.pieces[at]
    if (
      list?.kind !== 'quantities' ||
      (comparator === undefined && at === this.index && list.items[0]?.bound === undefined && !list.range)
    )
      return undefined
    const span = spanOf(this.piece, list)
    this.index = at + 1
    return { kind: 'comparison', comparator, quantities: list, span }
  }

  /** （未失信）: what a bracket asks. What it gives or limits is left over here. */
  private guardsIn(piece: Extract<Piece, { kind: 'bracket' }>): readonly Guard[] {
    const readings = piece.limb.segments.map(readSegment)
    for (const { left } of readings) this.left.push(...left)
    return readings.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind === 'guard') return [item]
        this.left.push(piece)
        return []
      }),
    )
  }

  /** An act; more where 和 joins sums that have a form of their own each. */
  private readActs(): readonly Act[] {
    // 可优先享受
    const opening = this.nextWord()
    const benefit = benefitAt(this.pieces, opening)
    if (benefit !== undefined) {
      this.left.push(...this.pieces.slice(this.index, opening).filter((piece) => !isInertAdverb(piece)))
      const span = spanOf(this.piece, this.pieces.at(-1))
      this.index = this.pieces.length
      this.left.push(...benefit.left)
      return [{ ...newAct(), gives: true, benefit: true, form: benefit.text, span, words: span }]
    }
    const acts = [newAct()]
    let bound: Figure['bound'] = 'exact'
    let words: WordNode[] = []
    let exclusion: ExclusionNode | undefined
    let by = false
    let loosely = false
    let each: Each[] = []
    let year = false
    // Words behind a sum that no verb stands in front of: of the form if that follows, and nobody's if a verb does.
    let loose: WordPiece[] = []
    const first = this.index
    let act = acts[0] ?? newAct()
    act.staged = this.staged
    this.staged = false
    const add = (list: QuantityListNode): void => {
      const { list: money, yearly } = ofYear(asMoney(list))
      if (yearly) act.scope = { ...act.scope, yearly }
      // 每年6万元/年: of a year twice over.
      if (yearly && year) this.left.push(list)
      const item = money.items[0]
      const end = item?.bound === 'or-less' ? 'at-most' : item?.bound === 'or-more' ? 'at-least' : undefined
      const isSumOfMoney = item?.value.kind === 'money' || item?.value.kind === 'money-per-unit'
      // Whose words stand in front of a sum is paid; a share is of them.
      if (isSumOfMoney && !by) {
        act.recipient.push(...words)
        words = []
      }
      // 给予引荐机构实际到资额1‰的奖励: who is paid, in front of what the share is of.
      const payee = words.findLastIndex((word, at) => isPayee(word) && words[at + 1]?.role === 'phrase')
      if (payee >= 0 && !by && act.gives) {
        act.recipient.push(...words.slice(0, payee + 1))
        words = words.slice(payee + 1)
      }
      const based = act.base !== undefined || exclusion !== undefined || words.some((word) => !isPayee(word))
      const behind = based ? undefined : baseBehind(this.pieces, this.index)
      if (behind !== undefined) {
        act.recipient.push(...words)
        words = [...behind.words]
        if (behind.exclusion !== undefined) exclusion = this.exclusion(behind.exclusion)
        this.index = behind.end
      }
      act.figures.push({ list: money, bound: end ?? bound, words, exclusion, by, each })
      bound = 'exact'
      words = []
      exclusion = undefined
      by = false
      each = []
    }
    loop: while (this.index < this.pieces.length) {
      const piece = this.piece
      if (piece === undefined) break
      const family = familyOf(piece)
      switch (piece.kind) {
        case 'quantities':
          if (this.times(act, bound)) bound = 'exact'
          else add(piece)
          break
        case 'scale':
          act.figures.push({ list: undefined, scale: piece, bound, words: piece.words, exclusion, by: false, each })
          if (words.length > 0 || by) this.left.push(piece)
          bound = 'exact'
          exclusion = undefined
          each = []
          break
        case 'de':
          break
        case 'beside':
          act.beside = piece
          break
        case 'connective': {
          // 软件投入或咨询费用: which of them, nobody says.
          if ((by || (words.length > 0 && this.joinsBases(piece))) && piece.word !== 'or') {
            words.push(connectiveWord(piece))
            break
          }
          // 博士每人8万元、硕士每人5万元: another guard begins; 20万元落户奖励和10万元补贴: another sum.
          const next = this.pieces[this.index + 1]
          if (
            act.figures.length > 0 &&
            next !== undefined &&
            !isSum(this.pieces, this.index + 1) &&
            !opensAct(this.pieces, this.index + 1) &&
            !namesVague(next) &&
            !this.namesPayee(act, next)
          ) {
            this.index += 1
            break loop
          }
          if (bound === 'at-most' && words.length > 0) {
            act.figures.push({ list: undefined, bound, words, exclusion, by, each })
            words = []
            bound = 'exact'
          }
          if (piece.word === 'or') {
            this.left.push(piece)
            break
          }
          const isWhole = act.figures.length > 0 ? act.form !== '' : namesVaguely(act)
          if (isWhole && (piece.word === 'with' || piece.word === 'enumeration')) {
            act = {
              ...newAct(),
              gives: act.gives,
              once: act.once,
              may: act.may,
              adds: act.adds,
              recipient: act.recipient,
            }
            acts.push(act)
          } else if (words.length > 0 && next?.kind === 'quantities') this.left.push(piece)
          break
        }
        case 'exclusion':
          exclusion = this.exclusion(piece) ?? exclusion
          break
        case 'bracket': {
          const readings = piece.limb.segments.map(readSegment)
          for (const { left } of readings) this.left.push(...left)
          act.inside.push(...readings.flatMap(({ items }) => items))
          break
        }
        case 'word': {
          if (changes(this.pieces, this.index)) {
            act.change = { how: 'by', up: raisingWords.includes(piece.text), factor: undefined }
            break
          }
          if (piece.role === 'adverb' || addingWords.includes(piece.text)) {
            if (addingWords.includes(piece.text)) act.adds = true
            else if (mayWords.includes(piece.text)) act.may ||= !this.nextIs('Deduct')
            else if (!inertAdverbs.includes(piece.text)) this.left.push(piece)
            if (inertAdverbs.includes(piece.text) && this.isMisplaced(act)) this.left.push(piece)
            break
          }
          if (pointsAtSums(this.pieces, this.index)) {
            act.pointer = true
            break
          }
          if (paysWith(this.pieces, this.index)) {
            act.form = piece.text
            break
          }
          if (piece.family === 'Standard') {
            // 标准为落地投资额的1%: the word says what follows what is given before.
            if (act.figures.length === 0 && !by && this.states()) {
              act.noun = 'sum'
              act.states = true
              this.index += 1
            }
            break
          }
          if (performingWords.includes(piece.text) && this.nextIs('Form')) break
          if (
            piece.role === 'particle' ||
            piece.role === 'unsupported' ||
            piece.role === 'excluding' ||
            piece.role === 'et-cetera' ||
            piece.family === 'Inexact' ||
            (piece.role === 'aside' && !explainsOnly(piece.text))
          ) {
            this.left.push(piece)
            break
          }
          // 按20%给予研发单位最高100万元奖励, 按2万元/人的标准给予企业补贴: who is paid.
          const behindVerb = familyOf(this.pieces[this.index - 1]) === 'Give'
          const isPaid = namesParty(piece.text) && (behindVerb || this.figureAhead())
          if (act.figures.length > 0 && !by && piece.role === 'text' && this.formBehind() && !isPaid) {
            act.form += piece.text
            if (!act.gives) loose.push(piece)
            break
          }
          if (act.figures.length > 0 && !by && piece.role === 'phrase' && this.opensLater()) break loop
          words.push(piece)
          break
        }
        case 'key':
          switch (family) {
            case 'Lifted':
              act.lifts = true
              break
            case 'To':
              if (act.change === undefined) this.left.push(piece)
              else act.change = { ...act.change, how: 'to' }
              break
            case 'Give':
            case 'Provide':
            case 'Deduct':
            case 'Receive':
              if (act.figures.length > 0 && act.gives && act.form !== '') break loop
              // 按合同金额的30%打八折给予补贴
              this.left.push(...loose)
              loose = []
              act.gives = true
              act.byForm = false
              act.receives ||= family === 'Receive'
              act.deducts ||= family === 'Deduct'
              if (bound === 'at-most' && act.figures.length === 0) act.capFirst = true
              if (addingWords.includes(piece.text)) act.adds = true
              if (mayWords.includes(piece.text)) act.may = true
              act.allots ||= allottingWords.includes(piece.text) && act.scope.yearly
              if (by) settleBase()
              break
            case 'Form':
              if (by && (this.nextIs('De') || this.nextIs('Standard'))) {
                words.push(asWord(piece))
                break
              }
              if (by) settleBase()
              takeName()
              if (act.gives) {
                const purpose = words.slice(words.findLastIndex(({ role }) => role !== 'phrase') + 1)
                act.purpose.push(...purpose)
                words = words.slice(0, words.length - purpose.length)
              }
              if (bound === 'at-most' && act.figures.length === 0 && !act.gives) act.capFirst = true
              act.byForm ||= !act.gives
              loose = []
              act.gives = true
              act.form += piece.text
              break
            case 'AmountNoun':
            case 'RateNoun':
              if (family === 'AmountNoun' && !by && takeName()) act.form += piece.text
              act.noun = family === 'RateNoun' ? 'rate' : 'sum'
              if (act.gives && act.figures.length > 0) {
                act.noun = undefined
                act.form += piece.text
              }
              act.states ||= statesFigure(piece.text)
              if (totalWords.some((word) => piece.text.includes(word))) act.scope = { ...act.scope, total: true }
              break
            case 'Once':
              act.once = true
              break
            case 'Respectively':
            case 'Graded':
              act.respectively ||= family === 'Respectively'
              break
            case 'Highest':
            case 'NotExceed': {
              const last = act.figures.at(-1)
              const behind = family === 'Highest' && !this.figureAhead() && last !== undefined && words.length === 0
              if (behind) act.figures[act.figures.length - 1] = { ...last, bound: 'at-most' }
              else bound = 'at-most'
              break
            }
            case 'Lowest':
            case 'Reach':
              bound = 'at-least'
              break
            case 'Yearly':
            case 'YearOf':
              year = true
              act.scope = { ...act.scope, yearly: true }
              break
            case 'EveryYears':
              // 三年累计最高50万元, 每三年最高50万元
              act.scope = { ...act.scope, years: readYears(piece.text) }
              break
            case 'Cumulative':
              act.scope = countsForGood(piece.text) ? { ...act.scope, lifetime: true } : { ...act.scope, total: true }
              break
            case 'Each':
            case 'Per':
              each.push(this.readEach())
              continue
            case 'By': {
              const sorted = sortingBehind(this.pieces, this.index)
              if (sorted !== undefined) {
                act.sorts = spanOf(piece, this.pieces[sorted - 1])
                act.respectively = true
                this.index = sorted - 1
                break
              }
              const part = shareOfSums(this.pieces, this.index)
              if (part !== undefined) {
                const { factor, end } = part
                act.change = { how: 'times', up: factor.numerator > factor.denominator, factor }
                this.index = end
                break
              }
              if (by) this.left.push(piece)
              by = true
              loosely = looselyBy.includes(piece.text)
              break
            }
            case 'Whole':
              act.whole = true
              // 给予建设投入全额补贴: the whole of what.
              if (!by && words.some(({ role }) => role === 'phrase')) settleBase()
              break
            case 'TopUp':
              act.difference = true
              break
            case 'OnlyOnce':
              act.times = { most: 1, period: periodOf(piece.text, act.scope) }
              break
            case 'Instalment':
              this.readInstalments(act)
              continue
            case 'Halve':
            case 'Double':
              act.change = {
                how: 'times',
                up: family === 'Double',
                factor: family === 'Halve' ? { numerator: 1, denominator: 2 } : { numerator: 2, denominator: 1 },
              }
              break
            case 'Raise':
            case 'Reduce':
              act.change = { how: changesTo(piece.text) ? 'to' : 'by', up: family === 'Raise', factor: undefined }
              if (speaksOfRate(piece.text)) act.noun = 'rate'
              break
            case 'Execute':
              act.executes = true
              break
            case 'Deferral':
              // 按不超过投入的50%给予阶梯式比例补贴: how much of it, is settled elsewhere.
              if (act.gives && act.figures.length > 0 && act.deferral === undefined && this.nextIs('Form'))
                act.deferral = { kind: 'bounded', of: [], span: piece.span }
              else this.left.push(piece)
              break
            default:
              if (!inert.has(family ?? '')) this.left.push(piece)
          }
          break
        default:
          this.left.push(piece)
      }
      this.index += 1
    }
    if (!namesGift(act.form)) this.left.push(...loose)
    // 不超过实际支出: the words say how much.
    if (bound === 'at-most' && words.some(({ role }) => role === 'phrase' || role === 'text') && !act.gives) {
      act.figures.push({ list: undefined, bound, words, exclusion, by, each })
      words = []
      each = []
    } else if (by) settleBase()
    if (exclusion !== undefined) act.excludes = exclusion
    act.recipient.push(...words)
    const span = spanOf(this.pieces[first], this.pieces[this.index - 1])
    return acts.map((one) => ({
      ...one,
      each: [...one.each, ...each],
      deferral: acts.length > 1 && namesVaguely(one) ? { kind: 'given', of: [], span } : one.deferral,
      span,
      words: span,
    }))

    /** 给予招商扶持, 给予茶室改造扶持资金: what stands in front of the form and is nobody belongs to it. */
    function takeName(): boolean {
      const [name, ...more] = words
      const isPart = act.gives && act.figures.length === 0 && act.form === ''
      if (!isPart || name?.role !== 'text' || more.length > 0 || namesParty(name.text)) return false
      act.form = name.text
      words = []
      return true
    }

    function settleBase(): void {
      // 按每满100万元给予5万元奖励: by the step, and of what, the step says.
      if (words.length === 0 && each.some(({ step }) => step !== undefined)) {
        by = false
        return
      }
      // 按以下标准给予奖励：: what it points at stands in the items.
      if (exclusion !== undefined || words.length === 0 || !words.every(pointsBelow))
        act.base = { words, exclusion, loose: loosely }
      words = []
      exclusion = undefined
      by = false
    }
  }

  private exclusion(piece: ExclusionPiece): ExclusionNode | undefined {
    if (!joinsExcluded(piece)) return exclusionOf(piece)
    this.left.push(piece)
    return undefined
  }

  /** 累计不超过3次, 每年一次 */
  private times(act: Draft<Act>, bound: Figure['bound']): boolean {
    const piece = this.piece
    const item = piece?.kind === 'quantities' ? piece.items[0] : undefined
    if (
      item?.value.kind !== 'count' ||
      item.value.unit !== '次' ||
      piece?.kind !== 'quantities' ||
      piece.items.length > 1
    )
      return false
    const { yearly, years } = act.scope
    if ((bound !== 'at-most' && !yearly && years === undefined) || (yearly && years !== undefined)) return false
    act.times = {
      most: Number(item.value.count.numerator / item.value.count.denominator),
      period: yearly ? 'year' : years === undefined ? 'lifetime' : { years },
    }
    return true
  }

  /** 分阶段合计给予: the stages of the sum behind it; without 合计 nobody says whether it is the sum of each. */
  private stages(piece: WordPiece): boolean {
    const together = familyOf(this.pieces[this.index + 1]) === 'Cumulative'
    const found = together && stagedWords.includes(piece.text)
    this.staged ||= found
    return found
  }
  private staged = false

  /** 给予企业50万元奖励和管理团队20万元奖励: who is paid beside whom the verb names; whoever is declared is asked for. */
  private namesPayee({ recipient, form }: Act, next: Piece): boolean {
    const named = recipient.length > 0 && form !== '' && recipient.every(({ role }) => role === 'text')
    const party = next.kind === 'word' && next.role === 'text' && namesParty(next.text)
    return named && party && isSum(this.pieces, this.index + 2)
  }

  private readEach(): Each {
    const first = this.piece
    const measure = first?.kind === 'key' && first.family === 'Each' ? (first.payload as EachPayload).measure : ''
    const words: WordNode[] = this.counted === undefined ? [] : [this.counted]
    this.counted = undefined
    let step: Each['step']
    const qualifies: ConditionPart[] = []
    this.index += 1
    while (this.index < this.pieces.length) {
      const piece = this.piece
      if (piece?.kind === 'word' && piece.role !== 'adverb' && piece.role !== 'particle') words.push(piece)
      else if (piece?.kind === 'connective' && joinsParties(this.pieces, this.index, measure))
        words.push(connectiveWord(piece))
      else if (
        piece?.kind === 'quantities' &&
        step === undefined &&
        first?.kind === 'key' &&
        first.family === 'Per' &&
        piece.items.length === 1
      )
        step = piece.items[0]
      else if (piece?.kind === 'quantities' && step !== undefined && asksOfEach(piece)) {
        qualifies.push({ kind: 'comparison', comparator: undefined, quantities: piece, span: piece.span })
      } else if (piece?.kind !== 'key' || familyOf(first) !== 'Per') break
      else if (piece.family === 'Exceed') words.push(asWord(piece))
      // 每满100万元: only whole steps count anyway.
      else if (piece.family !== 'Reach' || step !== undefined) break
      this.index += 1
      if (measure !== '' && piece.kind === 'word' && !joinsParties(this.pieces, this.index, measure)) break
    }
    const span = spanOf(first, this.pieces[this.index - 1])
    return qualifies.length === 0 ? { measure, words, step, span } : { measure, words, step, qualifies, span }
  }

  private readInstalments(act: Draft<Act>): void {
    const first = this.piece
    const parts = first?.kind === 'key' ? (first.payload as InstalmentPayload).parts : 0
    this.index += 1
    let shares: QuantityListNode | undefined
    while (this.index < this.pieces.length) {
      const piece = this.piece
      const family = familyOf(piece)
      if (
        piece?.kind === 'quantities' &&
        shares === undefined &&
        ['rate', 'proportion'].includes(piece.items[0]?.value.kind ?? '')
      )
        shares = piece
      else if (family === 'By' || family === 'Pay' || family === 'Standard' || piece?.kind === 'de') {
        // What says how the parts are paid.
      } else if (family === 'Give' && !isSum(this.pieces, this.index + 1) && this.index === this.pieces.length - 1) {
        // 分两年发放
      } else break
      this.index += 1
    }
    // 按40%、30%、30%的比例分三年发放: the shares stand in front.
    const before = act.figures.at(-1)
    const isShares = before?.by === true && before.list !== undefined && before.words.length === 0
    if (shares === undefined && isShares && (before.list.items.length === parts || isProportion(before.list))) {
      act.figures.pop()
      shares = before.list
    }
    act.instalments = { parts, shares: shares === undefined ? undefined : asProportion(shares) }
  }

  /** 不超过检测费用和场地租金的10%: two bases of one share. */
  private joinsBases({ word }: Extract<Piece, { kind: 'connective' }>): boolean {
    const behind = this.pieces.slice(this.index + 1)
    const end = behind.findIndex((piece) => piece.kind !== 'word' && piece.kind !== 'de')
    const first = behind[end]
    const shares = first?.kind === 'quantities' && first.items[0]?.value.kind === 'rate'
    return end > 0 && shares && (word === 'with' || word === 'enumeration')
  }

  /** 乙类企业为5万元: between who it is and what they get. */
  private copula({ phrase, text }: WordPiece): boolean {
    return phrase === undefined && text.length === 1 && statesFigure(text) && opensAct(this.pieces, this.index + 1)
  }
  /** 标准为 */
  private states(): boolean {
    const next = this.pieces[this.index + 1]
    return next?.kind === 'word' && next.role === 'text' && statesFigure(next.text) && next.text.length === 1
  }
  /** 给予均5万元, 5万元均补助: in front of a figure, or between a figure and its form, an adverb of verbs is none. */
  private isMisplaced(act: Act): boolean {
    const next = this.pieces[this.index + 1]
    const before = this.pieces[this.index - 1]
    const within = act.gives && (before?.kind === 'quantities' || familyOf(before) === 'Give')
    return within || next === undefined || next.kind === 'quantities' || next.kind === 'de'
  }
  private nextIs(family: string): boolean {
    const next = this.pieces[this.index + 1]
    return family === 'De' ? next?.kind === 'de' : familyOf(next) === family
  }
  private formBehind(): boolean {
    return (
      this.pieces.slice(this.index + 1).some((piece) => ['Form', 'AmountNoun'].includes(familyOf(piece) ?? '')) ||
      this.index === this.pieces.length - 1
    )
  }
  /** Another act follows behind the word at hand. */
  private opensLater(): boolean {
    return this.pieces.some((_, at) => at > this.index && opensAct(this.pieces, at))
  }
  private figureAhead(): boolean {
    return this.pieces
      .slice(this.index + 1)
      .some(
        (piece) =>
          piece.kind === 'quantities' ||
          (piece.kind === 'word' && piece.role === 'phrase') ||
          familyOf(piece) === 'NotExceed' ||
          familyOf(piece) === 'By',
      )
  }
}

/** 3万元/年: the sum of a year, as 每年3万元. */
function ofYear(list: QuantityListNode): { readonly list: QuantityListNode; readonly yearly: boolean } {
  const change = (item: QuantityNode): QuantityNode => {
    if (item.value.kind !== 'money-per-unit') return item
    const units = item.value.unit.split(/[·/]/u)
    const others = units.filter((unit) => unitsIn(unit, '年') !== 1)
    if (others.length === units.length) return item
    const { yuan } = item.value
    const value: QuantityNode['value'] =
      others.length === 0 ? { kind: 'money', yuan } : { kind: 'money-per-unit', yuan, unit: others.join('·') }
    return { ...item, value }
  }
  const items = list.items.map(change)
  const yearly = items.length > 0 && items.every((item, index) => item !== list.items[index])
  return yearly
    ? { list: { ...list, items, groups: list.groups.map((group) => group.map(change)) }, yearly }
    : { list, yearly }
}

/** 每家企业或科研机构, 每家茶企、合作社: whoever applies, by one name or the other. */
function joinsParties(pieces: readonly Piece[], index: number, measure: string): boolean {
  if (pieces[index]?.kind !== 'connective') return false
  const names = partyUnits.includes(measure) ? endsAsNoun : namesParty
  const [before, behind] = [pieces[index - 1], pieces[index + 1]]
  return [before, behind].every((one) => one?.kind === 'word' && one.role === 'text' && names(one.text))
}

/** 30人（含）以上 */
const asksOfEach = ({ items: [only, ...more] }: QuantityListNode): boolean =>
  more.length === 0 && only?.bound !== undefined && (only.value.kind === 'count' || only.value.kind === 'money')

/** 每年一次, 每三年限一次, 仅享受一次 */
function periodOf(text: string, scope: Scope): NonNullable<Act['times']>['period'] {
  const years = readOften(text) ?? scope.years
  if (years === 1 || scope.yearly) return 'year'
  return years === undefined ? 'lifetime' : { years }
}

const noScope: Scope = { yearly: false, years: undefined, lifetime: false, total: false }

function newAct(): Draft<Act> {
  return {
    kind: 'act',
    gives: false,
    byForm: false,
    capFirst: false,
    adds: false,
    noun: undefined,
    states: false,
    pointer: false,
    may: false,
    executes: false,
    allots: false,
    receives: false,
    benefit: false,
    deducts: false,
    once: false,
    staged: false,
    respectively: false,
    sorts: undefined,
    scope: noScope,
    each: [],
    figures: [],
    base: undefined,
    scale: undefined,
    beside: undefined,
    recipient: [],
    purpose: [],
    form: '',
    whole: false,
    lifts: false,
    instalments: undefined,
    difference: false,
    years: undefined,
    times: undefined,
    change: undefined,
    deferral: undefined,
    excludes: undefined,
    inside: [],
    span: { start: 0, end: 0 },
    words: { start: 0, end: 0 },
  }
}

const isUnnamed = (part: ConditionPart | undefined): boolean =>
  part?.kind === 'word' && part.phrase === undefined && part.role === 'text'
const isInertAdverb = (piece: Piece): boolean =>
  piece.kind === 'word' && [...inertAdverbs, ...mayWords].includes(piece.text)

const isPayee = ({ role, text }: WordNode): boolean => role === 'text' && namesParty(text)

const namesChoice = (piece: Piece): boolean =>
  piece.kind === 'connective' || (piece.kind === 'word' && piece.phrase !== undefined)

const pointsBelow = ({ role, text }: WordNode): boolean =>
  role === 'text' && madeOf(text, [...pointingWords, ...casesWords])

/** （甲且乙的除外）, （甲的乙除外）: whoever is both, and a list of words is one of them each. */
const joinsExcluded = ({ segment: { pieces } }: ExclusionPiece): boolean =>
  pieces.some((piece, index) => {
    const behind = pieces[index + 1]
    const narrows = piece.kind === 'de' && behind?.kind === 'word' && behind.phrase !== undefined
    return narrows || (piece.kind === 'connective' && piece.word === 'and')
  })

function exclusionOf(piece: ExclusionPiece): ExclusionNode {
  const words = piece.segment.pieces.filter((part): part is WordPiece => part.kind === 'word')
  return { kind: 'exclusion', words, span: piece.span }
}

const asWord = (piece: Extract<Piece, { kind: 'key' }>): WordNode => ({
  kind: 'word',
  text: piece.text,
  phrase: undefined,
  role: 'text',
  span: piece.span,
})
const connectiveWord = (piece: Extract<Piece, { kind: 'connective' }>): WordNode => ({
  kind: 'word',
  text: piece.text,
  phrase: undefined,
  role: 'particle',
  span: piece.span,
})

const spanOf = (first: Piece | undefined, last: Piece | undefined): Span =>
  first === undefined || last === undefined ? { start: 0, end: 0 } : spanning(first.span, last.span)
