import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ceyan, fakeHost } from './fake-host.ts'

const text =
  '某区促进仓储业若干政策\n一、支持建设\n对新建冷库的企业，按冷库投资的20%，给予最高100万元补助。\n二、附则\n本政策自2026年1月1日起施行，有效期2年。\n'
const target = 'policies/storage.ceyan.md'

describe('import', () => {
  test('writes the policy and the cleaned text beside it, and says what is left', async () => {
    const { status, out, err, host } = await ceyan(['import', 'in.txt', '-o', target], { files: { 'in.txt': text } })
    expect([status, err]).toEqual([0, ''])
    expect(host.disk.get('/project/policies/sources/storage.txt')).toBe(text)
    expect(host.disk.get(`/project/${target}`)).toContain('- 标识：storage\n')
    expect(host.disk.get(`/project/${target}`)).toContain('- 原文：sources/storage.txt\n')
    expect(out).toContain(`政策文件 ${target}，整理后的原文 policies/sources/storage.txt`)
    expect(out).toContain('逐字核对：原文每个字都有交代')
    expect(out).toMatch(/要您决定的（\d+）：/u)
  })

  test('what a glossary of the project declares with the same type is taken over from it, and nothing else of it', async () => {
    const shared = [
      '# 术语：茶业',
      '- 年度茶款：金额 `annualTea`',
      '- 茶园面积：金额 `teaHectares`',
      '- 示范茶企：指 国家级示范茶企 或 省级示范茶企',
      '- 国家级示范茶企：是否 `nationalModel`',
      '- 省级示范茶企：是否 `provincialModel`',
      '- 年度税款：金额 `annualTax`',
    ].join('\n')
    const published =
      '某区促进茶业若干政策\n一、支持茶企\n对年度茶款达到100万元的企业，奖励1万元。\n二、支持示范\n对示范茶企，奖励1万元。\n三、支持茶园\n对茶园面积达到100亩的企业，奖励2万元。\n'
    const files = { 'in.txt': published, 'policies/术语/茶业.ceyan.md': shared }
    const { host, out } = await ceyan(['import', 'in.txt', '-o', target], { files })
    const policy = host.disk.get(`/project/${target}`) ?? ''
    expect(policy).toMatch(/- 引用：茶业（待定：[^）]*）\n {2}- 年度茶款\n {2}- 示范茶企\n\n/u)
    expect(policy).toContain('奖励2万元。\n\n- 茶园面积：数量（亩）')
    expect(out).not.toContain('还不能编译的')
  })

  test('a phrase of a glossary of the project is cut as it is declared there', async () => {
    const shared = '# 术语：茶业\n\n- 茶款：金额 `teaSum`\n- 合作社：是否\n- 税款：金额\n'
    const published = '某区促进茶业若干政策\n一、支持茶企\n对新设立合作社的企业，按上一年度茶款的10%给予奖励。\n'
    const alone = await ceyan(['import', 'in.txt', '-o', target], { files: { 'in.txt': published } })
    expect(alone.host.disk.get(`/project/${target}`)).toContain('- 上一年度茶款：金额\n')
    const files = { 'in.txt': published, 'policies/术语/茶业.ceyan.md': shared }
    const { host } = await ceyan(['import', 'in.txt', '-o', target], { files })
    expect(host.disk.get(`/project/${target}`)).toMatch(/待定：[^）]*）\n {2}- 茶款\n- 新设立合作社：是否\n\n/u)
  })

  test('without -o the policy goes to standard output, the summary to standard error, and no file is written', async () => {
    const host = fakeHost({ stdin: text })
    const before = host.disk.size
    const { status, out, err } = await ceyan(['import', '-', '--lang', 'en'], host)
    expect([status, host.disk.size]).toEqual([0, before])
    expect(out).toMatch(/^# 某区促进仓储业若干政策\n/u)
    expect(out).not.toContain('原文：')
    expect(err).toContain('no file was written')
    expect(err).toContain('every character is accounted for')
  })

  test('a Word document: its numbering is the outline, and what is no text is said', async () => {
    const host = fakeHost()
    const bytes = readFileSync(new URL('../import/files/fixtures/policy.docx', import.meta.url))
    const files = { ...host.files, readBytes: () => new Uint8Array(bytes) }
    const { out } = await ceyan(['import', '政策.docx', '-o', target], { ...host, files })
    expect(out).toContain('某县支持茶产业发展若干政策（docx）')
    expect(out).toContain('文件里不是文字、没有读的，请对照原件（2）：\n  隐藏的文字或工作表 1\n  页眉、页脚 1\n')
    expect(out).toContain('逐字核对：原文每个字都有交代')
    const policy = host.disk.get(`/project/${target}`) ?? ''
    expect(policy).toContain('\n## 第一条 支持建园。\n')
    expect(policy).toContain('（二）新建茶园500亩以上的')
    expect(policy).not.toContain('杀青机｜：')
    expect(policy).toContain('杀青机｜2万元')
  })

  test.each([
    ['scan.pdf', '文件里没有文字，大概是扫描件或图片'],
    ['policy.docx', '文件打不开：已损坏'],
  ])('what cannot be read says why: %s', async (name, message) => {
    const host = fakeHost()
    const bytes = readFileSync(new URL(`../import/files/fixtures/${name}`, import.meta.url))
    const files = { ...host.files, readBytes: () => new Uint8Array(bytes.subarray(0, 5000)) }
    const before = host.disk.size
    const { status, err } = await ceyan(['import', name, '-o', target], { ...host, files })
    expect([status, host.disk.size]).toEqual([2, before])
    expect(err).toContain(message)
  })

  test('for programs: JSON with the entries and what is left', async () => {
    const { out } = await ceyan(['import', '-', '--format', 'json'], { stdin: text })
    const report = JSON.parse(out) as { entries: { phrase: string }[]; text: string; unaccounted: number }
    expect(report.entries.map(({ phrase }) => phrase)).toEqual(['新建冷库', '冷库投资'])
    expect([report.unaccounted, report.text.startsWith('# ')]).toEqual([0, true])
  })

  test('an existing file is left alone unless --update or --force says otherwise', async () => {
    const host = fakeHost({ files: { 'in.txt': text, [target]: '# 旧\n' } })
    const refused = await ceyan(['import', 'in.txt', '-o', target], host)
    expect([refused.status, host.disk.get(`/project/${target}`)]).toEqual([2, '# 旧\n'])
    expect(refused.err).toMatch(/--update.*--force/u)
    expect((await ceyan(['import', 'in.txt', '-o', target, '--force'], host)).status).toBe(0)
    expect(host.disk.get(`/project/${target}`)).toContain('某区促进仓储业若干政策')
  })

  test('--update keeps decisions and lists what changed', async () => {
    const host = fakeHost({ files: { 'in.txt': text } })
    await ceyan(['import', 'in.txt', '-o', target], host)
    const drafted = host.disk.get(`/project/${target}`) ?? ''
    const decided = drafted.replace('冷库投资：金额', '冷库投资：金额 `coldStoreSpend`')
    host.disk.set(`/project/${target}`, decided)
    host.disk.set('/project/new.txt', text.replace('100万元', '150万元'))
    const { status, out } = await ceyan(['import', 'new.txt', '-o', target, '--update'], host)
    expect(status).toBe(0)
    expect(out).toContain('改动的条款（1）：\n  一\n')
    expect(host.disk.get(`/project/${target}`)).toBe(decided.replace('100万元', '150万元'))
    expect(host.disk.get('/project/policies/sources/storage.txt')).toContain('150万元')
  })

  test('a text that lies where the cleaned text belongs is not overwritten when the two differ', async () => {
    const pages = text.replace('二、附则', '- 1 -\n二、附则')
    const host = fakeHost({ files: { 'policies/sources/storage.txt': pages } })
    const { status, err } = await ceyan(['import', 'policies/sources/storage.txt', '-o', target, '--force'], host)
    expect(status).toBe(2)
    expect(err).toContain('请移开它')
    expect(host.disk.get('/project/policies/sources/storage.txt')).toBe(pages)
    expect(host.disk.has(`/project/${target}`)).toBe(false)
  })

  test.each([
    [['import', 'none.txt'], {}, '找不到文件「none.txt」'],
    [['import', '-'], { stdin: ' \n' }, '文本是空的'],
    [['import', '-'], { stdin: '%PDF-1.7' }, '文件打不开：已损坏'],
    [['import', '-'], { stdin: '字'.repeat(1_000_001) }, '文本太长'],
    [['import', '-', '-o', 'policies/政策.ceyan.md'], { stdin: text }, '标识用小写字母'],
    [['import', '-', '-o', 'policies/a.md'], { stdin: text }, '-o 要写成 policies/标识.ceyan.md'],
    [['import', '-', '--update'], { stdin: text }, '--update 要和 -o 一起用'],
    [['import', '-', '-o', target, '--update'], { stdin: text }, '没有可以并入的文件'],
  ])('wrong use: %j', async (argv, options, message) => {
    const { status, out, err } = await ceyan(argv, options)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
