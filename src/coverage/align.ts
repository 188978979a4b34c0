/**
 * Where the pieces of a policy file stand in the official text. Long pieces are placed first and become anchors; every
 * other piece is looked for between its nearest anchors, so that a phrase that the text repeats is found in its own place.
 */
import { countLeading } from '../source/count-leading.ts'

/** Half-open range of the folded official text. */
export interface Place {
  readonly start: number
  readonly end: number
}

export interface Wanted {
  readonly text: string
  /** Keeps the order of the file where it can; metadata does not. */
  readonly ordered: boolean
}

/** A piece that the text has more often than this, each time inside a sentence, takes the first place. */
const mostTried = 16

/**
 * The place of each piece, undefined for what is nowhere. No two places overlap. Where the text has a piece more than once,
 * the first place that `begins` (a line, a sentence) goes before one inside of something else, of which it would leave a rest.
 */
export function align(
  pieces: readonly Wanted[],
  official: string,
  begins: (offset: number) => boolean,
): readonly (Place | undefined)[] {
  const places: (Place | undefined)[] = pieces.map(() => undefined)
  const longestFirst = [...pieces.entries()].sort(([i, a], [j, b]) => b.text.length - a.text.length || i - j)
  const ordered = longestFirst.filter(([, piece]) => piece.ordered && piece.text !== '')
  const unordered = longestFirst.filter(([, piece]) => !piece.ordered && piece.text !== '')

  // A notice that quotes the title comes before the title: it takes its place first, or the title would be found in it.
  const around = unordered.filter(([, { text }]) => ordered.some(([, inner]) => text.includes(inner.text)))
  const whole = new FreeText(official, [], begins)
  for (const [index, { text }] of around) places[index] = whole.take(text)
  const rest = blank(official, places)

  const taken: Taken[] = []
  for (const [index, { text }] of ordered) {
    const at = countLeading(taken.length, (place) => (taken[place]?.index ?? 0) < index)
    const gap = { start: taken[at - 1]?.end ?? 0, end: taken[at]?.start ?? official.length }
    const start = indexWithin(rest, text, gap, begins)
    if (start < 0) continue
    const place = { start, end: start + text.length }
    places[index] = place
    taken.splice(at, 0, { ...place, index })
  }

  // What stands in another order, and metadata, take the first place that is left.
  const free = new FreeText(rest, taken, begins)
  for (const [index, { text }] of [...ordered, ...unordered]) places[index] ??= free.take(text)
  return places
}

/** The text with the places taken out of it: U+0000 is in no sentence that people publish. */
function blank(text: string, places: readonly (Place | undefined)[]): string {
  return places.reduce<string>((left, place) => {
    if (place === undefined) return left
    return left.slice(0, place.start) + '\0'.repeat(place.end - place.start) + left.slice(place.end)
  }, text)
}

interface Taken extends Place {
  /** Of the piece; ascends together with the place. */
  readonly index: number
}

/** Searches the window alone, so that a piece that is not there costs its window and not the whole text. */
function indexWithin(text: string, wanted: string, { start, end }: Place, begins: (offset: number) => boolean): number {
  const within = text.slice(start, end)
  const first = within.indexOf(wanted)
  let at = first
  for (let tried = 0; at >= 0 && tried < mostTried; tried++) {
    if (begins(start + at)) return start + at
    at = within.indexOf(wanted, at + 1)
  }
  return first < 0 ? -1 : start + first
}

/** What is still free; life: one alignment. */
class FreeText {
  readonly #text: string
  readonly #begins: (offset: number) => boolean
  #gaps: Place[]

  constructor(text: string, taken: readonly Place[], begins: (offset: number) => boolean) {
    this.#text = text
    this.#begins = begins
    this.#gaps = []
    let start = 0
    for (const place of [...taken, { start: text.length, end: text.length }]) {
      if (place.start > start) this.#gaps.push({ start, end: place.start })
      start = place.end
    }
  }

  /** The first free occurrence, which is free no longer. */
  take(wanted: string): Place | undefined {
    for (const [at, gap] of this.#gaps.entries()) {
      if (gap.end - gap.start < wanted.length) continue
      const start = indexWithin(this.#text, wanted, gap, this.#begins)
      if (start < 0) continue
      const place = { start, end: start + wanted.length }
      const rest = [
        { start: gap.start, end: place.start },
        { start: place.end, end: gap.end },
      ].filter((part) => part.end > part.start)
      this.#gaps.splice(at, 1, ...rest)
      return place
    }
    return undefined
  }
}
