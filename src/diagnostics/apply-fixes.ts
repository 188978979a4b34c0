/** Applies fixes to a text: each as a whole or not at all, earlier ones in the list first. */
import { countLeading } from '../source/count-leading.ts'
import type { Fix, Span } from './diagnostic.ts'

export interface AppliedFixes {
  readonly text: string
  readonly applied: readonly Fix[]
  /** Those whose edits overlap an applied one or lie outside the text; a second run on new diagnostics may apply them. */
  readonly skipped: readonly Fix[]
}

type Edit = Fix['edits'][number]

/** A fix with the same edits as an earlier one counts as applied and changes nothing more. */
export function applyFixes(text: string, fixes: readonly Fix[]): AppliedFixes {
  const accepted: Edit[] = []
  const applied: Fix[] = []
  const skipped: Fix[] = []
  const seen = new Set<string>()
  for (const fix of fixes) {
    const edits = fix.edits.toSorted(
      (left, right) => left.span.start - right.span.start || left.span.end - right.span.end,
    )
    const key = JSON.stringify(edits.map(({ span, text: inserted }) => [span.start, span.end, inserted]))
    if (seen.has(key)) applied.push(fix)
    else if (!isSound(edits, text.length) || edits.some((edit) => overlapsAny(edit, accepted))) skipped.push(fix)
    else {
      seen.add(key)
      for (const edit of edits) accepted.splice(slotOf(edit.span, accepted), 0, edit)
      applied.push(fix)
    }
  }
  return { text: edited(text, accepted), applied, skipped }
}

/** Sorted edits inside the text that do not overlap each other. */
function isSound(edits: readonly Edit[], length: number): boolean {
  return edits.every(({ span }, index) => {
    const previous = edits[index - 1]?.span
    const follows = previous === undefined || previous.end <= span.start
    return span.start >= 0 && span.start <= span.end && span.end <= length && follows
  })
}

/** Two spans that touch do not overlap; insertions at one place are made in the order of the fixes. */
function overlapsAny({ span }: Edit, accepted: readonly Edit[]): boolean {
  const slot = slotOf(span, accepted)
  const before = accepted[slot - 1]?.span
  const after = accepted[slot]?.span
  return (before !== undefined && before.end > span.start) || (after !== undefined && after.start < span.end)
}

/** Where a span belongs among sorted, disjoint ones: behind those that begin before it or are insertions at its start. */
function slotOf(span: Span, accepted: readonly Edit[]): number {
  return countLeading(accepted.length, (index) => {
    const other = accepted[index]?.span
    return other !== undefined && compare(other, span) <= 0
  })
}

/** At one start an insertion stands before a replacement. */
function compare(left: Span, right: Span): number {
  return left.start - right.start || Number(left.end > left.start) - Number(right.end > right.start)
}

function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { span, text: inserted } of edits) {
    pieces.push(text.slice(from, span.start), inserted)
    from = span.end
  }
  return [...pieces, text.slice(from)].join('')
}
