/** `ceyan check --fix` with the compiler itself. */
import { describe, expect, test } from 'vitest'
import * as compiler from '../../src/compiler.ts'
import { ceyan, fakeHost, type FakeHost, POLICY } from './fake-host.ts'

const safe = `# 样例政策

- 标识：Sample 2025

## 术语

- 甲类企业：是否 \`class-a\`
- 甲类企业：是否 \`class-a\`
- 引用：企业经营
- 研发投入：金额 \`rdSpend\`

## 一、鼓励创新

对甲类企业，按研发投入的10%，给予最高50万元补贴。

- 口迳：按年
- 标识：support

---

## 二、附则

本政策自2025年9月18日起施行，有效期2年。
`
const glossary = '# 术语：企业经营\n\n- 研发投入：金额 `rdSpend`\n'
const open = safe.replace('按研发投入的10%', '且获评国家级奖项和获评省级奖项的，按研发支出的10%')

function hostWith(text: string, more: { readonly readOnly?: boolean } = {}): FakeHost {
  return fakeHost({ files: { [POLICY]: text, 'policies/术语/企业经营.ceyan.md': glossary }, compiler, ...more })
}
const written = (host: FakeHost): string => host.disk.get(`/project/${POLICY}`) ?? ''

describe('check --fix', () => {
  test('does what has one safe answer, over several rounds, and writes it', async () => {
    const { status, out, host } = await ceyan(['check', '--fix'], hostWith(safe))
    expect(written(host)).toBe(`# 样例政策

- 标识：sample-2025

## 术语

- 甲类企业：是否 \`classA\`
- 引用：企业经营

## 一、鼓励创新

对甲类企业，按研发投入的10%，给予最高50万元补贴。

- 口径：按年
- 标识：\`support\`



## 二、附则

本政策自2025年9月18日起施行，有效期2年。
`)
    expect(status).toBe(0)
    expect(out).toContain(`${POLICY}:3 已改 CY1003 改为「sample-2025」`)
    expect(out).toContain('已改 7 处；要由您决定的 0 处\n2 份文件，没有错误')
    const again = await ceyan(['check', '--fix'], hostWith(written(host)))
    expect(again.out).toContain('已改 0 处')
    expect(written(again.host)).toBe(written(host))
  })

  test('shows what the analyst has to decide as diffs, and ends 1', async () => {
    const { status, out, host } = await ceyan(['check', '--fix'], hostWith(open))
    expect(status).toBe(1)
    expect(written(host)).toContain('sample-2025')
    expect(written(host)).not.toContain('研发支出：')
    expect(out).toContain('请决定 CY2001 未声明的短语「研发支出」')
    expect(out).toMatch(/\n(?:\d\. )?在「术语」中加入「研发支出」，类型金额\n--- policies\/sample\.ceyan\.md\n/)
    expect(out).toContain('\n+- 研发支出：金额\n')
  })

  test('writes nothing with --dry-run, and shows the diff', async () => {
    const { status, out, host } = await ceyan(['check', '--fix', '--dry-run'], hostWith(safe))
    expect(written(host)).toBe(safe)
    expect(status).toBe(1)
    expect(out).toContain('\n-- 标识：Sample 2025\n+- 标识：sample-2025\n')
    expect(out).toContain('可自动改 7 处')
  })

  test('as JSON: what was applied, what is to be decided, what is left', async () => {
    const { status, out } = await ceyan(['check', '--fix', '--format', 'json'], hostWith(open))
    expect(status).toBe(1)
    const result = JSON.parse(out) as Record<string, readonly Record<string, unknown>[]>
    expect(result['written']).toBe(true)
    expect(result['applied']?.[0]).toEqual({ path: POLICY, line: 3, code: 'CY1003', title: '改为「sample-2025」' })
    expect(result['diffs']?.map(({ path }) => path)).toEqual([POLICY])
    expect(result['proposals']?.map(({ code }) => code)).toContain('CY2001')
    expect(result['diagnostics']?.map(({ code }) => code)).toContain('CY2001')
  })

  test.each<[string, FakeHost, string]>([
    ['a file that cannot be written', hostWith(safe, { readOnly: true }), '不能写入'],
    ['a file that is not all text', hostWith(`${safe}\ufffd\n`), 'UTF-8'],
  ])('%s is left alone: wrong use', async (_, host, message) => {
    const before = written(host)
    const { status, err } = await ceyan(['check', '--fix', POLICY], host)
    expect([status, written(host)]).toEqual([2, before])
    expect(err).toContain(message)
  })

  test('a file that changes while it is checked is left alone', async () => {
    const host = hostWith(safe)
    const late = () => {
      host.disk.set(`/project/${POLICY}`, `${safe}\n`)
      return Promise.resolve(compiler)
    }
    const { status, err } = await ceyan(['check', '--fix', POLICY], { ...host, compiler: late })
    expect([status, written(host)]).toEqual([2, `${safe}\n`])
    expect(err).toContain('被别处改动')
  })

  test.each([
    [['check', '--dry-run'], '--dry-run 要与 --fix 一起用'],
    [['check', '--fix', '-'], '不能读标准输入'],
    [['check', '--fix', 'nothing'], '找不到政策「nothing」'],
  ])('%j is wrong use', async (argv, message) => {
    const { status, err } = await ceyan(argv, hostWith(safe))
    expect(status).toBe(2)
    expect(err).toContain(message)
  })

  test('a shared glossary is corrected before the policies that read it', async () => {
    const host = hostWith(safe)
    host.disk.set('/project/policies/术语/企业经营.ceyan.md', glossary.replace('rdSpend', 'rd-spend'))
    const { out } = await ceyan(['check', '--fix'], host)
    expect(host.disk.get('/project/policies/术语/企业经营.ceyan.md')).toContain('`rdSpend`')
    expect(out).toContain('2 份文件，没有错误')
  })
})

