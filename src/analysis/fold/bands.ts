/** 前3名、前10名; 第1名、第2至5名; 1000至3000平方米、3000至6000平方米: members of a list that each are a range of one fact. */
import type { Amount, Condition } from '../../ir/types.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import { figureOf } from './check-ranges.ts'
import type { Environment } from '../environment.ts'
import { apart } from './meeting-bounds.ts'
import { orderOf } from './order-of.ts'

export interface Case {
  readonly if: Condition
  readonly then: Amount
}
interface Band {
  readonly one: Case
  readonly fact: string
  readonly label: string
  readonly unit: SiteUnit
  readonly low: number
  readonly includesLow: boolean
  readonly high: number
  readonly includesHigh: boolean
}

/** 前1名, 前3名, 前10名: each holds the one before it, so that the narrowest that holds counts, and has to pay the most. */
export function nested(cases: readonly Case[]): readonly Case[] | undefined {
  const bands = bandsOf(cases)?.toSorted((left, right) => left.high - right.high)
  const within = bands?.every((band, index) => {
    const before = bands[index - 1]
    if (before === undefined) return band.high < Infinity
    const less = orderOf(before.one.then, band.one.then) === -1
    return band.low === before.low && band.high > before.high && band.high < Infinity && less
  })
  return within === true ? bands?.map(({ one }) => one) : undefined
}

/** The widest of nested ranges: whoever is in any of them is in it. */
export const widest = (cases: readonly Case[]): Condition | undefined => nested(cases)?.at(-1)?.if

/**
 * One sum by the members of a list, each a range of one fact: one within the other, or one beside the other with sums that rise
 * or fall with them. Where two meet in a number that both include, the higher counts, and that is told.
 */
export function pairBands(
  members: readonly Condition[],
  amounts: readonly Amount[],
  span: { readonly start: number; readonly end: number },
  { source, reporter }: Environment,
): Amount | undefined {
  const cases = apart(members, span).flatMap((condition, index) => {
    const then = amounts[index]
    return then === undefined ? [] : [{ if: condition, then }]
  })
  const ordered = nested(cases) ?? besides(cases)
  const bands = ordered === undefined ? undefined : bandsOf(ordered)
  if (ordered === undefined || bands === undefined) return undefined
  for (const band of bands) {
    const met = bands.find((one) => one.high === band.low && one.low < band.low && one.includesHigh && band.includesLow)
    if (met !== undefined) reporter.report('CY4528', span, { phrase: band.label, at: figureOf(band.low, band.unit) })
  }
  const site = { kind: 'cases' as const, labels: bands.map(labelOf), otherwise: undefined, source }
  return { kind: 'when', cases: ordered, overlap: 'first', otherwise: { kind: 'constant', fen: 0 }, site }
}

/** From the highest sum down. */
function besides(cases: readonly Case[]): readonly Case[] | undefined {
  const bands = bandsOf(cases)?.toSorted((left, right) => left.low - right.low)
  if (bands === undefined) return undefined
  const orders = bands.slice(1).map((band, index) => {
    const before = bands[index]
    if (before === undefined || band.low < before.high) return undefined
    return orderOf(before.one.then, band.one.then)
  })
  const [sign] = orders
  if (sign === undefined || sign === 0 || orders.some((order) => order !== sign)) return undefined
  return (sign > 0 ? bands.toReversed() : bands).map(({ one }) => one)
}

/** Whether each is a range, and all of one fact. */
export const areRanges = (members: readonly Condition[]): boolean =>
  bandsOf(members.map((condition) => ({ if: condition, then: { kind: 'constant', fen: 0 } }))) !== undefined

function bandsOf(cases: readonly Case[]): readonly Band[] | undefined {
  const bands = cases.map(bandOf)
  const whole = bands.filter((band) => band !== undefined)
  return whole.length === cases.length && new Set(whole.map(({ fact }) => fact)).size === 1 ? whole : undefined
}

function bandOf(one: Case): Band | undefined {
  const leaves = one.if.kind === 'and' ? one.if.of : [one.if]
  let band: Band | undefined
  for (const leaf of leaves) {
    if (leaf.kind !== 'compare' || typeof leaf.threshold !== 'number' || leaf.site.kind !== 'compare') return undefined
    const fact = `${leaf.fact.scope}:${leaf.fact.id}`
    band ??= {
      one,
      fact,
      label: leaf.site.label,
      unit: leaf.site.unit,
      low: -Infinity,
      includesLow: false,
      high: Infinity,
      includesHigh: false,
    }
    if (band.fact !== fact) return undefined
    const lower = leaf.comparison === 'at-least' || leaf.comparison === 'more-than'
    const includes = leaf.comparison === 'at-least' || leaf.comparison === 'at-most'
    if (lower && leaf.threshold > band.low) band = { ...band, low: leaf.threshold, includesLow: includes }
    if (!lower && leaf.threshold < band.high) band = { ...band, high: leaf.threshold, includesHigh: includes }
  }
  return band
}

function labelOf({ low, high, unit }: Band): string {
  if (low <= 0) return `${figureOf(high, unit)}以内`
  if (high === Infinity) return `${figureOf(low, unit)}以上`
  return low === high ? figureOf(low, unit) : `${figureOf(low, unit)}至${figureOf(high, unit)}`
}
