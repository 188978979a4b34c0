import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnostic, fix } from '../../src/diagnostics/create.ts'
import type { Span } from '../../src/diagnostics/diagnostic.ts'
import { renderJson } from '../../src/diagnostics/render/json.ts'
import { toLspCodeActions, toLspDiagnostic } from '../../src/diagnostics/render/lsp.ts'
import { plainPalette } from '../../src/diagnostics/render/palette.ts'
import { sourceView } from '../../src/diagnostics/render/source-view.ts'
import { renderTerminal } from '../../src/diagnostics/render/terminal.ts'
import { displayWidth } from '../../src/source/display-width.ts'

const text = '# 政策\n\n## 三、支持场景\n\n按照不超过场景建设实际投入的30%，给予最高100万元奖励。\n'
const phrase = '场景建设实际投入'
const span = spanOf(phrase)
const view = sourceView('policies/x.ceyan.md', text, [
  { start: 0, title: '政策' },
  { start: text.indexOf('##'), title: '三、支持场景' },
])
const undeclared = diagnostic(
  'CY2001',
  span,
  { phrase, entry: phrase, role: { term: 'rate-basis' }, type: { term: 'type-money' } },
  {
    related: [spanOf('30%')],
    fixes: [fix('declare-phrase', { phrase, type: '金额' }, [{ span: { start: 5, end: 5 }, text: 'x' }])],
  },
)

function spanOf(part: string): Span {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}

describe('terminal', () => {
  it('shows where, what and what to write', () => {
    expect(renderTerminal([undeclared], view)).toBe(
      [
        'policies/x.ceyan.md:5:6 错误 CY2001 未声明的短语「场景建设实际投入」',
        '  三、支持场景',
        '  5 │ 按照不超过场景建设实际投入的30%，给予最高100万元奖励。',
        '    │           ^^^^^^^^^^^^^^^^',
        '  它在这里是比例的基数，应为金额。可在「术语」中加入：',
        '  - 场景建设实际投入：金额 `…`',
        '  参见 policies/x.ceyan.md:5:15',
        '  5 │ 按照不超过场景建设实际投入的30%，给予最高100万元奖励。',
        '    │                             ^^^',
        '  可改：在「术语」中加入「场景建设实际投入」，类型金额',
      ].join('\n'),
    )
  })

  it('speaks English', () => {
    const shown = renderTerminal([undeclared], view, { language: 'en' })
    expect(shown).toContain('5:6 error CY2001 undeclared phrase 「场景建设实际投入」')
    expect(shown).toContain('\n  see policies/x.ceyan.md:5:15\n')
  })

  it('colours what the palette says', () => {
    const palette = { ...plainPalette, location: (written: string) => `<${written}>` }
    expect(renderTerminal([undeclared], view, { palette })).toContain('<policies/x.ceyan.md:5:6> 错误')
  })

  it('cuts a long line around the span, carets under it', () => {
    const long = `${'甲'.repeat(500)}乙丙${'丁'.repeat(500)}`
    const shown = renderTerminal(
      [diagnostic('CY2002', { start: 500, end: 502 }, { phrase: '乙丙' })],
      sourceView('x', long),
      { columns: 60 },
    ).split('\n')
    const [line = '', carets = ''] = shown.slice(1)
    expect(line).toMatch(/^ {2}1 │ …甲+乙丙丁+…$/)
    expect(displayWidth(line)).toBeLessThanOrEqual(60)
    expect(displayWidth(line.slice(0, line.indexOf('乙')))).toBe(carets.indexOf('^'))
    expect(carets.trim()).toBe('│'.padEnd(carets.trim().length - 4) + '^^^^')
  })

  it('shows at most three lines of a span', () => {
    const many = diagnostic('CY1013', { start: 1, end: 20 }, {})
    const shown = renderTerminal([many], sourceView('x', '甲乙\n丙\n\n丁\n戊\n己\n庚\n辛\n壬\n癸\n子'))
    expect(shown.split('\n').slice(1, -1)).toEqual([
      '   1 │ 甲乙',
      '     │   ^^',
      '   2 │ 丙',
      '     │ ^^',
      '   4 │ 丁',
      '     │ ^^',
      '   ⋮ │',
    ])
  })

  it('neutralises what a terminal would obey, and keeps the carets in place', () => {
    const nasty = '\u001b[31m\u202e甲\u0000乙'
    const at = nasty.indexOf('乙')
    const shown = renderTerminal(
      [diagnostic('CY2002', { start: at, end: at + 1 }, { phrase: nasty })],
      sourceView('\u001b]0;x\u0007', nasty, [{ start: 0, title: '\u2066甲\n乙' }]),
    )
    const lines = shown.split('\n')
    expect(lines[0]).toBe('⟨U+001B⟩]0;x⟨U+0007⟩:1:9 错误 CY2002 「⟨U+001B⟩[31m⟨U+202E⟩甲⟨U+0000⟩乙」声明了两次')
    expect(lines[1]).toBe('  ⟨U+2066⟩甲 乙')
    expect(displayWidth((lines[2] ?? '').split('乙')[0] ?? '')).toBe(lines[3]?.indexOf('^'))
  })
})

