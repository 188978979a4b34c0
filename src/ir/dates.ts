/** Civil dates around a date. */

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** The day before, the day itself, the day after. */
export function around(date: string): readonly string[] {
  return [daysAfter(date, -1), date, daysAfter(date, 1)]
}
