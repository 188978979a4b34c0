/** One line on a terminal that says how far it is; nothing where nobody looks. */
import type { Result } from './job.ts'

export interface Progress {
  readonly show: (results: readonly Result[]) => void
  readonly clear: () => void
}

export function showProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined }
  return {
    show(results) {
      const sum = (count: (result: Result) => number): number => results.reduce((all, one) => all + count(one), 0)
      const failures = sum(({ tally }) => tally.disagreements.length + tally.crashes.length)
      const counts = [
        `${sum(({ tally }) => tally.policies).toLocaleString('en-US')} policies`,
        `${sum(({ tally }) => tally.evaluations).toLocaleString('en-US')} evaluations`,
        `${sum(({ tally }) => tally.inputs).toLocaleString('en-US')} inputs`,
        `${String(failures)} failures`,
      ]
      stream.write(`\r\u001B[K${results.at(-1)?.name ?? ''}: ${counts.join(', ')}`)
    },
    clear: () => void stream.write('\r\u001B[K'),
  }
}
