/** What import proposes and the analyst confirms. */
import type { TypeName } from '../../syntax/entry.ts'

/** A line of the glossary, or of a clause. */
export interface DraftedEntry {
  /** As the text writes it, with braces around alternatives. */
  readonly phrase: string
  /** 指: `definition` is given instead of a type. */
  readonly type: TypeName | '指'
  /** 家, 从低到高. */
  readonly parameter: string | undefined
  readonly definition: string | undefined
  /** Written only where the one that the phrase gives is taken. */
  readonly identifier: string | undefined
  /** Address of the clause that it is declared in; undefined for the glossary. */
  readonly clause: string | undefined
  /** Reasons for 待定. */
  readonly undecided: readonly string[]
  /** 每场展会: how the text speaks of one of a list. */
  readonly each?: string
  /** Fields of a list. */
  readonly members?: readonly DraftedEntry[]
}

/** 举措: a sentence that nobody can apply under. */
export interface DraftedMeasure {
  readonly clause: string
  readonly words: string
}

/** 引用: what a glossary beside the policy declares. */
export interface DraftedImport {
  readonly glossary: string
  readonly phrases: readonly string[]
}

export interface Draft {
  readonly imports?: readonly DraftedImport[]
  readonly entries: readonly DraftedEntry[]
  readonly measures: readonly DraftedMeasure[]
}

export const emptyDraft: Draft = { entries: [], measures: [] }

/** `- 年度模型使用费用：金额 `annualModelFee`` */
export function entryLine(entry: DraftedEntry): string {
  const parameter = entry.parameter === undefined ? '' : `（${entry.parameter}）`
  const identifier = entry.identifier === undefined ? '' : ` \`${entry.identifier}\``
  const body = entry.definition === undefined ? `${entry.type}${parameter}${identifier}` : `指 ${entry.definition}`
  const each = entry.each === undefined ? '' : `，${entry.each}`
  const fields = (entry.members ?? []).map((member) => `\n  ${entryLine(member)}`).join('')
  return `- ${entry.phrase}：${body}${each}${undecidedMark(entry.undecided)}${fields}`
}

export function measureLine({ words }: DraftedMeasure): string {
  return `- 举措：${words}${undecidedMark(['请核对这一句是否真的无人可以申请'])}`
}

export function importLine({ glossary, phrases }: DraftedImport): string {
  const mark = undecidedMark(['共用的术语，请核对口径与这份政策是否一致；不一致的短语在这里自行声明'])
  return [`- 引用：${glossary}${mark}`, ...phrases.map((phrase) => `  - ${phrase}`)].join('\n')
}

export function undecidedMark(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : `（待定：${reasons.join('；')}）`
}
