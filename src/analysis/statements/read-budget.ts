/**
 * Money that is set aside for all (每年安排5000万元, 年度预算总额2亿元), how it is drawn (先到先得, 资金不足的，按比例兑现), and how many may
 * be selected (每年遴选不超过20个…). None of them gives anybody anything.
 */
import {
  allottingWords,
  countsByYear,
  demands,
  drawsInTurn,
  fundWords,
  inertAdverbs,
  investing,
  lightenedEnds,
  lightensWhat,
  pointingHere,
  proRataWords,
  purposeWords,
  setsAside,
  shortageWords,
} from '../../../grammar/tokens/shades.ts'
import { isOfPolicy } from '../../../grammar/tokens/policy-names.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart, QuantityNode } from '../../syntax/ast.ts'
import type { Piece, PieceSegment, WordPiece } from '../../syntax/pieces/piece.ts'
import { isPlain } from './inert.ts'
import { blank, madeOf, textOf, wordAt } from './segment-text.ts'
import type { Guard } from './statement.ts'
import { familyOf, isSum, opensAct } from './triggers.ts'

export type BudgetMethod = 'first-come' | 'pro-rata'

/** What a segment says of the money for all. */
export interface Budget {
  /** Undefined where it only says that there is a limit, or how it is drawn. */
  readonly sum: QuantityNode | undefined
  readonly yearly: boolean
  /** 算力券: of the awards of this form, where there are such. */
  readonly form: string
  readonly method: BudgetMethod | undefined
  /** Its words say that it is of the whole policy. */
  readonly overall: boolean
  /** Its words leave no doubt that it is for all: 资金, 预算, 安排. */
  readonly isFund: boolean
  /** 用于支持企业购买数据产品: what it is for, where that is declared. */
  readonly purposes: readonly Guard[]
  readonly span: Span
}

/** 每年遴选不超过20个标志性应用场景 */
export interface Selection {
  readonly yearly: boolean
  readonly selected: readonly {
    readonly count: QuantityNode | undefined
    readonly parts: readonly ConditionPart[]
    readonly span: Span
  }[]
  readonly span: Span
}

/** 每年安排会展资金5000万元, 年度预算总额不超过1亿元: nobody is named. */
export function readBudget({ pieces, span }: PieceSegment): Budget | undefined {
  const at = pieces.findIndex((_, index) => isSum(pieces, index))
  const list = pieces[at]
  if (list?.kind !== 'quantities' || list.items.length > 1) return undefined
  const [sum] = list.items
  if (sum?.value.kind !== 'money') return undefined
  const front = pieces.slice(0, at)
  const budget = front.find((piece) => familyOf(piece) === 'BudgetNoun')
  const allots = front.find((piece) => familyOf(piece) === 'Give')
  const yearly = front.some((piece) => familyOf(piece) === 'Yearly' || familyOf(piece) === 'YearOf')
  const verb = allots?.kind === 'key' && allottingWords.includes(allots.text) && yearly
  // 每年投入1亿元，: nobody is named, and no verb gives.
  const invests = yearly && front.some((piece) => piece.kind === 'key' && piece.text === investing)
  if (budget === undefined && !verb && !invests) return undefined
  const others = pieces.filter((piece) => piece !== list)
  if (!others.every(isOfBudget)) return undefined
  const behind = textOf(pieces.slice(at + 1)).text
  if (budget !== undefined && behind !== '') return undefined
  const forms = pieces.flatMap((piece) => (piece.kind === 'key' && piece.family === 'Form' ? [piece.text] : []))
  const text = textOf(pieces).text
  return {
    sum,
    yearly: yearly || (budget?.kind === 'key' && countsByYear(budget.text)),
    form: forms.join(''),
    method: undefined,
    overall: pieces.some(namesPolicy),
    isFund:
      budget !== undefined ||
      invests ||
      (allots?.kind === 'key' && setsAside(allots.text)) ||
      fundWords.some((word) => text.includes(word)),
    purposes: [],
    span,
  }
}

