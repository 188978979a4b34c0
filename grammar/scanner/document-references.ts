/** 第九条, 附件2: what a sentence points at in its own document. */
import { scanNumber } from './numbers.ts'

interface Reference {
  readonly start: number
  readonly text: string
  /** Undefined for an attachment. */
  readonly article: number | undefined
}

const pattern = /第([一二三四五六七八九十百\d]+)条|附(?:件|表)(?:[一二三四五六七八九十]|\d{1,2})?/gu

/** To this document: what stands behind the name of another one points into that. */
export function referencesIn(text: string): readonly Reference[] {
  const found: Reference[] = []
  let end = 0
  let isElsewhere = false
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(end, match.index)
    isElsewhere = (isElsewhere && /^[、和及与至]$/u.test(before)) || elsewhere.test(text.slice(0, match.index))
    end = match.index + match[0].length
    const [whole, numeral] = match
    const article = numeral === undefined ? undefined : Number(scanNumber(numeral, 0)?.digits.numerator ?? 0n)
    // At its own beginning a paragraph is numbered or attached, and points at nothing.
    if (!isElsewhere && match.index > 0) found.push({ start: match.index, text: whole, article })
  }
  return found
}

const elsewhere =
  /》[^，。；、]{0,8}$|(?<![本此])(?:法|条例|规定|办法|规则|章程|细则|通知|意见|政策|措施|方案|文件|协议|合同)的?$/u

/** Whether it is worth looking: nothing is pointed at without one of these. */
export const mayReferTo = (text: string): boolean => text.includes('第') || text.includes('附')

/** Whether a folded line is the heading of an attachment. */
export const beginsAttachment = (line: string): boolean => line.includes('附') && /^[\s#>（(]*附(?:件|表)/u.test(line)
