/** The last line of `npm test` must not be better than the run. */
import { expect, test } from 'vitest'
import { readTally } from '../../scripts/checks/tally.ts'

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const unloaded = { status: 'failed', assertionResults: [] }

test.each([
  ['all is well', { numPassedTests: 1, numFailedTests: 0, testResults: [passed] }, { passed: 1, failed: 0 }],
  ['a test fails', { numPassedTests: 1, numFailedTests: 2, testResults: [passed] }, { passed: 1, failed: 2 }],
  [
    'a file does not load',
    { numPassedTests: 1, numFailedTests: 0, testResults: [passed, unloaded] },
    { passed: 1, failed: 1 },
  ],
])('%s', (_, report, tally) => {
  expect(readTally(JSON.stringify(report))).toEqual(tally)
})

test('a run without a report has failed', () => {
  expect(readTally(undefined)).toEqual({ passed: 0, failed: 1 })
})
