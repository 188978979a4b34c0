/**
 * The census of sentence patterns (`npm run census`): of each pattern how many samples compile as they stand, and how many
 * of their worked amounts they give. Exits with 1 unless it is all of them; names of files on the command line pick some,
 * and `--why` prints what is wrong with the others.
 */
import { isWhole, measurePattern } from './census/measure.ts'
import type { MeasuredPattern } from './census/measure.ts'
import { fewestSamples, numbers, readCensus } from './census/read-census.ts'

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isExplained = process.argv.includes('--why')

const measured = readCensus()
  .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)))
  .map((pattern) => measurePattern(pattern))
for (const one of measured) {
  process.stdout.write(`${lineOf(one)}\n`)
  if (isExplained) explain(one)
}
const missing = numbers.filter((number) => !measured.some(({ pattern }) => pattern.name.startsWith(`${number}-`)))
if (wanted.length === 0 && missing.length > 0) process.stdout.write(`no file: ${missing.join(', ')}\n`)
const whole = measured.filter(isComplete).length
process.stdout.write(`${String(whole)} of ${String(measured.length)} patterns whole\n`)
process.exitCode = whole === measured.length && (wanted.length > 0 || missing.length === 0) ? 0 : 1

function lineOf(one: MeasuredPattern): string {
  const { pattern, samples } = one
  const compiled = samples.filter(({ compiles }) => compiles).length
  const met = samples.reduce((sum, sample) => sum + sample.met, 0)
  const rows = samples.reduce((sum, sample) => sum + sample.rows, 0)
  const numbersOf = `samples ${String(samples.length)}, verbatim ${String(compiled)}, amounts ${String(met)}/${String(rows)}`
  return `${isComplete(one) ? 'ok  ' : 'FAIL'} ${numbersOf.padEnd(42)} ${pattern.name} ${pattern.title}`
}

function isComplete({ samples }: MeasuredPattern): boolean {
  return samples.length >= fewestSamples && samples.every((sample) => isWhole(sample))
}

function explain({ samples }: MeasuredPattern): void {
  for (const one of samples.filter((sample) => !isWhole(sample))) {
    process.stdout.write(`\n  ${one.sample.title}\n${one.problems.join('\n').replaceAll(/^/gmu, '    ')}\n\n`)
  }
}
