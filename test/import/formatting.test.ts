/** A formatter may lay the file out anew; text, glossary and marks stay. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { foldString } from '../../src/source/fold.ts'
import { importPolicy } from '../../src/import/index.ts'
import { glossaryLines, metadataLines, officialParts, parse } from './compare-with-finished.ts'

const imported = (text: string): string =>
  importPolicy(text, { id: 'sample', officialPath: 'sources/sample.txt', markup: 'plain' }).text

async function expectStable(text: string): Promise<void> {
  const file = imported(text)
  const formatted = await format(file, { parser: 'markdown', proseWrap: 'preserve', printWidth: 120 })
  const [before, after] = [parse(file), parse(formatted)]
  expect(officialParts(after).map(foldString)).toEqual(officialParts(before).map(foldString))
  expect([metadataLines(after), glossaryLines(after)]).toEqual([metadataLines(before), glossaryLines(before)])
  expect(formatted.match(/（待定/gu)?.length).toBe(file.match(/（待定/gu)?.length)
}

describe('prettier', () => {
  test('leaves the official texts as they are', async () => {
    for (const id of ['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025']) {
      await expectStable(readFileSync(join(import.meta.dirname, `fixtures/published/${id}.txt`), 'utf8'))
    }
  })

  test('leaves lines that look like Markdown as they are', async () => {
    const line = fc.constantFrom(
      '# 对新建冷库的企业，给予1万元补助。',
      '* 给予50万元',
      '---',
      '```',
      '> 引文',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '<script>alert(1)</script>',
      '+ 加号',
      '`code` 和 *强调*',
      '对获得国家级奖项的企业，给予20万元奖励。',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) =>
        expectStable(`某区支持产业发展若干政策\n一、支持建设\n${lines.join('\n\n')}`),
      ),
      { numRuns: 25 },
    )
  })
})
