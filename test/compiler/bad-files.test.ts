/** Files that are no policies, and files made to hurt: a message each, never an exception, never a long wait. */
import { describe, expect, it } from 'vitest'
import { importPolicy } from '../../src/import/index.ts'
import { analyse, errorsOf, policyText } from './policy-text.ts'

const levels = 10_000
const sentence = '对甲类企业，给予50万元补贴。'

describe('files that are no policies', () => {
  it.each([
    ['empty', '', 'CY1009'],
    ['blank', ' \n\t\r\n\u3000', 'CY1009'],
    ['a byte order mark alone', '\ufeff', 'CY1009'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'CY1011'],
    ['10 MB of text', '甲'.repeat(10_000_000), 'CY1010'],
    ['10 MB of NUL', '\0'.repeat(10_000_000), 'CY1010'],
  ])('%s', (_, text, code) => {
    const { policy, diagnostics, pieces, examples } = analyse(text)
    expect(diagnostics.map((one) => one.code)).toEqual([code])
    expect([policy, pieces, examples]).toEqual([undefined, [], []])
  })

  it('prose without a heading is read and said to be no policy', () => {
    expect(errorsOf('从前有座山。').map((error) => error.slice(0, 6))).toEqual(['CY1001', 'CY1002'])
  })
})

describe('characters that do not belong', () => {
  it('a NUL beyond the beginning is part of an undeclared phrase, and shown', () => {
    const [error] = errorsOf(policyText(`${'甲。'.repeat(5000)}对甲类\0企业，给予50万元补贴。`))
    expect(error).toMatch(/^CY2001/u)
    expect(error).toContain('⟨U+0000⟩')
  })

  it.each([
    ['a lone surrogate', '\ud800', '\ufffd'],
    ['an override of the reading order', '\u202e', '⟨U+202E⟩'],
  ])('%s is part of an undeclared phrase, and shown', (_, character, shown) => {
    const [error] = errorsOf(policyText(`对甲类${character}企业，给予50万元补贴。`))
    expect(error).toMatch(/^CY2001/u)
    expect(error?.split('」').at(-2)).toContain(shown)
  })
})

describe('definitions that multiply', () => {
  it('are written out to a limit', () => {
    const entries = Array.from({ length: 7 }, (_, level) => {
      const inner = level === 6 ? '甲类企业' : `名单${'甲乙丙丁戊己庚'.charAt(level + 1)}`
      return `- 名单${'甲乙丙丁戊己庚'.charAt(level)}：指 ${Array.from({ length: 40 }, () => inner).join(' 或 ')}`
    })
    const [error] = errorsOf(policyText('对名单甲，给予50万元补贴。', entries.join('\n')))
    expect(error).toMatch(/^CY2025/u)
  })
})

describe('nesting of ten thousand levels', () => {
  it.each([
    ['quotes in one line', `${'>'.repeat(levels)} 说明`, /^CY1012/u],
    ['lists in one line', `${'- '.repeat(levels)}甲`, /^CY1012/u],
    ['braces of a phrase', `- ${'{'.repeat(levels)}：等级 \`odd\``, /^CY2004/u],
    ['parentheses', `给予${'（'.repeat(levels)}50万元${'）'.repeat(levels)}。`, /^CY3004/u],
    ['quotations', `给予${'“'.repeat(levels)}50万元${'”'.repeat(levels)}。`, /^CY3004/u],
  ])('%s', (_, clause, error) => {
    expect(errorsOf(policyText(`${sentence}\n\n${clause}`)).some((one) => error.test(one))).toBe(true)
  })

  it.each([
    ['quotes, one deeper a line', Array.from({ length: 400 }, (_, depth) => `${'>'.repeat(depth)}甲`).join('\n')],
    ['lists, one deeper a line', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')],
  ])('%s', (_, clause) => {
    const errors = errorsOf(policyText(`${sentence}\n\n${clause}`))
    expect(errors.some((error) => error.startsWith('CY1012'))).toBe(true)
  })

  it('headings', () => {
    const headings = Array.from({ length: levels }, (_, index) => `${'#'.repeat((index % 5) + 2)} 一、甲`).join('\n\n')
    const { pieces } = analyse(policyText(`${sentence}\n\n${headings}`))
    expect(new Set(pieces.map((piece) => piece.clause)).size).toBeGreaterThanOrEqual(levels)
  })
})

describe('what would take long if anything were not linear', () => {
  it.each([
    ['parentheses of a sentence as long as may be', `给予${'（'.repeat(1900)}最高${'）'.repeat(1900)}。`],
    ['quotations that are not closed', '“'.repeat(3900)],
    ['books that are not closed', `按照${'《'.repeat(3900)}`],
    ['findings that are none', '经'.repeat(3900)],
    ['digits', '9'.repeat(3900)],
    ['thousands', '1,234,'.repeat(600)],
    ['Chinese numerals', '一百万亿'.repeat(900)],
    ['enumerations', `对${'甲类企业、'.repeat(700)}甲类企业，给予50万元补贴。`],
    ['alternatives', `对获得${'国家级、省级、'.repeat(400)}市级称号的企业，给予50万元补贴。`],
    ['bars', `${'|'.repeat(20_000)}\n${'|-'.repeat(20_000)}`],
    ['many sentences', sentence.repeat(5000)],
    ['a paragraph of nearly a million characters', '甲'.repeat(999_000)],
    ['a paragraph of more sentences than a call has arguments', '甲。'.repeat(200_000)],
    ['headings of one depth', '## 甲\n'.repeat(20_000)],
    ['a heading of many characters', `## 一、${'甲'.repeat(100_000)}`],
    ['annotations that are none', Array.from({ length: 4000 }, (_, index) => `- 事项${index}：说明`).join('\n')],
    ['what part of those before gets, again and again', `${sentence}${'其中，甲类企业给予60万元补贴。'.repeat(190)}`],
    [
      'what all who apply must be, each a condition of every award',
      `${sentence}${Array.from({ length: 400 }, (_, index) => `申报企业应研发投入${index + 1}万元以上。`).join('')}`,
    ],
    [
      'phrases that nothing declares',
      Array.from({ length: 1500 }, (_, index) => `对第${index}类企业，给予1万元。`).join(''),
    ],
  ])(
    '%s',
    (_, clause) => {
      // That it comes to an end: within the runner's limit, which is there for what hangs, not to time anything.
      expect(analyse(policyText(clause)).pieces.length).toBeGreaterThan(0)
    },
    20_000,
  )
})

describe('published texts of very many lines are imported', () => {
  it.each([
    ['that come again and again', '甲\n'],
    ['that break one sentence', '甲乙丙，\n'],
    ['that open brackets', '对甲类企业（\n'],
  ])(
    '%s',
    (_, line) => {
      const { source } = importPolicy(line.repeat(20_000), { id: 'a', officialPath: undefined, markup: 'plain' })
      expect(source.length).toBeGreaterThan(20_000)
    },
    // For what hangs; what the size costs is counted by the campaigns (test/trust/untrusted).
    120_000,
  )
})
