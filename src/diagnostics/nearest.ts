/** Did you mean …: the nearest of several names, where it is near enough to help. */
import { distance } from 'fastest-levenshtein'

/** The candidate whose key is nearest to `wanted` (itself a key); undefined when none is near. First of equals. */
export function nearest(
  wanted: string,
  candidates: readonly string[],
  keyOf: (text: string) => string,
): string | undefined {
  if (wanted === '' || wanted.length > LONGEST) return undefined
  let best: string | undefined
  let least = Infinity
  for (const candidate of candidates.slice(0, MOST)) {
    const key = keyOf(candidate)
    // A part of a phrase is what people write first: 使用费用 for 年度模型使用费用.
    const apart = partOf(wanted, key) ? Math.min(1, distance(wanted, key)) : distance(wanted, key)
    if (apart < least && apart <= Math.max(1, Math.floor(Math.max(wanted.length, key.length) * NEAR))) {
      best = candidate
      least = apart
    }
  }
  return best
}

/** Names that are compared; what comes behind so many is not looked at. */
const MOST = 1000
/** Share of the longer text that may differ. */
const NEAR = 0.4
const LONGEST = 200
const SHORTEST_PART = 3

function partOf(wanted: string, key: string): boolean {
  return (
    wanted.length >= SHORTEST_PART && (key.includes(wanted) || (key.length >= SHORTEST_PART && wanted.includes(key)))
  )
}
