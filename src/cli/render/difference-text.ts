/** A comparison of two versions for people. */
import { describeInterval } from '../../examples/combine.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { AwardIr, Condition, Rate } from '../../ir/types.ts'
import { formatDate } from '../../runtime/date.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import type {
  AwardChange,
  AwardDetail,
  DiffExample,
  Paid,
  PolicyDiff,
  ProvisionChange,
  ProvisionKind,
} from '../../verify/diff/index.ts'
import { conditionText } from '../../verify/findings/condition-text.ts'
import { print } from '../context.ts'
import type { CommandContext, Message } from '../context.ts'
import type { PolicyFile } from '../policy-files.ts'
import { changedWords, type Words } from './changed-words.ts'
import { inert } from './printable.ts'

export function printDifference(
  context: CommandContext,
  [before, after]: readonly [PolicyFile, PolicyFile],
  title: string,
  { awards, provisions }: PolicyDiff,
): void {
  const { color, language } = context
  print(context, color.bold(inert(title)))
  print(context, color.dim(`${OLD[language]}${inert(before.name)}`))
  print(context, color.dim(`${NEW[language]}${inert(after.name)}`))
  for (const change of awards) if (change.kind !== 'same') printAward(context, change)
  for (const change of provisions) printProvision(context, change)
  printProved(context, awards)
  print(context)
  print(context, summaryOf(context, awards, provisions))
}

const OLD: Message = { zh: '旧：', en: 'old: ' }
const NEW: Message = { zh: '新：', en: 'new: ' }

const HEADS: Readonly<Record<Exclude<AwardChange['kind'], 'same'>, Message>> = {
  changed: { zh: '金额变了', en: 'changed' },
  undecided: { zh: '没有发现差别，也没有证明', en: 'no difference found, none ruled out' },
  added: { zh: '新增', en: 'added' },
  dropped: { zh: '删去', en: 'dropped' },
}

function printAward(context: CommandContext, change: Exclude<AwardChange, { kind: 'same' }>): void {
  const { color, language } = context
  const award = change.kind === 'dropped' ? change.before : change.after
  const head = HEADS[change.kind === 'changed' && change.example === undefined ? 'changed' : change.kind]
  print(context)
  print(context, `${color.bold(inert(nameOf(award)))}  ${color.yellow(wordOf(change, head)[language])}`)
  if (change.kind === 'added' || change.kind === 'dropped') {
    print(context, `  ${color.dim(inert(award.source.sentence))}`)
    if (change.example !== undefined) printExample(context, change.example)
    return
  }
  print(context, `  ${wordsOf(context, changedWords(change.before.source.sentence, change.after.source.sentence))}`)
  if (change.kind === 'undecided') {
    print(context, `  ${color.yellow(UNDECIDED(change.tried)[language])}`)
    return
  }
  for (const detail of change.details) print(context, `  ${inert(detailText(context, detail, change))}`)
  if (change.example !== undefined) printExample(context, change.example)
}

/** What differs is not always the amount. */
function wordOf(change: AwardChange, head: Message): Message {
  if (change.kind !== 'changed' || change.example !== undefined) return head
  return { zh: '金额没有变，别的变了', en: 'same amount, other details' }
}

const UNDECIDED = (tried: number): Message => ({
  zh: `编译结果不同。试了 ${String(tried)} 组事实（各个门槛、分档、上限及其两侧），应得的金额都一样；这不是证明，请人工核对。`,
  en: `The compiler reads them differently. ${String(tried)} sets of facts at and around every constant give equal amounts; that is no proof.`,
})

export function nameOf({ clause, title, form, recipient }: AwardIr): string {
  const name = [title, form].filter((part) => part !== '').join(' · ')
  return `${clause} ${recipient === undefined ? name : `${name}（${recipient}）`}`
}

function wordsOf({ color, language }: CommandContext, words: readonly Words[]): string {
  if (words.length === 0) return color.dim(SAME_SENTENCE[language])
  return words
    .map((part) => {
      if (part.kind === 'kept') return color.dim(inert(part.text))
      const [before, after] = [inert(part.before), inert(part.after)]
      if (after === '') return `【${language === 'zh' ? '删' : '-'} ${color.red(before)}】`
      if (before === '') return `【${language === 'zh' ? '增' : '+'} ${color.green(after)}】`
      return `【${color.red(before)} → ${color.green(after)}】`
    })
    .join('')
}

