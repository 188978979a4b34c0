/** Every fix that is offered in a bad case does away with what it is offered for, and leaves a file that can be read. */
import { describe, expect, it } from 'vitest'
import { analyseGlossary, analysePolicy, isGlossary } from '../../src/compiler.ts'
import type { CompilerHost } from '../../src/host.ts'
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { fixTitles } from '../../src/diagnostics/fix-titles.ts'
import { titleOf } from '../../src/diagnostics/wording.ts'
import { samples } from './find-sample.ts'
import { readMarks } from './marked-text.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly host: CompilerHost
}

/** Shared glossaries that the further cases can import. */
const shared: Readonly<Record<string, string>> = {
  '术语/企业经营.ceyan.md': '# 术语：企业经营\n\n- 研发投入：金额 `rdSpend`\n- 营业收入：金额 `revenue`\n',
}
const host: CompilerHost = {
  readFile: (path) => shared[path],
  listFolder: () => Object.keys(shared).map((path) => path.slice('术语/'.length)),
}

const clause = '对甲类企业，按研发投入的10%，给予最高50万元补贴。'
const validity = '## 二、附则\n\n本政策自2025年9月18日起施行，有效期2年。\n'

function further(name: string, glossary: string, sentence = clause): Case {
  const text = `# 样例政策\n\n- 标识：sample\n\n${glossary}## 一、鼓励创新\n\n${sentence}\n\n${validity}`
  return { name, text, host }
}

const classA = '- 甲类企业：是否 `classA`\n'
const cases: readonly Case[] = [
  ...samples
    .filter(({ kind }) => kind === 'policy' || kind === 'glossary')
    .map((sample): Case => ({ name: sample.code, text: readMarks(sample.bad).text, host: sample.host })),
  further('no 术语 at all', ''),
  further('an empty 术语', '## 术语\n\n'),
  further('a phrase of a shared glossary', `## 术语\n\n${classA}\n`),
  further('another phrase of an imported glossary', `## 术语\n\n${classA}- 引用：企业经营\n  - 营业收入\n\n`),
  further('an entry with one character wrong', `## 术语\n\n${classA}- 研发投人：金额 \`rdSpend\`\n\n`),
  further('an invisible character', `## 术语\n\n${classA}- 研发\u0007投入：金额 \`rdSpend\`\n\n`),
  further('the same entry twice', `## 术语\n\n${classA}- 研发投入：金额 \`rdSpend\`\n${classA}\n`),
  further('what is imported, again', `## 术语\n\n${classA}- 引用：企业经营\n- 研发投入：金额 \`rdSpend\`\n\n`),
  further('braces of no grade', `## 术语\n\n- {甲、乙}类企业：是否 \`classA\`\n- 研发投入：金额 \`rdSpend\`\n\n`),
  further('a type by another word', `## 术语\n\n${classA}- 研发投入：资金 \`rdSpend\`\n\n`),
  further('no identifier, and a list', `## 术语\n\n- 甲类企业：是否\n- 展会：清单，每场展会\n  - 研发投入：金额\n\n`),
  further(
    'an identifier that a table uses',
    `## 术语\n\n- 甲类企业：是否 \`class-a\`\n\n`,
    '对甲类企业，给予5万元补贴。\n\n- 标识：`the-support`\n- 同类：补贴 `the-support`\n\n| class-a | 补贴 |\n| --- | --- |\n| 是 | 5万元 |',
  ),
  further('a rule', `## 术语\n\n${classA}- 研发投入：金额 \`rdSpend\`\n\n`, `${clause}\n\n---`),
  further('names without backticks', `## 术语\n\n${classA}\n`, '对甲类企业，给予50万元补贴。\n\n- 标识：support'),
  further('a key of a remark', `## 术语\n\n${classA}\n`, '对甲类企业，给予50万元补贴。\n\n- 口迳：按年'),
  ...[further('Windows line endings', `## 术语\n\n${classA}${classA}\n`)].map((one) => ({
    ...one,
    text: one.text.replaceAll('\n', '\r\n'),
  })),
]

const offered = cases.flatMap((one) => {
  const before = diagnosticsOf(one.text, one.host)
  return before.flatMap((found) =>
    found.fixes.map((fix) => ({ ...one, before, one: found, fix, title: titleOf(fix, 'zh') })),
  )
})

/** A file in which one of these appears is no longer what its author sees. */
const unreadable = ['CY1009', 'CY1010', 'CY1011', 'CY1012', 'CY1013', 'CY2003', 'CY3001', 'CY3004']

describe('fixes', () => {
  it.each(offered.map((each) => [each.name, each.one.code, each.title, each] as const))(
    '%s: %s %s',
    (_, __, ___, { text, host: files, before, one, fix }) => {
      const { text: after, skipped } = applyFixes(text, [fix])
      expect(skipped).toEqual([])
      if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
      const found = diagnosticsOf(after, files)
      expect(count(found, one), after).toBeLessThan(count(before, one))
      for (const code of unreadable) expect(codes(found, code), after).toBeLessThanOrEqual(codes(before, code))
      // A declaration is a cure: what it declares must not be wrong somewhere else.
      if (fix.title === 'declare-phrase')
        expect(errors(found), after).toBeLessThan(errors(before) + Number(one.severity !== 'error'))
      if (fix.safe) expect(errors(found), after).toBeLessThan(errors(before) + Number(one.severity !== 'error'))
    },
  )

  it('are offered under every title, and some are safe', () => {
    const used = new Set(offered.map(({ fix }) => fix.title))
    expect([...used].sort()).toEqual(Object.keys(fixTitles).sort())
    expect(offered.some(({ fix }) => fix.safe)).toBe(true)
  })

  it.each([
    ['a key that may be meant for one that counts', '- 次序：先到先得'],
    ['a key that counts', '- 取正：四舍五入到元'],
    ['a remark that names awards', '- 备住：`support`'],
    ['an entry that no sentence uses', '- 乙类企业：是否 `classB`'],
  ])('of %s are not safe', (_, annotation) => {
    const { text } = further('', `## 术语\n\n${classA}- 研发投入：金额 \`rdSpend\`\n\n`, `${clause}\n\n${annotation}`)
    const fixes = diagnosticsOf(text, host).flatMap((one) => one.fixes)
    expect(fixes.length).toBeGreaterThan(0)
    expect(fixes.filter(({ safe }) => safe)).toEqual([])
  })

  it('a rule leaves the paragraphs apart that it stands between', () => {
    const { text } = further('', `## 术语\n\n${classA}\n`, '对甲类企业，给予5万元\n\n---\n补贴。')
    const [rule] = diagnosticsOf(text, host).flatMap((one) => one.fixes)
    expect(rule && applyFixes(text, [rule]).text).toBe(text.replace('---', ''))
  })

  it('that are safe are the only ones of their diagnostic', () => {
    for (const { one } of offered) if (one.fixes.some(({ safe }) => safe)) expect(one.fixes).toHaveLength(1)
  })
})

function diagnosticsOf(text: string, files: CompilerHost): readonly Diagnostic[] {
  return isGlossary(text) ? analyseGlossary(text).diagnostics : analysePolicy(text, files).diagnostics
}

/** How many diagnostics say the same. */
function count(diagnostics: readonly Diagnostic[], { code, params }: Diagnostic): number {
  return diagnostics.filter((one) => one.code === code && JSON.stringify(one.params) === JSON.stringify(params)).length
}

const codes = (diagnostics: readonly Diagnostic[], code: string): number =>
  diagnostics.filter((one) => one.code === code).length
const errors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length
