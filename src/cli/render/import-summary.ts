/** What an import made, took out and left open: for people, and for programs. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { renderExampleProblem } from '../../examples/example-problem.ts'
import { wordingOf } from '../../diagnostics/wording.ts'
import type { FileFormat, LeftOut } from '../../import/files/file-text.ts'
import type { UpdatedPolicy, Encoding, ImportedPolicy } from '../../import/index.ts'
import { lineIndex, positionAt } from '../../source/line-index.ts'
import { printJson } from '../context.ts'
import type { CommandContext, Message } from '../context.ts'
import { inert, printable } from './printable.ts'

/** Without a file the policy goes to standard output, and the summary to standard error. */
export function printImport(context: CommandContext, report: ImportReport): void {
  const { host, format } = context
  if (format === 'json') {
    printJson(context, jsonOf(context, report))
    return
  }
  const lines = summaryLines(context, report)
  // A file or a pipe gets the policy as it is; a terminal would obey what stands in it.
  const isTerminal = host.columns !== undefined
  if (report.file === undefined) host.stdout(isTerminal ? inert(report.result.text) : report.result.text)
  const text = `${printable(lines.join('\n'), false)}\n`
  if (report.file === undefined) host.stderr(text)
  else host.stdout(text)
}

function summaryLines({ language }: CommandContext, report: ImportReport): readonly string[] {
  const say = (message: Message): string => message[language]
  const { result, file, source, encoding } = report
  const { outline, draft, coverage, left, dropped } = result
  const errors = left.filter(({ severity }) => severity === 'error')
  const open = left.filter(({ severity }) => severity !== 'error')
  const unaccounted = coverage.characters.unaccounted
  const title = outline.title ?? say({ zh: '（名称没有认出）', en: '(title not recognised)' })
  return [
    say({ zh: `${title}（${encoding}）`, en: `${title} (${encoding})` }),
    ...(file === undefined
      ? [
          say({
            zh: '没有写文件；用 -o 写出政策文件和整理后的原文。',
            en: 'no file was written; use -o for the policy file and the cleaned text.',
          }),
        ]
      : [
          say({
            zh: `政策文件 ${file}，整理后的原文 ${source ?? ''}`,
            en: `policy file ${file}, cleaned text ${source ?? ''}`,
          }),
        ]),
    say({
      zh: `条款 ${outline.sections.length} 个，新拟术语 ${draft.entries.length} 条，举措 ${draft.measures.length} 处`,
      en: `${outline.sections.length} headings, ${draft.entries.length} drafted entries, ${draft.measures.length} measures`,
    }),
    unaccounted === 0 && coverage.foreign.length === 0
      ? say({ zh: '逐字核对：原文每个字都有交代', en: 'coverage: every character is accounted for' })
      : say({
          zh: `逐字核对：${unaccounted} 字没有交代，${coverage.foreign.length} 句原文没有；用 ceyan coverage 查看`,
          en: `coverage: ${unaccounted} characters unaccounted for, ${coverage.foreign.length} sentences not in the text; see ceyan coverage`,
        }),
    ...section(
      say({ zh: '略去的页码、页眉页脚和网页文字', en: 'left out as page numbers, running heads, text of a site' }),
      dropped.map(({ number, text }) => say({ zh: `第 ${number} 行「${text}」`, en: `line ${number} 「${text}」` })),
      say,
    ),
    ...section(
      say({
        zh: '文件里不是文字、没有读的，请对照原件',
        en: 'in the file but no text, not read: compare the original',
      }),
      report.notText.map(({ what, count }) => `${say(LEFT[what])} ${String(count)}`),
      say,
    ),
    ...('changes' in result ? changeLines(result, language, say) : []),
    ...section(say({ zh: '要您决定的', en: 'for you to decide' }), placed(open, report, language), say),
    ...section(say({ zh: '还不能编译的', en: 'not compiled yet' }), placed(errors, report, language), say),
    ...(file !== undefined && left.length > 0
      ? [say({ zh: `详细说明：ceyan check ${file}`, en: `for details: ceyan check ${file}` })]
      : []),
  ]
}

