/** Collects the diagnostics of one analysis. */
import type { DiagnosticCode } from '../diagnostics/catalog.ts'
import type { Diagnostic, DiagnosticParams, Fix, Span } from '../diagnostics/diagnostic.ts'
import { severityOf } from '../diagnostics/severity.ts'

export interface Reporter {
  readonly report: (
    code: DiagnosticCode,
    span: Span,
    params?: DiagnosticParams,
    extras?: { readonly related?: readonly Span[]; readonly fixes?: readonly Fix[] },
  ) => void
  /** How many errors of names (CY2xxx) there are so far. */
  readonly nameErrors: () => number
  readonly diagnostics: () => readonly Diagnostic[]
}

export function makeReporter(): Reporter {
  const found: Diagnostic[] = []
  const seen = new Set<string>()
  let nameErrors = 0
  return {
    report: (code, span, params = {}, extras = {}) => {
      const key = `${code}:${String(span.start)}:${String(span.end)}:${JSON.stringify(params)}`
      if (seen.has(key)) return
      seen.add(key)
      const { related = [], fixes = [] } = extras
      if (code.startsWith('CY2') && severityOf(code) === 'error') nameErrors += 1
      found.push({ code, severity: severityOf(code), params, span, related, fixes })
    },
    nameErrors: () => nameErrors,
    diagnostics: () =>
      [...found].sort((left, right) => left.span.start - right.span.start || left.code.localeCompare(right.code)),
  }
}
