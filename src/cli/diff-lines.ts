/** The shortest way from some lines to others (E. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986). */

export interface LineChange {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly line: string
}

/** Beyond so many differences the lines between the first and the last are replaced as a whole. */
const MOST = 1000

/** Every line of both, in order; what is removed stands before what takes its place. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  return [
    ...before.slice(0, start).map(kept),
    ...(between(old, fresh) ?? [...old.map(removed), ...fresh.map(added)]),
    ...before.slice(before.length - end).map(kept),
  ]
}

const kept = (line: string): LineChange => ({ kind: 'kept', line })
const removed = (line: string): LineChange => ({ kind: 'removed', line })
const added = (line: string): LineChange => ({ kind: 'added', line })

/** How far along the old lines each diagonal (old − new) reaches, by diagonal. */
type Reach = ReadonlyMap<number, number>

function between(old: readonly string[], fresh: readonly string[]): readonly LineChange[] | undefined {
  const steps: Reach[] = []
  let reach: Reach = new Map([[1, 0]])
  for (let count = 0; count <= Math.min(old.length + fresh.length, MOST); count += 1) {
    steps.push(reach)
    const next = new Map(reach)
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let at = startOf(reach, diagonal, count)
      while (at < old.length && at - diagonal < fresh.length && old[at] === fresh[at - diagonal]) at += 1
      next.set(diagonal, at)
      if (at >= old.length && at - diagonal >= fresh.length) return trace(steps, old, fresh)
    }
    reach = next
  }
  return undefined
}

/** Where a diagonal begins after one more difference. */
function startOf(reach: Reach, diagonal: number, count: number): number {
  return adds(reach, diagonal, count) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1
}

/** Whether that difference is a line added; otherwise a line is removed. */
function adds(reach: Reach, diagonal: number, count: number): boolean {
  if (diagonal === -count) return true
  return diagonal !== count && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0)
}

function trace(steps: readonly Reach[], old: readonly string[], fresh: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = []
  let at = old.length
  let to = fresh.length
  for (let count = steps.length - 1; count >= 0; count -= 1) {
    const reach: Reach = steps[count] ?? new Map()
    const diagonal = at - to
    const begin = startOf(reach, diagonal, count)
    while (at > begin && at > 0 && to > 0) {
      at -= 1
      to -= 1
      changes.push(kept(old[at] ?? ''))
    }
    if (count === 0) break
    if (adds(reach, diagonal, count)) changes.push(added(fresh[(to -= 1)] ?? ''))
    else changes.push(removed(old[(at -= 1)] ?? ''))
  }
  return changes.reverse()
}
