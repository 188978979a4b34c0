/** A number from 0 to 1, 1 excluded. */
export type Random = () => number

/** A small generator (mulberry32), so that populations are the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of several. */
export function pick<T>(of: readonly T[], random: Random): T {
  const one = of[Math.floor(random() * of.length)]
  if (one === undefined) throw new Error('Nothing to pick from')
  return one
}
