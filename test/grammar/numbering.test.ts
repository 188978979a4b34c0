/** Headings: what numbers them, and the addresses of the clauses under them. */
import { describe, expect, it } from 'vitest'
import { foldString } from '../../src/source/fold.ts'
import { readBlocks } from '../../src/syntax/read-blocks.ts'
import { readNumbering } from '../../src/syntax/numbering.ts'
import { readPolicyFile } from '../../src/syntax/read-policy-file.ts'

describe('a heading', () => {
  it.each([
    ['第三章 支持措施', 'chapter', '第三章', '支持措施'],
    ['三、支持措施', 'chapter', '三', '支持措施'],
    ['十二．支持措施', 'chapter', '十二', '支持措施'],
    ['第五条 支持研发', 'article', '第五条', '支持研发'],
    ['第二十一条：支持研发', 'article', '第二十一条', '支持研发'],
    ['（七）支持应用', 'item', '（七）', '支持应用'],
    ['(7) 支持应用', 'item', '（7）', '支持应用'],
    ['1. 支持应用', 'paragraph', '1', '支持应用'],
    ['12、支持应用', 'paragraph', '12', '支持应用'],
    ['支持方向一：建设平台', 'direction', '方向一', '建设平台'],
    ['方向二', 'direction', '方向二', ''],
    ['[词语]', 'own', '词语', '词语'],
    ['附则', 'none', '附则', '附则'],
    ['一体化发展', 'none', '一体化发展', '一体化发展'],
  ])('%s', (heading, level, label, title) => {
    expect(readNumbering(foldString(heading))).toEqual({ level, label, title })
  })
})

describe('addresses', () => {
  const addressesOf = (markdown: string): readonly string[] =>
    readPolicyFile(readBlocks(markdown).blocks).clauses.map((clause) => clause.address)

  it('are the number; of a direction that of its item in front', () => {
    const text =
      '# 甲\n\n## 一、总则\n\n### （一）支持应用\n\n#### 支持方向一\n\n#### 支持方向二\n\n### （二）其他\n\n## 附则\n'
    expect(addressesOf(text)).toEqual(['一', '（一）', '（一）方向一', '（一）方向二', '（二）', '附则'])
  })

  it('of numbers that recur in another chapter: the chapter in front', () => {
    const text = '# 甲\n\n## 第一章\n\n### 第一条\n\n## 第二章\n\n### 第一条\n\n### 第二条\n'
    expect(addressesOf(text)).toEqual(['第一章', '第一章第一条', '第二章', '第二章第一条', '第二条'])
  })

  it('are unique even where the text numbers two clauses alike', () => {
    const text = '# 甲\n\n## 一、乙\n\n## 一、丙\n\n## 一、丁\n'
    expect(addressesOf(text)).toEqual(['一', '一#2', '一#3'])
  })

  it('of traditional headings are folded, titles stand as written', () => {
    const { clauses } = readPolicyFile(readBlocks('# 甲\n\n## 一、優化 算力供給\n\n### (二)鼓勵\n').blocks)
    expect(clauses.map(({ address, title }) => [address, title])).toEqual([
      ['一', '優化 算力供給'],
      ['（二）', '鼓勵'],
    ])
  })

  it('a direction without a title of its own has that of its item', () => {
    const { clauses } = readPolicyFile(readBlocks('# 甲\n\n## （一）支持应用\n\n### 方向一\n').blocks)
    expect(clauses.map((clause) => clause.title)).toEqual(['支持应用', '支持应用'])
  })
})
