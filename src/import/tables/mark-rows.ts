/**
 * Rows of tables in a plain text: lines apart by tabs or by wide gaps, and Markdown's. In: lines as they stand. Out: the same
 * lines, those of a table with `cellMark` between their cells, without Markdown's rule under its heading.
 */
import { foldString } from '../../source/fold.ts'
import { cellMark } from '../cell-mark.ts'
import type { SourceLine } from '../read/source-lines.ts'
import { startsStructure } from '../structure/headings.ts'

/** How cells may stand apart, and how many lines that do so in a row are a table. */
const LAYOUTS: readonly { readonly cells: (line: string) => readonly string[]; readonly least: number }[] = [
  { cells: (line) => (/^\|.*\|$/u.test(line) ? line.slice(1, -1).split(/(?<!\\)\|/u) : []), least: 3 },
  { cells: (line) => line.split('\t'), least: 2 },
  { cells: (line) => line.split(/[ \u3000]{2,}/u), least: 3 },
]
const rule = /^:?-{3,}:?$/u

export function markRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  const marked: SourceLine[] = []
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at)
    if (table === undefined) {
      const line = lines[at]
      if (line !== undefined) marked.push(line)
      at += 1
    } else {
      for (const [index, cells] of table.entries()) {
        const line = lines[at + index]
        if (line !== undefined && !cells.every((cell) => rule.test(cell)))
          marked.push({ ...line, text: cells.join(cellMark) })
      }
      at += table.length
    }
  }
  return marked
}

/** The cells of each row of a table that begins with this line. */
function tableAt(lines: readonly SourceLine[], at: number): readonly (readonly string[])[] | undefined {
  for (const { cells, least } of LAYOUTS) {
    const rows: (readonly string[])[] = []
    for (let index = at; index < lines.length; index += 1) {
      const row = cells(lines[index]?.text ?? '').map((cell) => cell.trim())
      const width = rows[0]?.length ?? row.length
      if (row.length < 2 || row.length !== width || startsStructure(foldString(row[0] ?? ''))) break
      rows.push(row)
    }
    if (rows.length >= least) return rows
  }
  return undefined
}
