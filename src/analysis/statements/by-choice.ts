/**
 * 根据小型、中型、大型规模分别…: what figures go by where nothing is reckoned of it. A choice behind 按 or 根据 is asked, as if it stood in front of a
 * verb without it; 按不同等次 says no more than that the figures follow the order of the choice in front of it.
 */
import { sortingWords } from '../../../grammar/tokens/shades.ts'
import { familyOf, type Piece } from '../../syntax/pieces/piece.ts'
import { madeOf, textOf } from './segment-text.ts'

/** Behind the words of a choice; undefined where none stands behind 按 at `index`. */
export function choiceBehind(pieces: readonly Piece[], index: number): number | undefined {
  const end = wordsBehind(pieces, index)
  const run = pieces.slice(index + 1, end)
  const choices = run.flatMap((piece) => (piece.kind === 'word' ? (piece.phrase?.alternatives ?? []) : []))
  const [first] = run
  const opens = first?.kind === 'word' && first.phrase?.alternatives !== undefined
  return opens && choices.length > 1 && run.every(belongs) && leads(pieces[end]) ? end : undefined
}

/** Behind words that only sort, 按不同等次; undefined where others stand behind 按 at `index`. */
export function sortingBehind(pieces: readonly Piece[], index: number): number | undefined {
  const end = wordsBehind(pieces, index)
  const run = pieces.slice(index + 1, end)
  return run.every(isText) && madeOf(textOf(run).text, sortingWords) && leads(pieces[end]) ? end : undefined
}

function wordsBehind(pieces: readonly Piece[], index: number): number {
  if (familyOf(pieces[index]) !== 'By') return index
  let end = index + 1
  while (pieces[end] !== undefined && (isWord(pieces[end]) || ['connective', 'de'].includes(pieces[end]?.kind ?? '')))
    end += 1
  return end
}

const isWord = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && ['text', 'phrase', 'particle'].includes(piece.role)
const isText = (piece: Piece): boolean => piece.kind === 'de' || (piece.kind === 'word' && piece.phrase === undefined)

/** One of the choice, what joins two of them, and what they are called: 小型、中型、大型规模. */
function belongs(piece: Piece): boolean {
  if (piece.kind === 'connective') return piece.word !== 'and'
  if (piece.kind !== 'word') return piece.kind === 'de'
  return piece.phrase === undefined
    ? piece.role === 'particle' || madeOf(piece.text, sortingWords)
    : piece.phrase.alternatives !== undefined
}

/** The end of the segment, or what is given: 按国产、进口设备的50% says what the share is of. */
const leads = (piece: Piece | undefined): boolean =>
  piece === undefined || ['Respectively', 'Give', 'Graded', 'Once', 'Each'].includes(familyOf(piece) ?? '')
