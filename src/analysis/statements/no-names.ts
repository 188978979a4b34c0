/** Words that nobody declared: which of them are names or adverbs, and which say how much, how often or to whom. */
import { beforeNegation } from '../../../grammar/scanner/negation.ts'
import {
  addingWords,
  alsoWords,
  inertAdverbs,
  loweringWords,
  mayWords,
  raisingWords,
  subtractingWords,
  turningWords,
} from '../../../grammar/tokens/shades.ts'
import { holdsFunctionWord } from '../../../grammar/tokens/function-words.ts'
import { changesName, changesSum, subtractsFromName } from '../../../grammar/tokens/unheard.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import { gatherLabels } from '../../syntax/pieces/labels.ts'
import type { Piece, PieceSegment, PieceSentence } from '../../syntax/pieces/piece.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Inert } from './inert.ts'
import { withSumsApart } from './sums-apart.ts'
import { familyOf } from './triggers.ts'

/**
 * Runs of words that would be read as a name and hold a word of effect, however they were cut: 打八折团队, 同一两者取其低机构,
 * 单项合同一票否决.
 */
export const noNames = (sentence: PieceSentence): readonly Span[] =>
  runsWith(
    sentence,
    (text) =>
      // 另外奖励
      !addingWords.includes(text) &&
      (changesName(text) || subtractsFromName(text) || holdsFunctionWord(withoutTurns(text))),
  )

/** 合作社也给予, 还应: in front of the verb they are of the sentence. */
function withoutTurns(text: string): string {
  const opening = turningWords.find((word) => text.startsWith(word)) ?? ''
  const closing = [...alsoWords, ...turningWords].find((word) => text.endsWith(word)) ?? ''
  return text.slice(opening.length, Math.max(opening.length, text.length - closing.length))
}

/** Those that say how much: not even who is asked for has them. */
export const noParties = (sentence: PieceSentence): readonly Span[] => runsWith(sentence, changesSum)

function runsWith(sentence: PieceSentence, acts: (text: string) => boolean): readonly Span[] {
  return runsOf(sentence, isLoose)
    .filter((run) => acts(run.map(textOf).join('')))
    .flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)]
      return first === undefined || last === undefined ? [] : [spanning(first.span, last.span)]
    })
}

/** What is read and asks nothing: nouns that nobody declared, other documents, adverbs, what points elsewhere, and times of facts. */
export function namesIn(sentence: PieceSentence): readonly Inert[] {
  const loose = runsOf(sentence, (piece) => isLoose(piece) || isTime(piece)).flatMap((run) => run.flatMap(inertOf))
  return [...loose, ...sentence.limbs.flatMap(({ segments }) => segments.flatMap(heldIn))]
}

function inertOf(piece: Piece): readonly Inert[] {
  if (piece.kind !== 'word') return []
  const { role, text, span } = piece
  // 提高至20万元, 扣除省级补助: words of the sum.
  if ([...subtractingWords, ...raisingWords, ...loweringWords].includes(text)) return []
  if (isTime(piece)) return [{ class: 'period', span }]
  if (role === 'pointer') return [{ class: 'pointer', span }]
  if (role === 'adverb') return inertAdverbs.includes(text) ? [{ class: 'adverb', span }] : []
  // 无, 未发生: turns round the phrase behind it.
  const length = (beforeNegation(text) ?? text).length
  return length === 0 || isGeneric(text.slice(0, length))
    ? []
    : [{ class: 'name', span: { ...span, end: span.start + length } }]
}

/** 最高可, 不可与: words of the language that hold an adverb; 可给予 leaves open no more than the ceiling behind it does. */
function heldIn({ pieces }: PieceSegment): readonly Inert[] {
  const bounded = pieces.some(
    (piece) =>
      ['Highest', 'NotExceed'].includes(familyOf(piece) ?? '') ||
      (piece.kind === 'quantities' && piece.items.some(({ bound }) => bound === 'or-less')),
  )
  return pieces.flatMap((piece): readonly Inert[] => {
    if (piece.kind === 'citation') return [{ class: 'name', span: piece.span }]
    if (piece.kind !== 'key' || (mayWords.includes(piece.text) && !bounded)) return []
    const word = mayWords.find((one) => piece.text.includes(one))
    if (word === undefined) return []
    const { span, text } = piece
    const start = span.start + text.indexOf(word)
    // Where the file breaks a line inside the word, the whole of it.
    return [{ class: 'adverb', span: wholly(piece) ? { ...span, start, end: start + word.length } : span }]
  })
}
const wholly = ({ span, text }: { readonly span: Span; readonly text: string }): boolean =>
  span.end - span.start === text.length

const isTime = (piece: Piece): boolean => piece.kind === 'word' && piece.role === 'last-year'

type Test = (piece: Piece) => boolean

function runsOf({ limbs }: PieceSentence, isPart: Test): readonly (readonly Piece[])[] {
  return limbs.flatMap(({ segments }) => segments.flatMap(({ pieces }) => runsIn(pieces, isPart)))
}

function runsIn(pieces: readonly Piece[], isPart: Test): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [[]]
  // What a figure is for is named there, and is no name.
  for (const piece of gatherLabels(withSumsApart(pieces))) {
    if (isPart(piece)) runs.at(-1)?.push(piece)
    else runs.push(...innerOf(piece, isPart).map((run) => [...run]), [])
  }
  return runs.filter((run) => run.length > 0)
}

function innerOf(piece: Piece, isPart: Test): readonly (readonly Piece[])[] {
  switch (piece.kind) {
    case 'bracket':
      return piece.limb.segments.flatMap((segment) => runsIn(segment.pieces, isPart))
    case 'exclusion':
      return runsIn(piece.segment.pieces, isPart)
    case 'scale':
      return runsIn(piece.words, isPart)
    default:
      return []
  }
}

/** No phrase; 同一 and its like stand in the middle of words, too (合同一票否决). */
const isLoose = (piece: Piece): boolean =>
  piece.kind === 'word'
    ? piece.phrase === undefined && ['text', 'pointer', 'aside', 'adverb'].includes(piece.role)
    : familyOf(piece) === 'Each'

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : '')
