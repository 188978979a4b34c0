/**
 * Laws of reading anything at all: the compiler never throws, points into the text and says the same twice. What time it
 * takes is measured by `npm run bench:start-up`. `CEYAN_RUNS=5000` for a long search.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import type { PolicyAnalysis } from '../../src/analysis/analyse-policy.ts'
import { sourceView } from '../../src/diagnostics/render/source-view.ts'
import { renderTerminal } from '../../src/diagnostics/render/terminal.ts'

const runs = Number(process.env['CEYAN_RUNS'] ?? 200)
const policies = join(import.meta.dirname, '../../policies')
const city = readFileSync(join(policies, 'chengdu-city-ai-2025.ceyan.md'), 'utf8')
const zone = readFileSync(join(policies, 'chengdu-hightech-ai-2025.ceyan.md'), 'utf8')
const host = {
  readFile: (path: string): string | undefined =>
    path === 'sources/chengdu-city-ai-2025.txt' ? readFileSync(join(policies, path), 'utf8') : undefined,
}

describe('arbitrary text', () => {
  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), holds), { numRuns: runs })
  })

  it('of the words and marks of policies', () => {
    fc.assert(
      fc.property(
        fc.array(word(), { maxLength: 60 }).map((words) => words.join('')),
        holds,
      ),
      { numRuns: runs },
    )
  })

  it('of those as one sentence under a glossary', () => {
    const sentences = fc.array(word(false), { maxLength: 40 }).map((words) => `${opening}${words.join('')}`)
    fc.assert(fc.property(sentences, holds), { numRuns: runs })
  })
})

describe('the two policies with a few places changed', () => {
  it('the city', () => {
    fc.assert(fc.property(mutated(city), holds), { numRuns: Math.ceil(runs / 2) })
  })

  it('the zone', () => {
    fc.assert(fc.property(mutated(zone), holds), { numRuns: Math.ceil(runs / 8) })
  })
})

const opening = `# 样例政策

- 标识：sample

## 术语

- 甲类企业：是否 \`classA\`
- 研发投入：金额 \`spending\`
- 获得{国家级、省级}称号：等级 \`title\`
- 参加展会：清单 \`shows\`，每场展会
  - 展位费用：金额 \`boothFee\`

## 一、鼓励创新

`

function holds(text: string): void {
  const analysis = analysePolicy(text, host)
  const { diagnostics, policy } = analysis
  for (const { span, related } of diagnostics) {
    for (const { start, end } of [span, ...related]) {
      expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }
  }
  expect(diagnostics.map((one) => one.span.start)).toEqual(diagnostics.map((one) => one.span.start).sort(ascending))
  if (policy !== undefined) expect(diagnostics.every((one) => one.severity !== 'error')).toBe(true)
  const shown = renderTerminal(diagnostics.slice(0, 20), sourceView('x', text))
  // No control character of the text reaches the terminal.
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)
  expect(plain(analysePolicy(text, host))).toBe(plain(analysis))
}

const ascending = (left: number, right: number): number => left - right

function plain({ policy, diagnostics }: PolicyAnalysis): string {
  return JSON.stringify([policy, diagnostics])
}

/** A word of the language, a mark of Markdown, or a character that does not belong. */
function word(markdown = true): fc.Arbitrary<string> {
  const words = [
    ...[
      '对',
      '的',
      '企业',
      '甲类企业',
      '研发投入',
      '获得国家级、省级称号',
      '参加展会',
      '展位费用',
      '按',
      '按照',
      '给予',
    ],
    ...[
      '最高',
      '不超过',
      '100万元',
      '30%',
      '5‰',
      '2/3',
      '1:1',
      '10家',
      '2万元/人',
      '千亿',
      '三年',
      '2025年9月18日',
      '以上',
    ],
    ...[
      '达到',
      '超过',
      '不足',
      '且',
      '或',
      '和',
      '、',
      '，',
      '；',
      '。',
      '（',
      '）',
      '“',
      '”',
      '《',
      '》',
      '分别',
      '一次性',
    ],
    ...[
      '分三年',
      '比例兑现',
      '每家企业',
      '每年',
      '累计',
      '每',
      '遴选',
      '经认定',
      '奖励',
      '补贴',
      '差额',
      '不再享受',
      '适用于',
    ],
    ...[
      '自',
      '起施行',
      '有效期',
      '优先享受',
      '取高不重复',
      '一事一议',
      '（含）',
      '（不含',
      '其中',
      '本条',
      '第七条',
      '天书',
    ],
  ]
  const marks = [
    '\n',
    '\n\n',
    '# ',
    '## ',
    '- ',
    '  - ',
    '> ',
    '| ',
    '|-',
    '```\n',
    '：',
    '`',
    '术语',
    '标识',
    '\ufeff',
    '\r\n',
  ]
  const odd = ['\0', '\ud800', '\u202e', '\u3000', '{', '}', '${', '*/', '__proto__', '9999999999999999999999']
  return fc.constantFrom(...words, ...odd, ...(markdown ? marks : []))
}

/** Up to six places deleted, doubled, or replaced by a word. */
function mutated(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat({ max: text.length }),
    length: fc.nat({ max: 30 }),
    how: fc.constantFrom('delete', 'double', 'replace'),
    by: word(),
  })
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((changed, { at, length, how, by }) => {
      const piece = changed.slice(at, at + length)
      const instead = how === 'delete' ? '' : how === 'double' ? piece + piece : by
      return changed.slice(0, at) + instead + changed.slice(at + length)
    }, text),
  )
}