describe('laws', () => {
  const source = fc.string({ unit: 'binary', maxLength: 120 })
  const offset = fc.nat(140)

  it('rendering never emits control characters, whole characters only, carets inside the width', () => {
    fc.assert(
      fc.property(source, offset, offset, source, (written, from, to, quoted) => {
        const place = { start: Math.min(from, to), end: Math.max(from, to) }
        const found = diagnostic('CY2002', place, { phrase: quoted }, { related: [{ start: to, end: to }] })
        const shown = renderTerminal([found], sourceView(quoted, written, [{ start: 0, title: written }]))
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
        expect(shown).not.toMatch(/\p{Surrogate}/u)
        expect(shown).toMatch(/\^/)
        for (const line of shown.split('\n').filter((candidate) => /^ +\d+ │/.test(candidate))) {
          expect(displayWidth(line)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})

describe('for programs', () => {
  it('JSON is plain and complete', () => {
    expect(renderJson([undeclared], view)).toEqual([
      {
        path: 'policies/x.ceyan.md',
        code: 'CY2001',
        severity: 'error',
        message: '未声明的短语「场景建设实际投入」',
        help: '它在这里是比例的基数，应为金额。可在「术语」中加入：\n- 场景建设实际投入：金额 `…`',
        place: {
          start: { offset: span.start, line: 5, column: 6 },
          end: { offset: span.end, line: 5, column: 14 },
        },
        heading: '三、支持场景',
        related: [
          {
            path: 'policies/x.ceyan.md',
            start: { offset: 31, line: 5, column: 15 },
            end: { offset: 34, line: 5, column: 18 },
          },
        ],
        fixes: [
          {
            title: '在「术语」中加入「场景建设实际投入」，类型金额',
            safe: false,
            edits: [{ path: 'policies/x.ceyan.md', start: 5, end: 5, text: 'x' }],
          },
        ],
        params: undeclared.params,
        example: null,
      },
    ])
  })

  it('a place in another file is shown there', () => {
    const glossary = '# 术语：投融资\n\n- 获得投资：是否 `class`\n'
    const others = new Map([['术语/投融资.ceyan.md', sourceView('policies/术语/投融资.ceyan.md', glossary)]])
    const both = sourceView('policies/x.ceyan.md', text, [], others)
    const start = glossary.indexOf('`class`')
    const place = { start, end: start + 7, file: '术语/投融资.ceyan.md' }
    const renamed = fix('rename-identifier', { identifier: 'kind' }, [
      { span: place, text: '`kind`' },
      { span, text: '' },
    ])
    const one = diagnostic('CY2007', place, { identifier: 'class' }, { related: [span, place], fixes: [renamed] })
    const shown = renderTerminal([one], both)
    expect(shown).toContain('policies/术语/投融资.ceyan.md:3:11 错误 CY2007')
    expect(shown).toContain('3 │ - 获得投资：是否 `class`')
    expect(shown).toContain('参见 policies/x.ceyan.md:5:6')
    expect(renderJson([one], both)).toMatchObject([
      {
        path: 'policies/术语/投融资.ceyan.md',
        place: { start: { line: 3, column: 11 } },
        related: [{ path: 'policies/x.ceyan.md' }, { path: 'policies/术语/投融资.ceyan.md' }],
        fixes: [{ edits: [{ path: 'policies/术语/投融资.ceyan.md' }, { path: 'policies/x.ceyan.md' }] }],
      },
    ])
    const uri = 'file:///p/x.ceyan.md'
    const other = new URL('术语/投融资.ceyan.md', uri).href
    expect(toLspDiagnostic(one, both, uri).relatedInformation.map(({ location }) => location.uri)).toEqual([uri, other])
    expect(Object.keys(toLspCodeActions(one, both, uri)[0]?.edit.changes ?? {})).toEqual([other, uri])
  })

  it('LSP counts from zero', () => {
    const shown = toLspDiagnostic(undeclared, view, 'file:///x')
    expect(shown.range).toEqual({ start: { line: 4, character: 5 }, end: { line: 4, character: 13 } })
    expect(shown.severity).toBe(1)
    expect(shown.relatedInformation[0]?.location.range.start).toEqual({ line: 4, character: 14 })
    const [action] = toLspCodeActions(undeclared, view, 'file:///x', 'en')
    expect(action?.title).toBe('Declare 「场景建设实际投入」 in the glossary as 金额')
    expect(action?.isPreferred).toBe(false)
    expect(action?.edit.changes).toEqual({
      'file:///x': [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'x' }],
    })
  })
})
