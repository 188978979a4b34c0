/** `ceyan eval`: what an applicant is entitled to under one policy. */
import { resolve } from 'node:path'
import type { FactProblem } from '../../facts/fact-problem.ts'
import { renderFactProblem } from '../../facts/messages.ts'
import { readFactsText } from '../../facts/read-facts.ts'
import { readHistoryText } from '../../facts/read-history.ts'
import { readDate } from '../../facts/scalars/date.ts'
import { interpret } from '../../ir/interpreter/index.ts'
import type { PolicyIr } from '../../ir/types.ts'
import type { History } from '../../runtime/outcome.ts'
import { policyOf } from '../analyse.ts'
import { EXIT, printJson, UsageError } from '../context.ts'
import type { CommandContext } from '../context.ts'
import type { CliHost } from '../host.ts'
import { findPolicy } from '../policy-files.ts'
import { evaluationJson } from '../render/evaluation-json.ts'
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

export async function evaluate(context: CommandContext, name: string, options: EvalOptions): Promise<number> {
  const file = findPolicy(context.host, name)
  const date = dateOf(context, options.date)
  if (options.facts === '-' && options.history === '-') {
    throw new UsageError({
      zh: '--facts 与 --history 不能都读标准输入。',
      en: '--facts and --history cannot both be standard input.',
    })
  }
  const factsText = await readInput(context.host, options.facts)
  const historyText = options.history === undefined ? '{}' : await readInput(context.host, options.history)

  const loaded = await policyOf(context, file)
  if (typeof loaded === 'number') return loaded
  const { policy } = loaded
  const { facts, problems } = readFactsText(policy.facts, factsText)
  const { history, problems: historyProblems } = readHistoryText(awardsOf(policy), historyText)
  if (problems.length + historyProblems.length > 0) {
    report(context, options.facts, problems)
    report(context, options.history ?? '', historyProblems)
    return EXIT.misuse
  }
  return show(context, policy, { facts, date, history, explain: options.explain ?? false })
}

interface Question {
  readonly facts: Parameters<typeof interpret>[1]
  readonly date: string
  readonly history: History
  readonly explain: boolean
}

function show(context: CommandContext, policy: PolicyIr, { facts, date, history, explain }: Question): number {
  const evaluation = exactly(() => interpret(policy, facts, { date, history }, { explain: true }))
  if (context.format === 'json') printJson(context, evaluationJson(policy, evaluation))
  else printEvaluation(context, policy, evaluation, explain)
  return EXIT.ok
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