describe('check of shared glossaries', () => {
  const broken = { ...{ [POLICY]: safe }, 'policies/术语/企业经营.ceyan.md': glossary.replace('rdSpend', 'class') }

  test('what is wrong in one is said once, in it', async () => {
    const { status, out } = await ceyan(['check'], { files: broken, compiler })
    expect(status).toBe(1)
    expect(out.match(/CY2006 标识「class」/gu)).toHaveLength(1)
    expect(out).toContain('policies/术语/企业经营.ceyan.md:3:11 错误 CY2006')
  })

  test('of a policy alone it is said in the glossary too, and the ending may be left out', async () => {
    const { out } = await ceyan(['check', 'policies/sample'], { files: broken, compiler })
    expect(out).toContain('policies/术语/企业经营.ceyan.md:3:11 错误 CY2006')
    const alone = await ceyan(['check', 'policies/术语/企业经营'], { files: broken, compiler })
    expect([alone.status, alone.out.includes('1 份文件，1 处错误')]).toEqual([1, true])
    const build = await ceyan(['build', 'policies/术语/企业经营'], { files: broken, compiler })
    expect([build.status, build.err.includes('CY1030')]).toEqual([1, true])
  })

  test('two policies that say differently what a fact is', async () => {
    const policy = (id: string, type: string): string =>
      `# ${id}\n\n- 标识：${id}\n\n## 术语\n\n- 甲类企业：${type} \`classA\`\n\n## 一、支持\n\n对甲类企业，给予1万元奖励。\n`
    const files = { 'policies/a.ceyan.md': policy('a', '是否'), 'policies/b.ceyan.md': policy('b', '认定') }
    const { status, out } = await ceyan(['check', 'a', 'b'], { files, compiler })
    expect(status).toBe(1)
    expect(out).toContain(
      'policies/b.ceyan.md:7:3 错误 CY2045 「甲类企业」`classA` 在这里是认定，在 policies/a.ceyan.md 里是是否',
    )
    expect(out).toContain('参见 policies/a.ceyan.md:7:3')
    const evaluated = await ceyan(['eval', 'a', 'b', '--facts', '-'], { files, compiler, stdin: '{}' })
    expect([evaluated.status, evaluated.err.includes('CY2045')]).toEqual([1, true])
  })
})
