/** What stands in files, names and arguments reaches a terminal as text to read, and a program as the data that it is. */
import { describe, expect, test } from 'vitest'
import * as compiler from '../../src/compiler.ts'
import { demandHarmless } from '../trust/untrusted/terminal.ts'
import { ceyan, fakeHost } from './fake-host.ts'

/** Hides what follows, renames the window, turns the reading order, has no width. */
const attack = '\u001b[8m\u001b]0;x\u0007\u009b7m\u202e\u200b\u061c\ufeff'
const policy = `# 样例${attack}政策

- 标识：sample
- 发文机关：甲${attack}

## 术语

- 甲${attack}类：是否 \`classA\`
- 乙类企业：是否 \`classB\`

## 一、鼓励${attack}创新

鼓励${attack}技术创新。对乙类企业，给予1万元奖励。对丙${attack}类的，给予2万元。

| 乙类企业 | 奖励 |
| -------- | ---- |
| 是 | 2万元 |
`
const good = policy
  .replace(/鼓励[^\n]*技术创新。/u, '')
  .replace(/对丙.*元。/u, '')
  .replace(/- 甲.*\n/u, '')
const name = `policies/a${attack}.ceyan.md`

describe.each([false, true])('colours: %s', (colors) => {
  test.each([
    [['check']],
    [['check', '--lang', 'en']],
    [['check', '--fix', '--dry-run']],
    [['coverage']],
    [['test']],
    [['test', 'good']],
    [['facts', 'good']],
    [['eval', 'good', '--facts', 'facts.json', '--explain', '--date', '2026-03-01']],
    [['eval', 'good', '--facts', `x${attack}`]],
    [['eval', 'good', '--facts', 'facts.json', '--date', attack]],
    [['diff', 'good', 'policies/good2.ceyan.md']],
    [['import', 'sources/a.txt']],
    [['import', `sources/${attack}`]],
    [['import', 'sources/a.txt', '-o', `policies/${attack}`]],
    [['build', '--check', 'good']],
    [[attack]],
    [['check', `--${attack}`]],
    [['check', attack]],
    [['help', attack]],
    [['--lang', attack]],
  ])('%j', async (argv) => {
    const files = {
      [name]: policy,
      'policies/good.ceyan.md': good,
      'policies/good2.ceyan.md': good.replace('1万元奖励', `3万元奖励`),
      'facts.json': JSON.stringify({ 乙类企业: true }),
      'bad.json': JSON.stringify({ [attack]: attack, 乙类企业: attack }),
      'sources/a.txt': policy,
    }
    const host = fakeHost({ files, compiler, colors, columns: 80 })
    const { out, err } = await ceyan(argv, host)
    expect(out + err).not.toBe('')
    demandHarmless(out, 'standard output', colors)
    demandHarmless(err, 'standard error', colors)
  })

  test('facts that are refused', async () => {
    const files = {
      'policies/good.ceyan.md': good,
      'facts.json': JSON.stringify({ [attack]: attack, 乙类企业: attack }),
    }
    const { status, err } = await ceyan(
      ['eval', 'good', '--facts', 'facts.json'],
      fakeHost({ files, compiler, colors }),
    )
    expect([status, err.split('\n').length]).toEqual([2, 3])
    demandHarmless(err, 'standard error', colors)
  })
})

test('JSON escapes it and keeps it', async () => {
  const host = fakeHost({ files: { 'policies/good.ceyan.md': good }, compiler })
  const { out } = await ceyan(['facts', 'good', '--format', 'json'], host)
  demandHarmless(out, 'standard output')
  const checked = await ceyan(['check', '--format', 'json'], fakeHost({ files: { [name]: policy }, compiler }))
  demandHarmless(checked.out, 'standard output')
  const found: unknown = JSON.parse(checked.out)
  expect(JSON.stringify(found)).toContain(JSON.stringify(attack).slice(1, -1))
})

test('a pipe gets an imported policy as it is, a terminal shows it', async () => {
  const files = { 'sources/a.txt': `一、甲\n对乙\u202e\u200b类企业，给予1万元奖励。\n` }
  const piped = await ceyan(['import', 'sources/a.txt'], fakeHost({ files, compiler }))
  expect(piped.out).toContain('\u200b')
  const shown = await ceyan(['import', 'sources/a.txt'], fakeHost({ files, compiler, columns: 80 }))
  demandHarmless(shown.out, 'standard output')
  expect(shown.out).toContain('⟨U+200B⟩')
})
