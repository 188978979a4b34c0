import { displayWidth } from '../src/source/display-width.ts'
import type { Ratio } from './measure.ts'

/** A table of ratios, with their quartiles and what they may be at most. */
export function printRatios(title: string, ratios: readonly Ratio[]): void {
  const rows = ratios.map(({ name, median, low, high, most }) => [
    `  ${name}`,
    places(median),
    `${places(low)}–${places(high)}`,
    most === undefined ? '' : `≤ ${String(most)} ${median <= most ? '✓' : '✗'}`,
  ])
  const table = [[title, '倍数 ratio', '四分位 quartiles', '目标 target'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => displayWidth(row[column] ?? ''))))
  const lines = table.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column > 0)).join('  '))
  process.stdout.write(`\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`)
}

function padded(cell: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(width - displayWidth(cell))
  return toTheRight ? space + cell : cell + space
}

function places(ratio: number): string {
  return ratio < 100 ? ratio.toFixed(2) : ratio.toFixed(0)
}
