/** 设立20亿元产业基金: a sum that nobody can apply for. Only the analyst can say that it is a measure. */
import { foundedWords, foundingWords, namesParty } from '../../../grammar/tokens/shades.ts'
import type { PieceSegment } from '../../syntax/pieces/piece.ts'
import { isPlain } from './inert.ts'
import { textOf } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

export function founds({ pieces }: PieceSegment): boolean {
  const at = pieces.findIndex((_, index) => isSum(pieces, index))
  if (at < 0 || pieces.some((piece) => ['Give', 'Form', 'Deduct', 'Once'].includes(familyOf(piece) ?? ''))) return false
  // 对设立20亿元基金的企业, 设立20亿元基金的: who did it.
  const last = pieces.at(-1)
  const says = familyOf(pieces[0]) === 'For' || last?.kind === 'de' || (last?.kind === 'word' && namesParty(last.text))
  if (says) return false
  const [front, behind] = [pieces.slice(0, at), pieces.slice(at + 1)]
  const names = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word))
  return (
    isPlain(
      front.filter((piece) => !['NotExceed', 'Highest', 'Reach', 'BudgetNoun'].includes(familyOf(piece) ?? '')),
    ) &&
    isPlain(behind) &&
    names(foundingWords, textOf(front).text) &&
    names(foundedWords, textOf(pieces).text)
  )
}
