/** 按照《…》关于“…”条款执行: another document goes with what was given; the printed numbers count (readings.md 1). */
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { PieceSegment } from '../../syntax/pieces/piece.ts'
import { isPlain } from './inert.ts'
import { familyOf } from './triggers.ts'

/** Where it names the document; undefined where the segment does anything else. */
export function readReference({ pieces, introduces }: PieceSegment): Span | undefined {
  const at = pieces.findIndex((piece) => familyOf(piece) === 'By')
  const [by, last] = [pieces[at], pieces.at(-2)]
  const executes = familyOf(pieces.at(-1)) === 'Execute' && !introduces
  const cites = pieces.slice(at).some((piece) => piece.kind === 'citation')
  if (by === undefined || last === undefined || !executes || !cites || !isPlain(pieces)) return undefined
  return spanning(by.span, last.span)
}
