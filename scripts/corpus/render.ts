/** Sections put together to the text of a policy file, and what stands where in it. */
import { headingLabel } from './address.ts'
import { isAnnotation } from './truth.ts'
import type { AddedFact, TruthTable } from './truth.ts'
import type { Part, Section } from './sections.ts'

/**
 * How the sentences of a section go into the text: `verbatim` reads what the file quotes of the official text and leaves out what
 * stands for it; `file` is as the file has it.
 */
export type Form = 'verbatim' | 'file'

/** What becomes of one section. */
export interface SectionPlan {
  readonly form: Form
  /** Numbers of sentences that are quoted, as `Place` counts them; `all` for the whole section, also its lists. */
  readonly quoted: ReadonlySet<number> | 'all'
  readonly added: readonly AddedFact[]
  readonly tables: readonly TruthTable[]
}

/** A range of the text: a sentence (numbered in its section), a table of the truth, or anything else of the section. */
export interface Place {
  readonly section: number
  readonly start: number
  readonly end: number
  readonly sentence?: number
  readonly table?: number
}

export interface Rendered {
  readonly text: string
  /** In order; the whole section behind its sentences and tables. */
  readonly places: readonly Place[]
}

/** `global` are facts of the truth that the glossary of the whole file takes. */
export function render(
  sections: readonly Section[],
  plans: readonly SectionPlan[],
  global: readonly AddedFact[],
): Rendered {
  let text = ''
  const places: Place[] = []
  const mark = (section: number, start: number, of: Pick<Place, 'sentence' | 'table'>): void => {
    places.push({ section, start, end: text.length, ...of })
  }
  let facts = 0
  const listOf = (added: readonly AddedFact[]): string =>
    added
      .map((one) => `- ${one.phrase}：${isAnnotation(one) ? one.type : withIdentifier(one.type, (facts += 1))}\n`)
      .join('')
  for (const [index, section] of sections.entries()) {
    const plan = plans[index]
    if (plan === undefined) continue
    const from = text.length
    if (section.depth > 0) text += `${'#'.repeat(section.depth)} ${headingOf(section, plan)}\n\n`
    let sentence = 0
    for (const part of partsIn(section, plan.form)) {
      if (part.kind === 'raw') {
        if (plan.quoted !== 'all') text += `${part.text}\n\n`
        continue
      }
      for (const one of part.sentences) {
        sentence += 1
        const isQuoted = part.kind === 'quote' || plan.quoted === 'all' || plan.quoted.has(sentence)
        if (isQuoted) text = `${text.trimEnd()}\n\n> `
        const start = text.length
        text += isQuoted ? one.replaceAll('\n', '') : one
        mark(index, start, { sentence })
        if (isQuoted) text += '\n\n'
      }
      text = `${text.trimEnd()}\n\n`
    }
    if (section.heading.trim() === '术语' && global.length > 0) text = `${text.trimEnd()}\n${listOf(global)}\n`
    if (plan.quoted !== 'all') {
      if (plan.added.length > 0) text += `${listOf(plan.added)}\n`
      for (const [table, { lines }] of plan.tables.entries()) {
        const start = text.length
        text += `${lines.join('\n')}\n`
        mark(index, start, { table })
        text += '\n'
      }
    }
    mark(index, from, {})
  }
  return { text, places }
}

/** What a heading asks goes with what stands under it: of a section that is quoted whole the number stays. */
function headingOf({ heading }: Section, { quoted }: SectionPlan): string {
  const label = quoted === 'all' ? headingLabel(heading) : undefined
  const end = label === undefined ? -1 : heading.indexOf(label) + label.length
  return label === undefined || !heading.includes(label)
    ? heading
    : heading.slice(0, end) + (/^[、.．]/u.exec(heading.slice(end))?.[0] ?? '')
}

/** What a section has in one form: a rewrite goes where the sentence that it stands for is read. */
function partsIn({ parts }: Section, form: Form): readonly Part[] {
  const quotesOfficial = parts.some((part) => part.kind === 'quote' && part.isOfficial)
  if (form === 'file' || !quotesOfficial) return parts
  return parts.flatMap((part): readonly Part[] => {
    if (part.kind === 'raw') return [part]
    if (part.kind === 'quote') return [part.isOfficial ? { ...part, kind: 'paragraph' } : part]
    return part.isOfficial ? [part] : []
  })
}

/** An identifier that no glossary of a person has; what needs none has none. */
function withIdentifier(type: string, number: number): string {
  return /^(?:指|名称|称谓)/u.test(type) ? type : `${type} \`truth${String(number)}\``
}
