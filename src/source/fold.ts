/**
 * One spelling for every script and width (language.md §1): no white space, simplified characters, Chinese punctuation,
 * ASCII digits, letters and percent signs. One UTF-16 unit folds to one or to none, so offsets survive.
 *
 * Folding is an equivalence, for comparing and for lexing; what a person reads is always the text as written.
 */
import type { Excerpt } from './excerpt.ts'
import { DIGIT_COLON, DIGIT_COMMA, foldTable, REMOVED, STRAIGHT_QUOTE } from './fold-table.ts'

/** The excerpt in canonical spelling; `offsets` still point into the file as written. */
export function fold(excerpt: Excerpt): Excerpt {
  const { text, offsets } = excerpt
  if (isCanonical(text)) return excerpt
  const units = new Uint16Array(text.length)
  const kept = new Uint32Array(text.length + 1)
  let length = 0
  let insideQuotes = false
  for (let index = 0; index < text.length; index++) {
    const written = text.charCodeAt(index)
    const folded = foldTable[written] ?? 0
    let unit = folded === 0 ? written : folded
    if (unit === REMOVED) continue
    if (unit === STRAIGHT_QUOTE) {
      unit = insideQuotes ? RIGHT_QUOTE : LEFT_QUOTE
      insideQuotes = !insideQuotes
    }
    units[length] = unit
    kept[length] = offsets[index] ?? 0
    length++
  }
  kept[length] = offsets[text.length] ?? 0
  restoreDigitSeparators(units, length)
  return { ...excerpt, text: textOf(units.subarray(0, length)), offsets: kept.slice(0, length + 1) }
}

/** `fold` without offsets, for keys, labels and keywords. */
export function foldString(text: string): string {
  return isCanonical(text) ? text : fold({ text, offsets: new Uint32Array(text.length + 1) }).text
}

/** Most of what is folded needs no folding. A quote, and a comma or a colon between digits, may. */
function isCanonical(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (foldTable[unit] !== 0 || dependsOnNeighbours(unit)) return false
  }
  return true
}

const LEFT_QUOTE = 0x201c
const RIGHT_QUOTE = 0x201d
const CHINESE_COMMA = 0xff0c
const CHINESE_COLON = 0xff1a
function dependsOnNeighbours(unit: number): boolean {
  return unit === STRAIGHT_QUOTE || unit === CHINESE_COMMA || unit === CHINESE_COLON
}

/** `1,500` and `1:1`: between two digits a comma or a colon belongs to the number, whatever its width. */
function restoreDigitSeparators(units: Uint16Array, length: number): void {
  for (let index = 1; index + 1 < length; index++) {
    const unit = units[index]
    if (unit !== CHINESE_COMMA && unit !== CHINESE_COLON) continue
    if (!isDigit(units[index - 1]) || !isDigit(units[index + 1])) continue
    units[index] = unit === CHINESE_COMMA ? DIGIT_COMMA : DIGIT_COLON
  }
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39
}

/** In pieces, since a call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  const pieces: string[] = []
  for (let start = 0; start < units.length; start += 8192) {
    // `apply` takes anything like an array, which its declaration does not say; spreading would go through an iterator.
    pieces.push(String.fromCharCode.apply(undefined, units.subarray(start, start + 8192) as unknown as number[]))
  }
  return pieces.join('')
}
