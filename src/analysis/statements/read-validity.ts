/**
 * 自…起施行, 有效期…, 执行至…, …废止: from when and until when the policy goes, as one sentence says it. What speaks of an article alone, or
 * of no day and no number of months, is none of it, and never lost.
 */
import { isOfPolicy } from '../../../grammar/tokens/policy-names.ts'
import {
  beginningEnds,
  daysLead,
  fromWords,
  lastingNouns,
  untilWords,
  withinPeriodWords,
} from '../../../grammar/tokens/policy-itself.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { madeOf, textOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export interface Validity {
  /** `YYYY-MM-DD`; `publication`: the day on which it was published. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** In months. */
  readonly duration: number | undefined
  readonly span: Span
}
export interface ValidityReading {
  /** Undefined where no segment says a day or a period that is understood. */
  readonly validity: Validity | undefined
  /** Days without a day, periods that are no number of months, words that would change either. */
  readonly unclear: readonly Span[]
  /** 有效期 with something behind it that is neither a day nor a period. */
  readonly unread: readonly Span[]
}

export function readValidity({ limbs }: PieceSentence): ValidityReading | undefined {
  let found: Validity | undefined
  let year: { readonly from: string; readonly span: Span } | undefined
  const unclear: Span[] = []
  const unread: Span[] = []
  for (const segment of limbs.flatMap(({ segments }) => segments)) {
    const { span } = segment
    const noun = unsettledNoun(segment)
    if (noun !== undefined) unread.push(noun)
    else if (beginsUnclear(segment)) unclear.push(span)
    const said = spoken(segment) ?? executed(segment) ?? lastDay(segment)
    if (said === undefined) continue
    if (said.from?.length === 4) year = { from: said.from, span }
    else if ([said.from, said.to].some((day) => day !== undefined && day !== 'publication' && day.length !== 10))
      unclear.push(span)
    if (said.period !== undefined && said.duration === undefined) unclear.push(span)
    if (!said.overall) unclear.push(span)
    for (const one of said.trailing) unclear.push(one.span)
    found = {
      from: said.from ?? found?.from,
      to: said.to ?? found?.to,
      duration: said.duration ?? found?.duration,
      span: found === undefined ? span : { ...found.span, end: span.end },
    }
  }
  // 从2018年执行，有效期5年（2018-2022年）: the years that it goes say from which day.
  if (year !== undefined && found?.from !== `${year.from}-01-01`) unclear.push(year.span)
  if (found === undefined && unclear.length + unread.length === 0) return undefined
  return { validity: found, unclear, unread }
}

/** Whether a segment says nothing but how long the policy goes, what goes out of force, or who interprets it. */
export function saysValidity(segment: PieceSegment): boolean {
  const { pieces } = segment
  if (spoken(segment) !== undefined || executed(segment) !== undefined || lastDay(segment) !== undefined) return true
  if (unsettledNoun(segment) !== undefined || beginsUnclear(segment)) return true
  // 执照被废止的企业: whom.
  const repeals = familyOf(pieces.at(-1)) === 'Repeal'
  const interprets = pieces.some((piece) => familyOf(piece) === 'Interpret') && pieces.at(-1)?.kind !== 'de'
  return (repeals || interprets) && pieces.every(isOfDocuments)
}

/** 市经信局等4部门《…》即行废止: what names documents and those who made them; money in it is of an award. */
function isOfDocuments(piece: Piece): boolean {
  switch (piece.kind) {
    case 'quantities':
      return piece.items.every(({ value }) => value.kind === 'count' || value.kind === 'date')
    case 'word':
      return piece.phrase === undefined && piece.role !== 'unsupported' && piece.role !== 'inexact'
    case 'key':
      return ['Repeal', 'Interpret', 'By', 'Execute', 'Form'].includes(piece.family)
    case 'de':
    case 'connective':
    case 'citation':
      return true
    default:
      return false
  }
}

interface Said {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly duration: number | undefined
  readonly period: QuantityNode | undefined
  /** It speaks of the policy, and of no article of it. */
  readonly overall: boolean
  /** What stands behind the end, and would change it. */
  readonly trailing: readonly Piece[]
}

const isPlainText = (piece: Piece): boolean =>
  familyOf(piece) === 'Among' ||
  piece.kind === 'connective' ||
  piece.kind === 'de' ||
  piece.kind === 'citation' ||
  (piece.kind === 'word' && piece.phrase === undefined && piece.role !== 'unsupported')

