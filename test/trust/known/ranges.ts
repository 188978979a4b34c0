/** Whole numbers in few characters: `0-3 7 9-10`. */
export function rangesOf(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b)
  const runs: [number, number][] = []
  for (const n of sorted) {
    const last = runs.at(-1)
    if (last?.[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(' ')
}

export function numbersOf(ranges: string): readonly number[] {
  return ranges
    .split(' ')
    .filter((run) => run !== '')
    .flatMap((run) => {
      const [from = 0, to = from] = run.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    })
}
