/** Laws of import, on the official texts and on hostile ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCharacters } from '../../src/coverage/fold-characters.ts'
import { importPolicy, type ImportedPolicy } from '../../src/import/index.ts'

const imported = (text: string, markup: 'plain' | 'markdown' = 'plain'): ImportedPolicy =>
  importPolicy(text, { id: 'sample', officialPath: 'sources/sample.txt', markup })

const texts = ['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025'].map((id) =>
  readFileSync(join(import.meta.dirname, `../../policies/sources/${id}.txt`), 'utf8'),
)

/** As a PDF of so many characters a line has it: Latin words and figures are not broken. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const rows: string[] = []
      let row = ''
      for (const piece of line.match(/[A-Za-z]+|[^A-Za-z]/gu) ?? []) {
        if (row.length + piece.length > width && row !== '') {
          rows.push(row)
          row = ''
        }
        row += piece
      }
      return [...rows, row].join('\n')
    })
    .join('\n')
}

describe('wrapped text', () => {
  const unwrapped = texts.map((text) => imported(text).text)

  test('gives the same file whatever the width of the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.integer({ min: 26, max: 60 }), (index, width) => {
        expect(imported(wrap(texts[index] ?? '', width)).text).toBe(unwrapped[index])
      }),
      { numRuns: 16 },
    )
  })

  test('gives the same file with page numbers between the lines', () => {
    const rows = wrap(texts[0] ?? '', 34).split('\n')
    const pages = rows.flatMap((row, index) =>
      index % 20 === 19 ? [row, '', `- ${String((index + 1) / 20)} -`, '\f'] : [row],
    )
    const { text, dropped } = imported(pages.join('\n'))
    expect(dropped.length).toBeGreaterThan(1)
    expect(text.replace(/^> 导入时略去.*\n\n/mu, '')).toBe(unwrapped[0])
  })
})

/** Lines of a policy, and lines that mean something to Markdown, HTML or a terminal. */
const plain = fc.constantFrom(
  '一、支持建设',
  '（一）支持研发',
  '第三条 支持人才。对引进博士的企业，给予5万元补助。',
  '1.对新建厂房的企业，给予30万元补助；',
  '支持方向二：鼓励创新。',
  '对获得国家级、省级奖项的企业，分别给予20万元、10万元奖励。',
  '按照不超过实际投入的30%，给予最高100万元补助。',
  '本政策自2026年1月1日起施行，有效期2年。',
)
const hostile = fc.constantFrom(
  '# 对新建冷库的企业，给予1万元补助。',
  '* 给予50万元',
  '- 1 -',
  '---',
  '```',
  '~~~',
  '> 引文',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '<script>alert(1)</script>',
  '<!-- 注释 -->',
  '1. 第一项',
  '    四个空格',
  '- 标识：evil',
  '## 术语',
  '`code` \\ *强调* _下划线_ [链接](javascript:alert(1))',
  '\u202e倒过来\u0007',
  '（未闭合《的括号',
)
const line = fc.oneof(
  plain,
  hostile,
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\r\n]/gu, '')),
)

describe('any text', () => {
  test('comes out whole: every character is in the cleaned text or was shown as taken out, and coverage finds it', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const { source, dropped, coverage, text } = imported(`某区支持产业发展若干政策\n${lines.join('\n')}`)
        expect(coverage.characters.unaccounted).toBe(0)
        expect(coverage.foreign.map(({ content }) => content.text)).toEqual([])
        const seen = [...foldCharacters(source).text, ...foldCharacters(dropped.map((one) => one.text).join('')).text]
        expect(seen.sort()).toEqual([...seenIn(lines)].sort())
        expect(text).not.toMatch(/<script|<!--/u)
      }),
      { numRuns: 150 },
    )
  })

  test('imported again from its cleaned text gives the same paragraphs', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 10 }), (lines) => {
        const once = imported(`某区支持产业发展若干政策\n${lines.join('\n')}`)
        expect(withoutSpaces(imported(once.source).source)).toBe(withoutSpaces(once.source))
      }),
      { numRuns: 60 },
    )
  })
})

const withoutSpaces = (text: string): string => text.replace(/ /gu, '')

/** What an import may not lose: everything but white space and what cannot be seen. */
function seenIn(lines: readonly string[]): string {
  const text = `某区支持产业发展若干政策${lines.join('')}`
  return foldCharacters(
    text
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      .replace(/[\ud800-\udfff]/gu, '\ufffd'),
  ).text
}
