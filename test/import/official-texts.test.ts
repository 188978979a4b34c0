/** The two official texts as published give the finished policies, but for what the analyst decided. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importPolicy } from '../../src/import/index.ts'
import { differences, glossaryLines, metadataLines, officialParts, parse } from './compare-with-finished.ts'
import { decisions } from './decisions.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe.each(Object.keys(decisions))('%s', (id) => {
  const published = read(`test/import/fixtures/published/${id}.txt`)
  const imported = importPolicy(published, { id, officialPath: `sources/${id}.txt`, markup: 'plain' })
  const draft = parse(imported.text)
  const finished = parse(read(`policies/${id}.ceyan.md`))

  test('the cleaned text is the one that the project keeps', () => {
    expect(imported.source).toBe(read(`policies/sources/${id}.txt`))
    expect(imported.dropped).toEqual([])
  })

  test('title, metadata, headings and paragraphs are those of the finished policy', () => {
    expect(officialParts(draft)).toEqual(officialParts(finished))
    expect(metadataLines(draft)).toEqual(metadataLines(finished))
  })

  test('the glossary differs in decisions alone', () => {
    expect(differences(glossaryLines(draft), glossaryLines(finished))).toEqual(decisions[id])
  })

  test('nothing is lost', () => {
    expect(imported.coverage.characters.unaccounted).toBe(0)
    expect(imported.coverage.foreign).toEqual([])
  })

  test('what is left is little, and every guess is marked', () => {
    const errors = imported.analysis.diagnostics.filter(({ severity }) => severity === 'error')
    // 每新开设一门30人（含）以上课程: courses are a list, which only the analyst can say. The ceiling behind it follows from it.
    expect(errors.map(({ code }) => code)).toEqual(id.includes('city') ? [] : ['CY4012', 'CY3003'])
    expect(imported.left.filter(({ code }) => code === 'CY1020').length).toBe(imported.text.match(/（待定：/gu)?.length)
  })

  test('importing the cleaned text again gives the same file', () => {
    const again = importPolicy(imported.source, { id, officialPath: `sources/${id}.txt`, markup: 'plain' })
    expect(again.text).toBe(imported.text)
    expect(again.source).toBe(imported.source)
  })
})
