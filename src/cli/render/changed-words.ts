/** The words that two versions of a sentence do not share, with a little of what stands around them. */
import { diffLines } from '../diff-lines.ts'

/** A stretch of a sentence: kept, or what stood there before and what stands there now. */
export type Words =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }

/** So many characters of what is kept are shown on either side of a change. */
const AROUND = 12

/** None when the sentences are the same. */
export function changedWords(before: string, after: string): readonly Words[] {
  const words: Words[] = []
  for (const { kind, line: text } of diffLines(piecesOf(before), piecesOf(after))) {
    const last = words.at(-1)
    const next: Words = kind === 'kept' ? { kind, text } : changed(kind, text)
    if (last?.kind !== next.kind) words.push(next)
    else words[words.length - 1] = join(last, next)
  }
  if (words.every(({ kind }) => kind === 'kept')) return []
  return words.map((part, index) => (part.kind === 'kept' ? shortened(part.text, index, words.length) : part))
}

/** Numbers with their digits together, every other character by itself. */
const piecesOf = (text: string): readonly string[] => text.match(/\d[\d.,]*[%‰]?|./gsu) ?? []

function changed(kind: 'removed' | 'added', text: string): Words {
  return { kind: 'changed', before: kind === 'removed' ? text : '', after: kind === 'added' ? text : '' }
}

function join(left: Words, right: Words): Words {
  if (left.kind === 'kept' && right.kind === 'kept') return { kind: 'kept', text: left.text + right.text }
  if (left.kind === 'kept' || right.kind === 'kept') return right
  return { kind: 'changed', before: left.before + right.before, after: left.after + right.after }
}

function shortened(text: string, index: number, count: number): Words {
  const characters = [...text]
  const head = index === 0 ? '' : characters.slice(0, AROUND).join('')
  const tail = index === count - 1 ? '' : characters.slice(-AROUND).join('')
  const room = (head === '' ? 0 : AROUND) + (tail === '' ? 0 : AROUND)
  return { kind: 'kept', text: characters.length <= room ? text : `${head}…${tail}` }
}
