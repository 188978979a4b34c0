/** The numbers in front of the members of a list: （1） （一） 1. ① 一是 第一，. */
import { scanNumber } from '../../grammar/scanner/numbers.ts'

export interface Enumerator {
  /** Members of one list are numbered in one style. */
  readonly style: 'brackets' | 'chinese-brackets' | 'plain' | 'circled' | 'words' | 'ordinals'
  readonly number: number
  /** Where the member's own text begins. */
  readonly end: number
}

const numeral = '[一二三四五六七八九十]{1,3}'
const patterns: readonly (readonly [Enumerator['style'], RegExp])[] = [
  ['brackets', /（(\d{1,2})）/y],
  ['chinese-brackets', new RegExp(`（(${numeral})）`, 'y')],
  ['plain', /(\d{1,2})(?:[.．](?!\d)|、|）)/y],
  ['words', new RegExp(`(${numeral})是`, 'y')],
  ['ordinals', new RegExp(`第(${numeral})，`, 'y')],
]
const firstCircled = '①'.charCodeAt(0)
const lastCircled = '⑳'.charCodeAt(0)

export function enumeratorAt(text: string, offset: number): Enumerator | undefined {
  const unit = text.charCodeAt(offset)
  if (unit >= firstCircled && unit <= lastCircled) {
    return { style: 'circled', number: unit - firstCircled + 1, end: offset + 1 }
  }
  for (const [style, pattern] of patterns) {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    if (match === null) continue
    return { style, number: Number(scanNumber(match[1] ?? '', 0)?.digits.numerator ?? 0n), end: pattern.lastIndex }
  }
  return undefined
}
