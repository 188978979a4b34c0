import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/source/display-width.ts'
import { displayColumnAt, lineBounds, lineIndex, positionAt } from '../../src/source/line-index.ts'

describe('line index', () => {
  const index = lineIndex('甲a\r\n乙\rb\n')

  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [5, 2, 2],
    [6, 3, 1],
    [8, 4, 1],
    [99, 4, 1],
    [-1, 1, 1],
  ])('offset %i is at %i:%i', (offset, line, column) => {
    expect(positionAt(index, offset)).toEqual({ line, column })
  })

  it('gives lines without their endings', () => {
    const bounds = [1, 2, 3, 4].map((line) => lineBounds(index, line))
    expect(bounds.map(({ start, end }) => index.text.slice(start, end))).toEqual(['甲a', '乙', 'b', ''])
  })

  it('counts display columns', () => {
    expect(displayColumnAt(index, 1)).toBe(3)
    expect(displayColumnAt(index, 2)).toBe(4)
  })

  it('positions are those of counting from the beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '甲') }), fc.nat(40), (text, offset) => {
        const inside = Math.min(offset, text.length)
        // Between \r and \n the line has not ended yet.
        const splits = text[inside - 1] === '\r' && text[inside] === '\n'
        const lines = text.slice(0, splits ? inside - 1 : inside).split(/\r\n|\r|\n/)
        const column = (lines.at(-1) ?? '').length + (splits ? 2 : 1)
        expect(positionAt(lineIndex(text), offset)).toEqual({ line: lines.length, column })
      }),
    )
  })
})

it.each([
  ['abc', 3],
  ['金额：（1）', 11],
  ['𠮷😀', 4],
  ['e\u0301', 1],
  ['“…”', 3],
  ['ｱ', 1],
  ['한', 2],
])('width of %j is %i', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})
