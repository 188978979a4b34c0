import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/syntax/document.ts'
import { BlockBuilder } from '../../src/syntax/markdown/block-builder.ts'
import { capNesting } from '../../src/syntax/markdown/cap-nesting.ts'
import { plainTokens } from '../../src/syntax/markdown/plain-tokens.ts'
import { splitParts } from '../../src/syntax/markdown/split-parts.ts'
import { makeTokenizer } from '../../src/syntax/markdown/tokenize.ts'
import type { BlockToken } from '../../src/syntax/markdown/tokenize.ts'

const tokenize = makeTokenizer()

function blocksOf(part: string, tokens: readonly BlockToken[]): readonly Block[] {
  const builder = new BlockBuilder(part)
  builder.read(tokens, 0, false)
  return builder.blocks
}

test.each([
  '# 政策',
  '### 一、支持 A*b*',
  '- 展会：清单 `a`',
  '- 展会：清单 `a`\n  - 费用：金额 `b`\n  - 面积：数量 `c`',
  '> 说明：甲，\n> 乙。',
  '| 费用 | 补贴 |\n| --- | :-: |\n|  | 60万元 |\n| 甲 | 未知 | 多 |',
])('needs no library for %j', (part) => {
  const tokens = plainTokens(part)
  expect(tokens === undefined ? 'library' : blocksOf(part, tokens)).toEqual(blocksOf(part, tokenize(part)))
})

test.each([
  '# 政策 #',
  '- - 甲',
  '- 甲\n  乙',
  '- 甲\n   - 乙',
  '- 甲\n  - 乙\n    - 丙',
  '> > 甲',
  '> 甲\n乙',
  '| a\\|b |\n| --- |',
  '| a |',
  '- 甲 \n',
  '1. 甲',
])('leaves %j to the library', (part) => {
  expect(plainTokens(part)).toBeUndefined()
})

test('what is plain to see is what the library sees', () => {
  const start = fc.constantFrom('- ', '> ', '# ', '### ', '| ', '|')
  const piece = fc.constantFrom(
    ...[
      '- ',
      '> ',
      '# ',
      '| ',
      ' |',
      '|',
      '甲',
      '乙 丙',
      ' ',
      '  ',
      '\t',
      '\n',
      '\r\n',
      '\n> ',
      '\n| ',
      '\n  - ',
      '---',
      ':-:',
    ],
    ...[
      '| --- |',
      '\n|---|\n',
      '\n| --- | --- |\n',
      '*',
      '`',
      '\\',
      '1.',
      '+',
      '-',
      '_',
      '#',
      '&amp;',
      '<b>',
      '\u3000',
    ],
    ...['~~~', '=', '[甲]: ', '\u0000', '\ud800'],
  )
  const any = fc.tuple(start, fc.array(piece, { maxLength: 12 })).map(([first, rest]) => first + rest.join(''))
  const rowOf = (...cells: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 4 }).map((row) => `|${row.join('|')}|`)
  const cells = rowOf('甲', ' 乙 ', ' ', '  丙', 'a b ', '`x`', ':-', '-')
  const dashes = rowOf('---', ' --- ', ':-:', '-', ' :- ')
  const table = fc
    .tuple(cells, dashes, fc.array(cells, { maxLength: 3 }), fc.constantFrom('\n', '\r\n', '\r', ' \n', '\n '))
    .map(([head, rule, rows, ending]) => [head, rule, ...rows].join(ending))
  fc.assert(
    fc.property(fc.oneof(any, table), (text) => {
      for (const { start: from, end } of splitParts(text)) {
        const part = text.slice(from, end)
        const tokens = plainTokens(part)
        if (tokens !== undefined)
          expect(blocksOf(part, tokens)).toEqual(blocksOf(part, tokenize(capNesting(part).text)))
      }
    }),
    { numRuns: 5000 },
  )
})
