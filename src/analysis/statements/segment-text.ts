/**
 * A segment as running text, for words that are no tokens of their own: 取消…资格 goes over several pieces, 企业方可申报 begins
 * inside one. What is declared or counted stands as a blank, so that no word is found in it.
 */
import type { Piece, WordPiece } from '../../syntax/pieces/piece.ts'

export interface SegmentText {
  readonly pieces: readonly Piece[]
  readonly text: string
  /** Where each piece begins in the text. */
  readonly starts: readonly number[]
}

/** Stands for a declared phrase, a figure, a list, a bracket. */
export const blank = '□'

export function textOf(pieces: readonly Piece[]): SegmentText {
  const starts: number[] = []
  let text = ''
  for (const piece of pieces) {
    starts.push(text.length)
    text += wordsOf(piece)
  }
  return { pieces, text, starts }
}

function wordsOf(piece: Piece): string {
  switch (piece.kind) {
    case 'word':
      return piece.phrase === undefined ? piece.text : blank
    case 'key':
    case 'connective':
      return piece.text
    case 'de':
      return '的'
    default:
      return blank
  }
}

/** The pieces before and behind an offset; a run of text is cut in two. */
export function cutAt(
  { pieces, starts, text }: SegmentText,
  offset: number,
): readonly [readonly Piece[], readonly Piece[]] {
  const before: Piece[] = []
  const behind: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const start = starts[index] ?? 0
    const end = starts[index + 1] ?? text.length
    if (end <= offset) before.push(piece)
    else if (start >= offset || piece.kind !== 'word' || piece.phrase !== undefined) behind.push(piece)
    else {
      const [left, right] = cutWord(piece, offset - start)
      before.push(left)
      behind.push(right)
    }
  }
  return [before, behind]
}

/** Where the file breaks a line inside the word, both parts have the place of the whole. */
function cutWord(word: WordPiece, at: number): readonly [WordPiece, WordPiece] {
  const { start, end } = word.span
  const exact = end - start === word.text.length
  const left = { ...word.span, end: exact ? start + at : end }
  const right = { ...word.span, start: exact ? start + at : start }
  return [
    { ...word, text: word.text.slice(0, at), span: left },
    { ...word, text: word.text.slice(at), span: right },
  ]
}

/** The longest of the words that the text has at an offset. */
export function wordAt(text: string, offset: number, words: readonly string[]): string | undefined {
  let found: string | undefined
  for (const word of words) {
    if (word.length > (found?.length ?? 0) && text.startsWith(word, offset)) found = word
  }
  return found
}

/** Whether nothing is left when the words are taken from the start, one after another. */
export function madeOf(text: string, words: readonly string[]): boolean {
  let offset = 0
  while (offset < text.length) {
    const word = wordAt(text, offset, words)
    if (word === undefined) return false
    offset += word.length
  }
  return text !== ''
}
