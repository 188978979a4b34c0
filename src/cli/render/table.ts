/** Tables for people: as wide as their text, at most as wide as the terminal; Chinese characters count two columns. */
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
  const columns = naturalWidths(wrapped)
  const paints = [head.map(() => color.bold), ...rows.map((row) => row.map(paintOf))]
  const drawn = wrapped.map((row, index) => drawRow(row, columns, paints[index] ?? []))
  const rule = (left: string, cross: string, right: string): string =>
    left + columns.map((width) => '─'.repeat(width + 2)).join(cross) + right
  const [top = '', ...body] = drawn
  const between = body.length > COMPACT_FROM ? '\n' : `\n${rule('├', '┼', '┤')}\n`
  const framed = [top, ...(body.length === 0 ? [] : [body.join(between)])].join(`\n${rule('├', '┼', '┤')}\n`)
  return `${rule('┌', '┬', '┐')}\n${framed}\n${rule('└', '┴', '┘')}`
}

/** The lines of one row, every cell as wide as its column; what is painted is the text alone. */
function drawRow(
  cells: readonly string[],
  columns: readonly number[],
  paints: readonly ((text: string) => string)[],
): string {
  const lines = cells.map((cell) => cell.split('\n'))
  const height = Math.max(...lines.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) => {
    const drawn = columns.map((width, column) => {
      const text = lines[column]?.[line] ?? ''
      const painted = text === '' ? '' : (paints[column]?.(text) ?? text)
      return ` ${painted}${' '.repeat(width - displayWidth(text))} `
    })
    return `│${drawn.join('│')}│`
  }).join('\n')
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
