/**
 * Sentences that run a policy: what an authority does, what is handed in and kept, what the money is spent on, where one asks. They give
 * nobody anything and refuse nobody, whatever they name; a sum, a share or a word that acts makes them something else.
 */
import {
  alteringWords,
  authorityVerbs,
  contactWords,
  finishingWords,
  followers,
  followingWords,
  fundNouns,
  fundOwners,
  fundUses,
  goalOpenings,
  misconductWords,
  objectingWords,
  officialNouns,
  payingOut,
  privatePayers,
  properWays,
  publishedWords,
  punishingWords,
  refusingToTake,
  sharingWords,
  tellingWords,
} from '../../../grammar/tokens/administration.ts'
import { decidingWords, vagueWords } from '../../../grammar/tokens/deferrals.ts'
import { untilWords } from '../../../grammar/tokens/policy-itself.ts'
import { authorityNouns, doneByWord, filedWords, payerWords, publicPayers } from '../../../grammar/tokens/procedure.ts'
import { ofWord } from '../../../grammar/tokens/refusing.ts'
import { promisingWords } from '../../../grammar/tokens/wishes.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { type InertClass, isPlain } from './inert.ts'
import { noNames } from './no-names.ts'
import { readProvision } from './read-provision.ts'
import { saysWhen } from './says-when.ts'
import { blank, madeOf, textOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

/** Its class; undefined where it says anything else. */
export function administers(sentence: PieceSentence): InertClass | undefined {
  const segments = sentence.limbs.flatMap((limb) => limb.segments).filter(({ pieces }) => pieces.length > 0)
  const [first] = segments
  if (first === undefined) return undefined
  const text = segments.map(({ pieces }) => textOf(pieces).text).join('，')
  if (wordAt(text, 0, contactWords) !== undefined && segments.every(({ pieces }) => isCold(pieces, true)))
    return 'procedure'
  if (hopes(sentence)) return 'purpose'
  if (sharesCost(segments)) return 'payer'
  if (segments.some(promisesMore) || noNames(sentence).length > 0) return undefined
  if (misconductWords.some((word) => text.includes(word)) && segments.every(({ pieces }) => isCold(pieces)))
    return 'obligation'
  if (!segments.every(asksNobody)) return undefined
  const refuses = segments.some(({ pieces }) => pieces.some((piece) => familyOf(piece) === 'Refuse'))
  const names = segments.some(({ pieces }) =>
    pieces.some((piece) => piece.kind === 'word' && piece.phrase !== undefined),
  )
  if (refuses && names) return undefined
  const filed = wordAt(textOf(first.pieces).text, 0, filedWords) !== undefined
  const official = namesOfficial(first) || (filed && segments.some(namesOfficial))
  const opens = official || spends(first) || follows(first) || (!names && publishes(segments))
  if (opens || objectingWords.some((word) => text.includes(word))) return 'procedure'
  return undefined
}

/** 到2028年，全市培育…1000家以上: of all together, some day. */
export function hopes({ limbs }: PieceSentence): boolean {
  const segments = limbs.flatMap((limb) => limb.segments)
  const [when, ...others] = segments
  const [until, date] = when?.pieces ?? []
  const opens =
    until?.kind === 'word' && untilWords.includes(until.text) && date?.kind === 'quantities' && saysWhen(date)
  const [next] = others
  return (
    opens &&
    next !== undefined &&
    wordAt(textOf(next.pieces).text, 0, goalOpenings) !== undefined &&
    segments.every(({ pieces }) => pieces.at(-1)?.kind !== 'de' && pieces.every(hoped))
  )
}
const hoped = (piece: Piece): boolean =>
  piece.kind === 'quantities' || (piece.kind === 'word' && piece.role !== 'unsupported') || isPlain([piece])

/** 所需资金由市、区财政按5:5的比例分担 */
function sharesCost(segments: readonly PieceSegment[]): boolean {
  const text = segments.map(({ pieces }) => textOf(pieces).text).join('，')
  const opens = payerWords.some((word) => text.slice(0, longestOwner + word.length).includes(word))
  const others = segments.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind !== 'quantities'))
  return (
    opens &&
    publicPayers.some((payer) => text.includes(payer)) &&
    !privatePayers.some((payer) => text.includes(payer)) &&
    sharingWords.some((word) => text.includes(word)) &&
    others.every((piece) => familyOf(piece) === 'RateNoun' || isPlain([piece])) &&
    others.every((piece) => piece.kind !== 'word' || piece.phrase === undefined)
  )
}
/** Characters: 本办法规定的 */
const longestOwner = 10

