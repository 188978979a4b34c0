/**
 * Text of a sample: `⟦…⟧` marks a span that a diagnostic must have, `⟪甲×500⟫` stands for 500 times 甲 (`\n` and `\0` inside it
 * are a line break and a NUL), so that samples of long or binary files stay short.
 */
import type { Span } from '../../src/diagnostics/diagnostic.ts'

export interface MarkedText {
  /** Without marks. */
  readonly text: string
  /** In the order of their starts. */
  readonly spans: readonly Span[]
}

/** Reads the marks of a sample. Throws on a mark that is not closed: the sample is wrong. */
export function readMarks(sample: string): MarkedText {
  const pieces: string[] = []
  const spans: Span[] = []
  let length = 0
  let open: number | undefined
  for (const piece of expandRepeats(sample).split(/(⟦|⟧)/u)) {
    if (piece === '⟦' && open === undefined) open = length
    else if (piece === '⟧' && open !== undefined) {
      spans.push({ start: open, end: length })
      open = undefined
    } else if (piece === '⟦' || piece === '⟧') throw new Error(`${piece} without its other half`)
    else {
      pieces.push(piece)
      length += piece.length
    }
  }
  if (open !== undefined) throw new Error('⟦ without ⟧')
  return { text: pieces.join(''), spans }
}

function expandRepeats(sample: string): string {
  return sample.replace(/⟪(.+?)×(\d+)⟫/gsu, (_, unit: string, times: string) =>
    unit.replaceAll('\\n', '\n').replaceAll('\\0', '\0').repeat(Number(times)),
  )
}
