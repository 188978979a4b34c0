/** What the worked examples decide, as plain data. */
import type { DecisionReport, Standing } from '../../examples/decisions/index.ts'
import { lineIndex, positionAt, type LineIndex } from '../../source/line-index.ts'
import type { PolicyFile } from '../policy-files.ts'

/** Lines count from 1. `row` is an index into `rows`; of a row that goes into a new table `tableLine` is null. */
export function decisionsJson(file: PolicyFile, report: DecisionReport): Record<string, unknown> {
  const lines = lineIndex(file.text)
  const { decisions, rows, shown, open, impossible, notFound } = report
  return {
    file: file.name,
    shown,
    open,
    impossible,
    notFound,
    decisions: decisions.map(({ kind, label, clause, awards, sides }) => ({
      kind,
      label,
      clause: clause ?? null,
      awards,
      sides: sides.map(({ name, standing }) => ({ side: name, ...standingJson(lines, standing) })),
    })),
    rows: rows.map(({ clause, table, header, cells }) => ({
      clause,
      tableLine: table === undefined ? null : positionAt(lines, table.span.start).line,
      header,
      cells,
      computed: true,
    })),
  }
}

function standingJson(lines: LineIndex, standing: Standing): Record<string, unknown> {
  switch (standing.kind) {
    case 'shown':
      return { standing: 'shown', line: positionAt(lines, standing.span.start).line }
    case 'open':
      return { standing: 'open', row: standing.row }
    case 'impossible':
      return { standing: 'impossible', finding: standing.finding ?? null }
    case 'not-found':
      return { standing: 'not-found' }
  }
}
