/**
 * Segments that say something of the policy and of nobody who applies: which document goes before, who pays, who carries it out. They ask
 * and give nothing, wherever in a sentence they stand.
 */
import {
  accountEnds,
  accountVerbs,
  costWords,
  intoAccountWords,
  sharingWords,
} from '../../../grammar/tokens/administration.ts'
import { precedingWords, reservingWords } from '../../../grammar/tokens/policy-itself.ts'
import {
  authorityNouns,
  carryingOutWords,
  doneByWord,
  draftingWords,
  namesAuthority,
  payerWords,
  payingVerbs,
  publicPayers,
  waysOfPaying,
} from '../../../grammar/tokens/procedure.ts'
import { besidesWords } from '../../../grammar/tokens/refusing.ts'
import { fundEnds } from '../../../grammar/tokens/wishes.ts'
import { decidingWords, vagueWords } from '../../../grammar/tokens/deferrals.ts'
import { isOfPolicy } from '../../../grammar/tokens/policy-names.ts'
import { exceptEnds, leftOut } from '../../../grammar/tokens/shades.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { type Inert, isIdle, isPlain } from './inert.ts'
import { madeOf, textOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export interface Remark {
  readonly class: Inert['class']
  /** Of so many segments. */
  readonly end: number
}

/** The remark that the segments begin with. */
export function readRemark(segments: readonly PieceSegment[]): Remark | undefined {
  const [segment] = segments
  if (segment === undefined || segment.introduces) return undefined
  const end = precedenceEnd(segments)
  if (end !== undefined) return { class: 'precedence', end }
  if (reserves(segment)) return { class: 'precedence', end: 1 }
  const pays = [saysPayer, paysOut, paysInto, dividesCost].some((says) => says(segment))
  if (pays) return { class: 'payer', end: 1 }
  return carriesOut(segment) ? { class: 'procedure', end: 1 } : undefined
}

/** 国家另有规定的，从其规定 · 与本政策不一致的，按本政策执行: another document, or this one, goes before; no fact decides it. */
function precedenceEnd(segments: readonly PieceSegment[]): number | undefined {
  let opening = ''
  for (const [at, { pieces }] of segments.entries()) {
    const closes = familyOf(pieces.at(-1)) === 'Precedence'
    const before = closes ? pieces.slice(0, -1) : pieces
    if (!isIdle(before)) return undefined
    opening += textOf(before).text
    if (closes) return precedingWords.some((word) => opening.includes(word)) ? at + 1 : undefined
  }
  return undefined
}

/** A sentence of nothing else. */
export const givesPrecedence = (limbs: readonly { readonly segments: readonly PieceSegment[] }[]): boolean =>
  limbs.length > 0 && limbs.every(({ segments }) => precedenceEnd(segments) === segments.length)

/** 《商贸意见》与本政策可以叠加享受: what another document gives is given as well, as it is where nobody says so. */
export function addsToOthers(sentence: PieceSentence): boolean {
  const [segment, ...more] = sentence.limbs.flatMap(({ segments }) => segments)
  const pieces = segment?.pieces ?? []
  const words = pieces.slice(0, -1).filter(({ kind }) => kind !== 'citation')
  const names = words.length < pieces.length - 1
  const isOurs = words.every((piece) => piece.kind === 'connective' || isPlain([piece]))
  const { text } = textOf(words.filter(({ kind }) => kind !== 'connective'))
  return more.length === 0 && familyOf(pieces.at(-1)) === 'Stackable' && names && isOurs && isOfPolicy(text)
}

/** 除另有规定外, （国家另有规定的除外）: what other documents say, which this one leaves to them. */
function reserves({ pieces }: PieceSegment): boolean {
  const excepts = familyOf(pieces.at(-1)) === 'Excepted'
  const words = excepts ? pieces.slice(0, -1) : pieces
  const { text } = textOf(words)
  if (!isIdle(words) || !reservingWords.some((word) => text.includes(word))) return false
  return excepts || (text.startsWith(leftOut) && exceptEnds.some((end) => text.endsWith(end)))
}

/** 本政策所需资金由财政统筹安排; 资金由企业自筹的 asks something. */
function saysPayer({ pieces }: PieceSegment): boolean {
  const { text } = textOf(withoutPolicy(pieces))
  const opening = wordAt(text, 0, payerWords)
  return (
    opening !== undefined &&
    isIdle(pieces) &&
    pieces.every(({ kind }) => kind !== 'de') &&
    publicPayers.some((payer) => text.includes(payer))
  )
}

/** 补助资金由市、县两级财政按1:1的比例承担: how those who pay divide it among them. */
function dividesCost({ pieces }: PieceSegment): boolean {
  const words = pieces.filter((piece) => !isShare(piece))
  const { text } = textOf(words)
  return (
    sharingWords.some((word) => text.endsWith(word)) &&
    madeOf(text, costWords) &&
    words.every((piece) => piece.kind !== 'word' || piece.phrase === undefined)
  )
}
const isShare = (piece: Piece): boolean =>
  piece.kind === 'quantities' && piece.items.every(({ value }) => value.kind === 'rate' || value.kind === 'proportion')

/** 补贴资金由区财政局拨付: who pays it out, and nothing of how much. */
function paysOut({ pieces }: PieceSegment): boolean {
  const at = pieces.findIndex((piece) => payingVerbs.includes(textOf([piece]).text) && isVerb(piece))
  const others = pieces.filter((_, index) => index !== at)
  const who = textOf(pieces.slice(0, at)).text
  const { text } = textOf(pieces)
  const names = others.some((piece) => familyOf(piece) === 'AmountNoun') || fundEnds.some((end) => text.includes(end))
  const by = who.indexOf(doneByWord)
  return (
    at >= 0 &&
    names &&
    by >= 0 &&
    authorityNouns.some((noun) => who.indexOf(noun) > by) &&
    isIdle(others) &&
    others.every((piece, index) => piece.kind !== 'de' && (familyOf(piece) !== 'By' || saysHow(others[index + 1]))) &&
    ![...decidingWords, ...vagueWords].some((word) => text.includes(word))
  )
}
/** 直接划入个人账户, 奖励资金拨付至企业账户: where it is paid into. */
function paysInto({ pieces }: PieceSegment): boolean {
  const { text } = textOf(pieces)
  const pays = accountVerbs.some((word) => text.includes(word)) && accountEnds.some((word) => text.endsWith(word))
  return pays && madeOf(text, intoAccountWords)
}
/** 按程序, 按有关规定; 按实际支出 would say how much. */
const saysHow = (piece: Piece | undefined): boolean => piece?.kind === 'word' && madeOf(piece.text, waysOfPaying)
const isVerb = (piece: Piece): boolean => ['Give', 'Pay'].includes(familyOf(piece) ?? '')

/** 由区商务局牵头组织实施, 并制定相应实施细则; 由区政府研究确定 settles something, 由高校牵头承担的项目 says whom. */
function carriesOut({ pieces }: PieceSegment): boolean {
  const { text } = textOf(withoutPolicy(pieces))
  if (!isIdle(pieces) || pieces.some(({ kind }) => kind === 'de') || decidingWords.some((word) => text.includes(word)))
    return false
  const joined = wordAt(text, 0, besidesWords)
  if (joined !== undefined) return wordAt(text, joined.length, draftingWords) !== undefined
  if (!text.startsWith(doneByWord)) return false
  const verbs = carryingOutWords.map((word) => text.indexOf(word)).filter((at) => at > 0)
  const who = text.slice(0, Math.min(...verbs))
  return verbs.length > 0 && namesAuthority(who)
}

const withoutPolicy = (pieces: readonly Piece[]): readonly Piece[] => {
  const [first, ...behind] = pieces
  const names = first?.kind === 'word' && first.role === 'pointer' && isOfPolicy(first.text)
  return names ? behind : pieces
}
