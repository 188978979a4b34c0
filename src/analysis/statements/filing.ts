/** 由引荐机构申报: who hands an application in, behind what is asked; who is paid, and for what, is said elsewhere. */
import { doneByWord, filingWords } from '../../../grammar/tokens/procedure.ts'
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { isPlain } from './inert.ts'
import { textOf } from './segment-text.ts'

export function saysWhoFiles(pieces: readonly Piece[]): boolean {
  const { text } = textOf(pieces)
  const end = filingWords.find((word) => text.endsWith(word))
  // 由注册在本县的企业申报: whoever that is, is asked.
  const plain = isPlain(pieces) && pieces.every(({ kind }) => kind === 'word' || kind === 'key')
  if (end === undefined || !plain || !text.startsWith(doneByWord)) return false
  const party = text.slice(doneByWord.length, text.length - end.length)
  return party !== '' && namesParty(party)
}
