import type { Span } from '../diagnostics/diagnostic.ts'

/** A place of the file as written, line breaks and quote markers joined. */
export function asWritten(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/[ \t]*\r?\n[>\s]*/gu, '')
}
