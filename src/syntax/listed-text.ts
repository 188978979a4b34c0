/**
 * Numbered lists in running text. 符合下列条件之一 and the members that follow it, in the same sentence, in sentences or in
 * paragraphs of their own, are one sentence.
 */
import { matchListed } from '../../grammar/scanner/listed.ts'
import { type Excerpt, sliceExcerpt } from '../source/excerpt.ts'
import { type Enumerator, enumeratorAt } from './enumerator.ts'

/** What stands in front of a list, and its members without their numbers. */
export interface ListedText {
  readonly lead: Excerpt
  /** Further sentences of the same member. */
  readonly more: readonly Excerpt[]
  readonly items: readonly ListedText[]
}

/** A stretch between two numbers, or a sentence. */
interface Stretch {
  readonly enumerator: Enumerator | undefined
  readonly text: Excerpt
  /** Index of its sentence. */
  readonly sentence: number
}

/** Sentences in which the members of a list are looked for. */
const longestList = 200

/**
 * The list that the sentence at `index` announces, and how many sentences it takes; undefined when it announces none, or
 * none follows.
 */
export function listedTextAt(
  sentences: readonly Excerpt[],
  index: number,
): { readonly text: ListedText; readonly sentences: number } | undefined {
  const first = sentences[index]
  const from = first === undefined ? undefined : announcement(first.text)
  if (first === undefined || from === undefined) return undefined
  const stretches = sentences
    .slice(index, index + longestList)
    .flatMap((text, at) => cut(text, at, at === 0 ? from : 0))
  const end = listEnd(stretches, 1)
  if (end < 3) return undefined
  const next = stretches[end]
  // A list that ends inside a sentence is none: what follows would be lost.
  if (next !== undefined && next.sentence === stretches[end - 1]?.sentence) return undefined
  return { text: assemble(stretches.slice(0, end)), sentences: (stretches[end - 1]?.sentence ?? 0) + 1 }
}

/** Where the words that announce a list end. */
function announcement(text: string): number | undefined {
  for (let offset = 0; offset < text.length; offset += 1) {
    const match = matchListed(text, offset)
    if (match !== undefined) return match.end
  }
  return undefined
}

/** At every number that stands behind a mark, from `from` on. */
function cut(text: Excerpt, sentence: number, from: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let enumerator: Enumerator | undefined = from === 0 ? enumeratorAt(text.text, 0) : undefined
  const close = (end: number): void => {
    stretches.push({ enumerator, text: sliceExcerpt(text, enumerator?.end ?? start, end), sentence })
  }
  for (let offset = Math.max(from, 1); offset < text.text.length; offset += 1) {
    if (!'：；，。'.includes(text.text[offset - 1] ?? '无')) continue
    const found = enumeratorAt(text.text, offset)
    if (found === undefined || (text.text[offset - 1] === '，' && found.style === 'plain')) continue
    close(offset)
    start = offset
    enumerator = found
  }
  close(text.text.length)
  return stretches
}

/** Index after the last stretch of the list whose first member stands at `start`; `start` when there is no list. */
function listEnd(stretches: readonly Stretch[], start: number): number {
  const style = stretches[start]?.enumerator?.style
  if (style === undefined || stretches[start]?.enumerator?.number !== 1) return start
  let expected = 2
  let end = start + 1
  for (let index = end; index < stretches.length; index += 1) {
    const stretch = stretches[index]
    const enumerator = stretch?.enumerator
    if (enumerator?.style === style) {
      if (enumerator.number !== expected) break
      expected += 1
      end = index + 1
    } else if (enumerator === undefined) {
      // A further sentence of the member, if the list goes on behind it.
      if (stretch === undefined || announcement(stretch.text.text) !== undefined) break
    } else {
      // A list of another style, directly behind its member.
      if (end !== index) break
      const inner = listEnd(stretches, index)
      if (inner === index) break
      end = inner
      index = inner - 1
    }
  }
  return end
}

/** The first stretch leads; the others are its members, or lists inside these. */
function assemble(stretches: readonly Stretch[]): ListedText {
  const [lead, ...rest] = stretches
  const style = rest.find(({ enumerator }) => enumerator !== undefined)?.enumerator?.style
  const opened = rest.findIndex(({ enumerator }) => enumerator !== undefined)
  const more = (opened < 0 ? rest : rest.slice(0, opened)).map(({ text }) => text)
  const groups: Stretch[][] = []
  for (const stretch of opened < 0 ? [] : rest.slice(opened)) {
    if (stretch.enumerator?.style === style) groups.push([stretch])
    else groups.at(-1)?.push(stretch)
  }
  const items = groups.map(assemble)
  const whole = lead?.text ?? sliceExcerpt({ text: '', offsets: new Uint32Array(1) }, 0, 0)
  return { lead: withoutMark(whole, items.length > 0 ? '：；，。' : '；，。'), more, items }
}

function withoutMark(text: Excerpt, marks: string): Excerpt {
  let end = text.text.length
  while (end > 0 && marks.includes(text.text[end - 1] ?? '')) end -= 1
  return sliceExcerpt(text, 0, end)
}
