/** Severity is a property of the code, not of the place that reports it. */
import { catalog, type DiagnosticCode } from './catalog.ts'
import type { Severity } from './catalog-entry.ts'

/** How much a code matters. */
export function severityOf(code: DiagnosticCode): Severity {
  return catalog[code].severity
}
