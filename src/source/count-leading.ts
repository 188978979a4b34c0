/**
 * How many places hold, from the first on, where behind one that does not none does: looked for by halving, so that a long
 * sequence costs little more than a short one.
 */
export function countLeading(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
