/**
 * `npm run trust`: random policies, laws and hostile input for a stated time, and one table of what was tried and found. Exits
 * with 1 on any disagreement or crash.
 *
 *     --seconds N    for so long in all, shared by the campaigns (60)
 *     --policies N   the campaign `policies` goes on until it has compiled so many, however long that takes
 *     --seed N       what is tried; a number that is printed without it
 *     --workers N    processes (1)
 *     --campaign C   only those with C in their names
 */
import { parseArgs } from 'node:util'
import { campaigns } from '../test/trust/index.ts'
import { printFailures, printTable, rowsOf } from './trust/table.ts'
import { showProgress } from './trust/progress.ts'
import { runWorkers } from './trust/workers.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    policies: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    workers: { type: 'string', default: '1' },
    campaign: { type: 'string', default: '' },
  },
})
const names = campaigns.map(({ name }) => name).filter((name) => name.includes(values.campaign))
const job = {
  names,
  seed: wholeNumber('seed', values.seed),
  seconds: wholeNumber('seconds', values.seconds),
  policies: values.policies === undefined ? undefined : wholeNumber('policies', values.policies),
}
const workers = Math.max(1, wholeNumber('workers', values.workers))
process.stdout.write(`seed ${String(job.seed)}, ${String(workers)} processes\n`)

const progress = showProgress(process.stderr)
const results = await runWorkers(job, workers, progress.show)
progress.clear()
const rows = rowsOf(names, results)
printFailures(results, process.stdout)
printTable(rows, process.stdout)
const isIdle = names.length === 0 || rows.some(({ inputs, evaluations }) => inputs + evaluations === 0)
if (isIdle) process.stdout.write('a campaign tried nothing\n')
process.exitCode = isIdle || rows.some(({ disagreements, crashes }) => disagreements + crashes > 0) ? 1 : 0

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/u.test(text)) throw new Error(`--${name} ${text}: not a whole number`)
  return Number(text)
}
