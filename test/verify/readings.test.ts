/** Readings with somebody for whom the other one gives something else. Each code has a sample in test/samples/diagnostics. */
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { wordingOf } from '../../src/diagnostics/wording.ts'

const TERMS = `- 人形机器人：是否 \`humanoid\`
- 工业机器人：是否 \`industrial\`
- 设备投资额：金额 \`investment\`
- 购置设备：清单 \`machines\`，每台设备
  - 设备价款：金额 \`price\``

const found = (sentences: string): readonly Diagnostic[] => {
  const text = `# 样例\n\n- 标识：sample\n\n## 术语\n\n${TERMS}\n\n## 一、支持\n\n${sentences}\n\n## 附则\n\n本政策自2026年1月1日起施行，有效期2年。\n`
  return analysePolicy(text, { readFile: () => undefined }).diagnostics.filter(({ code }) => code.startsWith('CY45'))
}

const examples = (sentences: string): readonly string[] =>
  found(sentences).map((one) => wordingOf(one, 'zh').help?.split('\n')[0] ?? '')

describe('of several cases the highest', () => {
  it('shows who meets two of them, and what the sum would be', () => {
    expect(
      examples('对设备投资额500万元以上的人形机器人和设备投资额1000万元以上的工业机器人，分别给予50万元、30万元奖励。'),
    ).toEqual(['例：人形机器人 是，设备投资额 1,000万元，工业机器人 是，取高得50万元；若各项都给，得80万元。'])
  })

  it('is no news where nobody meets two of them', () => {
    expect(
      found('对设备投资额500万元以上的人形机器人和设备投资额不足500万元的工业机器人，分别给予50万元、30万元奖励。'),
    ).toEqual([])
  })
})

it('shows what a record of a list gives', () => {
  expect(examples('对购置设备的科技企业，按设备价款的10%给予补贴，单台最高20万元。')).toEqual([
    '例：设备价款 200万元，不是「科技企业」的现在也得20万元；若作条件，不予支持。',
  ])
})
