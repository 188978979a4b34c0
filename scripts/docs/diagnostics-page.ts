/** docs/诊断.md: every diagnostic code with its texts and its reason. */
import { catalog } from '../../src/diagnostics/catalog.ts'
import type { CatalogEntry } from '../../src/diagnostics/catalog-entry.ts'
import { severityWords } from '../../src/diagnostics/wording.ts'
import { generatedNote } from './generated-note.ts'

const sections: readonly (readonly [RegExp, string])[] = [
  [/^CY10/u, '政策文件、政策信息与批注'],
  [/^CY11/u, '文件本身'],
  [/^CY2/u, '术语'],
  [/^CY3/u, '句子'],
  [/^CY4[0-4]/u, '含义'],
  [/^CY45/u, '取了哪一种读法'],
  [/^CY46/u, '整体检查，各举一例'],
  [/^CY5/u, '逐字核对'],
  [/^CY6/u, '示例'],
  [/^CY70/u, '事实与已获奖补'],
  [/^CY71/u, '示例中的值'],
  [/^CY9/u, '编译器自身'],
]

export function diagnosticsPage(): string {
  const entries = Object.entries<CatalogEntry>(catalog).sort(([left], [right]) => (left < right ? -1 : 1))
  const rest = entries.filter(([code]) => !sections.some(([pattern]) => pattern.test(code)))
  if (rest.length > 0) throw new Error(`scripts/docs/diagnostics-page.ts has no section for ${String(rest[0]?.[0])}`)
  const parts = sections.flatMap(([pattern, title]) => {
    const own = entries.filter(([code]) => pattern.test(code))
    return own.length === 0 ? [] : [`## ${title}`, ...own.map(([code, entry]) => entryText(code, entry))]
  })
  return `# 诊断

${generatedNote}

编译器说的每一句话都有固定的编号，编号不改、不重用。花括号是随情形而变的内容。怎样读一条消息，见[语言指南](语言指南.md)。

${parts.join('\n\n')}
`
}

function entryText(code: string, { severity, zh, en, why }: CatalogEntry): string {
  const lines = [...(zh.example === undefined ? [] : [zh.example]), ...(zh.help?.split('\n') ?? [])]
  const help = lines.length === 0 ? [] : ['', ...lines.map((line) => `> ${escape(line)}  `)]
  return [
    `### ${code} ${escape(zh.message)}`,
    '',
    `${severityWords.zh[severity]} · ${escape(en.message)}`,
    ...help,
    '',
    `为什么：${escape(why)}`,
  ].join('\n')
}

/** Text that Markdown must not read: list markers inside help, backticks, brackets of placeholders. */
function escape(text: string): string {
  return text.replace(/^([-+*>#])/u, '\\$1').replace(/([<*_[\]])/gu, '\\$1')
}
