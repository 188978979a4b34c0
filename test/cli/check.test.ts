import { expect, test } from 'vitest'
import { diagnostic } from '../../src/diagnostics/create.ts'
import { ceyan, fakeCompiler, POLICY } from './fake-host.ts'

const text = '# 样例政策\n\n## 一、场景\n\n给予补贴。\n'
const at = text.indexOf('补贴')
const missing = diagnostic('CY5008', { start: 0, end: 1 }, {})
const foreign = diagnostic('CY3003', { start: at, end: at + 2 }, { text: '补\u001B[2J贴' })
const files = { [POLICY]: text }
const broken = { files, compiler: fakeCompiler({ policy: undefined, diagnostics: [missing, foreign] }) }

test('every diagnostic with its place, the article and the help; errors are findings', async () => {
  const { status, out, err } = await ceyan(['check'], broken)
  expect([status, err]).toEqual([1, ''])
  expect(out).toContain('policies/sample.ceyan.md:1:1 警告 CY5008')
  expect(out).toContain('policies/sample.ceyan.md:5:3 错误 CY3003 「补⟨U+001B⟩[2J贴」写在这里读不懂\n  一、场景\n')
  expect(out).toContain('1 份文件，1 处错误')
})

test('warnings alone are no findings', async () => {
  const { status, out } = await ceyan(['check', '--lang', 'en'], {
    files,
    compiler: fakeCompiler({ diagnostics: [missing] }),
  })
  expect(status).toBe(0)
  expect(out).toContain('warning CY5008')
  expect(out).toContain('1 file, no errors')
})

test('as JSON', async () => {
  const { status, out } = await ceyan(['check', '--format', 'json'], broken)
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject([
    { path: POLICY, code: 'CY5008', severity: 'warning' },
    { path: POLICY, code: 'CY3003', place: { start: { line: 5, column: 3 } }, heading: '一、场景' },
  ])
})

test('colours where a person reads', async () => {
  const { out } = await ceyan(['check'], { ...broken, colors: true })
  expect(out).toContain('\u001B[31m错误 CY3003\u001B[39m')
  expect(out).not.toContain('\u001B[2J')
  const plain = await ceyan(['check', '--no-color'], { ...broken, colors: true })
  expect(plain.out).not.toContain('\u001B')
})

test.each([['facts', 'sample'], ['eval', 'sample', '--facts', '-'], ['test'], ['build']])(
  '%s of a policy with errors: the errors alone, on standard error',
  async (...argv) => {
    const { status, out, err } = await ceyan(argv, { ...broken, stdin: '{}' })
    expect(status).toBe(1)
    expect(err).toContain('错误 CY3003')
    expect(out).not.toContain('CY3003')
  },
)