const SAME_SENTENCE: Message = {
  zh: '句子没有变；变的是术语、批注或前后文的读法。',
  en: 'The sentence is the same; the glossary, an annotation or its context changed.',
}

function detailText(
  { language }: CommandContext,
  detail: AwardDetail,
  { before, after }: { readonly before: AwardIr; readonly after: AwardIr },
): string {
  const none = language === 'zh' ? '没有写' : 'not said'
  if (detail === 'recipient') {
    return `${language === 'zh' ? '收款人：' : 'paid to: '}${before.recipient ?? none} → ${after.recipient ?? none}`
  }
  const plan = ({ instalments }: AwardIr): string =>
    instalments.length === 0 ? none : instalments.map((one) => whom(one.if) + sharesText(one.shares)).join('；')
  return `${language === 'zh' ? '分期：' : 'instalments: '}${plan(before)} → ${plan(after)}`
}

/** Whom a payment plan is for, '' for everybody. */
const whom = (guard: Condition): string => (isAlways(guard) ? '' : `${conditionText(guard)}：`)

const sharesText = (shares: readonly Rate[]): string =>
  shares.map(({ numerator, denominator }) => percent(numerator, denominator)).join('、')

function percent(numerator: number, denominator: number): string {
  return (100 * numerator) % denominator === 0
    ? `${String((100 * numerator) / denominator)}%`
    : `${String(numerator)}/${String(denominator)}`
}

function printExample(context: CommandContext, example: DiffExample): void {
  const { color, language } = context
  print(context, `  ${EXAMPLE[language]}${inert(applicantText(context, example))}`)
  const difference = differenceText(context, example)
  const shown = `${OLD[language]}${paidText(context, example.before)}  ${NEW[language]}${color.bold(paidText(context, example.after))}`
  print(context, `    ${shown}${difference === '' ? '' : `  ${difference}`}`)
}

const EXAMPLE: Message = { zh: '例：', en: 'e.g. ' }

/** The facts, then what was received before and how many records there are. */
export function applicantText(
  { language }: CommandContext,
  { facts, copies, received, thisYear, date }: DiffExample,
): string {
  const zh = language === 'zh'
  const words = [
    ...(date === undefined ? [] : [zh ? `${formatDate(date)}申报` : `applying on ${date}`]),
    ...facts.map(({ phrase, value }) => `${phrase} ${value}`),
    ...(copies === 1 ? [] : [zh ? `这样的共 ${String(copies)} 项` : `${String(copies)} records of these`]),
    ...(received === 0 ? [] : [zh ? `累计已获 ${formatMoney(received)}` : `received before: ${formatMoney(received)}`]),
    ...(thisYear === 0 ? [] : [zh ? `其中本年 ${formatMoney(thisYear)}` : `of it this year: ${formatMoney(thisYear)}`]),
  ]
  if (words.length === 0) return zh ? '任何申报的企业' : 'any applicant'
  return words.join(zh ? '，' : ', ')
}

function paidText({ language }: CommandContext, paid: Paid | undefined): string {
  const zh = language === 'zh'
  if (paid === undefined) return zh ? '没有这一项' : 'no such award'
  if (paid.status === 'refused') return zh ? '不予支持' : 'refused'
  if (paid.status === 'out-of-period') return zh ? '不在有效期内' : 'out of period'
  const amount = describeInterval(paid.from, paid.to)
  if (paid.status === 'granted') return amount
  return zh ? `待认定，${amount}` : `pending, ${amount}`
}

/** How much more or less, by the upper ends. */
function differenceText({ color, language }: CommandContext, { before, after }: DiffExample): string {
  const [old, fresh] = [topOf(before), topOf(after)]
  if (old === null || fresh === null || old === fresh) return ''
  const amount = formatMoney(Math.abs(fresh - old) as Money)
  if (fresh > old) return color.green(language === 'zh' ? `多 ${amount}` : `+${amount}`)
  return color.red(language === 'zh' ? `少 ${amount}` : `-${amount}`)
}

const topOf = (paid: Paid | undefined): number | null => (paid === undefined || paid.status === 'refused' ? 0 : paid.to)

