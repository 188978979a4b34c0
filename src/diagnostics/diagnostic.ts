/** Diagnostics as data: a code, its parameters, spans and fixes. Wording is a rendering (`catalog.ts`, `render/`). */
import type { DiagnosticCode } from './catalog.ts'
import type { Severity } from './catalog-entry.ts'

/** Half-open range of UTF-16 offsets in a file as written. */
export interface Span {
  readonly start: number
  readonly end: number
  /** Path of another file, relative to the policy file; absent in the policy file itself. */
  readonly file?: string
}

/** From the beginning of one span to the end of a later one in the same file. */
export function spanning(first: Span, last: Span): Span {
  return { ...first, end: last.end }
}

/** Of two spans in the same file. */
export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** What to do about it: an edit of the file as written. `safe` when it is the only answer and changes no decision. */
export interface Fix {
  /** Key of a fix title in the catalog. */
  readonly title: string
  readonly params: DiagnosticParams
  readonly edits: readonly { readonly span: Span; readonly text: string }[]
  readonly safe: boolean
}

/**
 * A parameter is quoted text of the author, a number, the key of a term that each language words for itself, or several things
 * that the compiler worked out (the facts of an example).
 */
export type DiagnosticParam = string | number | { readonly term: string } | { readonly items: readonly string[] }
export type DiagnosticParams = Readonly<Record<string, DiagnosticParam>>

export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly params: DiagnosticParams
  readonly span: Span
  /** Other places that the message speaks of. */
  readonly related: readonly Span[]
  readonly fixes: readonly Fix[]
  /** What the example of the message names, of a reading whose difference somebody's facts show. */
  readonly example?: DiagnosticParams
}
