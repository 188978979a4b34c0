import { describe, expect, test } from 'vitest'
import { renderExampleProblem } from '../../src/examples/example-problem.ts'
import { runExamples } from '../../src/examples/run-examples.ts'
import type { ExampleTable } from '../../src/examples/types.ts'
import { resolveColumns } from '../../src/examples/resolve-columns.ts'
import type { AwardIr, Fact } from '../../src/ir/types.ts'
import type { Excerpt } from '../../src/source/excerpt.ts'
import { samplePolicy } from './sample-policy.ts'

/** A table as Markdown, cells with the offsets that they have in it. */
function table(clause: string, markdown: string): ExampleTable {
  const lines = markdown
    .trim()
    .split('\n')
    .map((line) => line.trim())
  let start = 0
  const rows = lines.map((line) => {
    const cells: Excerpt[] = []
    let at = start + 1
    for (const text of line.slice(1, -1).split('|')) {
      cells.push(excerpt(text, at))
      at += text.length + 1
    }
    const span = { start, end: start + line.length }
    start = span.end + 1
    return { cells, span }
  })
  const [header, , ...body] = rows
  return { clause, header: header?.cells ?? [], rows: body, span: { start: 0, end: start } }
}

function excerpt(text: string, at: number): Excerpt {
  return { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, index) => at + index) }
}

/** Expected and actual of each row, or the problems. */
function results(clause: string, markdown: string) {
  return runExamples(samplePolicy, [table(clause, markdown)]).map(({ passed, expected, actual, problems }) => {
    return problems.length > 0 ? problems.map((one) => renderExampleProblem(one, 'zh')) : [passed, expected, actual]
  })
}

describe('rows', () => {
  test('a discretionary award: the ceiling, both sides of the cap, refused, unknown', () => {
    const markdown = `
      | 年度模型使用費用 | 企业通过API…使用模型 | 补贴 |
      | --- | --- | --- |
      | 200万元 | 是 | 60万元 |
      | 333万元 | 是 | 99.9万元 |
      | 334万元 | 是 | 100万元 |
      | 500万元 | 否 | 不予支持 |
      |  | 是 | 未知 |
      | 200万元 |  | 未知，最高60万元 |
      | 200万元 | 是 | 0元至60万元 |
      | 200万元 | 是 | 最高60万元 |`
    expect(results('二', markdown).map(([passed]) => passed)).toEqual(Array(8).fill(true))
  })

  test('what differs, in the terms of the table', () => {
    const markdown = `
      | 年度模型使用费用 | usesModel | modelUse |
      | --- | --- | --- |
      | 200万元 | 是 | 61万元 |
      | 200万元 | 否 | 60万元 |
      |  | 是 | 60万元 |
      | 200万元 | 是 | 10万元至60万元 |
      | 200万元 | 是 | 未知 |
      | 200万元 | 是 | 无上限 |
      | 200万元 | 是 | 享受 |`
    expect(results('二', markdown)).toEqual([
      [false, '61万元', '0元至60万元'],
      [false, '60万元', '不予支持'],
      [false, '60万元', '未知，0元至100万元'],
      [false, '10万元至60万元', '0元至60万元'],
      [false, '未知', '0元至60万元'],
      [false, '无上限', '0元至60万元'],
      [false, '享受', '0元至60万元'],
    ])
  })

  test('several awards of one form: those that the columns speak of, summed', () => {
    expect(results('四', '|获得成就奖|奖励|\n|-|-|\n|是|50万元|\n|否|不予支持|\n||未知|')).toEqual([
      [true, '50万元', '50万元'],
      [true, '不予支持', '不予支持'],
      [true, '未知', '未知，0元至50万元'],
    ])
    expect(
      results('四', '|获得成就奖|获得其他奖项|合计|\n|-|-|-|\n|是|是|70万元|\n|否|是|20万元|\n|是|是|最高80万元|'),
    ).toEqual([
      [true, '70万元', '70万元'],
      [true, '20万元', '20万元'],
      [false, '最高80万元', '70万元'],
    ])
  })

  test('a fixed award is exactly its amount', () => {
    expect(results('四', '|获得成就奖|topPrize|\n|-|-|\n||50万元|\n||未知，50万元|')).toEqual([
      [false, '50万元', '未知，0元至50万元'],
      [false, '未知，50万元', '未知，0元至50万元'],
    ])
  })

  test('records of a list', () => {
    const markdown = `
      | 实际展位费用 | 展品运输费用 | 补贴 |
      | --- | --- | --- |
      | 10万元 | 2万元 | 7.2万元 |
      | 10万元；20万元 | 0；5万元 | 16万元 |
      | 10万元;20万元;20万元 | 0 | 26万元 |
      | 10万元；20万元 | 0；1；2 | 26万元 |`
    expect(results('六', markdown)).toEqual([
      [true, '7.2万元', '0元至7.2万元'],
      [true, '16万元', '0元至16万元'],
      [true, '26万元', '0元至26万元'],
      ['CY7105 「实际展位费用」给出2项，同一行别处给出3项。每列用「；」分开，项数须一致。'],
    ])
  })

  test('a number of records', () => {
    const markdown = `
      | 参与…展会 | 实际展位费用 | 展品运输费用 | 补贴 |
      | --- | --- | --- | --- |
      | 2场 | 10万元 | 0 | 12万元 |
      | 2场 | | | 未知，最高20万元 |
      | 否 | | | 不予支持 |
      | 2栋 | | | 不予支持 |`
    expect(results('六', markdown)).toEqual([
      [true, '12万元', '0元至12万元'],
      [true, '未知，最高20万元', '未知，0元至20万元'],
      [true, '不予支持', '不予支持'],
      ['CY7011 「参与…展会」：「2栋」的量词不对。请写 "2场展会"，或只写数字。'],
    ])
  })

  test('two lists with the same field: the last column tells, or a column beside it', () => {
    const boothFee = { list: { id: 'fairs' }, fact: { id: 'boothFee' } }
    const twin = (fact: Fact): Fact => (fact.kind === 'list' ? { ...fact, id: 'fairs', label: '参与地方展会' } : fact)
    const lists = samplePolicy.facts.filter((fact) => fact.kind === 'list')
    const [six] = samplePolicy.clauses.filter(({ address }) => address === '六')
    const [support] = six?.awards ?? []
    if (six === undefined || support?.records === undefined) expect.fail()
    const fairSupport = { ...support, id: 'fairSupport', records: { ...support.records, list: 'fairs' } }
    const policy = {
      ...samplePolicy,
      facts: [...samplePolicy.facts, ...lists.map(twin)],
      clauses: [{ ...six, awards: [support, fairSupport] }],
    }
    const columnsFor = (header: readonly string[], named: readonly AwardIr[]) => {
      return resolveColumns(
        policy,
        '六',
        header.map((text) => excerpt(text, 0)),
        named,
      )
    }
    expect(columnsFor(['实际展位费用', '补贴'], [fairSupport]).columns[0]).toMatchObject(boothFee)
    const both = [support, fairSupport]
    expect(columnsFor(['参与地方展会', '实际展位费用', '补贴'], both).columns[1]).toMatchObject(boothFee)
    expect(columnsFor(['实际展位费用', '补贴'], both).problems).toMatchObject([{ code: 'CY7102' }])
  })

  test('an award that shares a 取高 takes part where the table decides it too', () => {
    const markdown = `
      | 企业…使用模型 | 年度模型使用费用 | 参与…展会 | 实际展位费用 | 展品运输费用 | modelUse |
      | --- | --- | --- | --- | --- | --- |
      | 是 | 1万元 | 是 | 10万元 | 0 | 0元 |
      | 是 | 200万元 | 是 | 10万元 | 0 | 60万元 |
      | 是 | 200万元 | 否 | | | 60万元 |`
    expect(results('二', markdown).map(([passed]) => passed)).toEqual([true, true, true])
  })

  test('date and history', () => {
    const markdown = `
      | 日期 | 年度模型使用费用 | usesModel | 本年已获 | 补贴 |
      | --- | --- | --- | --- | --- |
      | 2025-09-17 | 200万元 | 是 | | 不在有效期内 |
      | 2027年9月17日 | 200万元 | 是 | | 60万元 |
      | | 200万元 | 是 | 120万元 | 30万元 |`
    expect(results('二', markdown).map(([passed]) => passed)).toEqual([true, true, true])
  })

  test('benefits in kind and findings', () => {
    expect(
      results('七', '|入选示范平台|优先享受|\n|-|-|\n|是|享受|\n|是|优先享受|\n||待认定|\n|否|不予支持|\n||享受|'),
    ).toEqual([
      [true, '享受', '享受'],
      [true, '优先享受', '享受'],
      [true, '待认定', '待认定'],
      [true, '不予支持', '不予支持'],
      [false, '享受', '待认定'],
    ])
  })

  test("the policy's scope is met unless the table names it", () => {
    expect(
      results('四', '|失信|获得成就奖|topPrize|\n|-|-|-|\n|是|是|不予支持|\n|否|是|50万元|\n||是|未知，最高50万元|'),
    ).toEqual([
      [true, '不予支持', '不予支持'],
      [true, '50万元', '50万元'],
      [true, '未知，最高50万元', '未知，0元至50万元'],
    ])
  })
})