const KINDS: Readonly<Record<ProvisionKind, Message>> = {
  validity: { zh: '有效期', en: 'validity' },
  scope: { zh: '适用范围', en: 'scope' },
  'shared-limit': { zh: '几项合计的上限', en: 'ceiling over several awards' },
  'highest-only': { zh: '取高不重复', en: 'highest only' },
  group: { zh: '同类', en: 'group across policies' },
  pool: { zh: '预算', en: 'budget' },
  quota: { zh: '名额', en: 'quota' },
}

function printProvision(context: CommandContext, { kind, before, after, example }: ProvisionChange): void {
  const { color, language } = context
  const none = language === 'zh' ? '没有' : 'none'
  print(context)
  print(context, `${color.bold(KINDS[kind][language])}  ${color.yellow(language === 'zh' ? '变了' : 'changed')}`)
  if (kind === 'scope') print(context, `  ${wordsOf(context, changedWords(before ?? '', after ?? ''))}`)
  else {
    print(context, `  ${OLD[language]}${inert(before ?? none)}`)
    print(context, `  ${NEW[language]}${inert(after ?? none)}`)
  }
  if (example === undefined) {
    if (kind === 'scope') print(context, `  ${color.yellow(UNDECIDED_SCOPE[language])}`)
    return
  }
  if (kind !== 'scope' && kind !== 'validity') {
    printExample(context, example)
    return
  }
  const whom = inert(applicantText(context, example))
  const verdict = (paid: Paid | undefined): string => APPLIES[String(paid?.status === 'granted')]?.[language] ?? ''
  print(context, `  ${EXAMPLE[language]}${whom}`)
  print(
    context,
    `    ${OLD[language]}${verdict(example.before)}  ${NEW[language]}${color.bold(verdict(example.after))}`,
  )
}

const UNDECIDED_SCOPE: Message = {
  zh: '条件太多，没有证明两版对同样的企业适用，请人工核对。',
  en: 'Too many conditions to prove that both are for the same applicants.',
}

const APPLIES: Readonly<Record<string, Message>> = {
  true: { zh: '适用', en: 'applies' },
  false: { zh: '不适用', en: 'does not apply' },
}

/** What nothing changes, and how that is known. */
function printProved(context: CommandContext, awards: readonly AwardChange[]): void {
  const { color, language } = context
  for (const [proof, words] of PROOFS) {
    const own = awards.filter((change) => change.kind === 'same' && change.proof === proof)
    if (own.length === 0) continue
    print(context)
    print(
      context,
      color.green(
        `${words[language]}${language === 'zh' ? '：' : ': '}${String(own.length)}${language === 'zh' ? ' 项' : ''}`,
      ),
    )
    const names = own.map((change) => (change.kind === 'same' ? nameOf(change.after) : ''))
    for (const name of new Set(names)) print(context, color.dim(`  ${inert(name)}`))
  }
}

const PROOFS: readonly (readonly ['identical' | 'equivalent' | 'exhaustive', Message])[] = [
  ['identical', { zh: '证明：编译结果相同，金额不变', en: 'proved: compiled to the same' }],
  [
    'equivalent',
    {
      zh: '证明：条件写法不同，对任何企业都一样，金额不变',
      en: 'proved: conditions written otherwise hold for the same applicants',
    },
  ],
  [
    'exhaustive',
    {
      zh: '证明：写法不同，所有档次都逐一比较过，金额不变',
      en: 'proved: written otherwise, every step compared',
    },
  ],
]

function summaryOf(
  { color, language }: CommandContext,
  awards: readonly AwardChange[],
  provisions: readonly ProvisionChange[],
): string {
  const count = (kind: AwardChange['kind']): number => awards.filter((change) => change.kind === kind).length
  const zh = language === 'zh'
  const parts = [
    [count('changed'), zh ? '项变了' : 'changed'],
    [count('added'), zh ? '项新增' : 'added'],
    [count('dropped'), zh ? '项删去' : 'dropped'],
    [count('undecided'), zh ? '项没有证明' : 'undecided'],
    [provisions.length, zh ? '处共同的规定变了' : 'provisions changed'],
    [count('same'), zh ? '项证明没有变' : 'proved the same'],
  ] as const
  const text = parts
    .flatMap(([number, words]) => (number === 0 ? [] : [`${String(number)} ${words}`]))
    .join(zh ? '，' : ', ')
  const same = count('same') === awards.length && provisions.length === 0
  return same ? color.green(text) : color.yellow(text)
}
