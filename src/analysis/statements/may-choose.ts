/**
 * 其中，国有企业可选择按税负差额给予奖励: whom the choice is left. The words stand behind whom it is for and in front of what is given, and count
 * there also where the glossary has them at the end of a name.
 */
import { optionWords } from '../../../grammar/tokens/shades.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { cutAt, textOf } from './segment-text.ts'
import type { Item } from './statement.ts'
import { familyOf } from './triggers.ts'

export interface MayChoose {
  /** The pieces without such words. */
  readonly rest: readonly Piece[]
  readonly chooses: boolean
}

export function withoutOption(pieces: readonly Piece[]): MayChoose {
  const at = pieces.findIndex(opens)
  const [last] = pieces.slice(0, Math.max(0, at)).slice(-1)
  if (last?.kind === 'word' && last.phrase !== undefined)
    return { rest: pieces, chooses: optionIn(last.text) !== undefined }
  const front = textOf(pieces.slice(0, Math.max(0, at)))
  const option = optionIn(front.text)
  if (option === undefined) return { rest: pieces, chooses: false }
  const [kept] = cutAt(front, front.text.length - option.length)
  return { rest: [...kept, ...pieces.slice(at)], chooses: true }
}

export const choosing = (item: Item): Item => (item.kind === 'act' && item.gives ? { ...item, chooses: true } : item)

/** The longest of the words that end it. */
function optionIn(text: string): string | undefined {
  const [longest] = optionWords.filter((word) => text.endsWith(word)).toSorted((a, b) => b.length - a.length)
  return longest
}

const opens = (piece: Piece): boolean => ['By', 'Give'].includes(familyOf(piece) ?? '')
