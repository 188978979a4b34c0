/** Random draws from a seed, the oracle's own. */
export interface Dice {
  /** From 0 up to, without, n. */
  below(n: number): number
  one<T>(list: readonly T[]): T
  chance(percent: number): boolean
}

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    one(list) {
      const drawn = list[below(list.length)]
      if (drawn === undefined) throw new Error('nothing to draw from')
      return drawn
    },
    chance: (percent) => next() * 100 < percent,
  }
}
