/** Texts with a page or a site around them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldCharacters } from '../../src/coverage/fold-characters.ts'
import { importPolicy, type ImportedPolicy } from '../../src/import/index.ts'
import { metadataLines, parse } from './compare-with-finished.ts'

const pages = readFileSync(join(import.meta.dirname, 'fixtures/pdf-pages.txt'), 'utf8')
const imported = (text: string): ImportedPolicy =>
  importPolicy(text, { id: 'sample', officialPath: 'sources/sample.txt', markup: 'plain' })

describe('pages of a PDF on a site', () => {
  const result = imported(pages)

  test('page numbers, running heads, navigation and advertisements are taken out, and kept in a quotation', () => {
    expect(result.dropped.map(({ text }) => text)).toEqual([
      '首页 > 政务公开 > 政策文件',
      '来源：区政府办　发布时间：2026-01-20　浏览次数：1234',
      '- 1 -',
      '- 2 -',
      '临港区促进冷链物流业高质量发展若干措施',
      '- 3 -',
      '临港区促进冷链物流业高质量发展若干措施',
      '上一篇：关于开展春季招聘会的通知',
      '下一篇：一图读懂冷链措施',
      '扫一扫在手机打开当前页',
      '版权所有：临港区人民政府　ICP备12345678号',
      '免费申报咨询热线：400-000-0000，最高可获500万元，加微信领取',
    ])
    for (const { text } of result.dropped) expect(foldCharacters(result.text).text).toContain(foldCharacters(text).text)
  })

  test('what is around the articles becomes metadata', () => {
    expect(metadataLines(parse(result.text))).toEqual([
      '标识：sample',
      '发文机关：青岚市临港区人民政府',
      '文号：临港府规〔2026〕3号',
      '原文：sources/sample.txt',
      '文件头：青岚市临港区人民政府文件',
      '通知标题：青岚市临港区人民政府关于印发《临港区促进冷链物流业高质量发展若干措施》的通知',
      '主送机关：各街道办事处，区政府各部门，区属各企业：',
      '通知正文：现将《临港区促进冷链物流业高质量发展若干措施》印发给你们，请认真组织实施。',
      '落款：青岚市临港区人民政府',
      '成文日期：2026年1月15日',
      '印发机关：青岚市临港区人民政府办公室',
      '印发日期：2026年1月16日印发',
    ])
  })

  test('chapters hold articles, and a title that a full stop ends is part of the heading', () => {
    expect(result.outline.sections.map(({ depth, heading }) => `${'#'.repeat(depth)} ${heading}`)).toEqual([
      '## 第一章 支持建设',
      '### 第一条 支持新建冷库。',
      '### 第二条 支持购置冷藏车。',
      '### 第三条 支持品牌建设。',
      '## 第二章 支持经营',
      '### 第四条',
      '### 第五条',
      '### 第六条 支持贷款贴息。',
      '## 第三章 附则',
      '### 第七条',
      '### 第八条',
    ])
  })

  test('it compiles as drafted, with every character accounted for', () => {
    expect(result.analysis.policy?.clauses.flatMap(({ awards }) => awards).length).toBe(6)
    expect([result.coverage.characters.unaccounted, result.coverage.foreign]).toEqual([0, []])
  })
})

describe('what is in doubt stays', () => {
  test('a bare number inside a sentence is no page number', () => {
    const { source, dropped } = imported('某区若干政策措施\n一、奖励\n对新建冷库的企业，给予最高\n100\n万元补助。')
    expect([source.includes('最高100万元'), dropped]).toEqual([true, []])
  })

  test('responsible departments that come again are no running head', () => {
    const clause = (number: string): string =>
      `${number}、支持建设\n对新建冷库的企业，给予10万元补助。\n（责任单位：区商务局）\n`
    const { dropped, source } = imported(`某区若干政策措施\n${clause('一')}${clause('二')}${clause('三')}`)
    expect(dropped).toEqual([])
    expect(source.match(/责任单位/gu)?.length).toBe(3)
  })

  test('a title without the words of one is not taken for navigation', () => {
    const { outline, dropped } = imported(
      '首页 > 政策\n最新公告\n某区人工智能产业新政\n一、奖励\n对新建冷库的企业，给予10万元补助。',
    )
    expect(outline.title).toBe('某区人工智能产业新政')
    expect(dropped.map(({ text }) => text)).toEqual(['首页 > 政策', '最新公告'])
  })

  test('a sentence of the document that speaks of a public account is no advertisement', () => {
    const line = '对通过微信公众号申报的企业，给予1万元补助。'
    expect(imported(`某区若干政策措施\n一、申报\n${line}`).source).toContain(line)
  })
})
