/** `ceyan eval`: what an applicant is entitled to under one policy, or under several with 取高 among them. */
import { resolve } from 'node:path'
import type { FactProblem } from '../../facts/fact-problem.ts'
import { renderFactProblem } from '../../facts/messages.ts'
import { readFactsText } from '../../facts/read-facts.ts'
import { readHistoriesText } from '../../facts/read-history.ts'
import { readDate } from '../../facts/scalars/date.ts'
import { interpret } from '../../ir/interpreter/index.ts'
import type { PolicyIr } from '../../ir/types.ts'
import type { FactRecord } from '../../ir/interpreter/facts.ts'
import { policyOf } from '../analyse.ts'
import { type Checked, countErrors, withDifferences } from '../check-files.ts'
import { combine } from '../combine.ts'
import type { Evaluated } from '../combine.ts'
import { EXIT, print, printJson, UsageError } from '../context.ts'
import type { CommandContext } from '../context.ts'
import type { CliHost } from '../host.ts'
import { findPolicy } from '../policy-files.ts'
import { combinedJson, printCombined } from '../render/combined.ts'
import { evaluationJson } from '../render/evaluation-json.ts'
import { printDiagnostics, sourcesBeside } from '../render/diagnostics.ts'
import { printEvaluation } from '../render/evaluation-text.ts'
import { inert } from '../render/printable.ts'

export interface EvalOptions {
  /** Path, or `-` for standard input. */
  readonly facts: string
  readonly date?: string
  /** Path, or `-` for standard input. */
  readonly history?: string
  readonly explain?: boolean
}

export async function evaluate(
  context: CommandContext,
  names: readonly string[],
  options: EvalOptions,
): Promise<number> {
  const files = names.map((name) => findPolicy(context.host, name))
  const date = dateOf(context, options.date)
  if (options.facts === '-' && options.history === '-') {
    throw new UsageError({
      zh: '--facts 与 --history 不能都读标准输入。',
      en: '--facts and --history cannot both be standard input.',
    })
  }
  const factsText = await readInput(context.host, options.facts)
  const historyText = options.history === undefined ? '{}' : await readInput(context.host, options.history)
  const policies: PolicyIr[] = []
  const checked: Checked[] = []
  for (const file of files) {
    const loaded = await policyOf(context, file)
    if (typeof loaded === 'number') return loaded
    policies.push(loaded.policy)
    checked.push({
      file,
      policy: loaded.policy,
      diagnostics: [],
      sources: sourcesBeside(file, loaded.analysis.sources),
    })
  }
  const differences = withDifferences(checked)
  for (const { file, diagnostics, sources } of differences) {
    printDiagnostics(context, file, diagnostics, sources, 'stderr')
  }
  if (countErrors(differences) > 0) return EXIT.findings
  const given = readForAll(policies, factsText)
  const awards = policies.map((policy) => ({ policy: policy.id, awards: awardsOf(policy) }))
  const { histories, problems: historyProblems } = readHistoriesText(awards, historyText, date)
  if (given.problems.length + historyProblems.length > 0) {
    report(context, options.facts, given.problems)
    report(context, options.history ?? '', historyProblems)
    return EXIT.misuse
  }
  const evaluated = policies.map((policy, index) => {
    const history = histories[index] ?? {}
    const when = { date, history }
    const evaluation = exactly(() => interpret(policy, given.facts[index] ?? {}, when, { explain: true }))
    return { policy, evaluation, history }
  })
  show(context, evaluated, options.explain ?? false)
  return EXIT.ok
}

/** One set of facts serves several policies: a key is unknown only when none of them has it. */
function readForAll(
  policies: readonly PolicyIr[],
  text: string,
): { readonly facts: readonly FactRecord[]; readonly problems: readonly FactProblem[] } {
  const readings = policies.map((policy) => readFactsText(policy.facts, text))
  const isForeign = ({ code, path }: FactProblem): boolean => code === 'CY7003' && path.length === 1
  const foreign = readings.map(({ problems }) => new Set(problems.filter(isForeign).map(({ path }) => String(path[0]))))
  const unknownTo = (key: string): number => foreign.filter((keys) => keys.has(key)).length
  const problems = new Map<string, FactProblem>()
  for (const problem of readings.flatMap((reading) => reading.problems)) {
    const [first] = problem.path
    if (isForeign(problem) && unknownTo(String(first)) < policies.length) continue
    const key = isForeign(problem) ? String(first) : JSON.stringify([problem.code, problem.path, problem.params])
    if (!problems.has(key)) problems.set(key, problem)
  }
  return { facts: readings.map((reading) => reading.facts), problems: [...problems.values()] }
}

/** One policy by itself; several one after another, then what 取高 among them leaves. */
function show(context: CommandContext, evaluated: readonly Evaluated[], explain: boolean): void {
  const combined = evaluated.length > 1 ? combine(evaluated) : undefined
  if (context.format === 'json') {
    const each = evaluated.map(({ policy, evaluation }) => evaluationJson(policy, evaluation))
    printJson(context, combined === undefined ? each[0] : combinedJson(each, combined))
    return
  }
  for (const { policy, evaluation } of evaluated) {
    printEvaluation(context, policy, evaluation, explain)
    if (combined !== undefined) print(context)
  }
  if (combined !== undefined) printCombined(context, combined)
}

/** Facts whose amounts together leave the exact range are unreadable facts. */
function exactly<T>(compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError({
      zh: '这些事实算出的金额超出可精确表示的范围（90,071,992,547,409.91 元）。',
      en: 'these facts give amounts beyond the exact range of 90,071,992,547,409.91 yuan.',
    })
  }
}

function dateOf({ host }: CommandContext, given: string | undefined): string {
  if (given === undefined) return host.today()
  const reading = readDate({ kind: 'string', value: given })
  if (reading.ok) return reading.value
  throw new UsageError({
    zh: `--date「${given}」不是日期，请写 2025-10-01。`,
    en: `--date “${given}” is no date; write 2025-10-01.`,
  })
}

async function readInput(host: CliHost, name: string): Promise<string> {
  if (name === '-') return host.stdin()
  const text = host.files.readText(resolve(host.cwd, name))
  if (text !== undefined) return text
  throw new UsageError({ zh: `读不到文件「${name}」。`, en: `cannot read the file “${name}”.` })
}

function awardsOf(policy: PolicyIr): readonly string[] {
  return policy.clauses.flatMap((clause) => clause.awards.map(({ id }) => id))
}

function report({ host, language, color }: CommandContext, name: string, problems: readonly FactProblem[]): void {
  const source = name === '-' ? '(stdin)' : name
  for (const problem of problems) {
    host.stderr(
      `${inert(source)} ${color.red(language === 'zh' ? '错误' : 'error')} ${inert(renderFactProblem(problem, language))}\n`,
    )
  }
}
