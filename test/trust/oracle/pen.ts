/** Choices of how something is written: by the name of the place, so that they stay when another part of the case goes. */

export interface Writing {
  /** Below zero: everything in the plainest way. */
  readonly seed: number
  /** Places whose choice is settled, by number; the first is the plainest. */
  readonly settled: Readonly<Record<string, number>>
}

/** One of several ways to write the same. */
export interface Way {
  /** What tells it from the others, in a list of failures. */
  readonly name: string
}

export interface Picked {
  readonly index: number
  readonly name: string
  /** Among so many. */
  readonly of: number
}

export interface Pen {
  pick<T extends Way>(place: string, ways: readonly T[]): T
  /** Every choice so far: place, number and name of the way. */
  readonly picked: ReadonlyMap<string, Picked>
}

export function penOf({ seed, settled }: Writing): Pen {
  const picked = new Map<string, Picked>()
  return {
    picked,
    pick(place, ways) {
      const index = (settled[place] ?? (seed < 0 ? 0 : hash(`${String(seed)} ${place}`))) % ways.length
      const way = ways[index]
      if (way === undefined) throw new Error(`no way to write ${place}`)
      if (ways.length > 1) picked.set(place, { index, name: way.name, of: ways.length })
      return way
    },
  }
}

/** A whole number from 0 on that looks random; FNV-1a with a last stir. */
export function hash(text: string): number {
  let state = 0x811c9dc5
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (state ^ (state >>> 12)) >>> 0
}
