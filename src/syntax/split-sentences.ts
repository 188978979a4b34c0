/** Sentences of a paragraph: at 。！？, or a full stop that stands for 。, outside brackets and quotes; what is responsible stands for itself. */
import { isFullStop } from '../../grammar/scanner/full-stop.ts'
import { type Excerpt, sliceExcerpt } from '../source/excerpt.ts'

/** Longer sentences are not scanned: no sentence of a law is, and scanning looks ahead. */
export const longestSentence = 4000

const enders = '。！？'
const openers = '（“《〈'
const closers = '）”》〉'
/** A bracket that is not closed within so many characters closes nothing. */
const longestBracket = 600
/** 一. （二）. in front of an item. */
const numbers = /^[（第]?[一二三四五六七八九十百]{1,4}）?$/u

/** `folded` in canonical characters; each part is a slice of it. */
export function splitSentences(folded: Excerpt): readonly Excerpt[] {
  const { text } = folded
  const parts: Excerpt[] = []
  let start = 0
  let depth = 0
  let openedAt = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (openers.includes(character)) {
      if (depth === 0) openedAt = index
      depth += 1
    } else if (closers.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0 && index - openedAt > longestBracket) depth = 0
    if (depth > 0 || !ends(text, start, index)) continue
    parts.push(sliceExcerpt(folded, start, index + 1))
    start = index + 1
  }
  if (start < text.length) parts.push(sliceExcerpt(folded, start, text.length))
  return parts
}

/** 。, or ！ and ？ as folding writes them; inside Latin text (`<!--`) they end nothing. */
function ends(text: string, start: number, index: number): boolean {
  const character = text[index] ?? ''
  if (isFullStop(text, index)) return !numbers.test(text.slice(start, index))
  if (character === '!' || character === '?') return /[^\u0000-\u007f]/u.test(text[index - 1] ?? '')
  return enders.includes(character)
}
