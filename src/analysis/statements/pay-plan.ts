/**
 * In how many parts what was given is paid, by segments: 首付60%，余款40%; 第一年拨付50%，第二年拨付30%，…; 分两期，各50%; 分三年平均拨付. In: the
 * segments of a limb. Out: one act with the plan, or the place of a part that waits for a step (验收合格后拨付50%): what whoever never gets
 * there is paid in the end the text does not say as a condition.
 */
import {
  equalWords,
  partWords,
  payingVerbs,
  planWords,
  restWords,
  stepEnds,
} from '../../../grammar/tokens/instalments.ts'
import type { InstalmentPayload } from '../../../grammar/scanner/patterns.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { Fraction, QuantityListNode, QuantityNode } from '../../syntax/ast.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { type NamedYears, readYears } from '../../syntax/pieces/read-years.ts'
import type { ScopeSegment } from './scope-node.ts'
import { newAct } from './segment/new-act.ts'
import { blank, madeOf, textOf } from './segment-text.ts'
import type { Act } from './statement.ts'
import { familyOf } from './triggers.ts'

export type PayPlan =
  | { readonly act: Act; readonly end: number; readonly step: undefined }
  | { readonly act: undefined; readonly end: number; readonly step: Span }

export function readPayPlan(segments: readonly PieceSegment[], index: number): PayPlan | undefined {
  const stages: Stage[] = []
  let end = index
  for (; end < segments.length; end += 1) {
    const segment = segments[end]
    const stage = segment === undefined ? undefined : stageOf(segment)
    if (segment === undefined || stage === undefined) break
    if (stage.isStep) return { act: undefined, end: end + 1, step: segment.span }
    stages.push(stage)
  }
  const [first, last] = [stages[0], stages.at(-1)]
  if (first === undefined || last === undefined || !stages.some(({ pays }) => pays)) return undefined
  const shares = sharesIn(stages)
  if (shares === undefined) return undefined
  const span = spanning(first.span, last.span)
  const parts = first.parts ?? shares.length
  const list: QuantityListNode = {
    ...{ kind: 'quantities', items: shares, range: false, groups: shares.map((one) => [one]), choice: false, span },
  }
  return { act: { ...newAct(), instalments: { parts, shares: list }, span, words: span }, end, step: undefined }
}

/** One segment of a plan. */
interface Stage {
  /** 分三年 */
  readonly parts: number | undefined
  readonly rates: readonly QuantityNode[]
  /** 各50%, 每年20%: of each part. */
  readonly isOfEach: boolean
  readonly isEqual: boolean
  /** 余款, without a figure. */
  readonly isRest: boolean
  readonly pays: boolean
  /** 首期, 第二年: which part it is. */
  readonly names: boolean
  readonly isStep: boolean
  readonly span: Span
}

function stageOf({ pieces, introduces, span }: PieceSegment): Stage | undefined {
  if (introduces) return undefined
  const opener = pieces.find((piece) => familyOf(piece) === 'Instalment')
  const parts = opener?.kind === 'key' ? (opener.payload as InstalmentPayload).parts : undefined
  const rates = pieces.flatMap((piece) => (piece.kind === 'quantities' ? piece.items : []))
  if (rates.some(({ value, bound }) => value.kind !== 'rate' || bound !== undefined)) return undefined
  const years = pieces.filter((piece) => familyOf(piece) === 'YearOrdinal')
  const words = pieces.filter(
    (piece) => piece !== opener && piece.kind !== 'quantities' && familyOf(piece) !== 'YearOrdinal',
  )
  const { text } = textOf(words)
  const pays = payingVerbs.some((word) => text.includes(word))
  const isEqual = equalWords.some((word) => text.includes(word))
  const common = { parts, rates, isEqual, pays, isStep: false, span }
  if (text === '' || madeOf(text, [...payingVerbs, ...partWords, ...planWords, ...equalWords])) {
    const isOfEach = eachWords.some((word) => text.includes(word)) && rates.length === 1
    const names = years.length > 0 || partWords.some((word) => text.includes(word))
    const isRest = rates.length === 0 && restWords.some((word) => text.includes(word))
    const says = parts !== undefined || rates.length > 0 || isRest
    return says ? { ...common, ...repeated(years, isOfEach, rates), isRest, names } : undefined
  }
  const waits = pays && parts === undefined && waitsForStep(pieces, text)
  return waits ? { ...common, isOfEach: false, isRest: false, names: false, isStep: true } : undefined
}

