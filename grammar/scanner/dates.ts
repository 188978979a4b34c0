/** Calendar dates: 2025年9月18日 · 二〇二七年十二月三十一日. Whether there is such a day is not asked here. */
import { scanChinese } from './chinese-numerals.ts'

export interface ScannedDate {
  readonly end: number
  /** `2025-09-18`, or less of it (`2025-09`, `2025`). */
  readonly iso: string
}

const arabic = /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/y
const day = '[一二三四五六七八九十廿]{1,3}'
const chinese = new RegExp(`([〇零一二三四五六七八九]{4})年(?:(${day})月(?:(${day})日)?)?`, 'y')

/** The date that begins at `offset` of a folded text. */
export function scanCivilDate(text: string, offset: number): ScannedDate | undefined {
  for (const pattern of [arabic, chinese]) {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    if (match === null) continue
    const [written, ...parts] = match
    const iso = parts.filter((part: string | undefined) => part !== undefined).map(numberOf)
    return { end: offset + written.length, iso: iso.join('-') }
  }
  return undefined
}

function numberOf(part: string): string {
  const value = /^\d/u.test(part) ? part : String(scanChinese(part.replace('廿', '二十'), 0)?.digits.numerator ?? '')
  return value.padStart(2, '0')
}
