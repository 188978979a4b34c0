/** Several policies together: which of them counts for each matter, and what it comes to. */
import { describeInterval } from '../../examples/combine.ts'
import type { CombinedEvaluation, MatterChoice } from '../../runtime/combine.ts'
import { moneyToDecimal } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import { print } from '../context.ts'
import type { CommandContext } from '../context.ts'
import type { EvaluationJson } from './evaluation-json.ts'
import { inert } from './printable.ts'
import { renderTable } from './table.ts'

const HEAD = {
  zh: ['同类', '政策', '奖补', '金额', '取舍'],
  en: ['matter', 'policy', 'awards', 'amount', 'choice'],
} as const
const CHOICE = {
  zh: { chosen: '取', dropped: '不重复，舍', open: '待定，只计其高' },
  en: { chosen: 'counts', dropped: 'given up', open: 'open, the highest counts' },
} as const

export function printCombined(context: CommandContext, combined: CombinedEvaluation): void {
  const { color, language } = context
  const rows = combined.choices.flatMap((choice) =>
    choice.shares.map((share, index) => [
      choice.name,
      share.policy.title,
      share.awards.join('\n'),
      describeInterval(share.from, share.to),
      CHOICE[language][verdict(choice, index)],
    ]),
  )
  const title =
    language === 'zh' ? '几份政策合并（同类取高不重复）' : 'policies together (of one matter the highest counts)'
  print(context, color.bold(title))
  if (rows.length > 0) print(context, renderTable(context, HEAD[language], rows))
  const total = describeInterval(combined.total.from, combined.total.to)
  print(context, `${language === 'zh' ? '合计：' : 'total: '}${color.bold(inert(total))}`)
}

function verdict(choice: MatterChoice, index: number): 'chosen' | 'dropped' | 'open' {
  if (choice.chosen === undefined) return 'open'
  return choice.chosen === index ? 'chosen' : 'dropped'
}

interface CombinedJson {
  readonly evaluations: readonly EvaluationJson[]
  /** Matters that several of the policies answer; `chosen` is a policy's id, null while the choice is open. */
  readonly choices: readonly {
    readonly group: string
    readonly chosen: string | null
    readonly shares: readonly {
      readonly policy: string
      readonly awards: readonly string[]
      readonly from: string
      readonly to: string | null
    }[]
  }[]
  readonly total: { readonly from: string; readonly to: string | null }
}

/** Each evaluation as by itself, then the choices and the total after them. */
export function combinedJson(evaluations: readonly EvaluationJson[], combined: CombinedEvaluation): CombinedJson {
  return {
    evaluations,
    choices: combined.choices.map(({ name, shares, chosen }) => ({
      group: name,
      chosen: (chosen === undefined ? undefined : shares[chosen]?.policy.id) ?? null,
      shares: shares.map(({ policy, awards, from, to }) => ({ policy: policy.id, awards, ...interval(from, to) })),
    })),
    total: interval(combined.total.from, combined.total.to),
  }
}

function interval(from: Money, to: Money | null): { readonly from: string; readonly to: string | null } {
  return { from: moneyToDecimal(from), to: to === null ? null : moneyToDecimal(to) }
}
