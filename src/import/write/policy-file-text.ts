/** An outline and a draft as a policy file. */
import { readBlocks } from '../../syntax/read-blocks.ts'
import { readPolicyFile } from '../../syntax/read-policy-file.ts'
import { type Draft, entryLine, importLine, measureLine, undecidedMark } from '../draft/drafted.ts'
import type { Outline } from '../structure/outline.ts'
import { passagesOf, type Passage } from '../tables/table-sentence.ts'
import { inlineText, officialLine } from './official-text.ts'

export interface FileFacts {
  readonly id: string
  /** Path of the cleaned text beside the file; undefined when none is written. */
  readonly officialPath: string | undefined
  readonly issuer: { readonly name: string; readonly undecided: readonly string[] }
  /** What was taken out of the text as no part of it. */
  readonly dropped: readonly string[]
}

export function policyFileText(outline: Outline, facts: FileFacts, draft: Draft): string {
  const addresses = clauseAddresses(outline)
  const own = (address: string): readonly string[] => [
    ...draft.entries.filter((entry) => entry.clause === address).map(entryLine),
    ...draft.measures.filter((measure) => measure.clause === address).map(measureLine),
  ]
  const blocks = [
    `# ${inlineText(outline.title ?? '未命名的政策')}`,
    metadataLines(outline, facts).join('\n'),
    ...outline.preamble.map(officialLine),
    ...droppedQuote(facts.dropped),
    ...glossaryBlocks(draft),
    ...outline.sections.flatMap(({ depth, heading, paragraphs }, index) => {
      const lines = own(addresses[index] ?? '')
      return [
        `${'#'.repeat(depth)} ${heading === '[附则]' || heading === '[正文]' ? heading : officialLine(heading)}`,
        ...passagesOf(paragraphs).flatMap(passageBlocks),
        ...(lines.length === 0 ? [] : [lines.join('\n')]),
      ]
    }),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** A table is quoted, and what it says stands below it, for a person to look at. */
function passageBlocks(passage: Passage): readonly string[] {
  if ('text' in passage) return [officialLine(passage.text)]
  return [
    passage.rows.map((row) => `> ${officialLine(row)}`).join('\n'),
    officialLine(passage.sentence),
    '- 备注：这一句由表格写成（待定：请逐行核对）',
  ]
}

/** The addresses that the compiler gives to the sections. */
export function clauseAddresses(outline: Outline): readonly string[] {
  const headings = outline.sections.map(({ depth, heading }) => `${'#'.repeat(depth)} ${heading}`)
  return readPolicyFile(readBlocks(headings.join('\n\n')).blocks).clauses.map((clause) => clause.address)
}

function glossaryBlocks({ imports = [], entries }: Draft): readonly string[] {
  const own = entries.filter((entry) => entry.clause === undefined)
  const lines = [...imports.map(importLine), ...own.map(entryLine)]
  return ['## 术语', ...(lines.length === 0 ? [] : [lines.join('\n')])]
}

function metadataLines({ title, metadata }: Outline, facts: FileFacts): readonly string[] {
  const number = metadata.find(({ key }) => key === '文号')
  const rest = metadata.filter((entry) => entry !== number)
  return [
    `- 标识：${facts.id}`,
    ...(title === undefined ? ['- 备注：政策名称没有认出（待定：请把第一行改成政策名称）'] : []),
    `- 发文机关：${facts.issuer.name}${undecidedMark(facts.issuer.undecided)}`,
    ...(number === undefined ? [] : [metadataLine(number)]),
    ...(facts.officialPath === undefined ? [] : [`- 原文：${facts.officialPath}`]),
    ...rest.map(metadataLine),
  ]
}

/** 信息公开属性：主动公开 names its key itself. */
function metadataLine({ key, value }: { readonly key: string; readonly value: string }): string {
  const named = new RegExp(`^${key}[：:]`, 'u').exec(value)?.[0].length ?? 0
  return `- ${key}：${inlineText(value.slice(named).trim())}`
}

/** In the file, so that nothing of the text as given is lost; no part of the official text. */
function droppedQuote(dropped: readonly string[]): readonly string[] {
  if (dropped.length === 0) return []
  const lines = [...new Set(dropped)].map((line) => `「${inlineText(line)}」`)
  return [`> 导入时略去的页码、页眉页脚和网页文字，不属于原文：${lines.join('')}`]
}
