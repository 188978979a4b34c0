/** The table of `npm run trust`, and the failures above it. */
import type { Writable } from 'node:stream'
import type { Result } from './job.ts'

export interface Row {
  readonly name: string
  readonly policies: number
  readonly evaluations: number
  readonly inputs: number
  readonly seconds: number
  readonly disagreements: number
  readonly crashes: number
}

/** A row for each campaign, all processes together. */
export function rowsOf(names: readonly string[], results: readonly Result[]): readonly Row[] {
  return names.map((name) => {
    const own = results.filter((result) => result.name === name)
    const sum = (count: (result: Result) => number): number => own.reduce((all, result) => all + count(result), 0)
    return {
      name,
      policies: sum(({ tally }) => tally.policies),
      evaluations: sum(({ tally }) => tally.evaluations),
      inputs: sum(({ tally }) => tally.inputs),
      seconds: Math.max(0, ...own.map(({ seconds }) => seconds)),
      disagreements: sum(({ tally }) => tally.disagreements.length),
      crashes: sum(({ tally }) => tally.crashes.length),
    }
  })
}

const COLUMNS = ['policies', 'evaluations', 'inputs', 'seconds', 'disagreements', 'crashes'] as const

export function printTable(rows: readonly Row[], to: Writable): void {
  const totals = Object.fromEntries(COLUMNS.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0)]))
  const lines = [
    ['', ...COLUMNS],
    ...[...rows, { name: 'total', ...totals } as Row].map((row) => [
      row.name,
      ...COLUMNS.map((column) => Math.round(row[column]).toLocaleString('en-US')),
    ]),
  ]
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? []
  for (const line of lines) {
    const cells = line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    to.write(`${cells.join('  ')}\n`)
  }
}

export function printFailures(results: readonly Result[], to: Writable): void {
  for (const { name, tally } of results) {
    for (const { what, example, replay } of [...tally.disagreements, ...tally.crashes]) {
      to.write(`\n${name}: ${what}\n\n${example}\n\nagain: npm run trust -- --campaign '${name}' ${replay}\n\n`)
    }
  }
}
