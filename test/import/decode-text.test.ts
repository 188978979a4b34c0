import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/import/index.ts'

/** 补贴100万元 in GB18030. */
const gb = [0xb2, 0xb9, 0xcc, 0xf9, 0x31, 0x30, 0x30, 0xcd, 0xf2, 0xd4, 0xaa]
const text = '补贴100万元'

/** 對獲評省級的企業，給予最高100萬元補貼。 in Big5. */
const big5 = [
  ...[0xb9, 0xef, 0xc0, 0xf2, 0xb5, 0xfb, 0xac, 0xd9, 0xaf, 0xc5, 0xaa, 0xba, 0xa5, 0xf8, 0xb7, 0x7e, 0xa1, 0x41],
  ...[0xb5, 0xb9, 0xa4, 0xa9, 0xb3, 0xcc, 0xb0, 0xaa, 0x31, 0x30, 0x30, 0xb8, 0x55, 0xa4, 0xb8, 0xb8, 0xc9, 0xb6],
  ...[0x4b, 0xa1, 0x43],
]

function utf16(order: 'le' | 'be', withMark: boolean): Uint8Array {
  const units = [...(withMark ? ['\ufeff'] : []), ...`${text}\n`.repeat(5)].map((character) => character.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['GB18030', Uint8Array.from(gb), 'gb18030'],
    ['UTF-16 with a mark', utf16('le', true), 'utf-16le'],
    ['UTF-16, big end first', utf16('be', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16('le', false), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes)
    expect(decoded).toMatchObject({ kind: 'text', encoding })
    expect(decoded.kind === 'text' ? decoded.text : '').toMatch(/^补贴100万元/u)
  })
})

test('Big5, whose bytes are mostly characters of GB18030 as well', () => {
  const decoded = decodeText(Uint8Array.from(big5))
  expect(decoded).toEqual({ kind: 'text', text: '對獲評省級的企業，給予最高100萬元補貼。', encoding: 'big5' })
})

describe('what is no text', () => {
  test.each([
    ['%PDF-1.7\n', 'pdf'],
    ['PK\u0003\u0004', 'office'],
    ['\u0000\u0001\u0002\u0003'.repeat(40), 'binary'],
    ['\u0001\u0002\u0003\u0004\u0005', 'binary'],
  ])('%j', (beginning, is) => {
    expect(decodeText(new TextEncoder().encode(beginning))).toEqual({ kind: 'not-text', is })
  })
})
