/**
 * Every diagnostic: a bad case with its exact span and its messages, a good case without it. `UPDATE=1` rewrites the
 * expected messages; the diff is then read like code.
 */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/diagnostics/catalog.ts'
import type { CatalogEntry } from '../../src/diagnostics/catalog-entry.ts'
import { foldString } from '../../src/source/fold.ts'
import { expectFile } from './expected-file.ts'
import { samples } from './find-sample.ts'
import { type Finding, findingsOf } from './findings.ts'
import { readMarks } from './marked-text.ts'
import { reportedCodes } from './reported-codes.ts'

const entries: Readonly<Record<string, CatalogEntry>> = catalog

describe.each(samples)('$code', ({ code, ...sample }) => {
  const { text, spans } = readMarks(sample.bad)
  // In each test, not around them: then it is known which test needs what.
  const find = (): readonly Finding[] =>
    findingsOf(sample.kind, text, sample.host).filter((finding) => finding.code === code)

  it('is reported where the bad case marks it, and only there', () => {
    const found = find()
    expect(spans.length).toBeGreaterThan(0)
    if (found.some((finding) => finding.span !== undefined)) {
      expect(found.map((finding) => finding.span)).toEqual(spans)
      return
    }
    // Facts are reported by their keys.
    expect(found.length).toBe(spans.length)
    for (const [index, { key = '' }] of found.entries()) {
      const { start = 0, end = 0 } = spans[index] ?? {}
      expect(text.slice(start, end)).toContain(key)
    }
  })

  it('names what the text says, and fills in all of its message', () => {
    const folded = foldString(text)
    for (const { params, render } of find().filter((finding) => finding.code !== 'CY7104')) {
      expect(Object.keys(params)).toEqual(expect.arrayContaining(namesIn(entries[code])))
      for (const [name, param] of Object.entries(params)) {
        if (typeof param !== 'string' || computed.has(name)) continue
        expect(folded).toContain(foldString(param).replace(/…$/u, ''))
        if (param.length <= 40) expect(render('zh')).toContain(param)
      }
    }
  })

  it('is worded as expected', () => {
    const found = find()
    for (const language of ['zh', 'en'] as const) {
      const messages = found.map((one) => one.render(language))
      expectFile(join(sample.folder, `expected.${language}.txt`), `${messages.join('\n\n')}\n`)
    }
  })

  it('does not stand in the good case, which has no errors at all', () => {
    const good = readMarks(sample.good)
    expect(good.spans).toEqual([])
    const wrong = findingsOf(sample.kind, good.text, sample.host).filter(isWrong)
    expect(wrong.map((finding) => finding.render('zh'))).toEqual([])
  })

  function isWrong(finding: Finding): boolean {
    return finding.code === code || finding.severity === 'error'
  }
})

describe('the catalog', () => {
  const reported = reportedCodes()

  it('has what is reported, and nothing else', () => {
    expect(Object.keys(catalog).sort()).toEqual(reported)
  })

  it('has a sample of every code', () => {
    expect(samples.map((sample) => sample.code)).toEqual(reported)
  })
})

/** Parameters that the compiler works out or proposes; everything else quotes the text. */
const computed = new Set([
  'ids',
  'derived',
  'at',
  'type',
  'sum',
  'offer',
  'near',
  'label',
  'before',
  'percent',
  'instead',
  'most',
  'finest',
  'policy',
  'other',
  'path',
  'implied',
  'first',
  'second',
  'today',
])

function namesIn(entry: CatalogEntry | undefined): string[] {
  const texts = entry === undefined ? '' : entry.zh.message + (entry.zh.help ?? '')
  return [...new Set([...texts.matchAll(/\{([a-z][A-Za-z]*)\}/gu)].map(([, name = '']) => name))]
}
