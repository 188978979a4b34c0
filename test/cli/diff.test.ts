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

## 二、奖励

对新建冷库的企业，给予10万元奖励。

## 附则

本政策自2026年1月1日起施行，有效期2年。
`
const AMENDED = POLICY.replace('最高100万元', '最高150万元').replace('给予10万元奖励', '给予8万元奖励')

const run = (argv: readonly string[], amended = AMENDED) =>
  ceyan(['diff', 'policies/old.ceyan.md', 'policies/new.ceyan.md', ...argv], {
    files: { 'policies/old.ceyan.md': POLICY, 'policies/new.ceyan.md': amended },
    compiler: { analyseGlossary, analysePolicy, compile, isGlossary },
  })

describe('ceyan diff', () => {
  test('says what changes, for whom, and by how much', async () => {
    const { status, out } = await run([])
    expect(status).toBe(1)
    expect(out).toContain('【100 → 150】万元补助')
    expect(out).toContain('例：新建冷库 是，冷库投资 750万元')
    expect(out).toContain('旧：100万元  新：150万元  多 50万元')
    expect(out).toContain('旧：10万元  新：8万元  少 2万元')
    expect(out.trimEnd().split('\n').at(-1)).toBe('2 项变了')
  })

  test('in English', async () => {
    const { out } = await run(['--lang', 'en'])
    expect(out).toContain('old: 100万元  new: 150万元  +50万元')
    expect(out.trimEnd().split('\n').at(-1)).toBe('2 changed')
  })

  test('as JSON with amounts as decimals', async () => {
    const { status, out } = await run(['--format', 'json'])
    const { awards, provisions } = JSON.parse(out) as { awards: unknown[]; provisions: unknown[] }
    expect(status).toBe(1)
    expect(provisions).toEqual([])
    expect(awards).toMatchObject([
      {
        change: 'changed',
        proof: null,
        example: {
          facts: [
            { phrase: '新建冷库', identifier: 'builtColdStore', value: '是' },
            { phrase: '冷库投资', identifier: 'investment', value: '750万元' },
          ],
          before: { status: 'granted', from: '1000000.00', to: '1000000.00' },
          after: { status: 'granted', from: '1500000.00', to: '1500000.00' },
        },
      },
      { change: 'changed', example: { before: { to: '100000.00' }, after: { to: '80000.00' } } },
    ])
  })

  test('proves that a change of headings changes no amount', async () => {
    const { status, out } = await run([], POLICY.replace('## 一、冷库', '## 一、支持冷库'))
    expect(status).toBe(0)
    expect(out).toContain('证明：编译结果相同，金额不变：2 项')
    expect(out.trimEnd().split('\n').at(-1)).toBe('2 项证明没有变')
  })

  test('a version with errors, and a missing one, are wrong use', async () => {
    const broken = await run([], POLICY.replace('按冷库投资的20%', '按冷库造价的20%'))
    expect(broken.status).toBe(2)
    expect(broken.err).toContain('CY2001')
    const missing = await ceyan(['diff', 'sample', 'nothing'])
    expect(missing.status).toBe(2)
  })
})
