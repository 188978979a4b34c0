/** 按40%、30%、30%的比例分三年发放: in how many parts it is paid, and how much each of them is. */
import { payingVerbs } from '../../../../grammar/tokens/instalments.ts'
import type { InstalmentPayload } from '../../../../grammar/scanner/patterns.ts'
import type { QuantityListNode, QuantityNode } from '../../../syntax/ast.ts'
import type { Act } from '../statement.ts'
import { isSum } from '../triggers.ts'
import type { Draft } from './new-act.ts'
import type { Cursor } from './cursor.ts'

export function readInstalments(cursor: Cursor, act: Draft<Act>): void {
  const first = cursor.piece
  const parts = first?.kind === 'key' ? (first.payload as InstalmentPayload).parts : 0
  cursor.index += 1
  let shares: QuantityListNode | undefined
  while (cursor.piece !== undefined) {
    const { piece, family } = cursor
    // 分两年发放
    const isVerb = family === 'Give' || (piece.kind === 'word' && payingVerbs.includes(piece.text))
    const pays = isVerb && cursor.isLast && !isSum(cursor.pieces, cursor.index + 1)
    if (shares === undefined && piece.kind === 'quantities' && isShare(piece)) shares = piece
    else if (!pays && piece.kind !== 'de' && !howWords.has(family ?? '')) break
    cursor.index += 1
  }
  // 按40%、30%、30%的比例分三年发放: the shares stand in front.
  const before = act.figures.at(-1)
  const isShares = before?.by === true && before.list !== undefined && before.words.length === 0
  if (shares === undefined && isShares && (before.list.items.length === parts || isProportion(before.list))) {
    act.figures.pop()
    shares = before.list
  }
  act.instalments = { parts, shares: shares === undefined ? undefined : asProportion(shares) }
}

/** What says how the parts are paid. */
const howWords = new Set(['By', 'Pay', 'Standard'])

const isShare = ({ items: [first] }: QuantityListNode): boolean =>
  first?.value.kind === 'rate' || first?.value.kind === 'proportion'

/** 6：4, 4:3:3 */
const isProportion = ({ items: [only, ...more] }: QuantityListNode): boolean =>
  more.length === 0 && only !== undefined && (only.value.kind === 'proportion' || only.text.includes(':'))

/** 按6：4分两年: of two parts, and no share of four sixths. */
function asProportion(list: QuantityListNode): QuantityListNode {
  const [only] = list.items
  if (only?.value.kind !== 'rate' || !isProportion(list)) return list
  const { numerator, denominator } = only.value.rate
  const item: QuantityNode = { ...only, value: { kind: 'proportion', parts: [Number(denominator), Number(numerator)] } }
  return { ...list, items: [item], groups: [[item]] }
}
