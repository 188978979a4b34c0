/** What bounds a part of a sum, as pieces: 200万元以下, 超过100万元, 100万元至500万元, and 超过部分, which begins where the part before it ends. */
import { spanning } from '../../diagnostics/diagnostic.ts'
import { restWords } from '../../../grammar/tokens/shades.ts'
import type { Comparator, ComparisonNode, QuantityListNode } from '../ast.ts'
import type { Piece } from './piece.ts'

export interface Bounds {
  /** Index of the first piece of them. */
  readonly start: number
  readonly comparisons: readonly ComparisonNode[]
}

const comparatorOf: Readonly<Record<string, Comparator>> = {
  Reach: 'reach',
  Exceed: 'exceed',
  FallBelow: 'fall-below',
  NotExceed: 'not-exceed',
}

export const familyOf = (piece: Piece | undefined): string | undefined =>
  piece?.kind === 'key' || piece?.kind === 'word' ? piece.family : undefined
export const isPortionWord = (piece: Piece): boolean => familyOf(piece) === 'Portion'
export const isShare = (piece: Piece): boolean => piece.kind === 'quantities' && piece.items[0]?.value.kind === 'rate'

/** Those that end at `end`. */
export function boundsAt(pieces: readonly Piece[], end: number): Bounds {
  const comparisons: ComparisonNode[] = []
  let at = end
  for (;;) {
    const piece = pieces[at - 1]
    if (piece?.kind === 'quantities' && isMoney(piece)) {
      const comparator = comparatorOf[familyOf(pieces[at - 2]) ?? '']
      const first = comparator === undefined ? piece : (pieces[at - 2] ?? piece)
      comparisons.unshift({ kind: 'comparison', comparator, quantities: piece, span: spanning(first.span, piece.span) })
      at -= comparator === undefined ? 1 : 2
    } else if (piece?.kind === 'de' || (piece?.kind === 'word' && piece.role === 'particle')) at -= 1
    else break
  }
  return { start: at, comparisons }
}

const isMoney = ({ items }: QuantityListNode): boolean =>
  items.every(({ value }) => value.kind === 'money' || (value.kind === 'count' && value.unit === ''))

/** They go up to a figure, and from none. */
export function upperEnd({ comparisons: [only, ...more] }: Bounds): boolean {
  if (only === undefined || more.length > 0 || only.quantities.items.length > 1) return false
  const below = ['fall-below', 'not-exceed'].includes(only.comparator ?? '')
  return below || (only.comparator === undefined && only.quantities.items[0]?.bound === 'or-less')
}

/** 超过部分, 其余部分: from where the part before it ends. */
export const isRest = (pieces: readonly Piece[], end: number): boolean => {
  const before = pieces[restStart(pieces, end)]
  return before !== undefined && 'text' in before && restWords.includes(before.text) && restStart(pieces, end) < end
}
export const restStart = (pieces: readonly Piece[], end: number): number =>
  pieces[end - 1]?.kind === 'de' ? end - 2 : end - 1