const budgetFamilies = new Set([
  'Yearly',
  'YearOf',
  'Give',
  'Provide',
  'Form',
  'AmountNoun',
  'BudgetNoun',
  'NotExceed',
  'Highest',
])
const isOfBudget = (piece: Piece): boolean => {
  if (piece.kind === 'key') return budgetFamilies.has(piece.family)
  if (piece.kind === 'word')
    return (
      piece.phrase === undefined &&
      piece.family !== 'Inexact' &&
      (piece.role === 'text' || namesPolicy(piece) || (piece.role === 'adverb' && inertAdverbs.includes(piece.text)))
    )
  return piece.kind === 'de' || piece.kind === 'connective'
}

/** 实行总额控制, 按照申报顺序先到先得 */
export function readControl({ pieces, span }: PieceSegment): Budget | undefined {
  const marks = pieces.flatMap((piece) => (piece.kind === 'key' && piece.family === 'BudgetControl' ? [piece] : []))
  const others = pieces.filter((piece) => familyOf(piece) !== 'BudgetControl')
  const plain = others.every(
    (piece) =>
      (piece.kind === 'word' &&
        piece.phrase === undefined &&
        piece.family !== 'Inexact' &&
        (piece.role === 'text' || piece.role === 'particle' || pointsHere(piece) || namesPolicy(piece))) ||
      piece.kind === 'connective' ||
      piece.kind === 'de' ||
      familyOf(piece) === 'By' ||
      familyOf(piece) === 'Form' ||
      familyOf(piece) === 'AmountNoun',
  )
  if (marks.length === 0 || !plain) return undefined
  const method = marks.some(({ text }) => drawsInTurn(text)) ? ('first-come' as const) : undefined
  const overall = pieces.some(namesPolicy)
  return { sum: undefined, yearly: false, form: '', method, overall, isFund: true, purposes: [], span }
}

/** 本条资金, 上述补贴; 第三条 is another. */
const pointsHere = ({ text }: WordPiece): boolean => pointingHere.includes(text)

/** 本政策, 本办法资金 */
const namesPolicy = (piece: Piece): boolean =>
  piece.kind === 'word' && piece.role === 'pointer' && isOfPolicy(piece.text)

/** 年度资金不足的，按比例兑现 */
export function readShortage(segment: PieceSegment, next: PieceSegment | undefined): Budget | undefined {
  if (next === undefined || !isPlain(segment.pieces)) return undefined
  const [when, how] = [textOf(segment.pieces).text, textOf(next.pieces).text]
  if (!shortageWords.some((word) => when.includes(word)) || how.includes(blank) || !madeOf(how, proRataWords))
    return undefined
  return {
    sum: undefined,
    yearly: false,
    form: '',
    method: 'pro-rata',
    overall: false,
    isFund: true,
    purposes: [],
    span: spanning(segment.span, next.span),
  }
}

