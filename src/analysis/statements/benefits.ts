/** 优先享受公共数据服务, 免费使用场地: something that is given and is no sum, as far as the segment says what. */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import { familyOf, type Piece } from '../../syntax/pieces/piece.ts'

export interface BenefitRun {
  readonly text: string
  /** What stands in it and is not part of what it is called. */
  readonly left: readonly Piece[]
}

/** At `index`; undefined where the words say of whom something is asked: 免费入驻的企业. */
export function benefitAt(pieces: readonly Piece[], index: number): BenefitRun | undefined {
  if (familyOf(pieces[index]) !== 'Entitle') return undefined
  const run = pieces.slice(index)
  const names = run.some((piece, at) => {
    const next = run[at + 1]
    return piece.kind === 'de' && (next === undefined || (next.kind === 'word' && namesParty(next.text)))
  })
  if (names) return undefined
  return { text: run.map(textIn).join(''), left: run.filter((piece) => !isNamed(piece)) }
}

const textIn = (piece: Piece): string => (piece.kind === 'de' ? '的' : 'text' in piece ? piece.text : '')

/** Words that nothing declares, and what joins them; a figure says how much, a phrase whom, a verb that more is given. */
const isNamed = (piece: Piece): boolean =>
  piece.kind === 'de' ||
  piece.kind === 'connective' ||
  ['Entitle', 'Form'].includes(familyOf(piece) ?? '') ||
  (piece.kind === 'word' &&
    piece.phrase === undefined &&
    ['text', 'encourage', 'particle', 'et-cetera'].includes(piece.role))
