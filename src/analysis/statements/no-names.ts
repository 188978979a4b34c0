/** Words that nobody declared: which of them are names or adverbs, and which say how much, how often or to whom. */
import { beforeNegation } from '../../../grammar/scanner/negation.ts'
import { inertAdverbs } from '../../../grammar/tokens/shades.ts'
import { changesName } from '../../../grammar/tokens/unheard.ts'
import { spanning, type Span } from '../../diagnostics/diagnostic.ts'
import { gatherLabels } from '../../syntax/pieces/labels.ts'
import type { Piece, PieceSentence } from '../../syntax/pieces/piece.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Inert } from './inert.ts'
import { familyOf } from './triggers.ts'

/**
 * Runs of words that would be read as a name and hold a word of effect, however they were cut: 打八折团队, 同一两者取其低机构,
 * 单项合同一票否决.
 */
export function noNames(sentence: PieceSentence): readonly Span[] {
  return runsOf(sentence, isLoose)
    .filter((run) => changesName(run.map(textOf).join('')))
    .flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)]
      return first === undefined || last === undefined ? [] : [spanning(first.span, last.span)]
    })
}

/** What is read and asks nothing: nouns that nobody declared, adverbs, what points elsewhere, and times of facts. */
export function namesIn(sentence: PieceSentence): readonly Inert[] {
  return runsOf(sentence, (piece) => isLoose(piece) || isTime(piece)).flatMap((run) => run.flatMap(inertOf))
}

function inertOf(piece: Piece): readonly Inert[] {
  if (piece.kind !== 'word') return []
  const { role, text, span } = piece
  if (isTime(piece)) return [{ class: 'period', span }]
  if (role === 'pointer') return [{ class: 'pointer', span }]
  if (role === 'adverb') return inertAdverbs.includes(text) ? [{ class: 'adverb', span }] : []
  // 无, 未发生: turns round the phrase behind it.
  const length = (beforeNegation(text) ?? text).length
  return length === 0 || isGeneric(text.slice(0, length))
    ? []
    : [{ class: 'name', span: { ...span, end: span.start + length } }]
}

const isTime = (piece: Piece): boolean => piece.kind === 'word' && piece.role === 'last-year'

type Test = (piece: Piece) => boolean

function runsOf({ limbs }: PieceSentence, isPart: Test): readonly (readonly Piece[])[] {
  return limbs.flatMap(({ segments }) => segments.flatMap(({ pieces }) => runsIn(pieces, isPart)))
}

function runsIn(pieces: readonly Piece[], isPart: Test): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [[]]
  // What a figure is for is named there, and is no name.
  for (const piece of gatherLabels(pieces)) {
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
