/** Sentences of a paragraph: at 。！？ outside brackets and quotes; what is responsible stands for itself. */
import { type Excerpt, sliceExcerpt } from '../source/excerpt.ts'

const enders = '。！？'
const openers = '（“《〈'
const closers = '）”》〉'
/** A bracket that is not closed within so many characters closes nothing. */
const longestBracket = 600

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
    if (depth > 0 || !ends(text, index)) continue
    parts.push(sliceExcerpt(folded, start, index + 1))
    start = index + 1
  }
  if (start < text.length) parts.push(sliceExcerpt(folded, start, text.length))
  return parts
}

/** 。, or ！ and ？ as folding writes them; inside Latin text (`<!--`) they end nothing. */
function ends(text: string, index: number): boolean {
  const character = text[index] ?? ''
  if (character === '!' || character === '?') return /[^\u0000-\u007f]/u.test(text[index - 1] ?? '')
  return enders.includes(character)
}
