import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Excerpt } from '../../src/source/excerpt.ts'
import type { Block, ListItem } from '../../src/syntax/document.ts'
import { BlockBuilder } from '../../src/syntax/markdown/block-builder.ts'
import { makeTokenizer } from '../../src/syntax/markdown/tokenize.ts'
import { readBlocks } from '../../src/syntax/read-blocks.ts'

/** Blocks as short text, for reading in a test. */
function sketch(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${block.content.text}`
    if (block.kind === 'paragraph') return `P ${block.content.text}`
    if (block.kind === 'list') return `L ${block.items.map(sketchItem).join('; ')}`
    if (block.kind === 'quote') return `Q ${block.paragraphs.map(({ text }) => text).join('; ')}`
    if (block.kind === 'other') return `O ${block.content.text.trim()}`
    const rows = [block.header, ...block.rows.map(({ cells }) => cells)]
    return `T ${rows.map((row) => row.map(({ text }) => text).join('/')).join('; ')}`
  })
}
function sketchItem(item: ListItem): string {
  return item.content.text + (item.children.length === 0 ? '' : `(${item.children.map(sketchItem).join('; ')})`)
}
function read(text: string): string[] {
  return sketch(readBlocks(text).blocks)
}
function excerptsOf(blocks: readonly Block[]): Excerpt[] {
  const ofItem = (item: ListItem): Excerpt[] => [item.content, ...item.children.flatMap(ofItem)]
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(ofItem)
    if (block.kind === 'quote') return block.paragraphs
    if (block.kind === 'table') return [...block.header, ...block.rows.flatMap(({ cells }) => cells)]
    return [block.content]
  })
}

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# 政策\n\n## 一、支持 ##\n####### 七\n', ['# 政策', '## 一、支持', 'P ####### 七']],
    ['a byte order mark', '\ufeff# 政策', ['# 政策']],
    ['raw paragraphs', 'a *b* `c` [d](e) <b> &amp; \\* _f_', ['P a *b* `c` [d](e) <b> &amp; \\* _f_']],
    ['wrapped lines', '给予\n  100万元\t\r\n补贴。', ['P 给予\n100万元\r\n补贴。']],
    ['setext underlines, rules', '甲\n===\n\n***\n', ['P 甲\n===', 'O ***']],
    ['indented text', '    甲\n\n    乙', ['P 甲', 'P 乙']],
    ['definitions and HTML', '[甲]: http://a\n\n<div>\n\n*乙*', ['P [甲]: http://a', 'P <div>', 'P *乙*']],
    [
      'nested items',
      '- 展会：清单\n  - 费用：金额 `a`\n  - 其他\n- 年度',
      ['L 展会：清单(费用：金额 `a`; 其他); 年度'],
    ],
    ['loose lists as one', '- 甲\n\n- 乙\n\n\n- 丙', ['L 甲; 乙; 丙']],
    ['lists of another marker', '- 甲\n* 乙', ['L 甲', 'L 乙']],
    ['what stands inside an item', '- 甲\n\n  乙\n\n  | a |\n  | - |\n- 丙', ['L 甲; 丙', 'O 乙', 'T a']],
    ['an empty item', '- \n- 乙', ['L ; 乙']],
    ['ordered lists', '1. 甲\n   续\n2. 乙\n   - 丙：丁\n\n3.\n', ['P 1. 甲\n续', 'P 2. 乙', 'L 丙：丁', 'P 3.']],
    ['numbers without a space', '1.甲\n2.乙', ['P 1.甲\n2.乙']],
    ['quotes', '> 甲\n> 乙\n>\n> - 丙\n> # 丁\n\n戊', ['Q 甲\n乙; 丙; 丁', 'P 戊']],
    ['a lazy line of a quote', '> 甲\n乙\n\n> 丙', ['Q 甲\n乙', 'Q 丙']],
    ['tables', '| 甲\\|乙 | 丙 |\n| --- | :-: |\n| 1\\|\\|2 | |\n| \\\\ | x', ['T 甲|乙/丙; 1||2/; \\\\/x']],
    ['a table after a paragraph', '甲\n| a | b |\n|---|---|\n乙', ['P 甲', 'T a/b', 'P 乙']],
    ['a row without bars at its ends', '| a | b |\n|---|---|\n甲 | 乙', ['T a/b; 甲/乙']],
    [
      'a paragraph under a row',
      '| a | b |\n|---|---|\n| 甲 | 乙 |\n丙，给予5万元。',
      ['T a/b; 甲/乙', 'P 丙，给予5万元。'],
    ],
    ['code', '```\n甲\n\n# 乙\n```\n丙\n\n~~~\n丁', ['O ```\n甲\n\n# 乙\n```', 'P 丙', 'O ~~~\n丁']],
    ['code under a paragraph', '甲\n  ```\n乙\n\n丙\n  ```\n丁', ['P 甲', 'O ```\n乙\n\n丙\n  ```', 'P 丁']],
  ])('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })

  it('points at every character as written', () => {
    const text = '> 甲 \n>   乙\n\n- 丙\n  丁\n\n| a\\|b |\n| --- |\n'
    const excerpts = excerptsOf(readBlocks(text).blocks)
    expect(excerpts.map((excerpt) => [excerpt.text, [...excerpt.offsets]])).toEqual([
      ['甲\n乙', [2, 4, 9, 10]],
      ['丙\n丁', [14, 15, 18, 19]],
      ['a|b', [23, 25, 26, 27]],
    ])
  })

  it('gives each block the span of its text', () => {
    const text = '# 甲\n\n- 乙\n- 丙\n\n  > 丁\n\n戊\n\n> 己\n>\n> 庚\n'
    const spans = readBlocks(text).blocks.map(({ span }) => text.slice(span.start, span.end))
    expect(spans).toEqual(['# 甲', '- 乙\n- 丙\n\n  > 丁', '> 丁', '戊', '> 己\n>\n> 庚'])
  })
})

