/** Diagnostics and fixes as the objects of the Language Server Protocol 3.17, without depending on its packages. */
import type { Diagnostic, Fix, Span } from '../diagnostic.ts'
import type { Severity } from '../catalog-entry.ts'
import { titleOf, wordingOf, type MessageLanguage } from '../wording.ts'
import { placeOf, type SourceView, viewOf } from './source-view.ts'

/** Lines and UTF-16 units from 0. */
export interface LspRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

export interface LspDiagnostic {
  readonly range: LspRange
  readonly severity: 1 | 2 | 3
  readonly code: string
  readonly source: 'ceyan'
  /** Message and help. */
  readonly message: string
  readonly relatedInformation: readonly {
    readonly location: { readonly uri: string; readonly range: LspRange }
    readonly message: string
  }[]
}

export interface LspCodeAction {
  readonly title: string
  readonly kind: 'quickfix'
  readonly diagnostics: readonly LspDiagnostic[]
  /** What an editor may apply without asking. */
  readonly isPreferred: boolean
  readonly edit: {
    readonly changes: Readonly<Record<string, readonly { readonly range: LspRange; readonly newText: string }[]>>
  }
}

/** `uri` is that of the policy file; `view` gives its lines. The range is in the file that the span of the diagnostic names. */
export function toLspDiagnostic(
  diagnostic: Diagnostic,
  view: SourceView,
  uri: string,
  language: MessageLanguage = 'zh',
): LspDiagnostic {
  const { message, help } = wordingOf(diagnostic, language)
  return {
    range: rangeOf(view, diagnostic.span),
    severity: severityNumbers[diagnostic.severity],
    code: diagnostic.code,
    source: 'ceyan',
    message: help === undefined ? message : `${message}\n${help}`,
    relatedInformation: diagnostic.related.map((span) => ({
      location: { uri: uriOf(uri, span), range: rangeOf(view, span) },
      message: language === 'zh' ? '参见此处' : 'see here',
    })),
  }
}

/** One action for each fix of a diagnostic. */
export function toLspCodeActions(
  diagnostic: Diagnostic,
  view: SourceView,
  uri: string,
  language: MessageLanguage = 'zh',
): LspCodeAction[] {
  const shown = toLspDiagnostic(diagnostic, view, uri, language)
  return diagnostic.fixes.map((fix) => ({
    title: titleOf(fix, language),
    kind: 'quickfix',
    diagnostics: [shown],
    isPreferred: fix.safe,
    edit: { changes: changesOf(fix, view, uri) },
  }))
}

const severityNumbers: Readonly<Record<Severity, 1 | 2 | 3>> = { error: 1, warning: 2, info: 3 }

function changesOf({ edits }: Fix, view: SourceView, uri: string): LspCodeAction['edit']['changes'] {
  const changes: Record<string, { readonly range: LspRange; readonly newText: string }[]> = {}
  for (const { span, text } of edits) {
    ;(changes[uriOf(uri, span)] ??= []).push({ range: rangeOf(view, span), newText: text })
  }
  return changes
}

/** The document that a span stands in; paths of spans are relative to the policy file. */
function uriOf(uri: string, { file }: Span): string {
  return file === undefined ? uri : new URL(file, uri).href
}

function rangeOf(view: SourceView, span: Span): LspRange {
  const { start, end } = placeOf(viewOf(view, span), span)
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  }
}
