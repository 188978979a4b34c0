/**
 * How awards stand to each other: 与第二条不得兼得, 同时符合上述两项的，按就高不重复原则执行, 两项奖励可叠加享受. In: the segments of a limb. Out:
 * what some of them say, one behind the other; they name awards, ask for no fact and give nothing.
 */
import { scanNumber } from '../../../grammar/scanner/numbers.ts'
import {
  allowingWords,
  countsInWords,
  meetingWords,
  relationWords,
  sameMatter,
  takenInWords,
  takingInWords,
  togetherWords,
} from '../../../grammar/tokens/relating.ts'
import { changesName, stateOpenings } from '../../../grammar/tokens/unheard.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { awardNamed } from './award-named.ts'
import { blank, madeOf, textOf, wordAt } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export interface Stance {
  readonly kind: 'highest-only' | 'stackable'
  /** How many it says that they are. */
  readonly counted: number | undefined
  /** 创业补助 of 与创业补助不重复享受. */
  readonly named?: readonly string[]
  /** 国有企业的，与第一条不得兼得: not for everybody. */
  readonly guarded: boolean
  /** 按就高不重复的原则，国家级、省级分别给予…: it stands inside of what gives. */
  readonly inside?: true
  readonly span: Span
}

/** The stance that begins at `index`, and the index behind it; `asked`: somebody stands in front of it. */
export function readStance(
  segments: readonly PieceSegment[],
  asked: boolean,
): { readonly stance: Omit<Stance, 'guarded'>; readonly end: number } | undefined {
  let at = 0
  while (opens(segments[at])) at += 1
  const marked = segments[at]
  const kind = marked === undefined ? undefined : kindOf(marked)
  const [first] = segments
  if (marked === undefined || first === undefined || kind === undefined) return undefined
  // 已获市级资金的，不再重复支持: of whoever is named in front.
  const named = awardNamed(marked)
  if (asked && at === 0 && named === undefined && !marked.pieces.some(names)) return undefined
  let end = at + 1
  while (goesOn(segments[end], kind)) end += 1
  const own = segments.slice(0, end)
  const counts = [...new Set(own.flatMap(({ pieces }) => pieces.flatMap(countsIn)))]
  const [counted, ...others] = counts.filter((count) => count > 1)
  const span = spanning(first.span, segments[end - 1]?.span ?? marked.span)
  const count = others.length === 0 ? counted : undefined
  return { stance: { kind, counted: count, ...(named !== undefined && { named }), span }, end }
}

/** 同时符合上述两项的: in front of what it says of them. */
function opens(segment: PieceSegment | undefined): boolean {
  if (segment === undefined || !isPlain(segment) || kindOf(segment) !== undefined) return false
  const { text } = textOf(segment.pieces)
  return segment.pieces.some(names) || meetingWords.some((word) => text.includes(word))
}

/** 不重复享受，按就高原则执行: the same in other words; what names awards of its own is another stance. */
function goesOn(segment: PieceSegment | undefined, kind: Stance['kind']): boolean {
  if (segment === undefined || !isPlain(segment) || segment.pieces.some(isReference)) return false
  if (awardNamed(segment) !== undefined) return false
  return kindOf(segment) === kind
}

function kindOf(segment: PieceSegment): Stance['kind'] | undefined {
  if (awardNamed(segment) !== undefined) return 'highest-only'
  if (!isPlain(segment)) return undefined
  const families = segment.pieces.map(familyOf)
  const apart = families.includes('NotRepeated') || families.includes('HighestOnly')
  if (families.includes('Stackable')) return apart ? undefined : 'stackable'
  if (apart) return 'highest-only'
  // 第七条可与第五条叠加享受: what is allowed stands away from what it allows.
  const words = segment.pieces.flatMap((piece) => ('text' in piece ? [piece.text] : []))
  const allows = words.some((word) => allowingWords.includes(word))
  const text = textOf(segment.pieces).text
  return allows && togetherWords.some((word) => text.includes(word)) ? 'stackable' : undefined
}

