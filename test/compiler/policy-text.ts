/** Policy files for tests: what a test does not speak of is complete and right. */
import { analysePolicy } from '../../src/compiler.ts'
import type { PolicyAnalysis } from '../../src/analysis/analyse-policy.ts'
import { wordingOf } from '../../src/diagnostics/wording.ts'

/** Entries of the glossary that every text has. */
const glossary = `- 甲类企业：是否 \`classA\`
- 乙类企业：是否 \`classB\`
- 研发投入：金额 \`spending\`
- 服务企业：数量（家） \`clients\`
- 营收占比：比例 \`share\`
- 获得{国家级、省级、市级}称号：等级 \`title\``

/** A whole policy around the text of its first clause; `entries` go into the glossary. */
export function policyText(clause: string, entries = ''): string {
  return `# 样例政策

- 标识：sample

## 术语

${glossary}
${entries}

## 一、鼓励创新

${clause}

## 二、附则

本政策自2025年9月18日起施行，有效期2年。
`
}

/** Analyses a text without an official text to compare with. */
export function analyse(text: string): PolicyAnalysis {
  return analysePolicy(text, { readFile: () => undefined })
}

/** Each error as `CY2001「the text it points at」message`, in the order of the text. */
export function errorsOf(text: string): readonly string[] {
  const errors = analyse(text).diagnostics.filter((one) => one.severity === 'error')
  return errors.map((one) => {
    const { start, end } = one.span
    return `${one.code}「${text.slice(start, end)}」${wordingOf(one, 'zh').message}`
  })
}

/** The errors of a clause in a policy that is otherwise right. */
export function clauseErrors(clause: string, entries = ''): readonly string[] {
  return errorsOf(policyText(clause, entries))
}
