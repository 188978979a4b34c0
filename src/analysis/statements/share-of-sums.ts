/** 按上述标准的50%给予补助: a part of what was given before, and no share of a base. */
import type { Piece } from '../../syntax/pieces/piece.ts'
import { familyOf } from './triggers.ts'

export interface ShareOfSums {
  readonly factor: { readonly numerator: number; readonly denominator: number }
  /** Of the last piece. */
  readonly end: number
}

/** With 按 at `index`. */
export function shareOfSums(pieces: readonly Piece[], index: number): ShareOfSums | undefined {
  let at = index + 1
  if (familyOf(pieces[index]) !== 'By' || familyOf(pieces[at]) !== 'Same') return undefined
  at += 1
  const nouns = at
  while (['Form', 'AmountNoun', 'Standard'].includes(familyOf(pieces[at]) ?? '')) at += 1
  if (at === nouns || pieces[at]?.kind !== 'de') return undefined
  const share = pieces[at + 1]
  const value = share?.kind === 'quantities' && share.items.length === 1 ? share.items[0]?.value : undefined
  if (value?.kind !== 'rate') return undefined
  const { numerator, denominator } = value.rate
  return { factor: { numerator: Number(numerator), denominator: Number(denominator) }, end: at + 1 }
}