const eachWords = ['各', '均', '每年', '每期', '每次', '每批']

/** 前三年每年拨付20%: of each of these years. */
function repeated(
  years: readonly Piece[],
  isOfEach: boolean,
  rates: readonly QuantityNode[],
): Pick<Stage, 'rates' | 'isOfEach'> {
  const [year, ...others] = years
  const [rate] = rates
  if (year?.kind !== 'key' || others.length > 0 || rate === undefined || !isOfEach) return { rates, isOfEach }
  const count = countOf(readYears(year.text))
  return count < 2 ? { rates, isOfEach } : { rates: Array.from({ length: count }, () => rate), isOfEach: false }
}

const countOf = ({ years, following }: NamedYears): number => following ?? years.length

/** 立项后拨付50%, 余款验收合格后拨付: a share of all, and not of what stands in front of it. */
function waitsForStep(pieces: readonly Piece[], text: string): boolean {
  if (!stepEnds.some((word) => text.includes(word))) return false
  const at = pieces.findIndex(({ kind }) => kind === 'quantities')
  if (at < 0) return restWords.some((word) => text.startsWith(word))
  const verb = pieces.slice(0, at).findLastIndex((piece) => payingVerbs.some((word) => wordOf(piece).endsWith(word)))
  const between = textOf(pieces.slice(verb + 1, at)).text
  return between === '' || (!between.includes(blank) && madeOf(between, [...planWords, ...partWords]))
}

const wordOf = (piece: Piece): string => ('text' in piece ? piece.text : '')

/** 国有企业分三年…，其他企业一次性拨付: of those others, all in one part. */
export function paidAtOnce(reading: ScopeSegment): ScopeSegment {
  const { items, span } = reading
  const [guard, act, ...more] = items
  if (guard?.kind !== 'guard' || !guard.others || act?.kind !== 'act' || more.length > 0) return reading
  if (!act.once || act.figures.length > 0 || act.form !== '') return reading
  const all = shareOf(1n, 1n, span)
  const list: QuantityListNode = {
    ...{ kind: 'quantities', items: [all], range: false, groups: [[all]], choice: false, span },
  }
  const plan: Act = { ...newAct(), instalments: { parts: 1, shares: list }, span: act.span, words: act.words }
  return { ...reading, items: [guard, plan] }
}

/** What each part is, in their order; undefined where the segments are no plan, or one that another reader knows (分三年按4:3:3). */
function sharesIn(stages: readonly Stage[]): readonly QuantityNode[] | undefined {
  const [first, ...others] = stages
  if (first === undefined || others.some(({ parts }) => parts !== undefined)) return undefined
  const rates = stages.flatMap((one) => one.rates)
  const [only] = rates
  const count = first.parts
  if (count !== undefined && rates.length === 0 && stages.some(({ isEqual }) => isEqual))
    return Array.from({ length: count }, () => shareOf(1n, BigInt(count), first.span))
  if (count !== undefined && rates.length === 1 && only !== undefined && stages.some(({ isOfEach }) => isOfEach))
    return Array.from({ length: count }, () => only)
  // 分三年按40%、30%、30%兑现 is one segment that says it all.
  if (others.length === 0 && count !== undefined) return undefined
  const named = stages.filter((one) => one !== first || one.parts === undefined)
  if (count === undefined && !named.some(({ names }) => names)) return undefined
  const rest = named.at(-1)
  if (rest?.isRest !== true) return rates.length > 1 ? rates : undefined
  const sum = rates.map(fractionOf).reduce(added, { numerator: 0n, denominator: 1n })
  const left = sum.denominator - sum.numerator
  return rates.length > 0 && left > 0n ? [...rates, shareOf(left, sum.denominator, rest.span)] : undefined
}

const fractionOf = ({ value }: QuantityNode): Fraction =>
  value.kind === 'rate' ? value.rate : { numerator: 0n, denominator: 1n }

const added = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.denominator + right.numerator * left.denominator,
  denominator: left.denominator * right.denominator,
})

function shareOf(numerator: bigint, denominator: bigint, span: Span): QuantityNode {
  const value = { kind: 'rate' as const, rate: { numerator, denominator } }
  const text = `${String(numerator)}/${String(denominator)}`
  return { kind: 'quantity', value, text, bound: undefined, mark: undefined, span }
}
