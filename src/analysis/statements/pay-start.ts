/** 从下一年度开始，按40%、30%、30%分三年发放 · 从次年起分三年发放: from when on the parts are paid, and nobody gets more or less by it. */
import { paymentStarts } from '../../../grammar/tokens/instalments.ts'
import type { PieceSegment } from '../../syntax/pieces/piece.ts'
import { readPayPlan } from './pay-plan.ts'
import { takeTerms } from './read-terms.ts'
import { textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

/** It says when the plan behind it begins, or the years for which something is given. */
export const startsPayPlan = ({ pieces }: PieceSegment, behind: readonly PieceSegment[]): boolean =>
  paymentStarts.includes(textOf(pieces).text) && (saysParts(behind) || behind.some(lasts))

/** 从次年起分三年发放: as if a comma stood behind the time. */
export function withPayStarts(segments: readonly PieceSegment[]): readonly PieceSegment[] {
  return segments.flatMap((segment) => {
    const { pieces, span } = segment
    const end = pieces.findIndex((_, at) => paymentStarts.includes(textOf(pieces.slice(0, at + 1)).text)) + 1
    const next = pieces[end]
    if (end === 0 || next === undefined) return [segment]
    const start = { pieces: pieces.slice(0, end), introduces: false, span: { ...span, end: next.span.start } }
    const rest = { ...segment, pieces: pieces.slice(end), span: { ...span, start: next.span.start } }
    return saysParts([rest]) ? [start, rest] : [segment]
  })
}

/** 扶持期限不超过四年, 连续三年给予…: told of, as a term that no sum counts is; 次年 is then the first of them. */
const lasts = ({ pieces }: PieceSegment): boolean =>
  takeTerms(pieces).terms.some(({ list: { items } }) => items.every(({ value }) => value.kind === 'duration'))

const saysParts = (segments: readonly PieceSegment[]): boolean =>
  segments[0]?.pieces.some((piece) => familyOf(piece) === 'Instalment') === true ||
  readPayPlan(segments, 0)?.act !== undefined
