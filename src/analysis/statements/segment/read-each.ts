/** 每新入驻1家, 每人, 每增加500万元: what is counted in front of a sum. */
import type { EachPayload } from '../../../../grammar/scanner/patterns.ts'
import {
  beyondWords,
  endsAsNoun,
  growingBy,
  growthWords,
  namesParty,
  partyUnits,
} from '../../../../grammar/tokens/shades.ts'
import type { ConditionPart, QuantityListNode, WordNode } from '../../../syntax/ast.ts'
import type { Piece } from '../../../syntax/pieces/piece.ts'
import type { Each, Guard } from '../statement.ts'
import { familyOf, isSum } from '../triggers.ts'
import { asWord, type Cursor } from './cursor.ts'

/** 面积每增加50平方米: the one phrase in front of a step says what is counted, not who it is for. */
export function stepsOf({ pieces, index, family }: Cursor, { parts, also, form }: Guard): WordNode | undefined {
  const [word, ...more] = parts
  const alone = more.length === 0 && also.length === 0 && form === 'bare' && word?.kind === 'word'
  if (!alone || word.phrase === undefined || family !== 'Per') return undefined
  // 产值每新增1000万元, 出口额每1美元; 农业企业每引进1名博士 says who. 产值每满100万元: of whole steps, as without the word.
  const next = pieces[index + (familyOf(pieces[index + 1]) === 'Reach' ? 2 : 1)]
  const value = next?.kind === 'quantities' ? next.items[0]?.value.kind : undefined
  const grows = next !== undefined && 'text' in next && [...beyondWords, ...growthWords].includes(next.text)
  return grows || value === 'money' || value === 'foreign-money' ? word : undefined
}

export function readEach(cursor: Cursor): Each {
  const { piece: first, index: start, counted } = cursor
  const isStep = familyOf(first) === 'Per'
  const measure = first?.kind === 'key' && first.family === 'Each' ? (first.payload as EachPayload).measure : ''
  const words: WordNode[] = counted === undefined ? [] : [counted]
  cursor.counted = undefined
  let step: Each['step']
  let reaches = false
  const qualifies: ConditionPart[] = []
  cursor.index += 1
  while (cursor.piece !== undefined) {
    const { piece } = cursor
    if (step !== undefined && growsBy(cursor)) break
    if (piece.kind === 'word' && piece.role !== 'adverb' && piece.role !== 'particle') words.push(piece)
    else if (piece.kind === 'connective' && joinsParties(cursor, measure)) words.push(asWord(piece))
    else if (piece.kind === 'quantities' && step === undefined && isStep && piece.items.length === 1)
      step = piece.items[0]
    else if (piece.kind === 'quantities' && step !== undefined && asksOfEach(piece))
      qualifies.push({ kind: 'comparison', comparator: undefined, quantities: piece, span: piece.span })
    else if (piece.kind !== 'key' || !isStep) break
    else if (piece.family === 'Exceed') words.push(asWord(piece))
    // 每满100万元: only whole steps count anyway.
    else if (piece.family !== 'Reach' || step !== undefined) break
    else reaches = true
    cursor.index += 1
    if (measure !== '' && piece.kind === 'word' && !joinsParties(cursor, measure)) break
  }
  const span = cursor.spanFrom(start)
  const unit = words.every((word) => step === undefined || word.span.start > step.span.start)
    ? unitOfOne(step)
    : undefined
  // 每1台茶机 is each 台, as 每台茶机.
  if (unit !== undefined && qualifies.length === 0 && !reaches) return { measure: unit, words, step: undefined, span }
  return { measure, words, step, ...(qualifies.length > 0 && { qualifies }), span }
}

/** 增加 of 每增加5人增加奖励5万元 */
const growsBy = ({ piece, pieces, index, next }: Cursor): boolean =>
  piece?.kind === 'word' && growingBy.includes(piece.text) && (isSum(pieces, index + 1) || familyOf(next) === 'Form')

/** 1台 */
function unitOfOne(step: Each['step']): string | undefined {
  const value = step?.bound === undefined ? step?.value : undefined
  const isOne = value?.kind === 'count' && value.count.numerator === value.count.denominator
  return isOne && value.unit !== '' ? value.unit : undefined
}

/** 每家企业或科研机构, 每家茶企、合作社: whoever applies, by one name or the other. */
function joinsParties({ piece, before, next }: Cursor, measure: string): boolean {
  const names = partyUnits.includes(measure) ? endsAsNoun : namesParty
  const isNamed = (one: Piece | undefined): boolean => one?.kind === 'word' && one.role === 'text' && names(one.text)
  return piece?.kind === 'connective' && isNamed(before) && isNamed(next)
}

/** 30人（含）以上 */
const asksOfEach = ({ items: [only, ...more] }: QuantityListNode): boolean =>
  more.length === 0 && only?.bound !== undefined && (only.value.kind === 'count' || only.value.kind === 'money')
