import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { root } from '../root.ts'
import type { Part } from './parts.ts'
import { writeIr } from './write-ir.ts'

export type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

/**
 * Tries the mutants of a part, or of some of its files, one after the other. What is read of the results of the last run
 * counts as tried, unless everything is forced.
 */
export async function mutatePart(
  part: Part,
  files: readonly string[],
  force: boolean,
): Promise<readonly MutantResult[]> {
  process.chdir(root)
  const reports = `reports/mutation/${part.name}`
  // For the worker that runs the tests: `vitest.config.ts` reads the one, the tests the other.
  process.env['CEYAN_MUTATION'] = part.name
  if (part.policies !== undefined) {
    process.env['CEYAN_IR'] = join(root, reports)
    writeIr(part.policies, join(root, reports))
  }
  const stryker = new Stryker({
    mutate: [...(files.length > 0 ? files : part.mutate)],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    ignorePatterns: ['/bench', '/dist', '/policies/sources'],
    incremental: true,
    incrementalFile: `${reports}.json`,
    force,
    concurrency: 1,
    // An endless loop is stopped by counting; a machine that is busy with other things must not look like one.
    timeoutMS: 120_000,
    reporters: ['progress-append-only', 'clear-text', 'html'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${reports}.html` },
  })
  return stryker.runMutationTest()
}
