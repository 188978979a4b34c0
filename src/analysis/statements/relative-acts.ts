/** 享受补贴的茶企, 补贴茶企: words of giving that say who somebody is, in front of those that give them something. */
import { familyOf, type Piece } from '../../syntax/pieces/piece.ts'

const verbs = new Set(['Give', 'Receive', 'Provide', 'Deduct', 'Form'])
/** 对一次性…, 对金额…: no words for whom it is given to. */
const behindFor = new Set([...verbs, 'AmountNoun', 'Once', 'Respectively', 'Cumulative', 'Yearly', 'YearOf'])
const nouns = new Set(['Text', 'Phrase'])

/** What they can be said with, in front: 每年享受补贴的. */
const adverbs = new Set(['Yearly', 'YearOf', 'Cumulative', 'Consecutive', 'Highest', 'Once'])

/** What begins at `index` is said of whoever is given something behind it. */
export function saysWho(pieces: readonly Piece[], index: number): boolean {
  const family = familyOf(pieces[index]) ?? ''
  if (adverbs.has(family) && verbs.has(familyOf(pieces[index + 1]) ?? '')) return saysWho(pieces, index + 1)
  const addressed = familyOf(pieces[index - 1]) === 'For'
  if (addressed && behindFor.has(family) && givesBehindNoun(pieces, index)) return true
  if (!verbs.has(family)) return false
  const end = endOfWords(pieces, index)
  // 给予新建冷库的茶企5万元: the verb gives; 享受补贴的 has nothing but what is given in it.
  if (pieces[end]?.kind !== 'de' || !verbs.has(familyOf(pieces[end - 1]) ?? '')) return false
  const behind = pieces.slice(end + 1)
  const first = familyOf(behind[0]) ?? ''
  if (addressed && nouns.has(first)) return true
  return behind.every(names) || first === 'Give' || givesBehindNoun(pieces, end + 1)
}

const names = (piece: Piece): boolean => piece.kind === 'connective' || nouns.has(familyOf(piece) ?? '')

/** Behind the words of giving that begin there, and what they give is called. */
function endOfWords(pieces: readonly Piece[], index: number): number {
  let at = index
  while (verbs.has(familyOf(pieces[at]) ?? '') || nouns.has(familyOf(pieces[at]) ?? '')) at += 1
  return at
}

/** 茶企给予5万元, 茶企每年补贴5万元: a noun, and a verb of giving behind it before any figure. */
function givesBehindNoun(pieces: readonly Piece[], index: number): boolean {
  const noun = pieces.findIndex((piece, at) => at >= index && nouns.has(familyOf(piece) ?? ''))
  const rest = pieces.slice(noun + 1)
  const figure = rest.findIndex(({ kind }) => kind === 'quantities' || kind === 'scale')
  const verb = rest.findIndex((piece) => verbs.has(familyOf(piece) ?? ''))
  return noun >= 0 && verb >= 0 && (figure < 0 || verb < figure)
}
