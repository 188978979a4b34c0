import Table from 'cli-table3'
import type { Ratio } from './measure.ts'

/** A table of ratios, with their quartiles and what they may be at most. */
export function printRatios(title: string, ratios: readonly Ratio[]): void {
  const table = new Table({
    head: [title, '倍数 ratio', '四分位 quartiles', '目标 target'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const { name, median, low, high, most } of ratios) {
    const target = most === undefined ? '' : `≤ ${String(most)} ${median <= most ? '✓' : '✗'}`
    table.push([name, places(median), `${places(low)} – ${places(high)}`, target])
  }
  process.stdout.write(`${table.toString()}\n`)
}

function places(ratio: number): string {
  return ratio < 100 ? ratio.toFixed(2) : ratio.toFixed(0)
}
