/** Two versions of a file as a unified diff. */
import { diffLines, type LineChange } from '../diff-lines.ts'

/** Lines of the file that stand unchanged around a change. */
const CONTEXT = 3

/** The lines of the diff, without line ends; none for equal texts. */
export function unifiedDiff(path: string, before: string, after: string): readonly string[] {
  const hunks = hunksOf(diffLines(linesOf(before), linesOf(after)))
  return hunks.length === 0 ? [] : [`--- ${path}`, `+++ ${path}`, ...hunks.flatMap(showHunk)]
}

/** Lines with their ends, so that a file that changes nothing but those differs. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u)
}

/** Changes with their numbers: where in the old file and in the new one each line stands, from 1. */
interface Numbered extends LineChange {
  readonly old: number
  readonly new: number
}

function hunksOf(changes: readonly LineChange[]): readonly (readonly Numbered[])[] {
  const hunks: Numbered[][] = []
  let old = 1
  let after = 1
  const numbered = changes.map((change): Numbered => {
    const at = { ...change, old, new: after }
    if (change.kind !== 'added') old += 1
    if (change.kind !== 'removed') after += 1
    return at
  })
  const near = numbered.map((_, index) =>
    numbered.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'kept'),
  )
  for (const [index, one] of numbered.entries()) {
    if (near[index] !== true) continue
    if (near[index - 1] === true) hunks.at(-1)?.push(one)
    else hunks.push([one])
  }
  return hunks
}

const SIGNS = { kept: ' ', removed: '-', added: '+' } as const

function showHunk(hunk: readonly Numbered[]): readonly string[] {
  const [first] = hunk
  const old = hunk.filter(({ kind }) => kind !== 'added').length
  const after = hunk.filter(({ kind }) => kind !== 'removed').length
  const range = (start: number, count: number): string => `${String(count === 0 ? start - 1 : start)},${String(count)}`
  return [
    `@@ -${range(first?.old ?? 1, old)} +${range(first?.new ?? 1, after)} @@`,
    ...hunk.flatMap(({ kind, line }) => {
      const shown = `${SIGNS[kind]}${line.replace(/\r?\n$/u, '')}`
      return line.endsWith('\n') ? [shown] : [shown, '\\ No newline at end of file']
    }),
  ]
}