/** 自…起施行, 有效期至…, 有效期3年; 专利有效期3年的企业, 对自…起实施的项目 say whom. */
function spoken({ pieces }: PieceSegment): Said | undefined {
  const at = (family: string): number => pieces.findIndex((piece) => familyOf(piece) === family)
  const effect = at('TakeEffect')
  const lasts = Math.max(at('ValidFor'), at('InForceUntil'))
  if (effect < 0 && lasts < 0) return undefined
  const opening = pieces.findIndex((piece) =>
    ['From', 'ValidFor', 'InForceUntil', 'TakeEffect'].includes(familyOf(piece) ?? ''),
  )
  const front = pieces.slice(0, opening)
  if (!front.every(isPlainText) || pieces.at(-1)?.kind === 'de') return undefined
  const begins = effect < 0 ? undefined : firstDay(pieces.slice(0, effect))
  // 有效期自2025年1月1日起至2027年12月31日止
  const behind = (lasts < 0 ? pieces.slice(effect + 1) : pieces.slice(lasts + 1)).filter(
    (piece, index) => index > 0 || familyOf(piece) !== 'From',
  )
  const list = behind[0]
  const items = list?.kind === 'quantities' ? list.items : []
  const days = items.flatMap(dayOf)
  const period = items.find(({ value }) => value.kind === 'duration')
  const from = begins ?? (lasts >= 0 && days.length > 1 ? days[0] : undefined)
  const years = yearsIn(behind[1], monthsOf(period))
  const rest = years === undefined ? behind.slice(1) : behind.slice(2)
  const trailing = lasts < 0 || items.length === 0 ? [] : rest.filter((piece) => !isPlainEnd(piece))
  const overall = isOfPolicy(textOf(front).text)
  if (years !== undefined) return { ...years, duration: undefined, period: undefined, overall, trailing }
  return { from, to: lasts < 0 ? undefined : days.at(-1), duration: monthsOf(period), period, overall, trailing }
}

/** 有效期5年（2018-2022年）: whole years, as many as it says. */
function yearsIn(
  bracket: Piece | undefined,
  months: number | undefined,
): { readonly from: string; readonly to: string } | undefined {
  const [segment, ...more] = bracket?.kind === 'bracket' ? bracket.limb.segments : []
  const [first, to, last, ...others] = segment?.pieces ?? []
  const [from, until] = [yearIn(first), yearIn(last)]
  if (more.length + others.length > 0 || familyOf(to) !== 'To' || from === undefined || until === undefined)
    return undefined
  return (until - from + 1) * 12 === months
    ? { from: `${String(from)}-01-01`, to: `${String(until)}-12-31` }
    : undefined
}

/** 2018, 2018年 */
function yearIn(piece: Piece | undefined): number | undefined {
  const [item, ...more] = piece?.kind === 'quantities' ? piece.items : []
  if (item === undefined || more.length > 0 || item.bound !== undefined) return undefined
  const { value } = item
  if (value.kind === 'date') return value.date.length === 4 ? Number(value.date) : undefined
  const isYear = value.kind === 'count' && value.unit === '' && value.count.denominator === 1n
  return isYear && item.text.length === 4 ? Number(value.count.numerator) : undefined
}

/** 本政策从2018年1月1日执行: 起施行 in fewer words. */
function executed({ pieces }: PieceSegment): Said | undefined {
  const [list, verb] = [pieces.at(-2), pieces.at(-1)]
  const [item, ...more] = list?.kind === 'quantities' ? list.items : []
  const front = pieces.slice(0, -2)
  if (familyOf(verb) !== 'Execute' || item?.value.kind !== 'date' || item.bound === 'before' || more.length > 0)
    return undefined
  const { text } = textOf(front)
  const lead = fromWords.find((word) => text.endsWith(word))
  const words = front.every((piece) => isPlainText(piece) || ['From', 'Form'].includes(familyOf(piece) ?? ''))
  if (lead === undefined || !words) return undefined
  const overall = isOfPolicy(text.slice(0, -lead.length))
  return { from: item.value.date, to: undefined, duration: undefined, period: undefined, overall, trailing: [] }
}

function firstDay(pieces: readonly Piece[]): string | undefined {
  if (pieces.some((piece) => familyOf(piece) === 'PublicationDay')) return 'publication'
  return pieces.flatMap((piece) => (piece.kind === 'quantities' ? piece.items.flatMap(dayOf) : [])).at(-1)
}
const dayOf = ({ value }: QuantityNode): readonly string[] => (value.kind === 'date' ? [value.date] : [])

