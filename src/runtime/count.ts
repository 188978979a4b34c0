/** Counts: whole numbers of things, with the measure word beside them and not in the type. */

/** `n` if it is a non-negative safe integer; throws a RangeError otherwise. */
export function count(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`数量须为非负整数：${n} (not a non-negative whole number)`)
  }
  return n === 0 ? 0 : n
}

/** For people: `30家`; the measure word may be ''. */
export function formatCount(n: number, unit: string): string {
  return `${n}${unit}`
}
