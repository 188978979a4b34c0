/** Coverage for people (a table by class, then the text run by run) and for programs. */
import type { CoverageReport, CoverageRun, Designation } from '../../coverage/types.ts'
import { lineIndex, positionAt } from '../../source/line-index.ts'
import { print } from '../context.ts'
import type { CommandContext, Message } from '../context.ts'
import type { PolicyFile } from '../policy-files.ts'
import { inert } from './printable.ts'
import { renderTable } from './table.ts'

type RunClass = CoverageRun['class']

const CLASSES: Readonly<Record<RunClass, Message>> = {
  verbatim: { zh: '原文编译', en: 'compiled verbatim' },
  paraphrase: { zh: '改写编译', en: 'compiled from a paraphrase' },
  exhortation: { zh: '倡导', en: 'exhortation' },
  measure: { zh: '举措', en: 'measure' },
  heading: { zh: '标题', en: 'heading' },
  metadata: { zh: '元数据', en: 'metadata' },
  quoted: { zh: '引用未编译', en: 'quoted, not compiled' },
  unaccounted: { zh: '未交代', en: 'unaccounted for' },
}
const ORDER = Object.keys(CLASSES) as readonly RunClass[]

export function printCoverage(
  context: CommandContext,
  file: PolicyFile,
  report: CoverageReport,
  designations: readonly Designation[],
): void {
  const { color, language } = context
  print(context, color.bold(inert(file.name)))
  print(
    context,
    renderTable(
      context,
      HEAD[language],
      ORDER.map((name) => classRow(context, report, name)),
    ),
  )
  print(context, operativeLine(context, report))
  for (const line of designationLines(context, designations)) print(context, line)
  print(context)
  for (const run of report.runs) {
    const awards = run.awards.length === 0 ? '' : color.dim(` → ${run.awards.map(inert).join(', ')}`)
    const clause = run.clause === '' ? '' : color.dim(`〔${inert(run.clause)}〕`)
    print(
      context,
      `${painterOf(context, run.class)(CLASSES[run.class][language])} ${clause}${inert(joined(run.text))}${awards}`,
    )
  }
  if (report.foreign.length > 0) printForeign(context, file, report)
  print(context)
}

const HEAD = { zh: ['类别', '处数', '字数', '占比'], en: ['class', 'runs', 'characters', 'share'] } as const

function classRow(context: CommandContext, { runs, characters }: CoverageReport, name: RunClass): readonly string[] {
  const total = ORDER.reduce((sum, one) => sum + characters[one], 0)
  const share = total === 0 ? 0 : (characters[name] / total) * 100
  const count = runs.filter((run) => run.class === name).length
  return [CLASSES[name][context.language], String(count), String(characters[name]), `${share.toFixed(1)}%`]
}

function operativeLine({ language }: CommandContext, { operative }: CoverageReport): string {
  const { sentences, verbatim } = operative
  const share =
    sentences === 0
      ? ''
      : language === 'zh'
        ? `（${percent(verbatim, sentences)}）`
        : ` (${percent(verbatim, sentences)})`
  return language === 'zh'
    ? `有效力的句子 ${sentences} 句，其中原文编译 ${verbatim} 句${share}`
    : `${sentences} operative sentences, ${verbatim} of them verbatim${share}`
}

/** 称谓: what the analyst says is no condition, for whoever checks it. */
function designationLines({ language }: CommandContext, designations: readonly Designation[]): readonly string[] {
  if (designations.length === 0) return []
  const zh = language === 'zh'
  return [
    zh ? '称谓（不作条件）：' : 'designations (称谓, no conditions):',
    ...designations.map(({ phrase, clause, count }) => {
      const times = zh ? `${String(count)} 处` : count === 1 ? 'once' : `${String(count)} times`
      return `  ${inert(phrase)} 〔${inert(clause)}〕 ${times}`
    }),
  ]
}

/** Rounded down, so that 100% means all of them. */
function percent(part: number, whole: number): string {
  return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`
}

function painterOf({ color }: CommandContext, name: RunClass): (text: string) => string {
  if (name === 'unaccounted') return color.red
  if (name === 'verbatim') return color.green
  return name === 'paraphrase' || name === 'quoted' ? color.yellow : color.dim
}

function printForeign(context: CommandContext, file: PolicyFile, { foreign }: CoverageReport): void {
  const { color, language } = context
  const lines = lineIndex(file.text)
  print(context)
  print(
    context,
    color.red(language === 'zh' ? '官方原文中没有的句子：' : 'sentences that the official text does not have:'),
  )
  for (const { content } of foreign) {
    const { line } = positionAt(lines, content.offsets[0] ?? 0)
    print(context, `  ${inert(file.name)}:${line} ${inert(joined(content.text))}`)
  }
}

function joined(text: string): string {
  return text.replace(/\s*\n\s*/gu, '')
}

/** The report as plain data; spans are UTF-16 offsets of the official text as written. */
export function coverageJson(
  file: PolicyFile,
  report: CoverageReport,
  designations: readonly Designation[],
): Record<string, unknown> {
  return {
    file: file.name,
    characters: report.characters,
    operative: report.operative,
    designations,
    runs: report.runs,
    foreign: report.foreign.map(({ content, clause }) => ({ clause, text: content.text })),
  }
}
