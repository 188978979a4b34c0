/** docs/关键词.md: every keyword with all its spellings, and the fixed word lists beside them. */
import type { TokenType } from 'chevrotain'
import { measureWords } from '../../grammar/scanner/units.ts'
import * as entries from '../../grammar/tokens/entries.ts'
import {
  acts,
  comparisons,
  connectives,
  grants,
  type Keyword,
  keywords,
  ordinaryWords,
  persons,
  provisions,
  unsupported,
  quantities,
  scopes,
  structure,
} from '../../grammar/tokens/index.ts'
import { generatedNote } from './generated-note.ts'

type Family = Readonly<Record<string, unknown>>

const families: readonly (readonly [string, Family])[] = [
  ['连接与指代', connectives],
  ['比较', comparisons],
  ['给予、上限与次数', grants],
  ['给予之外的动作', acts],
  ['受奖补的人与项目', persons],
  ['计算范围与遴选', scopes],
  ['依据、援引、关系、排除与有效期', provisions],
  ['不能编译、遇到就报告的词', unsupported],
  ['标点与其他', structure],
]

export function keywordsPage(): string {
  return `# 关键词

${generatedNote}

这里写简体与全角，繁体和半角一样认得。**强**词出现在一句里，这一句就有实质内容，不能当作倡导放过；其余的词只在有实质内容的句子里起作用。
「只在…之前」的词在别处是普通文字（「年度营业收入」的「年度」）。遇到几种可能时取最长的写法，声明过的短语先于关键词。

${families.map(([title, family]) => familySection(title, family)).join('\n\n')}

## 类型

「术语」的条目在冒号后写类型：${entries.typeKeywords.map((row) => code(row.words[0] ?? '')).join('、')}，或 \`指\`。

## 扫描器按规则认出的记号

这些记号没有词表。

${bullets(scannedTokens())}

## 量词

${measureWords.map(code).join(' ')}

## 含有关键词的普通词

这些词里有关键词的字，但不是关键词（「参与」不是「与」）。声明过的短语不受它们影响。

${ordinaryWords.map(code).join(' ')}
`
}

function familySection(title: string, family: Family): string {
  const rows = keywords.filter((row) => Object.values(family).includes(row)).sort(byLabel)
  const lines = rows.map((row) => `- **${labelOf(row.token)}**${notesOf(row)}：${spellings(row)}`)
  return [`## ${title}`, '', ...lines].join('\n')
}

function notesOf(row: Keyword): string {
  const before = row.before()
  const behind = row.behind()
  const notes = [
    ...(row.strong ? ['强'] : []),
    ...(before === undefined ? [] : [`只在${before.map((token) => `「${labelOf(token)}」`).join('')}之前`]),
    ...(behind === undefined ? [] : [`只在${behind.map((token) => `「${labelOf(token)}」`).join('')}之后`]),
  ]
  return notes.length === 0 ? '' : `（${notes.join('；')}）`
}

/** Namespaces have no order that all loaders share. */
const byLabel = (left: Keyword, right: Keyword): number => compare(labelOf(left.token), labelOf(right.token))
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
const spellings = (row: Keyword): string => row.words.map(code).join(' ')
const labelOf = (token: TokenType): string => token.LABEL ?? token.name
const code = (word: string): string => `\`${word}\``

/** Quantities and the patterns of the other families: what is no word list. */
function scannedTokens(): readonly string[] {
  const isToken = (value: unknown): value is TokenType =>
    typeof value === 'object' && value !== null && 'tokenTypeIdx' in value
  return [grants, quantities, scopes, structure].flatMap((family) =>
    Object.values(family).filter(isToken).map(labelOf).sort(compare),
  )
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')
