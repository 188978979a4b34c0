/** The file that a model stands for. */
import { inCharacters } from './figures.ts'
import type { Entry, Fragment } from './fragment.ts'
import type { ClauseModel, PolicyModel } from './policy.ts'
import { written } from './surface.ts'

/** A clause as it goes into the file: its address counts from one. */
interface Part {
  readonly number: number
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly entries: readonly Entry[]
  readonly notes: readonly string[]
  readonly remark: boolean
}

export function textOf(model: PolicyModel): string {
  const parts = partsOf(model)
  const owners = (entry: Entry): number => parts.filter(({ entries }) => entries.includes(entry)).length
  const isLocal = (entry: Entry): boolean =>
    entry.local === true || (model.frame.declaredWhereUsed && owners(entry) === 1 && entry.fields === undefined)
  const all = unique(parts.flatMap(({ entries }) => entries))
  const shared = all.filter((entry) => !isLocal(entry))
  const glossary = shared.length === 0 ? [] : ['## 术语', shared.map((entry) => linesOf(entry, 0)).join('\n')]
  return `${[
    '# 某区促进发展若干措施',
    '- 标识：trust-policy\n- 发文机关：某区人民政府\n- 文号：某府发〔2025〕1号\n- 印发日期：2025年1月1日',
    ...(model.frame.preamble ? ['为促进发展，特制定本措施。'] : []),
    ...glossary,
    ...parts.flatMap((part) => clauseLines(part, isLocal, model)),
  ].join('\n\n')}\n`
}

function partsOf({ scope, clauses, supplement }: PolicyModel): readonly Part[] {
  const parts: Part[] = []
  const add = (title: string, paragraphs: readonly string[], fragments: readonly Fragment[], remark = false): void => {
    const entries = unique(fragments.flatMap((fragment) => fragment.entries))
    const notes = [...new Set(fragments.flatMap((fragment) => fragment.notes))]
    parts.push({ number: parts.length + 1, title, paragraphs, entries, notes: withoutRivals(notes), remark })
  }
  if (scope !== null) add('适用范围', [scope.text], [scope])
  for (const [i, clause] of clauses.entries()) {
    const fragments = [...clause.sentences, ...clause.closings].map(({ fragment }) => fragment)
    const related = relationOf(clause, clauses[i - 1], parts.length)
    const text = `${fragments.map((fragment) => fragment.text).join('')}${related}`
    add('支持事项', [text], [...fragments, ...(clause.notes === null ? [] : [clause.notes])], clause.remark)
  }
  if (supplement !== null) add('附则', [supplement.text], [supplement])
  return parts
}

/** Two awards alone can point at each other without saying which is meant. */
function relationOf(clause: ClauseModel, before: ClauseModel | undefined, numberBefore: number): string {
  const isSingle = (one: ClauseModel | undefined): boolean =>
    one?.sentences.length === 1 && one.sentences[0]?.single === true
  if (clause.relation === null || !isSingle(clause) || !isSingle(before)) return ''
  return clause.relation.replace('{before}', inCharacters(numberBefore))
}

/** A key of annotations once in a clause, the first of them. */
function withoutRivals(notes: readonly string[]): readonly string[] {
  const key = (note: string): string => note.split('：', 1)[0] ?? ''
  return notes.filter((note, i) => key(note) === '举措' || notes.findIndex((other) => key(other) === key(note)) === i)
}

function clauseLines(
  part: Part,
  isLocal: (entry: Entry) => boolean,
  { frame, surface }: PolicyModel,
): readonly string[] {
  const numeral = inCharacters(part.number)
  const chapter =
    frame.headings === 'chapters' && part.number % 5 === 1
      ? [`## 第${inCharacters(Math.ceil(part.number / 5))}章 支持`]
      : []
  const heading = {
    numbers: `## ${numeral}、${part.title}`,
    articles: `## 第${numeral}条 ${part.title}`,
    chapters: `### 第${numeral}条 ${part.title}`,
  }[frame.headings]
  const local = part.entries.filter(isLocal).map((entry) => linesOf(entry, part.number))
  const items = [...part.notes.map((note) => `- ${note}`), ...local]
  return [
    ...chapter,
    heading,
    ...part.paragraphs.map((text) => written(text, surface, part.number)),
    ...(items.length === 0 ? [] : [items.join('\n')]),
    ...(part.remark ? ['> 说明：给予10万元的办法另见附件。'] : []),
  ]
}

function linesOf({ phrase, declaration, fields = [] }: Entry, clause: number): string {
  const own = `- ${phrase}：${declaration.replace('#', String(clause))}`
  return [own, ...fields.map((field) => `  - ${field.phrase}：${field.declaration}`)].join('\n')
}

/** Entries once each by their phrase. */
function unique(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.phrase, entry])).values()]
}
