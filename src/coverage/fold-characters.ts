/** Text as coverage compares it: folded, and without the differences that folding settles by context. */
import { fold } from '../source/fold.ts'
import type { Excerpt } from '../source/excerpt.ts'

/**
 * Width, script and white space make no difference; nor does whether a quotation mark opens or closes, or a comma stands
 * between digits, which depend on where a sentence was cut. Offsets are those of `text`.
 */
export function foldCharacters(text: string): Excerpt {
  const offsets = Uint32Array.from({ length: text.length + 1 }, (_, index) => index)
  const folded = fold({ text, offsets })
  return { text: folded.text.replace(/[“”，：]/gu, (mark) => PLAIN[mark] ?? mark), offsets: folded.offsets }
}

const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '，': ',', '：': ':' }