function changeLines(
  { changes, failing }: UpdatedPolicy,
  language: CommandContext['language'],
  say: (message: Message) => string,
): readonly string[] {
  const { changed, added, removed, metadata, unused } = changes
  if ([changed, added, removed, metadata, unused].every((list) => list.length === 0))
    return [say({ zh: '新旧文本相同，文件没有改动', en: 'the text is the same; the file is unchanged' })]
  return [
    ...section(say({ zh: '改动的条款', en: 'changed clauses' }), changed, say),
    ...section(say({ zh: '新增的条款', en: 'new clauses' }), added, say),
    ...section(
      say({ zh: '删去的条款（留在文件末尾的引文里）', en: 'removed clauses (quoted at the end of the file)' }),
      removed,
      say,
    ),
    ...section(say({ zh: '改动的政策信息', en: 'changed metadata' }), metadata, say),
    ...section(say({ zh: '不再用到的术语', en: 'entries no longer used' }), unused, say),
    ...(failing === undefined
      ? [say({ zh: '文件还有错误，示例没有演算', en: 'the file has errors, so the examples were not run' })]
      : section(
          say({ zh: '不再成立的示例', en: 'examples that no longer hold' }),
          failing.map(({ clause, header, cells, expected, actual, problems }) => {
            const why = problems.map((problem) => renderExampleProblem(problem, language)).join('；')
            return problems.length > 0
              ? `〔${clause}〕${header}：${why}`
              : say({
                  zh: `〔${clause}〕${cells.join(' | ')}：原写 ${expected}，现为 ${actual}`,
                  en: `〔${clause}〕${cells.join(' | ')}: expected ${expected}, now ${actual}`,
                })
          }),
          say,
        )),
  ]
}

const LEFT: Readonly<Record<LeftOut['what'], Message>> = {
  pictures: { zh: '图片', en: 'pictures' },
  hidden: { zh: '隐藏的文字或工作表', en: 'hidden text or sheets' },
  headers: { zh: '页眉、页脚', en: 'headers and footers' },
  deleted: { zh: '修订中删去的文字', en: 'deletions of tracked changes' },
}

/** Most lines of one kind; the file and `check` have all of them. */
const MOST = 40

function section(title: string, items: readonly string[], say: (message: Message) => string): readonly string[] {
  if (items.length === 0) return []
  const more = items.length - MOST
  const rest = more > 0 ? [`  ${say({ zh: `……还有 ${more} 处`, en: `… and ${more} more` })}`] : []
  return [`${title}（${items.length}）：`, ...items.slice(0, MOST).map((item) => `  ${item}`), ...rest]
}

function placed(
  diagnostics: readonly Diagnostic[],
  { file, result }: ImportReport,
  language: CommandContext['language'],
): readonly string[] {
  const lines = lineIndex(result.text)
  return diagnostics.map((diagnostic) => {
    const { line } = positionAt(lines, diagnostic.span.start)
    return `${file ?? '-'}:${line} ${diagnostic.code} ${wordingOf(diagnostic, language).message}`
  })
}

function jsonOf({ language }: CommandContext, report: ImportReport): Record<string, unknown> {
  const { file, source, encoding, result } = report
  const { outline, draft, dropped, left, coverage } = result
  const lines = lineIndex(result.text)
  return {
    file: file ?? null,
    source: source ?? null,
    encoding,
    title: outline.title ?? null,
    ...(file === undefined ? { text: result.text, officialText: result.source } : {}),
    entries: draft.entries,
    measures: draft.measures,
    notText: report.notText,
    dropped: dropped.map(({ number, text }) => ({ line: number, text })),
    left: left.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      ...positionAt(lines, diagnostic.span.start),
      message: wordingOf(diagnostic, language).message,
    })),
    unaccounted: coverage.characters.unaccounted,
    ...('changes' in result
      ? {
          changes: result.changes,
          failing:
            result.failing?.map(({ clause, cells, expected, actual }) => ({ clause, cells, expected, actual })) ?? null,
        }
      : {}),
  }
}

/** What was read, and where it goes. */
export interface ImportReport {
  /** Of text; otherwise the format of the file. */
  readonly encoding: Encoding | FileFormat
  readonly notText: readonly LeftOut[]
  /** As messages name it; undefined for standard output. */
  readonly file: string | undefined
  /** The cleaned text, as messages name it; undefined when it is not written. */
  readonly source: string | undefined
  readonly result: ImportedPolicy | UpdatedPolicy
}