describe('limits', () => {
  const levels = 10_000

  it.each([
    ['quotes', '> '.repeat(levels)],
    ['lists', '- '.repeat(levels)],
    ['numbers', '1. '.repeat(levels)],
    ['both', '> - '.repeat(levels)],
  ])('nested %s are text beyond 64 columns, and are reported', (_, markers) => {
    const { blocks, limits } = readBlocks(`甲\n\n${markers}乙\n\n丙`)
    expect(limits.map(({ kind }) => kind)).toEqual(['nesting'])
    expect(limits[0]?.span.start).toBeGreaterThanOrEqual(3 + 64)
    expect(limits[0]?.span.start).toBeLessThan(3 + 70)
    expect(sketch(blocks.slice(-1))).toEqual(['P 丙'])
    expect(excerptsOf(blocks).some((excerpt) => excerpt.text.endsWith('> 乙') || excerpt.text.endsWith('乙'))).toBe(
      true,
    )
  })

  it('32 levels of lists are read without complaint', () => {
    const text = Array.from({ length: 32 }, (_, level) => `${'  '.repeat(level)}- ${level}`).join('\n')
    expect(readBlocks(text).limits).toEqual([])
    expect(read(text)[0]?.split('(')).toHaveLength(32)
  })

  it.each([
    ['indented lists', '  - 甲\n    - 乙\n'],
    ['lists in quotes', '> - 甲\n>   - 乙\n'],
    ['lazy lines', '乙\n'],
  ])('too long a run of %s is cut and reported', (_, lines) => {
    const { limits } = readBlocks(`> 甲\n${lines.repeat(600)}`)
    expect(limits.length).toBeGreaterThan(0)
    expect(new Set(limits.map(({ kind }) => kind))).toEqual(new Set(['length']))
  })

  it('a long glossary, table, text or commentary is no such run', () => {
    for (const line of ['- 甲：金额 `a`\n', '| 甲 |\n', '甲乙丙\n', '> 甲\n>\n', '1. 甲\n']) {
      expect(readBlocks(line.repeat(2000)).limits).toEqual([])
    }
    expect(read('- 甲\n'.repeat(2000))).toHaveLength(1)
    expect(read('> 甲\n>\n'.repeat(2000))).toHaveLength(1)
  })
})

describe('laws', () => {
  const line = fc.constantFrom(
    ...[
      '甲乙',
      '# 丙',
      '- 甲',
      '  - 乙',
      '    - 丙',
      '  续',
      '> 引',
      '> - 引',
      '>',
      '1. 甲',
      '2. 乙',
      '10) 丙',
      '   缩',
    ],
    ...[
      '| a | b |',
      '|---|---|',
      '***',
      '- - -',
      '',
      '',
      '',
      '* 甲',
      '\t甲',
      '> > 引',
      '-',
      '===',
      '[a]: b',
      '<p>',
      '+甲',
    ],
  )
  const markdown = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))

  it('reading in parts is reading at once', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        // A sentence right under a table is a paragraph here, and a row of the table for the library.
        fc.pre(!/^\|.*\n(?!.*\|)[ \t]*\S/mu.test(text))
        const whole = new BlockBuilder(text)
        whole.read(makeTokenizer()(text), 0, false)
        expect(readBlocks(text).blocks).toEqual(whole.blocks)
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws, and excerpts are characters of the text in order', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'\0\ud800>-*|`#~1.\t \r\n\\甲:\ufeff'), maxLength: 200 }),
      markdown,
    )
    fc.assert(
      fc.property(text, (written) => {
        for (const excerpt of excerptsOf(readBlocks(written).blocks)) {
          expect(excerpt.offsets).toHaveLength(excerpt.text.length + 1)
          for (let index = 0; index < excerpt.text.length; index++) {
            expect(written.charAt(excerpt.offsets[index] ?? -1)).toBe(excerpt.text.charAt(index))
            expect(excerpt.offsets[index]).toBeLessThan(excerpt.offsets[index + 1] ?? -1)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
