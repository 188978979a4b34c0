/** A short run of each campaign, always the same; `npm run trust` goes on for as long as it is told. */
import { describe, expect, it } from 'vitest'
import type { Budget } from '../campaign.ts'
import { growthOf } from './growth.ts'
import { untrusted } from './index.ts'
import { shapes } from './shapes.ts'

const inputs: Readonly<Record<string, number>> = {
  任意文本: 32,
  改动过的政策: 4,
  '事实与已获奖补：任意 JSON': 200,
  '命令行：任意参数与文件': 32,
  '生成的代码：恶意短语': 2,
}

const upTo = (most: number): Budget => ({
  seed: 20260301,
  isSpent: (tally) => tally.inputs >= most,
  report: () => undefined,
})

describe.each(Object.entries(inputs))('%s', (name, most) => {
  it('nothing crashes, and every law holds', { timeout: 120_000 }, async () => {
    const campaign = untrusted.find((one) => one.name === name)
    const tally = await campaign?.run(upTo(most))
    expect(tally?.crashes).toEqual([])
    expect(tally?.disagreements).toEqual([])
    expect(tally?.inputs).toBeGreaterThanOrEqual(most)
  })
})

describe('work is in proportion to the text', () => {
  // Of each, twice as many took from 2.4 to 29 times the calls before.
  const chosen = ['用不到的术语', '读不懂的批注', '小标题', '相套的定义']

  it.each(shapes.filter(({ name }) => chosen.includes(name)).map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { once, twice } = growthOf(one, 'check', 2 * one.usual)
    expect(once).toBeGreaterThan(10_000)
    expect(twice / once).toBeLessThan(2.2)
  })
})
