/** `ceyan check --decide` with the compiler itself. */
import { describe, expect, test } from 'vitest'
import * as compiler from '../../src/compiler.ts'
import { ceyan, fakeHost, type FakeHost, POLICY } from './fake-host.ts'

const text = `# 茶业办法

- 标识：tea

## 术语

- 新建茶厂：是否（待定：请核对是否应由主管部门认定）

## 一、茶厂

对新建茶厂的企业，给予30万元奖励。

## 二、茶园

对扩建茶园的企业，按茶园投入的10%给予补助，最高200万元。

## 三、附则

本办法自2026年1月1日起施行，有效期5年。
`

const hostWith = (stdin?: string, more: { readonly readOnly?: boolean } = {}): FakeHost =>
  fakeHost({ files: { [POLICY]: text }, compiler, ...(stdin === undefined ? {} : { stdin }), ...more })
const written = (host: FakeHost): string => host.disk.get(`/project/${POLICY}`) ?? ''
const prose = (file: string): readonly string[] => file.split('\n').filter((line) => !/^\s*-|^$/u.test(line))

describe('check --decide', () => {
  test('lists what is left, most money first, each choice with its line and a sum, and writes nothing', async () => {
    const { status, out, host } = await ceyan(['check', '--decide'], hostWith())
    expect(status).toBe(1)
    expect(written(host)).toBe(text)
    expect(out.match(/CY\d+.*/gu)).toEqual([
      'CY2001 未声明的短语「扩建茶园的企业」',
      'CY2001 未声明的短语「茶园投入」',
      'CY1020 「新建茶厂」还没有定下来：请核对是否应由主管部门认定',
    ])
    expect(out).toContain('     - 茶园投入：金额\n     例如 扩建茶园的企业 是，茶园投入 2,000万元：200万元')
    expect(out).toContain('     - 新建茶厂：是否\n     例如 新建茶厂 是：30万元\n')
    expect(out).toContain('已写入 0 处；要决定的还有 3 处')
  })

  test('writes each answer, and no word of the policy', async () => {
    const { status, out, host } = await ceyan(['check', '--decide'], hostWith('1\n1\n1'))
    expect(status).toBe(0)
    expect(written(host)).toContain('- 新建茶厂：是否\n- 扩建茶园的企业：是否\n- 茶园投入：金额\n')
    expect(prose(written(host))).toEqual(prose(text))
    expect(out).toContain('已写入 3 处；要决定的还有 0 处')
  })

  test('asks once for what has one cause, and offers to quote what is procedure alone', async () => {
    const procedure = ['验收', '审计']
      .map((what) => `对${what}通过的，财政部门报送领导小组，将资金拨付，办公室公示。`)
      .join('\n\n')
    const file = text
      .replace('最高200万元', '最高200万元处理意见')
      .replace('## 三、附则', `## 三、程序\n\n${procedure}\n\n## 四、附则`)
    const host = fakeHost({ files: { [POLICY]: file }, compiler, stdin: '\n\n1\n' })
    const { out } = await ceyan(['check', '--decide'], host)
    expect(out.match(/CY\d+/gu)).toHaveLength(3)
    expect(out).toContain(
      '引用原文，不编译\n     > 对验收通过的，财政部门报送领导小组，将资金拨付，办公室公示。\n     > 对审计',
    )
    expect(written(host)).toBe(file.replace(/^(?=对(?:验收|审计))/gmu, '> '))
  })

  test('stops at q, and keeps what was answered before', async () => {
    const { status, out, host } = await ceyan(['check', '--decide'], hostWith('1\nq\n1\n'))
    expect(status).toBe(1)
    expect(written(host)).toBe(text.replace('认定）\n', '认定）\n- 扩建茶园的企业：是否\n'))
    expect(out).toContain('已写入 1 处；要决定的还有 2 处')
  })

  test('skips at an empty line, asks again for what is no answer, and lists the rest when there are no more', async () => {
    const { out, host } = await ceyan(['check', '--decide'], hostWith('\n9\nno\n1'))
    expect(written(host)).toBe(text.replace('认定）\n', '认定）\n- 茶园投入：金额\n'))
    expect(out.match(/请选/gu)).toHaveLength(5)
    expect(out).toContain('已写入 1 处；要决定的还有 2 处')
  })

  test('speaks English, and gives programs the list', async () => {
    const english = await ceyan(['check', '--decide', '--lang', 'en'], hostWith('q'))
    expect(english.out).toContain('1 to 2, an empty line to skip, q to stop:')
    expect(english.out).toContain('0 written; 3 left to decide')
    const json = await ceyan(['check', '--decide', '--format', 'json'], hostWith('1'))
    expect(written(json.host)).toBe(text)
    expect(JSON.parse(json.out)).toMatchObject([
      {
        code: 'CY2001',
        line: 15,
        choices: [{ lines: ['- 扩建茶园的企业：是否'] }, { lines: ['- 扩建茶园的企业：称谓'] }],
      },
      { code: 'CY2001', choices: [{ lines: ['- 茶园投入：金额'] }] },
      { code: 'CY1020', sentence: '对新建茶厂的企业，给予30万元奖励。' },
    ])
  })

  test('is not for --fix, and says what cannot be written', async () => {
    expect((await ceyan(['check', '--decide', '--fix'], hostWith())).status).toBe(2)
    const { status, err } = await ceyan(['check', '--decide'], hostWith('1', { readOnly: true }))
    expect(status).toBe(2)
    expect(err).toContain('不能写入')
  })
})
