/** What the worked examples decide, clause by clause, and the rows that are missing, ready to paste. */
import type { DecisionReport, ReportedDecision, Standing } from '../../examples/decisions/index.ts'
import type { DecisionKind, SideName } from '../../examples/decisions/types.ts'
import type { WrittenRow } from '../../examples/decisions/write-row.ts'
import type { LineIndex } from '../../source/line-index.ts'
import { lineIndex, positionAt } from '../../source/line-index.ts'
import { print } from '../context.ts'
import type { CommandContext, Message } from '../context.ts'
import type { PolicyFile } from '../policy-files.ts'
import { inert } from './printable.ts'
import { renderTable, type TableCell } from './table.ts'

export const KINDS: Readonly<Record<DecisionKind, Message>> = {
  condition: { zh: '条件', en: 'condition' },
  records: { zh: '条件', en: 'condition' },
  amount: { zh: '金额', en: 'amount' },
  basis: { zh: '基数', en: 'basis' },
  case: { zh: '情形', en: 'case' },
  tier: { zh: '档次', en: 'tier' },
  band: { zh: '分段', en: 'band' },
  unit: { zh: '计量', en: 'counting' },
  ceiling: { zh: '上限', en: 'ceiling' },
  floor: { zh: '保底', en: 'floor' },
  each: { zh: '每项各有上限', en: 'ceiling of each record' },
  sum: { zh: '逐项相加', en: 'sum over records' },
  received: { zh: '扣除已获', en: 'less what was received' },
  once: { zh: '得过不再给', en: 'not again' },
  rounding: { zh: '取整', en: 'rounding' },
  discretion: { zh: '裁量', en: 'discretion' },
  deferral: { zh: '另行规定', en: 'left to other documents' },
  instalments: { zh: '分期', en: 'instalments' },
  together: { zh: '合并计算上限', en: 'ceiling shared' },
  highest: { zh: '取高', en: 'highest only' },
  validity: { zh: '有效期', en: 'validity' },
  reading: { zh: '读法', en: 'reading' },
}

export function printDecisions(context: CommandContext, file: PolicyFile, report: DecisionReport): void {
  const { color } = context
  const lines = lineIndex(file.text)
  print(context)
  print(context, color.bold(`${inert(file.name)}  ${shareText(report.decisions)}`))
  for (const [clause, decisions] of byClause(report.decisions)) {
    print(context)
    print(
      context,
      `${color.bold(clause === undefined ? WHOLE[context.language] : inert(clause))}  ${shareText(decisions)}`,
    )
    print(context, decisionTable(context, lines, decisions))
  }
  printRows(context, lines, report.rows)
  print(context)
  print(context, summary(context, report))
}

const WHOLE: Message = { zh: '整份政策', en: 'the whole policy' }
const HEAD = { zh: ['判断', '成立', '不成立'], en: ['decision', 'holds', 'does not'] } as const

function decisionTable(context: CommandContext, lines: LineIndex, decisions: readonly ReportedDecision[]): string {
  const { language } = context
  const awards = new Set(decisions.flatMap((decision) => (decision.awards.length === 1 ? decision.awards : [])))
  const isPlain = awards.size < 2
  const head = isPlain ? HEAD[language] : [language === 'zh' ? '奖补' : 'award', ...HEAD[language]]
  const rows = decisions.map((decision): readonly TableCell[] => {
    const { kind, label, sides } = decision
    const cells = [
      `${KINDS[kind][language]}${language === 'zh' ? '：' : ': '}${shortened(label)}`,
      sideCell(context, lines, sides, 'holds'),
      sideCell(context, lines, sides, 'fails'),
    ]
    return isPlain ? cells : [decision.awards.length === 1 ? (decision.awards[0] ?? '') : '', ...cells]
  })
  return renderTable(context, head, rows)
}

