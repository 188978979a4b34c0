/** `ceyan test`: the worked examples of the policies. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { renderExampleProblem } from '../../examples/example-problem.ts'
import type { DecisionReport } from '../../examples/decisions/index.ts'
import type { ExampleResult } from '../../examples/run-examples.ts'
import { runExamples } from '../../examples/run-examples.ts'
import { describePath } from '../../facts/describe-path.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { lineIndex, positionAt } from '../../source/line-index.ts'
import type { LineIndex } from '../../source/line-index.ts'
import { policyOf } from '../analyse.ts'
import { EXIT, print, printJson, UsageError } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicies } from '../policy-files.ts'
import type { PolicyFile } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { inert } from '../render/printable.ts'
import { reasonText } from '../render/reason.ts'

export interface TestOptions {
  /** Say which decisions the examples show, and which rows are missing. */
  readonly coverage?: boolean
  /** With `coverage`: missing rows are findings. */
  readonly require?: boolean
}

/** Findings are examples that differ, policies that do not compile and, if required, decisions without an example. */
export async function test(
  context: CommandContext,
  names: readonly string[],
  options: TestOptions = {},
): Promise<number> {
  if (options.require === true && options.coverage !== true) {
    throw new UsageError({ zh: '--require 要与 --coverage 一起用。', en: '--require goes with --coverage.' })
  }
  const files = findPolicies(context.host, names)
  const progress = startProgress(context, false)
  const runs: Run[] = []
  const broken: PolicyFile[] = []
  const reports: Decided[] = []
  for (const file of files) {
    progress.step({ zh: `正在演算 ${file.name} …`, en: `working through ${file.name} …` })
    const loaded = await policyOf(context, file)
    if (typeof loaded === 'number') broken.push(file)
    else {
      const { policy, analysis } = loaded
      runs.push(...runsOf(file, policy, runExamples(policy, analysis.examples)))
      if (options.coverage !== true) continue
      const { decideExamples } = await import('../../examples/decisions/index.ts')
      reports.push({ file, report: decideExamples(policy, analysis.examples, analysis.diagnostics) })
    }
  }
  progress.done()

  const failed = runs.filter(({ result }) => !result.passed)
  if (context.format === 'json') {
    const examples = runs.map((run) => jsonOf(context, run))
    printJson(context, options.coverage === true ? { examples, coverage: await coverageJson(reports) } : examples)
  } else {
    for (const run of failed) printFailure(context, run)
    for (const file of broken) print(context, untested(context, file))
    if (broken.length < files.length) print(context, summary(context, runs.length, failed.length))
    if (options.coverage === true) await printCoverage(context, reports)
  }
  const isMissing = options.require === true && reports.some(({ report }) => report.open > 0)
  return failed.length + broken.length > 0 || isMissing ? EXIT.findings : EXIT.ok
}

/** What the examples of one policy decide. */
interface Decided {
  readonly file: PolicyFile
  readonly report: DecisionReport
}

async function coverageJson(reports: readonly Decided[]): Promise<readonly Record<string, unknown>[]> {
  const { decisionsJson } = await import('../render/decisions-json.ts')
  return reports.map(({ file, report }) => decisionsJson(file, report))
}

async function printCoverage(context: CommandContext, reports: readonly Decided[]): Promise<void> {
  const { printDecisions } = await import('../render/decisions-text.ts')
  for (const { file, report } of reports) printDecisions(context, file, report)
}

interface Run {
  readonly file: PolicyFile
  readonly policy: PolicyIr
  readonly lines: LineIndex
  readonly result: ExampleResult
}

function runsOf(file: PolicyFile, policy: PolicyIr, results: readonly ExampleResult[]): readonly Run[] {
  const lines = lineIndex(file.text)
  return results.map((result) => ({ file, policy, lines, result }))
}

function printFailure(context: CommandContext, run: Run): void {
  const { color, language } = context
  const { result } = run
  print(
    context,
    `${color.bold(placeOf(run, result.span))} ${color.red(language === 'zh' ? '不符' : 'differs')} ${inert(result.clause)}`,
  )
  for (const problem of result.problems) {
    print(context, `  ${placeOf(run, problem.span)} ${inert(renderExampleProblem(problem, language))}`)
  }
  if (result.problems.length === 0) {
    const [expected, actual] = language === 'zh' ? ['预期', '实际'] : ['expected', 'actual']
    print(context, `  | ${result.cells.map(inert).join(' | ')} |`)
    print(
      context,
      `  ${inert(result.header)}：${expected} ${color.green(inert(result.expected))}，${actual} ${color.red(inert(result.actual))}`,
    )
    for (const line of whyOf(context, run)) print(context, `    ${inert(line)}`)
  }
  print(context)
}

/** What is open in the result, and the steps that led to it. */
function whyOf({ language }: CommandContext, { policy, result }: Run): readonly string[] {
  return result.outcomes.flatMap((outcome) => {
    const open = [...outcome.missing, ...outcome.pending].map((path) => describePath(policy.facts, outcome.award, path))
    const lines = outcome.reasons.map((reason) => reasonText(reason, outcome.award))
    if (open.length === 0) return lines
    return [...lines, language === 'zh' ? `还缺：${open.join('、')}` : `open: ${open.join(', ')}`]
  })
}

function summary({ language, color }: CommandContext, rows: number, failed: number): string {
  if (failed === 0)
    return color.green(language === 'zh' ? `${rows} 行示例全部相符` : `${rows} examples, all as expected`)
  return color.red(language === 'zh' ? `${rows} 行示例，${failed} 行不符` : `${rows} examples, ${failed} differ`)
}

/** A policy that does not compile has examples that nobody has worked through. */
function untested({ language, color }: CommandContext, { name }: PolicyFile): string {
  return color.red(
    language === 'zh'
      ? `${inert(name)} 有错误，示例没有演算；请先改正（ceyan check）`
      : `${inert(name)} has errors: its examples were not tested; correct them first (ceyan check)`,
  )
}

function placeOf({ file, lines }: Run, span: Span): string {
  return `${inert(file.name)}:${positionAt(lines, span.start).line}`
}

function jsonOf(context: CommandContext, run: Run): Record<string, unknown> {
  const { file, lines, result } = run
  return {
    file: file.name,
    line: positionAt(lines, result.span.start).line,
    clause: result.clause,
    passed: result.passed,
    cells: result.cells,
    expected: result.expected,
    actual: result.actual,
    problems: result.problems.map((problem) => renderExampleProblem(problem, context.language)),
    reasons: result.passed ? [] : whyOf(context, run),
  }
}