/** ，降低企业研发成本: what it is to lighten. */
export function saysWhatItLightens({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  return (
    isPlain(pieces) && wordAt(text, 0, lightensWhat) !== undefined && lightenedEnds.some((end) => text.endsWith(end))
  )
}

/** ，用于支持算力服务机构: what the money for all is for; nothing declared stands in it. */
export const saysPurpose = ({ pieces }: PieceSegment): boolean =>
  isPlain(pieces) && wordAt(textOf(pieces).text, 0, purposeWords) !== undefined

/** ，用于支持企业购买数据产品: the same, of something declared. */
export function purposeOf({ pieces, span }: PieceSegment): Guard | undefined {
  const parts = pieces.filter((piece) => piece.kind === 'word' || piece.kind === 'de' || piece.kind === 'connective')
  const said = parts.length === pieces.length && wordAt(textOf(pieces).text, 0, purposeWords) !== undefined
  const others = pieces.filter((piece) => piece.kind !== 'word' || piece.phrase === undefined)
  if (!said || !isPlain(others)) return undefined
  const named = parts.filter((part) => part.kind === 'word' && part.phrase !== undefined)
  return guardOf({ yearly: false, selected: [{ count: undefined, parts: joined(named), span }], span })
}

/** Each of the phrases: what the money is for has all of them. */
function joined(named: readonly ConditionPart[]): readonly ConditionPart[] {
  return named.flatMap((part, index): readonly ConditionPart[] =>
    index === 0 ? [part] : [{ kind: 'connective', word: 'and', text: '且', span: part.span }, part],
  )
}

/** The selection that opens a segment, and the pieces behind it. */
export function readSelection({
  pieces,
}: PieceSegment): { readonly selection: Selection; readonly rest: readonly Piece[] } | undefined {
  const at = pieces.findIndex((piece) => familyOf(piece) === 'Select')
  if (at < 0) return undefined
  const front = pieces.slice(0, at)
  const plain = front.every(
    (piece) =>
      ['Yearly', 'YearOf'].includes(familyOf(piece) ?? '') ||
      (piece.kind === 'word' && piece.phrase === undefined && piece.family !== 'Inexact' && piece.role === 'text') ||
      piece.kind === 'connective',
  )
  if (!plain) return undefined
  const end = pieces.findIndex((piece, index) => index > at && piece.kind !== 'quantities' && isGiving(pieces, index))
  const inside = pieces.slice(at + 1, end < 0 ? undefined : end)
  const selected: Selection['selected'][number][] = []
  let index = 0
  while (index < inside.length) {
    if (selected.length > 0) {
      const joint = inside[index]
      if (joint?.kind !== 'connective' || joint.word === 'or') return undefined
      index += 1
    }
    if (['NotExceed', 'Highest'].includes(familyOf(inside[index]) ?? '')) index += 1
    const many = inside[index]
    const count = many?.kind === 'quantities' ? many.items[0] : undefined
    if (many === undefined || (familyOf(many) !== 'Batch' && count?.value.kind !== 'count')) return undefined
    if (many.kind === 'quantities' && many.items.length > 1) return undefined
    index += 1
    const parts: ConditionPart[] = []
    for (; index < inside.length && !opensNext(inside, index); index += 1) {
      const piece = inside[index]
      if (piece?.kind !== 'word' && piece?.kind !== 'de' && piece?.kind !== 'connective') return undefined
      // （须为法人）: it asks, and nothing reads it here.
      if (piece.kind === 'word' && piece.role === 'aside' && demands(piece.text)) return undefined
      parts.push(piece)
    }
    const last = parts.at(-1)
    if (last === undefined) return undefined
    selected.push({ count, parts, span: spanning(many.span, last.span) })
  }
  const [first, last] = [selected[0], selected.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const yearly = front.some((piece) => ['Yearly', 'YearOf'].includes(familyOf(piece) ?? ''))
  return {
    selection: { yearly, selected, span: spanning(first.span, last.span) },
    rest: end < 0 ? [] : pieces.slice(end),
  }
}

/** 和不超过5个试点 */
function opensNext(pieces: readonly Piece[], index: number): boolean {
  if (pieces[index]?.kind !== 'connective') return false
  const behind = ['NotExceed', 'Highest'].includes(familyOf(pieces[index + 1]) ?? '') ? index + 2 : index + 1
  return pieces[behind]?.kind === 'quantities' || familyOf(pieces[behind]) === 'Batch'
}

const isGiving = (pieces: readonly Piece[], index: number): boolean =>
  familyOf(pieces[index]) !== 'NotExceed' && familyOf(pieces[index]) !== 'Highest' && opensAct(pieces, index)

/** Whoever is selected: a guard of what the limb gives behind it, where it is one kind alone. */
export const guardOf = ({ selected: [only, ...more] }: Selection): Guard | undefined =>
  only === undefined || more.length > 0 ? undefined : selectedGuard(only)

export const selectedGuard = ({ parts, span }: Selection['selected'][number]): Guard => ({
  kind: 'guard',
  form: 'bare',
  headed: false,
  others: false,
  pointer: false,
  parts,
  origin: span.start,
  adjacent: false,
  first: false,
  selected: true,
  also: [],
  span,
})