/** The beginning and the end, since phrases often differ there. */
function shortened(label: string): string {
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 13)}…${label.slice(-12)}`
}
const LONGEST = 48

/** The line of the example, or what is to be done. */
function sideCell(
  { language, color }: CommandContext,
  lines: LineIndex,
  sides: ReportedDecision['sides'],
  name: SideName,
): TableCell {
  const standing = sides.find((side) => side.name === name)?.standing
  switch (standing?.kind) {
    case undefined:
      return { text: '—', paint: color.dim }
    case 'shown': {
      const { line } = positionAt(lines, standing.span.start)
      return { text: language === 'zh' ? `第${line}行` : `line ${line}`, paint: color.green }
    }
    case 'open':
      return { text: language === 'zh' ? '缺示例' : 'no example', paint: color.red }
    case 'impossible':
      return { text: impossibleText(language, standing), paint: color.dim }
    case 'not-found':
      return { text: language === 'zh' ? '没有找到' : 'none found', paint: color.yellow }
  }
}

function impossibleText(
  language: CommandContext['language'],
  { finding }: Extract<Standing, { kind: 'impossible' }>,
): string {
  const see = finding === undefined ? '' : language === 'zh' ? `（见 ${finding}）` : ` (see ${finding})`
  return `${language === 'zh' ? '不可能' : 'impossible'}${see}`
}

/** Rows that go into the same table stand together. */
function printRows(context: CommandContext, lines: LineIndex, rows: readonly WrittenRow[]): void {
  if (rows.length === 0) return
  const { color, language } = context
  print(context)
  print(context, color.bold(language === 'zh' ? ASK.zh : ASK.en))
  for (const group of tablesOf(rows)) {
    const [first] = group
    if (first === undefined) continue
    print(context)
    print(context, color.dim(placeText(context, lines, first)))
    if (first.table === undefined) {
      print(context, markdownRow(first.header))
      print(context, markdownRow(first.header.map(() => '---')))
    }
    for (const { cells } of group) print(context, markdownRow(cells))
  }
}

const ASK: Message = {
  zh: '缺的示例。最后一列是程序按现在的读法算出的：请逐行对照原文核对，再粘贴。',
  en: 'Examples to add. The last column is what the program works out as the text is read now: hold each row against the text before you paste it.',
}

function placeText({ language }: CommandContext, lines: LineIndex, { clause, table }: WrittenRow): string {
  const place = inert(clause)
  if (table === undefined) return language === 'zh' ? `${place} 新的表格：` : `${place}, a new table:`
  const { line } = positionAt(lines, table.span.start)
  return language === 'zh'
    ? `${place} 第${line}行的表格，加在末尾：`
    : `${place}, at the end of the table in line ${line}:`
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(inert).join(' | ')} |`
}

function tablesOf(rows: readonly WrittenRow[]): readonly (readonly WrittenRow[])[] {
  const groups = new Map<unknown, WrittenRow[]>()
  for (const row of rows) {
    const key = row.table ?? [row.clause, ...row.header].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function byClause(
  decisions: readonly ReportedDecision[],
): ReadonlyMap<string | undefined, readonly ReportedDecision[]> {
  const clauses = new Map<string | undefined, ReportedDecision[]>()
  for (const decision of decisions) clauses.set(decision.clause, [...(clauses.get(decision.clause) ?? []), decision])
  return clauses
}

/** `8/10` */
function shareText(decisions: readonly ReportedDecision[]): string {
  const standings = decisions.flatMap(({ sides }) => sides.map(({ standing }) => standing.kind))
  const possible = standings.filter((kind) => kind !== 'impossible')
  return `${standings.filter((kind) => kind === 'shown').length}/${possible.length}`
}

function summary({ language, color }: CommandContext, { shown, open, notFound, rows }: DecisionReport): string {
  const all = shown + open + notFound
  const more =
    notFound === 0
      ? ''
      : language === 'zh'
        ? `；另有 ${notFound} 种没有找到能判定的事实`
        : `; for ${notFound} no facts were found`
  if (open === 0) {
    return color.green(
      language === 'zh'
        ? `${all} 种情形，示例判定了 ${shown} 种${more}`
        : `${all} cases, ${shown} decided by examples${more}`,
    )
  }
  return color.red(
    language === 'zh'
      ? `${all} 种情形，示例判定了 ${shown} 种，缺 ${open} 种（上面 ${rows.length} 行）${more}`
      : `${all} cases, ${shown} decided by examples, ${open} not (rows above: ${rows.length})${more}`,
  )
}
