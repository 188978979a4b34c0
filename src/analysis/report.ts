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
  /** Says that a figure of the text went into the meaning; `wasRead` answers for any figure. */
  readonly read: (span: Span) => void
  readonly wasRead: (span: Span) => boolean
  /** How many errors there are so far. */
  readonly errors: () => number
  /** How many errors of names (CY2xxx) there are so far. */
  readonly nameErrors: () => number
  readonly diagnostics: () => readonly Diagnostic[]
}

export function makeReporter(): Reporter {
  const found: Diagnostic[] = []
  const seen = new Set<string>()
  const figures = new Set<number>()
  let nameErrors = 0
  let errors = 0
  return {
    report: (code, span, params = {}, extras = {}) => {
      const key = `${code}:${String(span.start)}:${String(span.end)}:${JSON.stringify(params)}`
      if (seen.has(key)) return
      seen.add(key)
      const { related = [], fixes = [] } = extras
      if (severityOf(code) === 'error') errors += 1
      if (code.startsWith('CY2') && severityOf(code) === 'error') nameErrors += 1
      found.push({ code, severity: severityOf(code), params, span, related, fixes })
    },
    read: (span) => void figures.add(span.start),
    wasRead: (span) => figures.has(span.start),
    errors: () => errors,
    nameErrors: () => nameErrors,
    diagnostics: () =>
      [...found].sort((left, right) => left.span.start - right.span.start || left.code.localeCompare(right.code)),
  }
}
