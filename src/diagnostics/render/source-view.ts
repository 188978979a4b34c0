/** What renderers need to know of a file besides its diagnostics. */
import { lineIndex, positionAt, type LineIndex, type Position } from '../../source/line-index.ts'
import type { Span } from '../diagnostic.ts'

export interface HeadingMark {
  /** Offset of the heading. */
  readonly start: number
  /** As written, without `#`. */
  readonly title: string
}

export interface SourceView {
  /** As the reader should see it. */
  readonly path: string
  readonly lines: LineIndex
  /** In document order. */
  readonly headings: readonly HeadingMark[]
  /** Views of the other files that spans name, by those names. */
  readonly others: ReadonlyMap<string, SourceView>
}

/** `headings` in document order; the text of the file as written. */
export function sourceView(
  path: string,
  text: string,
  headings: readonly HeadingMark[] = [],
  others: SourceView['others'] = new Map(),
): SourceView {
  return { path, lines: lineIndex(text), headings, others }
}

/** The view of the file that a span stands in. */
export function viewOf(view: SourceView, span: Span): SourceView {
  return (span.file === undefined ? undefined : view.others.get(span.file)) ?? view
}

/** The article that a place stands in: the nearest heading at or before it. */
export function headingAt(view: SourceView, offset: number): HeadingMark | undefined {
  return view.headings.findLast((heading) => heading.start <= offset)
}

/** Both ends of a span, from 1. */
export function placeOf(view: SourceView, span: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(view.lines, span.start), end: positionAt(view.lines, Math.max(span.start, span.end)) }
}
