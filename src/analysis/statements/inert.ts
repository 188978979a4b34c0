/** What of a sentence asks nothing and gives nothing, by its class, so that the report can name it. */
import { announcingWords, pointingWords } from '../../../grammar/tokens/announcements.ts'
import { payerWords, reviewWords } from '../../../grammar/tokens/procedure.ts'
import { ofWord, sanctionWords } from '../../../grammar/tokens/refusing.ts'
import { aimOpenings, encouragingWords, furtheringWords, promisingWords } from '../../../grammar/tokens/wishes.ts'
import { inertAdverbs } from '../../../grammar/tokens/shades.ts'
import { holdsUnheard } from '../../../grammar/tokens/unheard.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { madeOf, textOf, wordAt } from './segment-text.ts'
import { familyOf, isSum } from './triggers.ts'

export type InertClass =
  /** 鼓励企业上云 */
  | 'exhortation'
  /** （责任单位：…） */
  | 'accountability'
  /** 补助标准如下: points at the items behind it. */
  | 'announcement'
  /** Steps, materials, times of an application. */
  | 'procedure'
  /** What binds later on. */
  | 'obligation'
  /** Money that nobody can apply for; the analyst says which sentence, or it is said that there is some, and not how much. */
  | 'measure'
  /** From when to when it goes, and who interprets it: of the whole policy. */
  | 'validity'
  /** Who pays. */
  | 'payer'
  /** 、5年的租金减免: given beside a sum, and none. */
  | 'in-kind'
  /** 为加快…，制定本办法 */
  | 'purpose'
  /** 本办法所称X，是指…: the glossary has X, or nothing of it can be asked. */
  | 'definition'
  /** Another document decides, or this one does. */
  | 'precedence'
  /** A noun that nobody declared, of whoever or whatever it is. */
  | 'name'
  /** 上述, 本条: points at what stands elsewhere, and asks nothing of itself. */
  | 'pointer'
  /** 近三年, 上年度: of what time a fact speaks; whoever answers has to heed it. */
  | 'period'
  /** 均, 可: asks nothing. */
  | 'adverb'
  /** 补贴期限不超过3年: a time that no sum counts. */
  | 'term'
export interface Inert {
  readonly class: InertClass
  readonly span: Span
}

/** Words that give, limit, refuse or relate: what has one of them is never inert. */
const acting = new Set([
  ...['Give', 'Deduct', 'Receive', 'Once', 'OnlyOnce', 'Refuse', 'Excepted', 'NotRepeated', 'HighestOnly', 'Stackable'],
  ...[
    'TopUp',
    'Instalment',
    'Raise',
    'Reduce',
    'Halve',
    'Double',
    'Deferral',
    'Entitle',
    'BudgetControl',
    'BudgetNoun',
  ],
  ...[
    'Highest',
    'Lowest',
    'Whole',
    'Applies',
    'NotApplies',
    'TakeEffect',
    'ValidFor',
    'Repeal',
    'Interpret',
    'RateNoun',
  ],
  ...['Provide', 'Lifted', 'Unlimited', 'Precedence', 'Listed', 'EveryYears', 'Finding'],
])

/** Nothing declared, counted, given or found in it. */
export function isPlain(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => {
    switch (piece.kind) {
      case 'word':
        return piece.phrase === undefined && piece.role !== 'unsupported' && !acting.has(piece.family)
      case 'key':
        return !acting.has(piece.family)
      case 'de':
      case 'connective':
        return true
      case 'citation':
        return true
      default:
        return false
    }
  })
}

/** Plain, and not a word in it that would change who gets something, how much or how often: 择优发放, 再次审核. */
export const isIdle = (pieces: readonly Piece[]): boolean =>
  isPlain(pieces) &&
  pieces.every((piece) => piece.kind !== 'word' || piece.role !== 'adverb' || inertAdverbs.includes(piece.text)) &&
  !holdsUnheard(textOf(pieces).text)

/** Nothing of the language in it. */
export const isSilent = ({ pieces }: PieceSegment): boolean =>
  isPlain(pieces) && pieces.every(({ kind }) => kind !== 'key')

