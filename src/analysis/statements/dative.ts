/**
 * 给予获评示范店的企业5万元补贴, 资助参加考试的职工1500元: whom the verb gives it to, between the verb and the sum. It says as much as 对…的企业
 * in front of the verb, and is read as that.
 */
import { addingWords, givingForms, namesParty, namesPersons, placedWords } from '../../../grammar/tokens/shades.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { KeyPiece, Piece } from '../../syntax/pieces/piece.ts'
import { familyOf, isComparator, isSum } from './triggers.ts'

export function withDative(pieces: readonly Piece[]): readonly Piece[] {
  const verb = pieces.findIndex((piece) => familyOf(piece) === 'Give' || familyOf(piece) === 'Form')
  const gives = pieces[verb]
  if (gives?.kind !== 'key' || !pieces.slice(0, verb).every(opens)) return pieces
  if (addingWords.includes(gives.text)) return pieces
  if (gives.family === 'Form' && !givingForms.includes(gives.text)) return pieces
  const end = endOf(pieces, verb + 1)
  const whom = pieces.slice(verb + 1, end)
  const [first, last] = [whom[0], whom.at(-1)]
  if (first === undefined || last === undefined || !asks(whom) || !endsHere(pieces, end, gives.family)) return pieces
  const span = spanning(first.span, last.span)
  const key = (family: string, text: string): KeyPiece => ({ kind: 'key', family, text, payload: undefined, span })
  const given: readonly Piece[] = gives.family === 'Give' ? [gives] : [{ ...gives, family: 'Give', text: '' }, gives]
  return [key('For', ''), ...whom, ...pieces.slice(0, verb), ...given, ...pieces.slice(end)]
}

/** 按设备款50%分别给予甲类、乙类茶企最高500万元、200万元: several, each with a sum of its own, as 对甲类、乙类茶企…分别给予 says. */
export function withSeveralDatives(pieces: readonly Piece[]): readonly Piece[] {
  const verb = pieces.findIndex((piece) => familyOf(piece) === 'Give' || familyOf(piece) === 'Form')
  const gives = pieces[verb]
  if (gives?.kind !== 'key' || (gives.family === 'Form' && !givingForms.includes(gives.text))) return pieces
  const end = membersEnd(pieces, verb + 1)
  const [before, whom] = [pieces.slice(0, verb), pieces.slice(verb + 1, end)]
  const [first, last] = [whom[0], whom.at(-1)]
  const behind = isPairing(pieces[end]) ? end + 1 : end
  const sums = pieces.slice(behind).find((_, at) => isSum(pieces, behind + at))
  const paired = isPairing(pieces[end]) || before.some(isPairing)
  const lists = sums?.kind === 'quantities' && sums.items.length > 1 && !sums.range
  if (first === undefined || last === undefined || !isSeveral(whom) || !paired || !lists) return pieces
  if (before.some((piece) => familyOf(piece) === 'For')) return pieces
  const span = spanning(first.span, last.span)
  const whose: KeyPiece = { kind: 'key', family: 'For', text: '', payload: undefined, span }
  const given: readonly Piece[] = gives.family === 'Give' ? [gives] : [{ ...gives, family: 'Give', text: '' }, gives]
  return [whose, ...whom, ...before, ...pieces.slice(end, behind), ...given, ...pieces.slice(behind)]
}
const isPairing = (piece: Piece | undefined): boolean => familyOf(piece) === 'Respectively'
const isSeveral = (whom: readonly Piece[]): boolean =>
  whom.length > 1 || whom.some((piece) => piece.kind === 'word' && (piece.phrase?.alternatives?.length ?? 0) > 1)

/** Behind the last of 甲类茶企、乙类茶企和丙类茶企. */
function membersEnd(pieces: readonly Piece[], from: number): number {
  if (familyOf(pieces[from]) !== 'Phrase') return from
  let end = from + 1
  while (pieces[end]?.kind === 'connective' && familyOf(pieces[end + 1]) === 'Phrase') end += 2
  return end
}

/** What may stand in front of the verb. */
const opens = (piece: Piece): boolean =>
  familyOf(piece) === 'Once' || (piece.kind === 'word' && piece.role === 'adverb' && !addingWords.includes(piece.text))

/** Behind the noun of whoever it is: 的企业, 的职工, 所在机构. */
function endOf(pieces: readonly Piece[], from: number): number {
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || !describes(pieces, at)) return from
    const names = piece.kind === 'word' && piece.role === 'text' && (namesParty(piece.text) || namesPersons(piece.text))
    const next = pieces[at + 1]
    const before = pieces[at - 1]
    const headed = before?.kind === 'de' || familyOf(before) === 'Phrase'
    if (names && headed && next?.kind !== 'de' && next?.kind !== 'connective') return at + 1
  }
  return from
}

function describes(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece?.kind === 'quantities') return !isSum(pieces, at)
  if (piece?.kind === 'word') return piece.role === 'phrase' || piece.role === 'text' || piece.role === 'adverb'
  return piece?.kind === 'de' || piece?.kind === 'connective' || isComparator(piece)
}

/** Something declared or compared, and a 的 or 所在 behind it: 给予甲类企业团队 is only paid to them. */
const asks = (whom: readonly Piece[]): boolean =>
  whom.some((piece) => familyOf(piece) === 'Phrase') &&
  (whom.some(({ kind }) => kind === 'de') || isPlaced(whom.at(-1)))
const isPlaced = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && placedWords.some((word) => piece.text.startsWith(word))

/** How much follows, or the base of a share; what is called after it may stand alone. */
function endsHere(pieces: readonly Piece[], end: number, family: string): boolean {
  const next = pieces[end]
  if (next === undefined) return family === 'Form'
  if (familyOf(next) === 'Phrase') return pieces.slice(end).some((_, at) => isSum(pieces, end + at))
  return isSum(pieces, end) || ['Highest', 'NotExceed', 'Each', 'Per', 'Once', 'Lowest'].includes(familyOf(next) ?? '')
}
