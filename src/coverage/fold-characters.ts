/** Text as coverage compares it: folded, and without the differences that folding settles by context. */
import { fold } from '../source/fold.ts'
import { wholeText, type Excerpt } from '../source/excerpt.ts'

/**
 * Width, script and white space make no difference; nor does whether a quotation mark opens or closes, or a comma stands
 * between digits, which depend on where a sentence was cut. Offsets are those of `text`.
 */
export function foldCharacters(text: string): Excerpt {
  const folded = fold(wholeText(text))
  return { text: folded.text.replace(/[“”，：]/gu, (mark) => PLAIN[mark] ?? mark), offsets: folded.offsets }
}

const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '，': ',', '：': ':' }
