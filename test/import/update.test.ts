/** A new version of the text into a finished policy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { updatePolicy, type UpdatedPolicy } from '../../src/import/index.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

function update(id: string, change: (text: string) => string): UpdatedPolicy & { readonly before: string } {
  const before = read(`policies/${id}.ceyan.md`)
  const officialText = read(`policies/sources/${id}.txt`)
  const officialPath = `sources/${id}.txt`
  const existing = { text: before, officialPath, officialText, readFile: (path: string) => read(`policies/${path}`) }
  return { before, ...updatePolicy(existing, change(officialText), 'plain') }
}

const city = 'chengdu-city-ai-2025'

describe('the same text', () => {
  test.each([city, 'chengdu-hightech-ai-2025'])('%s stays as it is, byte for byte', (id) => {
    const wrapped = update(id, (text) => text.replaceAll('。', '。 ').replaceAll('\n', '\n\n'))
    expect(wrapped.text).toBe(wrapped.before)
    expect(wrapped.source).toBe(read(`policies/sources/${id}.txt`))
  })
})

describe('one changed amount', () => {
  const result = update(city, (text) => text.replace('給予最高100萬元補貼', '給予最高120萬元補貼'))

  test('only its sentence changes in the file', () => {
    expect(result.text).toBe(result.before.replace('給予最高100萬元補貼', '給予最高120萬元補貼'))
    expect(result.changes).toEqual({ changed: ['二'], added: [], removed: [], metadata: [], unused: [] })
  })

  test('the examples that no longer hold are named', () => {
    expect(result.failing?.map(({ clause, cells }) => [clause, cells[0]])).toEqual([
      ['二', '334万元'],
      ['二', '500万元'],
    ])
  })
})

describe('a renamed phrase, a new clause, a clause that is gone', () => {
  const result = update(city, (text) => {
    const from = text.indexOf('六、支持品牌')
    const to = text.indexOf('七、打造')
    const clause = '六、支持研發投入\n對年度研發費用達到500萬元以上的企業,按年度研發費用的5%給予最高80萬元補助。\n'
    return (text.slice(0, from) + clause + text.slice(to)).replace('年度銷售收入', '上年度銷售收入')
  })

  test('the changes are listed', () => {
    expect(result.changes).toEqual({
      changed: ['七'],
      added: ['六'],
      removed: ['六'],
      metadata: [],
      unused: ['年度销售收入', '參與國內外人工智能領域頂級展會'],
    })
  })

  test('new phrases are drafted, old ones are marked and kept with their names', () => {
    expect(result.text).toContain('- 年度研發費用：金额\n')
    expect(result.text).toContain('- 上年度銷售收入：金额')
    expect(result.text).toMatch(/- 年度銷售收入（待定：新文本没有用到/u)
  })

  test('the clause that is gone stays as a quotation, with its examples', () => {
    expect(result.text).toContain('> ## 六、支持品牌推廣')
    expect(result.text).toContain('> | 10万元         | 6.66万元      | 是       | 9.996万元         |')
    expect(result.text).toContain('\n## 六、支持研發投入\n')
  })

  test('annotations and examples of every other clause are untouched, and all of the new text is there', () => {
    for (const heading of ['## 一、', '## 三、', '## 四、', '## 五、', '## 八、']) {
      const clauseOf = (text: string): string => new RegExp(`^${heading}[^]*?(?=^## )`, 'mu').exec(text)?.[0] ?? 'none'
      expect(clauseOf(result.text)).toBe(clauseOf(result.before))
    }
    expect([result.coverage.characters.unaccounted, result.coverage.foreign]).toEqual([0, []])
  })
})

describe('a paraphrase', () => {
  const text = `# 某区若干政策

- 标识：sample
- 原文：sources/sample.txt

## 术语

- 新建冷库：是否 \`built\`

## 一、冷库

> 新建冷库者酌情补助二十万元。

对新建冷库的企业，给予20万元补助。

- 口径：以竣工为准
`
  const officialText = '某区若干政策\n一、冷库\n新建冷库者酌情补助二十万元。\n'
  const existing = { text, officialText, officialPath: 'sources/sample.txt', readFile: () => officialText }

  test('stays with its sentence when the clause around it changes', () => {
    const { text: merged } = updatePolicy(existing, `${officialText}鼓励企业节能。\n`, 'plain')
    expect(merged).toContain(
      '> 新建冷库者酌情补助二十万元。\n\n对新建冷库的企业，给予20万元补助。\n\n鼓励企业节能。\n\n- 口径：以竣工为准',
    )
  })

  test('is kept for the analyst when its sentence is gone', () => {
    const { text: merged } = updatePolicy(existing, officialText.replace('二十', '三十'), 'plain')
    expect(merged).toContain('> 旧文本的改写（原句已改，请核对后重写）：对新建冷库的企业，给予20万元补助。')
    expect(merged).not.toMatch(/^对新建冷库/mu)
  })
})
