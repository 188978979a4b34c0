/** How many tests passed and failed. A file that could not even be loaded counts as one failed test. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Reads the report of vitest's JSON reporter; without a report the run itself failed. */
export function readTally(report: string | undefined): Tally {
  if (report === undefined) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}
