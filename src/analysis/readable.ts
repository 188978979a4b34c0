/** What is refused before anything of a file is read. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Reporter } from './report.ts'

/** Longer files are refused. In UTF-16 units. */
export const longestFile = 5_000_000

/** Whether a text can be read; what speaks against it is reported at `span`. */
export function isReadable(text: string, span: Span, reporter: Reporter): boolean {
  if (text.length > longestFile) reporter.report('CY1010', span, { limit: longestFile, length: text.length })
  else if (text.trim() === '') reporter.report('CY1009', span)
  else if (text.slice(0, 8192).includes('\u0000')) reporter.report('CY1011', span)
  else return true
  return false
}
