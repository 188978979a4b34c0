/** The sentence of a drafted file that a diagnostic stands in, folded, with its findings by place. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { cellMark } from '../cell-mark.ts'
import { countLeading } from '../../source/count-leading.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import { splitSentences } from '../../syntax/split-sentences.ts'

/** A diagnostic with its range in the folded sentence. */
export interface Finding {
  readonly diagnostic: Diagnostic
  readonly start: number
  readonly end: number
}

export interface SentenceSite {
  /** Folded; offsets are those of the file. */
  readonly sentence: Excerpt
  readonly clause: string
  readonly findings: readonly Finding[]
}

/** Sentences of the clauses with their errors, in order. */
export function sentenceSites(
  clauses: readonly ClauseSource[],
  diagnostics: readonly Diagnostic[],
): readonly SentenceSite[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  let at = 0
  return clauses.flatMap((clause) =>
    clause.texts.flatMap(({ kind, content }) => {
      if (kind === 'quote') return []
      const { start, end } = spanOf(content, 0, content.text.length)
      // Both are in the order of the file.
      while ((errors[at]?.span.start ?? Infinity) < start) at += 1
      const inside: Diagnostic[] = []
      for (let next = errors[at]; next !== undefined && next.span.start < end; next = errors[at]) {
        inside.push(next)
        at += 1
      }
      // The row of a table: what its cells mean, its head says, and no sentence.
      if (content.text.includes(cellMark)) return []
      return splitSentences(fold(content)).map((sentence): SentenceSite => {
        const findings = inside.flatMap((diagnostic) => locate(diagnostic, sentence))
        return { sentence, clause: clause.address, findings }
      })
    }),
  )
}

function locate(diagnostic: Diagnostic, sentence: Excerpt): readonly Finding[] {
  const { span } = diagnostic
  const whole = spanOf(sentence, 0, sentence.text.length)
  if (span.start < whole.start || span.start >= whole.end) return []
  return [{ diagnostic, start: indexAt(sentence, span.start), end: indexAt(sentence, span.end) }]
}

/** The first folded character at or after an offset of the file. */
function indexAt(sentence: Excerpt, offset: number): number {
  return countLeading(sentence.text.length, (index) => (sentence.offsets[index] ?? 0) < offset)
}
