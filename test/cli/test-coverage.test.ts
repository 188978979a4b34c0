import { describe, expect, test } from 'vitest'
import { analyseGlossary, analysePolicy, compile, isGlossary } from '../../src/compiler.ts'
import { ceyan } from './fake-host.ts'

const POLICY = `# 样例

- 标识：sample

## 术语

- 新建冷库：是否 \`builtColdStore\`
- 冷库投资：金额 \`investment\`

## 一、冷库

对新建冷库的企业，按冷库投资的20%，给予最高100万元补助。

| 新建冷库 | 冷库投资 | 补助 |
| --- | --- | --- |
| 是 | 300万元 | 60万元 |
| 是 | 600万元 | 100万元 |
`
const MISSING = '| 否 | 500万元 | 不予支持 |'

const run = (argv: readonly string[], text = POLICY) =>
  ceyan(['test', 'policies/a.ceyan.md', ...argv], {
    files: { 'policies/a.ceyan.md': text },
    compiler: { analyseGlossary, analysePolicy, compile, isGlossary },
    columns: 100,
  })

describe('ceyan test --coverage', () => {
  test('says which row decides what, and offers the row that is missing, as computed', async () => {
    const { status, out } = await run(['--coverage'])
    expect(status).toBe(0)
    expect(out).toContain('2 行示例全部相符')
    expect(out).toMatch(/│ 条件：新建冷库 +│ 第16行 │ 缺示例 │/u)
    expect(out).toMatch(/│ 上限：给予最高100万元补助 +│ 第17行 │ 第16行 │/u)
    expect(out).toContain('最后一列是程序按现在的读法算出的')
    expect(out).toContain(`一 第14行的表格，加在末尾：\n${MISSING}\n`)
    expect(out.trimEnd().split('\n').at(-1)).toBe('5 种情形，示例判定了 4 种，缺 1 种（上面 1 行）')
  })

  test('--require fails until the row is there', async () => {
    expect((await run(['--coverage', '--require'])).status).toBe(1)
    const { status, out } = await run(['--coverage', '--require'], `${POLICY}${MISSING}\n`)
    expect(status).toBe(0)
    expect(out.trimEnd().split('\n').at(-1)).toBe('5 种情形，示例判定了 5 种')
  })

  test('a new table where there is none', async () => {
    const { out } = await run(
      ['--coverage'],
      POLICY.split('\n')
        .filter((line) => !line.startsWith('|'))
        .join('\n'),
    )
    expect(out).toContain('一 新的表格：\n| 新建冷库 | 冷库投资 | ')
  })

  test('in English', async () => {
    const { out } = await run(['--coverage', '--lang', 'en'])
    expect(out).toContain('The last column is what the program works out')
    expect(out.trimEnd().split('\n').at(-1)).toBe('5 cases, 4 decided by examples, 1 not (rows above: 1)')
  })

  test('as JSON', async () => {
    const { status, out } = await run(['--coverage', '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      examples: [{ passed: true }, { passed: true }],
      coverage: [
        {
          shown: 4,
          open: 1,
          decisions: [
            {
              kind: 'condition',
              sides: [
                { side: 'holds', line: 16 },
                { side: 'fails', row: 0 },
              ],
            },
            {},
            {},
          ],
          rows: [{ tableLine: 14, cells: ['否', '500万元', '不予支持'], computed: true }],
        },
      ],
    })
  })

  test('--require alone is wrong use', async () => {
    const { status, err } = await run(['--require'])
    expect(status).toBe(2)
    expect(err).toContain('--require 要与 --coverage 一起用')
  })
})
