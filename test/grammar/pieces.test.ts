/** How a sentence is cut: limbs by ；, segments by ， and ：, in these whatever stands there, in the order of the text. */
import { describe, expect, it } from 'vitest'
import { wholeText } from '../../src/source/excerpt.ts'
import { fold } from '../../src/source/fold.ts'
import type { Piece, PieceLimb } from '../../src/syntax/pieces/piece.ts'
import { readPieces } from '../../src/syntax/pieces/read-pieces.ts'
import { lexiconOf } from './lexicon-of.ts'

const lexicon = lexiconOf('甲类企业', '研发投入')

const pieceText = (piece: Piece): string => {
  switch (piece.kind) {
    case 'word':
      return piece.phrase === undefined ? piece.text : `〈${piece.text}〉`
    case 'key':
      return piece.family
    case 'quantities':
      return piece.items.map(({ text, bound, mark }) => [text, bound, mark].filter(Boolean).join('·')).join(' ')
    case 'bracket':
      return `（${limbText(piece.limb)}）`
    case 'de':
      return '的'
    default:
      return piece.kind
  }
}
const limbText = ({ segments }: PieceLimb): string =>
  segments.map(({ pieces, introduces }) => pieces.map(pieceText).join(' ') + (introduces ? '：' : '')).join(' | ')

const cut = (text: string): readonly string[] | undefined =>
  readPieces(fold(wholeText(text)), lexicon)?.limbs.map(limbText)

describe('a sentence is cut', () => {
  it.each([
    ['对甲类企业，给予10万元奖励。', ['For 〈甲类企业〉 | Give 10万元 Form']],
    ['按研发投入的20%给予补贴；最高50万元。', ['By 〈研发投入〉 的 20% Give Form', 'Highest 50万元']],
    ['甲类企业给予奖励（最高50万元）。', ['〈甲类企业〉 Give Form （Highest 50万元）']],
    ['给予下列奖励：100万元、50万元以上。', ['Give 下列 Form： | 100万元·or-more 50万元·or-more']],
    ['给予100万元（含）以上。', ['Give 100万元·or-more·inclusive']],
  ])('%s', (text, limbs) => {
    expect(cut(text)).toEqual(limbs)
  })

  it('at no bracket that nothing closes: what stands in it is not lost', () => {
    expect(cut('甲类企业（给予10万元奖励。')?.join('')).toContain('10万元')
  })
})
