/**
 * Mutation testing (`npm run mutation -- runtime`): Stryker changes the sources in one place at a time, and the tests of the
 * part have to notice. Names of parts (`mutation/parts.ts`) pick some, files behind them (`src/runtime/why.ts`, or
 * `src/runtime/why.ts:60-70`) narrow a part to these. Prints every
 * mutant that lived and the row of the table in CONTRIBUTING.md; the same, to click through, is in `reports/mutation/`. Only
 * what changed since the last run is tried again, with `--force` everything. Exits with 1 below the score that a part has to have.
 */
import { parts } from './mutation/parts.ts'
import { mutatePart } from './mutation/mutate-part.ts'
import { header, isEnough, rowOf, tallyOf } from './mutation/tally.ts'

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const files = wanted.filter((argument) => /\.ts(?::|$)/u.test(argument))
const names = wanted.filter((argument) => !files.includes(argument))
const unknown = names.find((name) => parts.every((part) => part.name !== name))
if (unknown !== undefined || (files.length > 0 && names.length !== 1)) {
  process.stderr.write(
    `npm run mutation -- [${parts.map(({ name }) => name).join('|')}] [file.ts[:line-line] …] [--force]\n`,
  )
  process.exitCode = 2
} else {
  process.exitCode = await run()
}

async function run(): Promise<number> {
  const rows: string[] = []
  let enough = true
  for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const tally = tallyOf(await mutatePart(part, files, process.argv.includes('--force')))
    rows.push(rowOf(part, tally))
    enough &&= files.length > 0 || isEnough(part, tally)
  }
  process.stdout.write(`\n${[...header, ...rows].join('\n')}\n`)
  return enough ? 0 : 1
}
