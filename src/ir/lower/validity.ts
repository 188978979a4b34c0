/** 自…起施行，有效期2年: first and last day, both counted (readings.md 14). */
import type { ClauseDraft } from '../../analysis/articles/drafts.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { IsoDate, PolicyIr } from '../types.ts'

export function lowerValidity(
  drafts: readonly ClauseDraft[],
  issued: IsoDate | undefined,
  reporter: Reporter,
): PolicyIr['validity'] {
  const found = drafts.flatMap((draft) => draft.validity ?? [])
  const stated = found.find((validity) => validity.from !== undefined)?.from
  // 自发布之日起施行: the day of issue stands in the metadata.
  const from = stated === 'publication' ? issued : stated
  const first = found[0]
  const months = found.find((validity) => validity.duration !== undefined)?.duration
  const until = found.find((validity) => validity.to !== undefined)?.to
  if (from === undefined || first === undefined) {
    // 有效期至2027年12月31日 alone: from which day on is not said, and the end must not be lost.
    const ended = found.find((validity) => (validity.to ?? validity.duration) !== undefined)
    if (ended === undefined) reporter.report('CY4029', { start: 0, end: 0 })
    else reporter.report('CY4095', ended.span, { text: ended.source.sentence })
    return undefined
  }
  const to = until ?? (months === undefined ? undefined : lastDay(from, months))
  return { from, to, site: { kind: 'validity', from, to, source: first.source } }
}

/** The day before the same day so many months on; a day that the month lacks is its last. */
export function lastDay(from: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const endYear = Math.floor(index / 12)
  const endMonth = (index % 12) + 1
  if (day > 1) return iso(endYear, endMonth, Math.min(day - 1, daysIn(endYear, endMonth)))
  const before = endMonth === 1 ? { year: endYear - 1, month: 12 } : { year: endYear, month: endMonth - 1 }
  return iso(before.year, before.month, daysIn(before.year, before.month))
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30
}

const iso = (year: number, month: number, day: number): IsoDate =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