/** It gives, counts or changes something. */
function promisesMore({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  const settles = pieces.some((piece) => ['Form', 'AmountNoun', 'Standard', 'RateNoun'].includes(familyOf(piece) ?? ''))
  const words = settles ? [...decidingWords, ...vagueWords, ...alteringWords] : ['择优', '优先']
  return [...words, ...promisingWords].some((word) => text.includes(word))
}

/** Nothing is asked that decides who gets it, and nobody is refused. */
function asksNobody({ pieces, introduces }: PieceSegment): boolean {
  const provision = readProvision(pieces)?.kind
  // 材料不实的，不予受理: it is not taken, and nobody who is declared is named.
  const takes = pieces.length === 1 && familyOf(pieces[0]) === 'Refuse'
  return !introduces && isCold(pieces) && provision !== 'require' && (provision !== 'refuse' || takes)
}

/** No sum, no share, no number but of days, and no word that gives or limits. */
function isCold(pieces: readonly Piece[], numbers = false): boolean {
  return pieces.every((piece, index) => {
    const next = pieces[index + 1]
    const behind = next === undefined ? '' : textOf([next]).text
    switch (familyOf(piece)) {
      case 'Give':
        return payingOut.includes(textOf([piece]).text) || punishingWords.some((word) => behind.startsWith(word))
      case 'Refuse':
        return refusingToTake.includes(textOf([piece]).text)
      case 'By':
        return properWays.some((word) => behind.startsWith(word))
      case 'Once':
        return tellingWords.some((word) => behind.startsWith(word))
      case 'Lowest':
      case 'Highest':
        return next?.kind === 'quantities' && saysWhen(next)
      default:
        break
    }
    if (piece.kind === 'quantities') return numbers || saysWhen(piece)
    if (piece.kind === 'bracket') return piece.limb.segments.every((one) => isCold(one.pieces, numbers))
    return (piece.kind === 'word' && piece.phrase !== undefined) || isPlain([piece])
  })
}

/** 市财政局负责…; 区商务局认定的企业 is somebody else. */
function namesOfficial({ pieces }: PieceSegment): boolean {
  if (endsInName(pieces)) return false
  const { text } = textOf(pieces)
  return [...authorityNouns, ...officialNouns].some((noun) => {
    const at = text.indexOf(noun)
    const before = text.slice(0, at)
    return (
      at >= 0 &&
      ![ofWord, blank, doneByWord].some((one) => before.includes(one)) &&
      wordAt(text, at + noun.length, authorityVerbs) !== undefined
    )
  })
}

/** 奖励资金用于…, 企业获得的奖励资金按规定缴纳税费 */
function spends({ pieces }: PieceSegment): boolean {
  if (pieces.at(-1)?.kind === 'de') return false
  const { text } = textOf(pieces)
  for (let at = 0; at < text.length && at <= longestOwner; at += 1) {
    if (at > 0 && !madeOf(text.slice(0, at), fundOwners)) continue
    const noun = wordAt(text, at, fundNouns)
    if (noun !== undefined && wordAt(text, at + noun.length, fundUses) !== undefined) return true
  }
  return false
}

/** 各县可参照本办法制定… */
function follows({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  return wordAt(text, 0, followers) !== undefined && followingWords.some((word) => text.includes(word))
}

/** 公示无异议的，按程序拨付 */
function publishes(segments: readonly PieceSegment[]): boolean {
  const [first] = segments
  const last = segments.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    wordAt(textOf(first.pieces).text, 0, publishedWords) !== undefined &&
    last.pieces.at(-1)?.kind !== 'de' &&
    finishingWords.some((word) => textOf(last.pieces).text.includes(word))
  )
}

/** It ends with 的, or with a name behind it: of somebody more is said. */
function endsInName(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1)
  return last?.kind === 'de' || ['Form', 'AmountNoun'].includes(familyOf(last) ?? '')
}
