import { describe, expect, test } from 'vitest'
import type { CoveragePiece } from '../../src/coverage/types.ts'
import type { Excerpt } from '../../src/source/excerpt.ts'
import { samplePolicy } from '../examples/sample-policy.ts'
import { ceyan, fakeCompiler, fakeHost, POLICY } from './fake-host.ts'

function excerpt(text: string, at = 0): Excerpt {
  return { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, index) => at + index) }
}

describe('help and wrong use', () => {
  test('help is Chinese by default', async () => {
    const { status, out, err } = await ceyan(['--help'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^用法: ceyan/m)
    expect(out).toMatch(/命令:/)
    expect(out).not.toMatch(/Usage|Options|Commands|display|choices|default/)
  })

  test('help in English', async () => {
    const { out } = await ceyan(['help', 'eval', '--lang', 'en'])
    expect(out).toMatch(/^Usage: ceyan eval/m)
    expect(out).not.toMatch(/\p{Script=Han}/u)
  })

  test('no command', async () => {
    const { status, out, err } = await ceyan([])
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain('用法:')
  })

  test.each([
    [['chekc'], '没有命令「chekc」'],
    [['check', '--quick'], '没有选项「--quick」'],
    [['facts'], '缺少参数「policy」'],
    [['facts', 'a', 'b'], '参数过多'],
    [['build', '--out'], '选项「--out <dir>」后面要写值'],
    [['check', 'none.ceyan.md'], '找不到政策「none.ceyan.md」'],
    [['build', '--check', '--watch'], '不能同时用'],
  ])('%j', async (argv, message) => {
    const { status, out, err } = await ceyan(argv)
    expect(err).toContain(message)
    expect([status, out]).toEqual([2, ''])
  })

  test('no policies at all', async () => {
    const host = fakeHost()
    host.disk.clear()
    const { status, err } = await ceyan(['check', '--lang=en'], host)
    expect(status).toBe(2)
    expect(err).toContain('there is no *.ceyan.md file in policies/')
  })

  test('the version', async () => {
    expect((await ceyan(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('facts', () => {
  test('phrase, identifier, type, unit, clauses', async () => {
    const { status, out } = await ceyan(['facts', 'sample'])
    expect(status).toBe(0)
    expect(out).toMatch(/│ 年度模型使用费用 +│ annualModelFee +│ 金额 +│ 元 +│ 二 +│/)
    expect(out).toMatch(/│ {3}└ 实际展位费用 +│ exhibitions\[\]\.boothFee +│ 金额/)
    expect(out).toMatch(/│ 入选示范平台 +│ selected +│ 认定/)
  })

  test('as JSON', async () => {
    const { out } = await ceyan(['facts', 'sample', '--format', 'json'])
    expect(JSON.parse(out)).toContainEqual({
      ...{ phrase: '实际展位费用', identifier: 'boothFee', list: 'exhibitions', type: '金额', unit: '元' },
      ...{ alternatives: null, clauses: ['六'], isDerived: false },
    })
  })

  test('fits the terminal', async () => {
    const { out } = await ceyan(['facts', 'sample'], { columns: 80 })
    const width = (line: string): number =>
      [...line].reduce((sum, one) => sum + (/[\p{Script=Han}（）、]/u.test(one) ? 2 : 1), 0)
    expect(Math.max(...out.split('\n').map(width))).toBeLessThanOrEqual(80)
  })

  test('control characters of authors are shown, not obeyed; with colours too', async () => {
    const [first, ...rest] = samplePolicy.facts
    if (first === undefined) expect.fail()
    const policy = { ...samplePolicy, facts: [{ ...first, label: '失\u001B[31m信\u0007\u202E\uD800' }, ...rest] }
    for (const colors of [false, true]) {
      const { out } = await ceyan(['facts', 'sample'], { colors, compiler: fakeCompiler({ policy }) })
      expect(out).toContain('失⟨U+001B⟩[31m信⟨U+0007⟩⟨U+202E⟩\uFFFD')
    }
  })
})

describe('test', () => {
  const text = '# 样例政策\n\n## 四\n\n| 获得成就奖 | 奖励 |\n| --- | --- |\n| 是 | 60万元 |\n'
  const row = text.indexOf('| 是')
  const examples = [
    {
      clause: '四',
      header: [excerpt('获得成就奖'), excerpt('奖励')],
      rows: [{ cells: [excerpt('是'), excerpt('60万元')], span: { start: row, end: row + 12 } }],
      span: { start: text.indexOf('| 获'), end: text.length },
    },
  ]

  test('what differs, with file and line and why', async () => {
    const { status, out } = await ceyan(['test'], { files: { [POLICY]: text }, compiler: fakeCompiler({ examples }) })
    expect(status).toBe(1)
    expect(out).toContain('policies/sample.ceyan.md:7 不符 四')
    expect(out).toContain('奖励：预期 60万元，实际 50万元')
    expect(out).toContain('1 行示例，1 行不符')
  })

  test('as JSON', async () => {
    const options = { files: { [POLICY]: text }, compiler: fakeCompiler({ examples }) }
    const { status, out } = await ceyan(['test', '--format', 'json'], options)
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { file: POLICY, line: 7, passed: false, expected: '60万元', actual: '50万元' },
    ])
  })

  test('all as expected', async () => {
    const { status, out } = await ceyan(['test'])
    expect([status, out]).toEqual([0, '0 行示例全部相符\n'])
  })

  test('a policy with errors is said not to have been tested', async () => {
    const broken = { compiler: fakeCompiler({ policy: undefined }) }
    const { status, out } = await ceyan(['test'], broken)
    expect([status, out]).toEqual([1, 'policies/sample.ceyan.md 有错误，示例没有演算；请先改正（ceyan check）\n'])
  })
})

describe('coverage', () => {
  const piece = (content: Excerpt, more: Partial<CoveragePiece>): CoveragePiece => {
    return { content, class: 'verbatim', clause: '二', awards: [], origin: 'official', ...more }
  }
  const pieces = [
    piece(excerpt('二、使用模型'), { class: 'heading' }),
    piece(excerpt('给予100万元。'), { awards: ['modelUse'] }),
  ]

  test('everything accounted for', async () => {
    const compiler = fakeCompiler({ pieces, officialText: '二、使用模型\n給予100萬元。' })
    const { status, out } = await ceyan(['coverage'], { compiler })
    expect(status).toBe(0)
    expect(out).toMatch(/│ 原文编译 +│ 1 +│ 8 +│ 57\.1% +│/)
    expect(out).toContain('有效力的句子 1 句，其中原文编译 1 句（100.0%）')
    expect(out).toContain('原文编译 〔二〕給予100萬元。 → modelUse')
  })

  test('what is unaccounted for and what is foreign are findings', async () => {
    const officialText = '二、使用模型\n给予200万元。'
    const { status, out } = await ceyan(['coverage'], { compiler: fakeCompiler({ pieces, officialText }) })
    expect(status).toBe(1)
    expect(out).toContain('未交代 给予200万元。')
    expect(out).toMatch(/官方原文中没有的句子：\n {2}policies\/sample\.ceyan\.md:1 给予100万元。/)
    const json = await ceyan(['coverage', '--format', 'json'], { compiler: fakeCompiler({ pieces, officialText }) })
    expect(JSON.parse(json.out)).toMatchObject([
      { characters: { unaccounted: 8 }, foreign: [{ text: '给予100万元。' }] },
    ])
  })

  test('lists what the analyst says is no condition', async () => {
    const designations = [
      { phrase: '农业企业', clause: '二', count: 2 },
      { phrase: '合作社', clause: '三', count: 1 },
    ]
    const compiler = fakeCompiler({ pieces, officialText: '二、使用模型\n给予100万元。', designations })
    const { status, out } = await ceyan(['coverage'], { compiler })
    expect(status).toBe(0)
    expect(out).toContain('称谓（不作条件）：\n  农业企业 〔二〕 2 处\n  合作社 〔三〕 1 处\n')
    const english = await ceyan(['coverage', '--lang', 'en'], { compiler })
    expect(english.out).toContain(
      'designations (称谓, no conditions):\n  农业企业 〔二〕 2 times\n  合作社 〔三〕 once\n',
    )
    const json = await ceyan(['coverage', '--format', 'json'], { compiler })
    expect(JSON.parse(json.out)).toMatchObject([{ designations }])
  })

  test('no official text is a finding', async () => {
    const { status, err } = await ceyan(['coverage'])
    expect(status).toBe(1)
    expect(err).toContain('没有官方原文可核对')
  })
})

describe('build', () => {
  const HEADER = '// Generated by ceyan. Do not edit.\n'
  const files = [
    { path: 'index.ts', text: `${HEADER}export {}\n` },
    { path: 'clause-2.ts', text: `${HEADER}export const x = 1\n` },
  ]
  const compiler = fakeCompiler({ files })

  test('writes what changed, removes what is stale, leaves what is not its own', async () => {
    const host = fakeHost({
      compiler,
      files: {
        'generated/sample/index.ts': `${HEADER}export {}\n`,
        'generated/sample/clause-2.ts': `${HEADER}export const x = 0\n`,
        'generated/sample/clause-9.ts': `${HEADER}export {}\n`,
        'generated/sample/notes.md': 'mine',
        'generated/gone/index.ts': HEADER,
      },
    })
    const { status, out } = await ceyan(['build'], host)
    expect(status).toBe(0)
    expect(out).toBe(
      '删除 generated/gone/index.ts\n更新 generated/sample/clause-2.ts\n删除 generated/sample/clause-9.ts\n',
    )
    expect(host.disk.get('/project/generated/sample/clause-2.ts')).toBe(files[1]?.text)
    expect(host.disk.has('/project/generated/sample/clause-9.ts')).toBe(false)
    expect(host.disk.get('/project/generated/sample/notes.md')).toBe('mine')
    const again = fakeHost({ compiler })
    for (const [path, text] of host.disk) again.disk.set(path, text)
    expect((await ceyan(['build'], again)).out).toBe('已是最新\n')
  })

  test('of named policies only their own folders', async () => {
    const host = fakeHost({ compiler, files: { 'generated/other/index.ts': HEADER } })
    await ceyan(['build', 'sample'], host)
    expect(host.disk.has('/project/generated/other/index.ts')).toBe(true)
  })

  test('--check writes nothing and names the files', async () => {
    const host = fakeHost({ compiler })
    const { status, out } = await ceyan(['build', '--check', '--out', 'dist'], host)
    expect(status).toBe(1)
    expect(out).toContain('新增 dist/sample/clause-2.ts')
    expect([...host.disk.keys()]).toEqual(['/project/policies/sample.ceyan.md'])
  })

  test('a policy with errors keeps what it generated before', async () => {
    const host = fakeHost({
      compiler: fakeCompiler({ policy: undefined }),
      files: { 'generated/sample/index.ts': HEADER },
    })
    const { status } = await ceyan(['build'], host)
    expect(status).toBe(1)
    expect(host.disk.has('/project/generated/sample/index.ts')).toBe(true)
  })
})

test('the compiler can read nothing outside the folder of the policy', async () => {
  const read: (string | undefined)[] = []
  const compiler = fakeCompiler()
  await ceyan(['check'], {
    files: { 'policies/sources/a.txt': '原文', 'secret.txt': '密' },
    compiler: {
      ...compiler,
      analysePolicy: (text, host) => {
        read.push(...['sources/a.txt', '../secret.txt', '/project/secret.txt', ''].map((path) => host.readFile(path)))
        return compiler.analysePolicy(text, host)
      },
    },
  })
  expect(read).toEqual(['原文', undefined, undefined, undefined])
})
