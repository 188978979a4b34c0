/** A program of someone who uses the package; `package.test.ts` compiles and runs it in a project of its own. */
import { analysePolicy, compile, interpret, readFacts } from 'ceyan'
import type { CompilerHost, Diagnostic, PolicyIr } from 'ceyan'
import { moneyToDecimal, renderReason, yuan } from 'ceyan/runtime'
import type { Evaluation, ExplainedOutcome } from 'ceyan/runtime'
import { evaluate, explain } from '../../../generated/chengdu-city-ai-2025/index.ts'
import type { Facts } from '../../../generated/chengdu-city-ai-2025/index.ts'

/** What a policy, compiled in this process, says of an enterprise, and what the generated module says. */
export interface Report {
  readonly errors: readonly Diagnostic[]
  /** Paths that the compiler gave. */
  readonly files: readonly string[]
  readonly compiledIndex: string | undefined
  /** `from`–`to` of 二 in yuan: generated module, reference interpreter. */
  readonly generated: string
  readonly interpreted: string
  /** The reasons of 二. */
  readonly reasons: readonly string[]
  readonly missing: readonly string[]
}

const context = { date: '2025-10-01' }

/** `policyText` is the policy that the generated module came from. */
export async function report(policyText: string, host: CompilerHost): Promise<Report> {
  const facts: Facts = { usesModel: true, annualModelFee: yuan(2_000_000) }
  const explained = explain(facts, context)
  const { policy } = analysePolicy(policyText, host)
  const { diagnostics, files } = await compile(policyText, host)
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    files: files.map(({ path }) => path),
    compiledIndex: files.find(({ path }) => path === 'index.ts')?.text,
    generated: intervalOf(evaluate(facts, context)),
    interpreted: policy === undefined ? '' : intervalOf(interpreted(policy)),
    reasons: explained.awards
      .filter(isModelUse)
      .flatMap(({ reasons }) => reasons.map((reason) => renderReason(reason))),
    missing: evaluate({ usesModel: true }, context)
      .awards.filter(isModelUse)
      .flatMap(({ missing }) => missing),
  }
}

function interpreted(policy: PolicyIr): Evaluation<ExplainedOutcome> {
  const { facts } = readFacts(policy.facts, { 年度模型使用费用: '200万元', usesModel: true })
  return interpret(policy, facts, context, { explain: true })
}

function intervalOf({ awards }: Evaluation): string {
  const award = awards.find(isModelUse)
  if (award === undefined || award.to === null) return ''
  return `${award.status} ${moneyToDecimal(award.from)}–${moneyToDecimal(award.to)}`
}

function isModelUse({ award }: { readonly award: { readonly id: string } }): boolean {
  return award.id === 'modelUse'
}
