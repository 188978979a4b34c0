/** What is refused before anything of a file is read. */
import type { Span } from '../diagnostics/diagnostic.ts'
import { spanOf } from '../source/excerpt.ts'
import type { Entry } from '../syntax/entry.ts'
import type { Reporter } from './report.ts'

/** Longer files are refused: twice what import takes, so that a text goes in whole with its headings and glossary. In UTF-16 units. */
export const longestFile = 2_000_000

/** Metadata, declarations and annotations of a file; one with more is refused. Fields of a list count. */
const mostEntries = 5000

/** Whether there are no more than can be read; the first that is too many is reported. */
export function isWithinEntries(entries: readonly Entry[], reporter: Reporter): boolean {
  const tooMany = entries.flatMap((entry) => [entry, ...entry.children])[mostEntries]
  if (tooMany !== undefined)
    reporter.report('CY1019', spanOf(tooMany.content, 0, tooMany.content.text.length), { limit: mostEntries })
  return tooMany === undefined
}

/** Whether a text can be read; what speaks against it is reported at `span`. */
export function isReadable(text: string, span: Span, reporter: Reporter): boolean {
  if (text.length > longestFile) reporter.report('CY1010', span, { limit: longestFile, length: text.length })
  else if (text.trim() === '') reporter.report('CY1009', span)
  else if (text.slice(0, 8192).includes('\u0000')) reporter.report('CY1011', span)
  else return true
  return false
}
