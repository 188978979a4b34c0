/** 10家（含）至30家；20家（含）至50家: ranges of one indicator in one sentence that overlap are a slip of the pen. */
import { formatCount } from '../../runtime/count.ts'
import { type Currency, formatForeign } from '../../runtime/currency.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import { formatRatio, type Ratio } from '../../runtime/ratio.ts'
import type { Reporter } from '../report.ts'
import { isSameScale, type Range, type Ranged, readRanges } from './ranges.ts'

export function checkOverlaps(awards: readonly Ranged[], reporter: Reporter): void {
  const ranges = awards.flatMap(readRanges)
  for (const [index, right] of ranges.entries()) {
    const left = ranges
      .slice(0, index)
      .find((one) => isSameScale(one, right) && overlap(one, right) && !touch(one, right) && !nested(one, right))
    if (left === undefined) continue
    const low = Math.max(left.low, right.low)
    const high = Math.min(left.high, right.high)
    const at = high === Infinity ? `${figure(low, right)}以上` : `${figure(low, right)}至${figure(high, right)}`
    reporter.report('CY4053', right.award.span, { phrase: right.label, at }, { related: [left.award.span] })
  }
}

/** 前3名, 前10名: who is among the first three is among the first ten too. */
const nested = (left: Range, right: Range): boolean =>
  left.low === 0 && right.low === 0 && !left.includesLow && !right.includesLow

/** 500万元至1000万元，1000万元以上: both include the point where they meet; there the higher counts. */
const touch = (left: Range, right: Range): boolean => left.high === right.low || right.high === left.low

function overlap(left: Range, right: Range): boolean {
  const [first, second] = left.low <= right.low ? [left, right] : [right, left]
  return second.low < first.high || (second.low === first.high && second.includesLow && first.includesHigh)
}

/**
 * 超过100万元不足200万元的，…；超过200万元的，…: 200万元 is in neither. Looked for when the clause is read, since the ranges may
 * stand in sentences of their own.
 */
export function checkGaps(awards: readonly Ranged[], reporter: Reporter): void {
  for (const scale of scalesOf(awards)) reportGaps(scale, reporter)
}

/** 5000万元及以下…；5000万元以上…: cases of one sum that both include the number at which they meet; there the higher counts. */
export function checkMeeting(cases: readonly Ranged[], reporter: Reporter): void {
  for (const scale of scalesOf(cases)) {
    for (const [index, range] of scale.entries()) {
      const before = scale.slice(0, index).find((one) => one.high === range.low && one.low < range.low)
      if (before?.includesHigh !== true || !range.includesLow) continue
      const params = { phrase: range.label, at: figure(range.low, range) }
      reporter.report('CY4528', range.award.span, params, { related: [before.award.span] })
    }
  }
}

/** Ranges of one indicator beside the same conditions, ascending, where they can have ends in common. */
function scalesOf(awards: readonly Ranged[]): readonly (readonly Range[])[] {
  const scales = new Map<string, Range[]>()
  for (const range of awards.flatMap(readRanges)) {
    const key = `${range.fact}:${range.rest}`
    const scale = scales.get(key)
    if (scale === undefined) scales.set(key, [range])
    else scale.push(range)
  }
  return [...scales.values()]
    .filter((scale) => scale.length > 1 && scale.some(({ high }) => high < Infinity))
    .map((scale) => scale.toSorted((one, other) => one.low - other.low))
}

function reportGaps(ascending: readonly Range[], reporter: Reporter): void {
  let [reached] = ascending
  for (const range of ascending.slice(1)) {
    if (reached === undefined) return
    const apart = range.low > reached.high && !follows(reached, range)
    const between = range.low === reached.high && !range.includesLow && !reached.includesHigh
    if (apart || between) {
      const at = between ? figure(range.low, range) : `${figure(reached.high, range)}至${figure(range.low, range)}`
      const params = { phrase: range.label, at }
      reporter.report('CY4054', range.award.span, params, { related: [reached.award.span] })
    }
    const further = range.high > reached.high || (range.high === reached.high && range.includesHigh)
    if (further) reached = range
  }
}

const wholes: readonly string[] = ['count:名', 'count:位', 'count:人', 'count:家', 'count:户']

/** 第1名、第2至5名, 10人以下、11人以上: between two whole numbers there is nothing. */
function follows(before: Range, range: Range): boolean {
  const whole = wholes.includes(range.unit) && Number.isInteger(range.low)
  return whole && before.includesHigh && range.includesLow && range.low === before.high + 1
}

/** A number of the indicator as the text would write it. */
const figure = (value: number, { unit }: Pick<Range, 'unit'>): string => figureOf(value, unit)
export function figureOf(value: number, unit: string): string {
  if (unit === 'money') return formatMoney(value as Money)
  if (unit.startsWith('money:')) return formatForeign(value, unit.slice('money:'.length) as Currency)
  if (unit === 'ratio') return formatRatio(value as Ratio)
  return unit === 'date' ? String(value) : formatCount(value, unit.slice('count:'.length))
}