/** 2026年12月31日废止 · 至2026年12月31日自行废止 · 执行至2026年12月31日止: nothing else stands there. */
function lastDay({ pieces }: PieceSegment): Said | undefined {
  const lists = pieces.flatMap((piece) => (piece.kind === 'quantities' ? [piece] : []))
  const [item, ...more] = lists.flatMap(({ items }) => items)
  if (item?.value.kind !== 'date' || more.length > 0 || item.bound === 'before') return undefined
  const others = pieces.filter((piece) => piece.kind !== 'quantities' && familyOf(piece) !== 'Accountability')
  const repeals = others.some((piece) => familyOf(piece) === 'Repeal')
  const words = others.filter((piece) => familyOf(piece) !== 'Repeal')
  const leads = words.every(
    (piece) =>
      piece.kind === 'connective' ||
      familyOf(piece) === 'From' ||
      (piece.kind === 'word' && (piece.role === 'pointer' || (piece.role === 'text' && daysLead.includes(piece.text)))),
  )
  const until = words.some((piece) => piece.kind === 'word' && untilWords.includes(piece.text))
  if (!leads || !(repeals || until)) return undefined
  const pointers = words.filter((piece) => piece.kind === 'word' && piece.role === 'pointer')
  const overall = isOfPolicy(textOf(pointers).text)
  const { date } = item.value
  const to = item.bound === 'since' ? dayBefore(date) : date
  return { from: undefined, to, duration: undefined, period: undefined, overall, trailing: [] }
}

/** 自2027年1月1日起废止: the day before is the last. */
function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return day.length === 10 && Number.isFinite(time) ? new Date(time - 86_400_000).toISOString().slice(0, 10) : day
}

function isPlainEnd(piece: Piece): boolean {
  if (piece.kind === 'connective' || piece.kind === 'citation') return true
  if (piece.kind === 'word') return piece.role === 'aside' || piece.role === 'pointer'
  return ['Repeal', 'TakeEffect', 'Interpret', 'Accountability', 'From', 'PublicationDay'].includes(
    familyOf(piece) ?? '',
  )
}

/** 有效期由区政府确定, 有效期不超过三年: the noun; 有效期内 only says when. */
function unsettledNoun({ pieces }: PieceSegment): Span | undefined {
  const at = pieces.findIndex(
    (piece) => piece.kind === 'word' && piece.phrase === undefined && lastingAt(piece.text) !== undefined,
  )
  const noun = pieces[at]
  if (noun?.kind !== 'word') return undefined
  const begins = lastingAt(noun.text) ?? 0
  const front = textOf(pieces.slice(0, at)).text + noun.text.slice(0, begins)
  const whole = textOf(pieces.slice(at)).text.slice(begins)
  const named = wordAt(whole, 0, lastingNouns) ?? ''
  if (!isOfPolicy(front) || wordAt(whole, named.length, withinPeriodWords) !== undefined || whole === named)
    return undefined
  const { start, end } = noun.span
  const exact = end - start === noun.text.length
  return exact ? { ...noun.span, start: start + begins, end: start + begins + named.length } : noun.span
}

function lastingAt(text: string): number | undefined {
  const found = lastingNouns.map((noun) => text.indexOf(noun)).filter((at) => at >= 0)
  return found.length === 0 ? undefined : Math.min(...found)
}

/** 自印发之日起30日后施行: from a day that has to be counted. */
function beginsUnclear({ pieces }: PieceSegment): boolean {
  const last = pieces.at(-1)
  const from = pieces.findIndex(
    (piece) => familyOf(piece) === 'From' || (piece.kind === 'word' && textOf([piece]).text.endsWith('自')),
  )
  const days = pieces.filter((piece) => piece.kind === 'quantities' || familyOf(piece) === 'PublicationDay')
  const others = pieces.slice(Math.max(from, 0)).filter((piece) => !days.includes(piece))
  return (
    from >= 0 &&
    days.length > 0 &&
    last?.kind === 'word' &&
    pieces.slice(0, from).every(isPlainText) &&
    !pieces.some((piece) => familyOf(piece) === 'TakeEffect') &&
    others.every(isPlainText) &&
    madeOf(last.text, beginningEnds)
  )
}

function monthsOf(period: QuantityNode | undefined): number | undefined {
  if (period?.value.kind !== 'duration') return undefined
  const { count, unit } = period.value
  if (count.denominator !== 1n || count.numerator > 1200n) return undefined
  if (unit === '年') return Number(count.numerator) * 12
  return unit === '个月' || unit === '月' ? Number(count.numerator) : undefined
}
