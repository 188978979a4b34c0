/** 优先享受公共数据服务, 免费使用场地, 授予“示范茶企”称号: something that is given and is no sum, as far as the segment says what. */
import { bestows, namesHonour } from '../../../grammar/tokens/honours.ts'
import { namesParty } from '../../../grammar/tokens/shades.ts'
import { familyOf, type Piece } from '../../syntax/pieces/piece.ts'

export interface BenefitRun {
  readonly text: string
  /** What stands in it and is not part of what it is called. */
  readonly left: readonly Piece[]
}

/** At `index`; undefined where the words say of whom something is asked: 免费入驻的企业. */
export function benefitAt(pieces: readonly Piece[], index: number): BenefitRun | undefined {
  const run = pieces.slice(index)
  const honours = run[0]?.kind === 'key' && bestows(run[0].text) && namesHonour(run.map(textIn).join(''))
  if (familyOf(run[0]) !== 'Entitle' && !(honours && opensVerb(pieces[index - 1]))) return undefined
  const names = run.some((piece, at) => {
    const next = run[at + 1]
    return piece.kind === 'de' && (next === undefined || (next.kind === 'word' && namesParty(next.text)))
  })
  if (names) return undefined
  return { text: run.map(textIn).join(''), left: run.filter((piece, at) => !(isNamed(piece) || isQuoted(run, at))) }
}

/** 茶企被授予称号, 由县里授予称号的茶企: somebody else's, which is asked of whoever has it. */
const opensVerb = (before: Piece | undefined): boolean =>
  before?.kind !== 'word' || before.role !== 'text' || namesParty(before.text)

/** “示范茶企”, of which the glossary has 茶企: a name, and nobody who is asked for. */
const isQuoted = (run: readonly Piece[], at: number): boolean => {
  const before = run.slice(0, at).map(textIn).join('')
  return run[at]?.kind === 'word' && before.lastIndexOf('“') > before.lastIndexOf('”')
}

const textIn = (piece: Piece): string => (piece.kind === 'de' ? '的' : 'text' in piece ? piece.text : '')

/** Words that nothing declares, and what joins them; a figure says how much, a phrase whom, a verb that more is given. */
const isNamed = (piece: Piece): boolean =>
  piece.kind === 'de' ||
  piece.kind === 'connective' ||
  ['Entitle', 'Form'].includes(familyOf(piece) ?? '') ||
  (piece.kind === 'key' && bestows(piece.text)) ||
  (piece.kind === 'word' &&
    piece.phrase === undefined &&
    ['text', 'encourage', 'particle', 'et-cetera'].includes(piece.role))