describe('problems', () => {
  test.each([
    ['|年度模型費|补贴|\n|-|-|\n|1|1|', /^CY7101 .*是不是「年度模型使用费用」/],
    ['|年度模型使用费用|annualModelFee|补贴|\n|-|-|-|\n|1|1|1|', /^CY7107/],
    ['|年度模型使用费用|奖金|\n|-|-|\n|1|1|', /^CY7103 .*「补贴」、「modelUse」/],
    ['|年度模型使用费用|补贴|\n|-|-|\n|200万美元|1|', /^CY7006 「年度模型使用费用」/],
    ['|年度模型使用费用|补贴|\n|-|-|\n|200万元|大概60万|', /^CY7106 预期「大概60万」/],
    ['|年度模型使用费用|补贴|\n|-|-|\n|200万元||', /^CY7106/],
    ['|年度模型使用费用|补贴|\n|-|-|\n|200万元|50至60万元|', /^CY7106/],
    ['|日期|补贴|\n|-|-|\n|2025-02-30|60万元|', /^CY7013/],
  ])('%s', (markdown, message) => {
    expect(results('二', markdown)).toEqual([[expect.stringMatching(message)]])
  })

  test('a header of several facts that the clause does not use', () => {
    expect(results('二', '|获得…|补贴|\n|-|-|\n|是|1|')).toEqual([
      [expect.stringMatching(/^CY7102 .*「获得成就奖」、「获得其他奖项」/)],
    ])
  })

  test('a problem points at its cell', () => {
    const one = table('二', '|年度模型使用费用|补贴|\n|-|-|\n|200万美元|1|')
    const [result] = runExamples(samplePolicy, [one])
    expect(result?.problems[0]?.span).toEqual({ start: 21, end: 27 })
  })

  test('a clause without awards', () => {
    expect(results('九', '|年度模型使用费用|补贴|\n|-|-|\n|1|1|')).toEqual([[expect.stringMatching(/^CY7103/)]])
  })
})
