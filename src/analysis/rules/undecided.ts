/** 待定: what a draft leaves to the analyst is reported until it is decided. */
import type { Entry } from '../../syntax/entry.ts'
import type { PolicyFile } from '../../syntax/policy-file.ts'
import type { Reporter } from '../report.ts'

export function checkUndecided(file: PolicyFile, reporter: Reporter): void {
  const entries = [...file.metadata, ...file.glossary, ...file.clauses.flatMap((clause) => clause.entries)]
  for (const entry of entries) checkEntry(entry, reporter)
}

function checkEntry(entry: Entry, reporter: Reporter): void {
  const { undecided, label } = entry
  if (undecided !== undefined) {
    reporter.report('CY1020', undecided.span, {
      entry: label.text,
      reason: undecided.reason === '' ? '待定' : undecided.reason,
    })
  }
  for (const child of entry.children) checkEntry(child, reporter)
}
