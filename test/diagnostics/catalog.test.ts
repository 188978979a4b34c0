import { describe, expect, expectTypeOf, it } from 'vitest'
import { catalog } from '../../src/diagnostics/catalog.ts'
import type { CatalogEntry, ParamName, Wording } from '../../src/diagnostics/catalog-entry.ts'
import { diagnostic, fix, type ParamsOf } from '../../src/diagnostics/create.ts'
import { fixTitles } from '../../src/diagnostics/fix-titles.ts'
import { wordingOf } from '../../src/diagnostics/wording.ts'

const entries: readonly (readonly [string, CatalogEntry])[] = Object.entries(catalog)
const namesIn = (text: string): string[] => [...text.matchAll(/\{([a-z][A-Za-z]*)\}/g)].map(([, name = '']) => name)
const namesOf = ({ message, help = '' }: Wording): string[] => [...new Set(namesIn(message + help))].sort()

describe('catalog', () => {
  it.each(entries)('%s says the same in both languages', (_, { zh, en }) => {
    expect(namesOf(en)).toEqual(namesOf(zh))
    expect(en.help === undefined).toBe(zh.help === undefined)
  })

  it.each(entries)('%s has a message of one line, and Chinese in one style', (code, { zh, en, why }) => {
    expect(code).toMatch(/^CY[1-79]\d{3}$/)
    for (const message of [zh.message, en.message]) expect(message).not.toMatch(/\n|[。.]$/)
    expect(why).toMatch(/。$/)
    expect(zh.message + (zh.help ?? '') + why).not.toMatch(/[\u4e00-\u9fff][,;:()]|TypeScript|undefined|string/)
    expect(en.message + (en.help ?? '')).not.toMatch(/TypeScript|undefined|\bstring\b|\bboolean\b/)
  })

  it('numbers each message once', () => {
    // Keys of an object are unique; what could collide is the same text under two codes.
    const messages = entries.map(([code, { zh }]) => `${code.slice(0, 3)} ${zh.message}`)
    expect(new Set(messages).size).toBe(messages.length)
  })

  it.each(Object.entries(fixTitles))('the fix %s says the same in both languages', (_, { zh, en }) => {
    expect(namesIn(en).sort()).toEqual(namesIn(zh).sort())
  })
})

describe('parameters by type', () => {
  it('are those that the texts name', () => {
    expectTypeOf<ParamName<'「{phrase}」、{省级、市级}、{role}'>>().toEqualTypeOf<'phrase' | 'role'>()
    expectTypeOf<keyof ParamsOf<'CY2001'>>().toEqualTypeOf<'phrase' | 'entry' | 'role' | 'type'>()
    expectTypeOf<keyof ParamsOf<'CY1009'>>().toEqualTypeOf<never>()
  })

  it('are checked where a diagnostic is made', () => {
    const span = { start: 0, end: 1 }
    // @ts-expect-error a parameter is missing
    diagnostic('CY2002', span, {})
    // @ts-expect-error no text names it
    diagnostic('CY2002', span, { phrase: '甲', other: 1 })
    // @ts-expect-error not a term
    diagnostic('CY2001', span, { phrase: '甲', role: { term: 'nothing' }, type: '金额' })
    // @ts-expect-error a parameter is missing
    fix('rename-phrase', {}, [])
    const made = diagnostic('CY2002', span, { phrase: '甲' })
    expect(made).toEqual({
      code: 'CY2002',
      severity: 'error',
      params: { phrase: '甲' },
      span,
      related: [],
      fixes: [],
    })
  })
})

describe('wording', () => {
  const undeclared = diagnostic(
    'CY2001',
    { start: 0, end: 8 },
    {
      phrase: '场景建设实际投入',
      entry: '场景建设实际投入',
      role: { term: 'rate-basis' },
      type: { term: 'type-money' },
    },
  )

  it('fills in parameters and words terms in each language', () => {
    expect(wordingOf(undeclared, 'zh')).toEqual({
      message: '未声明的短语「场景建设实际投入」',
      help: '它在这里是比例的基数，应为金额。可在「术语」中加入：\n- 场景建设实际投入：金额 `…`',
    })
    expect(wordingOf(undeclared, 'en').help).toContain('It is the base of a rate here and must be money (金额).')
  })

  it('takes a parameter for text, whatever it holds', () => {
    const phrase = '{role} $& `x` */ ${y}'
    expect(wordingOf({ ...undeclared, params: { phrase } }, 'zh').message).toBe(`未声明的短语「${phrase}」`)
    expect(wordingOf({ ...undeclared, params: {} }, 'zh').message).toBe('未声明的短语「…」')
  })

  it('cuts a long parameter and neutralises controls', () => {
    const { message } = wordingOf(
      { ...undeclared, params: { phrase: `\u001b[31m\u202e\0\n${'甲'.repeat(9999)}` } },
      'zh',
    )
    expect(message).toContain('⟨U+001B⟩[31m⟨U+202E⟩⟨U+0000⟩ 甲')
    expect(message.length).toBeLessThan(120)
  })
})
