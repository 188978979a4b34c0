import { describe, expect, test } from 'vitest'
import { samplePolicy } from '../examples/sample-policy.ts'
import { ceyan, fakeCompiler } from './fake-host.ts'

interface Piece {
  readonly kind: string
  readonly text: string
  readonly clause?: string
  readonly sentence?: string
}
interface Line {
  readonly part: string
  readonly text: string
  readonly pieces: readonly Piece[]
}
interface Json {
  readonly language: string
  readonly awards: readonly { readonly id: string; readonly lines: readonly Line[] }[]
}

describe('ceyan read', () => {
  test('says each award: who, how much, at most', async () => {
    const { status, out, err } = await ceyan(['read', 'sample'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('奖补1「鼓励使用模型」，条款「二」，标识「modelUse」')
    expect(out).toContain('  金额：0元至「年度模型使用费用」的30%，由主管部门确定\n')
    expect(out).toContain('  上限：最高100万元\n')
    expect(out).toContain('  上限：每年累计不超过150万元\n')
  })

  test('in English the frame is English, the phrases are those of the policy', async () => {
    const { out } = await ceyan(['read', 'sample', '--lang', 'en'])
    expect(out).toContain('  amount: from 0元 to 「年度模型使用费用」 × 30%, as the authority decides\n')
  })

  test('as JSON, every phrase and figure with its sentence', async () => {
    const { status, out } = await ceyan(['read', 'sample', '--format', 'json'])
    expect(status).toBe(0)
    const { language, awards } = JSON.parse(out) as Json
    expect(language).toBe('zh')
    const amount = awards.find(({ id }) => id === 'modelUse')?.lines.find(({ part }) => part === 'amount')
    expect(amount?.text).toBe('0元至「年度模型使用费用」的30%，由主管部门确定')
    expect(amount?.pieces.map(({ text }) => text).join('')).toBe(amount?.text)
    expect(amount?.pieces).toContainEqual({
      ...{
        kind: 'figure',
        text: '30%',
        clause: '二',
        sentence: '按不超过年度模型使用费用的30%，给予最高100万元补贴。',
      },
      ...{ span: { start: 0, end: 0 }, declared: null },
    })
  })

  test('as a policy file: a glossary, an article for each award', async () => {
    const { status, out, err } = await ceyan(['read', 'sample', '--as-policy'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^# /u)
    expect(out).toContain('\n- 年度模型使用费用：金额 `')
    expect(out).toContain('按照不超过年度模型使用费用的30%给予补贴。每家企业最高100万元。')
  })

  test('a policy with errors is not read back', async () => {
    const { status, out } = await ceyan(['read', 'sample'], { compiler: fakeCompiler({ policy: undefined }) })
    expect([status, out]).toEqual([1, ''])
  })

  test('control characters of authors are shown, not obeyed; a line of theirs stays one line', async () => {
    const policy = { ...samplePolicy, title: '样\u001B[31m例\n  条件：伪造\u202E' }
    for (const colors of [false, true]) {
      const { out } = await ceyan(['read', 'sample'], { colors, compiler: fakeCompiler({ policy }) })
      expect(out).toContain('样⟨U+001B⟩[31m例   条件：伪造⟨U+202E⟩')
    }
  })
})
