/** How much is done, as the number of calls of functions: the same on every machine, however busy. */
import { Session, type Profiler } from 'node:inspector'
import { analysePolicy } from '../../../src/compiler.ts'
import { cover } from '../../../src/coverage/cover.ts'
import { renderTerminal } from '../../../src/diagnostics/render/terminal.ts'
import { sourceView } from '../../../src/diagnostics/render/source-view.ts'
import { runExamples } from '../../../src/examples/run-examples.ts'
import { importPolicy } from '../../../src/import/index.ts'

/** What is done with a text. */
export const stages: Readonly<Record<string, (text: string) => void>> = {
  check: (text) => {
    const { diagnostics, policy, examples } = analysePolicy(text, { readFile: () => undefined })
    renderTerminal(diagnostics.slice(0, 200), sourceView('样例', text))
    if (policy !== undefined) runExamples(policy, examples)
  },
  coverage: (text) => {
    cover(analysePolicy(text, { readFile: () => text }).pieces, text)
  },
  import: (text) => {
    importPolicy(text, { id: 'imported', officialPath: undefined, markup: 'plain' })
  },
}

/** Calls of functions while something is done. */
export function callsDuring(work: () => void): number {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  work()
  let calls = 0
  session.post('Profiler.takePreciseCoverage', (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
    if (error !== null) throw error
    for (const { functions } of result) for (const { ranges } of functions) calls += ranges[0]?.count ?? 0
  })
  session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  return calls
}