const isPlain = ({ pieces: given, introduces }: PieceSegment): boolean => {
  if (introduces || given.length === 0) return false
  const pieces = given.map(asRelated)
  const others = pieces.filter(
    (piece, at) =>
      !names(piece) &&
      !marks.has(familyOf(piece) ?? '') &&
      !isSame(piece) &&
      !takesIn(piece) &&
      !namesMatter(piece, pieces[at - 1]),
  )
  const { text } = textOf(others)
  // 同一专利项目获得多个级别的专利奖项: of the same.
  const matters = pieces.flatMap((piece, at) => matterOf(piece, pieces[at - 1]) ?? [])
  return text === '' || madeOf(text, [...relationWords, ...matters])
}

/** 我区, where the glossary has 区 as a name: there it says of which awards, as it does undeclared. */
const asRelated = (piece: Piece): Piece =>
  piece.kind === 'word' && piece.phrase !== undefined && relationWords.includes(piece.text)
    ? { ...piece, phrase: undefined, role: 'text' }
    : piece

/** 其他政策（含上级要求区里配套的政策规定）: more of what is said in front of it, and nobody of whom it is said. */
function takesIn(piece: Piece): boolean {
  const text = asideText(piece)
  const opening = wordAt(text, 0, takingInWords)
  return opening !== undefined && madeOf(text.slice(opening.length), takenInWords)
}

/** What stands in a bracket, whether or not the glossary has a name of it. */
function asideText(piece: Piece): string {
  if (piece.kind === 'word') return piece.role === 'aside' ? piece.text.slice(1, -1) : ''
  if (piece.kind !== 'bracket') return ''
  return piece.limb.segments.map(({ pieces }) => textOf(pieces.map(asRelated)).text).join(blank)
}

/** 同一成果, 同一充电站获得多项: what both are about, by a word of its own; one that says how much or to whom is no name. */
const namesMatter = (piece: Piece, before: Piece | undefined): boolean => matterOf(piece, before) !== undefined

function matterOf(piece: Piece, before: Piece | undefined): string | undefined {
  if (piece.kind !== 'word' || piece.role !== 'text' || changesName(piece.text) || !isSame(before)) return undefined
  const { text } = piece
  const nouns = Array.from({ length: Math.min(text.length, longestMatter) }, (_, index) => text.slice(0, index + 1))
  return nouns.find((noun) => {
    const rest = text.slice(noun.length)
    // 同一作品被评为国家级的: what it asks is no name.
    return !stateOpenings.some((word) => noun.includes(word)) && (rest === '' || madeOf(rest, relationWords))
  })
}

/** 同一, 同一部 */
const isSame = (piece: Piece | undefined): boolean =>
  piece?.kind === 'key' && piece.family === 'Each' && piece.text.startsWith(sameMatter)

/** Of a word for what awards are about; longer ones say more of it. */
const longestMatter = 6

const marks: ReadonlySet<string> = new Set(['NotRepeated', 'HighestOnly', 'Stackable'])
const isReference = (piece: Piece): boolean => familyOf(piece) === 'ClauseReference'
const names = (piece: Piece): boolean => isReference(piece) || countsOf(piece).length > 0

/** 两项, 三条 */
function countsOf(piece: Piece): readonly (number | undefined)[] {
  if (piece.kind !== 'quantities') return []
  const counts = piece.items.map(({ value, bound }) =>
    value.kind === 'count' && counted.includes(value.unit)
      ? { is: bound === undefined ? Number(value.count.numerator / value.count.denominator) : undefined }
      : undefined,
  )
  return counts.includes(undefined) ? [] : counts.map((count) => count?.is)
}
const counted = ['项', '条', '种', '类', '款', '个']

/** 两项, 二者, 以上两项补助 */
function countsIn(piece: Piece): readonly number[] {
  const inFigures = countsOf(piece).filter((count) => count !== undefined)
  if (!('text' in piece)) return inFigures
  const inWords = Object.entries(countsInWords).flatMap(([word, count]) => (piece.text.includes(word) ? [count] : []))
  const pointed = isReference(piece) && !piece.text.startsWith('第') ? numbersIn(piece.text) : []
  return [...inWords, ...pointed]
}

const numbersIn = (text: string): readonly number[] =>
  [...text].flatMap((_, at) => {
    const number = scanNumber(text, at)
    return number === undefined ? [] : [Number(number.digits.numerator / number.digits.denominator)]
  })
