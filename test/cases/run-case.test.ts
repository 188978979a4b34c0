/** What the runner sees of small policies whose results are plain. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Case, readCases } from '../../scripts/cases/read-cases.ts'
import { runCase } from '../../scripts/cases/run-case.ts'
import { tableOf } from '../../scripts/cases/table.ts'

function policy(sentence: string, table: string): string {
  const head = '# 试例\n\n- 标识：sample\n\n## 术语\n\n- 办茶厂：是否 `tea`\n- 办碾坊：是否 `mill`\n\n## 一、茶\n\n'
  return `${head}${sentence}\n\n${table}\n\n## 附则\n\n本办法自2026年1月1日起施行，有效期5年。\n`
}

const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replaceAll(/[^|]+/gu, ' --- '), ...rows].join('\n')

const grant = '对办茶厂的企业，给予3万元奖励。'
const one = (text: string, more: Partial<Case> = {}): Case => ({
  file: 'sample.ceyan.md',
  family: 'all',
  expect: 'rows',
  warned: [],
  evaluated: [],
  keep: [],
  notInDraft: [],
  text,
  ...more,
})

describe('a policy', () => {
  it('has its rows and totals looked at', () => {
    const text = policy(grant, table('| 办茶厂 | 合计 |', '| 是 | 3万元 |', '| 否 | 不予支持 |'))
    const evaluated = [
      { facts: { 办茶厂: true }, total: '30000' },
      { facts: {}, total: '0..30000' },
      { facts: { 办酒厂: true }, total: 'error' },
    ]
    expect(runCase(one(text, { evaluated }))).toEqual({ errors: [], warnings: ['CY2013'], checked: 5, differences: [] })
  })

  it('is told apart from a wrong row and a wrong total', () => {
    const text = policy(grant, table('| 办茶厂 | 合计 |', '| 是 | 4万元 |'))
    const { differences } = runCase(one(text, { evaluated: [{ facts: { 办茶厂: true }, total: '0' }] }))
    expect(differences).toHaveLength(2)
  })

  it('may have a column of a phrase that no sentence uses, and none of anything else', () => {
    const unused = policy(grant, table('| 办茶厂 | 办碾坊 | 合计 |', '| 是 | 否 | 3万元 |'))
    expect(runCase(one(unused)).differences).toEqual([])
    const unknown = policy(grant, table('| 办茶厂 | 办酒厂 | 合计 |', '| 是 | 否 | 3万元 |'))
    expect(runCase(one(unknown)).differences).toHaveLength(1)
  })

  it('with an error has nothing looked at', () => {
    const text = policy('对办酒厂的企业，给予3万元奖励。', table('| 办茶厂 | 合计 |', '| 是 | 3万元 |'))
    expect(runCase(one(text))).toMatchObject({ errors: ['CY2001'], checked: 0, differences: [] })
  })
})

describe('an import', () => {
  const text = '某县茶厂奖励办法\n第一条 奖励\n对办茶厂的企业，给予3万元奖励。\n'
  it('keeps what it must keep, and drafts nothing that it must not', () => {
    const wanted = { expect: 'import' as const, keep: [grant], notInDraft: ['办酒厂'] }
    expect(runCase(one(text, wanted)).differences).toEqual([])
    const lost = { expect: 'import' as const, keep: ['对办酒厂的企业'], notInDraft: ['办茶厂：'] }
    expect(runCase(one(text, lost)).differences).toHaveLength(2)
  })
})

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('without an index has rows in every policy; an index leaves none out', () => {
    expect(() => readCases(folder)).toThrow('no cases')
    writeFileSync(join(folder, 'a.ceyan.md'), policy(grant, ''))
    expect(readCases(folder)).toMatchObject([{ file: 'a.ceyan.md', expect: 'rows' }])
    writeFileSync(join(folder, 'b.ceyan.md'), policy(grant, ''))
    writeFileSync(join(folder, 'index.jsonl'), '{"file":"a.ceyan.md","family":"x","expect":"refuse"}\n')
    expect(() => readCases(folder)).toThrow('b.ceyan.md')
    writeFileSync(join(folder, 'index.jsonl'), '{"file":"a.ceyan.md","family":"x","expect":"anything"}\n')
    expect(() => readCases(folder)).toThrow()
  })
})

it('counts by family', () => {
  const lines = tableOf([
    { family: 'a', verdict: 'right' },
    { family: 'b', verdict: 'wrong' },
    { family: 'a', verdict: 'refused' },
  ])
  expect(lines.map((line) => line.split(/\s{2,}/u))).toEqual([
    ['family', 'right', 'warned', 'refused', 'SILENTLY WRONG', 'all'],
    ['a', '1', '0', '1', '0', '2'],
    ['b', '0', '0', '0', '1', '1'],
    ['all', '1', '0', '1', '1', '3'],
  ])
})