/** 鼓励企业上云, 大力支持…: what an authority wishes. */
export function encourages({ pieces }: PieceSegment): boolean {
  return exhorts(pieces, encouragingWords)
}
/** 打造…, 加快…: what it does for a trade. */
export function furthers({ pieces }: PieceSegment): boolean {
  return exhorts(pieces, furtheringWords)
}

/** 为服务山区群众: what it is given for, where whom it is given to stands behind it. */
export function aims({ pieces }: PieceSegment): boolean {
  return exhorts(pieces, aimOpenings)
}

function exhorts(pieces: readonly Piece[], words: readonly string[]): boolean {
  const { text } = textOf(pieces)
  if (wordAt(text, 0, words) === undefined || !isPlain(pieces)) return false
  // 支持企业上云的，: those who do.
  return pieces.at(-1)?.kind !== 'de' && !promisingWords.some((word) => text.includes(word))
}

/** A sentence that only wishes: its first segment exhorts, and nothing in it is declared, counted or given. */
export function isExhortation({ limbs }: PieceSentence): boolean {
  const segments = limbs.flatMap((limb) => limb.segments)
  const [first] = segments
  if (first === undefined || !(encourages(first) || furthers(first))) return false
  return segments.every(({ pieces }) => isPlain(pieces) && pieces.at(-1)?.kind !== 'de' && !promises(pieces))
}
function promises(pieces: readonly Piece[]): boolean {
  const { text } = textOf(pieces)
  return promisingWords.some((word) => text.includes(word))
}

/** 具体标准如下, 补助标准为: nothing but words that point at what follows. */
export function announces(segment: PieceSegment): boolean {
  const { text } = textOf(segment.pieces)
  return (
    pointingWords.some((word) => text.includes(word)) &&
    madeOf(text, announcingWords) &&
    familyOf(segment.pieces[0]) !== 'By'
  )
}

/** 对知识产权贯标的资助。: a title that stands as a sentence. */
export function isTitle({ limbs: [limb, ...more] }: PieceSentence): boolean {
  const [segment, ...others] = limb?.segments ?? []
  if (segment === undefined || more.length + others.length > 0) return false
  const { pieces } = segment
  const names = familyOf(pieces[0]) === 'For' && familyOf(pieces.at(-1)) === 'Form'
  return names && textOf(pieces.slice(0, -1)).text.endsWith(ofWord) && isPlain(pieces)
}

/** 骗取资金的，追缴已拨付资金，五年内不再受理: nothing declared, no money in it. */
export function isSanction({ limbs, text }: PieceSentence): boolean {
  const pieces = limbs.flatMap(({ segments }) => segments.flatMap((segment) => segment.pieces))
  return (
    sanctionWords.some((word) => text.includes(word)) &&
    pieces.every((piece, index) => !isSum(pieces, index) && !(piece.kind === 'word' && piece.phrase !== undefined)) &&
    !pieces.some((piece) => familyOf(piece) === 'Give' || familyOf(piece) === 'Highest')
  )
}

/** 资金使用情况，予以绩效评价: nothing is given. */
export function isReview({ limbs }: PieceSentence): boolean {
  const pieces = limbs.flatMap(({ segments }) => segments.flatMap((segment) => segment.pieces))
  const at = pieces.findLastIndex((piece) => familyOf(piece) === 'Give')
  if (at < 0 || pieces.filter((piece) => familyOf(piece) === 'Give').length > 1) return false
  const rest = [...pieces.slice(0, at), ...pieces.slice(at + 1)]
  const plain = rest.every(
    (piece) => piece.kind !== 'quantities' && (piece.kind !== 'key' || !acting.has(piece.family)),
  )
  return plain && madeOf(textOf(pieces.slice(at + 1)).text, reviewWords)
}

/** 所需资金由区财政承担 */
export function namesPayer({ limbs }: PieceSentence): boolean {
  const first = limbs[0]?.segments.find(({ pieces }) => pieces.length > 0)
  return (
    first !== undefined &&
    wordAt(textOf(first.pieces).text, 0, payerWords) !== undefined &&
    limbs.every(({ segments }) => segments.every(({ pieces }) => isPlain(pieces)))
  )
}
