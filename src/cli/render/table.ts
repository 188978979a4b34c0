/** Tables for people: as wide as their text, at most as wide as the terminal; Chinese characters count two columns. */
import Table from 'cli-table3'
import type { CommandContext } from '../context.ts'
import { displayWidth, widthOf } from '../../source/display-width.ts'
import { inert } from './printable.ts'

/** A cell as text, or as text with the colour it is shown in. */
export type TableCell = string | { readonly text: string; readonly paint: (text: string) => string }

export function renderTable(
  context: CommandContext,
  head: readonly string[],
  rows: readonly (readonly TableCell[])[],
): string {
  const { host, color } = context
  const texts = [head, ...rows.map((row) => row.map(textOf))].map((row) => row.map((cell) => inert(cell)))
  const widths = fit(naturalWidths(texts), host.columns)
  const wrapped = texts.map((row) => row.map((cell, column) => wrap(cell, widths[column] ?? Infinity)))
  const [top = [], ...body] = wrapped
  const table = new Table({
    head: top.map((cell) => paintLines(cell, color.bold)),
    style: { head: [], border: [], compact: body.length > COMPACT_FROM },
  })
  for (const [index, row] of body.entries()) {
    table.push(row.map((cell, column) => paintLines(cell, paintOf(rows[index]?.[column]))))
  }
  return table.toString()
}

/** Tables longer than this have no rules between their rows. */
const COMPACT_FROM = 12
/** Narrower columns are not wrapped any further. */
const NARROWEST = 12

function textOf(cell: TableCell): string {
  return typeof cell === 'string' ? cell : cell.text
}

function paintOf(cell: TableCell | undefined): (text: string) => string {
  return cell === undefined || typeof cell === 'string' ? (text) => text : cell.paint
}

function paintLines(text: string, paint: (text: string) => string): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => paint(line))
        .join('\n')
}

function naturalWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const width = Math.max(...cell.split('\n').map(displayWidth))
      widths[column] = Math.max(widths[column] ?? 0, width)
    }
  }
  return widths
}

/** Takes from the widest columns until the table fits. */
function fit(natural: readonly number[], columns: number | undefined): readonly number[] {
  if (columns === undefined) return natural
  const widths = [...natural]
  const room = columns - (3 * widths.length + 1)
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    const width = widths[widest] ?? 0
    if (width <= NARROWEST) break
    widths[widest] = width - 1
    excess -= 1
  }
  return widths
}

/** Chinese may break anywhere; so may everything else when it must. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  let wrapped = ''
  let used = 0
  for (const character of line) {
    const next = widthOf(character.codePointAt(0) ?? 0)
    if (used + next > width && used > 0) {
      wrapped += '\n'
      used = 0
    }
    wrapped += character
    used += next
  }
  return wrapped
}
