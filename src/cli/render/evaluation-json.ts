/** The JSON of `ceyan eval --format json`. Its form is fixed: other programs build on it. */
import { describePath } from '../../facts/describe-path.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { moneyToDecimal } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import { instalmentsOf } from '../../runtime/instalments.ts'
import type { Evaluation, ExplainedOutcome } from '../../runtime/outcome.ts'
import { reasonText } from './reason.ts'

/** Amounts as decimal strings of yuan with two places; `to` is null where the text sets no finite ceiling. */
interface JsonInterval {
  readonly from: string
  readonly to: string | null
}

export interface AwardJson extends JsonInterval {
  readonly id: string
  readonly clause: string
  readonly title: string
  readonly form: string
  readonly status: ExplainedOutcome['status']
  readonly kind: ExplainedOutcome['award']['kind']
  /** Facts that are missing, findings that are pending, conditions that fail: as a person reads them. */
  readonly missing: readonly string[]
  readonly pending: readonly string[]
  readonly failing: readonly string[]
  readonly references: readonly string[]
  /** Empty where the text has no payment plan. */
  readonly instalments: readonly (JsonInterval & { readonly year: number })[]
  readonly reasons: readonly {
    readonly text: string
    readonly source: { readonly clause: string; readonly sentence: string }
  }[]
}

export interface EvaluationJson {
  readonly policy: string
  readonly date: string
  readonly awards: readonly AwardJson[]
  readonly total: JsonInterval
  readonly receipt: { readonly textDigest: string; readonly meaningDigest: string; readonly compiler: string }
}

export function evaluationJson(policy: PolicyIr, evaluation: Evaluation<ExplainedOutcome>): EvaluationJson {
  const { receipt, total } = evaluation
  return {
    policy: receipt.policy,
    date: receipt.date,
    awards: evaluation.awards.map((outcome) => awardJson(policy, outcome, evaluation)),
    total: interval(total.from, total.to),
    receipt: { textDigest: receipt.textDigest, meaningDigest: receipt.meaningDigest, compiler: receipt.compiler },
  }
}

function awardJson(policy: PolicyIr, outcome: ExplainedOutcome, evaluation: Evaluation<ExplainedOutcome>): AwardJson {
  const { award } = outcome
  const others = evaluation.awards.map((other) => other.award)
  const describe = (path: string): string => describePath(policy.facts, award, path, others)
  return {
    id: award.id,
    clause: award.clause,
    title: award.title,
    form: award.form,
    status: outcome.status,
    kind: award.kind,
    ...interval(outcome.from, outcome.to),
    missing: outcome.missing.map(describe),
    pending: outcome.pending.map(describe),
    failing: outcome.failing.map((reason) => reasonText(reason, award)),
    references: award.references,
    instalments: instalmentsOf(outcome).map(({ year, from, to }) => ({ year, ...interval(from, to) })),
    reasons: outcome.reasons.map((reason) => ({
      text: reasonText(reason, award),
      source: { clause: reason.site.source.clause, sentence: reason.site.source.sentence },
    })),
  }
}

function interval(from: Money, to: Money | null): JsonInterval {
  return { from: moneyToDecimal(from), to: to === null ? null : moneyToDecimal(to) }
}
