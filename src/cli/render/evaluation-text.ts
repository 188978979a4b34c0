/** An evaluation for people: a table of the awards, the total, and on request why. */
import { describePath } from '../../facts/describe-path.ts'
import { describeInterval } from '../../examples/combine.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { instalmentsOf } from '../../runtime/instalments.ts'
import type { AwardInfo, Evaluation, ExplainedOutcome, Status } from '../../runtime/outcome.ts'
import { print } from '../context.ts'
import type { CommandContext, Message } from '../context.ts'
import { inert } from './printable.ts'
import { reasonText } from './reason.ts'
import { renderTable } from './table.ts'
import type { TableCell } from './table.ts'

export function printEvaluation(
  context: CommandContext,
  policy: PolicyIr,
  evaluation: Evaluation<ExplainedOutcome>,
  explain: boolean,
): void {
  const { color, language } = context
  const { receipt, total } = evaluation
  print(context, `${color.bold(inert(policy.title))}  ${receipt.date}`)
  print(context)
  const others = evaluation.awards.map((outcome) => outcome.award)
  const rows = evaluation.awards.map((outcome) =>
    rowOf(context, policy, outcome, nameOf(outcome.award, evaluation), others),
  )
  print(context, renderTable(context, HEAD[language], rows))
  print(context, `${TOTAL[language]}${color.bold(describeInterval(total.from, total.to))}`)
  if (explain)
    for (const outcome of evaluation.awards) printReasons(context, outcome, nameOf(outcome.award, evaluation))
  print(context)
  print(context, color.dim(`${RECEIPT[language]} ${inert(receipt.textDigest)} · ${inert(receipt.compiler)}`))
  print(context, color.dim(`${MEANING[language]} ${inert(receipt.meaningDigest)}`))
}

const HEAD = {
  zh: ['条款', '项目', '结果', '金额', '还缺什么'],
  en: ['clause', 'award', 'status', 'amount', 'what is open'],
} as const
const TOTAL: Message = { zh: '合计：', en: 'total: ' }
const RECEIPT: Message = { zh: '凭据', en: 'receipt' }
const MEANING: Message = { zh: '读法', en: 'reading' }

const STATUS: Readonly<Record<Status, Message>> = {
  granted: { zh: '成立', en: 'granted' },
  refused: { zh: '不成立', en: 'refused' },
  undetermined: { zh: '未知', en: 'undetermined' },
  pending: { zh: '待认定', en: 'pending' },
  'out-of-period': { zh: '不在有效期内', en: 'out of period' },
}

/** Title, form and recipient; the identifier too where another award of the clause has the same. */
function nameOf(award: AwardInfo, { awards }: Evaluation<ExplainedOutcome>): string {
  const alike = awards.filter(
    (other) => other.award.clause === award.clause && plainNameOf(other.award) === plainNameOf(award),
  )
  return alike.length > 1 ? `${plainNameOf(award)} ${award.id}` : plainNameOf(award)
}

function plainNameOf({ title, form, recipient }: AwardInfo): string {
  const name = [title, form].filter((part) => part !== '').join(' · ')
  return recipient === undefined ? name : `${name}（${recipient}）`
}

function rowOf(
  context: CommandContext,
  policy: PolicyIr,
  outcome: ExplainedOutcome,
  name: string,
  others: readonly AwardInfo[],
): readonly TableCell[] {
  const { award, status } = outcome
  return [
    award.clause,
    name,
    { text: STATUS[status][context.language], paint: painterOf(context, status) },
    amountOf(outcome),
    openOf(context, policy, outcome, others),
  ]
}

function painterOf({ color }: CommandContext, status: Status): (text: string) => string {
  if (status === 'granted') return color.green
  if (status === 'refused' || status === 'out-of-period') return color.red
  return color.yellow
}

/** The amount, and below it the payment plan. */
function amountOf(outcome: ExplainedOutcome): string {
  if (outcome.status === 'refused' || outcome.status === 'out-of-period') return '—'
  if (outcome.award.kind === 'in-kind') return '实物权益'
  const plan = instalmentsOf(outcome).map(({ year, from, to }) => `第${year}年 ${describeInterval(from, to)}`)
  const open = (outcome.plans?.length ?? 0) > 1 ? ['分期待定'] : []
  return [describeInterval(outcome.from, outcome.to), ...plan, ...open].join('\n')
}

/** What is missing or pending; of a refused award what fails; of a granted one what other documents say. */
function openOf(
  { language }: CommandContext,
  policy: PolicyIr,
  outcome: ExplainedOutcome,
  others: readonly AwardInfo[],
): string {
  const describe = (path: string): string => describePath(policy.facts, outcome.award, path, others)
  const failing = [...new Set(outcome.failing.map((reason) => reasonText(reason, outcome.award)))]
  const lines = [
    ...outcome.missing.map((path) => describe(path)),
    ...outcome.pending.map((path) => (language === 'zh' ? `待认定：${describe(path)}` : `pending: ${describe(path)}`)),
    ...failing,
    ...(outcome.status === 'granted' ? outcome.award.references : []),
  ]
  return lines.join('\n')
}

/** Every step, the sentence that it rests on where that changes. */
function printReasons(context: CommandContext, { award, status, reasons }: ExplainedOutcome, name: string): void {
  const { color, language } = context
  print(context)
  print(
    context,
    `${color.bold(inert(`${award.clause} ${name}`))} ${painterOf(context, status)(STATUS[status][language])}`,
  )
  let sentence = ''
  for (const reason of reasons) {
    if (reason.site.source.sentence !== sentence) {
      sentence = reason.site.source.sentence
      print(context, `  ${color.dim(`〔${inert(reason.site.source.clause)}〕${inert(sentence)}`)}`)
    }
    print(context, `    ${inert(reasonText(reason, award))}`)
  }
}
