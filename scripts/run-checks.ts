/**
 * Everything that has to hold before a change goes in (`npm test`; CI runs the same). Stops at the first failure and names
 * it; the last line counts the tests.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checks } from './checks/checks.ts'
import { runStep } from './checks/run-step.ts'
import { readTally } from './checks/tally.ts'
import { root } from './root.ts'

process.exitCode = await runChecks()

async function runChecks(): Promise<number> {
  for (const [index, check] of checks.entries()) {
    process.stdout.write(`[${String(index + 1)}/${String(checks.length + 1)}] ${check.name} … `)
    const { passed, seconds, output } = await runStep(root, check, 'capture')
    process.stdout.write(`${passed ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)\n`)
    if (passed) continue
    process.stdout.write(`${output}\nfailed: ${check.name} — ${[check.command, ...check.args].join(' ')}\n`)
    return 1
  }
  return runTests()
}

async function runTests(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ceyan-tests-'))
  try {
    const report = join(folder, 'report.json')
    process.stdout.write(`[${String(checks.length + 1)}/${String(checks.length + 1)}] tests\n`)
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const { passed } = await runStep(root, { name: 'tests', command: 'vitest', args }, 'show')
    const tally = readTally(await readFile(report, 'utf8').catch(() => undefined))
    process.stdout.write(`\n${String(tally.passed)} passed, ${String(tally.failed)} failed\n`)
    return passed && tally.failed === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
