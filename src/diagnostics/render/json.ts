/** Diagnostics for a program: plain objects whose keys are stable. */
import type { Diagnostic, DiagnosticParams, Span } from '../diagnostic.ts'
import type { Severity } from '../catalog-entry.ts'
import { titleOf, wordingOf, type MessageLanguage } from '../wording.ts'
import { headingAt, placeOf, type SourceView, viewOf } from './source-view.ts'

/** Offsets count UTF-16 units from 0; lines and columns (UTF-16 units) from 1. */
export interface JsonPlace {
  readonly start: { readonly offset: number; readonly line: number; readonly column: number }
  readonly end: { readonly offset: number; readonly line: number; readonly column: number }
}

export interface JsonDiagnostic {
  readonly path: string
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly help: string | null
  readonly place: JsonPlace
  /** The nearest heading above. */
  readonly heading: string | null
  readonly related: readonly (JsonPlace & { readonly path: string })[]
  readonly fixes: readonly {
    readonly title: string
    readonly safe: boolean
    readonly edits: readonly {
      readonly path: string
      readonly start: number
      readonly end: number
      readonly text: string
    }[]
  }[]
  /** As reported; author's text is not made safe to show. */
  readonly params: DiagnosticParams
  /** What the example in the help names; null without one. */
  readonly example: DiagnosticParams | null
}

/** One object for each, in the order given. */
export function renderJson(
  diagnostics: readonly Diagnostic[],
  policy: SourceView,
  language: MessageLanguage = 'zh',
): JsonDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const view = viewOf(policy, diagnostic.span)
    const { message, help } = wordingOf(diagnostic, language)
    return {
      path: view.path,
      code: diagnostic.code,
      severity: diagnostic.severity,
      message,
      help: help ?? null,
      place: jsonPlace(view, diagnostic.span),
      heading: headingAt(view, diagnostic.span.start)?.title ?? null,
      related: diagnostic.related.map((span) => {
        const other = viewOf(policy, span)
        return { path: other.path, ...jsonPlace(other, span) }
      }),
      fixes: diagnostic.fixes.map((fix) => ({
        title: titleOf(fix, language),
        safe: fix.safe,
        edits: fix.edits.map(({ span, text }) => ({
          path: viewOf(policy, span).path,
          start: span.start,
          end: span.end,
          text,
        })),
      })),
      params: diagnostic.params,
      example: diagnostic.example ?? null,
    }
  })
}

function jsonPlace(view: SourceView, span: Span): JsonPlace {
  const { start, end } = placeOf(view, span)
  return { start: { offset: span.start, ...start }, end: { offset: span.end, ...end } }
}
