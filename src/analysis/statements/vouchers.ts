/** 算力券最高可抵扣不超过60%的算力购买费用: what a voucher is worth is the share that it pays, whatever ceiling word stands in front of the verb. */
import { namesGift, usingWords } from '../../../grammar/tokens/shades.ts'
import { familyOf, type Piece } from '../../syntax/pieces/piece.ts'
import type { Act } from './statement.ts'

/** 语料券最高可抵扣: what a verb of paying with stands behind, and nobody. */
export function paysWith(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  const isText = piece?.kind === 'word' && piece.role === 'text'
  // 规上企业可用语料券: whoever uses it is no part of its name.
  const names = isText && namesGift(piece.text) && ![...usingWords].some((word) => piece.text.includes(word))
  const verb = pieces.slice(index + 1).find((one) => familyOf(one) !== 'Highest')
  return names && familyOf(verb) === 'Deduct'
}

/** A share of what the words name. */
export const paysShare = ({ deducts, figures: [first] }: Act): boolean =>
  deducts && first?.list?.items.every(({ value }) => value.kind === 'rate') === true && first.words.length > 0

/** 给予10万元服务券，服务券最高可抵扣服务支出的50%: how much of the one that was given before can be used. */
export const usesGiven = (act: Act, before: readonly { readonly grants: boolean; readonly act: Act }[]): boolean =>
  paysShare(act) &&
  before.some(
    (one) => one.grants && ['', one.act.form].includes(act.form) && one.act.figures.length > 0 && !paysShare(one.act),
  )
