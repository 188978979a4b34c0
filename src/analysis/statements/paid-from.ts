/**
 * 从产业专项资金中给予5万元奖励, 还可在经营贡献奖中获得人才奖励: from where it is paid, which asks nothing. The rest says the same without it, the
 * verb behind it as if nothing stood between.
 */
import {
  fundEnds,
  giftEnds,
  givesFrom,
  mayReceive,
  receivesFrom,
  sourceOpenings,
} from '../../../grammar/tokens/paid-from.ts'
import { Receive } from '../../../grammar/tokens/grants.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import { familyOf, type Piece, type PieceSegment } from '../../syntax/pieces/piece.ts'
import { blank, cutAt, textOf, wordAt } from './segment-text.ts'

export function withoutSource(segment: PieceSegment): {
  readonly segment: PieceSegment
  readonly source: Span | undefined
} {
  const all = textOf(segment.pieces)
  const found = sourceIn(
    all.text,
    segment.pieces.some(({ kind }) => kind === 'quantities'),
  )
  if (found === undefined) return { segment, source: undefined }
  const [front, rest] = cutAt(all, found.end)
  // 对从专项资金中获得补助的茶企: who it is, and not what is given.
  if (rest.some((piece, at) => piece.kind === 'de' && !names.includes(familyOf(rest[at + 1]) ?? '')))
    return { segment, source: undefined }
  const [before, inside] = cutAt(textOf(front), found.start)
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return { segment, source: undefined }
  const source = spanning(first.span, last.span)
  const verb = wordAt(textOf(rest).text, 0, receivesFrom)
  const pieces = verb === undefined ? [...before, ...rest] : received(before, rest, verb)
  return { segment: { ...segment, pieces }, source }
}

/** 5万元的奖励 */
const names = ['Form', 'AmountNoun', 'Text']

/** 可…获得 is one verb. */
function received(before: readonly Piece[], rest: readonly Piece[], verb: string): readonly Piece[] {
  const front = textOf(before)
  const may = mayReceive.find((word) => front.text.endsWith(word))
  const kept = may === undefined ? before : cutAt(front, front.text.length - may.length)[0]
  const [own, behind] = cutAt(textOf(rest), verb.length)
  const span = spanning(own[0]?.span ?? { start: 0, end: 0 }, own.at(-1)?.span ?? { start: 0, end: 0 })
  const text = `${may ?? ''}${verb}`
  return [...kept, { kind: 'key', family: Receive.token.name, text, payload: undefined, span }, ...behind]
}

/** From its opening to 中, in front of a verb; a name of what is declared asks for more. */
function sourceIn(text: string, hasFigure: boolean): { readonly start: number; readonly end: number } | undefined {
  const ends = hasFigure ? fundEnds : [...fundEnds, ...giftEnds]
  for (let end = 1; end < text.length; end += 1) {
    if (!ends.some((word) => text.slice(0, end).endsWith(word))) continue
    const start = Math.max(...sourceOpenings.map((word) => text.lastIndexOf(word, end)))
    const inside = text.slice(start + 1, end)
    if (start < 0 || inside.includes(blank) || inside.includes('的')) continue
    if (wordAt(text, end, [...receivesFrom, ...givesFrom]) !== undefined) return { start, end }
  }
  return undefined
}
