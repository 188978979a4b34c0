/** Civil dates without a zone, as `YYYY-MM-DD`. In this form the order of strings is the order of days. */

/** Whether `text` is a day of the Gregorian calendar in the form `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** `text` if it is a civil date; throws a RangeError otherwise. */
export function civilDate(text: string): string {
  if (!isCivilDate(text)) throw new RangeError(`不是有效日期（YYYY-MM-DD）：${text} (not a civil date)`)
  return text
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The same day so many years before; 29 February becomes the 28th where there is none. The year 1 has none before it. */
export function yearsBefore(date: string, years: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)) - years, Number(date.slice(5, 7)), Number(date.slice(8))]
  if (year < 1) return '0001-01-01'
  const last = Math.min(day, daysIn(year, month))
  return `${String(year).padStart(4, '0')}${date.slice(4, 8)}${String(last).padStart(2, '0')}`
}

/** For people: `2025年9月18日`. */
export function formatDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
